/** Into how many lines a text breaks, as word processors break it: at spaces and after hyphens, and in words wider than the line. */
import type { Run, Text } from '../../laporan/blocks.ts';
import type { Look } from '../looks.ts';
import { runsOf } from '../text.ts';
import type { FontMeasure } from './font-widths.ts';

interface Word {
  /** Twips, without the space behind it. */
  width: number;
  space: number;
}

function wordsOf(run: Run, look: Look, font: FontMeasure): Word[][] {
  const bold = look.bold === true || run.bold === true;
  const space = font.widthOf(' ', look.size, bold);
  return run.text.split('\n').map((line) =>
    line
      .split(/(?<=[ -])/)
      .filter((word) => word !== '')
      .map((word) => {
        const letters = word.replace(/ $/, '');
        return { width: font.widthOf(letters, look.size, bold), space: letters === word ? 0 : space };
      }),
  );
}

/** @returns lines that the words of one line of text take */
function breakWords(words: Word[], width: number, first: number): number {
  let lines = 1;
  let free = width - first;
  for (const word of words) {
    if (word.width > free && free < width) {
      lines += 1;
      free = width;
    }
    const more = Math.max(0, Math.ceil(word.width / width) - 1);
    lines += more;
    free -= word.width - more * width + word.space;
  }
  return lines;
}

/** Runs of one line follow each other without a break. */
function linesOfWords(text: Text, look: Look, font: FontMeasure): Word[][] {
  const lines: Word[][] = [[]];
  for (const run of runsOf(text)) {
    wordsOf(run, look, font).forEach((words, index) => {
      if (index > 0) lines.push([]);
      lines[lines.length - 1]?.push(...words);
    });
  }
  return lines;
}

/**
 * @param width of a line, twips
 * @param first indent of the first line, twips
 */
export function countLines(text: Text, look: Look, width: number, font: FontMeasure, first = 0): number {
  return linesOfWords(text, look, font).reduce(
    (sum, words, index) => sum + breakWords(words, width, index === 0 ? first : 0),
    0,
  );
}

/** Of one line of a look, twips. */
export function lineHeight({ size, line }: Look, font: FontMeasure): number {
  return Math.round((size * 10 * font.lineHeight * line) / 240);
}
