/** The view after success: what came out, and the way to where it stands. */
import { element, list } from './element.ts';
import { openCell } from './open-cell.ts';
import { closeDialog, outcomeIntro, showView } from './view.ts';

export interface DoneView {
  /** The action ran, but what came out asks for work first. */
  attention?: boolean;
  title: string;
  sentences: Node[];
  content?: Node[];
  /** `null` when the result is not in a tab. */
  tab: string | null;
}

export function showDoneView({ attention, title, sentences, content, tab }: DoneView): void {
  const [heading, intro] = outcomeIntro(attention ? 'tolak' : 'selesai', title, sentences);
  const open = tab === null ? [] : [{ label: `Buka tab ${tab}`, primary: true, press: () => openCell(tab, 'A1') }];
  showView({
    content: [heading, intro, ...(content ?? [])],
    buttons: [{ label: 'Tutup', primary: tab === null, press: closeDialog }, ...open],
    focus: heading,
    onEscape: closeDialog,
  });
}

/** The notes of an answer under their heading; nothing when there are none. */
export function noteSection(catatan: readonly string[]): HTMLElement[] {
  if (catatan.length === 0) return [];
  return [element('section', {}, element('h2', {}, 'Catatan'), list(catatan, 'butir'))];
}
