/** Runs an action and shows how it went: done, a question, missing needs, a refusal, or a failure that can be tried again. */
import { paragraph } from './element.ts';
import { showReason } from './reason-view.ts';
import type { Refusal } from './reply.ts';
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
  busyText: string;
  call: (persetujuan: Persetujuan) => Promise<Done | Refusal>;
  showDone: (done: Done, persetujuan: Persetujuan) => void;
  /** Shows the form again; `null` when there is none to go back to. */
  back: (() => void) | null;
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

function showRefusal(refusal: Refusal, back: (() => void) | null): void {
  const [heading, intro] = outcomeIntro('tolak', 'Belum dapat dilanjutkan', refusalSentences(refusal));
  showView({
    content: [heading, intro, ...temuanGroups(refusal.temuan ?? [])],
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

function showFailure(failure: CallFailure, again: () => void): void {
  const title = failure.kind === 'terputus' ? 'Sambungan terputus' : 'Maaf, ada kesalahan';
  const [heading, intro] = outcomeIntro(
    'gagal',
    title,
    failureTexts(failure).map((text) => paragraph(text)),
  );
  showView({
    content: [heading, intro],
    buttons: [leaveButton(), { label: 'Coba lagi', primary: true, press: again }],
    focus: heading,
    onEscape: leave,
  });
}

function showReply<Done extends { ok: true }>(action: Action<Done>, reply: Done | Refusal, given: Persetujuan): void {
  const again = (more: Persetujuan) => runAction(action, { ...given, ...more });
  if (reply.ok) action.showDone(reply, given);
  else if (reply.perluKonfirmasi) showQuestion(reply, (konfirmasi) => again({ konfirmasi }), action.back ?? leave);
  else if (reply.perluAlasan) showReason(reply, (alasan) => again({ alasan }), action.back ?? leave);
  else showRefusal(reply, action.back);
}

/** Runs to an outcome that is shown; never rejects. */
export async function runAction<Done extends { ok: true }>(
  action: Action<Done>,
  persetujuan: Persetujuan = {},
): Promise<void> {
  try {
    showReply(action, await whileRunning(action.busyText, action.call(persetujuan)), persetujuan);
  } catch (error) {
    const failure = error instanceof CallFailure ? error : new CallFailure('rusak', '');
    showFailure(failure, () => runAction(action, persetujuan));
  }
}
