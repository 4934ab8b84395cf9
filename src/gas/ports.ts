/** Puts the ports together for one execution: workbook, files, charts, mail, triggers, protections, clock, person and fingerprints. */
import type { Ports } from '../app/ports.ts';
import type { Waktu } from '../core/tanggal.ts';
import { chartsService } from './charts.ts';
import { driveFiles } from './files.ts';
import { mailApp } from './mail.ts';
import { openProtection } from './protection.ts';
import { toSignedBytes } from './signed-bytes.ts';
import { openTriggers } from './triggers.ts';
import { openWorkbook } from './workbook.ts';

/** Digests come as signed bytes (−128…127). */
function toHex(bytes: readonly number[]): string {
  return bytes.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('');
}

function sha256(text: string): string {
  return toHex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8));
}

function sha256Bytes(bytes: Uint8Array): string {
  return toHex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, toSignedBytes(bytes)));
}

function now(zone: string): Waktu {
  const [tahun, bulan, hari, jam, menit] = Utilities.formatDate(new Date(), zone, 'yyyy-M-d-H-m')
    .split('-')
    .map(Number);
  return { tahun: tahun ?? 0, bulan: bulan ?? 0, hari: hari ?? 0, jam: jam ?? 0, menit: menit ?? 0 };
}

/** Ports of the open spreadsheet. */
export function openPorts(): Ports {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const user = () => Session.getActiveUser().getEmail();
  const workbook = openWorkbook();
  const zone = () => workbook.identity().zonaWaktu;
  return {
    workbook,
    files: driveFiles,
    charts: chartsService,
    mail: mailApp,
    triggers: openTriggers(zone),
    protection: openProtection(spreadsheet, user),
    now: () => now(zone()),
    user,
    sha256,
    sha256Bytes,
  };
}
