/** How the document looks: named styles, so that people who edit it further find real headings and captions. */
import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';
import { toTwips } from './page.ts';

/** Sizes in half points. */
const BODY = 22;
const SMALL = 17;

/** Type sizes of table cells in twips. */
export const CELL_SIZE = { roomy: 180, narrow: 160 } as const;

export const STYLE = {
  body: 'IsiLaporan',
  cell: 'IsiTabel',
  cellNarrow: 'IsiTabelRapat',
  note: 'CatatanTabel',
  form: 'IsiFormulir',
  running: 'KepalaKaki',
} as const;

export const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

export const LIST = { ordered: 'daftar-bernomor', bullet: 'daftar-butir' } as const;

interface Spacing {
  before: number;
  after: number;
  line: number;
  lineRule: 'auto';
}

/** 240 = one line. */
const TIGHT: Spacing = { before: 0, after: 0, line: 240, lineRule: 'auto' };

function heading(size: number, alignment: (typeof AlignmentType)['LEFT' | 'CENTER'], before: number) {
  const spacing: Spacing = { before, after: 120, line: 264, lineRule: 'auto' };
  return {
    run: { size, bold: true, color: '000000' },
    paragraph: { alignment, keepNext: true, keepLines: true, spacing },
  };
}

export function buildStyles(font: string): IStylesOptions {
  const own = (id: string, name: string, size: number, spacing: Spacing) => ({
    id,
    name,
    basedOn: 'Normal',
    run: { size },
    paragraph: { spacing },
  });
  return {
    default: {
      document: {
        run: { font, size: BODY, language: { value: 'id-ID' } },
        paragraph: { spacing: { before: 0, after: 0, line: 276, lineRule: 'auto' } },
      },
      heading1: heading(28, AlignmentType.CENTER, 240),
      heading2: heading(24, AlignmentType.LEFT, 240),
      heading3: heading(BODY, AlignmentType.LEFT, 180),
      caption: {
        run: { size: 20, bold: true, italics: false, color: '000000' },
        paragraph: {
          keepNext: true,
          keepLines: true,
          spacing: { before: 160, after: 80, line: 252, lineRule: 'auto' },
        },
      },
    },
    paragraphStyles: [
      own(STYLE.body, 'Isi Laporan', BODY, { before: 0, after: 120, line: 300, lineRule: 'auto' }),
      own(STYLE.cell, 'Isi Tabel', CELL_SIZE.roomy / 10, { ...TIGHT, before: 30, after: 30 }),
      own(STYLE.cellNarrow, 'Isi Tabel Rapat', CELL_SIZE.narrow / 10, { ...TIGHT, before: 24, after: 24 }),
      own(STYLE.form, 'Isi Formulir', 20, { ...TIGHT, before: 20, after: 20 }),
      own(STYLE.note, 'Catatan Tabel', SMALL, { ...TIGHT, before: 40 }),
      own(STYLE.running, 'Kepala dan Kaki Halaman', 16, TIGHT),
    ],
  };
}

/** The lists of a report; each block takes an instance of its own, so that every numbered list begins at 1. */
export function buildNumbering(): INumberingOptions {
  const indent = { left: toTwips(0.9), hanging: toTwips(0.7) };
  const level = (format: (typeof LevelFormat)['DECIMAL' | 'BULLET'], text: string) => ({
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent } },
  });
  return {
    config: [
      { reference: LIST.ordered, levels: [level(LevelFormat.DECIMAL, '%1.')] },
      { reference: LIST.bullet, levels: [level(LevelFormat.BULLET, '–')] },
    ],
  };
}
