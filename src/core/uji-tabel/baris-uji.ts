/** Tells the rows of any table apart: data, headings of groups, totals and averages, column numbers, notes below. */
import type { CellValue } from '../grid.ts';
import { headerKey } from '../parse-tab/header-text.ts';
import { parseNumberText } from '../parse-tab/number-text.ts';
import { isNumberRow, isTotalLabel } from '../parse-tab/row-kind.ts';
import type { Kepala } from './kenali-kolom.ts';
import { type BarisUji, type JenisBaris, type KolomUji, PERAN_ANGKA, type Peran, type TabelUji } from './tabel-uji.ts';

const RATA = /^(?:nilai |total |jumlah )?(?:rata ?-? ?rata|rerata|mean|average)\b/i;
const JUMLAH = /^(?:sub ?-?total|grand total|total|jumlah)\b/i;

const words = (value: CellValue | undefined): string =>
  value === undefined || value === '' ? '' : String(value).replace(/\s+/g, ' ').trim();

class PembacaBaris {
  private readonly tabel: TabelUji;
  private readonly kepala: Kepala;
  private carried = '';
  private sasaran = '';
  /** Data has been seen, and a blank row since: what follows without figures are notes and signatures. */
  private ended = false;
  private hasData = false;

  constructor(tabel: TabelUji, kepala: Kepala) {
    this.tabel = tabel;
    this.kepala = kepala;
  }

  private cell(line: readonly CellValue[], { kolom }: KolomUji): CellValue {
    return line[kolom - this.tabel.kolom] ?? '';
  }

  private text(line: readonly CellValue[], peran: Peran): string {
    const kolom = this.kepala.kolom.find((one) => one.peran === peran);
    return kolom ? words(this.cell(line, kolom)) : '';
  }

  private hasFigure(line: readonly CellValue[]): boolean {
    return this.kepala.kolom.some((one) => {
      if (!PERAN_ANGKA.includes(one.peran)) return false;
      const value = this.cell(line, one);
      return typeof value === 'number' || (typeof value === 'string' && parseNumberText(value) !== null);
    });
  }

  private isEmpty(line: readonly CellValue[], peran: readonly Peran[]): boolean {
    return this.kepala.kolom.every((one) => !peran.includes(one.peran) || words(this.cell(line, one)) === '');
  }

  /** The first words before the figures: where a total says that it is one. */
  private label(line: readonly CellValue[]): string {
    const texts = this.kepala.kolom
      .filter(({ peran }) => !PERAN_ANGKA.includes(peran) && peran !== 'satuan' && peran !== 'kategori')
      .map((one) => words(this.cell(line, one)));
    return texts.find((text) => /[a-z]{3}/i.test(text)) ?? '';
  }

  private resultKind(line: readonly CellValue[]): JenisBaris | null {
    const label = this.label(line);
    if (this.text(line, 'satuan') !== '') return null;
    const isBare = this.isEmpty(line, ['kode', 'satuan']);
    const isRata = RATA.test(label) || RATA.test(this.text(line, 'nama'));
    if (isRata && this.isEmpty(line, ['target'])) return 'rata-rata';
    if (isTotalLabel(label)) return /^rata|^rerata/i.test(label) ? 'rata-rata' : 'jumlah';
    const isTotal = JUMLAH.test(label) && isBare && label.split(' ').length <= 6;
    return isTotal && this.isEmpty(line, ['target', 'realisasi', 'nomor']) ? 'jumlah' : null;
  }

  private isRepeatedHeader(line: readonly CellValue[]): boolean {
    const same = this.kepala.kolom.filter((one) => {
      const key = headerKey(this.cell(line, one));
      return key !== '' && headerKey(one.judul).endsWith(key) && /[a-z]{3}/.test(key);
    });
    return same.length >= 3;
  }

  private kindOf(line: readonly CellValue[]): JenisBaris | null {
    if (line.every((value) => words(value) === '')) {
      this.ended = this.hasData;
      return null;
    }
    if (isNumberRow(line) || this.isRepeatedHeader(line)) return 'hiasan';
    const hasFigure = this.hasFigure(line);
    if (hasFigure) return this.resultKind(line) ?? 'data';
    if (this.ended) return null;
    const isNamed = this.text(line, 'nama') !== '' && !this.isEmpty(line, ['satuan', 'target', 'realisasi']);
    return isNamed ? 'data' : 'grup';
  }

  /** @returns `null` for rows that are no part of the table */
  baca(indeks: number): BarisUji | null {
    const line = this.tabel.values[indeks] ?? [];
    const jenis = this.kindOf(line);
    if (jenis === null) return null;
    const own = this.text(line, 'nama');
    if (jenis === 'data') {
      this.hasData = true;
      if (own !== '') this.carried = own;
    }
    const nama = jenis === 'data' ? own || this.carried : this.label(line);
    const sasaran = this.text(line, 'sasaran');
    if (sasaran !== '' && jenis === 'data') this.sasaran = sasaran;
    const group = jenis === 'data' ? this.sasaran : sasaran;
    const base = { row: this.tabel.baris + indeks, jenis, nama, indeks, sasaran: group };
    return { ...base, kode: this.text(line, 'kode').replace(/\s+/g, ''), satuan: this.text(line, 'satuan') };
  }
}

/** Every row below the header that is part of the table, in order; `kepala.akhir` is where another table begins. */
export function bacaBaris(tabel: TabelUji, kepala: Kepala): BarisUji[] {
  const pembaca = new PembacaBaris(tabel, kepala);
  const rows: BarisUji[] = [];
  for (let indeks = kepala.sampai; indeks < kepala.akhir; indeks += 1) {
    const row = pembaca.baca(indeks);
    if (row) rows.push(row);
  }
  return rows;
}
