/** The people of the workbook, so that one can act as another: from tabs Pejabat and Unit Kerja, found by their headers. */
import { displayText } from '../spreadsheet/display-text.ts';
import type { SheetModel, WorkbookModel } from '../spreadsheet/model.ts';

export interface Person {
  email: string;
  nama: string;
  /** Role or unit, `Pemilik buku kerja` for the owner. */
  peran: string;
}

/** Rows that a header is looked for in. */
const HEADER_ROWS = 15;

function findHeader(texts: string[][], header: string): { row: number; column: number } | null {
  for (let row = 0; row < Math.min(HEADER_ROWS, texts.length); row += 1) {
    const column = (texts[row] ?? []).findIndex((text) => text.trim().toLowerCase() === header.toLowerCase());
    if (column >= 0) return { row, column };
  }
  return null;
}

function textsOf(workbook: WorkbookModel, sheet: SheetModel): string[][] {
  return sheet.values.map((row) => row.map((value) => displayText(workbook, value, undefined)));
}

function peopleOf(workbook: WorkbookModel, tab: string, roleHeader: string, nameHeader: string): Person[] {
  const sheet = workbook.sheets.find(({ name }) => name.toLowerCase() === tab.toLowerCase());
  const texts = sheet ? textsOf(workbook, sheet) : [];
  const email = findHeader(texts, 'Email');
  const columnOf = (header: string) => findHeader(texts, header)?.column ?? -1;
  if (!email) return [];
  const [role, name] = [columnOf(roleHeader), columnOf(nameHeader)];
  return texts.slice(email.row + 1).flatMap((line) => {
    const address = (line[email.column] ?? '').trim();
    if (!/^\S+@\S+$/.test(address)) return [];
    return [{ email: address, nama: (line[name] ?? '').trim() || address, peran: (line[role] ?? '').trim() }];
  });
}

/** The owner first, then as in the tabs; each address once. */
export function peopleIn(workbook: WorkbookModel): Person[] {
  const all = [
    ...peopleOf(workbook, 'Pejabat', 'Peran SOP', 'Nama'),
    ...peopleOf(workbook, 'Unit Kerja', 'Unit Kerja', 'Penanggung Jawab'),
  ];
  const byEmail = new Map<string, Person>();
  for (const person of all) {
    const key = person.email.toLowerCase();
    if (!byEmail.has(key)) byEmail.set(key, person);
  }
  const owner = byEmail.get(workbook.owner.toLowerCase());
  byEmail.delete(workbook.owner.toLowerCase());
  const first = owner ?? { email: workbook.owner, nama: workbook.owner, peran: 'Pemilik buku kerja' };
  return [first, ...byEmail.values()];
}
