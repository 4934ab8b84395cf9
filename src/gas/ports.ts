/** Puts the ports together for one execution: workbook, files, clock, person and fingerprints. */
import type { Ports } from '../app/ports.ts';
import type { Waktu } from '../core/tanggal.ts';
import { driveFiles } from './files.ts';
import { openWorkbook } from './workbook.ts';

/** Digests come as signed bytes (−128…127). */
function toHex(bytes: readonly number[]): string {
  return bytes.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('');
}

function sha256(text: string): string {
  return toHex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8));
}

function sha256Bytes(bytes: Uint8Array): string {
  const signed = Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return toHex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, signed));
}

function now(zone: string): Waktu {
  const [tahun, bulan, hari, jam, menit] = Utilities.formatDate(new Date(), zone, 'yyyy-M-d-H-m')
    .split('-')
    .map(Number);
  return { tahun: tahun ?? 0, bulan: bulan ?? 0, hari: hari ?? 0, jam: jam ?? 0, menit: menit ?? 0 };
}

/** Ports of the open spreadsheet. */
export function openPorts(): Ports {
  const workbook = openWorkbook();
  return {
    workbook,
    files: driveFiles,
    now: () => now(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone()),
    user: () => Session.getActiveUser().getEmail(),
    sha256,
    sha256Bytes,
  };
}
