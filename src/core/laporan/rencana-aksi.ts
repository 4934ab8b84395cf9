/** The rencana aksi that hold in a period: per Kode, by the version of the PK in force in each quarter. */
import type { BukuKerja, NomorTriwulan } from '../buku-kerja.ts';
import type { Reading } from '../indikator.ts';
import { rencanaAksiInForce, targetOf } from '../perjanjian-kinerja.ts';

export interface RencanaAksiPeriode {
  /** Actions of the version in force in the last quarter, without doubles. */
  aksi: string[];
  /** One per quarter asked for. */
  target: Reading[];
  penanggungJawab: string;
}

/** Finds the rencana aksi of a Kode in the quarters of a period. */
export function rencanaAksiFinder(buku: BukuKerja, triwulan: NomorTriwulan[]): (kode: string) => RencanaAksiPeriode {
  const quarters = triwulan.map((nomor) => ({ nomor, rows: rencanaAksiInForce(buku, nomor) }));
  return (kode) => {
    const last = quarters[quarters.length - 1]?.rows.get(kode) ?? [];
    return {
      aksi: [...new Set(last.map((row) => row.rencanaAksi.trim()).filter((text) => text !== ''))],
      target: quarters.map(({ nomor, rows }) => targetOf(rows.get(kode), nomor)),
      penanggungJawab: last.find((row) => row.penanggungJawab !== '')?.penanggungJawab ?? '',
    };
  };
}
