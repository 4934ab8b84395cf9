/** Recognises the header of any table: one row or up to three, groups over several columns, and what each column is. */
import type { CellValue } from '../grid.ts';
import { parseNumberText } from '../parse-tab/number-text.ts';
import { artiJudul, kataJudul } from './arti-judul.ts';
import { type Arti, type KolomUji, PERAN_ANGKA, type Peran, type PeriodeKolom, type TabelUji } from './tabel-uji.ts';

/** Headers are looked for in these first rows. */
const DICARI = 25;
const TERBANYAK = 3;

export interface Kepala {
  /** Rows of the header in `values`, from 0: the first, and the one after the last. */
  dari: number;
  sampai: number;
  /** Row in `values` where another table with a header of its own begins; their number when there is none. */
  akhir: number;
  kolom: KolomUji[];
}

const textOf = (value: CellValue | undefined): string =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1990 && value <= 2100;

/** Headers are words: a row with figures in several cells is none. Years and column letters are words. */
function isWords(line: readonly CellValue[]): boolean {
  const figures = line.filter((value) => {
    if (typeof value === 'number') return !isYear(value);
    const text = textOf(value);
    return parseNumberText(text) !== null && !(/^\d{4}$/.test(text) && isYear(Number(text)));
  });
  return line.some((value) => textOf(value) !== '') && figures.length < 2;
}

/** A title stands alone, at the left. */
function isTitle(line: readonly CellValue[]): boolean {
  const filled = line.flatMap((value, index) => (value === '' ? [] : [index]));
  return filled.length === 0 || (filled.length === 1 && (filled[0] ?? 0) < 2 && line.length > 2);
}

interface Judul {
  grup: string;
  bawah: string;
}

/** Header texts of a block of rows by column: the lower rows under the groups that stand above them. */
function judulOf(values: CellValue[][], dari: number, sampai: number): Judul[] {
  const width = values[dari]?.length ?? 0;
  const rows = values.slice(dari, sampai);
  const carried = rows.map((line, level) => {
    let last = '';
    return Array.from({ length: width }, (_, at) => {
      const own = headerText(line[at]);
      if (own !== '') last = own;
      else if (!rows.slice(level + 1).some((lower) => headerText(lower[at]) !== '')) last = '';
      return own === '' && level < rows.length - 1 ? last : own;
    });
  });
  return Array.from({ length: width }, (_, at) => {
    const texts = carried
      .map((line) => line[at] ?? '')
      .filter((text, index, all) => text !== '' && text !== all[index - 1]);
    return { grup: texts.slice(0, -1).join(' '), bawah: texts[texts.length - 1] ?? '' };
  });
}

const headerText = (value: CellValue | undefined): string =>
  typeof value === 'number' ? String(value) : textOf(value);

/** More meanings win; a column that repeats one counts less. */
function scoreOf(arti: readonly (Arti | null)[]): number {
  const seen = new Set<string>();
  let score = 0;
  for (const one of arti) {
    if (!one || one.peran === 'abaikan') continue;
    const key = `${one.peran} ${one.periode}`;
    score += seen.has(key) ? 0.25 : PERAN_ANGKA.includes(one.peran) ? 2 : 1;
    seen.add(key);
  }
  return score;
}

const tahunOf = (judul: string): number => Math.max(0, ...(judul.match(/\b20\d\d\b/g) ?? []).map(Number));

/** The columns whose years say which the table's own is: where the realisasi name none, the targets do, then the capaian. */
const BERTAHUN: readonly Peran[] = ['realisasi', 'target', 'capaian', 'realisasi-anggaran', 'pagu'];

/** Of `Realisasi 2015` and `Realisasi 2016` the later year is the table's own. */
function dropYears(kolom: KolomUji[]): void {
  const years = BERTAHUN.map((peran) =>
    Math.max(0, ...kolom.filter((one) => one.peran === peran).map(({ judul }) => tahunOf(judul))),
  );
  const last = years.find((tahun) => tahun > 0) ?? 0;
  for (const one of kolom) {
    const tahun = tahunOf(one.judul);
    if (PERAN_ANGKA.includes(one.peran) && tahun > 0 && last > 0 && tahun !== last) one.peran = 'abaikan';
  }
}

const has = (kolom: readonly KolomUji[], peran: Peran): boolean => kolom.some((one) => one.peran === peran);

/** What only the neighbours tell: `Realisasi` beside `Pagu` alone is money, `Capaian` beside `%` is the realisasi. */
function settle(kolom: KolomUji[]): void {
  if (!has(kolom, 'target') && has(kolom, 'pagu')) {
    for (const one of kolom) {
      if (one.peran === 'realisasi') one.peran = 'realisasi-anggaran';
      else if (one.peran === 'capaian') one.peran = 'serapan';
    }
  }
  let money = false;
  for (const one of kolom) {
    if (one.peran === 'pagu' || one.peran === 'realisasi-anggaran') money = true;
    if (one.peran === 'target' || one.peran === 'realisasi') money = false;
    if (
      money &&
      one.peran === 'capaian' &&
      /^(?:%|\(%\)|persen|persentase)$/.test(kataJudul(one.judul.split(' › ').pop() ?? ''))
    ) {
      one.peran = 'serapan';
    }
  }
  const periods = new Set(kolom.map(({ periode }) => periode));
  for (const periode of periods) settleCapaian(kolom.filter((one) => one.periode === periode));
}

function settleCapaian(same: KolomUji[]): void {
  const capaian = same.filter(({ peran }) => peran === 'capaian');
  const [first] = capaian;
  if (
    first &&
    capaian.length === 2 &&
    has(same, 'target') &&
    !has(same, 'realisasi') &&
    !/%|persen/i.test(first.judul)
  ) {
    first.peran = 'realisasi';
  }
  // Of several columns with one meaning the first is taken: people correct it where it is another.
  const seen = new Set<Peran>();
  for (const one of same) {
    if (!PERAN_ANGKA.includes(one.peran) && one.peran !== 'nama' && one.peran !== 'kategori') continue;
    if (seen.has(one.peran)) one.peran = 'abaikan';
    seen.add(one.peran);
  }
}

function kolomOf(tabel: TabelUji, judul: readonly Judul[]): KolomUji[] {
  return judul.map(({ grup, bawah }, index) => {
    const arti = artiJudul(grup, bawah) ?? { peran: 'abaikan', periode: '' as PeriodeKolom };
    return { ...arti, kolom: tabel.kolom + index, judul: [grup, bawah].filter((text) => text !== '').join(' › ') };
  });
}

/** A table without a name column still names its rows: by the sasaran, or by the widest column of words. */
function ensureNama(kolom: KolomUji[], tabel: TabelUji, sampai: number): void {
  if (has(kolom, 'nama')) return;
  const length = (index: number) =>
    tabel.values.slice(sampai).reduce((sum, line) => sum + textOf(line[index]).replace(/[\d.,%\s-]/g, '').length, 0);
  const free = kolom.filter(({ peran }) => peran === 'abaikan' || peran === 'sasaran');
  const widest = [...free].sort((a, b) => length(b.kolom - tabel.kolom) - length(a.kolom - tabel.kolom))[0];
  if (widest && length(widest.kolom - tabel.kolom) > 0) widest.peran = 'nama';
}

/** Meanings that a row of headers has: fewer are words of a row of data. */
const CUKUP = 4;

function akhirOf(values: CellValue[][], { sampai, judul }: { sampai: number; judul: readonly Judul[] }): number {
  const own = judul.map(({ bawah }) => kataJudul(bawah));
  const at = values.findIndex((line, index) => {
    if (index <= sampai || !isWords(line)) return false;
    const texts = line.map((value) => kataJudul(headerText(value)));
    const meanings = texts.map((text) => artiJudul('', text)).filter((one) => one !== null && one.peran !== 'abaikan');
    const figures = meanings.filter((one) => one !== null && PERAN_ANGKA.includes(one.peran));
    const isRepeated = texts.filter((text, column) => text !== '' && text === own[column]).length >= CUKUP;
    return meanings.length >= CUKUP && figures.length >= 2 && !isRepeated;
  });
  return at < 0 ? values.length : at;
}

/** @returns `null` when no row names a figure */
export function kenaliKolom(tabel: TabelUji): Kepala | null {
  const { values } = tabel;
  let best: { dari: number; sampai: number; score: number; judul: Judul[] } | null = null;
  for (let dari = 0; dari < Math.min(DICARI, values.length); dari += 1) {
    if (isTitle(values[dari] ?? [])) continue;
    for (let sampai = dari + 1; sampai <= Math.min(dari + TERBANYAK, values.length); sampai += 1) {
      if (!isWords(values[sampai - 1] ?? [])) break;
      const judul = judulOf(values, dari, sampai);
      const score = scoreOf(judul.map(({ grup, bawah }) => artiJudul(grup, bawah)));
      const isBetter = score > (best?.score ?? 0);
      // Of equals the smaller one: lines above that add nothing are titles.
      const isSmaller = best !== null && score === best.score && sampai - dari < best.sampai - best.dari;
      if (isBetter || isSmaller) best = { dari, sampai, score, judul };
    }
  }
  if (!best || best.score < 2) return null;
  const kolom = kolomOf(tabel, best.judul);
  dropYears(kolom);
  settle(kolom);
  ensureNama(kolom, tabel, best.sampai);
  return { dari: best.dari, sampai: best.sampai, akhir: akhirOf(values, best), kolom };
}
