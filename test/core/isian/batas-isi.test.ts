/** Deadlines in calendar and working days, the quarter that is open, and the days of reminders. */
import { describe, expect, it } from 'vitest';
import {
  batasIsi,
  formatHari,
  isHariPengingat,
  isPengingatUsai,
  sisaHari,
  triwulanTerbuka,
} from '../../../src/core/isian/batas-isi.ts';

const hari = (tahun: number, bulan: number, tanggal: number) => ({ tahun, bulan, hari: tanggal });
const kalender = { tahun: 2026, hari: 'Kalender', batasIsiTw: 10 } as const;
const kerja = { ...kalender, hari: 'Kerja' } as const;

describe('the deadline', () => {
  it('is the end of the quarter plus calendar days', () => {
    expect(batasIsi(kalender, 2)).toEqual(hari(2026, 7, 10));
    expect(batasIsi(kalender, 4)).toEqual(hari(2027, 1, 10));
    expect(batasIsi({ ...kalender, batasIsiTw: 0 }, 1)).toEqual(hari(2026, 3, 31));
  });

  it('skips Saturdays and Sundays where working days count', () => {
    // 30 June 2026 is a Tuesday: the tenth working day after it is Tuesday, 14 July.
    expect(batasIsi(kerja, 2)).toEqual(hari(2026, 7, 14));
    expect(batasIsi({ ...kerja, batasIsiTw: 3 }, 2)).toEqual(hari(2026, 7, 3));
    expect(batasIsi({ ...kerja, batasIsiTw: 4 }, 2)).toEqual(hari(2026, 7, 6));
  });

  it('is said in words', () => {
    expect(formatHari(hari(2026, 7, 10))).toBe('Jumat, 10 Juli 2026');
    expect(sisaHari(hari(2026, 7, 10), hari(2026, 7, 6))).toBe('tinggal 4 hari lagi');
    expect(sisaHari(hari(2026, 7, 10), hari(2026, 7, 10))).toBe('hari ini');
    expect(sisaHari(hari(2026, 7, 10), hari(2026, 7, 12))).toBe('sudah lewat 2 hari');
  });
});

describe('the open quarter', () => {
  it('is the last one that is over and not locked, or the one after it', () => {
    const open = (bulan: number, locked: readonly number[]) =>
      triwulanTerbuka(2026, hari(2026, bulan, 5), (nomor) => locked.includes(nomor));
    expect(open(2, [])).toBe(1);
    expect(open(7, [])).toBe(2);
    expect(open(7, [1, 2])).toBe(3);
    expect(triwulanTerbuka(2026, hari(2027, 1, 5), () => true)).toBeNull();
  });
});

describe('the days of reminders', () => {
  it('begin three days before the deadline, but never before the quarter is over', () => {
    expect(isHariPengingat(kalender, 2, hari(2026, 7, 6))).toBe(false);
    expect(isHariPengingat(kalender, 2, hari(2026, 7, 7))).toBe(true);
    expect(isHariPengingat({ ...kalender, batasIsiTw: 1 }, 2, hari(2026, 6, 30))).toBe(false);
    expect(isHariPengingat({ ...kalender, batasIsiTw: 1 }, 2, hari(2026, 7, 1))).toBe(true);
  });

  it('end fourteen days after it, and the year with those of Triwulan IV', () => {
    expect(isHariPengingat(kalender, 2, hari(2026, 7, 24))).toBe(true);
    expect(isHariPengingat(kalender, 2, hari(2026, 7, 25))).toBe(false);
    expect(isPengingatUsai(kalender, hari(2027, 1, 24))).toBe(false);
    expect(isPengingatUsai(kalender, hari(2027, 1, 25))).toBe(true);
  });
});
