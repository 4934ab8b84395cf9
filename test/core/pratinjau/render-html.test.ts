/** The report as HTML: every word of it, nothing that runs, and the same numbers as in the document. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Report } from '../../../src/core/laporan/blocks.ts';
import { renderHtml } from '../../../src/core/pratinjau/render-html.ts';
import { report } from '../docx-sample.ts';

const html = (blocks: Block[], orientation: 'portrait' | 'landscape' = 'portrait'): string =>
  renderHtml({ ...report([]), sections: [{ orientation, blocks }] } satisfies Report);

const TABEL: Block = {
  ...{ type: 'table', id: 'capaian', caption: 'Capaian', note: 'Sumber: unit kerja' },
  columns: [
    { header: 'Kode', width: 1 },
    { header: 'Target', group: 'Triwulan I', width: 1, align: 'right' },
    { header: 'Realisasi', group: 'Triwulan I', width: 1, align: 'right' },
  ],
  rows: [
    { kind: 'group', cells: ['Sasaran 1'] },
    { cells: ['IKU-1', '10', '9'] },
    { kind: 'total', labelSpan: 2, cells: ['Jumlah', '9'] },
  ],
};

describe('the preview', () => {
  it('escapes what people typed', () => {
    const shown = html([{ type: 'paragraph', text: '<img src=x onerror=alert(1)> & "kutip"' }]);
    expect(shown).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;kutip&quot;');
    expect(shown).not.toContain('<img');
  });

  it('holds no tag and no attribute but its own, whatever people typed', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom('<script>', '"onload="x', "'><img src=x>", '</td>', '&#60;b&#62;', 'javascript:x'),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = html([
          { type: 'heading', level: 1, text },
          { type: 'paragraph', text: [text, { text, bold: true }] },
          {
            type: 'table',
            caption: text,
            columns: [{ header: text, width: 1 }],
            rows: [{ cells: [text] }],
            note: text,
          },
          { type: 'details', items: [{ label: text, text }] },
        ]);
        const tags = [...shown.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>/gi)];
        expect(
          tags.every(([, , name = '']) =>
            /^(section|h2|p|strong|br|div|table|caption|colgroup|col|thead|tbody|tr|th|td|dl|dt|dd)$/.test(name),
          ),
        ).toBe(true);
        expect(
          tags.every(([, , , rest = '']) =>
            /^(?: (?:aria-label|class|id|scope|style|tabindex|role)="[^"<>]*")*$/.test(rest),
          ),
        ).toBe(true);
      }),
    );
  });

  it('numbers headings and tables as the document does, and links references to them', () => {
    const shown = html([
      { type: 'heading', level: 1, text: 'CAPAIAN' },
      { type: 'paragraph', text: ['Lihat ', { ref: 'capaian' }, '.'] },
      TABEL,
    ]);
    expect(shown).toContain('BAB I<br>CAPAIAN</h2>');
    expect(shown).toMatch(/<a href="#(_Toc\d+)">Tabel 1\.1<\/a>[\s\S]*<table id="\1">/);
    expect(shown).toContain('<caption><strong>Tabel 1.1</strong> Capaian</caption>');
    expect(shown).toContain('<div class="tabel" tabindex="0" role="group" aria-label="Tabel 1.1 Capaian">');
    expect(shown).toContain('<p class="catatan">Sumber: unit kerja</p>');
  });

  it('lays grouped headers, group rows and totals over their columns', () => {
    const shown = html([TABEL]);
    expect(shown).toContain('<th scope="col" rowspan="2">Kode</th><th scope="colgroup" colspan="2">Triwulan I</th>');
    expect(shown).toContain('<tr><th scope="col">Target</th><th scope="col">Realisasi</th></tr>');
    expect(shown).toContain('<tr class="baris-group"><td colspan="3">Sasaran 1</td></tr>');
    expect(shown).toContain('<tr><td>IKU-1</td><td class="rata-right">10</td><td class="rata-right">9</td></tr>');
    expect(shown).toContain('<tr class="baris-total"><td colspan="2">Jumlah</td><td class="rata-right">9</td></tr>');
  });

  it('shows pictures with their words, as data', () => {
    const image = { bytes: new Uint8Array([1, 2, 3]), type: 'png' as const, width: 2, height: 1, alt: 'Bagan "A"' };
    const shown = html([{ type: 'figure', caption: 'Bagan', image, widthCm: 12 }]);
    expect(shown).toContain('<img class="gambar" src="data:image/png;base64,AQID" alt="Bagan &quot;A&quot;"');
    expect(shown).toContain('<figcaption><strong>Gambar 1</strong> Bagan</figcaption>');
  });

  it('tells lying sheets from upright ones, and lists what is in the report', () => {
    expect(html([], 'landscape')).toBe('<section class="lembar lembar--lanskap"></section>');
    const shown = html([
      { type: 'toc', of: 'headings', title: 'DAFTAR ISI' },
      { type: 'heading', level: 1, text: 'PENUTUP' },
    ]);
    expect(shown).toMatch(/DAFTAR ISI<\/h2><ul class="daftar-isi"><li class="isi-1"><a href="#_Toc\d+">BAB I PENUTUP</);
  });

  it('knows every other kind of block', () => {
    const kop = { pemerintahDaerah: 'PEMERINTAH KABUPATEN CONTOH', perangkatDaerah: 'DINAS', alamat: 'Jalan' };
    const penandatangan = {
      awalan: 'Plt.',
      jabatan: 'Kepala Dinas',
      nama: 'NAMA',
      pangkat: '',
      nip: '19700115 199403 1 002',
    };
    const shown = html([
      { type: 'kop', kop },
      { type: 'cover', kop, title: 'LAPORAN', subtitle: 'TAHUN', lines: ['Baris'] },
      { type: 'list', ordered: true, items: ['satu'] },
      { type: 'details', items: [{ label: 'Periode', text: 'TW I' }] },
      {
        type: 'form',
        rows: [
          { cells: [{ width: 1, parts: [{ type: 'checks', columns: 1, items: [{ label: 'A', checked: true }] }] }] },
        ],
      },
      { type: 'ruledSpace', lines: 2 },
      { type: 'signature', tempatTanggal: 'Contoh, 1 Juli 2026', penandatangan },
      { type: 'pageBreak' },
    ]);
    for (const text of ['<ol><li>satu', '<dt>Periode</dt><dd>TW I', '☑ A', 'Plt. Kepala Dinas', 'NIP 19700115']) {
      expect(shown).toContain(text);
    }
    expect(shown.match(/class="garis"/g)).toHaveLength(2);
  });
});
