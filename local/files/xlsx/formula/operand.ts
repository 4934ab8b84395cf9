/** Operands of rules: numbers, texts and dates as the file's formulas spell them. */
import type { Tabs } from '../links/location.ts';
import { quotedString, stringOf } from './tokens.ts';
import { toFileFormula, toModelFormula } from './translate.ts';

const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const TEXT = /^"(?:[^"]|"")*"$/;

/** A number, a text without its quotes, or `=…` for anything else. */
export function operandOf(formula: string, tabs: Tabs): number | string {
  if (NUMBER.test(formula)) return Number(formula);
  if (TEXT.test(formula)) return stringOf({ kind: 'string', text: formula });
  return toModelFormula(formula, tabs);
}

export function isTextOperand(formula: string): boolean {
  return TEXT.test(formula);
}

/** `undefined` (a missing operand) becomes 0. */
export function operandText(operand: unknown, tabs: Tabs): string {
  if (typeof operand === 'number') return String(operand);
  if (typeof operand === 'boolean') return operand ? 'TRUE' : 'FALSE';
  if (typeof operand !== 'string') return '0';
  return operand.startsWith('=') ? toFileFormula(operand, null, tabs) : quotedString(operand);
}

/** Whole days as `DATE(2026,1,5)`, which tells a date from a number. */
export function dateText(serial: unknown, tabs: Tabs): string {
  if (typeof serial !== 'number' || !Number.isInteger(serial)) return operandText(serial, tabs);
  const date = new Date((serial - 25_569) * 86_400_000);
  return `DATE(${date.getUTCFullYear()},${date.getUTCMonth() + 1},${date.getUTCDate()})`;
}

/** `null` when it is no `DATE(…)` of plain numbers. */
export function dateSerialOf(formula: string): number | null {
  const match = /^DATE\((\d{4}),(\d{1,2}),(\d{1,2})\)$/i.exec(formula);
  if (match === null) return null;
  return Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86_400_000 + 25_569;
}
