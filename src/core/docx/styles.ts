/** How the document looks: named styles, so that people who edit it further find real headings and captions. */
import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';
import { LOOK, type Look } from './looks.ts';
import { toTwips } from './page.ts';

export const STYLE = {
  body: 'IsiLaporan',
  cell: 'IsiTabel',
  cellNarrow: 'IsiTabelRapat',
  cellTiny: 'IsiTabelSangatRapat',
  note: 'CatatanTabel',
  form: 'IsiFormulir',
  running: 'KepalaKaki',
} as const;

/** Of the entries of a list at the front, by level; Word knows them by their names. */
export const TOC_STYLE: readonly [string, string, string] = ['TOC1', 'TOC2', 'TOC3'];

export const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

export const LIST = { ordered: 'daftar-bernomor', bullet: 'daftar-butir' } as const;

export function spacingOf({ before, after, line }: Look) {
  return { before, after, line, lineRule: 'auto' } as const;
}

function heading(look: Look, alignment: (typeof AlignmentType)['LEFT' | 'CENTER']) {
  return {
    run: { size: look.size, bold: true, color: '000000' },
    paragraph: { alignment, keepNext: true, keepLines: true, spacing: spacingOf(look) },
  };
}

function own(id: string, name: string, look: Look) {
  const run = { size: look.size, ...(look.bold ? { bold: true } : {}) };
  return { id, name, basedOn: 'Normal', run, paragraph: { spacing: spacingOf(look) } };
}

export function buildStyles(font: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font, size: LOOK.body.size, language: { value: 'id-ID' } },
        paragraph: { spacing: { before: 0, after: 0, line: 276, lineRule: 'auto' } },
      },
      heading1: heading(LOOK.heading1, AlignmentType.CENTER),
      heading2: heading(LOOK.heading2, AlignmentType.LEFT),
      heading3: heading(LOOK.heading3, AlignmentType.LEFT),
      heading4: heading(LOOK.heading4, AlignmentType.LEFT),
      caption: {
        run: { size: LOOK.caption.size, bold: true, italics: false, color: '000000' },
        paragraph: { keepNext: true, keepLines: true, spacing: spacingOf(LOOK.caption) },
      },
    },
    paragraphStyles: [
      ...TOC_STYLE.map((id, index) =>
        own(id, `toc ${index + 1}`, [LOOK.toc1, LOOK.toc2, LOOK.toc3][index] ?? LOOK.toc1),
      ),
      own(STYLE.body, 'Isi Laporan', LOOK.body),
      own(STYLE.cell, 'Isi Tabel', LOOK.cell),
      own(STYLE.cellNarrow, 'Isi Tabel Rapat', LOOK.cellNarrow),
      own(STYLE.cellTiny, 'Isi Tabel Sangat Rapat', LOOK.cellTiny),
      own(STYLE.form, 'Isi Formulir', LOOK.form),
      own(STYLE.note, 'Catatan Tabel', LOOK.note),
      own(STYLE.running, 'Kepala dan Kaki Halaman', LOOK.running),
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
