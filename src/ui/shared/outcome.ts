/** Runs an action and shows how it went: done, a question, a refusal, or a failure that can be tried again. */
import { paragraph } from './element.ts';
import type { Refusal } from './reply.ts';
import { whileRunning } from './running.ts';
import { CallFailure } from './server-call.ts';
import { temuanGroups } from './temuan-list.ts';
import { closeDialog, outcomeIntro, showView } from './view.ts';

export interface Action<Done> {
  busyText: string;
  /** `konfirmasi` answers the question of the call before; `undefined` = none was asked. */
  call: (konfirmasi: boolean | undefined) => Promise<Done | Refusal>;
  showDone: (done: Done) => void;
  /** Shows the form again; `null` when there is none to go back to. */
  back: (() => void) | null;
}

/** What happened, and what to do about it. */
function sentences({ pesan, saran }: Refusal): Node[] {
  return [...(pesan ? [paragraph(pesan)] : []), ...(saran ? [paragraph(saran, 'saran')] : [])];
}

/** The focus is on the heading, not on a button: whoever presses Enter twice has not agreed by accident. */
function showQuestion(question: Refusal, answer: (konfirmasi: boolean) => void, back: () => void): void {
  const [heading, intro] = outcomeIntro('tanya', 'Perlu persetujuan Anda', sentences(question));
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
  const [heading, intro] = outcomeIntro('tolak', 'Belum dapat dilanjutkan', sentences(refusal));
  showView({
    content: [heading, intro, ...temuanGroups(refusal.temuan ?? [])],
    buttons: [
      { label: 'Tutup', press: closeDialog },
      ...(back ? [{ label: 'Kembali', primary: true, press: back }] : []),
    ],
    focus: heading,
    onEscape: back ?? closeDialog,
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
    buttons: [
      { label: 'Tutup', press: closeDialog },
      { label: 'Coba lagi', primary: true, press: again },
    ],
    focus: heading,
    onEscape: closeDialog,
  });
}

/** Runs to an outcome that is shown; never rejects. */
export async function runAction<Done extends { ok: true }>(action: Action<Done>, konfirmasi?: boolean): Promise<void> {
  try {
    const reply = await whileRunning(action.busyText, action.call(konfirmasi));
    if (reply.ok) action.showDone(reply);
    else if (reply.perluKonfirmasi) showQuestion(reply, (yes) => runAction(action, yes), action.back ?? closeDialog);
    else showRefusal(reply, action.back);
  } catch (error) {
    const failure = error instanceof CallFailure ? error : new CallFailure('rusak', '');
    showFailure(failure, () => runAction(action, konfirmasi));
  }
}
