/** Remembers in the document with which figures each row of a quarter was verified, and by whom: a later change shows. */
import type { BukuKerja, NomorTriwulan, TriwulanRow, VerifikasiTercatat } from '../../core/buku-kerja.ts';
import { PANJANG_SIDIK, sidikVerifikasi } from '../../core/isian/verifikasi-tercatat.ts';
import { readCatatanPanjang, writeCatatanPanjang } from '../catatan-panjang.ts';
import type { Ports } from '../ports.ts';

export const propertiVerifikasi = (nomor: NomorTriwulan): string => `verifikasi:${nomor}`;

type Tercatat = Map<string, VerifikasiTercatat>;

/**
 * Kept as `{"oleh": [addresses], "baris": {Kode: fingerprint and, behind it, the number of its address}}`: some 25 bytes a row.
 * A row that was sent back is kept without a fingerprint.
 */
function readTercatat(ports: Ports, nomor: NomorTriwulan): Tercatat {
  const { oleh, baris } = readCatatanPanjang(ports, propertiVerifikasi(nomor));
  const addresses = Array.isArray(oleh) ? oleh.map(String) : [];
  const entries = Object.entries(typeof baris === 'object' && baris !== null ? baris : {});
  return new Map(
    entries.map(([kode, value]): [string, VerifikasiTercatat] => {
      const text = String(value);
      const sidik = text.slice(0, PANJANG_SIDIK);
      return [kode, { sidik, oleh: sidik === '' ? '' : (addresses[Number(text.slice(PANJANG_SIDIK))] ?? '') }];
    }),
  );
}

/** Lays what is recorded beside the rows of each quarterly tab. Document properties are read once in an execution. */
export function lampirkanVerifikasi(ports: Ports, buku: BukuKerja): BukuKerja {
  for (const nomor of [1, 2, 3, 4] as const) {
    const tab = buku.triwulan[nomor];
    const tercatat = tab ? readTercatat(ports, nomor) : null;
    if (tab && tercatat && tercatat.size > 0) tab.tercatat = tercatat;
  }
  return buku;
}

/** @param isVerified otherwise the rows were sent back, and what was verified of them counts no longer */
export function catatVerifikasi(
  ports: Ports,
  nomor: NomorTriwulan,
  rows: readonly TriwulanRow[],
  oleh: string,
  isVerified: boolean,
): void {
  const tercatat = readTercatat(ports, nomor);
  for (const row of rows) {
    tercatat.set(row.kode, isVerified ? { sidik: sidikVerifikasi(row), oleh } : { sidik: '', oleh: '' });
  }
  const addresses = [...new Set([...tercatat.values()].map((one) => one.oleh).filter((email) => email !== ''))];
  const baris = Object.fromEntries(
    [...tercatat].map(([kode, one]) => [kode, one.sidik === '' ? '' : `${one.sidik}${addresses.indexOf(one.oleh)}`]),
  );
  writeCatatanPanjang(ports, propertiVerifikasi(nomor), { oleh: addresses, baris });
}
