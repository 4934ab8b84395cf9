/** The log's hash chain: each row of tab Riwayat carries a hash over itself and the row before, so that a change in any row shows. */
import type { Register, RegisterEntry } from './register.ts';
import type { RiwayatField } from './tab-layout/arsip.ts';

/** SHA-256 of the UTF-8 text, in lower-case hex. */
export type Hash = (text: string) => string;

export interface Peristiwa {
  /** `22 Nov 2026 14.05`. */
  waktu: string;
  oleh: string;
  tindakan: string;
  /** `''` for what belongs to no period. */
  periode: string;
  hasil: string;
}

/** Text before the first row. */
const AWAL = 'Riwayat Rekap Kinerja';

/** What is printed of the head in a report's footer. Hex digits. */
const PRINTED = 16;

/** Hash of a row: SHA-256 over the hash before and the cells, joined by a character that no cell holds. */
export function kodeRantai(before: string, no: number, peristiwa: Peristiwa, hash: Hash): string {
  const { waktu, oleh, tindakan, periode, hasil } = peristiwa;
  return hash([before || AWAL, String(no), waktu, oleh, tindakan, periode, hasil].join('\u0001'));
}

/** The hash of the last row, `''` when there is none. */
export function kepalaRantai(register: Register<RiwayatField>): string {
  return register.rows[register.rows.length - 1]?.text('kodeRantai') ?? '';
}

export const cetakKode = (kode: string): string => kode.slice(0, PRINTED);

/** The rows that record what happened, chained to the last one that stands there. */
export function riwayatEntries(
  register: Register<RiwayatField>,
  peristiwa: readonly Peristiwa[],
  hash: Hash,
): RegisterEntry<RiwayatField>[] {
  let before = kepalaRantai(register);
  let no = register.rows.length;
  return peristiwa.map((one) => {
    no += 1;
    before = kodeRantai(before, no, one, hash);
    return { no, ...one, kodeRantai: before };
  });
}

/**
 * Recomputes the chain.
 * @returns row numbers in the tab whose hash does not follow from the row before; empty = nothing was altered
 */
export function periksaRantai(register: Register<RiwayatField>, hash: Hash): number[] {
  const broken: number[] = [];
  let before = '';
  for (const [index, row] of register.rows.entries()) {
    // The cells as they stand: a blank sign or a space that was added is a change, too.
    const cell = (field: RiwayatField): string => String(row.value(field));
    const peristiwa = {
      waktu: cell('waktu'),
      oleh: cell('oleh'),
      tindakan: cell('tindakan'),
      periode: cell('periode'),
      hasil: cell('hasil'),
    };
    const written = row.text('kodeRantai');
    const isNumbered = row.text('no') === String(index + 1);
    if (!isNumbered || written !== kodeRantai(before, index + 1, peristiwa, hash)) broken.push(row.row);
    before = written;
  }
  return broken;
}
