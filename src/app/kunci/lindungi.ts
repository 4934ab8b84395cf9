/** The protection of a locked quarter: its tab, its columns of Anggaran, and the hidden snapshot. */
import type { AnggaranField, NomorTriwulan } from '../../core/buku-kerja.ts';
import { columnLetters } from '../../core/grid.ts';
import { tabPotret } from '../../core/kunci/snapshot-lines.ts';
import { formatPeriode } from '../../core/periode.ts';
import type { Perlindungan, Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import { findTab } from '../tab-name.ts';

/** Protections of this kind begin with it. */
const KETERANGAN_KUNCI = 'Kinerja: terkunci';

/** Arabic numbers: no description is the beginning of another one. */
const keteranganAnggaran = (nomor: NomorTriwulan): string => `${KETERANGAN_KUNCI} Anggaran TW ${nomor}`;

/** The quarter's columns of tab Anggaran, below the header. */
function anggaranAreas(read: ReadBukuKerja, nomor: NomorTriwulan): Perlindungan[] {
  const table = read.buku.anggaran[0]?.table;
  if (!table) return [];
  const fields: AnggaranField[] = [`realisasiTw${nomor}`, `fisikTw${nomor}`];
  return fields.flatMap((field) => {
    const column = table.columns[field];
    if (column === undefined) return [];
    const letters = columnLetters(column);
    const area = `${letters}${table.headerRow + 1}:${letters}`;
    return [{ tab: table.tab, keterangan: keteranganAnggaran(nomor), area, penyunting: [] }];
  });
}

/** Nobody but the owner and the acting person may edit from now on. The snapshot must stand there. */
export function lindungiTriwulan(ports: Ports, read: ReadBukuKerja, nomor: NomorTriwulan): void {
  const tab = read.buku.triwulan[nomor]?.table.tab;
  const keterangan = `${KETERANGAN_KUNCI} ${formatPeriode({ tahun: 0, jenis: 'triwulan', nomor })}`;
  if (tab !== undefined) {
    ports.protection.replace(tab, KETERANGAN_KUNCI, [{ tab, keterangan, area: '', penyunting: [] }]);
  }
  const areas = anggaranAreas(read, nomor);
  const anggaran = areas[0]?.tab;
  if (anggaran !== undefined) ports.protection.replace(anggaran, keteranganAnggaran(nomor), areas);
  const potret = tabPotret(nomor);
  ports.protection.replace(potret, KETERANGAN_KUNCI, [{ tab: potret, keterangan, area: '', penyunting: [] }]);
}

/** @throws UserError of the port when somebody else's protection stands in the way */
export function lepasTriwulan(ports: Ports, read: ReadBukuKerja, nomor: NomorTriwulan): void {
  const tab = read.buku.triwulan[nomor]?.table.tab;
  if (tab !== undefined) ports.protection.replace(tab, KETERANGAN_KUNCI, []);
  const anggaran = findTab(read.tabs, 'Anggaran');
  if (anggaran) ports.protection.replace(anggaran.tab, keteranganAnggaran(nomor), []);
  const potret = findTab(read.tabs, tabPotret(nomor));
  if (potret) ports.protection.replace(potret.tab, KETERANGAN_KUNCI, []);
}
