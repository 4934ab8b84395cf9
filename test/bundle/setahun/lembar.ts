/** A unit that has nothing but a mail with an Excel file: takes the file out, fills it in, and hands it back. */
import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../../local/files/xlsx/read-workbook.ts';
import { writeWorkbook } from '../../../local/files/xlsx/write-workbook.ts';
import type { SheetModel } from '../../../local/host/spreadsheet/model.ts';

/** The first attachment of an .eml file. @throws Error when it has none */
export function lampiranSurat(eml: string): { nama: string; bytes: Uint8Array } {
  const text = readFileSync(eml, 'utf8');
  const found =
    /Content-Disposition: attachment; filename="([^"]*)"[^\r\n]*\r\n(?:[^\r\n]+\r\n)*\r\n([A-Za-z0-9+/=\r\n]+)/.exec(
      text,
    );
  if (!found) throw new Error(`${eml} has no attachment`);
  return { nama: found[1] ?? '', bytes: new Uint8Array(Buffer.from(found[2] ?? '', 'base64')) };
}

function put(sheet: SheetModel, row: number, column: number, value: string | number): void {
  while (sheet.values.length <= row) sheet.values.push([]);
  const line = sheet.values[row] ?? [];
  while (line.length <= column) line.push(null);
  line[column] = value;
}

/**
 * Types into tab Isian beside each Kode, and declares the sheet handed in.
 * @param isian Realisasi by Kode
 * @returns the file as it goes back
 */
export async function isiLembar(bytes: Uint8Array, isian: Record<string, number>): Promise<Uint8Array> {
  const opened = await readWorkbook(bytes, { fileName: 'lembar.xlsx' });
  const sheet = opened.model.sheets.find(({ name }) => name === 'Isian');
  if (!sheet) throw new Error('the sheet has no tab Isian');
  const at = (text: string) => sheet.values.findIndex((row) => row.some((cell) => cell === text));
  const header = at('Kode');
  const columnOf = (text: string) => sheet.values[header]?.indexOf(text) ?? -1;
  for (const [kode, nilai] of Object.entries(isian)) put(sheet, at(kode), columnOf('Realisasi'), nilai);
  const status = at('Status Isian');
  put(sheet, status, 1, 'Diajukan');
  return writeWorkbook(opened);
}
