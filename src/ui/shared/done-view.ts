/** The view after success: what came out, and the way to where it stands. */
import { element, list } from './element.ts';
import { openCell } from './open-cell.ts';
import { leave, leaveButton, outcomeIntro, showView, type ViewButton } from './view.ts';

export interface DoneView {
  /** Nothing was done: this is only shown. */
  listing?: boolean;
  /** The action ran, but what came out asks for work first. */
  attention?: boolean;
  title: string;
  sentences: Node[];
  content?: Node[];
  /** `null` when the result is not in a tab. */
  tab: string | null;
  /** What suggests itself next; the last is proposed most. */
  next?: ViewButton[];
  /** Stand beside the way out. */
  tools?: ViewButton[];
}

export function showDoneView(view: DoneView): void {
  const { listing, attention, title, sentences, content, tab, next = [], tools = [] } = view;
  const done = listing ? 'daftar' : 'selesai';
  const [heading, intro] = outcomeIntro(attention ? 'tolak' : done, title, sentences);
  const open = tab === null ? [] : [{ label: `Buka tab ${tab}`, press: () => openCell(tab, 'A1') }];
  const buttons: ViewButton[] = [leaveButton(), ...tools, ...open, ...next];
  const last = buttons.length - 1;
  showView({
    content: [heading, intro, ...(content ?? [])],
    buttons: buttons.map((button, index) => (index === last ? { ...button, primary: true } : button)),
    focus: heading,
    onEscape: leave,
  });
}

/** The notes of an answer under their heading; nothing when there are none. */
export function noteSection(catatan: readonly string[]): HTMLElement[] {
  if (catatan.length === 0) return [];
  return [element('section', {}, element('h2', {}, 'Catatan'), list(catatan, 'butir'))];
}
