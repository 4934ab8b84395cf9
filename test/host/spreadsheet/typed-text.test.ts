/** Texts in setValue are read as if typed, by the locale. */
import { describe, expect, it } from 'vitest';
import { openWorkbook } from './open-workbook.ts';

function typed(text: string, options: { locale?: string; format?: string } = {}) {
  const { app } = openWorkbook(options.locale ? { locale: options.locale } : {});
  const cell = app.getActiveSheet().getRange('A1');
  if (options.format) cell.setNumberFormat(options.format);
  cell.setValue(text);
  return {
    value: cell.getValue(),
    format: cell.getNumberFormat(),
    formula: cell.getFormula(),
    shown: cell.getDisplayValue(),
  };
}

const day = (year: number, month: number, date: number) => new Date(Date.UTC(year, month - 1, date, -7));

describe('typing in Indonesia', () => {
  it.each([
    ['1.234,56', 1234.56, '#,##0.00', '1.234,56'],
    ['1.234', 1234, '#,##0', '1.234'],
    ['12,5', 12.5, '0.###############', '12,5'],
    [',5', 0.5, '0.###############', '0,5'],
    ['-3,25', -3.25, '0.###############', '-3,25'],
    ['+7', 7, '0.###############', '7'],
    ['(5)', -5, '0.###############', '-5'],
    ['007', 7, '0.###############', '7'],
    [' 42 ', 42, '0.###############', '42'],
    ['1e3', 1000, '0.###############', '1000'],
    ['50%', 0.5, '0%', '50%'],
    ['12,5%', 0.125, '0.00%', '12,50%'],
    ['Rp1.000', 1000, '"Rp"#,##0', 'Rp1.000'],
    ['Rp 1.000,50', 1000.5, '"Rp"#,##0.00', 'Rp1.000,50'],
    ['-Rp1.000', -1000, '"Rp"#,##0', '-Rp1.000'],
  ])('%j is the number %d', (text, value, format, shown) => {
    expect(typed(text)).toMatchObject({ value, format, shown });
  });

  it('loses digits of an 18-digit NIP', () => {
    expect(typed('197001151994031002').value).toBe(197001151994031000);
  });

  it.each([
    ['1/2', day(2026, 2, 1), '1/2'],
    ['22/11/2026', day(2026, 11, 22), '22/11/2026'],
    ['22-11-26', day(2026, 11, 22), '22/11/2026'],
    ['2026-11-22', day(2026, 11, 22), '2026-11-22'],
    ['22 Nov 2026', day(2026, 11, 22), '22 Nov 2026'],
    ['17 Agustus 2026', day(2026, 8, 17), '17 Agustus 2026'],
    ['Mei 2026', day(2026, 5, 1), 'Mei 2026'],
    ['31/12/99', day(1999, 12, 31), '31/12/1999'],
    ['22/11/2026 14:05', new Date('2026-11-22T07:05:00Z'), '22/11/2026 14:05'],
    ['22 Nov 2026 14.05', new Date('2026-11-22T07:05:00Z'), '22 Nov 2026 14:05'],
  ])('%j is a date', (text, value, shown) => {
    expect(typed(text)).toMatchObject({ value, shown });
  });

  it.each([
    '1234.56',
    '1.23',
    '12.345.6',
    '31/02/2026',
    '32/1',
    '1/13',
    '1.2.3',
    'Rp',
    '%',
    'TW I',
    '12 indikator',
    '-',
    '1,2,3',
    '5-',
    'Mei',
  ])('%j stays a text', (text) => {
    expect(typed(text)).toMatchObject({ value: text, shown: text });
  });

  it.each([
    ['TRUE', true],
    ['false', false],
    ['True', true],
  ])('%j is a boolean', (text, value) => {
    expect(typed(text).value).toBe(value);
  });

  it('a leading apostrophe makes a text and does not stay', () => {
    expect(typed("'007").value).toBe('007');
    expect(typed("'=1+1")).toMatchObject({ value: '=1+1', formula: '' });
    expect(typed("'").value).toBe('');
  });

  it('a leading = makes a formula', () => {
    expect(typed('=1+1')).toMatchObject({ value: 2, formula: '=1+1' });
    expect(typed('=').value).toBe('=');
  });

  it('an error text is the error', () => {
    expect(typed('#N/A').value).toBe('#N/A');
  });

  it.each(['007', '=1+1', '1/2', '197001151994031002', 'TRUE', "'x", '50%'])(
    '%j stays as it is under the format @',
    (text) => {
      expect(typed(text, { format: '@' })).toMatchObject({ value: text, formula: '', shown: text });
    },
  );

  it('keeps the format that a cell has', () => {
    expect(typed('1.234', { format: '0.00' })).toMatchObject({ value: 1234, format: '0.00', shown: '1234,00' });
  });

  it('reads a plain number into a per cent cell as per cent', () => {
    expect(typed('50', { format: '0%' })).toMatchObject({ value: 0.5, shown: '50%' });
  });
});

describe('typing in the United States', () => {
  it.each([
    ['1,234.56', 1234.56],
    ['1.5', 1.5],
    ['$5', 5],
  ])('%j is the number %d', (text, value) => {
    expect(typed(text, { locale: 'en_US' }).value).toBe(value);
  });

  it('puts the month first', () => {
    expect(typed('1/2', { locale: 'en_US' }).value).toEqual(day(2026, 1, 2));
    expect(typed('13/1', { locale: 'en_US' }).value).toBe('13/1');
  });

  it('leaves Indonesian numbers as texts', () => {
    expect(typed('1.234,56', { locale: 'en_US' }).value).toBe('1.234,56');
  });
});

it('the old code in_ID reads as Indonesia', () => {
  expect(typed('1.234,56', { locale: 'in_ID' }).value).toBe(1234.56);
});
