/** Finds for a rule of the model the one in the file that says the same, so that what only the file knows of it stays. */
import type { Area, SheetModel } from '../../host/spreadsheet/model.ts';
import { areasName, clip, parseAreas } from './address.ts';
import type { KeptRule } from './opened.ts';
import type { XmlElement } from './xml/parse.ts';

/** What the model says of a rule, where it applies left out. */
function ruleKey(rule: { areas: Area[] }): string {
  const { areas, ...rest } = rule;
  return JSON.stringify(rest, Object.keys(flatNames(rest)).sort());
}

function flatNames(value: unknown, names: Record<string, true> = {}): Record<string, true> {
  if (typeof value !== 'object' || value === null) return names;
  for (const [name, inner] of Object.entries(value)) {
    names[name] = true;
    flatNames(inner, names);
  }
  return names;
}

export function areasInGrid(sqref: string, { maxRows, maxColumns }: SheetModel): Area[] {
  return parseAreas(sqref)
    .map((area) => clip(area, maxRows, maxColumns))
    .filter((area): area is Area => area !== null);
}

export function keptRule(rule: { areas: Area[] }, sqref: string, element: XmlElement): KeptRule {
  return { key: ruleKey(rule), areas: JSON.stringify(rule.areas), sqref, element };
}

export class KeptRules {
  private readonly byKey = new Map<string, KeptRule[]>();

  constructor(rules: KeptRule[]) {
    for (const rule of rules) {
      const same = this.byKey.get(rule.key);
      if (same === undefined) this.byKey.set(rule.key, [rule]);
      else same.push(rule);
    }
  }

  /** The file's own element, and where the rule applies in the file's words. */
  find(rule: { areas: Area[] }): { element: XmlElement | undefined; sqref: string } {
    const same = this.byKey.get(ruleKey(rule)) ?? [];
    const areas = JSON.stringify(rule.areas);
    const exact = same.find((kept) => kept.areas === areas);
    return { element: (exact ?? same[0])?.element, sqref: exact?.sqref ?? areasName(rule.areas) };
  }
}
