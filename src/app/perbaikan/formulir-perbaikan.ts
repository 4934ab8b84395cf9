/** The forms of Perbaiki: which period, then old and new of every cell, each to be ticked or chosen. */
import { kunciUsulan, type UsulanPerbaikan } from '../../core/perbaikan/usulan.ts';
import { formatPeriode, lastEndedTriwulan, type Periode } from '../../core/periode.ts';
import type { Ports } from '../ports.ts';
import type { Bagian, BagianCentang, BagianPilihan, Formulir } from '../tindakan/formulir.ts';
import type { Usulan } from './kumpulkan-usulan.ts';

export const PILIH = 'pilih-perbaikan';
export const CENTANG = 'perbaikan';

/** Chosen where nothing is to be changed. */
export const BIARKAN = 'biarkan';

/** Refused cells that are named; the others are counted. */
const DISEBUT = 8;

export function formulirPeriode(ports: Ports, tahun: number): Formulir {
  const all: Periode[] = [
    ...([1, 2, 3, 4] as const).map((nomor): Periode => ({ tahun, jenis: 'triwulan', nomor })),
    ...([1, 2] as const).map((nomor): Periode => ({ tahun, jenis: 'semester', nomor })),
    { tahun, jenis: 'tahun', nomor: 1 },
  ];
  const pilihan = all.map((periode) => ({ nilai: formatPeriode(periode), label: formatPeriode(periode) }));
  const nilai = formatPeriode({ tahun, jenis: 'triwulan', nomor: lastEndedTriwulan(tahun, ports.now()) });
  return {
    nama: 'periode',
    judul: 'Perbaiki',
    bagian: [{ tipe: 'pilihan', nama: 'periode', label: 'Periode yang diperiksa', pilihan, nilai }],
    tombol: 'Lanjut',
  };
}

/** Spaces that would not be seen are shown as dots. */
function terlihat(text: string): string {
  if (text === '') return 'kosong';
  const shown = text.replace(
    /^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$|[\s\u200b\ufeff]{2,}|[\u00a0\u200b\ufeff]/g,
    (spaces) => '·'.repeat(spaces.length),
  );
  return `"${shown}"`;
}

/** `Triwulan II E5: "232 Orang" → 232`. */
export function sebutUsulan(usulan: UsulanPerbaikan, ke = 0): string {
  const { tab, sel, lama, teksLama, baru } = usulan;
  const semula = typeof lama === 'string' ? terlihat(lama) : teksLama;
  return `${tab} ${sel}: ${semula} → ${baru[ke]?.teks ?? ''}`;
}

const keteranganOf = ({ kode, kolom, alasan }: UsulanPerbaikan): string =>
  [[kode, kolom].filter((text) => text !== '').join(' · '), alasan].filter((text) => text !== '').join('; ');

/** @param hanya only this cell is ticked; `''` = all that follow without doubt */
function centang(usulan: readonly UsulanPerbaikan[], hanya: string): BagianCentang {
  return {
    tipe: 'centang',
    nama: CENTANG,
    label: 'Yang diperbaiki: semula → menjadi',
    pilihan: usulan.map((one) => ({
      nilai: kunciUsulan(one),
      label: sebutUsulan(one),
      keterangan: [keteranganOf(one), one.baru[0]?.arti ?? ''].filter((text) => text !== '').join('; '),
      dicentang: hanya === '' ? one.pasti : hanya === `${one.tab}!${one.sel}`,
    })),
  };
}

/** Name of the field in which the meaning of an ambiguous figure is chosen. */
export const namaPilihan = (usulan: UsulanPerbaikan): string => `arti ${usulan.tab}!${usulan.sel}`;

/** The answer carries what stands there: another figure there is another question. */
export const nilaiPilihan = (usulan: UsulanPerbaikan, ke: number): string => `${ke + 1} ${kunciUsulan(usulan)}`;

function pilihArti(usulan: UsulanPerbaikan): BagianPilihan {
  const { tab, sel, teksLama, baru } = usulan;
  const arti = baru.map((one, ke) => ({
    nilai: nilaiPilihan(usulan, ke),
    label: one.arti === '' ? one.teks : `${one.arti} (${one.teks})`,
  }));
  return {
    tipe: 'pilihan',
    nama: namaPilihan(usulan),
    label: `${tab} ${sel}, ${keteranganOf({ ...usulan, alasan: '' })}: "${teksLama}" berarti`,
    pilihan: [...arti, { nilai: BIARKAN, label: 'Biarkan dahulu' }],
    nilai: BIARKAN,
  };
}

function bagianDitolak({ ditolak }: Usulan): Bagian[] {
  if (ditolak.length === 0) return [];
  const baris = ditolak.slice(0, DISEBUT).map(({ usulan, sebab }) => [sebutUsulan(usulan), sebab]);
  const rest = ditolak.length - baris.length;
  return [
    { tipe: 'tabel', judul: 'Tidak dapat diperbaiki sekarang', kolom: ['Sel', 'Sebab'], baris },
    ...(rest > 0 ? [{ tipe: 'teks' as const, isi: `Dan ${rest} sel lainnya.` }] : []),
  ];
}

export interface Keadaan {
  /** `Triwulan II!E5`: only this cell is ticked; `''` = all that follow without doubt. */
  hanya: string;
  /** What became of the form that was sent before, `''` = nothing. */
  pesan: string;
  /** All of it together is small enough to be taken back. */
  muat: boolean;
}

const DAPAT = 'Sesudahnya dapat dikembalikan lewat menu Urungkan Tindakan Terakhir.';
const TERLALU_BANYAK =
  'Bila semuanya dicentang sekaligus, perubahan ini terlalu banyak untuk diurungkan lewat menu: kerjakan per triwulan.';

export function formulirPilih(periode: Periode, usulan: Usulan, { hanya, pesan, muat }: Keadaan): Formulir {
  const tunggal = usulan.boleh.filter(({ baru }) => baru.length === 1);
  const ragu = usulan.boleh.filter(({ baru }) => baru.length > 1);
  const jelas = tunggal.some(({ pasti }) => !pasti);
  return {
    nama: PILIH,
    judul: `Perbaiki ${formatPeriode(periode)}`,
    bagian: [
      ...(pesan === '' ? [] : [{ tipe: 'teks' as const, isi: pesan, nada: 'perhatian' as const }]),
      {
        tipe: 'teks',
        isi: `Hanya yang dicentang atau dipilih yang ditulis.${jelas ? ' Yang belum dicentang perlu Anda pastikan sendiri.' : ''} ${muat ? DAPAT : TERLALU_BANYAK}`,
      },
      ...(tunggal.length > 0 ? [centang(tunggal, hanya)] : []),
      ...ragu.map(pilihArti),
      ...bagianDitolak(usulan),
    ],
    tombol: 'Perbaiki',
    tinjau: true,
  };
}
