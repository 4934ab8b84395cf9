/** Fixes of machine-made cells of a quarterly tab that hold something else: what the add-on makes comes back. */
import { type CellContent, cellAddress } from '../grid.ts';
import { showAngka, showCell } from '../parse-tab/read-angka.ts';
import { type TriwulanSource, triwulanCells } from '../render-tab/triwulan-patch.ts';
import type { Temuan } from '../temuan/temuan.ts';
import type { UsulanPerbaikan } from './usulan.ts';

/** By code: why, and whether what stands there is wrong without doubt; otherwise its source may be wrong just as well. */
const KODE: Partial<Record<Temuan['kode'], { alasan: string; pasti: boolean }>> = {
  KATEGORI_MISMATCH: { alasan: 'tidak sesuai dengan capaiannya', pasti: true },
  ROUNDING_TRUNC: { alasan: 'pembulatan; rumusnya dikembalikan', pasti: true },
  CAPAIAN_MISMATCH: { alasan: 'berbeda dari hasil hitung; rumusnya dikembalikan', pasti: false },
  TARGET_NE_PK: { alasan: 'menurut Rencana Aksi', pasti: false },
  UNIT_MIX: { alasan: 'menurut Perjanjian Kinerja', pasti: false },
};

function teksOf(isi: CellContent, capaian: number | null): string {
  if (isi === null) return 'kosong';
  if (typeof isi === 'object' && !(isi instanceof Date)) {
    return capaian === null ? 'rumusnya' : `rumus (sekarang ${showAngka(Number(capaian.toFixed(2)))})`;
  }
  return typeof isi === 'number' ? showAngka(isi) : showCell(isi);
}

/** @param source of the quarter whose tab the temuan are about */
export function usulanMesin(source: TriwulanSource, temuan: readonly Temuan[]): UsulanPerbaikan[] {
  const cells = triwulanCells(source);
  const { columns, headers } = source.tab.table;
  return temuan.flatMap((one): UsulanPerbaikan[] => {
    const kode = KODE[one.kode];
    const field = (['target', 'satuan', 'capaian', 'kategori'] as const).find((name) => columns[name] === one.column);
    const own = field && kode && one.tab === source.grid.tab ? cells.get(one.row)?.[field] : undefined;
    if (!kode || !field || !own || source.grid.formulas?.[one.row - 1]?.[one.column - 1]) return [];
    const lama = source.grid.values[one.row - 1]?.[one.column - 1] ?? '';
    const capaian = source.rows.get(one.kodeIndikator)?.capaianTampil ?? null;
    return [
      {
        ...{ tab: one.tab, row: one.row, column: one.column, sel: cellAddress(one.row, one.column) },
        ...{ kode: one.kodeIndikator, kolom: headers[field] ?? one.kolom, lama, teksLama: showCell(lama) },
        baru: [{ isi: own.content, teks: teksOf(own.content, capaian), arti: '' }],
        ...{ pasti: kode.pasti, angkaTetap: true, alasan: kode.alasan },
      },
    ];
  });
}
