/**
 * How pages look, against pictures that somebody has looked at: small, grey, and compared softly, so that another version of
 * LibreOffice may draw a letter differently but not move a line. `PERBARUI_GAMBAR=1` takes new pictures.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/core/docx/render-docx.ts';
import type { Block, Report } from '../../src/core/laporan/blocks.ts';
import { KOP, LOGO, report, TABLE } from './docx-sample.ts';
import { hasOffice, openOffice } from './office.ts';

const FOLDER = join(import.meta.dirname, 'halaman');
const DPI = 24;
/** Side of the squares whose mean grey is compared, pixels, and how far it may be off (of 255). */
const SQUARE = 6;
const TOLERANCE = 40;

/** The pictures were taken with the measures of Arial. */
const hasFont = /Liberation ?Sans|Arial/.test(spawnSync('fc-match', ['Arial'], { encoding: 'utf8' }).stdout ?? '');
const canLook = hasOffice && hasFont;
const office = canLook ? openOffice() : null;
afterAll(() => office?.close());

interface Picture {
  width: number;
  height: number;
  grey: Uint8Array;
}

function readPgm(bytes: Uint8Array): Picture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes.subarray(0, 40)).toString('latin1'));
  if (!head) throw new Error('no grey picture');
  return { width: Number(head[1]), height: Number(head[2]), grey: bytes.subarray(head[0].length) };
}

function meanOf({ width, height, grey }: Picture, left: number, top: number): number {
  let sum = 0;
  let count = 0;
  for (let y = top; y < Math.min(top + SQUARE, height); y += 1) {
    for (let x = left; x < Math.min(left + SQUARE, width); x += 1) {
      sum += grey[y * width + x] ?? 0;
      count += 1;
    }
  }
  return sum / count;
}

/** Squares that look different, of all. */
function difference(a: Picture, b: Picture): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let different = 0;
  let all = 0;
  for (let top = 0; top < a.height; top += SQUARE) {
    for (let left = 0; left < a.width; left += SQUARE) {
      all += 1;
      if (Math.abs(meanOf(a, left, top) - meanOf(b, left, top)) > TOLERANCE) different += 1;
    }
  }
  return different / all;
}

const words = (text: string): Block => ({ type: 'paragraph', indent: true, text: `${text} `.repeat(30) });
const SIGNATURE: Block = {
  type: 'signature',
  tempatTanggal: 'Contoh, 3 Januari 2022',
  penandatangan: {
    awalan: '',
    jabatan: 'Kepala Dinas',
    nama: 'Nama',
    pangkat: 'Pembina',
    nip: '19700115 199403 1 002',
  },
};

const SAMPLE: Report = report([], {
  draf: true,
  sections: [
    {
      orientation: 'portrait',
      bare: true,
      blocks: [{ type: 'cover', kop: KOP, title: 'Laporan Kinerja', subtitle: 'Triwulan I', lines: ['Dinas Contoh'] }],
    },
    {
      orientation: 'portrait',
      pageNumber: { format: 'roman', start: 1 },
      blocks: [
        { type: 'kop', kop: { ...KOP, logo: LOGO } },
        { type: 'toc', of: 'headings', title: 'DAFTAR ISI' },
        { type: 'toc', of: 'tables', title: 'DAFTAR TABEL' },
      ],
    },
    {
      orientation: 'landscape',
      pageNumber: { format: 'decimal', start: 1 },
      blocks: [
        { type: 'heading', level: 1, text: 'PENDAHULUAN' },
        { type: 'heading', level: 2, text: 'Latar Belakang' },
        words('laporan kinerja'),
        TABLE,
        { type: 'list', ordered: true, items: ['satu', 'dua'] },
      ],
    },
    { orientation: 'portrait', blocks: [{ type: 'ruledSpace', lines: 4 }, words('penutup'), SIGNATURE] },
  ],
});

const NAMES = ['sampul', 'daftar-isi', 'bab', 'tanda-tangan'];

describe('pages', () => {
  it.skipIf(!canLook)(
    'look as they looked when somebody approved of them (needs LibreOffice and Liberation Sans)',
    () => {
      const pictures = office?.picturesOf(office.toPdf(renderDocx(SAMPLE)), DPI) ?? [];
      expect(pictures).toHaveLength(NAMES.length);
      for (const [index, name] of NAMES.entries()) {
        const path = join(FOLDER, `${name}.pgm`);
        const taken = pictures[index] ?? new Uint8Array();
        if (process.env.PERBARUI_GAMBAR === '1') {
          mkdirSync(FOLDER, { recursive: true });
          writeFileSync(path, taken);
        }
        expect(existsSync(path), path).toBe(true);
        expect(difference(readPgm(taken), readPgm(new Uint8Array(readFileSync(path)))), name).toBeLessThan(0.02);
      }
    },
  );

  it.skipIf(!canLook)('look different when a table moves (needs LibreOffice and Liberation Sans)', () => {
    const moved: Report = {
      ...SAMPLE,
      sections: SAMPLE.sections.map((section, index) =>
        index === 2 ? { ...section, blocks: section.blocks.filter(({ type }) => type !== 'paragraph') } : section,
      ),
    };
    const [, , page] = office?.picturesOf(office.toPdf(renderDocx(moved)), DPI) ?? [];
    const approved = readPgm(new Uint8Array(readFileSync(join(FOLDER, 'bab.pgm'))));
    expect(difference(readPgm(page ?? new Uint8Array()), approved)).toBeGreaterThan(0.02);
  });
});
