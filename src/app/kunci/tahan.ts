/** Tahan Baris: rows that cannot be settled in time are kept out of the averages with a written reason, and let go again. */
import type { TriwulanRow, TriwulanTab } from '../../core/buku-kerja.ts';
import type { Grid } from '../../core/grid.ts';
import { formatPeriode } from '../../core/periode.ts';
import { indikatorInForce } from '../../core/perjanjian-kinerja.ts';
import { existingContent } from '../../core/render-tab/column-blocks.ts';
import { TEXT } from '../../core/render-tab/value-format.ts';
import type { TabPatch } from '../../core/tab-patch.ts';
import { isStructural } from '../../core/temuan/level.ts';
import type { Temuan } from '../../core/temuan/temuan.ts';
import { markStale } from '../mark-stale.ts';
import type { GridPart, Ports } from '../ports.ts';
import { type ReadBukuKerja, readBukuKerja } from '../read-buku-kerja.ts';
import { catatRiwayat } from '../riwayat.ts';
import { temuanOf } from '../temuan-periode.ts';
import type { Formulir, Jawaban, Pilihan, Selesai } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import type { Permintaan } from '../tindakan/permintaan.ts';
import { UserError } from '../user-error.ts';
import { refuseTerkunci } from './boleh-menulis.ts';
import { readKunci } from './keadaan-kunci.ts';
import { keadaanText, type PeriodeTriwulan, pilihTriwulan, triwulanDipilih } from './pilih-triwulan.ts';

const BARIS = 'baris-ditahan';

interface Keadaan {
  ports: Ports;
  read: ReadBukuKerja;
  periode: PeriodeTriwulan;
  tab: TriwulanTab;
  grid: Grid;
  temuan: Temuan[];
}

const isHeld = ({ tahan }: TriwulanRow): boolean => tahan.trim() !== '';

function openTriwulan(ports: Ports, read: ReadBukuKerja, periode: PeriodeTriwulan): Keadaan {
  const nama = formatPeriode(periode);
  const tab = read.buku.triwulan[periode.nomor];
  const grid = read.grids.get(nama);
  if (!tab || !grid || tab.table.columns.tahan === undefined) {
    throw new UserError(
      tab ? `Tab ${nama} tidak mempunyai kolom Tahan.` : `Tab ${nama} tidak ada.`,
      'Jalankan Siapkan Buku Kerja untuk menambahkannya; isian yang sudah ada tidak diubah.',
    );
  }
  return { ports, read, periode, tab, grid, temuan: temuanOf(ports, read, periode) };
}

/** What keeps a row from being held: an error of the structure must be put right in any case. */
function sebabTertutup({ temuan, tab }: Keadaan, { row }: TriwulanRow): string {
  const found = temuan.find((one) => one.tab === tab.table.tab && one.row === row && isStructural(one.kode));
  return found ? `harus diperbaiki, tidak dapat ditahan: ${found.pesan}` : '';
}

function rowsWithKode({ tab }: Keadaan): TriwulanRow[] {
  return tab.rows.filter(({ kode }) => kode !== '');
}

function pilihanTahan(keadaan: Keadaan): (Pilihan & { dicentang: boolean })[] {
  const indikator = indikatorInForce(keadaan.read.buku, keadaan.periode.nomor);
  return rowsWithKode(keadaan)
    .filter((row) => !isHeld(row))
    .map((row) => {
      const sebab = sebabTertutup(keadaan, row);
      const nama = indikator.get(row.kode)?.indikator ?? '';
      const unit = row.penanggungJawab === '' ? '' : `Penanggung jawab: ${row.penanggungJawab}`;
      return {
        nilai: row.kode,
        label: [row.kode, nama].filter((text) => text !== '').join(' – '),
        keterangan: sebab || unit,
        tertutup: sebab !== '',
        dicentang: false,
      };
    });
}

function formulirBaris(keadaan: Keadaan): Formulir {
  const held = rowsWithKode(keadaan).filter(isHeld);
  const lepas = held.map((row) => ({ nilai: row.kode, label: row.kode, keterangan: row.tahan, dicentang: false }));
  return {
    nama: BARIS,
    judul: `Tahan Baris ${formatPeriode(keadaan.periode)}`,
    bagian: [
      {
        tipe: 'teks',
        isi: 'Baris yang ditahan dicetak sebagai Ditahan di laporan dan tidak ikut dihitung dalam rata-rata.',
      },
      { tipe: 'centang', nama: 'tahan', label: 'Tahan baris ini', pilihan: pilihanTahan(keadaan) },
      {
        tipe: 'isian',
        nama: 'alasan',
        label: 'Alasan menahan',
        jenis: 'paragraf',
        nilai: '',
        wajib: false,
        bantuan: 'Wajib bila ada baris yang ditahan. Alasan ini ditulis di kolom Tahan dan tercetak di laporan.',
      },
      ...(lepas.length === 0
        ? []
        : [{ tipe: 'centang' as const, nama: 'lepas', label: 'Lepaskan baris yang ditahan', pilihan: lepas }]),
    ],
    tombol: 'Simpan',
  };
}

/** Rows by the Kode that were ticked. @throws UserError for a Kode that is not offered */
function chosenRows(keadaan: Keadaan, kodeList: readonly string[], held: boolean): TriwulanRow[] {
  return kodeList.map((kode) => {
    const row = rowsWithKode(keadaan).find((one) => one.kode === kode);
    if (!row)
      throw new UserError(`Kode ${kode} tidak ada di tab ${keadaan.tab.table.tab}.`, 'Pilih kode yang ada.', [], true);
    if (isHeld(row) !== held) {
      throw new UserError(
        `Baris ${kode} ${held ? 'tidak sedang' : 'sudah'} ditahan.`,
        'Buka lagi Tahan Baris.',
        [],
        true,
      );
    }
    const sebab = held ? '' : sebabTertutup(keadaan, row);
    if (sebab !== '') throw new UserError(`Baris ${kode} ${sebab}`, 'Perbaiki selnya lebih dahulu, lalu ulangi.');
    return row;
  });
}

/** One block over the column: cells of other rows stay as they are. */
function tahanPatch({ tab, grid }: Keadaan, changes: ReadonlyMap<number, string>): TabPatch {
  const column = tab.table.columns.tahan ?? 0;
  const rows = [...changes.keys()];
  const first = Math.min(...rows);
  const count = Math.max(...rows) - first + 1;
  const lines = Array.from({ length: count }, (_, index) => first + index);
  return {
    tab: grid.tab,
    numberFormats: [
      {
        row: first,
        column,
        texts: lines.map((row) => [changes.has(row) ? TEXT : (grid.numberFormats?.[row - 1]?.[column - 1] ?? TEXT)]),
      },
    ],
    values: [
      {
        row: first,
        column,
        values: lines.map((row) => [changes.has(row) ? changes.get(row) || null : existingContent(grid, row, column)]),
      },
    ],
  };
}

function hasilText(nama: string, ditahan: readonly string[], dilepas: readonly string[], alasan: string): string {
  return [
    ditahan.length === 0 ? '' : `${nama}: baris ${ditahan.join(', ')} ditahan. Alasan: ${alasan}`,
    dilepas.length === 0 ? '' : `${nama}: baris ${dilepas.join(', ')} dilepas.`,
  ]
    .filter((text) => text !== '')
    .join(' ');
}

function laksanakan(keadaan: Keadaan, isian: Isian): Selesai {
  const { ports, read, periode } = keadaan;
  const nama = formatPeriode(periode);
  const tahan = chosenRows(keadaan, isian.list('tahan'), false);
  const lepas = chosenRows(keadaan, isian.list('lepas'), true);
  if (tahan.length + lepas.length === 0) {
    throw new UserError('Belum ada baris yang dipilih.', 'Centang baris yang ditahan atau dilepas.', [], true);
  }
  const alasan =
    tahan.length === 0
      ? ''
      : isian
          .requireText('alasan', 'Alasan menahan', 'Tulis mengapa baris itu belum dapat diselesaikan.')
          .replace(/\s+/g, ' ');
  const changes = new Map([
    ...tahan.map(({ row }) => [row, alasan] as const),
    ...lepas.map(({ row }) => [row, ''] as const),
  ]);
  ports.workbook.apply(tahanPatch(keadaan, changes));
  const [ditahan, dilepas] = [tahan.map(({ kode }) => kode), lepas.map(({ kode }) => kode)];
  catatRiwayat(ports, read.tabs, [
    { tindakan: 'Tahan Baris', periode: nama, hasil: hasilText(nama, ditahan, dilepas, alasan) },
  ]);
  const after = readBukuKerja(ports);
  const catatan = markStale(ports, after);
  return {
    judul: `Tahan Baris ${nama} disimpan`,
    bagian: [
      { tipe: 'teks', isi: hasilText(nama, ditahan, dilepas, alasan) },
      ...catatan.map((isi) => ({ tipe: 'teks' as const, isi, nada: 'perhatian' as const })),
    ],
    tab: keadaan.tab.table.tab,
    lanjut: [{ label: `Kunci ${nama}…`, aksi: 'kunci', isian: { periode: nama } }],
    data: { periode: nama, ditahan, dilepas, alasan, catatan },
  };
}

const WITH_FORMULAS = new Map<string, readonly GridPart[]>(
  ['Triwulan I', 'Triwulan II', 'Triwulan III', 'Triwulan IV'].map((tab) => [tab, ['formulas']]),
);

/**
 * Forms: the quarter, then `baris-ditahan`. Isian: `periode, tahan` and `lepas` (lists of Kode), `alasan`.
 * Data: `periode, ditahan, dilepas, alasan, catatan` (sentences on recaps that are out of date).
 * @throws UserError for a locked quarter, and for a row whose structure is wrong: holding it would hide nothing
 */
export function tahanBaris(ports: Ports, { tahap, isian }: Permintaan): Jawaban {
  const read = readBukuKerja(ports, WITH_FORMULAS);
  const { tahun } = read.buku.pengaturan;
  const periode = triwulanDipilih(isian, tahun);
  if (!periode) {
    const keadaan = readKunci(ports);
    const open = ([1, 2, 3, 4] as const).filter((nomor) => !keadaan[nomor]?.terkunci);
    return { formulir: pilihTriwulan('Tahan Baris', tahun, open, (nomor) => keadaanText(keadaan, nomor)) };
  }
  refuseTerkunci(ports, periode.nomor, 'Tahan Baris');
  const keadaan = openTriwulan(ports, read, periode);
  return tahap === BARIS ? { selesai: laksanakan(keadaan, isian) } : { formulir: formulirBaris(keadaan) };
}
