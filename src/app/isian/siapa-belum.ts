/** Siapa Belum Mengisi: what each unit still owes of a quarter, a ready text for WhatsApp, and the way to remind them. */
import { batasIsi, formatHari, sisaHari } from '../../core/isian/batas-isi.ts';
import { type BarisIsian, type KeadaanUnit, kalimatAnggaran, keadaanIsian } from '../../core/isian/keadaan-isian.ts';
import { rangkai } from '../../core/isian/naskah.ts';
import { pemverifikasi } from '../../core/isian/pemverifikasi.ts';
import { pesanWhatsapp } from '../../core/isian/pesan-whatsapp.ts';
import { tautanSel, tautanUnit, tautanWhatsapp } from '../../core/isian/tautan-baris.ts';
import { findUnit } from '../../core/isian/unit.ts';
import { SEBUT_GUGUR } from '../../core/isian/verifikasi-tercatat.ts';
import { formatPeriode, type Tanggal } from '../../core/periode.ts';
import { formatTanggal, parseIso, toIso } from '../../core/tanggal.ts';
import { hariAntara } from '../../core/waktu.ts';
import { isTerkunci, readKunci } from '../kunci/keadaan-kunci.ts';
import type { Ports } from '../ports.ts';
import { type ReadBukuKerja, readBukuKerja } from '../read-buku-kerja.ts';
import type { Bagian, BagianKartu, Selesai, TombolAksi } from '../tindakan/formulir.ts';
import type { Tindakan } from '../tindakan/permintaan.ts';
import { readPengingat } from './catatan-pengingat.ts';
import { type PeriodeTriwulan, requireIndikator } from './penerima-unit.ts';
import { periodeTerbuka, requireTriwulan } from './pilih-triwulan.ts';

/** Rows named on one card; of the rest only the number is said. */
const SHOWN = 8;

type Kartu = BagianKartu['kartu'][number];

interface Bahan {
  ports: Ports;
  read: ReadBukuKerja;
  periode: PeriodeTriwulan;
  batas: Tanggal;
  keadaan: KeadaanUnit[];
  /** Nothing more can be filled in. */
  terkunci: boolean;
}

function kalimatBaris({ kode, nama, sel, tab, rasio }: BarisIsian): string {
  if (sel === '') return `${kode} ${nama}: barisnya belum ada, jalankan Kumpulkan Data Triwulan`;
  return `${kode} ${nama}: ${rasio ? 'Pembilang dan Penyebut' : 'sel'} ${rasio ? `mulai ${sel}` : sel} di tab ${tab} belum diisi`;
}

/** Rows that say Diverifikasi, but whose figures nobody has verified as they stand. */
function kalimatGugur({ baris }: KeadaanUnit): string[] {
  return (['berubah', 'tanpa-tindakan'] as const).flatMap((sebab) => {
    const kode = baris.filter(({ gugur }) => gugur === sebab).map((one) => one.kode);
    return kode.length === 0 ? [] : [`${rangkai(kode)} ${SEBUT_GUGUR[sebab]}, jadi perlu diperiksa lagi.`];
  });
}

function kalimatUnit({ ports, read }: Bahan, one: KeadaanUnit): string[] {
  const kosong = one.baris.filter(({ isi }) => isi === 'kosong');
  const lain = kosong.length - SHOWN;
  const rows = one.baris.filter(({ jenis }) => jenis === 'indikator').length;
  const checker = rows === 0 ? null : pemverifikasi(read.buku, one.unit, ports.now());
  const salah = one.baris.filter(({ verifikasi, isi }) => verifikasi === 'Diverifikasi' && isi === 'kosong');
  return [
    ...kosong.slice(0, SHOWN).map(kalimatBaris),
    ...(lain > 0 ? [`dan ${lain} baris lainnya`] : []),
    ...(rows > 0 ? [`Diajukan ${one.diajukan}, diverifikasi ${one.diverifikasi} dari ${rows} baris.`] : []),
    ...(one.dikembalikan > 0 ? [`Dikembalikan ${one.dikembalikan} baris untuk diperbaiki.`] : []),
    ...salah.map(
      ({ kode }) => `${kode} sudah Diverifikasi, padahal Realisasinya kosong. Mintalah pemeriksanya melihat lagi.`,
    ),
    ...kalimatGugur(one),
    ...[kalimatAnggaran(read.buku, one.unit)].filter((kalimat) => kalimat !== ''),
    ...(checker ? [`Pemeriksa: ${checker.nama}.`] : []),
  ];
}

/** Ways to get the figures, or to do without them. */
function tombolUnit({ read, periode, terkunci }: Bahan, one: KeadaanUnit): TombolAksi[] {
  if (one.kosong.length === 0 || one.unit === '') return [];
  const isian = { periode: formatPeriode(periode), unit: one.unit };
  const remind = { label: 'Ingatkan unit ini', aksi: 'pengingat', isian: { pilih: 'sekarang', ...isian } };
  if (terkunci) return [remind];
  const indikator = one.baris.filter(({ jenis }) => jenis === 'indikator');
  const cara = findUnit(read.buku, one.unit)?.caraKirim ?? 'Tab ini';
  const hasSheet = cara !== 'Tab ini' && indikator.length > 0;
  const canHold = indikator.some(({ isi, row }) => isi === 'kosong' && row > 0);
  return [
    remind,
    ...(hasSheet ? [{ label: 'Kirim Lembar Isian…', aksi: 'kirim-isian', isian }] : []),
    ...(canHold ? [{ label: 'Tahan Baris…', aksi: 'tahan', isian: { periode: isian.periode } }] : []),
  ];
}

const hasGugur = ({ baris }: KeadaanUnit): boolean => baris.some(({ gugur }) => gugur !== '');

function kartuUnit(bahan: Bahan, one: KeadaanUnit): Kartu {
  const { ports, batas } = bahan;
  const tombol = tombolUnit(bahan, one);
  const isLate = hariAntara(batas, ports.now()) > 0;
  const isOwed = one.kosong.length > 0;
  const nada = isOwed ? (isLate ? 'galat' : 'perhatian') : one.dikembalikan > 0 || hasGugur(one) ? 'perhatian' : 'baik';
  const kosong = one.baris.filter(({ isi }) => isi === 'kosong');
  const tautan = tautanUnit(ports.workbook.place().url, kosong.length > 0 ? kosong : one.baris);
  return {
    judul: one.unit || 'Belum ada penanggung jawab',
    status: `${one.terisi} dari ${one.wajib} terisi`,
    nada,
    kalimat: kalimatUnit(bahan, one),
    tautan: tautan.map(({ label, url }) => ({ nama: label.replace('Baris Anda', 'Barisnya'), url, id: '' })),
    ...(tombol.length > 0 ? { tombol } : {}),
  };
}

/** Who still owes something comes first. */
function urutkan(keadaan: readonly KeadaanUnit[]): KeadaanUnit[] {
  const place = ({ kosong, dikembalikan }: KeadaanUnit) => (kosong.length > 0 ? 0 : dikembalikan > 0 ? 1 : 2);
  return [...keadaan].sort((a, b) => place(a) - place(b));
}

/** An ISO day as people write it. */
function hariDari(iso: string): string {
  const tanggal = parseIso(iso);
  return tanggal ? formatTanggal(tanggal) : iso;
}

function pembuka({ ports, periode, batas, keadaan }: Bahan): Bagian[] {
  const late = keadaan.filter(({ kosong }) => kosong.length > 0).length;
  const catatan = readPengingat(ports);
  const isi =
    late === 0
      ? `Semua ${keadaan.length} unit sudah mengisi ${formatPeriode(periode)}.`
      : `${late} dari ${keadaan.length} unit belum lengkap mengisi ${formatPeriode(periode)}.`;
  const pengingat = catatan
    ? `Pengingat harian menyala sejak ${hariDari(catatan.sejak)}, dikirim dari ${catatan.email} kepada ${catatan.penerima.length} alamat.`
    : 'Pengingat harian belum dinyalakan.';
  return [
    { tipe: 'teks', isi, ...(late > 0 ? { nada: 'perhatian' as const } : {}) },
    { tipe: 'teks', isi: `Batas waktu: ${formatHari(batas)} (${sisaHari(batas, ports.now())}). ${pengingat}` },
  ];
}

function lanjutan({ ports, read, periode, keadaan, terkunci }: Bahan): TombolAksi[] {
  const isOn = readPengingat(ports) !== null;
  const isOwed = keadaan.some(({ kosong }) => kosong.length > 0);
  const others = ([1, 2, 3, 4] as const).filter(
    (nomor) => nomor < periode.nomor && keadaanIsian(read.buku, nomor).some(({ kosong }) => kosong.length > 0),
  );
  const sekarang = { pilih: 'sekarang', periode: formatPeriode(periode) };
  return [
    ...(isOwed ? [{ label: 'Kirim pengingat sekarang', aksi: 'pengingat', isian: sekarang }] : []),
    isOn
      ? { label: 'Matikan pengingat harian', aksi: 'pengingat', isian: { pilih: 'matikan' } }
      : { label: 'Nyalakan pengingat harian', aksi: 'pengingat', isian: { pilih: 'nyalakan' } },
    { label: 'Verifikasi isian', aksi: 'verifikasi', isian: { periode: formatPeriode(periode) } },
    ...(read.buku.progresBulanan.length > 0 && !terkunci
      ? [{ label: 'Pakai Angka Bulanan…', aksi: 'progres-bulanan', isian: { periode: formatPeriode(periode) } }]
      : []),
    ...others.map((nomor) => {
      const nama = formatPeriode({ ...periode, nomor });
      return { label: `Lihat ${nama}`, aksi: 'siapa-belum', isian: { periode: nama } };
    }),
  ];
}

function dataUnit({ unit, baris, wajib, terisi, diajukan, diverifikasi, dikembalikan, kosong }: KeadaanUnit) {
  const gugur = baris.flatMap(({ kode, gugur: sebab }) => (sebab === '' ? [] : [{ kode, sebab }]));
  return { unit, wajib, terisi, diajukan, diverifikasi, dikembalikan, gugur, kosong };
}

function selesai(bahan: Bahan): Selesai {
  const { ports, read, periode, batas, keadaan } = bahan;
  const tab = read.buku.triwulan[periode.nomor]?.table;
  const url = tautanSel(ports.workbook.place().url, tab?.gid ?? 0, '');
  const pesan = pesanWhatsapp(keadaan, { pengaturan: read.buku.pengaturan, periode, batas, today: ports.now(), url });
  const kartu = urutkan(keadaan).map((one) => kartuUnit(bahan, one));
  const link = tautanWhatsapp(pesan);
  return {
    judul: `Siapa Belum Mengisi: ${formatPeriode(periode)}`,
    bagian: [
      ...pembuka(bahan),
      { tipe: 'kartu', judul: 'Unit', kartu },
      { tipe: 'salin', label: 'Salin untuk WhatsApp', isi: pesan, tautan: { label: 'Buka WhatsApp', url: link } },
    ],
    lanjut: lanjutan(bahan),
    data: {
      periode: formatPeriode(periode),
      batas: toIso(batas),
      unit: keadaan.map(dataUnit),
      whatsapp: pesan,
      tautanWhatsapp: link,
      pengingat: readPengingat(ports) !== null,
    },
  };
}

/**
 * Changes nothing. Isian: `periode`; without it the quarter that is open.
 * Data: `periode`, `batas` (ISO day), `unit` [{`unit`, `wajib`, `terisi`, `diajukan`, `diverifikasi`, `dikembalikan`, `gugur`
 * [{`kode`, `sebab`: `berubah` or `tanpa-tindakan`}], `kosong` [{`kode`, `sel`}]}], `whatsapp`, `tautanWhatsapp`, `pengingat` (is it on).
 * @throws UserError when the text names no quarter, or there is no plan yet
 */
export const siapaBelum: Tindakan = (ports, { isian }) => {
  const read = readBukuKerja(ports);
  requireIndikator(read);
  const text = isian.text('periode');
  const { tahun } = read.buku.pengaturan;
  const periode: PeriodeTriwulan =
    text === '' ? (periodeTerbuka(ports, read) ?? { tahun, jenis: 'triwulan', nomor: 4 }) : requireTriwulan(read, text);
  const batas = batasIsi(read.buku.pengaturan, periode.nomor);
  const keadaan = keadaanIsian(read.buku, periode.nomor);
  const terkunci = isTerkunci(readKunci(ports), periode);
  return { selesai: selesai({ ports, read, periode, batas, keadaan, terkunci }) };
};
