/** Shows what came out of an action, or a list to look at, with what suggests itself next. */
import { showDoneView } from '../shared/done-view.ts';
import type { Bagian, Selesai } from '../shared/formulir.ts';
import { nextActions } from '../shared/next-actions.ts';
import { buildParts } from './bagian/build-parts.ts';
import type { OpenAksi } from './bagian/kartu.ts';

interface SelesaiActions {
  open: OpenAksi;
  /** Asks for the list anew; `null` when it is none. */
  reload: (() => void) | null;
}

/** The sentences right under the heading are read out with it. */
function countSentences(bagian: readonly Bagian[]): number {
  const other = bagian.findIndex(({ tipe }) => tipe !== 'teks');
  return other === -1 ? bagian.length : other;
}

export function showSelesai(selesai: Selesai, { open, reload }: SelesaiActions): void {
  const { judul, perhatian, bagian, tab, lanjut = [], segarkan = 'Muat ulang' } = selesai;
  document.title = judul;
  const elements = buildParts(bagian, () => undefined, open).map((part) => part.element);
  const sentences = countSentences(bagian);
  const content = elements.slice(sentences);
  const { atFoot, others } = nextActions(lanjut, open);
  showDoneView({
    listing: reload !== null,
    attention: perhatian ?? false,
    title: judul,
    sentences: elements.slice(0, sentences),
    // Over a long list, where they are seen; after an outcome, which comes first.
    content: reload ? [...others, ...content] : [...content, ...others],
    tab: tab ?? null,
    next: atFoot,
    ...(reload ? { tools: [{ label: segarkan, press: reload }] } : {}),
  });
}
