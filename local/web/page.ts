/** Entry of the page: puts its parts together and loads the workbook. */
import type { UiQuestion } from '../host/session.ts';
import { PageWindows } from './add-on/page-window.ts';
import { activeSheet, type Desk, type WorkbookState } from './desk.ts';
import { showQuestion } from './dialogs/question.ts';
import { byId } from './element.ts';
import { openFilterPanel } from './filter/filter-panel.ts';
import { FindBar } from './find-bar.ts';
import { createGrid } from './grid/grid.ts';
import type { Grid } from './grid/grid-types.ts';
import { addOnItems } from './menu/add-on-menu.ts';
import { showContextMenu } from './menu/context-menu.ts';
import { dataMenu } from './menu/data-menu.ts';
import { editMenu } from './menu/edit-menu.ts';
import { fileMenu } from './menu/file-menu.ts';
import { formatMenu } from './menu/format-menu.ts';
import { insertMenu } from './menu/insert-menu.ts';
import { MenuBar } from './menu/menu-bar.ts';
import { type EventTargets, type ServerEvent, takeEarly, takeEvent } from './page-events.ts';
import { showConnection } from './status/connection-notice.ts';
import { showDisk, watchDisk } from './status/disk-watch.ts';
import { hideNotice, showNotice } from './status/notices.ts';
import { setUpPersonSwitch, showPerson } from './status/person-switch.ts';
import { showSaveState } from './status/save-state.ts';
import { setUpSelectionSums } from './status/selection-sums.ts';
import { showRefusal, showToast } from './status/toast.ts';
import { showWork } from './status/work-line.ts';
import { TabBar } from './tabs/tab-bar.ts';
import { Connection, type ConnectionState } from './talk/connection.ts';
import { call, LostConnection } from './talk/server.ts';
import { setUpToolbar } from './toolbar/toolbar.ts';
import { Workplace } from './workplace.ts';

interface Hello {
  sedang: boolean;
  pertanyaan: { id: number; question: UiQuestion }[];
  peristiwa: number;
}

function makeMenuBar(desk: Desk, find: (replaces: boolean) => void): MenuBar {
  return new MenuBar({
    bar: byId('menu'),
    menus: () => [
      { label: 'Berkas', items: () => fileMenu(desk) },
      { label: 'Edit', items: () => editMenu(desk, find) },
      { label: 'Sisipkan/Hapus', items: () => insertMenu(desk) },
      { label: 'Format', items: () => formatMenu(desk) },
      { label: 'Data', items: () => dataMenu(desk) },
      { label: 'Kinerja', items: () => addOnItems(desk) },
    ],
    onLeave: () => desk.grid.focus(),
  });
}

function showRemarks({ catatan }: WorkbookState): void {
  hideNotice('catatan');
  if (catatan.length === 0) return;
  showNotice('catatan', { tone: 'info', title: 'Tentang berkas ini', texts: catatan, mayClose: true });
}

/** What the grid asks for reaches the parts that are made after it. */
function makeGrid(late: { desk?: Desk; find?: FindBar; update?: () => void }): Grid {
  return createGrid({
    container: byId('lembar'),
    onEdits: (edits) => late.desk?.gestures.add({ kind: 'edit', edits }),
    onSelection: () => late.update?.(),
    onRefused: showRefusal,
    onTold: (text) => showToast({ text }),
    onFilterButton: (column, at) => {
      const sheet = late.desk && activeSheet(late.desk);
      if (late.desk && sheet) openFilterPanel(late.desk, sheet, column, at);
    },
    onLink: (url) => late.desk?.openLink(url),
    onContextMenu: (at) => late.desk && showContextMenu(late.desk, at),
    onUndo: () => late.desk?.undo(),
    onRedo: () => late.desk?.redo(),
    onFind: (replaces) => late.find?.open(replaces),
  });
}

/** What the sidebar lists may be one person's own: it begins anew when somebody else acts. */
function followPerson(windows: PageWindows, first: string): (pengguna: string) => void {
  let known = first;
  return (pengguna) => {
    if (pengguna !== known) windows.reloadSidebar();
    known = pengguna;
  };
}

/** Tabs, toolbar, sums and the switch of persons. @returns brings them up to date */
function setUpFrame(place: Workplace): () => void {
  const tabs = new TabBar(byId('tab'), place);
  const updateTools = setUpToolbar(byId('alat'), place);
  const updateSums = setUpSelectionSums(byId('tab'), place);
  setUpPersonSwitch(place);
  return () => {
    updateTools();
    updateSums();
    tabs.update();
  };
}

/** Builds everything around the workbook that was loaded. @returns where events go from now on */
function setUp(first: WorkbookState): EventTargets {
  const late: { desk?: Desk; find?: FindBar; update?: () => void } = {};
  const grid = makeGrid(late);
  let draw: () => void = () => undefined;
  const place = new Workplace(grid, first, {
    onLoad: () => draw(),
    onChange: () => {
      late.update?.();
      late.find?.refresh();
    },
    onWaiting: (cells) => showSaveState(place, cells),
  });
  late.desk = place;
  const find = new FindBar(place);
  late.find = find;
  const menuBar = makeMenuBar(place, (replaces) => find.open(replaces));
  late.update = setUpFrame(place);
  const windows = new PageWindows({ desk: place, onRun: (answer) => place.learn(answer) });
  const follow = followPerson(windows, first.pengguna);
  draw = () => {
    const { berkas, disk, pengguna } = place.state;
    follow(pengguna);
    document.title = `${berkas} – Rekap Kinerja`;
    byId('berkas').textContent = berkas;
    menuBar.draw();
    showPerson(place);
    showDisk(place, disk);
    showSaveState(place, place.gestures.cells);
    showRemarks(place.state);
    late.update?.();
  };
  place.load(first);
  byId('muat').hidden = true;
  watchDisk(place);
  guardLeaving(place);
  grid.focus();
  return {
    ...{ place, windows, onMenu: () => menuBar.draw(), onEnd: () => undefined },
    onSaveState: () => showSaveState(place, place.gestures.cells),
  };
}

/** Typed cells that the program does not have would be lost. */
function guardLeaving({ gestures }: Desk): void {
  window.addEventListener('beforeunload', (event) => {
    if (gestures.cells > 0) event.preventDefault();
  });
}

async function start(): Promise<void> {
  const hello = await call<Hello>('sapa');
  let targets: EventTargets | null = null;
  let early: ServerEvent[] = [];
  const show = (state: ConnectionState) => showConnection(targets?.place ?? null, state);
  const connection = new Connection(hello.peristiwa, {
    onEvent: (event) => {
      takeEarly(event as ServerEvent);
      if (targets) takeEvent(targets, event as ServerEvent);
      else early = [...early, event as ServerEvent];
    },
    onState: show,
    onBack: () => {
      void targets?.place.gestures.send();
    },
  });
  for (const { id, question } of hello.pertanyaan) showQuestion(id, question);
  showWork(hello.sedang);
  const state = await call<WorkbookState>('keadaan');
  if (!state.ok) throw new Error(state.pesan);
  targets = { ...setUp(state), onEnd: () => connection.end() };
  show(connection.state);
  for (const event of early) takeEvent(targets, event);
}

window.addEventListener('unhandledrejection', ({ reason }) => {
  if (!(reason instanceof LostConnection)) return;
  showRefusal('Program tidak menjawab. Coba lagi setelah tersambung.');
});

start().catch((error: unknown) => {
  byId('muat').textContent = `Buku kerja tidak dapat dimuat: ${error instanceof Error ? error.message : String(error)}`;
});
