/** Tells from the first bytes why something is not an .xlsx that can be opened. */
import { FileProblem } from '../file-problem.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

export function brokenFile(fileName: string, cause?: unknown): FileProblem {
  return new FileProblem(
    `Berkas ${fileName} rusak atau tidak lengkap.`,
    'Salin atau unduh ulang berkasnya, atau buka di Excel atau LibreOffice lalu simpan lagi sebagai .xlsx.',
    { cause },
  );
}

export function passwordProtected(fileName: string): FileProblem {
  return new FileProblem(
    `Berkas ${fileName} terkunci dengan kata sandi.`,
    'Buka di Excel, hapus kata sandinya (File, Info, Proteksi Buku Kerja), simpan, lalu coba lagi.',
  );
}

export function notAWorkbook(fileName: string): FileProblem {
  return new FileProblem(
    `Berkas ${fileName} bukan buku kerja .xlsx.`,
    'Buka di Excel, LibreOffice, atau Google Spreadsheet, lalu simpan sebagai .xlsx.',
  );
}

/** @throws FileProblem when the bytes are not a zip, naming what they look like instead. */
export function assertZip(bytes: Uint8Array, fileName: string): void {
  if (startsWith(bytes, ZIP)) return;
  if (bytes.length === 0) {
    throw new FileProblem(`Berkas ${fileName} kosong.`, 'Ambil lagi berkas aslinya; yang ini tidak berisi apa-apa.');
  }
  if (!startsWith(bytes, OLE)) throw notAWorkbook(fileName);
  if (isEncrypted(bytes)) throw passwordProtected(fileName);
  throw new FileProblem(
    `Berkas ${fileName} masih berformat Excel lama (.xls), walaupun namanya mungkin sudah .xlsx.`,
    'Buka di Excel atau LibreOffice, lalu simpan sebagai Buku Kerja Excel (.xlsx).',
  );
}
