/** Uji Tabel over readable tables, clean and wrong, and over the published cases: what is wrong is found and explained, what is right is left alone. */
import { describe, expect, it } from 'vitest';
import { parsePengaturan } from '../../../src/core/parse-tab/pengaturan.ts';
import { bacaTempelan } from '../../../src/core/uji-tabel/tempelan.ts';
import { ujiTabel } from '../../../src/core/uji-tabel/uji-tabel.ts';
import { readPublishedTables } from './kasus-terbit.ts';
import { readKasusUji } from './kasus-uji.ts';

const { pengaturan } = parsePengaturan(null, 2026);

function uji(teks: string) {
  const hasil = ujiTabel({ tab: 'Tabel', baris: 1, kolom: 1, values: bacaTempelan(teks) }, pengaturan);
  return hasil ?? expect.fail('the header is not recognised');
}

describe('the golden tables', () => {
  it.each(readKasusUji().map((kasus) => [kasus.nama, kasus] as const))('%s', (_nama, { teks, harapan, ringkasan }) => {
    const { temuan, ringkasan: got } = uji(teks);
    expect(temuan.map(({ sel, kode }) => `${sel} ${kode}`)).toEqual(harapan.map(({ sel, kode }) => `${sel} ${kode}`));
    for (const [index, { kalimat }] of harapan.entries()) expect(temuan[index]?.pesan).toContain(kalimat);
    for (const { pesan, perbaikan } of temuan) {
      expect(pesan).toMatch(/^[A-Z].*\.$/s);
      expect(`${pesan} ${perbaikan}`).not.toMatch(/undefined|null|NaN|\[object|\.\.| {2}/);
    }
    if (ringkasan !== '') expect(got.kalimat).toBe(ringkasan);
  });
});

describe('the published cases', () => {
  it.each(readPublishedTables().map((one) => [one.id, one] as const))(
    '%s: right figures are left alone',
    (_id, one) => {
      const { temuan, baris } = uji(one.teks);
      expect(temuan.filter(({ level }) => level !== 'info').map(({ pesan }) => pesan)).toEqual([]);
      // The sums of a budget table are figures of their own; the published cases count its percentages.
      const isResult = ({ rumus }: (typeof baris)[number]) => !rumus.startsWith('Jumlah');
      const printed = baris.filter((row) => row.capaianTercetak !== null && isResult(row));
      expect(printed.length).toBe(one.tercetak);
      for (const { capaianHitung, capaianTercetak } of printed) {
        expect(Math.abs((capaianHitung ?? 0) - (capaianTercetak ?? 0))).toBeLessThanOrEqual(0.005 + 1e-9);
      }
    },
  );

  it.each(readPublishedTables().map((one) => [one.id, one] as const))('%s: one spoilt figure is found', (_id, one) => {
    for (const [index, spoilt] of one.dirusak.entries()) {
      const { temuan } = uji(spoilt);
      const [first] = temuan.filter(({ level }) => level === 'galat');
      expect([index, first?.kode]).toEqual([index, 'CAPAIAN_MISMATCH']);
      expect(first?.pesan).toContain('dua angka bertukar tempat');
    }
  });
});
