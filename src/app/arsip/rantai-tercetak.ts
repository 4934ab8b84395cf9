/**
 * The heads of the log's chain that are printed in reports, kept outside the tab: whoever rebuilds the chain after a change can make
 * its rows fit each other again, but not what has been printed and handed out.
 */
import type { Ports } from '../ports.ts';

export interface RantaiTercetak {
  /** `Semester I revisi 2`. */
  laporan: string;
  /** As printed, 16 hex digits. */
  kode: string;
}

const PROPERTY = 'rantai';

/** A property holds 8,000 bytes; the oldest go first. */
const LONGEST = 7_500;

export function readRantaiTercetak(ports: Ports): RantaiTercetak[] {
  return ports.workbook
    .readProperty(PROPERTY)
    .split('\n')
    .flatMap((line) => {
      const at = line.indexOf(' ');
      return at > 0 ? [{ kode: line.slice(0, at), laporan: line.slice(at + 1) }] : [];
    });
}

/** Two calls. A report that was made before anything stood in the log has no head. */
export function catatRantaiTercetak(ports: Ports, { laporan, kode }: RantaiTercetak): void {
  if (kode === '') return;
  let text = [...readRantaiTercetak(ports), { laporan, kode }].map((one) => `${one.kode} ${one.laporan}`).join('\n');
  while (text.length > LONGEST) text = text.slice(text.indexOf('\n') + 1);
  ports.workbook.writeProperty(PROPERTY, text);
}
