/** Prints what a command has to say: one JSON object, or text for people. */
import { hasGalat, type TemuanAnswer } from './answer.ts';
import type { Invocation } from './commands/command.ts';
import { formatTable } from './table.ts';
import type { Outcome } from './workbook-call.ts';

/** As on screen: `Wajib Diperbaiki` comes first. */
const LEVELS: readonly (readonly [string, string])[] = [
  ['galat', 'Wajib Diperbaiki'],
  ['peringatan', 'Perlu Dicek'],
  ['info', 'Info'],
];

/** More would scroll away on a terminal; all of them are in the workbook. */
const MAX_ROWS = 40;

/**
 * Table of temuan with how to put each right below it, the gravest first, and how many there are of each level.
 * @param width characters of a line; infinite where it is no terminal: then nothing is left out
 */
export function formatTemuan(temuan: readonly TemuanAnswer[], width: number): string {
  const sorted = LEVELS.flatMap(([level, label]) =>
    temuan.filter((item) => item.level === level).map((item) => ({ label, item })),
  );
  const counts = LEVELS.map(([level, label]) => `${temuan.filter((item) => item.level === level).length} ${label}`);
  if (sorted.length === 0) return 'Tidak ada yang perlu diperbaiki.\n';
  const columns = [{ title: 'Tingkat' }, { title: 'Tab' }, { title: 'Sel' }, { title: 'Masalah', shrinks: true }];
  const shown = Number.isFinite(width) ? sorted.slice(0, MAX_ROWS) : sorted;
  const rows = shown.map(({ label, item }) => [label, item.tab, item.sel, item.pesan]);
  const details = shown.map(({ item }) => (item.perbaikan ? `Cara Memperbaiki: ${item.perbaikan}` : ''));
  const rest = sorted.length > shown.length ? `… dan ${sorted.length - shown.length} lagi.\n` : '';
  return `${formatTable(columns, rows, width, details)}${rest}\n${counts.join(', ')}.\n`;
}

function printRemarks({ answer, notices }: Outcome, { io }: Invocation): void {
  for (const remark of [...(answer.catatan ?? []), ...notices]) io.err(`Catatan: ${remark}\n`);
}

export function printRefusal({ answer }: Pick<Outcome, 'answer'>, { io }: Pick<Invocation, 'io'>): void {
  io.err(`${answer.pesan ?? 'Tindakan ditolak.'}\n`);
  for (const kalimat of answer.kurang ?? []) io.err(`  - ${kalimat}\n`);
  io.err(`${answer.saran ?? ''}\n`);
  if (answer.perluKonfirmasi) io.err('Untuk melanjutkan, ulangi dengan --ya.\n');
  if (answer.perluAlasan) io.err('Untuk tetap melanjutkan, tambahkan --alasan "mengapa".\n');
  const temuan = answer.temuan ?? [];
  if (temuan.length > 0) io.err(`\n${formatTemuan(temuan, io.width)}`);
}

/**
 * @param toText what people read when the action was done
 * @returns exit code: 1 for a refusal or a galat, 2 when the add-on was asked for what there is not (an unknown period)
 */
export function printOutcome(outcome: Outcome, invocation: Invocation, toText: (outcome: Outcome) => string): number {
  const { io, acting } = invocation;
  const { answer, panggilan } = outcome;
  if (acting.json) io.out(`${JSON.stringify({ ...answer, panggilan })}\n`);
  else if (answer.ok) {
    io.out(toText(outcome));
    printRemarks(outcome, invocation);
  } else printRefusal(outcome, invocation);
  if (answer.salahPakai === true) return 2;
  return answer.ok && !hasGalat(answer) ? 0 : 1;
}
