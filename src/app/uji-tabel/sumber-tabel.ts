/** Where the table of Uji Tabel is: the marked area, a tab, or pasted text. */
import { parsePengaturan } from '../../core/parse-tab/pengaturan.ts';
import type { PengaturanUji } from '../../core/uji-tabel/isi-uji.ts';
import { parseArea, potongTabel } from '../../core/uji-tabel/potong-tabel.ts';
import type { TabelUji } from '../../core/uji-tabel/tabel-uji.ts';
import { bacaTempelan } from '../../core/uji-tabel/tempelan.ts';
import type { Ports } from '../ports.ts';
import { findTab } from '../tab-name.ts';
import type { Isian } from '../tindakan/isian.ts';
import { UserError } from '../user-error.ts';

/** Characters: some two thousand rows. */
const TERPANJANG = 300_000;

/** What is proposed: the marked area where it is more than a cell, otherwise the whole tab. */
export function usulanSumber(ports: Ports, isian: Isian): { tab: string; rentang: string } {
  if (isian.has('tab') || isian.has('tempelan')) return { tab: isian.text('tab'), rentang: isian.text('rentang') };
  const { tab, rentang } = ports.workbook.selection();
  return { tab, rentang: rentang.includes(':') ? rentang : '' };
}

function requireArea(text: string): ReturnType<typeof parseArea> {
  const area = parseArea(text);
  if (text === '' || area) return area;
  throw new UserError(
    `"${text}" bukan rentang sel.`,
    'Tulis misalnya A3:K20, atau kosongkan untuk seluruh tab.',
    [],
    true,
  );
}

/** @throws UserError when the tab or the area does not exist, or nothing stands there */
export function readTabel(ports: Ports, isian: Isian): TabelUji {
  const tempelan = isian.longText('tempelan', TERPANJANG);
  if (tempelan !== '') return { tab: '', baris: 1, kolom: 1, values: bacaTempelan(tempelan) };
  const nama = isian.requireText('tab', 'Tab', 'Sebutkan tabnya, atau tempelkan tabelnya.');
  const tab = findTab(ports.workbook.listTabs(), nama);
  if (!tab) throw new UserError(`Tab "${nama}" tidak ada.`, 'Periksa nama tabnya di bawah lembar.', [], true);
  const area = requireArea(isian.text('rentang'));
  const [grid] = ports.workbook.read([{ tab: tab.tab, parts: ['numberFormats'] }]);
  const tabel = grid ? potongTabel(grid, area) : null;
  if (tabel?.values.some((line) => line.some((value) => value !== ''))) return tabel;
  throw new UserError(
    `Tidak ada isi di tab ${tab.tab} ${isian.text('rentang')}`.trim().concat('.'),
    'Pilih rentang yang memuat tabelnya beserta judul kolomnya.',
    [],
    true,
  );
}

/** The office's own scale and caps where the workbook has them, otherwise the usual ones. */
export function readPengaturanUji(ports: Ports): PengaturanUji {
  const tab = findTab(ports.workbook.listTabs(), 'Pengaturan');
  const [grid] = tab ? ports.workbook.read([{ tab: tab.tab }]) : [];
  return parsePengaturan(grid ?? null, ports.now().tahun).pengaturan;
}
