/** The corpus: on clean workbooks nothing that must be repaired or looked at, in wrong ones exactly what is labelled. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEVEL } from '../../src/core/temuan/level.ts';
import {
  judge,
  type KasusBersih,
  type KasusSalah,
  labelOf,
  measureKorpus,
  readBersih,
  readSalah,
  validateBersih,
} from './korpus.ts';

const FOLDER = join(import.meta.dirname, 'korpus');
const bersih = readBersih(FOLDER);
const salah = readSalah(FOLDER);

/** Codes of the host's locale, of tab Narasi and of foreign tables (Uji Tabel): no tab of these workbooks has them. */
const ELSEWHERE = [
  'LOCALE_NOT_INDONESIA',
  'AVERAGE_RANGE_ERROR',
  'RUMUS_MIX',
  'NARASI_UNKNOWN',
  'PLACEHOLDER_UNKNOWN',
  'PLACEHOLDER_EMPTY',
];

describe('clean workbooks', () => {
  const cases = bersih.flatMap((one) =>
    one.periode.map((periode) => [`${one.berkas}, ${periode}`, one, periode] as const),
  );

  it.each(cases)('%s: nothing to repair, nothing to look at', (_, one: KasusBersih, periode) => {
    const loud = validateBersih(one, periode).filter(({ level }) => level !== 'info');
    expect(loud.map((temuan) => `${labelOf(temuan)}: ${temuan.pesan}`)).toEqual([]);
  });

  it('are at least twenty-five', () => {
    expect(bersih.length).toBeGreaterThanOrEqual(25);
    for (const { berkas, judul, menggoda, periode } of bersih) {
      expect(judul && menggoda && periode.length > 0, berkas).toBeTruthy();
    }
  });
});

describe('wrong workbooks', () => {
  it.each(salah.map((one) => [`${one.berkas}: ${one.judul}`, one] as const))('%s', (_, one: KasusSalah) => {
    const dasar = bersih.find(({ berkas }) => berkas === `${one.dasar}.json`);
    if (!dasar) throw new Error(`there is no clean case ${one.dasar}`);
    const { luput, lebih } = judge(one, dasar);
    expect({ luput, lebih }).toEqual({ luput: [], lebih: [] });
  });

  it('are at least sixty, each with a label', () => {
    expect(salah.length).toBeGreaterThanOrEqual(60);
    for (const { judul, salah: labels } of salah) expect(labels.length, judul).toBeGreaterThan(0);
  });

  it('have every code of the catalogue among their labels', () => {
    const labelled = new Set(salah.flatMap((one) => one.salah.map((label) => label.split('|')[0]?.trim() ?? '')));
    const missing = Object.keys(LEVEL).filter((kode) => !labelled.has(kode) && !ELSEWHERE.includes(kode));
    expect(missing).toEqual([]);
  });
});

describe('measureKorpus', () => {
  it('counts every label of the wrong cases once', () => {
    const { ukuran } = measureKorpus(FOLDER);
    const semua = ukuran[ukuran.length - 1];
    const labels = salah.reduce((sum, one) => sum + one.salah.length, 0);
    expect([semua?.kode, (semua?.tepat ?? 0) + (semua?.luput ?? 0)]).toEqual(['semua', labels]);
  });
});
