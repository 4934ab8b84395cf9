/** Notes, data validation and links of cells. */
import { requireEditable } from './access.ts';
import { areasByKey } from './area.ts';
import { deleteInArea } from './cells.ts';
import { DataValidationService } from './data-validation.ts';
import { requireShape } from './grid-range.ts';
import { cellKey } from './model.ts';
import { mapCells } from './range-base.ts';
import { RangeValues } from './range-values.ts';
import { RichTextValueService } from './rich-text.ts';
import { readRichTexts, writeRichTexts } from './rich-text-cells.ts';
import { clearRules, readRules, ruleKey, setRule, setRuleAreas } from './validation-areas.ts';

function writeNotes(range: RangeNotes, noteAt: (row: number, column: number) => string | null): void {
  const { scope, sheet, area } = range;
  requireEditable(scope.session, sheet, area);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const note = noteAt(row, column);
      if (note) sheet.notes.set(cellKey(row, column), note);
      else sheet.notes.delete(cellKey(row, column));
    }
  }
}

export class RangeNotes extends RangeValues {
  getNote(): string {
    return this.sheet.notes.get(cellKey(this.area.top, this.area.left)) ?? '';
  }

  getNotes(): string[][] {
    return mapCells(this.area, (row, column) => this.sheet.notes.get(cellKey(row, column)) ?? '');
  }

  setNote(note: string | null): this {
    writeNotes(this, () => note);
    return this;
  }

  setNotes(notes: (string | null)[][]): this {
    requireShape(notes, this.area);
    const { top, left } = this.area;
    writeNotes(this, (row, column) => notes[row - top]?.[column - left] ?? null);
    return this;
  }

  clearNote(): this {
    requireEditable(this.scope.session, this.sheet, this.area);
    deleteInArea(this.sheet.notes, this.area);
    return this;
  }

  getDataValidation(): DataValidationService | null {
    const { top, left } = this.area;
    const rule = readRules(this.sheet, { top, left, bottom: top, right: left })[0]?.[0];
    return rule ? new DataValidationService(this.scope, rule) : null;
  }

  getDataValidations(): (DataValidationService | null)[][] {
    const services = new Map<object, DataValidationService>();
    return readRules(this.sheet, this.area).map((row) =>
      row.map((rule) => {
        if (!rule) return null;
        const service = services.get(rule) ?? new DataValidationService(this.scope, rule);
        services.set(rule, service);
        return service;
      }),
    );
  }

  setDataValidation(rule: DataValidationService | null): this {
    requireEditable(this.scope.session, this.sheet, this.area);
    setRule(this.sheet, this.area, rule ? rule.rule : null);
    return this;
  }

  setDataValidations(rules: (DataValidationService | null)[][]): this {
    requireShape(rules, this.area);
    requireEditable(this.scope.session, this.sheet, this.area);
    const keys = rules.map((row) => row.map((rule) => (rule ? ruleKey(rule.rule) : null)));
    const byKey = new Map(rules.flat().flatMap((rule) => (rule ? [[ruleKey(rule.rule), rule.rule] as const] : [])));
    clearRules(this.sheet, this.area);
    for (const [key, areas] of areasByKey(keys, this.area.top, this.area.left)) {
      const rule = byKey.get(key);
      if (rule) setRuleAreas(this.sheet, areas, rule);
    }
    return this;
  }

  clearDataValidations(): this {
    requireEditable(this.scope.session, this.sheet, this.area);
    clearRules(this.sheet, this.area);
    return this;
  }

  /** Null for numbers, dates and booleans. */
  getRichTextValue(): RichTextValueService | null {
    const { top, left } = this.area;
    const text = readRichTexts(this, { top, left, bottom: top, right: left })[0]?.[0];
    return text ? new RichTextValueService(text) : null;
  }

  getRichTextValues(): (RichTextValueService | null)[][] {
    return readRichTexts(this, this.area).map((row) =>
      row.map((text) => (text ? new RichTextValueService(text) : null)),
    );
  }

  setRichTextValue(value: RichTextValueService): this {
    writeRichTexts(
      this,
      mapCells(this.area, () => value.content),
    );
    return this;
  }

  setRichTextValues(values: RichTextValueService[][]): this {
    requireShape(values, this.area);
    writeRichTexts(
      this,
      values.map((row) => row.map((value) => value.content)),
    );
    return this;
  }
}
