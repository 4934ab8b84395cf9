/** Conditional formats as XML, one element for each rule of the model; unchanged ones in the file's own words. */
import type { ConditionalModel, SheetModel } from '../../../host/spreadsheet/model.ts';
import { areasName, cellName } from '../address.ts';
import { toFileFormula } from '../formula/translate.ts';
import { KeptRules } from '../kept-rules.ts';
import type { Tabs } from '../links/location.ts';
import type { KeptSheet } from '../opened.ts';
import { dxfXml } from '../styles/format-records.ts';
import type { StyleWriter } from '../styles/style-writer.ts';
import { element, rebuilt } from '../xml/build.ts';
import { parseXml } from '../xml/parse.ts';
import { escapeFormula } from '../xml/text.ts';
import { type FileCondition, fileCondition } from './criteria.ts';

interface Foreign {
  xml: string;
  pivot?: boolean;
}

function isForeign(value: unknown): value is Foreign {
  return typeof value === 'object' && value !== null && 'xml' in value && typeof value.xml === 'string';
}

function conditionIn({ condition, areas }: ConditionalModel, tabs: Tabs): FileCondition | null {
  if (condition.kind === 'foreign') return null;
  if (condition.kind === 'formula')
    return { type: 'expression', formulas: [toFileFormula(condition.formula, null, tabs)] };
  const first = areas[0];
  return fileCondition(
    condition.criteria,
    condition.args,
    first === undefined ? 'A1' : cellName(first.top, first.left),
    tabs,
  );
}

function ruleXml(rule: ConditionalModel, priority: number, styles: StyleWriter, tabs: Tabs): string {
  const condition = conditionIn(rule, tabs);
  if (condition === null) return '';
  const { type, operator, text, formulas } = condition;
  const dxfId = styles.dxfOf(dxfXml(rule));
  const inner = formulas.map((formula) => element('formula', {}, escapeFormula(formula))).join('');
  return element('cfRule', { type, dxfId, priority, operator, text }, inner);
}

/** A foreign rule word for word; it comes from this file, so its look is among the kept ones. */
function foreignXml(json: string, priority: number): { xml: string; pivot: string | undefined } {
  const foreign: unknown = JSON.parse(json);
  if (!isForeign(foreign)) throw new TypeError('a foreign rule is not one of this codec');
  return { xml: rebuilt(parseXml(foreign.xml), { priority }), pivot: foreign.pivot === true ? '1' : undefined };
}

export function conditionalsXml(
  sheet: SheetModel,
  kept: KeptSheet | undefined,
  styles: StyleWriter,
  tabs: Tabs,
): string {
  const known = new KeptRules(kept?.conditionals ?? []);
  let text = '';
  sheet.conditionals.forEach((rule, index) => {
    if (rule.areas.length === 0) return;
    const { element: original, sqref } = known.find(rule);
    const priority = index + 1;
    if (rule.condition.kind === 'foreign') {
      const { xml, pivot } = foreignXml(rule.condition.json, priority);
      text += element('conditionalFormatting', { pivot, sqref }, xml);
      return;
    }
    const xml = original === undefined ? ruleXml(rule, priority, styles, tabs) : rebuilt(original, { priority });
    if (xml !== '')
      text += element('conditionalFormatting', { sqref: original === undefined ? areasName(rule.areas) : sqref }, xml);
  });
  return text;
}
