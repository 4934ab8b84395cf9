/** Every table of the reports, read back from the .docx and compared with the recap cell by cell. */
import { describe, expect, it } from 'vitest';
import { formatAngka } from '../../src/core/angka.ts';
import { renderDocx } from '../../src/core/docx/render-docx.ts';
import { buildLaporan } from '../../src/core/laporan/build-laporan.ts';
import type { LaporanInput } from '../../src/core/laporan/laporan-input.ts';
import { type Periode, ROMAWI, triwulanOf } from '../../src/core/periode.ts';
import type { RataRata, RekapRow, Ukuran } from '../../src/core/rekap/rekap.ts';
import { readDocx, tableOf } from './docx-reading.ts';
import { contohInput, SEMESTER_I, SEMESTER_II, TAHUN, TRIWULAN_I, TRIWULAN_II } from './laporan-fixture.ts';

const PERIODE: [string, Periode][] = [
  ['Triwulan I', TRIWULAN_I],
  ['Triwulan II', TRIWULAN_II],
  ['Semester I', SEMESTER_I],
  ['Semester II', SEMESTER_II],
  ['Tahun', TAHUN],
];

const read = (input: LaporanInput) => readDocx(renderDocx(buildLaporan(input)));

const ukuran = (u: Ukuran, { indikator }: RekapRow): string => {
  if (u.text) return u.text;
  if (u.value === null) return '–';
  return indikator.desimal === null ? formatAngka(u.value) : formatAngka(u.value, indikator.desimal);
};
const persen = (value: number | null): string => (value === null ? '–' : formatAngka(value, 2));
const uang = (value: number | null): string => (value === null ? '–' : formatAngka(value, 0));
const kategori = ({ kategori: k, status }: RekapRow): string => {
  if (k === '') return status;
  return status === '' || status === k ? k : `${k} (${status.toLowerCase()})`;
};
const jumlah = (mean: RataRata): string => {
  const base = `${mean.n} indikator, ${mean.tidakDihitung} tidak dihitung`;
  return mean.belumLengkap === 0 ? base : `${base} karena belum lengkap`;
};

const own = (input: LaporanInput) => input.rekap.rows.filter((row) => row.indikator.tingkat === 'Perangkat Daerah');

/** Rows under their sasaran as a table prints them. */
function bySasaran(
  input: LaporanInput,
  cells: (row: RekapRow) => string[],
  after: (sasaran: string) => string[][] = () => [],
) {
  const names = [...new Set(own(input).map((row) => row.indikator.sasaran))];
  return names.flatMap((sasaran) => [
    [sasaran],
    ...own(input)
      .filter((row) => row.indikator.sasaran === sasaran)
      .map(cells),
    ...after(sasaran),
  ]);
}

describe.each(PERIODE)('the tables of %s', (name, periode) => {
  const input = contohInput(periode);
  const { rekap, buku } = input;
  const docx = read(input);
  const wide = periode.jenis !== 'triwulan';
  const isYear = periode.jenis === 'tahun';

  it('show the perjanjian kinerja', async () => {
    const table = tableOf(await docx, /^Tabel 2\.1 Perjanjian Kinerja Tahun 2026$/);
    expect(table.header[0]?.[3]).toBe('Target 2026');
    expect(table.rows).toEqual(
      bySasaran(input, (row) => [
        row.kode,
        row.indikator.indikator,
        row.indikator.satuan,
        ukuran(row.targetTahunan, row),
        row.indikator.penanggungJawab,
      ]),
    );
  });

  it('show the rencana aksi with the targets of the period', async () => {
    const table = tableOf(await docx, /Rencana Aksi/);
    const numbers = triwulanOf(periode);
    expect(table.header[0]?.slice(4, 4 + numbers.length)).toEqual(numbers.map((nomor) => `Target TW ${ROMAWI[nomor]}`));
    const targets = (kode: string, row: RekapRow) =>
      numbers.map((nomor) => {
        const reading = buku.rencanaAksi.find((r) => r.kode === kode)?.target[nomor - 1];
        if (!reading || reading.status === 'blank') return '–';
        return ukuran({ value: reading.value, ...(/[A-Z–]/.test(reading.text) ? { text: reading.text } : {}) }, row);
      });
    expect(table.rows).toEqual(
      bySasaran(input, (row) => [
        row.kode,
        row.indikator.indikator,
        buku.rencanaAksi.find((r) => r.kode === row.kode)?.rencanaAksi ?? '',
        row.indikator.satuan,
        ...targets(row.kode, row),
        row.indikator.penanggungJawab,
      ]),
    );
  });

  it('show capaian with its parts, means per sasaran and overall', async () => {
    const table = tableOf(await docx, /Capaian Indikator Kinerja (Triwulan|Semester|Tahun) ?I*/);
    const empty = ['', '', ...(wide ? [''] : [])];
    const mean = (label: string, m: RataRata) => [
      `${label}: ${jumlah(m)}`,
      persen(m.nilai),
      m.kategori || '–',
      ...empty,
    ];
    const rows = bySasaran(
      input,
      (row) => [
        row.kode,
        row.indikator.indikator,
        row.indikator.satuan,
        ...row.parts.flatMap((part) => [ukuran(part.target, row), ukuran(part.realisasi, row), persen(part.capaian)]),
        ukuran(row.target, row),
        ukuran(row.realisasi, row),
        persen(row.capaianTampil),
        kategori(row),
        ...(wide ? [row.terisi] : []),
        ukuran(row.targetTahunan, row),
        persen(row.capaianTahunan),
      ],
      (sasaran) =>
        rekap.perSasaran.filter((m) => m.sasaran === sasaran).map((m) => mean('Rata-rata capaian sasaran', m)),
    );
    rows.push(mean('Rata-rata capaian perangkat daerah', rekap.rataRata));
    expect(table.rows).toEqual(rows);
    expect(table.header).toHaveLength(2);
  });

  it('show the means per sasaran', async () => {
    const table = tableOf(await docx, /Rata-rata Capaian per Sasaran/);
    const cells = (m: RataRata) => [String(m.n), String(m.tidakDihitung), persen(m.nilai), m.kategori || '–'];
    expect(table.rows).toEqual([
      ...rekap.perSasaran.map((m, index) => [String(index + 1), m.sasaran, ...cells(m)]),
      ['Perangkat daerah', ...cells(rekap.rataRata)],
    ]);
  });

  it('show the budget with its total and serapan', async () => {
    const table = tableOf(await docx, /Realisasi Anggaran/);
    const money = (row: (typeof rekap.anggaran)['total']) => [
      uang(row.pagu),
      ...(wide ? row.realisasiParts.map(uang) : []),
      uang(row.realisasi),
      ...(isYear ? [] : [uang(row.realisasiSd)]),
      persen(row.serapan),
    ];
    expect(table.rows).toEqual([
      ...rekap.anggaran.rows.map((row) => [row.kode, row.uraian, ...money(row)]),
      ['Jumlah', ...money(rekap.anggaran.total)],
    ]);
    expect(table.header[0]).toHaveLength(table.rows[0]?.length ?? 0);
  });

  it('show the open notes on the data, but not those of level info', async () => {
    const table = tableOf(await docx, /Catatan Data/);
    expect(table.rows).toEqual([
      [
        '1',
        'Triwulan II E3',
        'IKU-2',
        'Realisasi naik jauh dibandingkan triwulan sebelumnya.',
        'Periksa kembali angka tersebut dan lampirkan bukti dukungnya.',
      ],
    ]);
  });

  it('show every row under its unit', async () => {
    const table = tableOf(await docx, /Data Kinerja per Unit Kerja/);
    const units = [...new Set(rekap.rows.map((row) => row.indikator.penanggungJawab))];
    expect(table.rows).toEqual(
      units.flatMap((unit) => [
        [unit],
        ...rekap.rows
          .filter((row) => row.indikator.penanggungJawab === unit)
          .map((row) => [
            row.kode,
            row.indikator.indikator,
            row.indikator.tingkat,
            row.indikator.satuan,
            ukuran(row.target, row),
            ukuran(row.realisasi, row),
            persen(row.capaianTampil),
            kategori(row),
            row.terisi,
          ]),
      ]),
    );
  });

  it('list the evidence of each quarter, and who has none', async () => {
    const table = tableOf(await docx, /Daftar Bukti Dukung/);
    const rows = rekap.rows.flatMap((row) =>
      triwulanOf(periode).flatMap((nomor) => {
        const bukti = buku.triwulan[nomor]?.rows.find((r) => r.kode === row.kode)?.buktiDukung ?? '';
        if (bukti === '') return [];
        return [[row.kode, row.indikator.indikator, `TW ${ROMAWI[nomor]}`, bukti, row.indikator.penanggungJawab]];
      }),
    );
    expect(table.rows).toEqual(rows);
    expect((await docx).text).toContain('Belum disertai bukti dukung: IKU-2, IKU-4, IKU-6, IKU-8, IKU-10, SUB-1.');
  });

  it('show the indikator of other Tingkat with their own means', async () => {
    for (const { tingkat, rataRata } of rekap.perTingkat) {
      const table = tableOf(await docx, new RegExp(`Tingkat ${tingkat}`));
      expect(table.rows.slice(0, -1).map((row) => row[0])).toEqual(
        rekap.rows.filter((row) => row.indikator.tingkat === tingkat).map((row) => row.kode),
      );
      expect(table.rows[table.rows.length - 1]?.slice(0, 2)).toEqual([
        `Rata-rata capaian: ${jumlah(rataRata)}`,
        persen(rataRata.nilai),
      ]);
    }
    expect(rekap.perTingkat.map(({ tingkat }) => tingkat)).toEqual(['Bidang', 'Seksi/Subbagian']);
  });

  it('are numbered in order within their chapters and have no empty header, no empty data cell', async () => {
    const { tables } = await docx;
    const numbers = tables.map(({ caption }) => /^Tabel ([\dL]+)\.(\d+) /.exec(caption)?.slice(1) ?? []);
    const chapters = [...new Set(numbers.map(([chapter]) => chapter))];
    expect(chapters).toEqual([...chapters].sort());
    for (const chapter of chapters) {
      const own = numbers.filter(([one]) => one === chapter).map(([, number]) => Number(number));
      expect(own).toEqual(own.map((_, index) => index + 1));
    }
    for (const { header, rows } of tables) {
      for (const cell of header.flat()) expect(cell).not.toBe('');
      for (const row of rows.filter((cells) => !/^Rata-rata/.test(cells[0] ?? '')))
        for (const cell of row) expect(cell, name).not.toBe('');
    }
  });
});

describe('the figures of Semester I, worked out by hand', () => {
  it.each([
    // Jumlah: 11.250 + 15.480 against 12.000 + 12.000
    ['IKU-2', ['24.000', '26.730', '111,38', 'Sangat Tinggi']],
    // Rasio: (150 + 270) / (170 + 290) = 91,3043… against 90
    ['IKU-3', ['90,00', '91,30', '101,45', 'Sangat Tinggi']],
    // Turun, mean of 24,5 and 19 against 20: (2 × 20 − 21,75) / 20
    ['IKU-6', ['20,0', '21,8', '91,25', 'Sangat Tinggi']],
    // TW I is not due
    ['IKU-7', ['150', '212', '141,33', 'Sangat Tinggi']],
    ['IKU-9', ['–', '–', '–', 'Belum jatuh tempo']],
  ])('of %s stand in the table', async (kode, cells) => {
    const table = tableOf(await read(contohInput(SEMESTER_I)), /Capaian Indikator Kinerja Semester I /);
    expect(table.rows.find((row) => row[0] === kode)?.slice(9, 13)).toEqual(cells);
  });
});

describe('the tables that only some reports have', () => {
  it('follow up the quarter before, each with its state', async () => {
    const asal = 'Triwulan I 2026';
    const tercatat = (kode: string, tindakLanjut: string, status: string, dari = asal) => ({
      ...{ row: 2, asal: dari, kode, tindakLanjut, penanggungJawab: '', batasWaktu: '', status },
    });
    const tindakLanjut = [
      tercatat('IKU-1', 'menambah  jam layanan pada akhir pekan.', 'Selesai'),
      tercatat('IKU-2', 'Masih terbuka dari tahun lalu', 'Berjalan', 'Triwulan IV 2025'),
      tercatat('IKU-3', 'Sudah selesai tahun lalu', 'Selesai', 'Triwulan IV 2025'),
      tercatat('IKU-3', 'Diumumkan pada triwulan ini', 'Belum', 'Triwulan II 2026'),
    ];
    const docx = await read({ ...contohInput(TRIWULAN_II), tindakLanjut });
    const table = tableOf(docx, /Tindak Lanjut Periode Sebelumnya$/);
    expect(table.rows.map((row) => [row[0], row[1], row[5]])).toEqual([
      ['IKU-2', 'Triwulan IV 2025', 'Berjalan'],
      ['IKU-1', asal, 'Selesai'],
      ['IKU-4', asal, 'Belum dicatat'],
      ['IKU-7', asal, 'Belum dicatat'],
      ['IKU-10', asal, 'Belum dicatat'],
    ]);
    expect(docx.text).toContain(
      'Dari lima tindak lanjut berikut, satu selesai, satu berjalan, dan tiga belum dicatat.',
    );
  });

  it('compare the year with Renstra and national standard', async () => {
    const docx = await read(contohInput(TAHUN));
    const renstra = tableOf(docx, /Target Akhir Renstra/);
    expect(renstra.rows[0]).toEqual([
      'IKU-1',
      'Indeks Pembangunan Literasi Masyarakat (Indeks)',
      '70,25',
      '75,00',
      '93,67',
    ]);
    expect(renstra.rows[1]?.slice(2)).toEqual(['53.725', '–', '–']);
    expect(tableOf(docx, /Standar Nasional/).rows).toEqual([
      ['IKU-1', 'Indeks Pembangunan Literasi Masyarakat (Indeks)', '70,25', '73,52', 'Belum memenuhi'],
    ]);
  });

  it('name the programmes behind a sasaran', async () => {
    const table = tableOf(await read(contohInput(TAHUN)), /Program dan Kegiatan yang Menunjang/);
    expect(table.rows[0]).toEqual([
      '2.23.02.2.01.0001',
      'Pengembangan dan Pemeliharaan Layanan Perpustakaan Elektronik',
      '1.057.006.326',
      '1.029.115.650',
      '97,36',
    ]);
  });

  it('state the scale of kategori with its bounds', async () => {
    const table = tableOf(await read(contohInput(TRIWULAN_I)), /Skala Nilai/);
    expect(table.rows).toEqual([
      ['1', 'lebih dari 90', 'Sangat Tinggi'],
      ['2', 'lebih dari 75 sampai dengan 90', 'Tinggi'],
      ['3', 'lebih dari 65 sampai dengan 75', 'Sedang'],
      ['4', 'lebih dari 50 sampai dengan 65', 'Rendah'],
      ['5', 'sampai dengan 50', 'Sangat Rendah'],
    ]);
  });
});
