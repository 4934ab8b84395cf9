import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/core/grid.ts';
import type { Indikator } from '../../../src/core/indikator.ts';
import { buildLembar } from '../../../src/core/lembar-isian/build-lembar.ts';
import type { FieldIsian } from '../../../src/core/lembar-isian/kolom.ts';
import { parseLembar } from '../../../src/core/lembar-isian/parse-lembar.ts';
import { isSamaIsi, tampilIsi } from '../../../src/core/lembar-isian/sama-isi.ts';
import { readXlsx, type XlsxTab } from '../../../src/core/xlsx/read-xlsx.ts';
import { writeXlsx } from '../../../src/core/xlsx/write-xlsx.ts';
import { BAHAN, BARIS } from './lembar-fixture.ts';

const tabs = (): XlsxTab[] => readXlsx(writeXlsx(buildLembar(BAHAN)));

function parsed(all: XlsxTab[]) {
  const result = parseLembar(all);
  if (!result.ok) throw new Error(result.sebab);
  return result.lembar;
}

describe('a Lembar Isian', () => {
  it('comes back as it was sent, with what it is of and what stood in it', () => {
    const lembar = parsed(tabs());
    expect(lembar.identitas).toEqual(BAHAN.identitas);
    expect(lembar).toMatchObject({ diajukan: false, ganda: [], tanpaKode: 0 });
    for (const [index, { kode, isian }] of BARIS.entries()) {
      expect(lembar.baris[index]?.kode).toBe(kode);
      for (const [field, sel] of Object.entries(isian)) {
        expect(lembar.baris[index]?.isian[field as FieldIsian]?.value, `${kode} ${field}`).toEqual(sel.value);
        expect(lembar.awal.get(kode)?.[field as FieldIsian], `${kode} ${field} awal`).toEqual(sel.value);
      }
    }
  });

  it('leaves only the cells of the unit open, and Realisasi of a Rasio closed', () => {
    const [isian] = buildLembar(BAHAN);
    const styles = isian?.rows
      .slice(4)
      .map((line) =>
        line.map((cell) =>
          typeof cell === 'object' && cell !== null && 'style' in cell && cell.style === 'input' ? 1 : 0,
        ),
      );
    expect(styles?.map((line) => line.join(''))).toEqual([
      '00000111111111',
      '00000011111111',
      '00000100011111',
      '00000111111111',
    ]);
    expect(isian?.protected).toBe(true);
    expect(isian?.choices?.[1]).toMatchObject({ row: 7, column: 6, values: ['WTP', 'WDP', 'TW', 'TMP'], strict: true });
  });

  it('is found by its header texts: moved down, in another order, in other words, with a tab in front', () => {
    const all = tabs();
    const [isian] = all;
    const swap = (line: CellValue[]) => [line[5] ?? '', ...line.slice(0, 5), ...line.slice(6)];
    isian!.values = [[''], [''], ...isian!.values].map((line) =>
      swap([...line, ...Array<CellValue>(14).fill('')].slice(0, 14)),
    );
    isian!.numberFormats = isian!.values.map((line) => line.map(() => 'General'));
    isian!.values[5]![0] = 'REALISASI\n TW *';
    const cover: XlsxTab = { nama: 'Sampul', tersembunyi: false, values: [['Halo']], numberFormats: [['General']] };
    const lembar = parsed([cover, ...all]);
    expect(lembar.baris.map(({ kode, isian: cells }) => [kode, cells.realisasi?.value])).toEqual([
      ['IKU-1', 190],
      ['IKU-2', ''],
      ['2.23.02.1', ''],
      ['IKU-4', 0.7525],
    ]);
  });

  it('says nothing about columns that were deleted, and takes no row whose Kode stands twice', () => {
    const all = tabs();
    const [isian] = all;
    isian!.values = isian!.values.map((line) => line.slice(0, 8));
    isian!.values.push(['IKU-1', '', '', '', '', 200], ['', 'catatan', '', '', '', 7]);
    const lembar = parsed(all);
    expect(lembar.ganda).toEqual(['IKU-1']);
    expect(lembar.tanpaKode).toBe(1);
    expect(lembar.baris.map(({ kode }) => kode)).toEqual(['IKU-2', '2.23.02.1', 'IKU-4']);
    expect(Object.keys(lembar.baris[0]?.isian ?? {})).toEqual(['realisasi', 'pembilang', 'penyebut']);
  });

  it('tells when the unit is done, in whichever cell behind the label it says so', () => {
    const all = tabs();
    all[0]!.values[2] = ['Status Isian :', '', 'DIAJUKAN'];
    expect(parsed(all).diajukan).toBe(true);
    all[0]!.values[2] = ['Status Isian', 'Draf', 'Diajukan'];
    expect(parsed(all).diajukan).toBe(false);
  });

  it('is refused without its hidden tab, and without its columns', () => {
    const all = tabs();
    expect(parseLembar(all.filter(({ nama }) => nama !== '_isian'))).toEqual({ ok: false, sebab: 'bukan-lembar' });
    all[0]!.values[3]![5] = 'Angka';
    expect(parseLembar(all)).toEqual({ ok: false, sebab: 'tanpa-kolom' });
  });
});

describe('two cells say the same', () => {
  const indikator = (satuan: string, tipe: Indikator['tipe'] = 'Angka') =>
    ({ satuan, tipe, desimal: null }) as Indikator;
  const cell = (value: CellValue, format = 'General') => ({ value, format });
  const cases: [string, boolean, FieldIsian, Indikator, ReturnType<typeof cell>, ReturnType<typeof cell>][] = [
    ['a figure and its text', true, 'realisasi', indikator('Orang'), cell(1500), cell('1.500')],
    ['85 and 85 %', true, 'realisasi', indikator('%'), cell(85), cell(0.85, '0%')],
    ['0,85 and 85 % of a count', false, 'realisasi', indikator('Orang'), cell(85), cell(0.85, '0%')],
    ['the noise of binary sums', true, 'realisasi', indikator('Indeks'), cell(0.3), cell(0.1 + 0.2)],
    ['blank and 0', false, 'realisasi', indikator('Orang'), cell(''), cell(0)],
    ['blank and a dash', true, 'realisasi', indikator('Orang'), cell(''), cell(' - ')],
    ['nihil and 0', true, 'realisasi', indikator('Orang'), cell('Nihil'), cell(0)],
    ['words of a predikat', true, 'realisasi', indikator('Predikat', 'Predikat'), cell('wtp '), cell('WTP')],
    ['ya and a ticked box', true, 'realisasi', indikator('', 'Ya/Tidak'), cell('Ya'), cell(true)],
    ['a day and its words', true, 'batasWaktu', indikator(''), cell(new Date(2026, 6, 31)), cell('31 Juli 2026')],
    ['two days', false, 'batasWaktu', indikator(''), cell(new Date(2026, 6, 31)), cell('30 Juli 2026')],
    ['spaces and line ends', true, 'kendala', indikator(''), cell('dua\n baris'), cell(' dua baris')],
    ['other letters', false, 'kendala', indikator(''), cell('Listrik'), cell('listrik')],
  ];
  it.each(cases)('%s: %s', (_, same, field, one, a, b) => {
    expect(isSamaIsi(a, b, field, one)).toBe(same);
    expect(isSamaIsi(b, a, field, one)).toBe(same);
  });

  it('are shown as people see them', () => {
    expect([cell(0.8525, '0.00%'), cell(1234.5), cell(new Date(2026, 0, 3)), cell('')].map(tampilIsi)).toEqual([
      ...['85,25%', '1234,5', '3 Januari 2026', ''],
    ]);
  });
});
