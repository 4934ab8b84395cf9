/** The temuan of an answer as people meet them: how many of each level, and the first few, each leading to its cell. */
import { element, paragraph } from './element.ts';
import { openCell } from './open-cell.ts';
import { type Level, SEBUTAN_LEVEL, type TemuanReply } from './reply.ts';

/** The rest is in tab Hasil Pemeriksaan; a dialog is no place for hundreds. */
const SHOWN = 10;

const LEVELS: readonly Level[] = ['galat', 'peringatan', 'info'];

export function countLevels(temuan: readonly TemuanReply[]): Record<Level, number> {
  const counts: Record<Level, number> = { galat: 0, peringatan: 0, info: 0 };
  for (const { level } of temuan) counts[level] += 1;
  return counts;
}

/** Three counts in a row, zeros included: "0 Wajib Diperbaiki" is the good news. */
export function levelCounts(counts: Record<Level, number>): HTMLElement {
  const items = LEVELS.map((level) =>
    element(
      'div',
      { class: counts[level] === 0 ? 'hitungan hitungan--nol' : `hitungan hitungan--${level}` },
      element('dt', {}, SEBUTAN_LEVEL[level]),
      element('dd', {}, String(counts[level])),
    ),
  );
  return element('dl', { class: 'hitungan-deret' }, ...items);
}

/** Opens Perbaiki for one cell. */
export type FixTemuan = (temuan: TemuanReply) => void;

function fixButton(temuan: TemuanReply, fix: FixTemuan): HTMLElement {
  const label = element('span', { class: 'hanya-pembaca' }, ` sel ${temuan.sel}`);
  const button = element('button', { type: 'button', class: 'garis temuan-perbaiki' }, 'Perbaiki…', label);
  button.addEventListener('click', () => fix(temuan));
  return button;
}

/** @param fix `null` where nothing is offered */
function temuanItem(temuan: TemuanReply, fix: FixTemuan | null): HTMLElement {
  const button = element(
    'button',
    { type: 'button', class: `temuan temuan--${temuan.level}` },
    element('span', { class: 'hanya-pembaca' }, 'Buka '),
    element('span', { class: 'temuan-sel' }, temuan.sel === '' ? 'Tab' : temuan.sel),
    element(
      'span',
      { class: 'temuan-isi' },
      element('span', { class: 'temuan-level' }, SEBUTAN_LEVEL[temuan.level]),
      element('span', { class: 'temuan-pesan' }, temuan.pesan),
      element('span', { class: 'temuan-perbaikan' }, temuan.perbaikan),
    ),
  );
  button.addEventListener('click', () => openCell(temuan.tab, temuan.sel));
  return element('li', {}, button, ...(fix && temuan.dapatDiperbaiki ? [fixButton(temuan, fix)] : []));
}

/** What must be repaired comes first; within a level the order of the answer (tab, row, column) stays. */
function firstTemuan(temuan: readonly TemuanReply[]): TemuanReply[] {
  return LEVELS.flatMap((level) => temuan.filter((item) => item.level === level)).slice(0, SHOWN);
}

/** The first ten, grouped by tab; nothing when there are none. @param fix opens Perbaiki for one of them */
export function temuanGroups(temuan: readonly TemuanReply[], fix: FixTemuan | null = null): HTMLElement[] {
  const groups = new Map<string, TemuanReply[]>();
  for (const item of firstTemuan(temuan)) {
    const group = groups.get(item.tab);
    if (group) group.push(item);
    else groups.set(item.tab, [item]);
  }
  const sections = [...groups].map(([tab, items]) =>
    element(
      'section',
      { class: 'temuan-tab' },
      element('h2', {}, `Tab ${tab}`),
      element('ul', {}, ...items.map((item) => temuanItem(item, fix))),
    ),
  );
  if (temuan.length <= SHOWN) return sections;
  return [...sections, paragraph(`Ditampilkan ${SHOWN} dari ${temuan.length}.`, 'saran')];
}
