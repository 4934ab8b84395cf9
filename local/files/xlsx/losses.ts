/** What a file would lose when it is saved, and what foreign content it keeps, in words for the person in front of it. */
import { rowOfKey, type SheetModel } from '../../host/spreadsheet/model.ts';
import { areasName } from './address.ts';
import { MAX_TEXT } from './cells/string-table.ts';
import { areasInGrid } from './kept-rules.ts';
import type { KeptSheet, OpenedWorkbook } from './opened.ts';
import type { Package } from './package/package.ts';
import { isKind } from './package/relationships.ts';
import { tablesOf } from './tables.ts';
import { survivingValidations } from './validation/write-validations.ts';

/** Excel's limit for the name of a tab. */
const MAX_NAME = 31;
const FORBIDDEN = /[[\]:*?/\\]/;

function nameLosses({ name }: SheetModel): string[] {
  if (name.length > MAX_NAME) return [`Tab ${name}: namanya lebih dari ${MAX_NAME} huruf; Excel akan memendekkannya.`];
  return FORBIDDEN.test(name) ? [`Tab ${name}: namanya memuat tanda yang tidak diterima Excel ([ ] : * ? / \\).`] : [];
}

function textLosses({ name, values, notes }: SheetModel): string[] {
  const losses: string[] = [];
  values.forEach((row, index) => {
    if (row.some((value) => typeof value === 'string' && value.length > MAX_TEXT)) {
      losses.push(`Tab ${name}, baris ${index + 1}: teks yang lebih dari ${MAX_TEXT} huruf dipotong.`);
    }
  });
  for (const [key, note] of notes) {
    if (note.length > MAX_TEXT)
      losses.push(`Tab ${name}, baris ${rowOfKey(key) + 1}: catatan yang lebih dari ${MAX_TEXT} huruf dipotong.`);
  }
  return losses;
}

function ruleLosses(sheet: SheetModel, kept: KeptSheet | undefined): string[] {
  if (kept === undefined) return [];
  const surviving = new Set(survivingValidations(sheet, kept));
  return kept.foreignValidations
    .filter((rule) => !surviving.has(rule))
    .map(
      ({ sqref }) =>
        `Tab ${sheet.name}: aturan isian buatan sendiri pada ${areasName(areasInGrid(sqref, sheet))} diganti aturan program.`,
    );
}

function tableLosses(sheet: SheetModel, kept: KeptSheet | undefined, file: Package): string[] {
  return tablesOf(sheet, kept, file)
    .filter(({ headers }) => headers === null)
    .map(
      ({ name }) =>
        `Tab ${sheet.name}: tabel Excel ${name} menjadi rentang biasa karena judul kolomnya kosong, kembar, atau digabung; isinya tetap.`,
    );
}

/** Plain Indonesian sentences; empty when saving loses nothing. */
export function lossesOnSave({ model, kept }: OpenedWorkbook): string[] {
  const losses = [...kept.losses];
  if (kept.package.paths().some((path) => path.startsWith('_xmlsignatures/'))) {
    losses.push('Tanda tangan digital pada berkas tidak berlaku lagi setelah disimpan dan dihapus.');
  }
  for (const sheet of model.sheets) {
    const before = kept.sheets.get(sheet.id);
    losses.push(
      ...nameLosses(sheet),
      ...textLosses(sheet),
      ...ruleLosses(sheet, before),
      ...tableLosses(sheet, before, kept.package),
    );
  }
  return losses;
}

const CONTENTS: [string, string][] = [
  ['pivotTable', 'tabel pivot'],
  ['table', 'tabel Excel'],
  ['slicer', 'pemotong data'],
  ['timeline', 'garis waktu'],
  ['threadedComment', 'komentar berutas'],
  ['oleObject', 'objek tertanam'],
  ['control', 'tombol atau kontrol'],
  ['ctrlProp', 'tombol atau kontrol'],
];

function counted(count: number, noun: string): string[] {
  return count === 0 ? [] : [`${count} ${noun}`];
}

/** @param foreignCharts charts of kinds that are not drawn here */
function contentsOf(sheet: KeptSheet, foreignCharts: number, file: Package): string[] {
  const drawings = sheet.relationships.filter((relationship) => isKind(relationship, 'drawing'));
  const inside = drawings.flatMap(({ target }) => file.relationships(target));
  const newer = inside.filter((relationship) => isKind(relationship, 'chartEx'));
  const images = inside.filter((relationship) => isKind(relationship, 'image'));
  const others = CONTENTS.flatMap(([kind, noun]) =>
    counted(sheet.relationships.filter((relationship) => isKind(relationship, kind)).length, noun),
  );
  return [...counted(foreignCharts + newer.length, 'grafik'), ...counted(images.length, 'gambar'), ...others];
}

/** Foreign content that stays in the file although the add-on does not know it; one sentence for each tab. */
export function keptContents(
  file: Package,
  kept: ReadonlyMap<number, KeptSheet>,
  sheets: readonly SheetModel[],
  workbookPath: string,
): string[] {
  const notices: string[] = [];
  for (const { id, charts } of sheets) {
    const sheet = kept.get(id);
    if (!sheet) continue;
    const contents = [...new Set(contentsOf(sheet, charts.filter(({ type }) => type === 'OTHER').length, file))];
    if (contents.length > 0)
      notices.push(`Tab ${sheet.name}: ${contents.join(', ')} tidak dipakai di sini, tetapi tetap ada saat disimpan.`);
  }
  const ofWorkbook = file.relationships(workbookPath);
  if (ofWorkbook.some((relationship) => isKind(relationship, 'vbaProject')))
    notices.push('Makro di berkas ini tidak dijalankan, tetapi tetap ada saat disimpan.');
  const links = ofWorkbook.filter((relationship) => isKind(relationship, 'externalLink')).length;
  if (links > 0) notices.push(`Berkas mengambil nilai dari ${links} buku kerja lain; nilai terakhirnya dipakai.`);
  return notices;
}
