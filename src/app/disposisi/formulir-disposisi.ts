/** The forms of Lembar Disposisi: what it is for, what it says and to whom it goes. */
import { KODE_DISPOSISI } from '../../core/arsip/jenis.ts';
import { PALING_PANJANG, type Sifat } from '../../core/disposisi/lembar.ts';
import { calonTujuan, pejabatDitunjuk } from '../../core/disposisi/tujuan.ts';
import { HARAP, usulanDisposisi } from '../../core/disposisi/usulan.ts';
import { formatPeriode, lastEndedTriwulan, type Periode } from '../../core/periode.ts';
import type { Register } from '../../core/register.ts';
import { LANGKAH, type NomorLangkah } from '../../core/sop/langkah.ts';
import type { DisposisiField } from '../../core/tab-layout/register.ts';
import { requirePeriode } from '../periode-request.ts';
import type { Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import type { Bagian, BagianIsian, Formulir, Pilihan } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import { UserError } from '../user-error.ts';
import { isOpen, tabelDisposisi } from './daftar-disposisi.ts';
import { pelaksanaLangkah } from './terbitkan.ts';

export const MULAI = 'disposisi';
const ISI = 'disposisi-isi';

const SIFAT: readonly Sifat[] = ['Biasa', 'Segera', 'Sangat Segera', 'Rahasia'];

const pilihanOf = (nilai: readonly string[]): Pilihan[] => nilai.map((one) => ({ nilai: one, label: one }));

const isian = (nama: string, label: string, jenis: BagianIsian['jenis'], lain: Partial<BagianIsian> = {}): Bagian => ({
  ...{ tipe: 'isian', nama, label, jenis, nilai: '', wajib: false },
  ...lain,
});

function periodeSetahun(tahun: number): Periode[] {
  const triwulan = ([1, 2, 3, 4] as const).map((nomor): Periode => ({ tahun, jenis: 'triwulan', nomor }));
  const semester = ([1, 2] as const).map((nomor): Periode => ({ tahun, jenis: 'semester', nomor }));
  return [...triwulan, ...semester, { tahun, jenis: 'tahun', nomor: 1 }];
}

/** Of step 7 the annual report is the other half (SOP). */
function isLangkahOf(periode: Periode, langkah: NomorLangkah): boolean {
  const jenis = LANGKAH.find(({ nomor }) => nomor === langkah)?.jenis;
  return jenis === periode.jenis || (langkah === 7 && periode.jenis === 'tahun');
}

export function formulirMulai(ports: Ports, read: ReadBukuKerja, register: Register<DisposisiField>): Formulir {
  const { tahun } = read.buku.pengaturan;
  const open = register.rows.filter((row) => row.text('nomor') !== '' && isOpen(row)).length;
  const periode = formatPeriode({ tahun, jenis: 'triwulan', nomor: lastEndedTriwulan(tahun, ports.now()) });
  return {
    nama: MULAI,
    judul: 'Lembar Disposisi',
    bagian: [
      tabelDisposisi(ports, register),
      {
        tipe: 'pilihan',
        nama: 'apa',
        label: 'Yang akan dilakukan',
        pilihan: [
          { nilai: 'buat', label: 'Terbitkan Lembar Disposisi baru' },
          {
            nilai: 'selesai',
            label: 'Tandai disposisi yang sudah selesai',
            keterangan: `${open} disposisi belum selesai`,
            tertutup: open === 0,
          },
        ],
        nilai: 'buat',
      },
      {
        tipe: 'pilihan',
        nama: 'periode',
        label: 'Periode',
        pilihan: pilihanOf(periodeSetahun(tahun).map(formatPeriode)),
        nilai: periode,
        bantuan: 'Hanya untuk lembar baru.',
      },
      {
        tipe: 'pilihan',
        nama: 'langkah',
        label: 'Langkah SOP',
        pilihan: LANGKAH.map(({ nomor, uraian }) => ({ nilai: String(nomor), label: `${nomor}. ${uraian}` })),
        nilai: '1',
        bantuan: 'Langkah 1–5 untuk triwulan, 6–8 untuk semester, 9 untuk tahun.',
      },
    ],
    tombol: 'Lanjut',
  };
}

/** `null` while nothing was chosen. @throws UserError for a step that the period does not have */
export function readTujuanSop(read: ReadBukuKerja, isi: Isian): { periode: Periode; langkah: NomorLangkah } | null {
  if (isi.text('periode') === '') return null;
  const { tahun } = read.buku.pengaturan;
  const periode = requirePeriode(isi.text('periode'), tahun, ['triwulan', 'semester', 'tahun']);
  const langkah = LANGKAH.find(({ nomor }) => String(nomor) === isi.text('langkah'))?.nomor;
  if (langkah !== undefined && isLangkahOf(periode, langkah)) return { periode, langkah };
  throw new UserError(
    langkah === undefined
      ? 'Langkah SOP belum dipilih.'
      : `Langkah ${langkah} tidak dikerjakan untuk ${formatPeriode(periode)}.`,
    'Langkah 1–5 untuk triwulan, 6–8 untuk semester, 9 untuk tahun (7 juga untuk tahun).',
    [],
    true,
  );
}

function centangKepada(ports: Ports, read: ReadBukuKerja, langkah: NomorLangkah): Bagian {
  const { pejabat, pengaturan } = read.buku;
  const today = ports.now();
  const role = pelaksanaLangkah(read, langkah);
  const proposed = pejabatDitunjuk(pejabat, pengaturan.sebutanPeran, [role], today);
  return {
    tipe: 'centang',
    nama: 'kepada',
    label: 'Diteruskan kepada',
    bantuan: 'Diambil dari tab Pejabat yang sedang menjabat.',
    pilihan: calonTujuan(pejabat, pengaturan.sebutanPeran, today).map(({ pejabat: one, label }) => ({
      nilai: label,
      label: `${label} – ${one.nama}`,
      dicentang: proposed.includes(one),
    })),
  };
}

function bagianSurat(): Bagian[] {
  return [
    { tipe: 'teks', isi: 'Bila menindaklanjuti surat masuk, isi juga yang berikut; selain itu biarkan kosong.' },
    isian('suratDari', 'Surat dari', 'teks'),
    isian('nomorSurat', 'Nomor surat', 'teks'),
    isian('tanggalSurat', 'Tanggal surat', 'tanggal'),
    isian('diterima', 'Diterima tanggal', 'tanggal'),
    isian('agenda', 'Nomor agenda', 'teks'),
  ];
}

/** @param berikut number that would be given now; the one that counts is decided when it is issued */
export function formulirIsi(
  ports: Ports,
  read: ReadBukuKerja,
  periode: Periode,
  langkah: NomorLangkah,
  berikut: string,
): Formulir {
  const usulan = usulanDisposisi(langkah, periode);
  return {
    nama: ISI,
    judul: `Lembar Disposisi ${formatPeriode(periode)}`,
    bagian: [
      isian('hal', 'Hal', 'teks', {
        nilai: usulan.hal,
        wajib: true,
        bantuan: `Paling banyak ${PALING_PANJANG.hal} huruf.`,
      }),
      isian('isi', 'Isi disposisi', 'paragraf', {
        nilai: usulan.isi,
        bantuan: `Paling banyak ${PALING_PANJANG.isi} huruf, supaya lembarnya tetap satu halaman.`,
      }),
      { tipe: 'pilihan', nama: 'sifat', label: 'Sifat', pilihan: pilihanOf(SIFAT), nilai: 'Biasa' },
      isian('batasWaktu', 'Batas waktu', 'tanggal'),
      centangKepada(ports, read, langkah),
      isian('kepadaLain', 'Kepada yang lain', 'teks', { bantuan: 'Nama atau jabatan; pisahkan dengan titik koma.' }),
      {
        tipe: 'centang',
        nama: 'harap',
        label: 'Dengan hormat harap',
        pilihan: HARAP.map((one) => ({ nilai: one, label: one, dicentang: usulan.harap.includes(one) })),
      },
      isian('nomor', 'Nomor disposisi', 'teks', {
        bantuan: `Kosongkan untuk nomor berikutnya, saat ini ${berikut} (${KODE_DISPOSISI} = disposisi). Isi bila nomornya dari buku agenda.`,
      }),
      ...bagianSurat(),
    ],
    tombol: 'Lanjut',
  };
}
