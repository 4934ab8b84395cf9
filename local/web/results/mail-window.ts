/** "Surat keluar": the mails that the add-on has written, to read; none of them was sent. */
import type { listMails } from '../../server/outbox-list.ts';
import { openDialog } from '../dialogs/dialog.ts';
import { element, formatMoment } from '../element.ts';
import { call } from '../talk/server.ts';
import { downloadLink } from './preview-window.ts';

type MailView = ReturnType<typeof listMails>[number];

function field(name: string, value: string): HTMLElement[] {
  return value === '' ? [] : [element('dt', {}, name), element('dd', {}, value)];
}

function sizeWords(bytes: number): string {
  const kilo = Math.max(1, Math.round(bytes / 1024));
  return kilo < 1024 ? `${kilo} KB` : `${(kilo / 1024).toLocaleString('id-ID', { maximumFractionDigits: 1 })} MB`;
}

function drawMail(mail: MailView): HTMLElement {
  const fields = [
    ...field('Kepada', mail.kepada),
    ...field('Tembusan', mail.tembusan),
    ...field('Dari', mail.dari),
    ...field('Tanggal', formatMoment(mail.tanggal)),
  ];
  const files = mail.lampiran.map(({ nama, ukuran }, index) => {
    const link = downloadLink(`surat/${mail.id}/${index}`, nama, nama, 'tautan');
    return element('li', {}, link, ` (${sizeWords(ukuran)})`);
  });
  const attached = files.length === 0 ? [] : [element('h4', {}, 'Lampiran'), element('ul', {}, ...files)];
  const text = element('div', { class: 'surat-teks' }, mail.teks);
  return element(
    'div',
    {},
    element('h3', {}, mail.perihal),
    element('dl', { class: 'surat-kepala' }, ...fields),
    text,
    ...attached,
  );
}

function drawLine(mail: MailView, press: (button: HTMLElement) => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'surat-baris' });
  button.append(element('strong', {}, mail.kepada), element('span', {}, mail.perihal));
  button.append(element('span', { class: 'redup' }, formatMoment(mail.tanggal)));
  button.addEventListener('click', () => press(button));
  return element('li', {}, button);
}

export async function showMails(): Promise<void> {
  const reply = await call<{ folder: string; surat: MailView[] }>('surat');
  const body = element('div', { class: 'surat' });
  openDialog({ title: 'Surat keluar', content: [body], width: 960, look: 'jendela--daftar' });
  if (!reply.ok) return body.append(element('p', {}, reply.pesan ?? ''));
  if (reply.surat.length === 0) {
    const text =
      'Belum ada. Surat yang ditulis lewat menu Kinerja muncul di sini; di komputer ini surat tidak dikirim.';
    return body.append(element('p', { class: 'kosong' }, text));
  }
  const reading = element('article', { class: 'surat-isi', tabindex: '0', 'aria-label': 'Isi surat' });
  const list = element('ul', { class: 'surat-daftar' });
  const read = (mail: MailView, button: HTMLElement) => {
    for (const other of list.querySelectorAll('button')) other.setAttribute('aria-current', String(other === button));
    reading.replaceChildren(drawMail(mail));
  };
  list.append(...reply.surat.map((mail) => drawLine(mail, (button) => read(mail, button))));
  const where = element(
    'p',
    { class: 'redup surat-folder' },
    `Surat tidak dikirim dari komputer ini. Berkas .eml-nya ada di ${reply.folder}`,
  );
  body.append(where, list, reading);
  const [first] = reply.surat;
  const button = list.querySelector('button');
  if (first && button) {
    read(first, button);
    button.focus();
  }
}
