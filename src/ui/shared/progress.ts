/** Shows an action that takes several calls: how far it is, what is done, and the button that calls no further. */
import { byId, element, list, paragraph } from './element.ts';
import type { Kemajuan } from './reply.ts';
import { showElapsed } from './running.ts';
import { outcomeIntro, showView, type ViewButton } from './view.ts';

const STEP = 'kemajuan-langkah';
const NOW = 'kemajuan-kini';

/** The view as it stands from call to call: it is not built anew, so that the focus stays where it is. */
interface Standing {
  heading: HTMLElement;
  step: HTMLElement;
  bar: HTMLProgressElement;
  now: HTMLElement;
  done: HTMLElement;
  /** The step before the one that runs. */
  last: Kemajuan;
  isStopped: boolean;
}

let standing: Standing | null = null;

const stopButton = (): HTMLButtonElement | null => byId('tombol').querySelector('button');

const isLast = ({ langkah, dari }: Kemajuan): boolean => langkah + 1 >= dari;

/** What is running cannot be called back; nothing is called after it. */
function stop(view: Standing): void {
  const { sedang } = view.last;
  if (isLast(view.last)) {
    view.now.textContent = `${sedang} … Langkah terakhir sedang berjalan; tunggu sampai selesai.`;
    return;
  }
  view.isStopped = true;
  view.now.textContent = `${sedang} … Dihentikan setelah langkah ini selesai.`;
  const button = stopButton();
  if (button) button.textContent = 'Menghentikan …';
  button?.setAttribute('aria-disabled', 'true');
}

function build(title: string, last: Kemajuan): Standing {
  const about = { class: 'judul', tabindex: '-1', 'aria-describedby': `${STEP} ${NOW}` };
  return {
    heading: element('h1', about, title),
    step: element('p', { id: STEP, class: 'kemajuan-langkah' }),
    bar: element('progress', { class: 'kemajuan-batang', 'aria-labelledby': STEP }),
    now: element('p', { id: NOW, class: 'kemajuan-kini', role: 'status' }),
    done: element('div'),
    last,
    isStopped: false,
  };
}

function update(view: Standing, steps: readonly Kemajuan[], last: Kemajuan): void {
  const { langkah, dari, sedang } = last;
  view.last = last;
  view.step.textContent = `Langkah ${langkah + 1} dari ${dari}`;
  view.bar.max = dari;
  view.bar.value = langkah;
  view.now.textContent = `${sedang} …`;
  const sentences = steps.map(({ sudah }) => sudah);
  view.done.replaceChildren(list(sentences, 'kemajuan-butir'));
  if (isLast(last)) stopButton()?.setAttribute('aria-disabled', 'true');
}

function show(title: string, steps: readonly Kemajuan[], last: Kemajuan): Standing {
  const known = standing?.heading.isConnected ? standing : null;
  const view = known ?? build(title, last);
  standing = view;
  if (!known) {
    const press = () => stop(view);
    showView({
      content: [view.heading, view.step, view.bar, view.now, view.done],
      buttons: [{ label: 'Batal', press }],
      focus: view.heading,
      onEscape: press,
    });
  }
  update(view, steps, last);
  return view;
}

/**
 * Waits for the next call of a series.
 * @param steps those that are done, at least one
 * @returns the answer, and whether the person wants no further call
 */
export async function whileStepping<Answer>(
  title: string,
  steps: readonly Kemajuan[],
  work: Promise<Answer>,
): Promise<{ answer: Answer; isStopped: boolean }> {
  const last = steps[steps.length - 1];
  if (!last) throw new TypeError('a series has a first step');
  const view = show(title, steps, last);
  const rest = showElapsed('');
  try {
    return { answer: await work, isStopped: view.isStopped };
  } finally {
    rest();
  }
}

/** Sentences on what is done and stays; nothing when nothing is. */
export function doneSoFar(steps: readonly Kemajuan[]): HTMLElement[] {
  if (steps.length === 0) return [];
  const sentences = steps.map(({ sudah }) => sudah);
  return [element('section', {}, element('h2', {}, 'Yang sudah selesai dan tetap ada'), list(sentences, 'butir'))];
}

/** After the person has stopped a series. @param out leads away; `goOn` calls the step that was not called */
export function showStopped(steps: readonly Kemajuan[], out: ViewButton, goOn: () => void): void {
  const last = steps[steps.length - 1];
  if (!last) return;
  const title = `Dihentikan setelah langkah ${last.langkah} dari ${last.dari}`;
  const sentences = [paragraph(`Belum dikerjakan: ${last.sedang}.`)];
  const [heading, intro] = outcomeIntro('tolak', title, sentences);
  showView({
    content: [heading, intro, ...doneSoFar(steps)],
    buttons: [out, { label: 'Lanjutkan', primary: true, press: goOn }],
    focus: heading,
    onEscape: () => out.press?.(),
  });
}
