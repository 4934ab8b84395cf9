/** What actions write into rows of tab Kendali SOP: single cells of the steps that moved, and the machine-made columns of all. */
import type { CellContent } from '../grid.ts';
import type { Register } from '../register.ts';
import { type KeadaanLangkah, kurang, STATUS_LANGKAH } from '../sop/keadaan-langkah.ts';
import type { KendaliSopField } from '../tab-layout/register.ts';
import type { TabPatch, TextBlock, ValueBlock } from '../tab-patch.ts';
import { existingContent, fieldRuns } from './column-blocks.ts';
import { TEXT } from './value-format.ts';

export type IsiKendali = Partial<Record<KendaliSopField, string>>;

export interface PerubahanKendali {
  row: number;
  isi: IsiKendali;
}

/** `Ya`, or the needs that are missing: `Belum: Disposisi, Rencana Aksi`. */
export function terpenuhiText(keadaan: Pick<KeadaanLangkah, 'persyaratan'>): string {
  const names = kurang(keadaan).map(({ nama }) => nama);
  return names.length === 0 ? 'Ya' : `Belum: ${[...new Set(names)].join(', ')}`;
}

/** Neighbouring rows in which the same cells change go together. */
function rowGroups(changes: readonly PerubahanKendali[]): PerubahanKendali[][] {
  const groups: PerubahanKendali[][] = [];
  const fieldsOf = ({ isi }: PerubahanKendali): string => Object.keys(isi).sort().join();
  for (const change of [...changes].sort((a, b) => a.row - b.row)) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    const follows = last && last.row + 1 === change.row && fieldsOf(last) === fieldsOf(change);
    if (group && follows) group.push(change);
    else groups.push([change]);
  }
  return groups;
}

/** Only the cells that are named are written; as text, so that no moment or link is read as something else. */
export function perubahanPatch(register: Register<KendaliSopField>, changes: readonly PerubahanKendali[]): TabPatch {
  const values: ValueBlock[] = [];
  const numberFormats: TextBlock[] = [];
  for (const group of rowGroups(changes)) {
    const fields = Object.keys(group[0]?.isi ?? {}) as KendaliSopField[];
    const places = Object.fromEntries(fields.map((field) => [field, register.columns[field]]));
    for (const run of fieldRuns(places)) {
      const place = { row: group[0]?.row ?? 0, column: run.column };
      values.push({
        ...place,
        values: group.map(({ isi }) => run.fields.map((field) => isi[field as KendaliSopField] ?? '')),
      });
      // Ya and Belum are read as nothing else, whatever the format.
      if (run.fields.join() === 'terpenuhi') continue;
      numberFormats.push({ ...place, texts: group.map(() => run.fields.map(() => TEXT)) });
    }
  }
  return { tab: register.grid.tab, numberFormats, values };
}

/** What we write into a machine-made column; anything else was typed by somebody and stays. */
const OURS: Record<'terpenuhi' | 'lama' | 'status', (text: string) => boolean> = {
  terpenuhi: (text) => /^(?:ya|belum(?::.*)?)?$/i.test(text),
  lama: (text) => /^(?:\d+ (?:hari|jam|menit)(?: \d+ (?:jam|menit))?)?$/.test(text),
  status: (text) => text === '' || STATUS_LANGKAH.some((status) => status.toLowerCase() === text.toLowerCase()),
};

function machineText(keadaan: KeadaanLangkah, field: keyof typeof OURS): string {
  if (field === 'terpenuhi') return terpenuhiText(keadaan);
  return field === 'lama' ? keadaan.lama : keadaan.status;
}

function columnBlock(
  register: Register<KendaliSopField>,
  byRow: ReadonlyMap<number, KeadaanLangkah>,
  field: keyof typeof OURS,
  rows: readonly [number, number],
): ValueBlock[] {
  const column = register.columns[field];
  if (column === undefined) return [];
  const [first, last] = rows;
  let changed = false;
  const values = Array.from({ length: last - first + 1 }, (_, index): CellContent[] => {
    const before = existingContent(register.grid, first + index, column);
    const keadaan = byRow.get(first + index);
    const text = before ?? '';
    const isOurs = keadaan && typeof text === 'string' && OURS[field](text.trim());
    if (!isOurs) return [before];
    const after = machineText(keadaan, field);
    changed ||= after !== text;
    return [after === '' ? null : after];
  });
  return changed ? [{ row: first, column, values }] : [];
}

/**
 * Terpenuhi, Lama and Status of every step, one write a column and none for a column that stays as it is. Lines in between are
 * written back, so the grid should have been read with formulas.
 * @returns `null` when nothing changes
 */
export function kendaliStatusPatch(
  register: Register<KendaliSopField>,
  keadaan: readonly KeadaanLangkah[],
): TabPatch | null {
  const byRow = new Map(keadaan.flatMap((one) => (one.catatan ? [[one.catatan.row, one] as const] : [])));
  if (byRow.size === 0) return null;
  const rows = [Math.min(...byRow.keys()), Math.max(...byRow.keys())] as const;
  const values = (['terpenuhi', 'lama', 'status'] as const).flatMap((field) =>
    columnBlock(register, byRow, field, rows),
  );
  if (values.length === 0) return null;
  // `12 menit` in a cell that parses what is typed must stay a text; the columns are texts since the setup.
  const lama = values.filter(({ column }) => column === register.columns.lama);
  const numberFormats = lama.map((block) => ({ ...block, texts: block.values.map(() => [TEXT]) }));
  return { tab: register.grid.tab, values, numberFormats };
}
