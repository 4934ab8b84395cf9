/** Which units outside the workbook are asked for a quarter's figures, and what each of them would get. */

import { kalimatAnggaran, keadaanIsian } from '../../core/isian/keadaan-isian.ts';
import { emailKey } from '../../core/isian/pemverifikasi.ts';
import { findUnit, unitKey } from '../../core/isian/unit.ts';
import { type BarisLembar, barisLembar } from '../../core/lembar-isian/baris-lembar.ts';
import type { UnitKerja } from '../../core/orang.ts';
import { formatPeriode } from '../../core/periode.ts';
import type { PeriodeTriwulan } from '../isian/penerima-unit.ts';
import type { Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import { UserError } from '../user-error.ts';
import { type LembarTerkirim, readCatatanLembar } from './catatan-lembar.ts';

export interface UnitKirim {
  unit: UnitKerja;
  baris: BarisLembar[];
  /** How the unit's Realisasi anggaran is handed in, which the sheet does not hold; `''` = it has none. */
  anggaran: string;
  /** Every row that has been filled in stands as handed in. */
  diajukan: boolean;
  sudah: LembarTerkirim | null;
}

function refuseBelumAda(nama: string, kode: readonly string[]): void {
  if (kode.length === 0) return;
  throw new UserError(
    `Baris ${kode.slice(0, 5).join(', ')}${kode.length > 5 ? ' dan lainnya' : ''} belum ada di tab ${nama}.`,
    'Jalankan Kumpulkan Data Triwulan di menu Kinerja, Lainnya, supaya tabnya lengkap, lalu ulangi.',
  );
}

/**
 * Units with rows that are due and a Cara Kirim other than `Tab ini`, in the order of tab Unit Kerja.
 * @throws UserError when there is none, or the quarter's tab does not have their rows yet
 */
export function rencanaKirim(ports: Ports, read: ReadBukuKerja, periode: PeriodeTriwulan): UnitKirim[] {
  const { buku } = read;
  const nama = formatPeriode(periode);
  const grid = read.grids.get(nama);
  const catatan = readCatatanLembar(ports, periode.nomor);
  const found = keadaanIsian(buku, periode.nomor).flatMap((keadaan): UnitKirim[] => {
    const unit = findUnit(buku, keadaan.unit);
    const indikator = keadaan.baris.filter(({ jenis }) => jenis === 'indikator');
    if (!unit || unit.caraKirim === 'Tab ini' || indikator.length === 0) return [];
    const { baris, belumAda } = grid
      ? barisLembar(buku, grid, periode.nomor, unit.unitKerja)
      : { baris: [], belumAda: indikator.map(({ kode }) => kode) };
    refuseBelumAda(nama, belumAda);
    return [
      {
        ...{ unit, baris, anggaran: kalimatAnggaran(buku, unit.unitKerja) },
        diajukan: indikator.every(({ diajukan }) => diajukan),
        sudah: catatan.get(unitKey(unit.unitKerja)) ?? null,
      },
    ];
  });
  if (found.length > 0) return found;
  throw new UserError(
    `Tidak ada unit yang dikirimi lembar isian untuk ${nama}.`,
    'Pada tab Unit Kerja pilih Cara Kirim "Lembar Isian", "Berkas Excel", atau "Formulir Cetak" untuk unit yang tidak mengisi di buku kerja ini, dan periksa Penanggung Jawab di tab Perjanjian Kinerja.',
  );
}

/** Units that are sent to by mail, by the address that fills in for them; those without an address are on their own. */
export function unitByAlamat(units: readonly UnitKirim[]): { email: string; units: UnitKirim[] }[] {
  const byEmail = new Map<string, { email: string; units: UnitKirim[] }>();
  for (const one of units) {
    if (one.unit.caraKirim === 'Formulir Cetak') continue;
    const key = emailKey(one.unit.email) || `tanpa email ${unitKey(one.unit.unitKerja)}`;
    const known = byEmail.get(key) ?? { email: one.unit.email.trim(), units: [] };
    known.units.push(one);
    byEmail.set(key, known);
  }
  return [...byEmail.values()];
}
