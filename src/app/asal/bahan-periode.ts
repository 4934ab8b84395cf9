/** The recap of a period as it would be made now, ready to be traced, and what its tab says of itself. */
import { type BahanAsal, bahanAsal } from '../../core/asal/bahan.ts';
import { kataDi, type Letak } from '../../core/asal/letak.ts';
import { cellAddress } from '../../core/grid.ts';
import type { Periode } from '../../core/periode.ts';
import { rekapExtras } from '../../core/rekap/renstra.ts';
import { findProvenance, isCurrent } from '../../core/render-tab/provenance.ts';
import { rekapOf } from '../hasil-rekap.ts';
import { kodeDataOf } from '../kode-data.ts';
import type { Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import { sourceTriwulan } from '../temuan-periode.ts';

/** Cells of a tab by Kode and field. */
function selDi(letak: Letak): BahanAsal['selHasil'] {
  const rows = new Map<string, number>();
  for (let row = letak.headerRow + 1; row <= letak.grid.values.length; row += 1) {
    const kode = kataDi(letak, 'kode', row);
    if (kode !== '' && !rows.has(kode)) rows.set(kode, row);
  }
  return (kode, field) => {
    const [row, column] = [rows.get(kode), letak.columns[field]];
    return row && column ? { tab: letak.grid.tab, sel: cellAddress(row, column) } : null;
  };
}

/** @param letak any cell of the tab that shows the period */
export function bahanPeriode(ports: Ports, read: ReadBukuKerja, periode: Periode, letak: Letak): BahanAsal {
  const rekap = rekapOf(ports, read, periode, []);
  const extras = periode.jenis === 'tahun' ? rekapExtras(rekap, read.buku.pengaturan) : new Map();
  return bahanAsal(read.buku, rekap, extras, ports.now(), selDi(letak));
}

/** Was the tab made from other data than stand there now? A quarterly tab does not say. */
export function isUsang(ports: Ports, read: ReadBukuKerja, periode: Periode, letak: Letak): boolean {
  if (periode.jenis === 'triwulan') return false;
  const { row, line } = findProvenance(letak.grid.values);
  return row > 0 && !isCurrent(line, kodeDataOf(ports, read, sourceTriwulan(periode)));
}
