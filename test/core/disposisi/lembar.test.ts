/** The Lembar Disposisi: what it says (read back with mammoth), and that it is one page on A4 and F4. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PALING_PANJANG } from '../../../src/core/disposisi/lembar.ts';
import { HARAP, usulanDisposisi } from '../../../src/core/disposisi/usulan.ts';
import { LANGKAH } from '../../../src/core/sop/langkah.ts';
import { readDocx, readPart } from '../docx-reading.ts';
import { LOGO } from '../docx-sample.ts';
import { lembar, lembarDocx, PEJABAT, pejabat } from './lembar-sample.ts';

const UNTICKED = '\u2610';
const TICKED = '\u2611';

const textOf = async (...isi: Parameters<typeof lembar>) => (await readDocx(lembarDocx(lembar(...isi)))).text;

describe('a Lembar Disposisi', () => {
  it('has the kop, its title and everything that the form asks for', async () => {
    const text = await textOf();
    for (const words of [
      'PEMERINTAH KABUPATEN PURWAKARTA',
      'DINAS ARSIP DAN PERPUSTAKAAN',
      'LEMBAR DISPOSISI',
      'Surat dari\t:\tSekretaris',
      'Nomor\t:\t005/DSP/IV/2026',
      'Tanggal\t:\t3 April 2026',
      'Diterima tanggal\t:\t3 April 2026',
      'Nomor agenda\t:\t005',
      'Hal\t:\tPengumpulan data laporan kinerja Triwulan I Tahun 2026',
      'Diteruskan kepada Sdr.:',
      'Dengan hormat harap:',
      'Catatan:',
      'Batas waktu\t:\t10 April 2026',
      'Paraf',
      'Purwakarta, 3 April 2026',
      'NIP 19820314 200604 1 009',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('ticks the sifat, those addressed and the orders, and nothing else', async () => {
    const text = await textOf();
    const boxes = [...text.matchAll(/([\u2610\u2611])\t/g)].map((match) => match[1]);
    expect(boxes.filter((box) => box === TICKED)).toHaveLength(1 + 2 + 2);
    expect(boxes.filter((box) => box === UNTICKED)).toHaveLength(3 + 4 + 1 + (HARAP.length - 2));
    expect(text).toContain(`${TICKED}\tSegera`);
    expect(text).toContain(`${UNTICKED}\tSangat Segera`);
    expect(text).toContain(`${TICKED}\tKepala Seksi Layanan dan Kerja Sama`);
    expect(text).toContain(`${UNTICKED}\tKepala Bidang Kearsipan`);
    expect(text).toContain(`${TICKED}\tDisiapkan data dan bahan laporan`);
  });

  it('names the letter that it is about, and then its own number besides', async () => {
    const tanggalSurat = { tahun: 2026, bulan: 3, hari: 30 };
    const text = await textOf({ suratDari: 'Bagian Organisasi', nomorSurat: '065/12/Org', tanggalSurat, agenda: '77' });
    expect(text).toContain('Surat dari\t:\tBagian Organisasi');
    expect(text).toContain('Nomor\t:\t065/12/Org');
    expect(text).toContain('Nomor agenda\t:\t77');
    expect(text).toContain('Nomor disposisi\t:\t005/DSP/IV/2026');
  });

  it('leaves dots where something is to be written by hand', async () => {
    const text = await textOf({ diterima: null, agenda: '', batasWaktu: null });
    for (const label of ['Diterima tanggal', 'Nomor agenda', 'Batas waktu', 'Diterima oleh', 'Paraf']) {
      expect(text).toMatch(new RegExp(`${label}\\t:\\t\\.{20,}`));
    }
  });

  it('is a native table of Word whose boxes are ticked in a font that offices have', () => {
    const xml = readPart(lembarDocx(lembar()), 'word/document.xml');
    expect(xml).not.toMatch(/w:txbxContent|wp:anchor|v:shape|w:sdt\b/);
    expect(xml.match(/w:ascii="Segoe UI Symbol"/g)?.length).toBeGreaterThan(10);
    for (const row of xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? []) expect(row).toContain('<w:cantSplit/>');
  });

  it('never has a cell that ends with a table, which Word would repair', () => {
    const many = Array.from({ length: 14 }, (_, index) => pejabat(index + 20, { jabatan: `Kepala Seksi ${index}` }));
    const xml = readPart(lembarDocx(lembar({}, [...PEJABAT, ...many])), 'word/document.xml');
    expect(xml).toMatch(/<w:tbl>.*<w:tbl>/s);
    expect(xml).not.toMatch(/<\/w:tbl><\/w:tc>/);
  });

  it('is the same bytes for the same sheet', () => {
    expect(Buffer.from(lembarDocx(lembar())).equals(Buffer.from(lembarDocx(lembar())))).toBe(true);
  });
});

describe('what a step proposes', () => {
  it.each(LANGKAH.map(({ nomor, jenis }) => [nomor, jenis] as const))('fits on the sheet: step %i', (nomor, jenis) => {
    const usulan = usulanDisposisi(nomor, { tahun: 2026, jenis, nomor: 1 } as Parameters<typeof usulanDisposisi>[1]);
    expect(usulan.hal).toMatch(/Tahun 2026$/);
    expect(usulan.hal.length).toBeLessThanOrEqual(PALING_PANJANG.hal);
    expect(usulan.isi.length).toBeLessThanOrEqual(PALING_PANJANG.isi);
    expect(HARAP).toEqual(expect.arrayContaining(usulan.harap));
  });
});

const has = (command: string, argument: string): boolean => spawnSync(command, [argument]).error === undefined;
const office = has('soffice', '--version') && has('pdfinfo', '-v');

describe('LibreOffice', () => {
  it.skipIf(!office)(
    'makes exactly one page of it, however much stands on it (skipped without soffice)',
    () => {
      const dir = mkdtempSync(join(tmpdir(), 'lembar-'));
      const { pengaturan } = lembar();
      const long = {
        hal: 'Pengumpulan data kinerja '.repeat(20).slice(0, PALING_PANJANG.hal),
        isi: 'Mohon ditindaklanjuti dengan segera. '.repeat(40).slice(0, PALING_PANJANG.isi),
        logo: LOGO,
      };
      const many = Array.from({ length: 40 }, (_, index) =>
        pejabat(index + 20, { jabatan: `Kepala Seksi Pengembangan Kearsipan dan Layanan Masyarakat ${index}` }),
      );
      const cases = [0, 2, 3, 7, 9, 40].flatMap((count) =>
        (['A4', 'F4'] as const).map((kertas) => ({
          name: `${kertas}-${count}`,
          docx: lembarDocx(
            lembar(
              { ...(count === 0 ? {} : long), pengaturan: { ...pengaturan, kertas } },
              [...PEJABAT, ...many.slice(0, count)],
              ['Kepala Seksi'],
            ),
          ),
        })),
      );
      try {
        for (const { name, docx } of cases) writeFileSync(join(dir, `${name}.docx`), docx);
        const profile = `-env:UserInstallation=${pathToFileURL(join(dir, 'profil')).href}`;
        const files = cases.map(({ name }) => `${name}.docx`);
        execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', dir, ...files], {
          cwd: dir,
          stdio: 'ignore',
        });
        const pages = cases.map(({ name }) => {
          const info = execFileSync('pdfinfo', [`${name}.pdf`], { cwd: dir, encoding: 'utf8' });
          return [name, Number(/^Pages:\s+(\d+)$/m.exec(info)?.[1])];
        });
        expect(pages).toEqual(cases.map(({ name }) => [name, 1]));
      } finally {
        rmSync(dir, { recursive: true, force: true });
      }
    },
    120_000,
  );
});
