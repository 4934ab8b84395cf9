/** Numbers by Format Nomor: written with what the setting asks for, counted on over the year, doubles named. */
import { describe, expect, it } from 'vitest';
import { formatNomor, type NomorTerpakai, nomorBaru } from '../../../src/core/disposisi/nomor.ts';

const FORMAT = '{nomor}/{jenis}/{bulan}/{tahun}';
const MARET = { jenis: 'DSP', tanggal: { tahun: 2026, bulan: 3, hari: 9 } };

const used = (...nomor: string[]): NomorTerpakai[] =>
  nomor.map((one, index) => ({ tab: 'Disposisi', row: index + 2, nomor: one, tahun: 2026 }));

describe('a number', () => {
  it.each([
    [FORMAT, 5, '005/DSP/III/2026'],
    ['800/{nomor}-{jenis}/Disarpus/{tahun}', 12, '800/012-DSP/Disarpus/2026'],
    ['{Nomor}/{JENIS}', 1234, '1234/DSP'],
    ['{tahun}.{nomor}.{tahun}', 7, '2026.007.2026'],
    ['DSP/{bulan}', 3, '003/DSP/III'],
    ['', 3, '003/'],
  ])('by %s is written as the setting says', (format, urut, nomor) => {
    expect(formatNomor(format, urut, MARET)).toBe(nomor);
  });

  it.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [12, 'XII'],
  ])('has month %i in Roman numerals', (bulan, romawi) => {
    const unsur = { jenis: 'DSP', tanggal: { tahun: 2026, bulan, hari: 1 } };
    expect(formatNomor('{bulan}', 1, unsur)).toBe(`001/${romawi}`);
  });
});

describe('the next number', () => {
  it('is 1 in an empty register', () => {
    expect(nomorBaru(FORMAT, MARET, [])).toEqual({ nomor: '001/DSP/III/2026', urut: 1, kembar: null });
  });

  it('follows the highest of the year, whatever its month, kind and place in the register', () => {
    const known = used('002/DSP/I/2026', '007/UND/II/2026', '003/DSP/II/2026');
    expect(nomorBaru(FORMAT, MARET, known).nomor).toBe('008/DSP/III/2026');
  });

  it('begins again with the year: by the year in the number, otherwise by the date of the row', () => {
    expect(nomorBaru(FORMAT, MARET, used('041/DSP/XII/2025')).urut).toBe(1);
    const lastYear = used('041/DSP').map((one) => ({ ...one, tahun: 2025 }));
    expect(nomorBaru('{nomor}/{jenis}', MARET, lastYear).urut).toBe(1);
    expect(nomorBaru('{nomor}/{jenis}', MARET, used('041/DSP')).urut).toBe(42);
  });

  it('counts rows without any year', () => {
    const undated = used('041/DSP').map((one) => ({ ...one, tahun: null }));
    expect(nomorBaru('{nomor}/{jenis}', MARET, undated).urut).toBe(42);
  });

  it('is not led astray by numbers of another form', () => {
    const known = used('900/SPT/2026', '004/DSP/II/2026', 'lihat buku agenda');
    expect(nomorBaru(FORMAT, MARET, known).urut).toBe(5);
  });

  it('goes through a year without gaps and doubles', () => {
    const known: NomorTerpakai[] = [];
    for (let count = 1; count <= 1200; count += 1) {
      const { nomor, urut } = nomorBaru(FORMAT, MARET, known);
      expect(urut).toBe(count);
      known.push({ tab: 'Disposisi', row: count + 1, nomor, tahun: 2026 });
    }
    expect(new Set(known.map(({ nomor }) => nomor)).size).toBe(1200);
  });

  it('reads numbers that people have typed with other letters and spaces', () => {
    expect(nomorBaru(FORMAT, MARET, used(' 9 / dsp / iii / 2026')).urut).toBe(10);
  });

  it('takes the signs of a format as they are', () => {
    expect(nomorBaru('({nomor}).{jenis}+{tahun}', MARET, used('(006).DSP+2026')).nomor).toBe('(007).DSP+2026');
    expect(nomorBaru('({nomor}).{jenis}+{tahun}', MARET, used('(006)xDSP+2026')).urut).toBe(1);
  });
});

describe('a typed number', () => {
  it('stands as it was typed', () => {
    expect(nomorBaru(FORMAT, MARET, used('001/DSP/I/2026'), ' 045/SEK/III/2026 ')).toEqual({
      nomor: '045/SEK/III/2026',
      urut: 45,
      kembar: null,
    });
    expect(nomorBaru(FORMAT, MARET, [], 'B-12 Sekretariat')).toEqual({
      nomor: 'B-12 Sekretariat',
      urut: null,
      kembar: null,
    });
  });

  it('of digits only gets the form of the setting', () => {
    expect(nomorBaru(FORMAT, MARET, [], '45').nomor).toBe('045/DSP/III/2026');
  });

  it.each([
    ['002/DSP/I/2026', '002/DSP/I/2026'],
    ['2', '002/DSP/I/2026'],
    ['2/dsp/III/2026', '002/DSP/I/2026'],
    ['b-12  sekretariat', 'B-12 Sekretariat'],
  ])('%s is a double of %s', (typed, known) => {
    const { kembar } = nomorBaru(FORMAT, MARET, used('001/DSP/I/2026', known), typed);
    expect(kembar).toMatchObject({ tab: 'Disposisi', row: 3, nomor: known });
  });

  it('may repeat the running number of another kind or another year', () => {
    expect(nomorBaru(FORMAT, MARET, used('002/UND/I/2026'), '2').kembar).toBeNull();
    expect(nomorBaru(FORMAT, MARET, used('002/DSP/I/2025'), '2').kembar).toBeNull();
  });

  it('moves the following ones on', () => {
    const known = used('001/DSP/I/2026', nomorBaru(FORMAT, MARET, [], '50').nomor);
    expect(nomorBaru(FORMAT, MARET, known).urut).toBe(51);
  });
});
