/** The hash chain of tab Riwayat: it holds as written, and breaks where any cell is changed. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/core/grid.ts';
import { parseRegister, type Register } from '../../src/core/register.ts';
import { kepalaRantai, type Peristiwa, periksaRantai, riwayatEntries } from '../../src/core/riwayat.ts';
import { RIWAYAT, type RiwayatField } from '../../src/core/tab-layout/arsip.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const HEADER = RIWAYAT.columns.map(({ header }) => header);

function registerOf(lines: CellValue[][]): Register<RiwayatField> {
  const register = parseRegister({ tab: 'Riwayat', gid: 1, values: [HEADER, ...lines] }, RIWAYAT);
  if (!register) throw new Error('no register');
  return register;
}

function written(peristiwa: Peristiwa[]): CellValue[][] {
  const entries = riwayatEntries(registerOf([]), peristiwa, hash);
  return entries.map((entry) => RIWAYAT.columns.map(({ field }) => (entry[field] ?? '') as CellValue));
}

const peristiwa = (hasil: string): Peristiwa => ({
  waktu: '22 Nov 2026 14.05',
  oleh: 'kasubag.perencanaan@example.go.id',
  tindakan: 'Kunci Triwulan',
  periode: 'Triwulan I',
  hasil,
});

const EVENTS = fc.array(fc.string({ minLength: 1 }).map(peristiwa), { minLength: 1, maxLength: 8 });

describe('the chain of Riwayat', () => {
  it('holds for every row as it was written, however many at a time', () => {
    fc.assert(
      fc.property(EVENTS, EVENTS, (first, second) => {
        const lines = written(first);
        const more = riwayatEntries(registerOf(lines), second, hash);
        const all = [...lines, ...more.map((entry) => RIWAYAT.columns.map(({ field }) => entry[field] as CellValue))];
        expect(periksaRantai(registerOf(all), hash)).toEqual([]);
        expect(kepalaRantai(registerOf(all))).toBe(more[more.length - 1]?.kodeRantai);
      }),
    );
  });

  it('names the row in which any cell was changed', () => {
    const lines = written([peristiwa('satu'), peristiwa('dua'), peristiwa('tiga')]);
    for (let column = 0; column < HEADER.length; column += 1) {
      const changed = lines.map((line) => [...line]);
      (changed[1] ?? [])[column] = column === 0 ? 7 : 'lain';
      expect(periksaRantai(registerOf(changed), hash)).toContain(3);
    }
  });

  it('breaks behind a row that was taken out', () => {
    const lines = written([peristiwa('satu'), peristiwa('dua'), peristiwa('tiga')]);
    expect(periksaRantai(registerOf(lines.filter((_, index) => index !== 1)), hash)).toEqual([3]);
  });

  it('gives another head when the whole chain is rebuilt over a changed row', () => {
    const head = kepalaRantai(registerOf(written([peristiwa('satu'), peristiwa('dua')])));
    expect(kepalaRantai(registerOf(written([peristiwa('lain'), peristiwa('dua')])))).not.toBe(head);
  });
});
