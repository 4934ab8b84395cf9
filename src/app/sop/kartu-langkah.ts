/** The steps of the SOP as cards: state, needs and who owes what, days left, links, and the buttons that move them. */
import { formatHari, sisaHari } from '../../core/isian/batas-isi.ts';
import { formatPeriode } from '../../core/periode.ts';
import { formatLamaBaku } from '../../core/sop/batas.ts';
import { findLangkah } from '../../core/sop/catatan-kendali.ts';
import { toDataLangkah } from '../../core/sop/data-sop.ts';
import { type FaktaSop, tunggakan } from '../../core/sop/fakta-sop.ts';
import { isTertutup, type KeadaanLangkah, kurang, type StatusLangkah } from '../../core/sop/keadaan-langkah.ts';
import type { NomorLangkah } from '../../core/sop/langkah.ts';
import { tulisPelaksana } from '../../core/sop/pelaksana.ts';
import type { BagianKartu, TombolAksi } from '../tindakan/formulir.ts';

type Kartu = BagianKartu['kartu'][number];

const NADA: Record<StatusLangkah, Kartu['nada']> = {
  Belum: 'biasa',
  Siap: 'perhatian',
  'Menunggu isian': 'perhatian',
  Berjalan: 'perhatian',
  Selesai: 'baik',
  Terlambat: 'galat',
  Dilewati: 'biasa',
};

/** Action that carries a step out; the page knows those of the menu that ask for a period. */
const AKSI: Record<NomorLangkah, { label: string; aksi: string }> = {
  1: { label: 'Kumpulkan Data Triwulan…', aksi: 'kumpulkan' },
  2: { label: 'Rekap Triwulan…', aksi: 'rekap-triwulan' },
  3: { label: 'Rekap Triwulan…', aksi: 'rekap-triwulan' },
  4: { label: 'Susun Laporan…', aksi: 'laporan' },
  5: { label: 'Sosialisasikan Laporan…', aksi: 'sosialisasi' },
  6: { label: 'Rekap Semester…', aksi: 'rekap-semester' },
  7: { label: 'Susun Laporan…', aksi: 'laporan' },
  8: { label: 'Sosialisasikan Laporan…', aksi: 'sosialisasi' },
  9: { label: 'Rekap Tahunan…', aksi: 'rekap-tahunan' },
};

/** Units named in one sentence; the others are counted. */
const NAMED = 4;

function tombolJalankan({ langkah, periode, status, catatan }: KeadaanLangkah): TombolAksi[] {
  const run = { ...AKSI[langkah], isian: { periode: formatPeriode(periode) } };
  const annual = { label: 'Susun Laporan Tahunan…', aksi: 'laporan', isian: { periode: 'Tahun' } };
  const hasBegun = catatan?.mulai.tertulis === true;
  if (langkah === 9 && hasBegun) return [annual];
  if (langkah === 7 && periode.nomor === 2 && hasBegun) return [run, annual];
  const waiting = status === 'Menunggu isian' || (langkah === 2 && status === 'Terlambat');
  const who = { label: 'Siapa Belum Mengisi', aksi: 'siapa-belum', isian: { periode: formatPeriode(periode) } };
  return waiting ? [who, run] : [run];
}

/** Work that belongs to a step beside the action that carries it out, for as long as the report of its period may be written. */
function tombolSerta({ langkah, periode }: KeadaanLangkah): TombolAksi[] {
  const isian = { periode: formatPeriode(periode) };
  if (langkah === 3) return [{ label: 'Pakai Angka Bulanan…', aksi: 'progres-bulanan', isian }];
  return langkah === 6 || langkah === 9 ? [{ label: 'Pembagian Tugas…', aksi: 'pembagian-tugas', isian }] : [];
}

/** Buttons for needs that somebody can write down here. */
function tombolPersyaratan(keadaan: KeadaanLangkah): TombolAksi[] {
  const missing = kurang(keadaan).map(({ nama }) => nama);
  const isian = { periode: formatPeriode(keadaan.periode) };
  const lacksKoreksi = missing.some((nama) => nama.startsWith('Hasil koreksi'));
  return [
    ...(missing.includes('Catatan pembagian tugas') && tombolSerta(keadaan).length === 0
      ? [{ label: 'Pembagian Tugas…', aksi: 'pembagian-tugas', isian }]
      : []),
    ...(lacksKoreksi ? [{ label: 'Catat Koreksi…', aksi: 'koreksi', isian: {} }] : []),
  ];
}

/** Only steps that have a row in the tab can be noted. */
function tombolCatat({ langkah, periode, status, catatan }: KeadaanLangkah): TombolAksi[] {
  if (!catatan) return [];
  const isian = { periode: formatPeriode(periode), langkah: String(langkah) };
  const skip = { label: 'Lewati dengan alasan…', aksi: 'kendali', isian: { ...isian, tugas: 'lewati' } };
  const note = { label: 'Catat di luar program…', aksi: 'kendali', isian: { ...isian, tugas: 'catat' } };
  return catatan.mulai.tertulis || status === 'Dilewati' ? [note] : [note, skip];
}

function kalimatWaktu(keadaan: KeadaanLangkah, { now }: FaktaSop): string[] {
  const { batas, waktuBaku } = keadaan;
  const { mulai, selesai, lama } = toDataLangkah(keadaan);
  const moments = [mulai === '' ? '' : `mulai ${mulai}`, selesai === '' ? '' : `selesai ${selesai}`];
  const text = moments.filter((one) => one !== '').join(', ');
  const baku = formatLamaBaku(waktuBaku);
  return [
    ...(text === '' ? [] : [`${text.charAt(0).toUpperCase()}${text.slice(1)}.`]),
    lama === '' ? `Waktu baku ${baku}.` : `Lama ${lama}, waktu baku ${baku}.`,
    ...(batas ? [`Batas ${formatHari(batas)}, ${sisaHari(batas, now)}.`] : []),
  ];
}

/** `Menunggu isian: Seksi A 3 dari 5 baris; …`. */
function kalimatIsian({ langkah, periode, status }: KeadaanLangkah, fakta: FaktaSop): string[] {
  if (langkah !== 2 || periode.jenis !== 'triwulan' || (status !== 'Menunggu isian' && status !== 'Terlambat'))
    return [];
  const owing = tunggakan(fakta.triwulan[periode.nomor].isian);
  const named = owing.slice(0, NAMED).map((one) => {
    return `${one.unit || 'Penanggung Jawab kosong'} baru ${one.terisi} dari ${one.wajib} baris`;
  });
  const rest = owing.length > NAMED ? [`dan ${owing.length - NAMED} unit lainnya`] : [];
  return owing.length === 0 ? [] : [`Menunggu isian: ${[...named, ...rest].join('; ')}.`];
}

function kalimatPersyaratan(keadaan: KeadaanLangkah): string[] {
  const missing = kurang(keadaan).map(({ kalimat }) => kalimat);
  if (missing.length > 0) return missing;
  return [`Persyaratan lengkap: ${keadaan.persyaratan.map(({ nama }) => nama).join(', ')}.`];
}

const isLink = (text: string): boolean => /^https?:\/\//i.test(text);

/** On one's own computer a link is a path: only the name of the file says something. */
function namaBerkas(text: string): string {
  return text.startsWith('file:') ? decodeURIComponent(text.slice(text.lastIndexOf('/') + 1)) : text;
}

/** The tasks of a report are shared out until it is written, so that button outlives the step; the others do not. */
function tombolKartu(keadaan: KeadaanLangkah): TombolAksi[] {
  if (keadaan.status === 'Selesai') return keadaan.langkah === 3 ? [] : tombolSerta(keadaan);
  return [...tombolJalankan(keadaan), ...tombolSerta(keadaan), ...tombolPersyaratan(keadaan), ...tombolCatat(keadaan)];
}

function toKartu(keadaan: KeadaanLangkah, fakta: FaktaSop): Kartu {
  const { langkah, uraian, status, pelaksana } = keadaan;
  const done = isTertutup(keadaan);
  const { keluaran, alasan } = toDataLangkah(keadaan);
  const link = isLink(keluaran) ? [{ nama: findLangkah(langkah).keluaran, url: keluaran, id: '' }] : [];
  return {
    judul: `${langkah}. ${uraian}`,
    status,
    nada: NADA[status],
    kalimat: [
      `Pelaksana: ${tulisPelaksana(pelaksana)}.`,
      ...(status === 'Dilewati' ? [] : kalimatWaktu(keadaan, fakta)),
      ...(done ? [] : [...kalimatIsian(keadaan, fakta), ...kalimatPersyaratan(keadaan)]),
      ...(keluaran !== '' && link.length === 0 ? [`Keluaran: ${namaBerkas(keluaran)}`] : []),
      ...(alasan === '' ? [] : [`Alasan: ${alasan}`]),
    ],
    tautan: link,
    tombol: tombolKartu(keadaan),
  };
}

/** One part for each period: that of the next step first, then the others in the order of the year. */
export function kartuLangkah(
  fakta: FaktaSop,
  keadaan: readonly KeadaanLangkah[],
  berikut: KeadaanLangkah | null,
): BagianKartu[] {
  const names = [...new Set(keadaan.map(({ periode }) => formatPeriode(periode)))];
  const first = berikut ? formatPeriode(berikut.periode) : '';
  const ordered = [...names.filter((name) => name === first), ...names.filter((name) => name !== first)];
  return ordered.map((name) => ({
    tipe: 'kartu',
    judul: name,
    kartu: keadaan.filter(({ periode }) => formatPeriode(periode) === name).map((one) => toKartu(one, fakta)),
  }));
}
