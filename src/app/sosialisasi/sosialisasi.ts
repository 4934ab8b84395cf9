/** Sosialisasikan Laporan: shares the newest report with the officials, mails them, and records who got what (steps 5 and 8). */
import { type Calon, calonKey } from '../../core/sosialisasi/calon.ts';
import { type ButirDistribusi, catatanLaporan, DISERAHKAN } from '../../core/sosialisasi/distribusi.ts';
import { penerimaKey } from '../../core/sosialisasi/penerima-laporan.ts';
import { type Kemajuan, toBerikut } from '../bertahap.ts';
import type { Ports } from '../ports.ts';
import { jagaUrutan } from '../sop/jaga-urutan.ts';
import type { Jawaban } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import type { Permintaan } from '../tindakan/permintaan.ts';
import { type Bahan, bahanOf, kirimPdfOf, openMeja } from './bahan.ts';
import { type BerkasLaporan, findBerkas, pdfCetak } from './berkas-laporan.ts';
import { catatSosialisasi, hasilSosialisasi, langkahSosialisasi } from './catat-sosialisasi.ts';
import { formulirLaporan } from './formulir-laporan.ts';
import { formulirJatah, formulirPenerima } from './formulir-penerima.ts';
import { kirimLaporan, type Pilihan, pilihanOf } from './kirim-laporan.ts';
import { cabutHak, lihatPenerima } from './lihat-penerima.ts';

/** Guarded once more when it runs: needs may have changed while the form was open. The annual report is no step. */
function jaga(ports: Ports, bahan: Bahan, isian: Isian): string[] {
  const langkah = langkahSosialisasi(bahan);
  return langkah.length === 0 ? [] : jagaUrutan(ports, bahan.read, langkah, isian.text('alasan'));
}

function keluaranOf({ dokumen }: BerkasLaporan, { terpilih }: Bahan): string {
  return dokumen ? dokumen.url || dokumen.nama : terpilih.berkas;
}

/** People by mail in one execution: a share, a mail and perhaps an invitation each. */
const SEKALI_KIRIM = 6;

/** What this action has recorded since it began: rows of Distribusi tell even of an execution whose answer was lost. */
function butirLalu({ distribusi, nama, terpilih }: Bahan, awal: number): ButirDistribusi[] {
  const since = { ...distribusi, rows: distribusi.rows.slice(awal) };
  return catatanLaporan(since, nama)
    .filter(({ revisi }) => revisi === terpilih.revisi)
    .map(({ nama: orang, email, cara, hasil }) => ({ nama: orang, email, cara, hasil, hak: '' }));
}

/** Without those whom an execution before has dealt with. */
function tanpa({ email, tunda, cetak, sudah }: Pilihan, lalu: readonly ButirDistribusi[]): Pilihan {
  const done = new Set(lalu.map(penerimaKey));
  const isLeft = (one: Calon): boolean => !done.has(calonKey(one));
  return {
    email: email.filter(isLeft),
    tunda: tunda.filter(isLeft),
    cetak: cetak.filter(isLeft),
    sudah: sudah.filter(isLeft),
  };
}

/** Each execution records what it did: a person may stop after any of them, and nobody is sent to twice. */
function jalankan(ports: Ports, bahan: Bahan, semua: Pilihan, { isian, berikut }: Permintaan): Jawaban {
  const lewat = jaga(ports, bahan, isian);
  const awal = berikut ? Number(berikut.text('awal')) : bahan.distribusi.rows.length;
  const lalu = butirLalu(bahan, awal);
  const pilihan = tanpa(semua, lalu);
  const giliran = pilihan.email.slice(0, SEKALI_KIRIM);
  const sisa = pilihan.email.length - giliran.length;
  const kini = sisa > 0 ? { ...pilihan, email: giliran, tunda: [], cetak: [] } : pilihan;
  const berkas = findBerkas(ports, bahan.terpilih);
  const butir = kirimLaporan(ports, bahan, berkas, kini, isian.list('emailGoogle').includes('ya'));
  if (butir.length > 0) catatSosialisasi(ports, bahan, butir, keluaranOf(berkas, bahan), isian.text('alasan'));
  if (sisa > 0) return { kemajuan: kemajuanOf(lalu.length + butir.length, sisa, awal) };
  const all = [...lalu, ...butir];
  const hasPaper = all.some(({ hasil }) => hasil === DISERAHKAN);
  const cetak = hasPaper ? pdfCetak(ports, berkas, bahan.read.buku.pengaturan.tahun) : null;
  return { selesai: hasilSosialisasi(bahan, pilihan, all, cetak, lewat) };
}

function kemajuanOf(sampai: number, sisa: number, awal: number): Kemajuan {
  const langkah = Math.ceil(sampai / SEKALI_KIRIM);
  const jumlah = sampai + sisa;
  return {
    ...{ langkah, dari: langkah + Math.ceil(sisa / SEKALI_KIRIM) },
    sudah: `${sampai} dari ${jumlah} penerima selesai dan dicatat di tab Distribusi.`,
    sedang: `Mengirim kepada penerima ke-${sampai + 1} sampai ke-${Math.min(sampai + SEKALI_KIRIM, jumlah)} dari ${jumlah}`,
    berikut: toBerikut({ awal: String(awal) }),
  };
}

/** The forms that agree to sending: the list of recipients, and the question when the day's mail does not suffice. */
const SETUJU = new Set(['penerima', 'jatah']);

/**
 * Isian: `periode`, `hak` (`komentar`, `baca`, `ubah`); for tahap `penerima` also `penerima` (addresses), `diserahkan` (on paper: address,
 * or name where there is none), `perihal`, `isiSurat`, `emailGoogle: ya`, `kirimUlang: ya`; `kirimPdf` (addresses that get the PDF
 * although their Cara Terima is Docs), `revisi` (that was shown: when there is another by now, the form is shown again). `lihat: penerima` shows who has it, `cabut` (address) takes a right back.
 * @returns data `{periode, revisi, terkirim, diserahkan, gagal[], belum[], dilewati[]}`; of `lihat` `{periode, revisi, penerima[]}`; of
 * `cabut` `{periode, revisi, dicabut}`
 * @throws UserError without reports or recipients, for an address that may not be written to, and for a document of another account
 * @throws NeedsReason when needs of step 5 or 8 are missing
 */
export function sosialisasi(ports: Ports, permintaan: Permintaan): Jawaban {
  const { tahap, isian, berikut } = permintaan;
  const meja = openMeja(ports);
  const cabut = isian.text('cabut');
  if (cabut !== '') return cabutHak(ports, bahanOf(ports, meja, isian), cabut, tahap);
  if (isian.text('lihat') === 'penerima') return { selesai: lihatPenerima(ports, bahanOf(ports, meja, isian)) };
  const hasReport = tahap === 'laporan' || SETUJU.has(tahap) || kirimPdfOf(isian).length > 0;
  if (!hasReport || isian.text('periode') === '') return { formulir: formulirLaporan(meja, isian) };
  const bahan = bahanOf(ports, meja, isian);
  if (!SETUJU.has(tahap) || bahan.berubah) {
    jaga(ports, bahan, isian);
    return { formulir: formulirPenerima(ports, bahan) };
  }
  const pilihan = pilihanOf(ports, bahan, isian);
  // Asked before anything was sent: in the middle those without a mail today are named at the end.
  if (pilihan.tunda.length > 0 && tahap !== 'jatah' && !berikut) {
    return { formulir: formulirJatah(bahan, pilihan.email, pilihan.tunda) };
  }
  return jalankan(ports, bahan, pilihan, permintaan);
}
