/** Differences found on locking again as rows of tab Koreksi: each with its cell, what stood there and what stands there now. */
import type { BukuKerja, NomorTriwulan, TriwulanField } from '../buku-kerja.ts';
import { cellAddress } from '../grid.ts';
import { formatPeriode } from '../periode.ts';
import type { RegisterEntry } from '../register.ts';
import { RENCANA_AKSI } from '../tab-layout/perjanjian-kinerja.ts';
import type { KoreksiField } from '../tab-layout/register.ts';
import { kalimatPerbedaan, kolomPerbedaan, type Perbedaan } from './compare.ts';
import { namaUnik } from './snapshot.ts';

interface Letak {
  tab: string;
  /** `''` when the row is gone. */
  sel: string;
}

/** Name of the tab and cell by row name, for the rows of a quarter as they stand now. */
function rowsOf(buku: BukuKerja, triwulan: NomorTriwulan, bagian: Perbedaan['bagian']) {
  const rows: { kode: string; row: number; table: { tab: string; columns: Partial<Record<string, number>> } }[] =
    bagian === 'Anggaran' ? buku.anggaran : (buku.triwulan[triwulan]?.rows ?? []).filter(({ kode }) => kode !== '');
  const names = namaUnik(rows.map(({ kode }) => kode));
  return new Map(rows.map((row, index) => [names[index] ?? row.kode, row]));
}

/** Column of a change in the tab that it stands in. */
function fieldOf({ bagian, kolom }: Perbedaan, triwulan: NomorTriwulan): string {
  if (!kolom) return 'kode';
  if (bagian === 'Anggaran') return `${kolom.field}Tw${triwulan}`;
  const computed: Record<string, TriwulanField> = {
    hitungRealisasi: 'realisasi',
    hitungPembilang: 'pembilang',
    hitungPenyebut: 'penyebut',
    hitungCapaian: 'capaian',
    hitungKategori: 'kategori',
  };
  return computed[kolom.field] ?? kolom.field;
}

function targetCell(buku: BukuKerja, kode: string, triwulan: NomorTriwulan): Letak {
  const rows = buku.rencanaAksi.filter((row) => row.kode === kode && row.target[triwulan - 1]?.status !== 'blank');
  const row = rows[rows.length - 1];
  const column = row?.table.columns[`targetTw${triwulan}`];
  const sel = row && column ? cellAddress(row.row, column) : '';
  return { tab: row?.table.tab ?? RENCANA_AKSI.tab, sel };
}

function letakOf(buku: BukuKerja, triwulan: NomorTriwulan, beda: Perbedaan, rows: ReturnType<typeof rowsOf>): Letak {
  if (beda.kolom?.field === 'hitungTarget') return targetCell(buku, beda.kode, triwulan);
  const row = rows.get(beda.kode);
  const column = row?.table.columns[fieldOf(beda, triwulan)];
  const tab =
    beda.bagian === 'Anggaran'
      ? (buku.anggaran[0]?.table.tab ?? 'Anggaran')
      : (buku.triwulan[triwulan]?.table.tab ?? formatPeriode({ tahun: 0, jenis: 'triwulan', nomor: triwulan }));
  return { tab, sel: row && column ? cellAddress(row.row, column) : '' };
}

export interface KeteranganKoreksi {
  /** Who locks. */
  oleh: string;
  /** `22 Nov 2026 14.05`. */
  waktu: string;
  /** `22 November 2026`. */
  tanggal: string;
  /** Why the quarter was opened. */
  alasan: string;
}

/** One entry for each difference, without its number. Status Diterapkan: the change stands in the tab already. */
export function koreksiPerbedaan(
  buku: BukuKerja,
  triwulan: NomorTriwulan,
  perbedaan: readonly Perbedaan[],
  { oleh, waktu, tanggal, alasan }: KeteranganKoreksi,
): RegisterEntry<KoreksiField>[] {
  const rows = {
    Triwulan: rowsOf(buku, triwulan, 'Triwulan'),
    Anggaran: rowsOf(buku, triwulan, 'Anggaran'),
  };
  const periode = formatPeriode({ tahun: 0, jenis: 'triwulan', nomor: triwulan });
  return perbedaan.map((beda) => ({
    periode,
    dari: 'Perubahan setelah kunci dibuka',
    tanggal,
    bagian: 'Data',
    isiKoreksi: kalimatPerbedaan(beda),
    ...letakOf(buku, triwulan, beda, rows[beda.bagian]),
    kode: beda.kode,
    kolom: kolomPerbedaan(beda, triwulan),
    semula: beda.semula,
    menjadi: beda.menjadi,
    ...{ oleh, waktu, alasan, status: 'Diterapkan' },
  }));
}
