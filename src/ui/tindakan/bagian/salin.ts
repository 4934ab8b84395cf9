/** A ready text with a button that copies it, and a link that opens it elsewhere. */
import { element, link, uniqueId } from '../../shared/element.ts';
import type { BagianSalin } from '../../shared/formulir.ts';
import type { Part } from './part.ts';

/** Selects the text and copies the selection: works where a frame may not use the clipboard. */
function copySelection(area: HTMLTextAreaElement): boolean {
  area.focus();
  area.select();
  return document.execCommand('copy');
}

/** @returns whether the text is in the clipboard; when it is not, it stands selected */
async function copy(area: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    return copySelection(area);
  }
}

export function salinPart({ label, isi, tautan }: BagianSalin): Part {
  const id = uniqueId('salin');
  const lines = Math.min(Math.max(isi.split('\n').length, 3), 12);
  const area = element('textarea', {
    id,
    class: 'isian isian--paragraf salin-isi',
    readonly: '',
    rows: String(lines),
    spellcheck: 'false',
  });
  area.value = isi;
  const button = element('button', { type: 'button', class: 'garis', 'aria-describedby': `${id}-label` }, 'Salin');
  const notice = element('span', { class: 'salin-kabar', role: 'status' });
  button.addEventListener('click', async () => {
    const copied = await copy(area);
    notice.textContent = copied ? 'Sudah disalin.' : 'Tekan Ctrl+C untuk menyalin teks yang ditandai.';
    if (copied) button.focus();
  });
  const elsewhere = tautan ? [link(tautan.label, tautan.url)] : [];
  const heading = element('label', { id: `${id}-label`, class: 'isian-label', for: id }, label);
  const tools = element('div', { class: 'salin-alat' }, button, ...elsewhere, notice);
  return { element: element('div', { class: 'bagian' }, heading, area, tools) };
}
