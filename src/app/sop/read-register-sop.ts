/** Reads the registers that show whether the needs of a step are there: Disposisi, Arsip, Pembagian Tugas, Koreksi. */
import { dokumenArsip } from '../../core/arsip/dokumen.ts';
import { LAPORAN_KINERJA } from '../../core/arsip/jenis.ts';
import { keadaanKoreksi } from '../../core/koreksi.ts';
import { formatPeriode, parsePeriode } from '../../core/periode.ts';
import { kunciLangkah } from '../../core/sop/catatan-kendali.ts';
import type { FaktaRegister, LaporanTercatat, NamaRegister } from '../../core/sop/fakta-sop.ts';
import { ARSIP } from '../../core/tab-layout/arsip.ts';
import { PEMBAGIAN_TUGAS } from '../../core/tab-layout/pembagian-tugas.ts';
import { DISPOSISI, KOREKSI } from '../../core/tab-layout/register.ts';
import { openRegister } from '../open-register.ts';
import type { Ports, TabInfo } from '../ports.ts';

const TRIWULAN = [1, 2, 3, 4] as const;

/** A row without a step belongs to the one that collects. */
function readDisposisi(ports: Ports, tabs: readonly TabInfo[], tahun: number): ReadonlySet<string> {
  const rows = openRegister(ports, tabs, DISPOSISI)?.rows ?? [];
  return new Set(
    rows.flatMap((row) => {
      const periode = parsePeriode(row.text('periode'), tahun);
      return periode ? [kunciLangkah(periode, Number(row.text('langkah') || 1))] : [];
    }),
  );
}

function readLaporan(ports: Ports, tabs: readonly TabInfo[], tahun: number): LaporanTercatat[] {
  const register = openRegister(ports, tabs, ARSIP);
  const documents = register ? dokumenArsip(register) : [];
  return documents
    .filter(({ jenis }) => jenis === LAPORAN_KINERJA)
    .flatMap(({ periode, revisi, tanggal, keadaan, berkas }) => {
      const parsed = parsePeriode(periode, tahun);
      return parsed ? [{ periode: formatPeriode(parsed), revisi, tanggal, keadaan, berkas }] : [];
    });
}

function readPembagianTugas(ports: Ports, tabs: readonly TabInfo[], tahun: number): ReadonlySet<string> {
  const rows = openRegister(ports, tabs, PEMBAGIAN_TUGAS)?.rows ?? [];
  return new Set(
    rows.flatMap((row) => {
      const periode = parsePeriode(row.text('periode'), tahun);
      return periode && row.text('penulis') !== '' ? [formatPeriode(periode)] : [];
    }),
  );
}

function readKoreksi(ports: Ports, tabs: readonly TabInfo[]): NonNullable<FaktaRegister['koreksi']> {
  const register = openRegister(ports, tabs, KOREKSI);
  return register ? keadaanKoreksi(register, TRIWULAN) : {};
}

/**
 * One call a register; those that the workbook does not have count as empty.
 * @param before what was read already
 */
export function readRegisterSop(
  ports: Ports,
  tabs: readonly TabInfo[],
  tahun: number,
  names: readonly NamaRegister[],
  before: FaktaRegister,
): FaktaRegister {
  return {
    disposisi: names.includes('disposisi') ? readDisposisi(ports, tabs, tahun) : before.disposisi,
    laporan: names.includes('laporan') ? readLaporan(ports, tabs, tahun) : before.laporan,
    pembagianTugas: names.includes('pembagianTugas') ? readPembagianTugas(ports, tabs, tahun) : before.pembagianTugas,
    koreksi: names.includes('koreksi') ? readKoreksi(ports, tabs) : before.koreksi,
  };
}
