/** Everything that Mulai Tahun Baru would write and clear, computed before anything is touched. */
import type { NomorTriwulan } from '../../core/buku-kerja.ts';
import type { Grid } from '../../core/grid.ts';
import { tabPotret } from '../../core/kunci/snapshot-lines.ts';
import { ROMAWI } from '../../core/periode.ts';
import { parseRegister, type Register, type RegisterEntry } from '../../core/register.ts';
import { RIWAYAT, type RiwayatField } from '../../core/tab-layout/arsip.ts';
import { TINDAK_LANJUT, type TindakLanjutField } from '../../core/tab-layout/pembagian-tugas.ts';
import { RIWAYAT_CAPAIAN, type RiwayatCapaianField } from '../../core/tab-layout/riwayat-capaian.ts';
import { TAB_LAYOUTS } from '../../core/tab-layout/tab-layouts.ts';
import { hasilBaru, hasilTahunan } from '../../core/tahun-baru/hasil-tahunan.ts';
import { type MilikKantor, milikKantor } from '../../core/tahun-baru/milik-kantor.ts';
import { type VersiLama, versiLama } from '../../core/tahun-baru/rencana-lama.ts';
import { tindakLanjutBaru, tindakLanjutSelesai } from '../../core/tindak-lanjut/diumumkan.ts';
import { kodeDataOf } from '../kode-data.ts';
import { readKunci } from '../kunci/keadaan-kunci.ts';
import type { Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import { findTab } from '../tab-name.ts';
import { temuanOf } from '../temuan-periode.ts';
import { UserError } from '../user-error.ts';

export interface RencanaTahunBaru {
  capaian: { register: Register<RiwayatCapaianField>; entries: RegisterEntry<RiwayatCapaianField>[] };
  tindakLanjut: {
    register: Register<TindakLanjutField>;
    entries: RegisterEntry<TindakLanjutField>[];
    selesai: number[];
  };
  riwayat: Register<RiwayatField>;
  versiLama: VersiLama;
  /** Tabs of the layout by their canonical names. */
  grids: Map<string, Grid>;
  milik: MilikKantor;
  /** Kode whose year is not complete. */
  belumLengkap: string[];
  /** What should be known before it is too late. */
  peringatan: string[];
}

/** Every tab of ours that exists, values only: one call a tab. */
export function readLayoutGrids(ports: Ports, read: ReadBukuKerja): Map<string, Grid> {
  const known = TAB_LAYOUTS.flatMap((layout) => {
    const info = findTab(read.tabs, layout.tab);
    return info ? [{ canonical: layout.tab, tab: info.tab }] : [];
  });
  const byTab = new Map(ports.workbook.read(known.map(({ tab }) => ({ tab }))).map((grid) => [grid.tab, grid]));
  return new Map(
    known.flatMap(({ canonical, tab }) => {
      const grid = byTab.get(tab);
      return grid ? [[canonical, grid] as const] : [];
    }),
  );
}

function requireFrom<Field extends string>(
  grids: ReadonlyMap<string, Grid>,
  layout: Parameters<typeof parseRegister<Field>>[1],
): Register<Field> {
  const grid = grids.get(layout.tab);
  const register = grid ? parseRegister(grid, layout) : null;
  if (register) return register;
  throw new UserError(
    `Tab ${layout.tab} tidak ada atau judul kolomnya tidak dikenali.`,
    'Jalankan Siapkan Buku Kerja di menu Kinerja, Lainnya; isian yang sudah ada tidak diubah.',
  );
}

const TRIWULAN: readonly NomorTriwulan[] = [1, 2, 3, 4];

function sumberText(ports: Ports, read: ReadBukuKerja): string {
  const kode = kodeDataOf(ports, read, TRIWULAN).map(({ triwulan, kode }) => `TW ${ROMAWI[triwulan]} ${kode}`);
  return `Buku kerja ${read.buku.pengaturan.tahun}, kode data ${kode.join(', ')}`;
}

function peringatanOf(ports: Ports, read: ReadBukuKerja, belumLengkap: readonly string[]): string[] {
  const { tahun } = read.buku.pengaturan;
  const keadaan = readKunci(ports);
  const isPotretThere = (nomor: NomorTriwulan) => findTab(read.tabs, tabPotret(nomor)) !== undefined;
  const open = TRIWULAN.filter((nomor) => keadaan[nomor]?.terkunci !== true && !isPotretThere(nomor));
  const galat = temuanOf(ports, read, { tahun, jenis: 'tahun', nomor: 1 }).filter(({ level }) => level === 'galat');
  return [
    ...(open.length === 0
      ? []
      : [
          `Triwulan ${open.map((nomor) => ROMAWI[nomor]).join(', ')} belum pernah dikunci: angkanya mungkin belum final.`,
        ]),
    ...(belumLengkap.length === 0
      ? []
      : [
          `${belumLengkap.length} indikator belum lengkap (${belumLengkap.join(', ')}): hasilnya dicatat apa adanya di Riwayat Capaian.`,
        ]),
    ...(galat.length === 0
      ? []
      : [
          `Ada ${galat.length} hal yang wajib diperbaiki di data ${tahun}; angka yang tidak terbaca tidak ikut tercatat. Perbaiki di buku kerja asli, lalu buat salinan baru.`,
        ]),
  ];
}

/** @throws UserError when the workbook lacks a register that is needed */
export function rencanakanTahunBaru(ports: Ports, read: ReadBukuKerja): RencanaTahunBaru {
  const grids = readLayoutGrids(ports, read);
  const capaian = requireFrom(grids, RIWAYAT_CAPAIAN);
  const lanjut = requireFrom(grids, TINDAK_LANJUT);
  const { entries, belumLengkap } = hasilTahunan(read.buku, ports.now(), sumberText(ports, read));
  return {
    capaian: { register: capaian, entries: hasilBaru(capaian, entries) },
    tindakLanjut: {
      register: lanjut,
      entries: tindakLanjutBaru(read.buku, lanjut, [4]),
      selesai: tindakLanjutSelesai(lanjut),
    },
    riwayat: requireFrom(grids, RIWAYAT),
    versiLama: versiLama(read.buku),
    grids,
    milik: milikKantor(read.tabs, [...grids.values()], read.buku.pengaturan.tahun),
    belumLengkap,
    peringatan: peringatanOf(ports, read, belumLengkap),
  };
}
