/** Reads what the workbook keeps of earlier periods: results of earlier years, and the follow-up that was announced. */
import type { Periode } from '../core/periode.ts';
import { parseRegister } from '../core/register.ts';
import { type RiwayatCapaian, riwayatCapaian } from '../core/rekap/tahun-lalu.ts';
import { TINDAK_LANJUT } from '../core/tab-layout/pembagian-tugas.ts';
import { RIWAYAT_CAPAIAN } from '../core/tab-layout/riwayat-capaian.ts';
import { type TindakLanjutTercatat, tindakLanjutTercatat } from '../core/tindak-lanjut/tercatat.ts';
import { openRegister } from './open-register.ts';
import type { Ports, TabInfo } from './ports.ts';
import { findTab } from './tab-name.ts';

/** Empty for a period other than the year. Two calls for the year: a percentage is only known by its format. */
export function readRiwayatCapaian(ports: Ports, tabs: readonly TabInfo[], periode: Periode): RiwayatCapaian[] {
  const info = periode.jenis === 'tahun' ? findTab(tabs, RIWAYAT_CAPAIAN.tab) : undefined;
  const grid = info ? ports.workbook.read([{ tab: info.tab, parts: ['numberFormats'] }])[0] : undefined;
  const register = grid ? parseRegister(grid, RIWAYAT_CAPAIAN) : null;
  return register ? riwayatCapaian(register) : [];
}

/** Rows of tab Tindak Lanjut; none where the tab is missing. One call. */
export function readTindakLanjut(ports: Ports, tabs: readonly TabInfo[]): TindakLanjutTercatat[] {
  const register = openRegister(ports, tabs, TINDAK_LANJUT);
  return register ? tindakLanjutTercatat(register) : [];
}
