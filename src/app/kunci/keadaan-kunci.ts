/** Which quarters are locked: kept in the document, because a protection alone does not say by whom, when and over which figures. */
import type { NomorTriwulan } from '../../core/buku-kerja.ts';
import { type Periode, triwulanOf } from '../../core/periode.ts';
import type { Ports } from '../ports.ts';

export interface KunciTriwulan {
  terkunci: boolean;
  /** `22 Nov 2026 14.05`: when it was locked or opened last. */
  waktu: string;
  oleh: string;
  /** Kode data of the quarter when it was locked last. */
  kodeData: string;
  /** Why it was opened, `''` while it is locked. */
  alasan: string;
  /** SHA-256 of the snapshot taken when it was locked last. */
  sidikJari?: string;
  /** SHA-256 of a snapshot that is being written: should the run be cut off, it is not taken for an altered one. */
  sidikJariBaru?: string;
  /** Account that holds the protections since they were handed over; otherwise it is `oleh`. */
  pemegang?: string;
}

/** Quarters that were never locked are absent. */
export type KeadaanKunci = Partial<Record<NomorTriwulan, KunciTriwulan>>;

const PROPERTY = 'kunci';

export function readKunci(ports: Ports): KeadaanKunci {
  const text = ports.workbook.readProperty(PROPERTY);
  return text.startsWith('{') ? (JSON.parse(text) as KeadaanKunci) : {};
}

export function writeKunci(ports: Ports, keadaan: KeadaanKunci): void {
  ports.workbook.writeProperty(PROPERTY, JSON.stringify(keadaan));
}

/** A semester or the year is locked when all its quarters are. */
export function isTerkunci(keadaan: KeadaanKunci, periode: Periode): boolean {
  return triwulanOf(periode).every((nomor) => keadaan[nomor]?.terkunci === true);
}
