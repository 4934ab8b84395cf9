/** What changed in a quarter between two snapshots: cell by cell, and rows that came or went. */
import type { NomorTriwulan } from '../buku-kerja.ts';
import {
  type BagianPotret,
  type BarisPotret,
  KOLOM_ANGGARAN,
  KOLOM_DIKETIK,
  KOLOM_HITUNG,
  type KolomPotret,
  type Potret,
} from './snapshot.ts';

export interface Perbedaan {
  jenis: 'ubah' | 'tambah' | 'hapus';
  bagian: BagianPotret;
  kode: string;
  /** Of the changed cell; `null` for a whole row. */
  kolom: KolomPotret | null;
  /** As shown to people, `''` = blank. */
  semula: string;
  menjadi: string;
}

/** Marks of the work on a row: they say nothing about its figures. */
const TANDA_KERJA: readonly string[] = ['statusIsian', 'verifikasi', 'catatanVerifikasi'];

const DIBANDINGKAN: Record<BagianPotret, readonly KolomPotret[]> = {
  Triwulan: KOLOM_DIKETIK.filter(({ field }) => !TANDA_KERJA.includes(field)),
  Anggaran: KOLOM_ANGGARAN,
};

/** `1234567,5` as people read it; whatever is no plain number stays. */
export function tampilIsi({ angka }: Pick<KolomPotret, 'angka'>, text: string): string {
  if (!angka || !/^-?\d+(?:,\d+)?$/.test(text)) return text;
  const [whole = '', fraction] = text.split(',');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

function changesIn(before: BarisPotret, after: BarisPotret, kolom: readonly KolomPotret[]): Perbedaan[] {
  return kolom.flatMap((one): Perbedaan[] => {
    const [semula, menjadi] = [before.isi[one.field] ?? '', after.isi[one.field] ?? ''];
    if (semula === menjadi) return [];
    const { bagian, kode } = after;
    const shown = { semula: tampilIsi(one, semula), menjadi: tampilIsi(one, menjadi) };
    return [{ jenis: 'ubah', bagian, kode, kolom: one, ...shown }];
  });
}

/**
 * A changed target is said in any case. Capaian and kategori follow from what was typed; they are said only where nothing
 * else in the row explains them (a changed Arah, a changed Skala Kategori).
 */
function changesOfRow(before: BarisPotret, after: BarisPotret): Perbedaan[] {
  const typed = changesIn(before, after, DIBANDINGKAN[after.bagian]);
  if (after.bagian === 'Anggaran') return typed;
  const target = KOLOM_HITUNG.filter(({ field }) => field === 'hitungTarget');
  const causes = [...typed, ...changesIn(before, after, target)];
  return causes.length > 0 ? causes : changesIn(before, after, KOLOM_HITUNG);
}

/** What was typed in a row, in one line: `Realisasi 195; Kendala …`. */
function contentOf({ bagian, isi }: BarisPotret): string {
  return DIBANDINGKAN[bagian]
    .filter(({ field }) => (isi[field] ?? '') !== '')
    .map((kolom) => `${kolom.header} ${tampilIsi(kolom, isi[kolom.field] ?? '')}`)
    .join('; ');
}

const keyOf = ({ bagian, kode }: BarisPotret): string => `${bagian}\u0001${kode}`;

/**
 * From what was locked to what stands there now, in the order of the rows now; rows that went come last.
 * An account without any figure in the quarter is no row of the quarter.
 */
export function bandingkanPotret(sebelum: Potret, sesudah: Potret): Perbedaan[] {
  const counts = (row: BarisPotret): boolean => row.bagian === 'Triwulan' || Object.keys(row.isi).length > 0;
  const before = new Map(sebelum.baris.map((row) => [keyOf(row), row]));
  const after = new Set(sesudah.baris.map(keyOf));
  const present = sesudah.baris.flatMap((row): Perbedaan[] => {
    const old = before.get(keyOf(row));
    if (old) return changesOfRow(old, row);
    if (!counts(row)) return [];
    const { bagian, kode } = row;
    return [{ jenis: 'tambah', bagian, kode, kolom: null, semula: '', menjadi: contentOf(row) }];
  });
  const gone = sebelum.baris
    .filter((row) => !after.has(keyOf(row)) && counts(row))
    .map((row): Perbedaan => {
      const { bagian, kode } = row;
      return { jenis: 'hapus', bagian, kode, kolom: null, semula: contentOf(row), menjadi: '' };
    });
  return [...present, ...gone];
}

/** Longer texts stand in columns Semula and Menjadi. */
const SHORT = 40;

const short = (text: string): boolean => text.length <= SHORT && !text.includes('\n');

/** One sentence for Isi Koreksi. */
export function kalimatPerbedaan({ jenis, bagian, kode, kolom, semula, menjadi }: Perbedaan): string {
  const baris = bagian === 'Anggaran' ? `rekening ${kode}` : kode;
  if (jenis === 'tambah') return `Baris ${baris} ditambahkan.`;
  if (jenis === 'hapus') return `Baris ${baris} dihapus.`;
  const apa = `${kolom?.header ?? ''} ${baris}`;
  if (semula === '') return short(menjadi) ? `${apa} diisi ${menjadi}.` : `${apa} diisi.`;
  if (menjadi === '') return short(semula) ? `${apa} dikosongkan, semula ${semula}.` : `${apa} dikosongkan.`;
  return short(semula) && short(menjadi) ? `${apa} diubah dari ${semula} menjadi ${menjadi}.` : `${apa} diubah.`;
}

/** Header of the column that a change stands in, as in the tab: `Realisasi TW II` in Anggaran. */
export function kolomPerbedaan({ bagian, kolom }: Perbedaan, triwulan: NomorTriwulan): string {
  if (!kolom) return 'Baris';
  return bagian === 'Anggaran' ? `${kolom.header} TW ${['I', 'II', 'III', 'IV'][triwulan - 1]}` : kolom.header;
}
