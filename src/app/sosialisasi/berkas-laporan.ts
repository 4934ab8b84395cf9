/** The document and the PDF of an archived report, as far as the acting person's account can reach them. */
import type { LaporanTerkini } from '../../core/sosialisasi/laporan-terkini.ts';
import { readCatatanBerkas } from '../arsip/berkas-arsip.ts';
import { simpanPdf } from '../arsip/simpan-berkas.ts';
import { folderTahun } from '../folder-tahun.ts';
import type { Hasil, Ports, SavedFile } from '../ports.ts';
import { UserError } from '../user-error.ts';

export interface BerkasLaporan {
  dokumen: SavedFile | null;
  pdf: SavedFile | null;
}

/** Three calls. `null` for what is gone, or was made by another account. */
export function findBerkas(ports: Ports, laporan: LaporanTerkini): BerkasLaporan {
  const { id, pdf } = readCatatanBerkas(ports, laporan);
  return { dokumen: id === '' ? null : ports.files.find(id), pdf: pdf === '' ? null : ports.files.find(pdf) };
}

/** Files belong to the account that made them: others cannot share or send them. */
export function dokumenLain({ oleh }: LaporanTerkini, nama: string): UserError {
  const akun = oleh === '' ? 'akun lain' : `akun ${oleh}`;
  return new UserError(
    `Dokumen ${nama} tidak dapat dibuka dari akun Anda: dibuat dengan ${akun}, atau sudah dihapus.`,
    'Jalankan Sosialisasikan Laporan dari akun itu. Bila pemegangnya sudah berganti, jalankan Serah Terima, lalu Susun Laporan sekali lagi dari akun Anda.',
  );
}

export interface PdfLaporan {
  isi: Hasil<Uint8Array>;
  /** Made from the document just now: what was edited in it since it was archived is in the PDF, too. */
  baru: boolean;
}

/** The archived PDF; where there is none, one made from the document now. */
export function readPdf(ports: Ports, { dokumen, pdf }: BerkasLaporan): PdfLaporan {
  const bytes = pdf ? ports.files.read(pdf.id) : null;
  if (bytes?.ok) return { isi: bytes, baru: false };
  if (dokumen) return { isi: ports.files.toPdf(dokumen.id), baru: true };
  return { isi: bytes ?? { ok: false, alasan: 'PDF laporan ini tidak ada di akun Anda.' }, baru: false };
}

/** A PDF for the printer: the archived one, otherwise one that is kept in the folder of the year now. `null` when none can be made. */
export function pdfCetak(ports: Ports, { dokumen, pdf }: BerkasLaporan, tahun: number): SavedFile | null {
  if (pdf || !dokumen) return pdf;
  return simpanPdf(ports, dokumen.id, dokumen.nama.replace(/\.docx$/i, ''), folderTahun(ports, tahun).id).pdf;
}
