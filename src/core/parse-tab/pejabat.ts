/** Parses the tabs about people: Unit Kerja and Pejabat. */
import type { Pejabat, PejabatField, UnitKerja } from '../buku-kerja.ts';
import type { Grid } from '../grid.ts';
import { PEJABAT, UNIT_KERJA } from '../tab-layout/pejabat.ts';
import { isTanggal, NAMA_BULAN, parseIso, toIso } from '../tanggal.ts';
import type { Temuan } from '../temuan/temuan.ts';
import { openTable, type TableReader } from './table-reader.ts';

/** `3 Januari 2022`, `03/01/2022`, `3-1-2022`, `2022-01-03` → ISO; `null` when it is no such day. */
function parseTanggalText(text: string): string | null {
  if (parseIso(text)) return text.trim();
  const digits = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  const words = /^(\d{1,2})\s+([a-z]+)\.?\s+(\d{4})$/i.exec(text.trim());
  const name = words?.[2]?.toLowerCase().slice(0, 3);
  const bulan = name ? NAMA_BULAN.findIndex((bulan) => bulan.toLowerCase().startsWith(name)) + 1 : Number(digits?.[2]);
  const parts = digits ?? words;
  const tanggal = { tahun: Number(parts?.[3]), bulan, hari: Number(parts?.[1]) };
  return parts && isTanggal(tanggal) ? toIso(tanggal) : null;
}

function readTanggal(reader: TableReader<PejabatField>, field: PejabatField): string {
  const value = reader.cell(field);
  if (value instanceof Date) {
    return toIso({ tahun: value.getFullYear(), bulan: value.getMonth() + 1, hari: value.getDate() });
  }
  const text = reader.word(field);
  if (text === '') return '';
  const iso = parseTanggalText(text);
  if (iso === null) reader.unknown(field, 'tanggal, misalnya 3 Januari 2026', '', 'peringatan');
  return iso ?? '';
}

/** Rows of a list; those without any of the fields that name somebody say nothing about anybody. */
function eachRow<Field extends string>(reader: TableReader<Field>, naming: readonly Field[], parse: () => void): void {
  for (let row = reader.table.headerRow + 1; row <= reader.lastRow; row += 1) {
    reader.row = row;
    if (naming.some((field) => reader.word(field) !== '')) parse();
  }
}

export function parseUnitKerja(grid: Grid, tahun: number, temuan: Temuan[]): UnitKerja[] {
  const reader = openTable(grid, UNIT_KERJA, tahun, temuan);
  const units: UnitKerja[] = [];
  eachRow(reader, ['unitKerja'], () =>
    units.push({
      row: reader.row,
      unitKerja: reader.text('unitKerja'),
      jenis: reader.word('jenis'),
      induk: reader.word('induk'),
      penanggungJawab: reader.word('penanggungJawab'),
      email: reader.word('email'),
    }),
  );
  return units;
}

export function parsePejabat(grid: Grid, tahun: number, temuan: Temuan[]): Pejabat[] {
  const reader = openTable(grid, PEJABAT, tahun, temuan);
  const people: Pejabat[] = [];
  const parse = (): void => {
    people.push({
      row: reader.row,
      peran: reader.word('peran'),
      nama: reader.word('nama'),
      nip: reader.word('nip'),
      pangkat: reader.word('pangkat'),
      jabatan: reader.word('jabatan'),
      unitKerja: reader.word('unitKerja'),
      email: reader.word('email'),
      statusJabatan: reader.word('statusJabatan') || 'Definitif',
      berlakuMulai: readTanggal(reader, 'berlakuMulai'),
      berlakuSampai: readTanggal(reader, 'berlakuSampai'),
    });
  };
  eachRow(reader, ['peran', 'nama'], parse);
  return people;
}
