/** Keeps a document in the folder of the year: as a Doc, as a PDF that is ready for the printer, and with the data it was made from. */
import type { Ports, SavedFile } from '../ports.ts';

export interface BerkasTersimpan {
  dokumen: SavedFile;
  pdf: SavedFile | null;
  pdfSha256: string;
  /** To be sent along with a mail, `null` = none. */
  pdfBytes: Uint8Array | null;
  data: SavedFile | null;
  /** Why there is no PDF, `''` when there is one or none was wanted. */
  alasanPdf: string;
}

export interface BerkasBaru {
  /** Without an ending. */
  nama: string;
  docx: Uint8Array;
  /** The figures behind it as .xlsx, `null` = none. */
  data: Uint8Array | null;
  denganPdf: boolean;
  /** Id of the folder. */
  folder: string;
}

export type HasilPdf = Pick<BerkasTersimpan, 'pdf' | 'pdfSha256' | 'pdfBytes' | 'alasanPdf'>;

const TANPA_PDF: HasilPdf = { pdf: null, pdfSha256: '', pdfBytes: null, alasanPdf: '' };

/** The PDF of a Doc that was kept before. At most two calls. */
export function simpanPdf(ports: Ports, id: string, nama: string, folder: string): HasilPdf {
  const made = ports.files.toPdf(id);
  if (!made.ok) return { ...TANPA_PDF, alasanPdf: made.alasan };
  const pdf = ports.files.save(`${nama}.pdf`, 'pdf', made.nilai, folder);
  return { pdf, pdfSha256: ports.sha256Bytes(made.nilai), pdfBytes: made.nilai, alasanPdf: '' };
}

/** At most four calls. The Doc is there whatever becomes of the PDF. */
export function simpanBerkas(ports: Ports, { nama, docx, data, denganPdf, folder }: BerkasBaru): BerkasTersimpan {
  const dokumen = ports.files.saveReport(nama, docx, folder);
  const pdf = denganPdf ? simpanPdf(ports, dokumen.id, nama, folder) : TANPA_PDF;
  const kept = data ? ports.files.save(`${nama} - Data.xlsx`, 'xlsx', data, folder) : null;
  return { dokumen, data: kept, ...pdf };
}

/** What to do about a PDF that could not be made. */
export function saranPdf(alasan: string): string {
  const reason = /[.!?]$/.test(alasan) ? alasan : `${alasan}.`;
  return `${reason} Salinan PDF dapat dibuat kemudian lewat Kinerja, Lainnya, Cetak Ulang, atau simpan dokumennya sebagai PDF dari pengolah kata.`;
}
