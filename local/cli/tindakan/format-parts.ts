/** Parts of forms and outcomes as lines of text. */
import { formatTable } from '../table.ts';
import type { Bagian, Pilihan } from './form.ts';
import { formatAsal } from './format-asal.ts';

/** Where a file is for people: its path on this computer, otherwise its link. */
export type PlaceOf = (file: { id: string; url: string }) => string;

function formatPilihan({ label, keterangan, tertutup }: Pilihan, mark: string): string {
  const note = keterangan ? ` (${keterangan})` : '';
  return `  ${tertutup ? '[-]' : mark} ${label}${note}\n`;
}

/** Cards below a status would be cut in a table: each has its own lines. */
function formatKartu({ judul, kartu }: Extract<Bagian, { tipe: 'kartu' }>, placeOf: PlaceOf): string {
  const cards = kartu.map((one) => {
    const links = (one.tautan ?? []).map((file) => `${file.nama}: ${placeOf(file)}`);
    const lines = [...one.kalimat, ...links].map((line) => `    ${line}\n`).join('');
    return `  ${[one.judul, one.status].filter((text) => text !== '').join(': ')}\n${lines}`;
  });
  return `${judul}\n${cards.join('')}`;
}

function formatTabel({ judul, kolom, baris, kosong }: Extract<Bagian, { tipe: 'tabel' }>, width: number): string {
  const head = judul === '' ? '' : `${judul}\n`;
  if (baris.length === 0) return `${head}${kosong ?? 'Tidak ada.'}\n`;
  const lengths = kolom.map((_, at) => Math.max(0, ...baris.map((line) => (line[at] ?? '').length)));
  const longest = lengths.indexOf(Math.max(...lengths));
  const columns = kolom.map((title, at) => ({ title, ...(at === longest ? { shrinks: true } : {}) }));
  return head + formatTable(columns, baris, width);
}

function formatOne(bagian: Bagian, width: number, placeOf: PlaceOf): string {
  switch (bagian.tipe) {
    case 'teks':
      return `${bagian.nada === 'perhatian' ? 'Perhatian: ' : ''}${bagian.isi}\n`;
    case 'tabel':
      return formatTabel(bagian, width);
    case 'kartu':
      return formatKartu(bagian, placeOf);
    case 'salin': {
      const link = bagian.tautan ? `${bagian.tautan.label}: ${bagian.tautan.url}\n` : '';
      return `${bagian.label}\n${bagian.isi}\n${link}`;
    }
    case 'tautan':
      return `${bagian.judul}\n${bagian.berkas.map((file) => `  ${file.nama}: ${placeOf(file)}\n`).join('')}`;
    case 'pilihan':
      return `${bagian.label}\n${bagian.pilihan.map((one) => formatPilihan(one, one.nilai === bagian.nilai ? '(x)' : '( )')).join('')}`;
    case 'centang':
      return `${bagian.label}\n${bagian.pilihan.map((one) => formatPilihan(one, one.dicentang ? '[x]' : '[ ]')).join('')}`;
    case 'pasangan':
      return `${bagian.label}\n${bagian.baris.map(({ label, nilai }) => `  ${label}: ${nilai}\n`).join('')}`;
    case 'asal':
      return formatAsal(bagian.asal);
    case 'sel':
      return `${bagian.judul}\n${bagian.sel.map(({ label, sel, keterangan }) => `  ${label}, sel ${sel} (${keterangan})\n`).join('')}`;
    case 'isian':
      return `${bagian.label}: ${bagian.nilai}\n`;
    case 'berkas':
      return `${bagian.label} (${bagian.terima.join(', ')})\n`;
  }
}

/**
 * @param width characters of a line; infinite where it is no terminal
 * @returns the parts with a blank line between them
 */
export function formatParts(bagian: readonly Bagian[], width: number, placeOf: PlaceOf): string {
  return bagian.map((one) => formatOne(one, width, placeOf)).join('\n');
}
