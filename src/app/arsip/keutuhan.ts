/** Are the files of an archived document still what they were when they were made? */
import type { DokumenArsip } from '../../core/arsip/dokumen.ts';
import { wordsOfDocx } from '../../core/docx/docx-text.ts';
import type { Ports, SavedFile } from '../ports.ts';
import type { CatatanBerkas } from './berkas-arsip.ts';

/** `disimpan-ulang`: other bytes, but the same words, as after a conversion by Google. */
export type Keutuhan = 'utuh' | 'disimpan-ulang' | 'berubah' | 'tidak-terbaca';

function compareWords(ports: Ports, bytes: Uint8Array, kata: string): Keutuhan {
  if (kata === '') return 'tidak-terbaca';
  try {
    return ports.sha256(wordsOfDocx(bytes)) === kata ? 'disimpan-ulang' : 'berubah';
  } catch {
    // no .docx any more: somebody put another file in its place
    return 'berubah';
  }
}

/** One call. */
export function keutuhanDokumen(ports: Ports, dokumen: DokumenArsip, catatan: CatatanBerkas): Keutuhan {
  const read = ports.files.read(catatan.id);
  if (!read.ok) return 'tidak-terbaca';
  if (ports.sha256Bytes(read.nilai) === dokumen.sha256) return 'utuh';
  return compareWords(ports, read.nilai, catatan.kata);
}

/** One call, none when there is nothing to compare with. */
export function keutuhanPdf(ports: Ports, catatan: CatatanBerkas): Keutuhan {
  if (catatan.pdf === '' || catatan.pdfSha256 === '') return 'tidak-terbaca';
  const read = ports.files.read(catatan.pdf);
  if (!read.ok) return 'tidak-terbaca';
  return ports.sha256Bytes(read.nilai) === catatan.pdfSha256 ? 'utuh' : 'berubah';
}

export function kalimatDokumen(keutuhan: Keutuhan): string {
  return {
    utuh: 'Dokumennya sama persis dengan saat diarsipkan (SHA-256 cocok).',
    'disimpan-ulang': 'Isi dokumennya sama dengan saat diarsipkan; hanya bentuk berkasnya disimpan ulang.',
    berubah:
      'Isi dokumennya sudah berbeda dari saat diarsipkan. Pakai PDF-nya sebagai bukti, atau susun laporan sebagai revisi baru bila perubahannya memang diperlukan.',
    'tidak-terbaca': 'Isi dokumennya tidak dapat dibandingkan dengan saat diarsipkan.',
  }[keutuhan];
}

export function kalimatPdf(keutuhan: Keutuhan): string {
  if (keutuhan === 'utuh') return 'PDF-nya sama persis dengan saat dibuat (SHA-256 cocok).';
  return keutuhan === 'berubah' ? 'PDF-nya sudah berbeda dari saat dibuat.' : '';
}

/** A link of the register as a file of a form: what the account cannot see still has its link. */
export function toSavedFile(link: string, id: string, nama: string): SavedFile | null {
  if (link === '') return null;
  return { nama, id, url: /^(?:https?|file):/.test(link) ? link : '' };
}
