/** A small filled-in workbook in memory: three indikator, two quarters, one budget line. */
import { parseRequest } from '../../src/app/request.ts';
import { siapkanBukuKerja } from '../../src/app/siapkan-buku-kerja.ts';
import type { CellValue } from '../../src/core/grid.ts';
import { MemoryWorkbook } from './memory-ports.ts';

export const request = (fields: object) => parseRequest(JSON.stringify(fields));

/** Types rows into a tab, by header text. */
export function typeRows(book: MemoryWorkbook, tab: string, rows: Record<string, CellValue>[]): void {
  const { values } = book.tab(tab);
  const headerRow = values.findIndex(
    (line) => line.includes('Kode') || line.includes('Peran SOP') || line.includes('Pagu'),
  );
  const header = values[headerRow] ?? [];
  for (const [index, row] of rows.entries()) {
    const line: CellValue[] = header.map(() => '');
    for (const [name, value] of Object.entries(row)) {
      const at = header.indexOf(name);
      if (at < 0) throw new Error(`no column ${name} in ${tab}`);
      line[at] = value;
    }
    values[headerRow + 1 + index] = line;
  }
}

const PLAN = [
  ['IKU-1', 'Jumlah pengunjung perpustakaan', 'Orang', 'Naik', 'Jumlah', 1000],
  ['IKU-2', 'Persentase arsip tertata', '%', 'Naik', 'Posisi Akhir', 80],
  ['IKU-3', 'Waktu tunggu layanan', 'Menit', 'Turun', 'Rata-rata', 20],
] as const;

const QUARTERLY = [
  [200, 200, 300, 300],
  [20, 40, 60, 80],
  [20, 20, 20, 20],
] as const;

/** Empties tab Kendali SOP: a workbook without its rows does not follow the SOP, and nothing is guarded or recorded there. */
function withoutSop(book: MemoryWorkbook): MemoryWorkbook {
  const kendali = book.tab('Kendali SOP');
  kendali.values = kendali.values.slice(0, 1);
  return book;
}

/** @param sop the workbook follows the SOP: tab Kendali SOP has its rows */
export function smallBook(sop = false): MemoryWorkbook {
  const book = new MemoryWorkbook();
  siapkanBukuKerja(book.ports(), request({ tahun: 2026 }));
  if (!sop) withoutSop(book);
  typeRows(
    book,
    'Perjanjian Kinerja',
    PLAN.map(([kode, nama, satuan, arah, cara, target]) => ({
      Kode: kode,
      'Sasaran Strategis': 'Meningkatnya layanan',
      'Indikator Kinerja': nama,
      Satuan: satuan,
      Arah: arah,
      'Cara Rekap': cara,
      'Target Tahunan': target,
    })),
  );
  typeRows(
    book,
    'Rencana Aksi',
    PLAN.map(([kode], index) => ({
      Kode: kode,
      'Rencana Aksi': 'Pelaksanaan kegiatan',
      'Target TW I': QUARTERLY[index]?.[0] ?? '',
      'Target TW II': QUARTERLY[index]?.[1] ?? '',
      'Target TW III': QUARTERLY[index]?.[2] ?? '',
      'Target TW IV': QUARTERLY[index]?.[3] ?? '',
    })),
  );
  const realisasi = { 'Triwulan I': [190, 21, 21], 'Triwulan II': [210, 42, 19] } as const;
  for (const [tab, values] of Object.entries(realisasi)) {
    typeRows(
      book,
      tab,
      PLAN.map(([kode], index) => ({
        Kode: kode,
        Realisasi: values[index] ?? '',
        'Bukti Dukung': `Laporan ${kode} ${tab}`,
        'Penanggung Jawab': '',
      })),
    );
  }
  for (const tab of ['Triwulan III', 'Triwulan IV'])
    typeRows(
      book,
      tab,
      PLAN.map(([kode]) => ({ Kode: kode })),
    );
  book.now = { tahun: 2026, bulan: 7, hari: 10, jam: 9, menit: 0 };
  return book;
}
