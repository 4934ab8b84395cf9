/** Reads the golden tables of Uji Tabel: a table as people copy it, and what must be found in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

interface HarapanUji {
  sel: string;
  kode: string;
  /** A piece of the sentence, `''` = any. */
  kalimat: string;
}

export interface KasusUji {
  nama: string;
  judul: string;
  teks: string;
  harapan: HarapanUji[];
  /** `''` = not stated. */
  ringkasan: string;
}

function parseKasus(nama: string, text: string): KasusUji {
  const [head = '', below = ''] = text.split(/^---\s*$/m);
  const lines = head.split('\n');
  const isTitle = (line: string) => line.startsWith('# ');
  const expected = below.split('\n').filter((line) => line.trim() !== '');
  const harapan = expected.flatMap((line) => {
    const parts = /^([A-Z]+\d+) ([A-Z_]+)(?:: (.*))?$/.exec(line.trim());
    if (!parts && !line.startsWith('ringkasan ')) throw new Error(`${nama}: "${line}"`);
    return parts ? [{ sel: parts[1] ?? '', kode: parts[2] ?? '', kalimat: parts[3] ?? '' }] : [];
  });
  return {
    nama,
    judul: lines
      .filter(isTitle)
      .map((line) => line.slice(2))
      .join(' '),
    teks: lines
      .filter((line) => !isTitle(line))
      .join('\n')
      .trimEnd(),
    harapan,
    ringkasan: expected.find((line) => line.startsWith('ringkasan '))?.slice('ringkasan '.length) ?? '',
  };
}

/** @param folder of the tables */
export function readKasusUji(folder: string = join(import.meta.dirname, 'tabel')): KasusUji[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return files.sort().map((name) => parseKasus(basename(name, '.txt'), readFileSync(join(folder, name), 'utf8')));
}
