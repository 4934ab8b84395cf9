/** Which paragraphs people have changed in the document of an archived report. */
import type { DokumenArsip } from '../../core/arsip/dokumen.ts';
import { wordsOfDocx } from '../../core/docx/docx-text.ts';
import { bandingkanNaskah, type PerubahanNaskah } from '../../core/naskah/banding-naskah.ts';
import { readNaskahSheet } from '../../core/naskah/lembar-naskah.ts';
import { readNaskah } from '../../core/naskah/read-naskah.ts';
import { readXlsx } from '../../core/xlsx/read-xlsx.ts';
import { XlsxError } from '../../core/xlsx/xlsx-error.ts';
import type { Hasil, Ports } from '../ports.ts';
import { type CatatanBerkas, readCatatanBerkas } from './berkas-arsip.ts';

const NONE: Hasil<PerubahanNaskah[]> = { ok: true, nilai: [] };

function attempt<Nilai>(read: () => Nilai): Nilai | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof XlsxError) return null;
    throw error;
  }
}

function compare(ports: Ports, docx: Uint8Array, catatan: CatatanBerkas): Hasil<PerubahanNaskah[]> {
  const words = attempt(() => wordsOfDocx(docx));
  if (words === null) return { ok: false, alasan: 'Berkasnya bukan dokumen lagi.' };
  if (catatan.kata !== '' && ports.sha256(words) === catatan.kata) return NONE;
  const data = catatan.data === '' ? null : ports.files.read(catatan.data);
  const naskah = data?.ok ? attempt(() => readNaskahSheet(readXlsx(data.nilai))) : null;
  if (!naskah) return { ok: false, alasan: 'Naskah aslinya tidak tersimpan bersama dokumen itu.' };
  return { ok: true, nilai: bandingkanNaskah(naskah, readNaskah(docx)) };
}

/**
 * Empty when nobody has changed a word. Two calls for a document that is as it was, three for one that is not.
 * `ok: false` when it cannot be told: the files belong to another account, or an earlier version made them.
 */
export function perubahanDokumen(
  ports: Ports,
  dokumen: Pick<DokumenArsip, 'sha256' | 'berkas' | 'pdf'>,
): Hasil<PerubahanNaskah[]> {
  const catatan = readCatatanBerkas(ports, dokumen);
  if (catatan.id === '') return { ok: false, alasan: 'Dokumennya tidak terlihat dari akun Anda.' };
  const read = ports.files.read(catatan.id);
  return read.ok ? compare(ports, read.nilai, catatan) : { ok: false, alasan: read.alasan };
}
