/** Who is asked for the figures: the unit by its name, and the one that keeps the money. */
import type { BukuKerja, RencanaAksi } from '../buku-kerja.ts';
import type { Indikator } from '../indikator.ts';
import type { UnitKerja } from '../orang.ts';
import { wordKey } from '../parse-tab/read-word.ts';

/** Equal for two ways of writing the name of a unit. */
export const unitKey = (nama: string): string => wordKey(nama);

/** `null` when tab Unit Kerja has no such unit, or the name is blank. */
export function findUnit(buku: Pick<BukuKerja, 'unitKerja'>, nama: string): UnitKerja | null {
  const key = unitKey(nama);
  return buku.unitKerja.find((unit) => unitKey(unit.unitKerja) === key && key !== '') ?? null;
}

/** Units of which an address fills in the figures: those that it stands beside in tab Unit Kerja. */
export function unitsOf(buku: Pick<BukuKerja, 'unitKerja'>, email: string): UnitKerja[] {
  const wanted = email.trim().toLowerCase();
  return wanted === '' ? [] : buku.unitKerja.filter((unit) => unit.email.trim().toLowerCase() === wanted);
}

/** Rows of Anggaran that name nobody belong to this unit; `''` when the office has none of that name. */
function unitKeuangan(buku: Pick<BukuKerja, 'unitKerja'>): string {
  const named = buku.unitKerja.filter(({ unitKerja }) => /keuangan/i.test(unitKerja));
  return (named.find(({ jenis }) => unitKey(jenis) === 'subbag') ?? named[0])?.unitKerja ?? '';
}

/** Fills in a sheet, a file or a form of its own, which hold no rows of Anggaran. */
const isDiLuar = (unit: UnitKerja | null): boolean => unit !== null && unit.caraKirim !== 'Tab ini';

/** A row of Anggaran of a unit that does not work in the workbook is filled in by the one that keeps the money, where that one does. */
export function pengisiAnggaran(buku: Pick<BukuKerja, 'unitKerja'>, penanggungJawab: string): string {
  const keuangan = unitKeuangan(buku);
  const own = penanggungJawab.trim() || keuangan;
  const canFill = keuangan !== '' && !isDiLuar(findUnit(buku, keuangan));
  return canFill && isDiLuar(findUnit(buku, own)) ? keuangan : own;
}

/** The unit of an indikator: by Perjanjian Kinerja, or where that is blank by its Rencana Aksi; `''` when neither says. */
export function penanggungJawabOf(
  indikator: Pick<Indikator, 'penanggungJawab'>,
  rencana: readonly RencanaAksi[] | undefined,
): string {
  if (indikator.penanggungJawab.trim() !== '') return indikator.penanggungJawab.trim();
  return rencana?.find((row) => row.penanggungJawab.trim() !== '')?.penanggungJawab.trim() ?? '';
}
