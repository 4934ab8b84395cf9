/** Which files belong to a document of Arsip: the tab shows links, actions need ids and what the contents were. */
import type { DokumenArsip } from '../../core/arsip/dokumen.ts';
import type { Ports } from '../ports.ts';

/** What the document's properties keep of one archived document. */
export interface CatatanBerkas {
  /** Id of the Doc. */
  id: string;
  /** Id of the PDF, `''` = none. */
  pdf: string;
  /** SHA-256 of the PDF's bytes, `''` = none. */
  pdfSha256: string;
  /** Id of the .xlsx with the figures, `''` = none, or made before this was remembered. */
  data: string;
  /** Id of the scan of the signed paper, `''` = none. */
  pindaian: string;
  /** SHA-256 of the words of the document as we made it. */
  kata: string;
  /** The mark DRAF is printed in it. */
  draf: boolean;
}

const KOSONG: CatatanBerkas = { id: '', pdf: '', pdfSha256: '', data: '', pindaian: '', kata: '', draf: true };

/** Hex digits that tell documents of one workbook apart. */
const DIGITS = 16;

const propertyOf = (sha256: string): string => `berkas:${sha256.slice(0, DIGITS)}`;

/** Google puts the id into the link; on one's own computer the link is a path. */
export function idOfLink(link: string): string {
  return /\/d\/([\w-]{20,})/.exec(link)?.[1] ?? /[?&]id=([\w-]{20,})/.exec(link)?.[1] ?? '';
}

/** One call. Documents of which nothing is remembered (an older workbook, a copy) are known by their links as far as these tell. */
export function readCatatanBerkas(
  ports: Ports,
  dokumen: Pick<DokumenArsip, 'sha256' | 'berkas' | 'pdf'>,
): CatatanBerkas {
  const text = dokumen.sha256 === '' ? '' : ports.workbook.readProperty(propertyOf(dokumen.sha256));
  const known = text.startsWith('{') ? (JSON.parse(text) as Partial<CatatanBerkas>) : {};
  const catatan = { ...KOSONG, ...known };
  return { ...catatan, id: catatan.id || idOfLink(dokumen.berkas), pdf: catatan.pdf || idOfLink(dokumen.pdf) };
}

/** One call. A row without a fingerprint has nothing to be known by. */
export function writeCatatanBerkas(ports: Ports, sha256: string, catatan: CatatanBerkas): void {
  if (sha256 === '') return;
  ports.workbook.writeProperty(propertyOf(sha256), JSON.stringify(catatan));
}

/** Id of the archived Doc, `''` when nothing tells it. One call. */
export function idDokumen(ports: Ports, dokumen: Pick<DokumenArsip, 'sha256' | 'berkas' | 'pdf'>): string {
  return readCatatanBerkas(ports, dokumen).id;
}
