/** Reads the named tables of tab Pengaturan that concern the SOP: Sebutan Peran and Waktu Baku SOP. */
import type { WaktuBaku } from '../buku-kerja.ts';
import { DEFAULT_WAKTU_BAKU } from '../tab-layout/pengaturan.ts';
import type { PengaturanSheet, Section } from './pengaturan-sheet.ts';
import { isBlankWord, showCell } from './read-angka.ts';

function textAt(sheet: PengaturanSheet, row: number, column: number | undefined): string {
  const value = column === undefined ? '' : sheet.cell(row, column);
  return isBlankWord(value) ? '' : showCell(value);
}

/** Roles that the office calls otherwise (Ketua Tim, Sub-Koordinator …), by the role of the SOP. */
export function readSebutanPeran(sheet: PengaturanSheet, section: Section | undefined): Record<string, string> {
  const sebutan: Record<string, string> = {};
  for (let row = section?.first ?? 1; row <= (section?.last ?? 0); row += 1) {
    const peran = textAt(sheet, row, section?.columns.peran);
    const text = textAt(sheet, row, section?.columns.sebutan);
    if (peran !== '' && text !== '' && text !== peran) sebutan[peran] = text;
  }
  return sebutan;
}

/** @returns `null` when the row cannot be used (reported) */
function readRow(sheet: PengaturanSheet, columns: Section['columns'], row: number): WaktuBaku | null {
  const langkah = sheet.number(row, columns.langkah ?? 0);
  const waktu = sheet.number(row, columns.waktu ?? 0);
  const satuan = textAt(sheet, row, columns.satuan).toLowerCase();
  if (langkah === null || !Number.isInteger(langkah) || langkah < 1 || langkah > 9) {
    sheet.unknown(row, columns.langkah ?? 0, 'nomor langkah 1 sampai 9', '', 'peringatan');
    return null;
  }
  if (waktu === null || waktu <= 0 || (satuan !== 'menit' && satuan !== 'hari')) {
    const column = waktu === null || waktu <= 0 ? columns.waktu : columns.satuan;
    sheet.unknown(row, column ?? 0, 'waktu lebih dari 0 dengan satuan menit atau hari', 'waktu bawaan', 'peringatan');
    return null;
  }
  return { langkah, pelaksana: textAt(sheet, row, columns.pelaksana), waktu, satuan };
}

/** Nine rows in the order of the steps; steps that the table lacks or that cannot be read keep their default. */
export function readWaktuBaku(sheet: PengaturanSheet, section: Section | undefined): WaktuBaku[] {
  const byLangkah = new Map(DEFAULT_WAKTU_BAKU.map((one) => [one.langkah, { ...one }]));
  for (let row = section?.first ?? 1; row <= (section?.last ?? 0); row += 1) {
    const read = readRow(sheet, section?.columns ?? {}, row);
    const before = read ? byLangkah.get(read.langkah) : undefined;
    if (read && before) byLangkah.set(read.langkah, { ...read, pelaksana: read.pelaksana || before.pelaksana });
  }
  return [...byLangkah.values()];
}
