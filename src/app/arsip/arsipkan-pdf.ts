/** Makes the PDF of an archived document and records it beside the document. */
import { type Register, updatePatch } from '../../core/register.ts';
import type { ArsipField } from '../../core/tab-layout/arsip.ts';
import type { Ports } from '../ports.ts';
import { type CatatanBerkas, writeCatatanBerkas } from './berkas-arsip.ts';
import { type HasilPdf, simpanPdf } from './simpan-berkas.ts';

/**
 * At most four calls. Where no PDF can be made nothing is recorded.
 * @param dokumen its row in Arsip, 0 = it stands in none
 * @param catatan what is remembered of the document; names its id
 */
export function arsipkanPdf(
  ports: Ports,
  register: Register<ArsipField> | null,
  dokumen: { row: number; sha256: string },
  catatan: CatatanBerkas,
  { nama, folder }: { nama: string; folder: string },
): HasilPdf {
  const made = simpanPdf(ports, catatan.id, nama, folder);
  if (!made.pdf) return made;
  writeCatatanBerkas(ports, dokumen.sha256, { ...catatan, pdf: made.pdf.id, pdfSha256: made.pdfSha256 });
  if (register && dokumen.row > 0) {
    const entry = { pdf: made.pdf.url || made.pdf.nama };
    ports.workbook.apply(updatePatch(register, [{ row: dokumen.row, entry }]));
  }
  return made;
}
