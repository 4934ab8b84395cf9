/** The elements of the grid, made once. All words in them are Indonesian. */

export interface GridElements {
  root: HTMLElement;
  address: HTMLInputElement;
  barField: HTMLTextAreaElement;
  view: HTMLElement;
  canvas: HTMLElement;
  charts: HTMLElement;
  cellField: HTMLTextAreaElement;
  /** Around what was copied. */
  ants: HTMLElement;
  note: HTMLElement;
  list: HTMLElement;
  live: HTMLElement;
}

let count = 0;

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  attributes: Record<string, string> = {},
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

const TEXT_FIELD = { rows: '1', wrap: 'off', autocomplete: 'off', autocorrect: 'off', autocapitalize: 'off' };

function makeBar(): { bar: HTMLElement; address: HTMLInputElement; barField: HTMLTextAreaElement } {
  const bar = make('div', 'kisi-bilah', { role: 'group', 'aria-label': 'Sel yang dipilih' });
  const address = make('input', 'kisi-alamat', {
    type: 'text',
    'aria-label': 'Alamat sel. Ketik alamat lalu Enter untuk pergi ke sel itu.',
    spellcheck: 'false',
    autocomplete: 'off',
  });
  const sign = make('span', 'kisi-fx', { 'aria-hidden': 'true' });
  sign.textContent = 'fx';
  const barField = make('textarea', 'kisi-isi', { ...TEXT_FIELD, 'aria-label': 'Isi sel', spellcheck: 'false' });
  bar.append(address, sign, barField);
  return { bar, address, barField };
}

/** Puts the grid into `container`. */
export function makeElements(container: HTMLElement): GridElements {
  count += 1;
  const hintId = `kisi-petunjuk-${count}`;
  const root = make('div', 'kisi', { role: 'group', 'aria-label': 'Lembar kerja' });
  const { bar, address, barField } = makeBar();
  const view = make('div', 'kisi-bidang');
  const canvas = make('div', 'kisi-kanvas', { 'aria-hidden': 'true' });
  const charts = make('div', 'kisi-grafik-lapis');
  const cellField = make('textarea', 'kisi-sel', {
    ...TEXT_FIELD,
    'aria-label': 'Sel aktif',
    'aria-describedby': hintId,
    spellcheck: 'false',
  });
  const hint = make('p', 'kisi-pembaca', { id: hintId });
  hint.textContent =
    'Tombol panah berpindah sel, ketik untuk mengisi, F2 menyunting, Alt dan panah bawah membuka pilihan, F6 keluar dari lembar.';
  const ants = make('div', 'kisi-salinan', { hidden: '' });
  const note = make('div', 'kisi-catatan', { role: 'tooltip', hidden: '' });
  const list = make('div', 'kisi-daftar', { role: 'listbox', 'aria-label': 'Pilihan isi sel', hidden: '' });
  const live = make('p', 'kisi-pembaca', { 'aria-live': 'polite', 'aria-atomic': 'true' });
  view.append(canvas, charts, ants, cellField, note, list);
  root.append(bar, view, hint, live);
  container.append(root);
  return { root, address, barField, view, canvas, charts, cellField, ants, note, list, live };
}
