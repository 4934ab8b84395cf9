/** What people changed in the running text of a document of ours. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../src/core/docx/render-docx.ts';
import type { Block } from '../../../src/core/laporan/blocks.ts';
import { bandingkanNaskah } from '../../../src/core/naskah/banding-naskah.ts';
import { type Paragraf, readNaskah } from '../../../src/core/naskah/read-naskah.ts';
import { report } from '../docx-sample.ts';

const p = (teks: string, judul = 'Pendahuluan'): Paragraf => ({ judul, teks });
const SATU = p('Capaian triwulan ini dipengaruhi oleh ketersediaan tenaga pengolah arsip.');
const DUA = p('Realisasi anggaran mencapai 45% dari pagu.');
const TIGA = p('Tindak lanjut dijadwalkan pada triwulan berikutnya.');

describe('comparing the text', () => {
  const DIUBAH = p('Capaian triwulan ini dipengaruhi oleh mutasi dua tenaga pengolah arsip.');
  const BARU = p('Gedung depo arsip selesai direhabilitasi.');
  it.each([
    ['nothing changed', [SATU, DUA], [SATU, DUA], []],
    ['a reworded paragraph', [SATU, DUA], [DIUBAH, DUA], [[SATU.teks, DIUBAH.teks]]],
    ['an added paragraph', [SATU, DUA], [SATU, BARU, DUA], [['', BARU.teks]]],
    ['a paragraph taken out', [SATU, DUA, TIGA], [SATU, TIGA], [[DUA.teks, '']]],
    [
      'another paragraph in its place',
      [SATU],
      [BARU],
      [
        [SATU.teks, ''],
        ['', BARU.teks],
      ],
    ],
    [
      'an added one before a reworded one',
      [SATU],
      [BARU, DIUBAH],
      [
        ['', BARU.teks],
        [SATU.teks, DIUBAH.teks],
      ],
    ],
    [
      'only quotes, dashes and spaces changed by a word processor',
      [p('“Arsip” – tertata')],
      [p('"Arsip" - tertata')],
      [],
    ],
  ])('finds %s', (_, lama, baru, expected) => {
    expect(bandingkanNaskah(lama, baru).map((one) => [one.lama, one.baru])).toEqual(expected);
  });

  it('names the heading under which the new words stand', () => {
    const baru = p('Gedung depo arsip selesai direhabilitasi.', 'Penutup');
    expect(bandingkanNaskah([SATU], [SATU, baru])).toEqual([{ judul: 'Penutup', lama: '', baru: baru.teks }]);
  });

  it('accounts for every paragraph of both: what is the same, changed, added and taken out adds up', () => {
    const paragraphs = fc.array(
      fc.constantFrom('a b c', 'a b d', 'e f', 'g h', 'i').map((teks) => p(teks)),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(paragraphs, paragraphs, (lama, baru) => {
        const changes = bandingkanNaskah(lama, baru);
        const out = changes.filter((one) => one.lama !== '').length;
        const into = changes.filter((one) => one.baru !== '').length;
        expect(lama.length - out).toBe(baru.length - into);
        if (JSON.stringify(lama) === JSON.stringify(baru)) expect(changes).toEqual([]);
      }),
    );
  });
});

describe('reading a document', () => {
  const blocks: Block[] = [
    { type: 'paragraph', text: 'Di atas judul' },
    { type: 'heading', level: 1, text: 'PENDAHULUAN' },
    { type: 'paragraph', text: ['Teks ', { text: 'tebal', bold: true }, ' & <biasa>'] },
    { type: 'list', ordered: false, items: ['Butir satu'] },
    {
      ...{ type: 'table', caption: 'Tabel uji', columns: [{ header: 'Kolom', width: 1 }], rows: [{ cells: ['Sel'] }] },
    },
    { type: 'heading', level: 2, text: 'Dasar Hukum' },
    { type: 'paragraph', text: 'Paragraf kedua' },
  ];

  it('gives paragraphs and list items under their headings, and nothing of tables', () => {
    const read = readNaskah(renderDocx(report(blocks)));
    expect(read).toContainEqual({ judul: '', teks: 'Di atas judul' });
    expect(read).toContainEqual({ judul: 'BAB I PENDAHULUAN', teks: 'Teks tebal & <biasa>' });
    expect(read).toContainEqual({ judul: 'BAB I PENDAHULUAN', teks: 'Butir satu' });
    expect(read).toContainEqual({ judul: 'A. Dasar Hukum', teks: 'Paragraf kedua' });
    expect(JSON.stringify(read)).not.toMatch(/Kolom|Sel/);
  });
});
