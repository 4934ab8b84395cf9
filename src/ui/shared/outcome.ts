/** Runs an action, call by call, and shows how it went: done, a question, missing needs, a refusal, or a failure that can be tried again. */
import { paragraph } from './element.ts';
import { doneSoFar, showStopped, whileStepping } from './progress.ts';
import { showReason } from './reason-view.ts';
import type { Bertahap, Kemajuan, Refusal } from './reply.ts';
import { whileRunning } from './running.ts';
import { CallFailure } from './server-call.ts';
import { temuanGroups } from './temuan-list.ts';
import { leave, leaveButton, outcomeIntro, refusalSentences, showView } from './view.ts';

/** What the person answered to the calls before; nothing = none was asked. */
export interface Persetujuan {
  konfirmasi?: boolean;
  alasan?: string;
}

export interface Action<Done> {
  /** `Menyusun laporan Semester I 2026 …` */
  busyText: string;
  /** Heading over the progress of several calls; otherwise what `busyText` says. */
  judul?: string;
  /** @param berikut what the call before has handed on, `''` at first */
  call: (persetujuan: Persetujuan, berikut: string) => Promise<Done | Bertahap | Refusal>;
  showDone: (done: Done, persetujuan: Persetujuan) => void;
  /** Shows the form again; `null` when there is none to go back to. */
  back: (() => void) | null;
}

/** How far an action has come. */
interface Course {
  given: Persetujuan;
  /** Calls of a series that are done. */
  steps: readonly Kemajuan[];
}

/** The focus is on the heading, not on a button: whoever presses Enter twice has not agreed by accident. */
function showQuestion(question: Refusal, answer: (konfirmasi: boolean) => void, back: () => void): void {
  const [heading, intro] = outcomeIntro('tanya', 'Perlu persetujuan Anda', refusalSentences(question));
  showView({
    content: [heading, intro],
    buttons: [
      { label: 'Batal', press: back },
      ...(question.bolehTanpa ? [{ label: 'Lanjutkan tanpa itu', press: () => answer(false) }] : []),
      { label: 'Lanjutkan', primary: true, press: () => answer(true) },
    ],
    focus: heading,
    onEscape: back,
  });
}

function showRefusal(refusal: Refusal, steps: readonly Kemajuan[], back: (() => void) | null): void {
  const [heading, intro] = outcomeIntro('tolak', 'Belum dapat dilanjutkan', refusalSentences(refusal));
  showView({
    content: [heading, intro, ...doneSoFar(steps), ...temuanGroups(refusal.temuan ?? [])],
    buttons: [leaveButton(), ...(back ? [{ label: 'Kembali', primary: true, press: back }] : [])],
    focus: heading,
    onEscape: back ?? leave,
  });
}

function failureTexts(failure: CallFailure): string[] {
  if (failure.kind === 'terputus') {
    return [
      'Jawaban belum diterima. Periksa sambungan internet Anda.',
      'Tindakan tadi mungkin sudah selesai: lihat dahulu lembarnya sebelum mencoba lagi.',
    ];
  }
  return [
    'Tindakan ini terhenti karena kesalahan program, bukan karena isian Anda.',
    failure.id === ''
      ? 'Bila terulang, lihat menu Kinerja › Bantuan, bagian beberapa akun Google.'
      : `Bila terulang, sebutkan kode ${failure.id} saat meminta bantuan.`,
  ];
}

function showFailure(failure: CallFailure, steps: readonly Kemajuan[], again: () => void): void {
  const title = failure.kind === 'terputus' ? 'Sambungan terputus' : 'Maaf, ada kesalahan';
  const [heading, intro] = outcomeIntro(
    'gagal',
    title,
    failureTexts(failure).map((text) => paragraph(text)),
  );
  showView({
    content: [heading, intro, ...doneSoFar(steps)],
    buttons: [leaveButton(), { label: 'Coba lagi', primary: true, press: again }],
    focus: heading,
    onEscape: leave,
  });
}

const isBertahap = (reply: { ok: boolean }): reply is Bertahap => reply.ok && 'kemajuan' in reply;

function showReply<Done extends { ok: true }>(action: Action<Done>, reply: Done | Refusal, course: Course): void {
  const { given, steps } = course;
  const again = (more: Persetujuan) => run(action, { steps, given: { ...given, ...more } });
  if (reply.ok) action.showDone(reply, given);
  else if (reply.perluKonfirmasi) showQuestion(reply, (konfirmasi) => again({ konfirmasi }), action.back ?? leave);
  else if (reply.perluAlasan) showReason(reply, (alasan) => again({ alasan }), action.back ?? leave);
  else showRefusal(reply, steps, action.back);
}

/** The next call. The first is waited for over the form; from the second on the progress is shown. */
async function callNext<Done extends { ok: true }>(
  { busyText, judul, call }: Action<Done>,
  { given, steps }: Course,
): Promise<{ answer: Done | Bertahap | Refusal; isStopped: boolean }> {
  const last = steps[steps.length - 1];
  const title = judul ?? busyText.replace(/\s*…$/, '');
  if (last) return whileStepping(title, steps, call(given, last.berikut));
  return { answer: await whileRunning(busyText, call(given, '')), isStopped: false };
}

async function run<Done extends { ok: true }>(action: Action<Done>, course: Course): Promise<void> {
  try {
    const { answer, isStopped } = await callNext(action, course);
    if (!isBertahap(answer)) return showReply(action, answer, course);
    const next: Course = { given: course.given, steps: [...course.steps, answer.kemajuan] };
    if (!isStopped) return await run(action, next);
    const out = action.back ? { label: 'Kembali', press: action.back } : leaveButton();
    showStopped(next.steps, out, () => void run(action, next));
  } catch (error) {
    const failure = error instanceof CallFailure ? error : new CallFailure('rusak', '');
    showFailure(failure, course.steps, () => void run(action, course));
  }
}

/** Runs to an outcome that is shown; never rejects. An action in several calls runs until the last, or until the person stops it. */
export function runAction<Done extends { ok: true }>(action: Action<Done>): Promise<void> {
  return run(action, { given: {}, steps: [] });
}
