/** Parses the tabs Triwulan I…IV as the units filled them in. */
import type { HasilBawah, NomorTriwulan, TriwulanField, TriwulanRow, TriwulanTab } from '../buku-kerja.ts';
import type { Grid } from '../grid.ts';
import { triwulanLayout } from '../tab-layout/triwulan.ts';
import type { Temuan } from '../temuan/temuan.ts';
import type { PlanContext } from './plan-context.ts';
import { type AngkaCell, isErrorText, settle, showCell } from './read-angka.ts';
import { readRows } from './read-rows.ts';
import { ANGKA, PERSEN, readUkuran } from './read-ukuran.ts';
import { isTotalLabel } from './row-kind.ts';
import { openTable, type TableReader } from './table-reader.ts';

type Reader = TableReader<TriwulanField>;
type Figure = 'target' | 'realisasi' | 'pembilang' | 'penyebut';

/** A figure like `1.500` that waits until the other quarters of its Kode have been read. */
interface Waiting {
  reader: Reader;
  row: TriwulanRow;
  nomor: NomorTriwulan;
  field: Figure;
  cell: AngkaCell;
}

const COLUMNS = {
  kode: 'kode',
  content: [
    'indikator',
    'satuan',
    'target',
    'realisasi',
    'pembilang',
    'penyebut',
    'namaPenyebut',
    'sasaran',
    'faktor',
    'kendala',
    'tindakLanjut',
    'batasWaktu',
    'buktiDukung',
    'statusIsian',
    'tahan',
  ],
  figures: ['target', 'realisasi', 'pembilang', 'penyebut'],
} as const;

/** Nothing is calculated from what stands in a column of results, but people read it there, and print the tab. */
function checkHasil(reader: Reader, field: 'capaian' | 'capaianTahunan' | 'kategori'): void {
  const value = reader.cell(field);
  if (!isErrorText(value)) return;
  const kolom = reader.table.headers[field] ?? '';
  reader.report('CELL_ERROR', field, { kolom, nilai: showCell(value) }, 'peringatan');
}

/** A row of results says what it is in the first of its words. */
function readHasil(reader: Reader): HasilBawah[] {
  const capaian = reader.tercetak('capaian', PERSEN);
  const label = reader.line().find((value) => isTotalLabel(value));
  return capaian ? [{ row: reader.row, isRata: /rata|rerata/i.test(String(label ?? '')), capaian }] : [];
}

/** Reads the quarterly tabs one after the other, then settles what depends on several of them. */
export class TriwulanParser {
  private readonly plan: PlanContext;
  private readonly tahun: number;
  private readonly temuan: Temuan[];
  private readonly waiting: Waiting[] = [];

  constructor(plan: PlanContext, tahun: number, temuan: Temuan[]) {
    this.plan = plan;
    this.tahun = tahun;
    this.temuan = temuan;
  }

  parse(grid: Grid, nomor: NomorTriwulan): TriwulanTab {
    const reader = openTable(grid, triwulanLayout(nomor), this.tahun, this.temuan);
    const rows: TriwulanRow[] = [];
    const hasilBawah: HasilBawah[] = [];
    const total = () => hasilBawah.push(...readHasil(reader));
    const parse = (kode: string) => rows.push(this.readRow(reader, kode, nomor));
    readRows(reader, COLUMNS, this.plan.isKnown, parse, undefined, total);
    return { nomor, table: reader.table, rows, ...(hasilBawah.length === 0 ? {} : { hasilBawah }) };
  }

  private readRow(reader: Reader, kode: string, nomor: NomorTriwulan): TriwulanRow {
    const ukuran = this.plan.ukuran(kode);
    const cells: Record<Figure, AngkaCell> = {
      target: readUkuran(reader, 'target', ukuran, true),
      realisasi: readUkuran(reader, 'realisasi', ukuran, false),
      pembilang: reader.angkaCell('pembilang', ANGKA),
      penyebut: reader.angkaCell('penyebut', ANGKA),
    };
    const row = rowOf(reader, kode, cells);
    for (const field of ['capaian', 'capaianTahunan', 'kategori'] as const) checkHasil(reader, field);
    for (const field of COLUMNS.figures) {
      const cell = cells[field];
      this.plan.decimals.note(kode, field, nomor, cell);
      if (cell.satuTitik) this.waiting.push({ reader, row, nomor, field, cell });
    }
    return row;
  }

  /** To be called once after the last tab. */
  settle(): void {
    for (const { reader, row, nomor, field, cell } of this.waiting) {
      const { decimals } = this.plan;
      const inDoubt =
        decimals.elsewhere(row.kode, field, nomor) ||
        (field === 'realisasi' && decimals.elsewhere(row.kode, 'target', nomor));
      const settled = settle(cell, inDoubt);
      row[field] = settled.reading;
      reader.row = row.row;
      reader.kode = row.kode;
      reader.reportAngka(settled, field);
    }
    this.waiting.length = 0;
  }
}

function rowOf(reader: Reader, kode: string, cells: Record<Figure, AngkaCell>): TriwulanRow {
  return {
    table: reader.table,
    row: reader.row,
    kode,
    satuan: reader.word('satuan'),
    target: cells.target.reading,
    realisasi: cells.realisasi.reading,
    pembilang: cells.pembilang.reading,
    penyebut: cells.penyebut.reading,
    capaianTertulis: reader.tercetak('capaian', PERSEN),
    kategoriTertulis: showCell(reader.cell('kategori')),
    namaPenyebut: reader.word('namaPenyebut'),
    faktor: reader.text('faktor'),
    kendala: reader.text('kendala'),
    tindakLanjut: reader.text('tindakLanjut'),
    batasWaktu: reader.text('batasWaktu'),
    buktiDukung: reader.text('buktiDukung'),
    penanggungJawab: reader.word('penanggungJawab'),
    statusIsian: reader.word('statusIsian'),
    verifikasi: reader.word('verifikasi'),
    catatanVerifikasi: reader.text('catatanVerifikasi'),
    tahan: reader.word('tahan'),
  };
}
