/** What pulling the sheets in would change, cell by cell, and which of it the person has agreed to. */
import { unitKey } from '../../core/isian/unit.ts';
import { type Banding, bandingkanIsian, type SelBanding } from '../../core/lembar-isian/banding-isian.ts';
import { wordKey } from '../../core/parse-tab/read-word.ts';
import { formatPeriode } from '../../core/periode.ts';
import type { PeriodeTriwulan } from '../isian/penerima-unit.ts';
import type { Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import type { Isian } from '../tindakan/isian.ts';
import { UserError } from '../user-error.ts';
import type { Sumber } from './sumber-lembar.ts';

export interface UnitTarik {
  sumber: Sumber;
  banding: Banding;
  baru: SelBanding[];
  /** Both filled and different, and what the unit blanked: the tab's stays unless the person says otherwise. */
  pilihan: SelBanding[];
  sama: number;
  /** Rows of tab that become Diajukan. */
  diajukan: number[];
  /** Fingerprint of everything that this part of the form shows. */
  sidik: string;
}

/** Name of the answer about one cell. */
export function namaPilihan(unit: string, { kode, field }: SelBanding): string {
  return `sel:${unit}:${kode}:${field}`;
}

/** Rows that are neither held nor handed in already, once the unit says that it is done. */
function barisDiajukan({ lembar }: Sumber, { baris }: Banding): number[] {
  if (!lembar.diajukan) return [];
  return baris.filter(({ statusIsian }) => wordKey(statusIsian) !== 'diajukan').map(({ row }) => row);
}

function sidikOf(ports: Ports, banding: Banding, diajukan: readonly number[]): string {
  const shown = banding.sel
    .filter(({ keadaan }) => keadaan !== 'sama')
    .map(({ sel, keadaan, tab, isian, rumus }) => [
      sel,
      keadaan,
      String(tab.value),
      String(isian.value),
      isian.format,
      rumus,
    ]);
  return ports.sha256(JSON.stringify([shown, diajukan])).slice(0, 12);
}

/** @throws UserError when the workbook has no such quarterly tab */
export function rencanaTarik(
  ports: Ports,
  read: ReadBukuKerja,
  periode: PeriodeTriwulan,
  sumber: readonly Sumber[],
): UnitTarik[] {
  const nama = formatPeriode(periode);
  const grid = read.grids.get(nama);
  if (!grid || !read.buku.triwulan[periode.nomor]) {
    throw new UserError(`Tab ${nama} tidak ada.`, 'Jalankan Siapkan Buku Kerja di menu Kinerja, Lainnya.');
  }
  return sumber.map((one) => {
    const banding = bandingkanIsian(read.buku, grid, periode.nomor, one.lembar);
    const diajukan = barisDiajukan(one, banding);
    return {
      ...{ sumber: one, banding, diajukan },
      // A formula that gives nothing is a person's all the same.
      baru: banding.sel.filter(({ keadaan, rumus }) => keadaan === 'baru' && !rumus),
      pilihan: banding.sel.filter(({ keadaan, rumus }) => keadaan !== 'sama' && (keadaan !== 'baru' || rumus)),
      sama: banding.sel.filter(({ keadaan }) => keadaan === 'sama').length,
      sidik: sidikOf(ports, banding, diajukan),
    };
  });
}

/** Value of the tick that agrees to what is new of a unit, as it was shown. */
export function nilaiAmbil({ sumber, sidik }: UnitTarik): string {
  return `${sumber.unit}#${sidik}`;
}

export interface Keputusan {
  unit: UnitTarik;
  /** Cells to be written with what the unit sent. */
  tulis: SelBanding[];
  /** Cells in which the tab's stays although the unit says otherwise. */
  tetap: SelBanding[];
  /** Of them the cells about which nobody has decided yet; their rows do not become Diajukan. */
  belumDiputuskan: SelBanding[];
  /** Rows that become Diajukan. */
  diajukan: number[];
}

/** `semua` and the bare name of a unit (from the command line) agree to whatever is new. */
function isTicked(unit: UnitTarik, answers: readonly string[]): boolean {
  return answers.some(
    (answer) =>
      wordKey(answer) === 'semua' || unitKey(answer) === unitKey(unit.sumber.unit) || answer === nilaiAmbil(unit),
  );
}

/** Value of the choice that takes what the unit sent. */
export const nilaiIsian = ({ sidik }: UnitTarik): string => `isian#${sidik}`;

/** Value of the choice that the tab is right: what the unit sent is set aside. */
export const nilaiTetap = ({ sidik }: UnitTarik): string => `tetap#${sidik}`;

/** An answer of another fingerprint: the sheet or the tab changed since the form was shown. */
export function isBasi(units: readonly UnitTarik[], isian: Isian): boolean {
  const current = new Set(units.map(nilaiAmbil));
  const names = new Set(units.map(({ sumber }) => unitKey(sumber.unit)));
  // A name may have a # of its own.
  const isShown = (answer: string): boolean => answer.includes('#') && !names.has(unitKey(answer));
  if (isian.list('ambil').some((answer) => isShown(answer) && !current.has(answer))) return true;
  return units.some((unit) =>
    unit.pilihan.some((sel) => {
      const answer = isian.text(namaPilihan(unit.sumber.unit, sel));
      return answer.includes('#') && answer !== nilaiIsian(unit) && answer !== nilaiTetap(unit);
    }),
  );
}

/** @returns what is to be written for each unit; a unit whose tick was taken away brings nothing but single choices */
export function putuskan(units: readonly UnitTarik[], isian: Isian): Keputusan[] {
  const answers = isian.list('ambil');
  return units.map((unit) => {
    const ticked = isTicked(unit, answers);
    const answerOf = (sel: SelBanding): string => isian.text(namaPilihan(unit.sumber.unit, sel));
    const wants = (sel: SelBanding): boolean => !sel.rumus && ['isian', nilaiIsian(unit)].includes(answerOf(sel));
    const isTetap = (sel: SelBanding): boolean => ['tetap', nilaiTetap(unit)].includes(answerOf(sel));
    const tetap = unit.pilihan.filter((sel) => !wants(sel));
    const belumDiputuskan = tetap.filter((sel) => !isTetap(sel));
    const open = new Set(belumDiputuskan.map(({ row }) => row));
    return {
      ...{ unit, tetap, belumDiputuskan },
      tulis: [...(ticked ? unit.baru : []), ...unit.pilihan.filter(wants)],
      // The unit handed in other figures than the tab would show: the row waits until somebody has decided.
      diajukan: ticked ? unit.diajukan.filter((row) => !open.has(row)) : [],
    };
  });
}
