/** The charts of a report: what they draw of many rows, of gaps and caps, and what they say of it in words. */
import { describe, expect, it } from 'vitest';
import { hitung } from '../../src/core/laporan/bilangan.ts';
import { buildLaporan } from '../../src/core/laporan/build-laporan.ts';
import { grafikCapaianSasaran } from '../../src/core/laporan/grafik/capaian-sasaran.ts';
import { type Grafik, ukuranGrafik, WARNA } from '../../src/core/laporan/grafik/grafik.ts';
import { grafikLaporan } from '../../src/core/laporan/grafik/grafik-laporan.ts';
import { grafikProgresTahun } from '../../src/core/laporan/grafik/progres-tahun.ts';
import { pilihTerendah, ringkas } from '../../src/core/laporan/grafik/ringkas.ts';
import { grafikSerapanCapaian } from '../../src/core/laporan/grafik/serapan-capaian.ts';
import { grafikTargetRealisasi } from '../../src/core/laporan/grafik/target-realisasi.ts';
import { kapital } from '../../src/core/laporan/kalimat.ts';
import type { LaporanInput } from '../../src/core/laporan/laporan-input.ts';
import type { RataRataSasaran } from '../../src/core/rekap/rekap.ts';
import { contohBuku, contohInput, SEMESTER_I, SEMESTER_II, TAHUN, TRIWULAN_I, TRIWULAN_II } from './laporan-fixture.ts';

const mean = (sasaran: string, nilai: number | null, dibatasi = false): RataRataSasaran => ({
  ...{ sasaran, nilai, dibatasi, n: nilai === null ? 0 : 2, tidakDihitung: 0, belumLengkap: 0, kategori: '' },
});

function withMeans(perSasaran: RataRataSasaran[]): LaporanInput {
  const input = contohInput(SEMESTER_I);
  return { ...input, rekap: { ...input.rekap, perSasaran } };
}

const drawn = (grafik: Grafik | null): Grafik => {
  if (!grafik) throw new Error('no chart');
  return grafik;
};

describe('capaian per sasaran', () => {
  it('has a bar for each sasaran with its figure, and one line at 100 %', () => {
    const grafik = drawn(grafikCapaianSasaran(withMeans([mean('Literasi', 98.5), mean('Arsip', 120)])));
    expect(grafik).toMatchObject({
      judul: 'Rata-rata Capaian per Sasaran Semester I Tahun 2026',
      kategori: ['1. Literasi', '2. Arsip'],
      seri: [{ nilai: [98.5, 120], label: ['98,50%', '120,00%'] }],
      catatan: [],
    });
    expect(grafik.tanda.map(({ nilai }) => nilai)).toEqual([0, 100]);
    expect(grafik.sampai).toBeGreaterThan(120);
    expect(grafik.alt).toBe(
      'Grafik batang: Rata-rata Capaian per Sasaran Semester I Tahun 2026. Capaian tertinggi 120,00% (Arsip), terendah 98,50% (Literasi).',
    );
  });

  it('shows what is missing as missing, not as 0', () => {
    const grafik = drawn(grafikCapaianSasaran(withMeans([mean('Literasi', 98.5), mean('Arsip', null)])));
    expect(grafik.kategori[1]).toBe('2. Arsip (belum ada data)');
    expect(grafik.seri[0]?.nilai).toEqual([98.5, null]);
    expect(grafik.seri[0]?.label[1]).toBe('');
    expect(grafik.alt).toContain('Capaian: 98,50% (Literasi). 1 belum ada data.');
  });

  it('marks means in which a capaian was capped, and bars that are cut off, and says what the marks mean', () => {
    const grafik = drawn(grafikCapaianSasaran(withMeans([mean('Literasi', 118, true), mean('Arsip', 312.5)])));
    expect(grafik.seri[0]).toMatchObject({ nilai: [118, 150], label: ['118,00%*', '312,50% »'] });
    expect(grafik.catatan).toEqual([
      'Tanda * berarti ada capaian yang dibatasi 120% dalam rata-ratanya.',
      'Tanda » berarti batangnya dipotong pada 150%.',
    ]);
  });

  it('of more than 20 draws those with the lowest figures, in their order, and says so', () => {
    const means = Array.from({ length: 26 }, (_, index) => mean(`S${index + 1}`, 130 - index));
    const grafik = drawn(grafikCapaianSasaran(withMeans([...means, mean('Kosong', null)])));
    expect(grafik.kategori).toHaveLength(20);
    expect(grafik.kategori[0]).toBe('7. S7');
    expect(grafik.kategori[19]).toBe('26. S26');
    expect(grafik.catatan[0]).toBe(
      'Dari 27 sasaran, digambarkan dua puluh dengan angka terendah; selengkapnya ada pada tabel.',
    );
    expect(ukuranGrafik(grafik).tinggi).toBeLessThan(1000);
  });

  it('is none while no sasaran has a capaian', () => {
    expect(grafikCapaianSasaran(withMeans([mean('Literasi', null)]))).toBeNull();
    expect(grafikCapaianSasaran(withMeans([]))).toBeNull();
  });

  it('of a single sasaran says its figure once', () => {
    expect(drawn(grafikCapaianSasaran(withMeans([mean('Literasi', 75)]))).alt).toContain('Capaian: 75,00% (Literasi).');
  });
});

describe('target and realisasi by quarter', () => {
  it('reach from Triwulan I to the end of the period, with the words of the status for a quarter without a figure', () => {
    const charts = grafikTargetRealisasi(contohInput(SEMESTER_II));
    expect(charts.length).toBeGreaterThan(0);
    for (const { kategori, seri } of charts) {
      expect(kategori).toHaveLength(4);
      seri[1]?.nilai.forEach((value, index) => {
        const name = kategori[index] ?? '';
        expect(/\((belum ada data|belum jatuh tempo)\)$/.test(name)).toBe(value === null);
      });
    }
    expect(grafikTargetRealisasi(contohInput(SEMESTER_I))[0]?.kategori).toEqual(['TW I', 'TW II']);
    expect(grafikTargetRealisasi(contohInput(TAHUN))[0]?.kategori).toHaveLength(4);
  });

  it('are drawn of four indikator at the most, those with the lowest capaian, and of none that is no number', () => {
    const input = contohInput(TAHUN);
    const charts = grafikTargetRealisasi(input);
    expect(charts).toHaveLength(4);
    expect(charts.at(-1)?.catatan[0]).toMatch(/^Dari \S+( \S+)? indikator, digambarkan empat dengan angka terendah/);
    const capaianOf = new Map(input.rekap.rows.map((row) => [row.kode, row]));
    const kode = charts.map(({ judul }) => judul.split(' ')[0] ?? '');
    for (const one of kode) {
      expect(['Predikat', 'Ya/Tidak', 'Rentang']).not.toContain(capaianOf.get(one)?.indikator.tipe);
    }
  });

  it('are none of a triwulan, which has one quarter only', () => {
    expect(grafikTargetRealisasi(contohInput(TRIWULAN_II))).toEqual([]);
  });
});

describe('serapan beside capaian', () => {
  it('ends with the whole perangkat daerah, in two tones with a legend', () => {
    const grafik = drawn(grafikSerapanCapaian(contohInput(SEMESTER_I)));
    expect(grafik.kategori.at(-1)).toBe('Perangkat daerah');
    expect(grafik.seri.map(({ nada }) => nada)).toEqual(['gelap', 'terang']);
    for (const { nilai, label } of grafik.seri) expect(nilai.length).toBe(label.length);
  });

  it('is none without a budget', () => {
    const input = contohInput(SEMESTER_I);
    const { anggaran } = input.rekap;
    const rekap = { ...input.rekap, anggaran: { ...anggaran, total: { ...anggaran.total, serapan: null } } };
    expect(grafikSerapanCapaian({ ...input, rekap })).toBeNull();
  });
});

describe('progress of the year', () => {
  it('leaves out indikator of Arah Turun and says so; the year itself has none', () => {
    const input = contohInput(TRIWULAN_II);
    const own = input.rekap.rows.filter(({ indikator }) => indikator.tingkat === 'Perangkat Daerah');
    const turun = own.filter(({ arah }) => arah === 'Turun').length;
    const grafik = drawn(grafikProgresTahun(input));
    expect(turun).toBeGreaterThan(0);
    expect(grafik.kategori).toHaveLength(own.length - turun);
    expect(grafik.catatan[0]).toBe(
      `${kapital(hitung(turun, 'indikator'))} berarah Turun tidak digambarkan: kemajuannya dinilai dalam laporan tahunan.`,
    );
    expect(grafikProgresTahun(contohInput(TAHUN))).toBeNull();
  });
});

describe('all charts of a report', () => {
  it.each([TRIWULAN_I, TRIWULAN_II, SEMESTER_I, SEMESTER_II, TAHUN])(
    'have only finite figures and words: %o',
    (periode) => {
      const charts = grafikLaporan(contohInput(periode, contohBuku(60)));
      expect(charts.length).toBeGreaterThanOrEqual(periode.nomor === 1 && periode.jenis === 'triwulan' ? 3 : 4);
      expect(charts.length).toBeLessThanOrEqual(8);
      for (const { seri, kategori, alt, judul, catatan, mulai, sampai } of charts) {
        for (const { nilai, label } of seri) {
          expect(nilai).toHaveLength(kategori.length);
          expect(label).toHaveLength(kategori.length);
          for (const value of nilai) {
            expect(value === null || (Number.isFinite(value) && value >= mulai && value <= sampai)).toBe(true);
          }
        }
        expect([alt, judul, ...catatan, ...kategori].join(' ')).not.toMatch(/undefined|NaN|null|Infinity/);
      }
    },
  );

  it('is drawn in tones that stay apart without colour', () => {
    const grey = (hex: string) => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    expect(grey(WARNA.terang) - grey(WARNA.gelap)).toBeGreaterThan(110);
  });
});

describe('charts in the report', () => {
  const PNG = Uint8Array.of(137, 80, 78, 71);
  const blocksOf = (input: LaporanInput) => buildLaporan(input).sections.flatMap(({ blocks }) => blocks);

  it('stand as figures with caption, alt text and notes', () => {
    const input = contohInput(SEMESTER_I);
    const gambar = grafikLaporan(input).map((grafik) => ({ grafik, png: PNG, alasan: '' }));
    const figures = blocksOf({ ...input, gambar }).flatMap((block) => (block.type === 'figure' ? [block] : []));
    expect(figures).toHaveLength(gambar.length);
    expect(figures[0]).toMatchObject({ image: { type: 'png', alt: gambar[0]?.grafik.alt }, widthCm: 16 });
    expect(figures.every(({ caption }) => caption.length > 10)).toBe(true);
  });

  it('say why when a picture could not be made, and when there are no figures for one', () => {
    const input = contohInput(SEMESTER_I);
    const [grafik] = grafikLaporan(input);
    if (!grafik) throw new Error('no chart');
    const gambar = [{ grafik, png: null, alasan: 'layanan grafik tidak dapat membuatnya saat ini' }];
    const texts = blocksOf({ ...input, gambar }).flatMap((block) =>
      block.type === 'paragraph' && typeof block.text === 'string' ? [block.text] : [],
    );
    expect(texts).toContain(
      'Gambar “Rata-rata Capaian per Sasaran Semester I Tahun 2026” tidak dapat dibuat saat laporan ini disusun: layanan grafik tidak dapat membuatnya saat ini. Angkanya ada pada tabel.',
    );
    expect(texts.filter((text) => text.startsWith('Grafik ') && text.includes('belum disajikan'))).toHaveLength(3);
  });
});

describe('words of a chart', () => {
  it.each([
    ['Pendek', 60, 'Pendek'],
    ['  Banyak   spasi ', 60, 'Banyak spasi'],
    ['Meningkatnya kualitas layanan perpustakaan', 24, 'Meningkatnya kualitas…'],
    ['Takadaspasisamasekalidisini', 10, 'Takadaspa…'],
  ])('%j in %i letters is %j', (teks, panjang, hasil) => {
    expect(ringkas(teks, panjang)).toBe(hasil);
  });

  it('keeps all rows while they fit, those without a figure too', () => {
    expect(pilihTerendah([1, null, 3], (value) => value, 3, 'baris')).toEqual({ pilihan: [1, null, 3], catatan: [] });
  });
});
