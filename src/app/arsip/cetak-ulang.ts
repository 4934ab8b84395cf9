/** Cetak Ulang: gives the archived files of a document, never new ones, and says whether they were changed since. */
import { type DokumenArsip, sebutDokumen } from '../../core/arsip/dokumen.ts';
import { LAPORAN_KINERJA } from '../../core/arsip/jenis.ts';
import type { Register } from '../../core/register.ts';
import { ARSIP, type ArsipField } from '../../core/tab-layout/arsip.ts';
import { folderTahun } from '../folder-tahun.ts';
import { requireRegister } from '../open-register.ts';
import type { Ports, SavedFile, TabInfo } from '../ports.ts';
import { catatRiwayat } from '../riwayat.ts';
import { readTahun } from '../tahun.ts';
import type { Bagian, Jawaban, Selesai } from '../tindakan/formulir.ts';
import type { Permintaan } from '../tindakan/permintaan.ts';
import { arsipkanPdf } from './arsipkan-pdf.ts';
import { type CatatanBerkas, readCatatanBerkas } from './berkas-arsip.ts';
import { type Keutuhan, kalimatDokumen, kalimatPdf, keutuhanDokumen, keutuhanPdf, toSavedFile } from './keutuhan.ts';
import { dokumenDipilih, formulirKosong, pilihanDokumen } from './pilih-dokumen.ts';
import { saranPdf } from './simpan-berkas.ts';
import { kartuArsip, TOMBOL_RIWAYAT, tombolAmbil, tombolLampirkan } from './tombol-arsip.ts';

const PILIH = 'cetak-ulang';

interface HasilPeriksa {
  berkas: SavedFile[];
  kalimat: string[];
  perhatian: boolean;
  dokumen: Keutuhan;
  pdf: Keutuhan;
}

/** The PDF of a document that has none yet. Only of a document that is what it was: a PDF of changed words would be no archive. */
function buatPdf(
  ports: Ports,
  tabs: readonly TabInfo[],
  register: Register<ArsipField>,
  dokumen: DokumenArsip,
  catatan: CatatanBerkas,
  nama: string,
): { pdf: SavedFile | null; kalimat: string } {
  const folder = folderTahun(ports, readTahun(ports, tabs));
  const made = arsipkanPdf(ports, register, dokumen, catatan, { nama, folder: folder.id });
  if (!made.pdf) return { pdf: null, kalimat: saranPdf(made.alasanPdf) };
  const hasil = `PDF ${sebutDokumen(dokumen)} dibuat dari dokumen yang diarsipkan.`;
  catatRiwayat(ports, tabs, [{ tindakan: 'Cetak Ulang', periode: dokumen.periode, hasil }]);
  return { pdf: made.pdf, kalimat: 'PDF-nya baru dibuat dari dokumen yang diarsipkan.' };
}

/** Under `drive.file` a colleague's files do not exist for this account; their links still work for whom they are shared with. */
function milikLain(dokumen: DokumenArsip, catatan: CatatanBerkas): HasilPeriksa {
  const nama = sebutDokumen(dokumen);
  const files = [toSavedFile(dokumen.berkas, catatan.id, nama), toSavedFile(dokumen.pdf, catatan.pdf, `${nama}.pdf`)];
  const oleh = dokumen.oleh === '' ? 'akun lain' : `akun ${dokumen.oleh}`;
  return {
    berkas: files.filter((file): file is SavedFile => file !== null),
    kalimat: [
      `Berkas ini dibuat oleh ${oleh} dan tidak terlihat dari akun Anda, atau sudah dihapus, sehingga isinya tidak dapat diperiksa.`,
      `Buka lewat tautan di atas bila sudah dibagikan kepada Anda, atau minta ${oleh} menjalankan Cetak Ulang.`,
    ],
    perhatian: true,
    dokumen: 'tidak-terbaca',
    pdf: 'tidak-terbaca',
  };
}

function periksa(
  ports: Ports,
  tabs: readonly TabInfo[],
  register: Register<ArsipField>,
  dokumen: DokumenArsip,
): HasilPeriksa {
  const catatan = readCatatanBerkas(ports, dokumen);
  const file = catatan.id === '' ? null : ports.files.find(catatan.id);
  if (!file) return milikLain(dokumen, catatan);
  const keutuhan = keutuhanDokumen(ports, dokumen, catatan);
  const kept = toSavedFile(dokumen.pdf, catatan.pdf, `${file.nama}.pdf`);
  const isAltered = keutuhan === 'berubah';
  const none = { pdf: null, kalimat: isAltered ? 'PDF tidak dibuat, karena isi dokumennya sudah berubah.' : '' };
  const made = kept || isAltered ? none : buatPdf(ports, tabs, register, dokumen, catatan, file.nama);
  const ofPdf = kept ? keutuhanPdf(ports, catatan) : 'tidak-terbaca';
  const pdf = kept ?? made.pdf;
  const kalimat = [kalimatDokumen(keutuhan), kept ? kalimatPdf(ofPdf) : made.kalimat];
  return {
    berkas: [file, ...(pdf ? [pdf] : [])],
    kalimat: kalimat.filter((one) => one !== ''),
    perhatian: isAltered || ofPdf === 'berubah' || pdf === null,
    dokumen: keutuhan,
    pdf: made.pdf ? 'utuh' : ofPdf,
  };
}

function selesaiOf(dokumen: DokumenArsip, hasil: HasilPeriksa): Selesai {
  const { berkas, kalimat, perhatian } = hasil;
  const signed = toSavedFile(dokumen.bertandaTangan, '', 'Salinan bertanda tangan');
  const keadaan: Record<string, string> = {
    Digantikan: 'Dokumen ini sudah digantikan oleh revisi yang lebih baru.',
    'Perlu Diperbarui': 'Data sumbernya berubah sejak dokumen ini dibuat.',
    Draf: 'Dokumen ini masih bertanda DRAF.',
  };
  const teks = [...kalimat, keadaan[dokumen.keadaan] ?? ''].filter((text) => text !== '');
  const bagian: Bagian[] = [
    { tipe: 'tautan', judul: 'Berkas yang diarsipkan', berkas: [...berkas, ...(signed ? [signed] : [])] },
    ...teks.map((isi) => ({ tipe: 'teks' as const, isi, ...(perhatian ? { nada: 'perhatian' as const } : {}) })),
  ];
  return {
    judul: `${sebutDokumen(dokumen)}${dokumen.nomor === '' ? '' : `, nomor ${dokumen.nomor}`}`,
    perhatian,
    bagian,
    lanjut: [
      ...(hasil.dokumen === 'berubah' && dokumen.jenis === LAPORAN_KINERJA ? [tombolAmbil(dokumen.no)] : []),
      tombolLampirkan(dokumen.no),
      TOMBOL_RIWAYAT,
    ],
    data: { berkas, keadaan: dokumen.keadaan, dokumen: hasil.dokumen, pdf: hasil.pdf, sha256: dokumen.sha256 },
  };
}

/**
 * Form `cetak-ulang`. Isian: dokumen (column No of tab Arsip).
 * `data`: `{berkas: {nama, id, url}[], keadaan, dokumen, pdf, sha256}`; dokumen and pdf = `utuh`, `disimpan-ulang`, `berubah` or
 * `tidak-terbaca`.
 */
export function cetakUlang(ports: Ports, { isian }: Permintaan): Jawaban {
  const tabs = ports.workbook.listTabs();
  const register = requireRegister(ports, tabs, ARSIP);
  const judul = 'Cetak Ulang';
  const dokumen = dokumenDipilih(register, isian);
  if (dokumen) return { selesai: selesaiOf(dokumen, periksa(ports, tabs, register, dokumen)) };
  const pilihan = pilihanDokumen(register);
  if (pilihan.pilihan.length === 0) {
    const kosong = formulirKosong(PILIH, judul);
    return { formulir: { ...kosong, bagian: [...kosong.bagian, kartuArsip(false)] } };
  }
  const penjelasan =
    'Yang diberikan adalah berkas yang diarsipkan, bukan dokumen baru. PDF yang belum ada dibuat dari dokumen itu.';
  const bagian: Bagian[] = [{ tipe: 'teks', isi: penjelasan }, pilihan, kartuArsip(true)];
  return { formulir: { nama: PILIH, judul, bagian, tombol: 'Ambil Berkas' } };
}
