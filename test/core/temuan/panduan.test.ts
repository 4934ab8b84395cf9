/** The catalogue in docs/panduan/memeriksa.md: every code once, at the level it has, with what it means and how to fix it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isStructural, LEVEL } from '../../../src/core/temuan/level.ts';
import type { KodePeriksa } from '../../../src/core/temuan/temuan.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../../docs/panduan/memeriksa.md'), 'utf8');

const HURUF = { galat: 'W', peringatan: 'C', info: 'I' } as const;

interface Baris {
  kode: string;
  huruf: string;
  arti: string;
  perbaikan: string;
  bagian: string;
}

/** Rows of the tables of codes with the heading they stand under. */
function readBaris(): Baris[] {
  let bagian = '';
  return PAGE.split('\n').flatMap((line) => {
    bagian = /^### (.*)$/.exec(line)?.[1] ?? bagian;
    const [, kode = '', huruf = '', arti = '', perbaikan = ''] = line.split('|').map((cell) => cell.trim());
    return /^[A-Z][A-Z0-9_]+$/.test(kode) ? [{ kode, huruf, arti, perbaikan, bagian }] : [];
  });
}

const baris = readBaris();

describe('the catalogue of the panduan', () => {
  it('has every code once and no other', () => {
    expect(baris.map(({ kode }) => kode).sort()).toEqual(Object.keys(LEVEL).sort());
  });

  it('gives each the level it has, its meaning and its remedy', () => {
    for (const { kode, huruf, arti, perbaikan } of baris) {
      expect(huruf, kode).toBe(HURUF[LEVEL[kode as KodePeriksa]]);
      expect(arti.length > 5 && perbaikan.length > 5, kode).toBe(true);
    }
  });

  it('has the codes whose level is fixed, and only those, under Susunan tab', () => {
    const fixed = baris.filter(({ bagian }) => bagian === 'Susunan tab').map(({ kode }) => kode);
    expect(fixed.sort()).toEqual((Object.keys(LEVEL) as KodePeriksa[]).filter(isStructural).sort());
  });
});
