/** Spellings of satuan, and what kind of unit they are. */
import { describe, expect, it } from 'vitest';
import { isCounted, isIndeks, isPersen, normalizeSatuan } from '../../src/core/satuan.ts';

describe('normalizeSatuan', () => {
  it.each([
    ['%', 'Persen'],
    ['Persen (%)', '%'],
    ['Org', 'orang'],
    ['Dok.', 'DOKUMEN'],
    ['per 1000', 'per 1.000'],
    ['/ 100.000 KH', 'per 100000  kh'],
    ['Orang/hari', 'orang per hari'],
    ['Index', 'Indeks'],
  ])('takes %j and %j for one unit', (a, b) => {
    expect(normalizeSatuan(a)).toBe(normalizeSatuan(b));
  });

  it.each([
    ['Orang', 'Buku'],
    ['per 1.000', 'per 100.000'],
    ['%', 'Indeks'],
    ['Orang', 'Orang per hari'],
  ])('keeps %j and %j apart', (a, b) => {
    expect(normalizeSatuan(a)).not.toBe(normalizeSatuan(b));
  });
});

describe('kinds of satuan', () => {
  it.each(['%', 'persen', 'Prosentase %', 'poin persen'])('knows %j as a percentage', (satuan) => {
    expect(isPersen(satuan, 'Angka')).toBe(true);
  });

  it('goes by the Tipe as well', () => {
    expect(isPersen('', 'Persen')).toBe(true);
    expect(isIndeks('', 'Indeks')).toBe(true);
    expect(isPersen('Orang', 'Angka')).toBe(false);
    expect(isIndeks('Orang', 'Angka')).toBe(false);
  });

  it.each(['Indeks', 'index', 'Nilai Indeks'])('knows %j as an index', (satuan) => {
    expect(isIndeks(satuan, 'Angka')).toBe(true);
  });

  it.each(['Dokumen', 'dok.', 'Orang', 'Unit', 'Kegiatan', 'Buku', 'Desa', 'Perangkat Daerah', 'Unit Kerja', 'OPD'])(
    'counts %s',
    (satuan) => {
      expect(isCounted(satuan)).toBe(true);
    },
  );

  it.each(['%', 'Indeks', 'Hari', 'Menit', 'Orang/hari', 'Rupiah', 'Meter', 'per 1.000', ''])(
    'does not count %j',
    (satuan) => {
      expect(isCounted(satuan)).toBe(false);
    },
  );
});
