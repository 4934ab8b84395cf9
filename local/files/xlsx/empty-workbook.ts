/** A new workbook with one blank tab, Indonesian locale, Jakarta time. */
import { randomBytes } from 'node:crypto';
import { newSheetModel } from '../../host/spreadsheet/new-model.ts';
import { defaultParts } from './default-parts.ts';
import type { OpenedWorkbook } from './opened.ts';
import { Package } from './package/package.ts';
import { openPackage } from './read-workbook.ts';
import { pack } from './zip/write-zip.ts';

/** @param name without `.xlsx` */
export function emptyWorkbook(name: string): OpenedWorkbook {
  const parts = new Map(defaultParts().map(([path, text]) => [path, pack(Buffer.from(text, 'utf8'))]));
  const opened = openPackage(new Package(parts), randomBytes(24).toString('base64url'), name);
  opened.model.sheets.push(newSheetModel(0, 'Sheet1'));
  return opened;
}
