/** The candidates for one revision of a report: who would get it in which way, and who has it already. */
import { type CatatanDistribusi, isTerputus, penerimaan, terputus } from './distribusi.ts';
import { type HakBagi, SEBUT_HAK } from './hak.ts';
import { type Penerima, penerimaKey } from './penerima-laporan.ts';

export interface Calon {
  penerima: Penerima;
  /** How this revision was received, or may have been before an interruption; `null` = not yet. */
  sudah: CatatanDistribusi | null;
}

/**
 * @param kirimPdf addresses that get the PDF although their Cara Terima is Docs, because the share was refused
 */
export function calonPenerima(
  penerima: readonly Penerima[],
  catatan: readonly CatatanDistribusi[],
  revisi: number,
  kirimPdf: readonly string[],
): Calon[] {
  const asPdf = new Set(kirimPdf.filter((email) => email !== '').map((email) => email.trim().toLowerCase()));
  return penerima.map((one) => {
    const isChanged = one.cara === 'Docs' && asPdf.has(one.email.toLowerCase());
    const changed: Penerima = isChanged ? { ...one, cara: 'PDF' } : one;
    return { penerima: changed, sudah: penerimaan(catatan, revisi, one) ?? terputus(catatan, revisi, one) };
  });
}

/** What exactly somebody gets. @param isPemilik the document is their own already */
export function sebutDapat({ cara }: Penerima, hak: HakBagi, isPemilik: boolean): string {
  if (cara === 'PDF') return 'email dengan lampiran PDF';
  if (cara === 'Cetak') return 'laporan tercetak';
  return isPemilik ? 'email tentang dokumen miliknya' : `${SEBUT_HAK[hak]} pada dokumen, dan email pemberitahuan`;
}

/** `sudah menerima 22 Nov 2026 14.05 (PDF)`. */
export function sebutSudah({ waktu, cara, hasil }: CatatanDistribusi): string {
  if (isTerputus({ hasil })) {
    return `mungkin sudah dikirimi ${waktu}, tetapi pengirimannya terputus: periksa kotak Terkirim`;
  }
  return `sudah menerima ${waktu}${cara === '' ? '' : ` (${cara})`}`;
}

/** Mail and Drive reach these; on paper the others. */
export function lewatEmail(calon: readonly Calon[]): Calon[] {
  return calon.filter(({ penerima }) => penerima.cara !== 'Cetak' && penerima.email !== '');
}

export function lewatCetak(calon: readonly Calon[]): Calon[] {
  return calon.filter(({ penerima }) => penerima.cara === 'Cetak');
}

/** Meant to get a mail, without an address on record. */
export function tanpaAlamat(calon: readonly Calon[]): Calon[] {
  return calon.filter(({ penerima }) => penerima.cara !== 'Cetak' && penerima.email === '');
}

export function calonKey({ penerima }: Calon): string {
  return penerimaKey(penerima);
}
