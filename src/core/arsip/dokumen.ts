/** What tab Arsip says of the documents: which are the same document, which revision comes next, and what becomes of earlier ones. */
import type { NomorTerpakai } from '../disposisi/nomor.ts';
import type { CellContent } from '../grid.ts';
import type { Register, RegisterRow } from '../register.ts';
import type { ArsipField } from '../tab-layout/arsip.ts';
import type { ValueBlock } from '../tab-patch.ts';
import { readWaktu } from '../waktu.ts';
import { LEMBAR_DISPOSISI } from './jenis.ts';

export type Keadaan = 'Draf' | 'Berlaku' | 'Digantikan' | 'Perlu Diperbarui';

export interface DokumenArsip {
  /** Row in the tab, from 1. */
  row: number;
  no: string;
  nomor: string;
  jenis: string;
  periode: string;
  /** 0 when the cell holds no number. */
  revisi: number;
  tanggal: string;
  oleh: string;
  /** Link, or the file's name where there is no link; `''` = none. */
  berkas: string;
  pdf: string;
  sha256: string;
  kodeData: string;
  bertandaTangan: string;
  keadaan: string;
}

function toDokumen(row: RegisterRow<ArsipField>): DokumenArsip {
  const text = (field: ArsipField): string => row.text(field);
  return {
    ...{ row: row.row, no: text('no'), nomor: text('nomorDokumen'), jenis: text('jenis'), periode: text('periode') },
    ...{ revisi: Number(text('revisi')) || 0, tanggal: text('tanggal'), oleh: text('oleh') },
    ...{ berkas: text('berkas'), pdf: text('pdf'), sha256: text('sha256'), kodeData: text('kodeData') },
    ...{ bertandaTangan: text('berkasBertandaTangan'), keadaan: text('keadaan') },
  };
}

/** In the order of the tab. */
export function dokumenArsip(register: Register<ArsipField>): DokumenArsip[] {
  return register.rows.map(toDokumen).filter(({ jenis }) => jenis !== '');
}

/** `Laporan Kinerja Semester I revisi 2`, `Lembar Disposisi 005/DSP/IV/2026`. */
export function sebutDokumen({ jenis, periode, revisi, nomor }: DokumenArsip): string {
  return jenis === LEMBAR_DISPOSISI ? `${jenis} ${nomor}` : `${jenis} ${periode} revisi ${revisi}`;
}

type Identitas = Pick<DokumenArsip, 'jenis' | 'periode' | 'nomor'>;

/** Revisions of a report share kind and period; every Lembar Disposisi is a document of its own. */
function isSame(a: Identitas, b: Identitas): boolean {
  if (a.jenis !== b.jenis || a.periode !== b.periode) return false;
  return a.jenis !== LEMBAR_DISPOSISI || a.nomor === b.nomor;
}

/** The one with the highest revision, of two alike the later in the list; `null` of an empty list. */
export function revisiTerbaru<One extends { revisi: number }>(all: readonly One[]): One | null {
  return all.reduce<One | null>((last, one) => (last && last.revisi > one.revisi ? last : one), null);
}

/** Highest revision on record, 0 when there is none. */
export function lastRevisi(all: readonly DokumenArsip[], identitas: Identitas): number {
  return Math.max(0, ...all.filter((one) => isSame(one, identitas)).map(({ revisi }) => revisi));
}

/** The number that earlier revisions have, `''` = none. */
export function nomorTetap(all: readonly DokumenArsip[], identitas: Identitas): string {
  return all.find((one) => one.nomor !== '' && isSame(one, identitas))?.nomor ?? '';
}

/** Numbers in the register with the year of their rows. @param disposisi those of Lembar Disposisi, or those of everything else */
export function nomorTerpakai(
  register: Register<ArsipField>,
  isWanted: (isDisposisi: boolean) => boolean,
): NomorTerpakai[] {
  return register.rows.flatMap((row) => {
    const nomor = row.text('nomorDokumen');
    if (nomor === '' || !isWanted(row.text('jenis') === LEMBAR_DISPOSISI)) return [];
    const tahun = readWaktu(row.value('tanggal'))?.tahun ?? null;
    return [{ tab: register.grid.tab, row: row.row, nomor, tahun }];
  });
}

/**
 * Earlier revisions that a new one replaces: drafts and those that are out of date; one that is in force only when the new one is
 * in force itself.
 */
export function digantikan(all: readonly DokumenArsip[], baru: Identitas & { keadaan: Keadaan }): DokumenArsip[] {
  const replaced: string[] = ['Draf', 'Perlu Diperbarui', ...(baru.keadaan === 'Berlaku' ? ['Berlaku'] : [])];
  return all.filter((one) => isSame(one, baru) && replaced.includes(one.keadaan));
}

/** New states of rows as one block over column Keadaan: a single write, whatever lies between them is written back. */
export function keadaanBlock(register: Register<ArsipField>, keadaan: ReadonlyMap<number, Keadaan>): ValueBlock[] {
  const column = register.columns.keadaan;
  if (column === undefined || keadaan.size === 0) return [];
  const rows = [...keadaan.keys()];
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const values = Array.from({ length: last - first + 1 }, (_, index): CellContent[] => {
    const row = first + index;
    const before = register.grid.values[row - 1]?.[column - 1] ?? '';
    return [keadaan.get(row) ?? (before === '' ? null : before)];
  });
  return [{ row: first, column, values }];
}
