/** The figures of one revision, read back from the .xlsx that was archived with it. */
import type { CellValue } from '../grid.ts';
import type { XlsxTab } from '../xlsx/read-xlsx.ts';

/** Where a figure stands in the recap: a row of an indikator, an average, or a row of the budget block. */
export type BagianRekap = 'Indikator' | 'Rata-rata' | 'Anggaran';

export interface AngkaRevisi {
  bagian: BagianRekap;
  /** Kode of the indikator or account; of an average the sasaran, `Semua sasaran` for the overall one; `Jumlah` for the total. */
  kunci: string;
  nama: string;
  /** Header of the column as printed. */
  kolom: string;
  /** Blank is `''`. */
  nilai: CellValue;
  /** US style number pattern of the cell. */
  pola: string;
}

/** Rows of the recap sheet: a title, what it belongs to, an empty one, then the header (see core/arsip/data-sheets). */
const HEADER_ROW = 3;
const MEAN_TITLE = 'Rata-rata capaian per sasaran';
const MEAN_OVERALL = 'Rata-rata capaian';
const BUDGET_KODE = 'Kode Program/Kegiatan';
const SEMUA = 'Semua sasaran';

interface Sheet {
  values: CellValue[][];
  patterns: string[][];
}

const textOf = (value: CellValue | undefined): string => (typeof value === 'string' ? value.trim() : '');

class RekapReader {
  readonly found: AngkaRevisi[] = [];
  private readonly sheet: Sheet;
  private header: string[];

  constructor(sheet: Sheet) {
    this.sheet = sheet;
    this.header = this.texts(HEADER_ROW);
  }

  private texts(row: number): string[] {
    return (this.sheet.values[row] ?? []).map(textOf);
  }

  private cell(row: number, kolom: string): string {
    return textOf(this.sheet.values[row]?.[this.header.indexOf(kolom)]);
  }

  private take(row: number, bagian: BagianRekap, kunci: string, nama: string, without: readonly string[]): void {
    for (const [column, kolom] of this.header.entries()) {
      if (kolom === '' || without.includes(kolom)) continue;
      const nilai = this.sheet.values[row]?.[column] ?? '';
      const pola = this.sheet.patterns[row]?.[column] ?? '';
      this.found.push({ bagian, kunci, nama, kolom, nilai, pola });
    }
  }

  private takeMean(row: number): void {
    const sasaran = this.cell(row, 'Sasaran Strategis');
    if (sasaran === '' || sasaran === MEAN_TITLE) return;
    const overall = sasaran === MEAN_OVERALL;
    const columns = ['Capaian (%)', 'Kategori', 'Indikator Kinerja'];
    const without = this.header.filter((kolom) => !columns.includes(kolom));
    this.take(row, 'Rata-rata', overall ? SEMUA : sasaran, overall ? SEMUA : sasaran, without);
  }

  /** Indikator rows end at the first row without a Kode; averages follow, then the budget block under a header of its own. */
  read(): AngkaRevisi[] {
    let part: BagianRekap = 'Indikator';
    for (let row = HEADER_ROW + 1; row < this.sheet.values.length; row += 1) {
      const first = textOf(this.sheet.values[row]?.[0]);
      if (first === BUDGET_KODE) {
        part = 'Anggaran';
        this.header = this.texts(row);
      } else if (part === 'Anggaran') {
        const nama = this.cell(row, 'Program/Kegiatan/Sub Kegiatan');
        if (first !== '' || nama !== '') this.take(row, part, first || nama, nama, [BUDGET_KODE]);
      } else if (part === 'Indikator' && first !== '') {
        this.take(row, part, first, this.cell(row, 'Indikator Kinerja'), ['Kode']);
      } else {
        part = 'Rata-rata';
        this.takeMean(row);
      }
    }
    return this.found;
  }
}

/**
 * @param tabs of the archived data file; the recap is its first tab
 * @returns in the order of the sheet, blanks included; empty when the file holds no recap of ours
 */
export function angkaRevisi(tabs: readonly XlsxTab[]): AngkaRevisi[] {
  const rekap = tabs.find(({ nama }) => nama.startsWith('Rekap '));
  if (!rekap || textOf(rekap.values[HEADER_ROW]?.[0]) !== 'Kode') return [];
  return new RekapReader({ values: rekap.values, patterns: rekap.numberFormats }).read();
}
