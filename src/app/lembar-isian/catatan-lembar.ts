/** Remembers in the document which sheet was sent to which unit in a quarter, and writes the latest one into tab Unit Kerja. */
import type { BukuKerja, NomorTriwulan } from '../../core/buku-kerja.ts';
import { unitKey } from '../../core/isian/unit.ts';
import type { UnitKerjaField } from '../../core/orang.ts';
import type { Register } from '../../core/register.ts';
import { UNIT_KERJA } from '../../core/tab-layout/pejabat.ts';
import type { TabPatch } from '../../core/tab-patch.ts';
import { readCatatanPanjang, writeCatatanPanjang } from '../catatan-panjang.ts';
import { openRegister } from '../open-register.ts';
import type { Ports, TabInfo } from '../ports.ts';

/** What was sent last to a unit in a quarter. */
export interface LembarTerkirim {
  /** Id of the sheet of our own, `''` for an Excel file or a printed form. */
  id: string;
  /** `22 Nov 2026 14.05`. */
  waktu: string;
  /**
   * Sending had begun and nobody knows whether it ended: `dibuat` = the sheet `id` was made for it, `dimulai` = `id` is that of an
   * earlier sending.
   */
  terputus?: 'dimulai' | 'dibuat';
}

/** By unit, as `unitKey` writes it. */
export type CatatanLembar = Map<string, LembarTerkirim>;

export const propertiLembar = (nomor: NomorTriwulan): string => `isian:${nomor}`;

function toLembar(value: unknown): LembarTerkirim | null {
  if (!Array.isArray(value) || typeof value[0] !== 'string' || typeof value[1] !== 'string') return null;
  const [id, waktu, terputus] = value as [string, string, unknown];
  return terputus === 'dimulai' || terputus === 'dibuat' ? { id, waktu, terputus } : { id, waktu };
}

export function readCatatanLembar(ports: Ports, nomor: NomorTriwulan): CatatanLembar {
  const entries = Object.entries(readCatatanPanjang(ports, propertiLembar(nomor)));
  return new Map(
    entries.flatMap(([unit, value]) => {
      const lembar = toLembar(value);
      return lembar ? [[unit, lembar] as const] : [];
    }),
  );
}

/** One write for some fifty units. */
export function writeCatatanLembar(ports: Ports, nomor: NomorTriwulan, catatan: CatatanLembar): void {
  const entries = [...catatan].map(([unit, { id, waktu, terputus }]) => [
    unit,
    terputus ? [id, waktu, terputus] : [id, waktu],
  ]);
  writeCatatanPanjang(ports, propertiLembar(nomor), Object.fromEntries(entries));
}

/** Ids into column ID Lembar Isian, in one write over the whole column. */
function idPatch(register: Register<UnitKerjaField>, ids: ReadonlyMap<string, string>): TabPatch | null {
  const column = register.columns.idLembarIsian;
  const changed = register.rows.filter((row) => ids.has(unitKey(row.text('unitKerja'))));
  const [first, last] = [changed[0]?.row, changed[changed.length - 1]?.row];
  if (column === undefined || first === undefined || last === undefined) return null;
  const byRow = new Map(changed.map((row) => [row.row, ids.get(unitKey(row.text('unitKerja'))) ?? '']));
  const count = last - first + 1;
  const values = Array.from({ length: count }, (_, index) => {
    const row = first + index;
    return [byRow.get(row) ?? (register.grid.values[row - 1]?.[column - 1] || null)];
  });
  return {
    tab: register.grid.tab,
    numberFormats: [{ row: first, column, texts: values.map(() => ['@']) }],
    values: [{ row: first, column, values }],
  };
}

/** @param ids of sheets by unit name. A workbook whose tab has no such column keeps them in the document alone. */
export function writeIdLembar(ports: Ports, tabs: readonly TabInfo[], ids: ReadonlyMap<string, string>): void {
  if (ids.size === 0) return;
  const register = openRegister(ports, tabs, UNIT_KERJA);
  const keyed = new Map([...ids].map(([unit, id]) => [unitKey(unit), id]));
  const patch = register ? idPatch(register, keyed) : null;
  if (patch) ports.workbook.apply(patch);
}

/** The sheet of a unit for the quarter: the one that was sent last. `''` when none of ours is known. */
export function idLembarOf(catatan: CatatanLembar, unit: BukuKerja['unitKerja'][number]): string {
  return catatan.get(unitKey(unit.unitKerja))?.id ?? '';
}
