/** Rules of the group money about account codes: their form, doubles, parents that are missing, and the indikator they name. */
import type { AnggaranRow } from '../buku-kerja.ts';
import { depthOf } from '../rekap/anggaran.ts';
import { createTemuan } from '../temuan/create-temuan.ts';
import { placeOfAnggaran, type Report, type Rule, type RuleContext } from './rule.ts';

/** Levels that a table with sub kegiatan may have above them, by the number of parts of their code. */
const TINGKAT: readonly (readonly [parts: number, nama: string])[] = [
  [3, 'Program'],
  [5, 'Kegiatan'],
];

/** Belanja begins with 5 and has its own tree; of a number Sheets drops the trailing zero (2.20 → 2.2). */
function jenisOf(kode: string): 'bentuk' | 'belanja' | 'angka' {
  if (/^5\.\d(\.\d{1,4})*$/.test(kode)) return 'belanja';
  return /^\d\.\d$/.test(kode) ? 'angka' : 'bentuk';
}

function checkForm(rows: readonly AnggaranRow[], report: Report): void {
  for (const row of rows) {
    const { kode } = row;
    if (depthOf(kode) > 0) continue;
    const data = { jenis: jenisOf(kode), kode, induk: '', tingkat: '' };
    report(createTemuan('KODE_REKENING_INVALID', placeOfAnggaran(row, 'kode', kode), data));
  }
}

/** Where some accounts stand under their program, the others are expected to: said once for each that is missing. */
function checkParents(rows: readonly AnggaranRow[], report: Report): void {
  const valid = rows.filter(({ kode }) => depthOf(kode) > 0);
  const kodeSet = new Set(valid.map(({ kode }) => kode));
  for (const [parts, tingkat] of TINGKAT) {
    if (!valid.some(({ kode }) => depthOf(kode) === parts)) continue;
    const told = new Set<string>();
    for (const row of valid) {
      if (depthOf(row.kode) <= parts) continue;
      const induk = row.kode.split('.').slice(0, parts).join('.');
      if (kodeSet.has(induk) || told.has(induk)) continue;
      told.add(induk);
      const data = { jenis: 'induk' as const, kode: row.kode, induk, tingkat };
      report(createTemuan('KODE_REKENING_INVALID', placeOfAnggaran(row, 'kode', row.kode), data));
    }
  }
}

/** Nothing but the money is computed from the tab: a doubled account is worth a look, but blocks nothing. */
function checkDoubles(rows: readonly AnggaranRow[], report: Report): void {
  const first = new Map<string, AnggaranRow>();
  for (const row of rows) {
    const other = first.get(row.kode);
    if (!other) first.set(row.kode, row);
    else {
      const data = { kode: row.kode, other: other.row, jenis: 'akun' as const };
      report(createTemuan('KODE_DUPLICATE', placeOfAnggaran(row, 'kode', row.kode), data, 'peringatan'));
    }
  }
}

function checkIndikator({ buku, isReadable }: RuleContext, report: Report): void {
  if (!isReadable('Perjanjian Kinerja') || buku.indikator.length === 0) return;
  const known = new Set(buku.indikator.map(({ kode }) => kode));
  for (const row of buku.anggaran) {
    const unknown = row.kodeIndikator.find((kode) => !known.has(kode));
    if (unknown === undefined) continue;
    const place = placeOfAnggaran(row, 'kodeIndikator', row.kodeIndikator.join('; '));
    report(createTemuan('KODE_UNKNOWN', place, { kode: unknown, periode: '' }, 'peringatan'));
  }
}

export const ACCOUNT_RULES: readonly Rule[] = [
  {
    kode: 'KODE_REKENING_INVALID',
    check: ({ buku }, report) => {
      checkForm(buku.anggaran, report);
      checkParents(buku.anggaran, report);
    },
  },
  { kode: 'KODE_DUPLICATE', check: ({ buku }, report) => checkDoubles(buku.anggaran, report) },
  { kode: 'KODE_UNKNOWN', check: checkIndikator },
];
