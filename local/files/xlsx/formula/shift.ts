/** Moves the relative references of a formula: a shared formula stands in the file once, at its first cell. */
import { columnName, columnNumber, MAX_COLUMNS, MAX_ROWS } from '../address.ts';
import type { Token } from './tokens.ts';
import { tokensOf } from './tokens.ts';

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)(\d{1,7})$/;

type Piece = string | ((rows: number, columns: number) => string);

function movedColumn(dollar: string, name: string, by: number): string | null {
  const column = columnNumber(name) + (dollar === '' ? by : 0);
  return column < 0 || column >= MAX_COLUMNS ? null : dollar + columnName(column);
}

function movedRow(dollar: string, digits: string, by: number): string | null {
  const row = Number(digits) + (dollar === '' ? by : 0);
  return row < 1 || row > MAX_ROWS ? null : dollar + row;
}

function isRangeEnd(tokens: Token[], index: number): boolean {
  return tokens[index - 1]?.text === ':' || tokens[index + 1]?.text === ':';
}

function pieceOf(tokens: Token[], index: number): Piece {
  const { kind, text } = tokens[index] ?? { kind: 'other', text: '' };
  if (kind !== 'word' && kind !== 'number') return text;
  const cell = CELL.exec(text);
  if (cell !== null && kind === 'word') {
    const [, columnDollar = '', column = '', rowDollar = '', row = ''] = cell;
    if (columnDollar !== '' && rowDollar !== '') return text;
    return (rows, columns) => {
      const movedTo = [movedColumn(columnDollar, column, columns), movedRow(rowDollar, row, rows)];
      return movedTo.includes(null) ? '#REF!' : movedTo.join('');
    };
  }
  if (!isRangeEnd(tokens, index)) return text;
  const whole = COLUMN.exec(text);
  if (whole !== null) return (_, columns) => movedColumn(whole[1] ?? '', whole[2] ?? '', columns) ?? '#REF!';
  const rows = ROW.exec(text);
  if (rows !== null) return (by) => movedRow(rows[1] ?? '', rows[2] ?? '', by) ?? '#REF!';
  return text;
}

/**
 * @param formula without `=`
 * @returns the formula as it reads so many rows down and columns to the right
 */
export function shiftable(formula: string): (rows: number, columns: number) => string {
  const tokens = tokensOf(formula);
  const pieces = tokens.map((_, index) => pieceOf(tokens, index));
  return (rows, columns) => {
    let text = '';
    for (const piece of pieces) text += typeof piece === 'string' ? piece : piece(rows, columns);
    return text;
  };
}
