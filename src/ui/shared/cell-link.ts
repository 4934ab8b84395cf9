/** A cell of the workbook as a link-like button: pressing it shows the cell beside the page. */
import { element } from './element.ts';
import { openCell } from './open-cell.ts';

/** `Triwulan I!E4` in words that a screen reader can say. @param text shown in place of tab and cell */
export function cellLink(
  { tab, sel }: { tab: string; sel: string },
  text = `${tab}${sel === '' ? '' : ` ${sel}`}`,
): HTMLElement {
  const label = `Buka tab ${tab}${sel === '' ? '' : `, sel ${sel}`}`;
  const button = element('button', { type: 'button', class: 'tautan-sel', title: label }, text);
  button.addEventListener('click', () => void openCell(tab, sel));
  return button;
}
