/** Compares what reports have printed of the log with the log as it stands. */
import type { Register } from '../register.ts';
import type { RiwayatField } from '../tab-layout/arsip.ts';

export interface KodeTercetak {
  laporan: string;
  /** First hex digits of a row's hash. */
  kode: string;
}

export interface HasilCocok extends KodeTercetak {
  /** Row in the tab whose hash begins so, `null` = no row has it any more. */
  row: number | null;
}

export function cocokkanRantai(register: Register<RiwayatField>, tercetak: readonly KodeTercetak[]): HasilCocok[] {
  return tercetak.map((one) => {
    const found = register.rows.find((row) => one.kode !== '' && row.text('kodeRantai').startsWith(one.kode));
    return { ...one, row: found?.row ?? null };
  });
}
