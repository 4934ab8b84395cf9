/** Days and moments as text, and back. */
import { describe, expect, it } from 'vitest';
import { formatTanggal, formatWaktu, isTanggal, NAMA_BULAN, parseIso, toIso } from '../../src/core/tanggal.ts';

describe('tanggal', () => {
  it('writes a day in Indonesian', () => {
    expect(formatTanggal({ tahun: 2022, bulan: 1, hari: 3 })).toBe('3 Januari 2022');
    expect(formatTanggal({ tahun: 2026, bulan: 12, hari: 31 })).toBe('31 Desember 2026');
  });

  it('writes a moment with a short month and a dot in the time', () => {
    expect(formatWaktu({ tahun: 2026, bulan: 11, hari: 22, jam: 14, menit: 5 })).toBe('22 Nov 2026 14.05');
    expect(formatWaktu({ tahun: 2026, bulan: 8, hari: 1, jam: 0, menit: 0 })).toBe('1 Agu 2026 00.00');
  });

  it('knows twelve months', () => {
    expect(NAMA_BULAN).toHaveLength(12);
    expect(NAMA_BULAN[4]).toBe('Mei');
  });

  it.each(['2022-01-03', '2024-02-29', '2000-02-29', '2026-12-31'])('reads back %s as it was written', (text) => {
    const tanggal = parseIso(text);
    expect(tanggal && toIso(tanggal)).toBe(text);
  });

  it.each([
    '',
    '2023-02-29',
    '1900-02-29',
    '2022-13-01',
    '2022-00-10',
    '2022-04-31',
    '2022-1-3',
    '03-01-2022',
    '2022-01-00',
  ])('does not read %j', (text) => {
    expect(parseIso(text)).toBeNull();
  });

  it('tells days that exist from days that do not', () => {
    expect(isTanggal({ tahun: 2024, bulan: 2, hari: 29 })).toBe(true);
    expect(isTanggal({ tahun: 2023, bulan: 2, hari: 29 })).toBe(false);
    expect(isTanggal({ tahun: 2023, bulan: 13, hari: 1 })).toBe(false);
  });
});
