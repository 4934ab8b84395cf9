/** "Berkas hasil": everything that the add-on has made, with who may do what with it. */
import type { MadeFile } from '../../server/drive-list.ts';
import type { Desk } from '../desk.ts';
import { openDialog } from '../dialogs/dialog.ts';
import { element, formatMoment, textButton } from '../element.ts';
import { openWorkbook } from '../files/workbook-files.ts';
import { type IconName, icon } from '../icons.ts';
import { call } from '../talk/server.ts';
import { canPreview, downloadLink, showPreview } from './preview-window.ts';

interface Results {
  folder: string;
  berkas: MadeFile[];
  /** PDFs can be made here. */
  pdf: boolean;
}

const SIGNS: Record<MadeFile['jenis'], IconName> = {
  dokumen: 'document',
  lembar: 'sheet',
  pdf: 'document',
  lain: 'document',
};

function shares({ izin }: MadeFile): HTMLElement {
  const others = izin.filter(({ peran }) => peran !== 'Pemilik');
  if (others.length === 0) return element('p', { class: 'redup' }, 'Belum dibagikan.');
  const items = others.map(({ siapa, peran, diberiTahu }) =>
    element('li', {}, `${siapa}: ${peran.toLowerCase()}${diberiTahu ? ', diberi tahu lewat surat' : ''}`),
  );
  const summary = element('summary', {}, `Dibagikan kepada ${others.length} orang`);
  return element('details', { class: 'hasil-izin' }, summary, element('ul', {}, ...items));
}

/** What can be done with a made file. */
function fileTools(desk: Desk, file: MadeFile, hasPdf: boolean, leave: () => void): HTMLElement[] {
  const label = (word: string) => `${word} ${file.nama}`;
  const tools: HTMLElement[] = [];
  if (canPreview(file, hasPdf)) {
    tools.push(textButton('Pratinjau', 'tombol tombol--garis', () => showPreview(file, hasPdf)));
  }
  if (file.jenis === 'lembar') {
    const open = async () => {
      if (await openWorkbook(desk, file.path)) leave();
    };
    tools.push(textButton('Buka di sini', 'tombol tombol--garis', () => void open()));
  }
  tools.push(downloadLink(file.id, 'Unduh', file.nama, 'tombol tombol--garis'));
  for (const tool of tools) tool.setAttribute('aria-label', label(tool.textContent ?? ''));
  return tools;
}

function drawFile(desk: Desk, file: MadeFile, hasPdf: boolean, leave: () => void): HTMLElement {
  const where = [file.folder, formatMoment(file.diubah), file.pemilik].filter((part) => part !== '').join(' · ');
  const words = element(
    'div',
    { class: 'hasil-kata' },
    element('strong', {}, file.nama),
    element('p', { class: 'redup' }, where),
  );
  words.append(shares(file));
  const tools = element('div', { class: 'hasil-alat' }, ...fileTools(desk, file, hasPdf, leave));
  return element('li', { class: 'hasil-baris' }, icon(SIGNS[file.jenis]), words, tools);
}

export async function showResults(desk: Desk): Promise<void> {
  const reply = await call<Results>('hasil');
  const body = element('div', {});
  const dialog = openDialog({ title: 'Berkas hasil', content: [body], width: 860, look: 'jendela--daftar' });
  if (!reply.ok) return body.append(element('p', {}, `${reply.pesan ?? ''} ${reply.saran ?? ''}`));
  if (reply.berkas.length === 0) {
    const text =
      'Belum ada. Laporan, lembar isian, dan lembar disposisi yang dibuat lewat menu Kinerja muncul di sini.';
    return body.append(element('p', { class: 'kosong' }, text));
  }
  const lines = reply.berkas.map((file) => drawFile(desk, file, reply.pdf, dialog.close));
  const where = element('p', { class: 'redup' }, `Tersimpan di ${reply.folder}`);
  return body.append(where, element('ul', { class: 'hasil' }, ...lines));
}

/** What a link to a made file opens: to look at, to work on, to save. */
export function showMadeFile(desk: Desk, file: MadeFile, hasPdf: boolean): void {
  const where = element('p', { class: 'redup' }, `Tersimpan di ${file.path}`);
  const tools = element('div', { class: 'hasil-alat' });
  const dialog = openDialog({ title: file.nama, content: [where, shares(file), tools], width: 520 });
  tools.append(...fileTools(desk, file, hasPdf, dialog.close));
  tools.querySelector<HTMLElement>('button, a')?.focus();
}
