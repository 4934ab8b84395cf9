/** Moves one correction on: accepts or refuses it, or applies it, by writing the value into its cell or as done by a person. */
import { tambahCatatan } from '../../core/isian/kolom-patch.ts';
import {
  isTerbuka,
  type Koreksi,
  lastNomorKoreksi,
  nextStatus,
  STATUS_KOREKSI,
  type StatusKoreksi,
  toKoreksi,
} from '../../core/koreksi.ts';
import { type Register, updatePatch } from '../../core/register.ts';
import { KOREKSI, type KoreksiField } from '../../core/tab-layout/register.ts';
import { formatWaktu } from '../../core/tanggal.ts';
import type { Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import { catatRiwayat } from '../riwayat.ts';
import type { Formulir, Jawaban, Selesai } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import { UserError } from '../user-error.ts';
import { acuanOf, sebutKoreksi, tabelKoreksi, tombolKoreksi } from './kartu-koreksi.ts';
import { type Bernomor, formulirTerapkan, terapkan } from './terapkan-koreksi.ts';

/** The row that a number or `baris 7` means. @throws UserError when there is none, or several */
function requireKoreksi(register: Register<KoreksiField>, acuan: string): Koreksi {
  const wanted = acuan.replace(/\s+/g, ' ').trim().toLowerCase();
  const found = register.rows.map(toKoreksi).filter((one) => acuanOf(one).toLowerCase() === wanted);
  const [koreksi, other] = found;
  if (koreksi && !other) return koreksi;
  if (other) {
    throw new UserError(
      `Nomor koreksi ${acuan} ada di ${found.length} baris tab Koreksi.`,
      'Beri setiap baris nomor sendiri di kolom No, lalu ulangi.',
    );
  }
  throw new UserError(
    acuan === '' ? 'Nomor koreksi belum disebut.' : `Koreksi no ${acuan} tidak ada di tab Koreksi.`,
    'Buka Catat Koreksi, lalu pilih dari daftar koreksi yang terbuka.',
    [],
    true,
  );
}

/** @throws UserError for a word that is no state, and for a step that does not follow from the present state */
function requireNext(koreksi: Koreksi, word: string): StatusKoreksi {
  const jadi = STATUS_KOREKSI.find((one) => one.toLowerCase() === word.toLowerCase());
  const possible = nextStatus(koreksi.status);
  if (jadi && possible.includes(jadi)) return jadi;
  throw new UserError(
    `${sebutKoreksi(koreksi)} berstatus ${koreksi.status}, jadi tidak dapat menjadi "${word}".`,
    possible.length === 0
      ? 'Koreksi ini sudah ditutup. Catat koreksi baru bila masih ada yang perlu diubah.'
      : `Langkah berikutnya: ${possible.join(' atau ')}.`,
    [],
    true,
  );
}

function formulirPutuskan(koreksi: Koreksi, jadi: StatusKoreksi, isian: Isian): Formulir {
  const tolak = jadi === 'Ditolak';
  return {
    nama: 'putuskan',
    judul: tolak ? 'Tolak koreksi' : 'Terima koreksi',
    bagian: [
      tabelKoreksi(koreksi),
      {
        ...{ tipe: 'isian', nama: 'alasan', label: tolak ? 'Alasan menolak' : 'Catatan', jenis: 'paragraf' },
        ...{ nilai: isian.text('alasan'), wajib: tolak },
        bantuan: tolak ? 'Alasan ini yang dapat ditunjukkan kepada pengusul.' : 'Boleh dikosongkan.',
      },
    ],
    tombol: tolak ? 'Tolak' : 'Terima',
    ...(tolak ? { bahaya: true } : {}),
  };
}

/** A row that people typed without a number gets one, so that the log can name it. */
function withNomor(register: Register<KoreksiField>, koreksi: Koreksi): Bernomor {
  if (koreksi.no !== '') return { koreksi, no: Number(koreksi.no) || koreksi.no, entry: {} };
  const no = lastNomorKoreksi(register) + 1;
  return { koreksi, no, entry: { no } };
}

function putuskan(
  ports: Ports,
  read: ReadBukuKerja,
  register: Register<KoreksiField>,
  koreksi: Koreksi,
  jadi: StatusKoreksi,
  isian: Isian,
): Selesai {
  const tolak = jadi === 'Ditolak';
  const alasan = tolak
    ? isian.requireText('alasan', 'Alasan menolak', 'Tulis alasannya; tanpa alasan koreksi tidak ditolak.')
    : isian.text('alasan');
  const { no, entry } = withNomor(register, koreksi);
  const change = { ...entry, oleh: ports.user(), waktu: formatWaktu(ports.now()), status: jadi };
  const row = {
    row: koreksi.row,
    entry: alasan === '' ? change : { ...change, alasan: tambahCatatan(koreksi.alasan, alasan) },
  };
  ports.workbook.apply(updatePatch(register, [row]));
  const hasil = `Koreksi no ${no} ${jadi.toLowerCase()}.${tolak ? ` Alasan: ${alasan}` : ''}`;
  catatRiwayat(ports, read.tabs, [{ tindakan: 'Catat Koreksi', periode: koreksi.periode, hasil }]);
  const after: Koreksi = { ...koreksi, no: String(no), status: jadi };
  const terbuka = register.rows.map(toKoreksi).filter((one) => one.row !== koreksi.row && isTerbuka(one)).length;
  return {
    judul: `Koreksi no ${no} ${jadi.toLowerCase()}`,
    bagian: [
      {
        tipe: 'teks',
        isi: tolak
          ? 'Koreksi ini ditutup dengan alasan di atas, dan tercatat di tab Koreksi.'
          : 'Terapkan sekarang, atau ubah sendiri isian dan laporannya lalu tandai sudah diterapkan.',
      },
    ],
    tab: KOREKSI.tab,
    lanjut: tombolKoreksi(after).filter(({ isian: { jadi: next } }) => next === 'Diterapkan'),
    data: { no, periode: koreksi.periode, status: jadi, terbuka: terbuka + (isTerbuka(after) ? 1 : 0) },
  };
}

/**
 * Isian: `no`, `jadi`; for tahap `putuskan` also `alasan` (must be given for Ditolak), for tahap `terapkan` see terapkan().
 * @throws UserError when there is no such correction, or when that state cannot follow
 */
export function ikutiKoreksi(
  ports: Ports,
  read: ReadBukuKerja,
  register: Register<KoreksiField>,
  tahap: string,
  isian: Isian,
): Jawaban {
  const koreksi = requireKoreksi(register, isian.text('no'));
  const jadi = requireNext(koreksi, isian.text('jadi'));
  if (jadi === 'Diterapkan') {
    if (tahap !== 'terapkan') return { formulir: formulirTerapkan(ports, read, koreksi, isian) };
    return terapkan(ports, read, register, withNomor(register, koreksi), isian);
  }
  if (tahap !== 'putuskan') return { formulir: formulirPutuskan(koreksi, jadi, isian) };
  return { selesai: putuskan(ports, read, register, koreksi, jadi, isian) };
}
