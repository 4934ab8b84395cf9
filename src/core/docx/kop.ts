/** The letterhead and the signature block: the pieces that every official document of a dinas has. */
import {
  AlignmentType,
  BorderStyle,
  type ImageRun,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
  UnderlineType,
} from 'docx';
import type { Kop, Penandatangan } from '../laporan/blocks.ts';
import { borderlessTable } from './borderless.ts';
import { imageRun } from './figure.ts';
import { toTwips } from './page.ts';
import { cleanText, toRuns } from './text.ts';

const CENTER = AlignmentType.CENTER;

export function logoRun(logo: NonNullable<Kop['logo']>, heightCm: number, id: string): ImageRun {
  return imageRun(logo, (heightCm * logo.width) / logo.height, id, 'Lambang');
}

export function centered(text: string, size: number, bold: boolean, after = 0): Paragraph {
  return new Paragraph({
    alignment: CENTER,
    keepNext: true,
    spacing: { before: 0, after, line: 252, lineRule: 'auto' },
    children: toRuns(text, { size, bold }),
  });
}

function kopLines(kop: Kop): Paragraph[] {
  return [
    ...(kop.pemerintahDaerah ? [centered(kop.pemerintahDaerah.toUpperCase(), 26, true)] : []),
    ...(kop.perangkatDaerah ? [centered(kop.perangkatDaerah.toUpperCase(), 34, true)] : []),
    ...(kop.alamat ? [centered(kop.alamat, 18, false)] : []),
  ];
}

/** The double rule below the letterhead. */
function doubleRule(): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 200, line: 120, lineRule: 'exact' },
    border: { bottom: { style: BorderStyle.DOUBLE, size: 12, color: '000000', space: 1 } },
  });
}

/**
 * @param imageId unique in the document
 * @param textWidth twips
 */
export function buildKop(kop: Kop, imageId: string, textWidth: number): (Paragraph | Table)[] {
  if (!kop.logo) return [...kopLines(kop), doubleRule()];
  const side = toTwips(2.6);
  const image = new Paragraph({ alignment: CENTER, keepNext: true, children: [logoRun(kop.logo, 2.3, imageId)] });
  const table = borderlessTable({
    widths: [side, textWidth - 2 * side, side],
    // the empty cell on the right keeps the names in the middle of the page
    rows: [[[image], kopLines(kop), [new Paragraph({})]]],
    verticalAlign: 'center',
  });
  return [table, doubleRule()];
}

/** Bottom right and never torn apart: place and date, jabatan, room for the pen, nama, pangkat, NIP. */
export function buildSignature(tempatTanggal: string, signer: Penandatangan, textWidth: number): Paragraph[] {
  const indent = { left: Math.round(textWidth * 0.48) };
  const isDeputy = /^a\.\s*n\./i.test(signer.awalan);
  const jabatan = isDeputy ? [signer.awalan, signer.jabatan] : [`${signer.awalan} ${signer.jabatan}`.trim()];
  const line = (children: ParagraphChild[], before: number, keepNext: boolean) =>
    new Paragraph({
      alignment: CENTER,
      indent,
      keepNext,
      keepLines: true,
      spacing: { before, after: 0, line: 252, lineRule: 'auto' },
      children,
    });
  const below = [signer.pangkat, signer.nip && `NIP ${signer.nip}`].filter((text) => text !== '');
  // dotted lines to be written on need no line below them
  const underline = /\p{L}/u.test(signer.nama) ? { underline: { type: UnderlineType.SINGLE } } : {};
  return [
    line(toRuns(tempatTanggal), 360, true),
    ...jabatan.map((text, index) => line(toRuns(index === jabatan.length - 1 ? `${text},` : text), 0, true)),
    line([new TextRun({ text: cleanText(signer.nama), bold: true, ...underline })], 1200, below.length > 0),
    ...below.map((text, index) => line(toRuns(text), 0, index < below.length - 1)),
  ];
}
