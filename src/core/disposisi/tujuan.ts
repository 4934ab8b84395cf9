/** To whom a Lembar Disposisi goes: the people of tab Pejabat as lines to be ticked, those addressed ticked. */

import { findPejabat, pejabatMenjabat } from '../laporan/penandatangan.ts';
import type { Pejabat } from '../orang.ts';
import type { Tanggal } from '../periode.ts';

export interface BarisTujuan {
  label: string;
  ditunjuk: boolean;
}

/** Lines that fit on the sheet beside everything else. */
export const PALING_BANYAK = 20;

/** Superiors and officials elsewhere are printed only when they are addressed. */
const TIDAK_TERCETAK = ['kepala dinas', 'pejabat terkait'];

export const PERAN_PENERBIT = 'Sekretaris Dinas';

const keyOf = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** In order of the tab; a person in two rows stands there twice, with another jabatan each. */
function tercetak(pejabat: readonly Pejabat[], tanggal: Tanggal): Pejabat[] {
  const penerbit = findPejabat(pejabat, PERAN_PENERBIT, tanggal);
  return pejabatMenjabat(pejabat, tanggal)
    .filter((one) => one !== penerbit)
    .sort((a, b) => a.row - b.row);
}

/** `Kepala Seksi` of `Seksi Layanan` is the `Kepala Seksi Layanan`. */
function joinUnit(jabatan: string, unit: string): string {
  if (unit === '' || keyOf(jabatan).includes(keyOf(unit))) return jabatan;
  const last = jabatan.slice(jabatan.lastIndexOf(' ') + 1);
  const isRepeated = keyOf(unit).startsWith(`${keyOf(last)} `);
  return isRepeated ? `${jabatan.slice(0, -last.length)}${unit}` : `${jabatan} ${unit}`;
}

/** The jabatan; with the unit, and then the name, where others have the same. */
function labelsOf(people: readonly Pejabat[], sebutan: Readonly<Record<string, string>>): Map<Pejabat, string> {
  const jabatan = (one: Pejabat): string => one.jabatan || sebutan[one.peran] || one.peran || one.nama;
  const withUnit = (one: Pejabat): string => joinUnit(jabatan(one), one.unitKerja);
  const isUnique = (label: (one: Pejabat) => string, one: Pejabat): boolean =>
    people.filter((other) => keyOf(label(other)) === keyOf(label(one))).length === 1;
  return new Map(
    people.map((one) => {
      if (isUnique(jabatan, one)) return [one, jabatan(one)];
      return [one, isUnique(withUnit, one) ? withUnit(one) : `${withUnit(one)} (${one.nama})`];
    }),
  );
}

/** A name means that person; failing that, a jabatan, a unit or a role means all who have it. */
function ditunjukOleh(kepada: string, people: readonly Pejabat[], labels: ReadonlyMap<Pejabat, string>): Pejabat[] {
  const wanted = keyOf(kepada);
  const ways: ((one: Pejabat) => string)[] = [
    (one) => one.nama,
    (one) => labels.get(one) ?? '',
    (one) => one.jabatan,
    (one) => one.unitKerja,
    (one) => one.peran,
  ];
  for (const way of ways) {
    const found = people.filter((one) => way(one) !== '' && keyOf(way(one)) === wanted);
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * People who may be addressed, by what is printed for them; without the one who issues it.
 * @param sebutan what the office calls the roles
 */
export function calonTujuan(
  pejabat: readonly Pejabat[],
  sebutan: Readonly<Record<string, string>>,
  tanggal: Tanggal,
): { pejabat: Pejabat; label: string }[] {
  const people = tercetak(pejabat, tanggal);
  return [...labelsOf(people, sebutan)].map(([one, label]) => ({ pejabat: one, label }));
}

/** People of Pejabat who are meant by what was chosen or typed: for mails. */
export function pejabatDitunjuk(
  pejabat: readonly Pejabat[],
  sebutan: Readonly<Record<string, string>>,
  kepada: readonly string[],
  tanggal: Tanggal,
): Pejabat[] {
  const people = tercetak(pejabat, tanggal);
  const labels = labelsOf(people, sebutan);
  return [...new Set(kepada.flatMap((one) => ditunjukOleh(one, people, labels)))];
}

/** Room is given to those addressed first; who does not fit any more is counted in the last line. */
function trimLines(lines: BarisTujuan[]): BarisTujuan[] {
  const ditunjuk = lines.filter((line) => line.ditunjuk);
  if (ditunjuk.length > PALING_BANYAK) {
    const rest = ditunjuk.length - PALING_BANYAK + 1;
    const last = { label: `dan ${rest} lainnya, sesuai tab Disposisi`, ditunjuk: true };
    return [...ditunjuk.slice(0, PALING_BANYAK - 1), last];
  }
  let room = PALING_BANYAK - ditunjuk.length;
  return lines.filter((line) => {
    if (line.ditunjuk) return true;
    room -= 1;
    return room >= 0;
  });
}

/**
 * The lines of the sheet.
 * @param kepada names, jabatan, units or roles; what nobody in Pejabat answers to becomes a line of its own
 */
export function barisTujuan(
  pejabat: readonly Pejabat[],
  sebutan: Readonly<Record<string, string>>,
  kepada: readonly string[],
  tanggal: Tanggal,
): BarisTujuan[] {
  const people = tercetak(pejabat, tanggal);
  const labels = labelsOf(people, sebutan);
  const ticked = new Set(pejabatDitunjuk(pejabat, sebutan, kepada, tanggal));
  const others = kepada.filter((one) => one.trim() !== '' && ditunjukOleh(one, people, labels).length === 0);
  const printed = people.filter((one) => ticked.has(one) || !TIDAK_TERCETAK.includes(keyOf(one.peran)));
  return trimLines([
    ...printed.map((one) => ({ label: labels.get(one) ?? one.nama, ditunjuk: ticked.has(one) })),
    ...[...new Set(others.map((one) => one.trim()))].map((label) => ({ label, ditunjuk: true })),
  ]);
}
