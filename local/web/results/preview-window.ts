/** Shows a report in the page: its text at once, on wish as it prints. */
import type { MadeFile } from '../../server/drive-list.ts';
import { openDialog } from '../dialogs/dialog.ts';
import { element, textButton } from '../element.ts';
import { downloadUrl } from '../talk/server.ts';

/** A link that saves the file. */
export function downloadLink(id: string, label: string, name: string, look: string): HTMLAnchorElement {
  return element('a', { href: downloadUrl(id), download: name, class: look }, label);
}

export function canPreview({ jenis }: MadeFile, hasPdf: boolean): boolean {
  return jenis === 'dokumen' || (hasPdf && navigator.pdfViewerEnabled && jenis !== 'lain');
}

/** The text comes at once; the browser's viewer needs a frame without sandbox, and gets nothing but our own PDF. */
function makeFrame({ id, nama }: MadeFile, form: 'html' | 'pdf'): HTMLIFrameElement {
  const sandbox = form === 'html' ? { sandbox: 'allow-popups' } : {};
  const title = `Pratinjau ${nama}`;
  return element('iframe', { class: 'pratinjau', title, src: downloadUrl(id, form), ...sandbox });
}

/** @param hasPdf this computer can make a PDF of it */
export function showPreview(file: MadeFile, hasPdf: boolean): void {
  const canPrint = hasPdf && navigator.pdfViewerEnabled;
  const stage = element('div', { class: 'pratinjau-panggung' });
  const notice = element('p', { class: 'redup', role: 'status' });
  const show = (form: 'html' | 'pdf') => {
    const frame = makeFrame(file, form);
    notice.textContent =
      form === 'pdf' ? 'Menyiapkan tampilan cetak, beberapa detik …' : 'Isi laporan; ukuran halaman mengikuti Word.';
    frame.addEventListener('load', () => {
      if (form === 'pdf') notice.textContent = 'Tampilan seperti dicetak.';
    });
    stage.replaceChildren(frame);
  };
  const print = textButton('Tampilan cetak', 'tombol tombol--garis', () => show('pdf'));
  const tools = element('div', { class: 'pratinjau-alat' }, notice);
  if (canPrint && file.jenis === 'dokumen') tools.append(print);
  tools.append(downloadLink(file.id, 'Unduh', file.nama, 'tombol tombol--utama'));
  openDialog({ title: file.nama, content: [tools, stage], width: 980, look: 'jendela--pratinjau' });
  show(file.jenis === 'dokumen' ? 'html' : 'pdf');
}
