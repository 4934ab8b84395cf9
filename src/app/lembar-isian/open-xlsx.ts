/** Opens an .xlsx that came from outside, and says in two sentences why one cannot be opened. */
import { fromBase64 } from '../../core/base64.ts';
import { readXlsx, type XlsxTab } from '../../core/xlsx/read-xlsx.ts';
import { type SebabXlsx, sebabXlsx } from '../../core/xlsx/xlsx-error.ts';
import type { BerkasIsian } from '../tindakan/isian.ts';
import { UserError } from '../user-error.ts';

const SIMPAN_LAGI = 'Buka di Excel, LibreOffice, atau Google Spreadsheet, simpan sebagai .xlsx, lalu pilih lagi.';

const SEBAB: Record<SebabXlsx, readonly [apa: string, saran: string]> = {
  kosong: ['kosong', 'Ambil lagi berkas aslinya; yang ini tidak berisi apa-apa.'],
  xls: ['masih berformat Excel lama (.xls), walaupun namanya mungkin sudah .xlsx', SIMPAN_LAGI],
  sandi: [
    'terkunci dengan kata sandi',
    'Buka di Excel, hapus kata sandinya (File, Info, Proteksi Buku Kerja), simpan, lalu pilih lagi.',
  ],
  ods: ['berformat LibreOffice (.ods)', SIMPAN_LAGI],
  bukan: ['bukan berkas Excel (.xlsx)', SIMPAN_LAGI],
  rusak: ['rusak atau tidak lengkap', `Salin atau unduh ulang berkasnya. ${SIMPAN_LAGI}`],
  besar: [
    'terlalu besar untuk dibaca',
    'Pilih lembar isian yang dikirim dari buku kerja ini, tanpa gambar dan tab tambahan.',
  ],
};

/**
 * @param nama shown in the sentences
 * @throws UserError when the bytes are no .xlsx that can be read
 */
export function openXlsx(nama: string, bytes: Uint8Array): XlsxTab[] {
  try {
    return readXlsx(bytes);
  } catch (error) {
    const sebab = sebabXlsx(error);
    if (!sebab) throw error;
    const [apa, saran] = SEBAB[sebab];
    throw new UserError(`Berkas ${nama} ${apa}.`, saran);
  }
}

/** A file that the person chose. @throws UserError as above */
export function openBerkas({ nama, base64 }: BerkasIsian): XlsxTab[] {
  return openXlsx(nama, fromBase64(base64));
}
