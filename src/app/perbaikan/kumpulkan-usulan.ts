/** Gathers every fix that follows from what stands in the workbook, and sets aside what may not be written. */
import { emailKey } from '../../core/isian/pemverifikasi.ts';
import { unitKey, unitsOf } from '../../core/isian/unit.ts';
import { layoutKoreksi, triwulanOfSel } from '../../core/koreksi/sel-koreksi.ts';
import { findColumns } from '../../core/parse-tab/find-columns.ts';
import { usulanAngka } from '../../core/perbaikan/angka.ts';
import { usulanKerapian } from '../../core/perbaikan/kerapian.ts';
import { usulanMesin } from '../../core/perbaikan/mesin.ts';
import { kunciUsulan, type UsulanPerbaikan } from '../../core/perbaikan/usulan.ts';
import { type Periode, ROMAWI, triwulanOf } from '../../core/periode.ts';
import { buildRekap } from '../../core/rekap/build-rekap.ts';
import { ANGGARAN } from '../../core/tab-layout/anggaran.ts';
import type { TabLayout } from '../../core/tab-layout/column.ts';
import { PEJABAT, UNIT_KERJA } from '../../core/tab-layout/pejabat.ts';
import { PERJANJIAN_KINERJA, RENCANA_AKSI } from '../../core/tab-layout/perjanjian-kinerja.ts';
import { PROGRES_BULANAN, triwulanLayout } from '../../core/tab-layout/triwulan.ts';
import type { Temuan } from '../../core/temuan/temuan.ts';
import { pemegangKunci } from '../kunci/boleh-menulis.ts';
import { readKunci } from '../kunci/keadaan-kunci.ts';
import type { GridPart, Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import { triwulanSource } from '../rekap-triwulan.ts';
import { temuanOf } from '../temuan-periode.ts';

export interface Usulan {
  boleh: UsulanPerbaikan[];
  /** Not offered, with the reason. */
  ditolak: { usulan: UsulanPerbaikan; sebab: string }[];
  /** The acting person may write into rows of others only by rewriting nothing else. */
  terpisah: boolean;
}

const RAPI: readonly TabLayout[] = [
  ...[PERJANJIAN_KINERJA, RENCANA_AKSI, PROGRES_BULANAN, ANGGARAN, PEJABAT, UNIT_KERJA],
  ...([1, 2, 3, 4] as const).map((nomor): TabLayout => triwulanLayout(nomor)),
];

/** What has to be read besides: formulas, because results of formulas are not typed over, and formats of the words. */
export const BAGIAN_PERBAIKAN: ReadonlyMap<string, readonly GridPart[]> = new Map(
  RAPI.map(({ tab }) => [
    tab,
    tab === 'Pejabat' || tab === 'Unit Kerja' ? ['formulas', 'numberFormats'] : ['formulas'],
  ]),
);

function mesin(ports: Ports, read: ReadBukuKerja, periode: Periode, temuan: readonly Temuan[]): UsulanPerbaikan[] {
  return triwulanOf(periode).flatMap((nomor) => {
    const tab = read.buku.triwulan[nomor];
    if (!tab || tab.rows.length === 0) return [];
    const own = { tahun: periode.tahun, jenis: 'triwulan', nomor } as const;
    const source = triwulanSource(read, buildRekap(read.buku, own, ports.now(), []), temuan);
    return usulanMesin(source, temuan);
  });
}

/** The satuan of the indikator, where the figure is one of its own: components and money have units of their own. */
function satuanSel({ buku }: ReadBukuKerja, { kode, tab, column, kodeIndikator }: Temuan): string {
  if (kode !== 'UNIT_IN_VALUE' || tab === buku.anggaran[0]?.table.tab) return '';
  const isKomponen = ([1, 2, 3, 4] as const).some((nomor) => {
    const { table } = buku.triwulan[nomor] ?? {};
    return table?.tab === tab && [table.columns.pembilang, table.columns.penyebut].includes(column);
  });
  return isKomponen ? '' : (buku.indikator.find((one) => one.kode === kodeIndikator)?.satuan ?? '');
}

function semua(ports: Ports, read: ReadBukuKerja, periode: Periode): UsulanPerbaikan[] {
  const temuan = temuanOf(ports, read, periode);
  const byTab = new Map([...read.grids.values()].map((grid) => [grid.tab, grid]));
  const angka = temuan.flatMap((one) => {
    const grid = byTab.get(one.tab);
    const lama = grid?.values[one.row - 1]?.[one.column - 1] ?? '';
    const formula = grid?.formulas?.[one.row - 1]?.[one.column - 1] ?? '';
    return usulanAngka(one, lama, formula, satuanSel(read, one)) ?? [];
  });
  const rapi = RAPI.flatMap((layout) => {
    const grid = read.grids.get(layout.tab);
    return grid ? usulanKerapian(grid, layout, periode.tahun) : [];
  });
  // A cell has one fix: a figure in English style with its unit has two temuan.
  const known = new Map<string, UsulanPerbaikan>();
  for (const one of [...angka, ...mesin(ports, read, periode, temuan), ...rapi]) {
    if (!known.has(kunciUsulan(one))) known.set(kunciUsulan(one), one);
  }
  return [...known.values()];
}

/** Quarters whose figures stand in the cell. */
function triwulanSel(read: ReadBukuKerja, { tab, column }: UsulanPerbaikan) {
  const layout = layoutKoreksi(tab);
  const grid = [...read.grids.values()].find((one) => one.tab === tab);
  const found = layout && grid ? findColumns(grid, layout, read.buku.pengaturan.tahun) : null;
  const field = Object.keys(found?.columns ?? {}).find((one) => found?.columns[one] === column);
  return layout && field ? triwulanOfSel(layout, field) : [];
}

/**
 * Figures of a locked quarter are not offered to anybody: Buka Kunci comes first. Plan and words that concern the whole year only
 * while no quarter is locked for the acting person.
 */
function penolakanKunci(ports: Ports, read: ReadBukuKerja): (usulan: UsulanPerbaikan) => string {
  const kunci = readKunci(ports);
  return (usulan) => {
    const locked = triwulanSel(read, usulan).filter((nomor) => kunci[nomor]?.terkunci === true);
    const [first] = locked;
    if (first === undefined) return '';
    const names = locked.map((nomor) => `Triwulan ${ROMAWI[nomor]}`).join(', ');
    return `${names} terkunci oleh ${pemegangKunci(kunci[first])}; jalankan Buka Kunci lebih dahulu`;
  };
}

/** Where Lindungi Baris Unit holds, a unit may write into its own rows only; the owner of the workbook always may. */
function penolakanBaris(ports: Ports, read: ReadBukuKerja): ((usulan: UsulanPerbaikan) => string) | null {
  const { buku } = read;
  const me = emailKey(ports.user());
  if (!buku.pengaturan.lindungiBarisUnit || me === '' || emailKey(ports.protection.owner()) === me) return null;
  const own = new Set(unitsOf(buku, me).map(({ unitKerja }) => unitKey(unitKerja)));
  const unitOf = new Map(buku.indikator.map(({ kode, penanggungJawab }) => [kode, unitKey(penanggungJawab)]));
  const quarters = new Set(([1, 2, 3, 4] as const).map((nomor) => buku.triwulan[nomor]?.table.tab));
  return ({ tab, kode }) =>
    quarters.has(tab) && !own.has(unitOf.get(kode) ?? '') ? 'baris itu dilindungi untuk unit lain' : '';
}

/** @param read with `BAGIAN_PERBAIKAN` */
export function kumpulkanUsulan(ports: Ports, read: ReadBukuKerja, periode: Periode): Usulan {
  const kunci = penolakanKunci(ports, read);
  const baris = penolakanBaris(ports, read);
  const usulan: Usulan = { boleh: [], ditolak: [], terpisah: baris !== null };
  for (const one of semua(ports, read, periode)) {
    const sebab = kunci(one) || (baris?.(one) ?? '');
    if (sebab === '') usulan.boleh.push(one);
    else usulan.ditolak.push({ usulan: one, sebab });
  }
  return usulan;
}
