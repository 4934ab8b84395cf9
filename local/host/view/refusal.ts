/** Says in Indonesian why a person's edit was refused. */
import { PROTECTED } from '../spreadsheet/access.ts';
import { ValidationException } from '../spreadsheet/cell-write.ts';

/** Beginnings of Google's sentences and what they mean to a person. */
const SENTENCES: readonly [RegExp, string][] = [
  [/^You can't (?:delete|hide|remove) .*sheet/i, 'Paling sedikit satu tab harus tetap ada dan terlihat.'],
  [/already exists/i, 'Sudah ada tab dengan nama itu. Pakai nama lain.'],
  [/outside the dimensions/i, 'Sel itu di luar tab ini.'],
  [/more than the maximum of/i, 'Teksnya terlalu panjang untuk satu sel (paling banyak 50.000 huruf).'],
  [/^Filter needs a number/, 'Tulis angka atau tanggal sebagai pembanding, misalnya 75, 26,5% atau 31/12/2026.'],
  [/^Filter not found/, 'Filter di tab ini sudah dihapus.'],
  [
    /^Merged cells in the rows to sort/,
    'Di antara baris ini ada sel gabungan. Pisahkan dahulu (Format › Gabungkan sel), lalu urutkan.',
  ],
  [/^Merging over the filter/, 'Sel di dalam filter tidak dapat digabung ke bawah. Hapus filter dahulu.'],
  [/^Merging over frozen/, 'Sel yang dibekukan tidak dapat digabung dengan yang tidak dibekukan.'],
  [
    /select all cells in a merged range/,
    'Bloknya memotong sel gabungan. Pilih sel gabungan itu seluruhnya, atau pisahkan dahulu.',
  ],
  [/sort/i, 'Kolom untuk mengurutkan harus di dalam sel yang dipilih.'],
];

/** @param reason name of the protection that stands in the way, `''` = not known */
export function refusalText(error: unknown, reason: string): string {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof ValidationException) {
    const cell = /cell ([A-Z]+\d+)/.exec(message)?.[1] ?? '';
    const help = error.rule.helpText;
    return `Isian sel ${cell} tidak termasuk pilihan yang diperbolehkan.${help ? ` ${help}` : ''}`;
  }
  if (message === PROTECTED) {
    const name = reason === '' ? '' : ` (${reason})`;
    return `Sel ini dilindungi${name} dan tidak dapat diubah oleh Anda.`;
  }
  return SENTENCES.find(([pattern]) => pattern.test(message))?.[1] ?? `Perubahan ini tidak dapat dilakukan: ${message}`;
}
