/** The cell that a correction means, as it stands in the workbook now, and what stands in the way of writing there. */
import type { CellContent } from '../../core/grid.ts';
import { toIsiSel } from '../../core/koreksi/isi-koreksi.ts';
import {
  canDitulis,
  findSel,
  layoutKoreksi,
  type SelDitemukan,
  type SelKoreksi,
  TAB_KOREKSI,
} from '../../core/koreksi/sel-koreksi.ts';
import { ROMAWI } from '../../core/periode.ts';
import { type KeadaanKunci, readKunci } from '../kunci/keadaan-kunci.ts';
import type { Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import { findTab } from '../tab-name.ts';

/** As columns Tab, Sel, Kode and Kolom of the register say it. */
export interface AlamatKoreksi {
  tab: string;
  sel: string;
  kode: string;
  kolom: string;
}

/** Names of the tabs in this workbook that a correction may name. */
export function tabKoreksi(read: ReadBukuKerja): string[] {
  return TAB_KOREKSI.flatMap(({ tab }) => findTab(read.tabs, tab)?.tab ?? []);
}

/** Reads the cell's tab: one call for each part. */
export function readSel(ports: Ports, read: ReadBukuKerja, alamat: AlamatKoreksi): SelDitemukan {
  const layout = layoutKoreksi(alamat.tab);
  const info = layout ? findTab(read.tabs, layout.tab) : undefined;
  const parts = ['formulas', 'numberFormats'] as const;
  const grid = info ? ports.workbook.read([{ tab: info.tab, parts }])[0] : undefined;
  if (layout && grid) return findSel(grid, layout, alamat, read.buku.pengaturan.tahun);
  const pilihan = tabKoreksi(read).join(', ');
  return { ok: false, alasan: `Tab "${alamat.tab}" tidak dapat dikoreksi dari sini. Pilihannya: ${pilihan}.` };
}

export type BolehTulis = { ok: true; isi: CellContent } | { ok: false; alasan: string };

/** What the cell would hold, were nothing locked. */
export function isiUsulan(read: ReadBukuKerja, sel: SelKoreksi, menjadi: string): BolehTulis {
  const { judul, kolom } = sel;
  if (!canDitulis({ kolom })) {
    const sebab = kolom.machine === true ? 'dihitung oleh program' : 'tidak diubah lewat koreksi';
    return { ok: false, alasan: `Kolom ${judul} ${sebab}. Sebutkan sel sumbernya, atau kosongkan Menjadi.` };
  }
  const indikator = read.buku.indikator.filter(({ kode }) => kode === sel.kode).pop();
  return toIsiSel(menjadi, sel, indikator);
}

function terkunci(sel: SelKoreksi, kunci: KeadaanKunci): string[] {
  return sel.triwulan.filter((nomor) => kunci[nomor]?.terkunci === true).map((nomor) => `Triwulan ${ROMAWI[nomor]}`);
}

/** May the action write it now? Not over a formula, and not into the figures of a locked quarter. */
export function bolehTulis(ports: Ports, read: ReadBukuKerja, sel: SelKoreksi, menjadi: string): BolehTulis {
  const usulan = isiUsulan(read, sel, menjadi);
  if (!usulan.ok) return usulan;
  if (sel.formula !== '') {
    return { ok: false, alasan: `Sel ${sel.sel} berisi rumus, jadi tidak ditimpa. Ubah sendiri rumus atau sumbernya.` };
  }
  const kunci = terkunci(sel, readKunci(ports));
  if (kunci.length === 0) return usulan;
  return {
    ok: false,
    alasan: `${kunci.join(', ')} sedang terkunci. Jalankan Buka Kunci lebih dahulu di menu Kinerja, Lainnya.`,
  };
}
