/** The data of the sample as planners edit them: what they cover, that they agree with each other, and how rows find their cells. */
import { describe, expect, it } from 'vitest';
import { placeMistake, placeRows } from '../../local/contoh/place-rows.ts';
import { readSampleMistakes, readSampleTabs, type SampleRow, type SampleTab } from '../../local/contoh/sample-data.ts';

const tabs = readSampleTabs(2025);

function rowsOf(tab: string): SampleRow[] {
  return tabs.find((one) => one.tab === tab)?.baris ?? [];
}

const plan = rowsOf('Perjanjian Kinerja');
const quarters = ['I', 'II', 'III', 'IV'];

describe('the indikator of the sample', () => {
  it.each([
    ['Cara Rekap', ['Jumlah', 'Maksimum', 'Minimum', 'Posisi Akhir', 'Rasio', 'Rata-rata']],
    ['Arah', ['Naik', 'Stabil', 'Turun']],
    ['Tipe', ['Angka', 'Indeks', 'Persen', 'Predikat', 'Rentang', 'Ya/Tidak']],
    ['Cara Isi', ['Kumulatif', 'Per Triwulan']],
    ['Frekuensi', ['Semester', 'Tahun', 'Triwulan']],
    ['Tingkat', ['Bidang', 'Perangkat Daerah']],
    ['Versi PK', ['Murni', 'Perubahan 1']],
  ])('cover every %s', (header, words) => {
    expect([...new Set(plan.map((row) => row[header]))].sort()).toEqual(words);
  });

  it('cover both formulas for Turun', () => {
    const formulas = plan.filter((row) => row.Arah === 'Turun').map((row) => row.Rumus);
    expect(formulas.sort()).toEqual(['Rasio', 'Selisih']);
  });

  it('are 14 to 16 in 4 to 5 sasaran, with every Kode Induk among them', () => {
    const kode = new Set(plan.map((row) => row.Kode));
    expect(kode.size).toBe(16);
    expect(new Set(plan.map((row) => row['Sasaran Strategis'])).size).toBe(5);
    for (const { 'Kode Induk': induk } of plan) expect(induk === undefined || kode.has(induk)).toBe(true);
  });

  it('stand in every quarterly tab once and in Rencana Aksi', () => {
    const kode = plan.filter((row) => row['Versi PK'] === 'Murni').map((row) => row.Kode);
    for (const quarter of quarters) expect(rowsOf(`Triwulan ${quarter}`).map((row) => row.Kode)).toEqual(kode);
    expect(new Set(rowsOf('Rencana Aksi').map((row) => row.Kode))).toEqual(new Set(kode));
  });

  it('belong to units of the register', () => {
    const units = new Set(rowsOf('Unit Kerja').map((row) => row['Unit Kerja']));
    for (const tab of ['Perjanjian Kinerja', 'Rencana Aksi', 'Anggaran']) {
      for (const row of rowsOf(tab)) {
        const unit = row['Penanggung Jawab'];
        expect(unit === undefined || units.has(unit), `${tab}: ${unit}`).toBe(true);
      }
    }
  });
});

describe('the money of the sample', () => {
  const money = rowsOf('Anggaran');
  const columns = ['Pagu', 'Pagu Perubahan', ...quarters.map((quarter) => `Realisasi TW ${quarter}`)];
  const kodeOf = (row: SampleRow): string => String(row['Kode Program/Kegiatan']);
  const parentOf = (kode: string): string | undefined =>
    money
      .map(kodeOf)
      .filter((other) => kode.startsWith(`${other}.`))
      .sort((a, b) => b.length - a.length)[0];
  const parents = [...new Set(money.map((row) => parentOf(kodeOf(row))))].filter((kode) => kode !== undefined);

  it('has urusan 2.23 and 2.24 above everything', () => {
    expect(money.map(kodeOf).filter((kode) => parentOf(kode) === undefined)).toEqual(['2.23', '2.24']);
  });

  it.each(parents)('%s is the sum of its children in every column', (parent) => {
    const own = money.find((row) => kodeOf(row) === parent);
    const children = money.filter((row) => parentOf(kodeOf(row)) === parent);
    for (const column of columns) {
      const sum = children.reduce((total, row) => total + Number(row[column]), 0);
      expect(sum, column).toBe(own?.[column]);
    }
  });
});

describe('the people of the sample', () => {
  const people = rowsOf('Pejabat');

  it('fill every role of the SOP', () => {
    expect(new Set(people.map((row) => row['Peran SOP'])).size).toBe(7);
  });

  it('are placeholders: job titles, valid NIP, mail at example.go.id', () => {
    expect(new Set(people.map((row) => row.NIP)).size).toBe(people.length);
    for (const { Nama, NIP, Email } of people) {
      expect(Nama).toMatch(/^(Kepala|Sekretaris|Kasubag|Staf) /);
      expect(NIP).toMatch(/^(19[5-9]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|30) (199\d|20[0-2]\d)(0[1-9]|1[0-2]) [12] \d{3}$/);
      expect(Number(String(NIP).slice(9, 13)) - Number(String(NIP).slice(0, 4))).toBeGreaterThan(17);
      expect(Email).toMatch(/@example\.go\.id$/);
    }
  });
});

describe('the year of the sample', () => {
  it('moves every date and link along', () => {
    const text = JSON.stringify(readSampleTabs(2031));
    expect(text).toContain('30/06/2031');
    expect(text).toContain('31/03/2032');
    expect(text).toContain('/bukti/2031/');
    expect(text).not.toMatch(/2025|<tahun/);
  });
});

describe('the SOP of the sample', () => {
  const kendali = rowsOf('Kendali SOP');
  const done = (row: SampleRow) => row.Selesai !== undefined;

  it('has every step of the quarters and of Semester I done, and Semester II under way', () => {
    const of = (periode: string) => kendali.filter((row) => row.Periode === periode);
    for (const quarter of quarters) expect(of(`Triwulan ${quarter}`).filter(done)).toHaveLength(5);
    expect(of('Semester I').filter(done)).toHaveLength(3);
    expect(of('Semester II').map(done)).toEqual([true, false]);
  });

  it('begins no step before the one before it', () => {
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];
    const moment = (text: unknown) => {
      const [day = '', month = '', year = '', clock = ''] = String(text).split(' ');
      return `${year} ${String(months.indexOf(month)).padStart(2, '0')} ${day.padStart(2, '0')} ${clock}`;
    };
    for (const row of kendali.filter(done))
      expect(moment(row.Mulai) < moment(row.Selesai), JSON.stringify(row)).toBe(true);
    for (const quarter of quarters) {
      const begun = kendali.filter((row) => row.Periode === `Triwulan ${quarter}`).map((row) => moment(row.Mulai));
      expect([...begun].sort()).toEqual(begun);
    }
  });

  it('has a Lembar Disposisi for steps 1, 2 and 6, numbered without gaps in each year', () => {
    const disposisi = rowsOf('Disposisi');
    for (const quarter of quarters) {
      expect(disposisi.filter((row) => row.Periode === `Triwulan ${quarter}`).map((row) => row.Langkah)).toEqual([
        '1',
        '2',
      ]);
    }
    for (const year of [2025, 2026]) {
      const numbers = disposisi
        .filter((row) => String(row.Nomor).endsWith(`/${year}`))
        .map((row) => parseInt(String(row.Nomor), 10));
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    }
  });

  it('says who writes what, and has the corrections of every quarter closed', () => {
    const shares = new Set(rowsOf('Pembagian Tugas').map((row) => row.Periode));
    expect(shares).toEqual(new Set(['Semester I', 'Semester II']));
    const koreksi = rowsOf('Koreksi');
    expect(koreksi.map((row) => row.Periode)).toEqual(quarters.map((quarter) => `Triwulan ${quarter}`));
    for (const { Status } of koreksi) expect(['Diterapkan', 'Ditolak', 'Nihil']).toContain(Status);
  });
});

describe('placing rows', () => {
  const texts = [['Dinas Contoh'], [], ['kode', 'Lain', 'Target  TW I *'], ['A-1', '', '5']];
  const tab = (baris: SampleRow[], more: Partial<SampleTab> = {}): SampleTab => ({ tab: 'T', baris, ...more });

  it('finds columns by header text under title rows and goes below what stands there', () => {
    expect(placeRows(tab([{ 'Target TW I': 84.5, Kode: 'A-2' }, { Kode: 'A-3' }]), texts)).toEqual([
      { row: 5, column: 3, text: '84,5' },
      { row: 5, column: 1, text: 'A-2' },
      { row: 6, column: 1, text: 'A-3' },
    ]);
  });

  it('fills rows that are there already beside their key', () => {
    const sample = tab([{ Kode: 'A-1', Lain: ['satu', 'dua'] }], { kolomKunci: 'Kode' });
    expect(placeRows(sample, texts)).toEqual([{ row: 4, column: 2, text: 'satu\ndua' }]);
  });

  it('finds a row by several keys', () => {
    const rows = [
      ['Periode', 'Langkah', 'Mulai'],
      ['Triwulan I', '1', ''],
      ['Triwulan I', '2', ''],
    ];
    const sample = tab([{ Periode: 'Triwulan I', Langkah: '2', Mulai: 'kini' }], {
      kolomKunci: ['Periode', 'Langkah'],
    });
    expect(placeRows(sample, rows)).toEqual([{ row: 3, column: 3, text: 'kini' }]);
  });

  it.each([
    [tab([{ Kode: 'A-9' }], { kolomKunci: 'Kode' }), 'no row with {"Kode":"A-9"}'],
    [tab([{ Kode: 'A-1', Realisasi: 1 }]), 'no column Realisasi'],
  ])('says what a tab lacks', (sample, message) => {
    expect(() => placeRows(sample, texts)).toThrow(message);
  });

  it('takes the first of two columns with one header', () => {
    expect(placeRows(tab([{ Kode: 'x' }]), [['Kode', 'Kode']])).toEqual([{ row: 2, column: 1, text: 'x' }]);
  });
});

describe('placing mistakes', () => {
  const texts = [
    ['Kode', 'Nilai'],
    ['A-1', '5'],
    ['A-2', '6'],
  ];
  const mistake = { temuan: 'X', penjelasan: '', tab: 'T' };

  it.each([
    ['a cell', { pada: { Kode: 'A-2' }, menjadi: { Nilai: 'enam' } }, [{ row: 3, column: 2, text: 'enam' }]],
    ['the header', { pada: 'judul' as const, menjadi: { Nilai: 'Kode' } }, [{ row: 1, column: 2, text: 'Kode' }]],
    ['a new row', { pada: 'baris baru' as const, menjadi: { Kode: 'A-3' } }, [{ row: 4, column: 1, text: 'A-3' }]],
    [
      'a row that was emptied',
      { pada: { Kode: 'A-1' }, menjadi: 'kosong' as const },
      [
        { row: 2, column: 1, text: '' },
        { row: 2, column: 2, text: '' },
      ],
    ],
  ])('changes %s', (_, change, cells) => {
    expect(placeMistake({ ...mistake, ...change }, texts)).toEqual(cells);
  });

  it('names a row that is not there', () => {
    expect(() => placeMistake({ ...mistake, pada: { Kode: 'A-9' }, menjadi: { Nilai: 1 } }, texts)).toThrow('A-9');
  });

  it('are described once for each code', () => {
    const codes = readSampleMistakes(2025).map(({ temuan }) => temuan);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
