/** Reads the number format of each cell style from the styles part. */
import { builtInFormat, isDateFormat } from './number-format.ts';
import { scanXml } from './scan-xml.ts';

export interface CellFormat {
  pattern: string;
  isDate: boolean;
}

export const GENERAL: CellFormat = { pattern: 'General', isDate: false };

/** @returns formats by style number; empty for a file without styles */
export function readStyles(source: string | undefined): CellFormat[] {
  const own = new Map<number, string>();
  const ids: number[] = [];
  let isInCellXfs = false;
  scanXml(source ?? '', {
    open: (tag) => {
      if (tag.name === 'numFmt') own.set(Number(tag.attribute('numFmtId')), tag.attribute('formatCode') ?? '');
      if (tag.name === 'cellXfs') isInCellXfs = true;
      if (tag.name === 'xf' && isInCellXfs) ids.push(Number(tag.attribute('numFmtId') ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') isInCellXfs = false;
    },
  });
  return ids.map((id) => {
    const pattern = own.get(id) || builtInFormat(id);
    return { pattern, isDate: isDateFormat(pattern) };
  });
}
