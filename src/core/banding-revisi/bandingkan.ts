/** What changed in figures between two revisions of a report. */
import Big from 'big.js';
import { formatAngka, formatPersen, formatRupiah } from '../angka.ts';
import type { CellValue } from '../grid.ts';
import { formatTanggal } from '../tanggal.ts';
import type { AngkaRevisi, BagianRekap } from './angka-revisi.ts';

interface Perubahan {
  bagian: BagianRekap;
  kunci: string;
  nama: string;
  kolom: string;
  /** As printed; `''` for a blank. */
  lama: string;
  baru: string;
  /** New − old as printed with its sign, `''` where one of them is no number. */
  selisih: string;
}

export interface HasilBanding {
  perubahan: Perubahan[];
  /** Rows that only the newer revision has. */
  bertambah: { bagian: BagianRekap; kunci: string; nama: string }[];
  /** Rows that only the older one has. */
  hilang: { bagian: BagianRekap; kunci: string; nama: string }[];
  /** Figures that both have and that are the same, blanks aside. */
  sama: number;
}

type Baris = { bagian: BagianRekap; kunci: string; nama: string; kolom: Map<string, AngkaRevisi> };

/** A percentage stands in our recaps as a number in per cent under a header that says so. */
function formatNilai(nilai: CellValue, { kolom, pola }: Pick<AngkaRevisi, 'kolom' | 'pola'>): string {
  if (typeof nilai === 'string') return nilai;
  if (nilai instanceof Date) {
    return formatTanggal({ tahun: nilai.getFullYear(), bulan: nilai.getMonth() + 1, hari: nilai.getDate() });
  }
  if (typeof nilai === 'boolean') return nilai ? 'Ya' : 'Tidak';
  if (kolom.endsWith('(Rp)')) return formatRupiah(nilai);
  if (kolom.includes('(%)') || /^Capaian/.test(kolom)) return formatPersen(nilai);
  const decimals = /0\.(0+)/.exec(pola)?.[1]?.length;
  return decimals === undefined ? formatAngka(nilai) : formatAngka(nilai, decimals);
}

function selisihOf(lama: CellValue, baru: CellValue, angka: AngkaRevisi): string {
  if (typeof lama !== 'number' || typeof baru !== 'number') return '';
  const value = new Big(baru).minus(lama).toNumber();
  // The difference of two percentages is in percentage points.
  const text = formatNilai(value, angka).replace(/%$/, ' poin');
  // A change that is smaller than what is printed must not read as none.
  const shown = /[1-9]/.test(text) ? text : formatAngka(value, 6);
  return value > 0 ? `+${shown}` : shown;
}

function isSame(a: CellValue, b: CellValue): boolean {
  return a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;
}

function toBaris(all: readonly AngkaRevisi[]): Map<string, Baris> {
  const baris = new Map<string, Baris>();
  for (const angka of all) {
    const { bagian, kunci, nama } = angka;
    const id = `${bagian}\n${kunci}`;
    const one = baris.get(id) ?? { bagian, kunci, nama, kolom: new Map<string, AngkaRevisi>() };
    one.kolom.set(angka.kolom, angka);
    baris.set(id, one);
  }
  return baris;
}

/** A column that one of the revisions does not have at all counts as blank there: it came or went with the program's version. */
function compareBaris(lama: Baris, baru: Baris): { perubahan: Perubahan[]; sama: number } {
  const { bagian, kunci, nama } = baru;
  const perubahan: Perubahan[] = [];
  let sama = 0;
  for (const kolom of new Set([...baru.kolom.keys(), ...lama.kolom.keys()])) {
    const before = lama.kolom.get(kolom);
    const after = baru.kolom.get(kolom);
    const known = after ?? before;
    if (!known) continue;
    const [a, b] = [before?.nilai ?? '', after?.nilai ?? ''];
    if (isSame(a, b)) {
      sama += b === '' ? 0 : 1;
      continue;
    }
    const printed = { lama: formatNilai(a, known), baru: formatNilai(b, known), selisih: selisihOf(a, b, known) };
    perubahan.push({ bagian, kunci, nama, kolom, ...printed });
  }
  return { perubahan, sama };
}

/** In the order of the newer revision; rows that are gone at the end. */
export function bandingkanRevisi(lama: readonly AngkaRevisi[], baru: readonly AngkaRevisi[]): HasilBanding {
  const [before, after] = [toBaris(lama), toBaris(baru)];
  const only = (one: Map<string, Baris>, other: Map<string, Baris>) =>
    [...one].filter(([id]) => !other.has(id)).map(([, { bagian, kunci, nama }]) => ({ bagian, kunci, nama }));
  const both = [...after].flatMap(([id, row]) => {
    const earlier = before.get(id);
    return earlier ? [compareBaris(earlier, row)] : [];
  });
  return {
    perubahan: both.flatMap((one) => one.perubahan),
    bertambah: only(after, before),
    hilang: only(before, after),
    sama: both.reduce((sum, one) => sum + one.sama, 0),
  };
}
