/** Dates are wall clock in the spreadsheet's zone, whatever zone the host runs in. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { calendarSerial, dateToSerial, serialToDate } from '../../../local/host/spreadsheet/serial-date.ts';
import { openWorkbook } from './open-workbook.ts';

const hostZone = process.env.TZ;

afterEach(() => {
  process.env.TZ = hostZone;
});

describe.each(['UTC', 'Asia/Jakarta', 'America/New_York'])('on a host in %s', (host) => {
  it('a date in Jakarta is its serial number there', () => {
    process.env.TZ = host;
    expect(dateToSerial(new Date('2026-11-22T07:05:00Z'), 'Asia/Jakarta')).toBeCloseTo(46348 + (14 * 60 + 5) / 1440, 9);
    expect(serialToDate(46348, 'Asia/Jakarta').toISOString()).toBe('2026-11-21T17:00:00.000Z');
  });

  it('follows summer time of the spreadsheet zone', () => {
    process.env.TZ = host;
    expect(serialToDate(calendarSerial(2026, 7, 1)!, 'America/New_York').toISOString()).toBe(
      '2026-07-01T04:00:00.000Z',
    );
    expect(serialToDate(calendarSerial(2026, 12, 1)!, 'America/New_York').toISOString()).toBe(
      '2026-12-01T05:00:00.000Z',
    );
  });
});

it('a time without a day carries the offset of 1899 in Jakarta', () => {
  expect(serialToDate(0.5, 'Asia/Jakarta').toISOString()).toBe('1899-12-30T04:52:48.000Z');
});

it('serial → date → serial gives the same second', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 40_000 * 86_400, max: 50_000 * 86_400 }),
      fc.constantFrom('Asia/Jakarta', 'Asia/Jayapura', 'Asia/Kolkata', 'UTC'),
      (seconds, zone) => {
        const serial = seconds / 86_400;
        return Math.abs(dateToSerial(serialToDate(serial, zone), zone) - serial) < 1e-9;
      },
    ),
  );
});

describe('cells', () => {
  it('hold a date as a number under the locale date format, with the time only when there is one', () => {
    const { app, workbook } = openWorkbook();
    const range = app.getActiveSheet().getRange('A1:B1');
    range.setValues([[new Date('2026-11-21T17:00:00Z'), new Date('2026-11-22T07:05:00Z')]]);
    expect(workbook.sheets[0]?.values[0]?.[0]).toBe(46348);
    expect(range.getDisplayValues()).toEqual([['22/11/2026', '22/11/2026 14:05:00']]);
  });

  it('keep their own format when a date comes in', () => {
    const cell = openWorkbook().app.getActiveSheet().getRange('A1').setNumberFormat('d mmmm yyyy');
    cell.setValue(new Date('2026-11-21T17:00:00Z'));
    expect(cell.getDisplayValue()).toBe('22 November 2026');
    expect(cell.getNumberFormat()).toBe('d mmmm yyyy');
  });

  it('give a Date for a number under a date format only', () => {
    const cell = openWorkbook().app.getActiveSheet().getRange('A1').setValue(46348);
    expect(cell.getValue()).toBe(46348);
    cell.setNumberFormat('dd/mm/yyyy');
    expect(cell.getValue()).toEqual(new Date('2026-11-21T17:00:00Z'));
    cell.setNumberFormat('0.00 "hari"');
    expect(cell.getValue()).toBe(46348);
  });

  it('follow a change of the spreadsheet zone', () => {
    const { app } = openWorkbook();
    const cell = app.getActiveSheet().getRange('A1').setValue(new Date('2026-11-21T17:00:00Z'));
    app.getActiveSpreadsheet().setSpreadsheetTimeZone('Asia/Makassar');
    expect(cell.getValue()).toEqual(new Date('2026-11-21T16:00:00Z'));
    expect(cell.getDisplayValue()).toBe('22/11/2026');
  });
});
