/** Which cells of a sheet a validation rule guards: rules by areas that never overlap. */
import { intersection, joinHorizontally, joinVertically, subtract } from './area.ts';
import type { Area, SheetModel, ValidationModel } from './model.ts';
import { mapCells } from './range-base.ts';

/** A rule without its cells. */
export type ValidationRule = Omit<ValidationModel, 'areas'>;

const keys = new WeakMap<ValidationRule, string>();

/** Equal for rules that say the same. */
export function ruleKey(rule: ValidationRule): string {
  let key = keys.get(rule);
  if (key === undefined) {
    const { criteria, args, showDropdown, allowInvalid, helpText } = rule;
    key = JSON.stringify([criteria, args, showDropdown, allowInvalid, helpText]);
    keys.set(rule, key);
  }
  return key;
}

export function clearRules(sheet: SheetModel, area: Area): void {
  for (const rule of sheet.validations) {
    if (rule.areas.some((part) => intersection(part, area)))
      rule.areas = rule.areas.flatMap((part) => subtract(part, area));
  }
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
}

/** Adds to cells that have no rule. */
export function setRuleAreas(sheet: SheetModel, areas: readonly Area[], rule: ValidationRule): void {
  const { criteria, args, showDropdown, allowInvalid, helpText } = rule;
  const plain = { criteria, args: structuredClone(args), showDropdown, allowInvalid, helpText };
  const key = ruleKey(plain);
  // Relative formulas hang on the rule's first cell: those stay apart.
  const isRelative = args.some((arg) => typeof arg === 'string' && arg.startsWith('='));
  const same = isRelative ? undefined : sheet.validations.find((item) => ruleKey({ ...item }) === key);
  if (same) same.areas = joinHorizontally(joinVertically([...same.areas, ...areas]));
  else sheet.validations.push({ ...plain, areas: [...areas] });
}

/** `null` takes the rule away. */
export function setRule(sheet: SheetModel, area: Area, rule: ValidationRule | null): void {
  clearRules(sheet, area);
  if (rule) setRuleAreas(sheet, [area], rule);
}

export function readRules(sheet: SheetModel, area: Area): (ValidationModel | null)[][] {
  const found = mapCells(area, (): ValidationModel | null => null);
  for (const rule of sheet.validations) {
    for (const part of rule.areas.flatMap((item) => intersection(item, area) ?? [])) {
      for (let row = part.top; row <= part.bottom; row += 1)
        found[row - area.top]?.fill(rule, part.left - area.left, part.right - area.left + 1);
    }
  }
  return found;
}
