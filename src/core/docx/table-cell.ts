/** One cell of a table of figures as XML; what many cells have in common is made once and shared. */
import type { Align, Text } from '../laporan/blocks.ts';
import { cleanText, runsOf } from './text.ts';
import { element, group, type Xml } from './xml.ts';

/** How a cell looks; few kinds occur in a table. */
export interface CellFormat {
  /** Twips. */
  width: number;
  style: string;
  align: Align;
  bold?: boolean;
  fill?: string;
  /** Columns covered. */
  span?: number;
  /** Begins or continues a cell over two rows. */
  merge?: 'restart' | 'continue';
  middle?: boolean;
  keepNext?: boolean;
}

const ALIGNMENT = { left: 'left', center: 'center', right: 'right', justify: 'left' } as const;

/** The order of the elements is that of the standard; Word refuses another. */
function cellProperties({ width, span, merge, fill, middle }: CellFormat): Xml {
  return group('w:tcPr', [
    element('w:tcW', { 'w:type': 'dxa', 'w:w': width }),
    ...(span && span > 1 ? [element('w:gridSpan', { 'w:val': span })] : []),
    ...(merge ? [element('w:vMerge', { 'w:val': merge })] : []),
    ...(fill ? [element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill })] : []),
    ...(middle ? [element('w:vAlign', { 'w:val': 'center' })] : []),
  ]);
}

function paragraphProperties({ style, keepNext, align }: CellFormat): Xml {
  return group('w:pPr', [
    element('w:pStyle', { 'w:val': style }),
    ...(keepNext ? [group('w:keepNext')] : []),
    element('w:jc', { 'w:val': ALIGNMENT[align] }),
  ]);
}

const BOLD = [group('w:b'), group('w:bCs')];
const ITALIC = [group('w:i'), group('w:iCs')];
const BREAK = group('w:r', [group('w:br')]);
const PRESERVE = { 'xml:space': 'preserve' };

function runs(text: Text, bold: boolean): Xml[] {
  return runsOf(text).flatMap((run) => {
    const marks = [...(bold || run.bold ? BOLD : []), ...(run.italic ? ITALIC : [])];
    const properties = marks.length > 0 ? [group('w:rPr', marks)] : [];
    const lines = cleanText(run.text)
      .split('\n')
      .flatMap((line, index) => [
        ...(index > 0 ? [BREAK] : []),
        group('w:r', [...properties, element('w:t', PRESERVE, [line])]),
      ]);
    return run.link === undefined ? lines : [element('w:hyperlink', { 'w:anchor': run.link, 'w:history': 1 }, lines)];
  });
}

/** Makes cells of one format. */
export function cellMaker(format: CellFormat): (text: Text) => Xml {
  const cell = cellProperties(format);
  const paragraph = paragraphProperties(format);
  return (text) => {
    const content = text === '' ? [] : runs(text, format.bold ?? false);
    return group('w:tc', [cell, group('w:p', [paragraph, ...content])]);
  };
}
