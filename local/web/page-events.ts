/** What the program tells on its own: questions, notices, changes, the state of the file. */
import type { UiNotice, UiQuestion } from '../host/session.ts';
import type { Delta } from '../host/view/view-types.ts';
import type { SaveState } from '../server/autosave.ts';
import type { PageNotice, PageWindows } from './add-on/page-window.ts';
import { removeQuestion, showQuestion } from './dialogs/question.ts';
import { lookAtDisk } from './status/disk-watch.ts';
import { showToast } from './status/toast.ts';
import { showWork } from './status/work-line.ts';
import { client } from './talk/server.ts';
import type { Workplace } from './workplace.ts';

type Notice = Exclude<UiNotice, { kind: 'dialog' | 'sidebar' }> | PageNotice;

export type ServerEvent =
  | { kind: 'kabar'; untuk: string; notice: Notice }
  | { kind: 'pertanyaan'; id: number; question: UiQuestion }
  | { kind: 'terjawab'; id: number }
  | ({ kind: 'simpan' } & SaveState)
  | { kind: 'kerja'; sedang: boolean }
  | { kind: 'berubah'; versi: number; canUndo: boolean; canRedo: boolean; delta?: Delta }
  | { kind: 'muat-ulang'; dari: string }
  | { kind: 'selesai' };

export interface EventTargets {
  place: Workplace;
  windows: PageWindows;
  onMenu(): void;
  onSaveState(): void;
  onEnd(): void;
}

/** Dialogs, sidebar and toasts appear where the action was started; the menu is everybody's. */
function takeNotice({ place, windows, onMenu }: EventTargets, untuk: string, notice: Notice): void {
  if (notice.kind === 'menu') {
    place.state = { ...place.state, menu: notice.menu };
    onMenu();
    return;
  }
  if (untuk !== '' && untuk !== client) return;
  if (notice.kind === 'toast') {
    showToast(notice);
    return;
  }
  if (notice.kind === 'activate') {
    place.jump(notice.sheetId, notice.address);
    return;
  }
  windows.show(notice);
}

function takeSaveState({ place, onSaveState }: EventTargets, simpan: SaveState): void {
  place.state = { ...place.state, simpan };
  onSaveState();
  if (simpan.state === 'gagal') lookAtDisk(place);
}

/** Those that need the workbook on the screen. */
export function takeEvent(targets: EventTargets, event: ServerEvent): void {
  const { place } = targets;
  switch (event.kind) {
    case 'kabar':
      takeNotice(targets, event.untuk, event.notice);
      return;
    case 'simpan':
      takeSaveState(targets, event);
      return;
    case 'berubah':
      place.state = { ...place.state, canUndo: event.canUndo, canRedo: event.canRedo };
      place.deltas.take(event.versi, event.delta ?? null);
      return;
    case 'muat-ulang':
      if (event.dari !== client) void place.reload();
      return;
    case 'selesai':
      targets.onEnd();
      return;
    default:
      return;
  }
}

/** Those that do not: a script may be waiting for an answer before there is anything else to show. */
export function takeEarly(event: ServerEvent): void {
  if (event.kind === 'pertanyaan') showQuestion(event.id, event.question);
  else if (event.kind === 'terjawab') removeQuestion(event.id);
  else if (event.kind === 'kerja') showWork(event.sedang);
}
