/** The areas of a quarterly tab that only one unit, or only its verifier, may edit. */
import { isAlamat } from '../alamat.ts';
import type { BukuKerja, NomorTriwulan, TriwulanField } from '../buku-kerja.ts';
import { columnLetters } from '../grid.ts';
import { FIELD_ISIAN } from '../lembar-isian/kolom.ts';
import type { Tanggal } from '../periode.ts';
import { unitByKode } from './baris-baru.ts';
import { emailKey, pejabatOf, pemverifikasiByUnit } from './pemverifikasi.ts';
import { findUnit, unitKey } from './unit.ts';

/** Every description of ours begins with it. */
export const KETERANGAN_ISIAN = 'Kinerja: isian';

export interface AreaTerlindung {
  keterangan: string;
  /** A1 area. */
  area: string;
  penyunting: string[];
}

/** What a unit types, from Realisasi to Status Isian. */
const DIISI: readonly TriwulanField[] = [...FIELD_ISIAN, 'statusIsian'];

const DIPERIKSA: readonly TriwulanField[] = ['verifikasi', 'catatanVerifikasi'];

/** Who runs the menu: their actions write machine-made columns, notes and colours into the rows of every unit. */
const PENGELOLA = ['Kasubag Perencanaan dan Pelaporan', 'Staf Penyusun Evaluasi Kinerja'] as const;

interface Run {
  unit: string;
  from: number;
  to: number;
}

type Columns = Partial<Record<TriwulanField, number>>;

/** Runs of columns from the first to the last of the fields, machine-made ones between them included, `without` left out. */
function spans(columns: Columns, fields: readonly TriwulanField[], without: readonly TriwulanField[]): string[][] {
  const places = fields.flatMap((field) => columns[field] ?? []);
  const barred = new Set(without.map((field) => columns[field]));
  const runs: number[][] = [];
  let open = false;
  for (let column = Math.min(...places); column <= Math.max(...places); column += 1) {
    const isOpen = !barred.has(column);
    if (isOpen && open) runs[runs.length - 1]?.push(column);
    else if (isOpen) runs.push([column]);
    open = isOpen;
  }
  return runs
    .filter((run) => run.some((column) => places.includes(column)))
    .map((run) => [columnLetters(run[0] ?? 1), columnLetters(run[run.length - 1] ?? 1)]);
}

/** Adjacent rows of which `keyOf` says the same; rows for which it says nothing are in no run. */
function runsOf(rows: readonly { row: number; unit: string }[], keyOf: (unit: string) => string): Run[] {
  const runs: (Run & { key: string })[] = [];
  for (const { row, unit } of [...rows].sort((a, b) => a.row - b.row)) {
    const key = keyOf(unit);
    const last = runs[runs.length - 1];
    if (key !== '' && last?.key === key && last.to + 1 === row) last.to = row;
    else if (key !== '') runs.push({ unit, key, from: row, to: row });
  }
  return runs;
}

const addresses = (emails: readonly string[]): string[] => [...new Set(emails.map(emailKey).filter(isAlamat))];

/**
 * One area for each run of adjacent rows of a unit over what it types, with the unit's Email; one for each run of rows with the same
 * verifier over Verifikasi and Catatan Verifikasi, with the verifier's. Who runs the menu may write in both, nobody in the
 * verification of rows of their own. Rows without a Penanggung Jawab stay open.
 * @param pada day on which the officials are in office
 */
export function perlindunganBaris(buku: BukuKerja, nomor: NomorTriwulan, pada: Tanggal): AreaTerlindung[] {
  const tab = buku.triwulan[nomor];
  if (!tab) return [];
  const { columns } = tab.table;
  const byKode = unitByKode(buku, nomor);
  const rows = tab.rows.map(({ row, kode, penanggungJawab }) => ({ row, unit: byKode.get(kode) ?? penanggungJawab }));
  const pengelola = PENGELOLA.flatMap((peran) => pejabatOf(buku, peran, pada)).map(({ email }) => emailKey(email));
  const ownOf = (unit: string) => emailKey(findUnit(buku, unit)?.email ?? '');
  const verifier = pemverifikasiByUnit(buku, pada);
  const verifierKey = (unit: string) => {
    if (unitKey(unit) === '') return '';
    const one = verifier(unit);
    // Rows of somebody who may not check them are kept apart from those next to them.
    const own = pengelola.includes(ownOf(unit)) ? ownOf(unit) : '';
    return `${one ? emailKey(one.email) || one.nama : '-'} ${own}`;
  };
  const areasOf = (run: Run, parts: string[][]) =>
    parts.map(([first = '', last = '']) => `${first}${run.from}:${last}${run.to}`);
  const own = runsOf(rows, unitKey).flatMap((run) => {
    const unit = findUnit(buku, run.unit);
    const isHere = unit?.caraKirim === 'Tab ini';
    const penyunting = addresses([...(isHere ? [unit.email] : []), ...pengelola]);
    const keterangan = `${KETERANGAN_ISIAN} ${run.unit}`;
    return areasOf(run, spans(columns, DIISI, DIPERIKSA)).map((area) => ({ keterangan, area, penyunting }));
  });
  const checked = runsOf(rows, verifierKey).flatMap((run) => {
    const official = verifier(run.unit);
    const others = pengelola.filter((email) => email !== ownOf(run.unit));
    const keterangan = `${KETERANGAN_ISIAN} diperiksa ${official?.nama ?? 'pengelola'}`;
    const penyunting = addresses([official?.email ?? '', ...others]);
    return areasOf(run, spans(columns, DIPERIKSA, DIISI)).map((area) => ({ keterangan, area, penyunting }));
  });
  return [...own, ...checked];
}
