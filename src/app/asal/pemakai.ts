/** Where a typed figure goes: its cells in the quarterly tabs, the recaps and Anggaran, as these stand in the workbook. */
import { type Pemakai, pemakaiDi } from '../../core/asal/dipakai.ts';
import { kataDi, type Letak, letakOf, periodeOfTab } from '../../core/asal/letak.ts';
import type { Grid } from '../../core/grid.ts';
import type { Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import { findTab } from '../tab-name.ts';
import type { Bagian } from '../tindakan/formulir.ts';
import { bahanPeriode } from './bahan-periode.ts';

const INPUT = ['Triwulan I', 'Triwulan II', 'Triwulan III', 'Triwulan IV', 'Anggaran'];
const HASIL = ['Semester I', 'Semester II', 'Tahunan'];

/** The result tabs are read once; the others were read already. */
function gridsOf(ports: Ports, read: ReadBukuKerja): Grid[] {
  const known = INPUT.flatMap((tab) => read.grids.get(tab) ?? []);
  const requests = HASIL.flatMap((name) => {
    const tab = findTab(read.tabs, name)?.tab;
    return tab === undefined ? [] : [{ tab }];
  });
  return [...known, ...ports.workbook.read(requests)];
}

function pemakaiDiTab(ports: Ports, read: ReadBukuKerja, grid: Grid, asal: Letak): Pemakai[] {
  const { tahun } = read.buku.pengaturan;
  const kepala = letakOf(grid, 'A1', tahun);
  if (!kepala?.layout) return [];
  const periode = periodeOfTab(kepala.layout, tahun) ?? { tahun, jenis: 'tahun', nomor: 1 };
  const bahan = bahanPeriode(ports, read, periode, kepala);
  return pemakaiDi(kepala, bahan, { tab: asal.grid.tab, sel: asal.sel, kode: kataDi(asal, 'kode') });
}

export function findPemakai(ports: Ports, read: ReadBukuKerja, asal: Letak): Pemakai[] {
  return gridsOf(ports, read).flatMap((grid) => pemakaiDiTab(ports, read, grid, asal));
}

export function bagianPemakai(pemakai: readonly Pemakai[]): Bagian {
  if (pemakai.length === 0) {
    return { tipe: 'teks', isi: 'Angka ini belum dipakai dalam rekap mana pun.' };
  }
  const sel = pemakai.map(({ kolom, baris, sel: cell }) => ({
    ...cell,
    label: `${cell.tab}: ${kolom}`,
    keterangan: baris,
  }));
  return { tipe: 'sel', judul: 'Dipakai di', sel };
}
