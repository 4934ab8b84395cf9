/** Sosialisasikan Laporan: shares the newest report with the officials, mails them, and records who got what (steps 5 and 8). */
import type { Ports, SavedFile } from '../ports.ts';
import { jagaUrutan } from '../sop/jaga-urutan.ts';
import type { Jawaban, Selesai } from '../tindakan/formulir.ts';
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

function jalankan(ports: Ports, bahan: Bahan, pilihan: Pilihan, isian: Isian): Selesai {
  const lewat = jaga(ports, bahan, isian);
  const berkas = findBerkas(ports, bahan.terpilih);
  const butir = kirimLaporan(ports, bahan, berkas, pilihan, isian.list('emailGoogle').includes('ya'));
  let cetak: SavedFile | null = null;
  if (butir.length > 0) {
    catatSosialisasi(ports, bahan, butir, keluaranOf(berkas, bahan), isian.text('alasan'));
    if (pilihan.cetak.length > 0) cetak = pdfCetak(ports, berkas, bahan.read.buku.pengaturan.tahun);
  }
  return hasilSosialisasi(bahan, pilihan, butir, cetak, lewat);
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
export function sosialisasi(ports: Ports, { tahap, isian }: Permintaan): Jawaban {
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
  if (pilihan.tunda.length > 0 && tahap !== 'jatah') {
    return { formulir: formulirJatah(bahan, pilihan.email, pilihan.tunda) };
  }
  return { selesai: jalankan(ports, bahan, pilihan, isian) };
}
