/** What suggests itself after an outcome: the first as a button at the foot of the page, the others in a section of their own. */
import { element } from './element.ts';
import type { TombolAksi } from './formulir.ts';
import type { ViewButton } from './view.ts';

/** So many stand in the row at the foot of the page; there is room for no more beside a sidebar's content. */
const AT_FOOT = 1;

type Open = (tombol: TombolAksi) => void;

function section(lanjut: readonly TombolAksi[], open: Open): HTMLElement[] {
  if (lanjut.length === 0) return [];
  const buttons = lanjut.map((tombol) => {
    const button = element('button', { type: 'button', class: 'garis' }, tombol.label);
    button.addEventListener('click', () => open(tombol));
    return button;
  });
  const row = element('div', { class: 'lanjut' }, ...buttons);
  return [element('section', { class: 'bagian' }, element('h2', {}, 'Tindakan lain'), row)];
}

export function nextActions(
  lanjut: readonly TombolAksi[],
  open: Open,
): { atFoot: ViewButton[]; others: HTMLElement[] } {
  const toButton = (tombol: TombolAksi): ViewButton => ({ label: tombol.label, press: () => open(tombol) });
  return { atFoot: lanjut.slice(0, AT_FOOT).map(toButton), others: section(lanjut.slice(AT_FOOT), open) };
}
