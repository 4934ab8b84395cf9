/** Reads what the workbook keeps of the year before, for the recap of the year and for reports that begin with Triwulan I. */
import { type Periode, triwulanOf } from '../core/periode.ts';
import { parseRegister } from '../core/register.ts';
import type { Ukuran } from '../core/rekap/rekap.ts';
import { realisasiTahunLalu, type TindakLanjutLalu, tindakLanjutLalu } from '../core/rekap/tahun-lalu.ts';
import { TINDAK_LANJUT } from '../core/tab-layout/pembagian-tugas.ts';
import { RIWAYAT_CAPAIAN } from '../core/tab-layout/riwayat-capaian.ts';
import { openRegister } from './open-register.ts';
import type { Ports, TabInfo } from './ports.ts';
import { findTab } from './tab-name.ts';

/** By Kode; empty for a period other than the year. Two calls for the year: a percentage is only known by its format. */
export function readRealisasiTahunLalu(
  ports: Ports,
  tabs: readonly TabInfo[],
  periode: Periode,
): ReadonlyMap<string, Ukuran> {
  const info = periode.jenis === 'tahun' ? findTab(tabs, RIWAYAT_CAPAIAN.tab) : undefined;
  const grid = info ? ports.workbook.read([{ tab: info.tab, parts: ['numberFormats'] }])[0] : undefined;
  const register = grid ? parseRegister(grid, RIWAYAT_CAPAIAN) : null;
  return register ? realisasiTahunLalu(register, periode.tahun) : new Map();
}

/** Empty for a period that begins later: then the quarter before says what was announced. One call. */
export function readTindakLanjutLalu(ports: Ports, tabs: readonly TabInfo[], periode: Periode): TindakLanjutLalu[] {
  if (triwulanOf(periode)[0] !== 1) return [];
  const register = openRegister(ports, tabs, TINDAK_LANJUT);
  return register ? tindakLanjutLalu(register, periode.tahun) : [];
}
