/** The tree of a budget table: by account codes, otherwise by the words program, kegiatan, sub kegiatan. */
import { depthOf, parentOf } from '../rekap/anggaran.ts';
import type { BarisUji } from './tabel-uji.ts';

export interface Simpul {
  baris: BarisUji;
  anak: Simpul[];
}

/** How the tree was told; `datar`: nothing tells it, every row stands for itself. */
type CaraPohon = 'kode' | 'nama' | 'datar';

export interface Pohon {
  cara: CaraPohon;
  puncak: Simpul[];
  semua: Simpul[];
}

const LEVEL: readonly [number, RegExp][] = [
  [3, /^sub[- ]?\s?kegiatan\b|\(sub[- ]?\s?kegiatan\)/i],
  [2, /^kegiatan\b|\(kegiatan\)/i],
  [1, /^program\b|\(program\)/i],
];

const levelOf = ({ nama }: BarisUji): number => LEVEL.find(([, pattern]) => pattern.test(nama))?.[0] ?? 0;

/** Codes as people write them: with spaces, a closing dot, or with `x`. */
const kodeOf = ({ kode }: BarisUji): string => kode.replace(/\.+$/, '');

function fromKode(nodes: readonly Simpul[]): Simpul[] {
  const byKode = new Map<string, Simpul>();
  for (const node of nodes) if (!byKode.has(kodeOf(node.baris))) byKode.set(kodeOf(node.baris), node);
  const kodeSet = new Set(byKode.keys());
  return nodes.filter((node) => {
    const parent = byKode.get(parentOf(kodeOf(node.baris), kodeSet) ?? '');
    if (parent && parent !== node) parent.anak.push(node);
    return !parent || parent === node;
  });
}

function fromLevels(nodes: readonly Simpul[]): Simpul[] {
  const open: { level: number; node: Simpul }[] = [];
  return nodes.filter((node) => {
    const level = levelOf(node.baris);
    while (open.length > 0 && (open[open.length - 1]?.level ?? 0) >= level) open.pop();
    const parent = open[open.length - 1]?.node;
    parent?.anak.push(node);
    open.push({ level, node });
    return !parent;
  });
}

export function pohonAnggaran(rows: readonly BarisUji[]): Pohon {
  const semua = rows.map((baris): Simpul => ({ baris, anak: [] }));
  const coded = rows.filter((baris) => depthOf(kodeOf(baris)) > 0 || /^\d+(?:\.\d+)+$/.test(kodeOf(baris)));
  if (coded.length > 1 && coded.length === rows.length) return { cara: 'kode', puncak: fromKode(semua), semua };
  const levels = new Set(rows.map(levelOf));
  if (rows.length > 1 && !levels.has(0) && levels.size > 1) return { cara: 'nama', puncak: fromLevels(semua), semua };
  return { cara: 'datar', puncak: semua, semua };
}

export function turunanOf(node: Simpul): Simpul[] {
  return node.anak.flatMap((child) => [child, ...turunanOf(child)]);
}
