/** Tells before anything is typed that a cell is closed for the acting person. The host decides; this only spares the typing. */
import type { ProtectionView, SheetFrame } from '../../host/view/view-types.ts';
import { common, without } from './areas.ts';
import type { Area } from './grid-types.ts';

function closes({ area, open, warningOnly }: ProtectionView, wanted: Area): boolean {
  if (warningOnly) return false;
  const touched = area === null ? wanted : common(area, wanted);
  if (!touched) return false;
  const rest = open.reduce<Area[]>((parts, hole) => parts.flatMap((part) => without(part, hole)), [touched]);
  return rest.length > 0;
}

/** @returns what to say to the person, `null` when all of `areas` is open */
export function refusalFor(sheet: SheetFrame, areas: readonly Area[]): string | null {
  const closing = sheet.protections.find((protection) => areas.some((area) => closes(protection, area)));
  if (!closing) return null;
  const name = closing.reason === '' ? '' : ` (${closing.reason})`;
  return `Sel ini dilindungi${name} dan tidak dapat diubah oleh Anda.`;
}
