/** Conditional formats of a worksheet, in the order in which they count. */
import type { ConditionalModel, SheetModel } from '../../../host/spreadsheet/model.ts';
import { toModelFormula } from '../formula/translate.ts';
import { areasInGrid, keptRule } from '../kept-rules.ts';
import type { Tabs } from '../links/location.ts';
import type { KeptSheet } from '../opened.ts';
import { colorOf } from '../styles/colors.ts';
import type { StyleSheet } from '../styles/stylesheet.ts';
import type { XmlElement } from '../xml/parse.ts';
import { childOf, childrenOf, flagOf, numberOf, rawOf } from '../xml/parse.ts';
import { modelCondition } from './criteria.ts';

type Look = Omit<ConditionalModel, 'areas' | 'condition'>;

function switchOf(font: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(font, name);
  return child === undefined ? undefined : flagOf(child, 'val', true);
}

function lookOf(dxf: XmlElement | undefined, theme: string[]): Look {
  const font = childOf(dxf, 'font');
  const pattern = childOf(childOf(dxf, 'fill'), 'patternFill');
  const look: Look = {};
  // In conditional formats the visible colour of a plain fill is `bgColor`.
  const background = colorOf(childOf(pattern, 'bgColor'), theme) ?? colorOf(childOf(pattern, 'fgColor'), theme);
  const fontColor = colorOf(childOf(font, 'color'), theme);
  const [bold, italic, strikethrough] = ['b', 'i', 'strike'].map((name) => switchOf(font, name));
  if (background !== undefined) look.background = background;
  if (fontColor !== undefined) look.fontColor = fontColor;
  if (bold !== undefined) look.bold = bold;
  if (italic !== undefined) look.italic = italic;
  if (strikethrough !== undefined) look.strikethrough = strikethrough;
  return look;
}

function conditionOf(rule: XmlElement, isPivot: boolean, tabs: Tabs): ConditionalModel['condition'] {
  const formulas = childrenOf(rule, 'formula').map(({ text }) => text.trim());
  const { type = '', operator, text } = rule.attributes;
  const [first] = formulas;
  if (!isPivot && childOf(rule, 'extLst') === undefined) {
    if (type === 'expression' && first !== undefined) return { kind: 'formula', formula: toModelFormula(first, tabs) };
    const known = modelCondition(
      { type, formulas, ...(operator === undefined ? {} : { operator }), ...(text === undefined ? {} : { text }) },
      tabs,
    );
    if (known !== null) return { kind: 'boolean', ...known };
  }
  return { kind: 'foreign', json: JSON.stringify({ xml: rawOf(rule), ...(isPivot ? { pivot: true } : {}) }) };
}

export function readConditionals(kept: KeptSheet, sheet: SheetModel, styles: StyleSheet, tabs: Tabs): void {
  const found: { priority: number; rule: ConditionalModel; sqref: string; element: XmlElement }[] = [];
  for (const group of childrenOf(kept.root, 'conditionalFormatting')) {
    const sqref = group.attributes.sqref ?? '';
    const areas = areasInGrid(sqref, sheet);
    for (const element of childrenOf(group, 'cfRule')) {
      const dxf = styles.dxfs[numberOf(element, 'dxfId') ?? -1];
      const condition = conditionOf(element, flagOf(group, 'pivot'), tabs);
      const rule: ConditionalModel = { areas, condition, ...lookOf(dxf, styles.theme) };
      found.push({ priority: numberOf(element, 'priority') ?? Number.MAX_SAFE_INTEGER, rule, sqref, element });
    }
  }
  found.sort((a, b) => a.priority - b.priority);
  for (const { rule, sqref, element } of found) {
    if (rule.areas.length === 0) continue;
    sheet.conditionals.push(rule);
    kept.conditionals.push(keptRule(rule, sqref, element));
  }
}
