/** Criteria of Sheets that a file can only say as a formula about the first cell, and the formulas that say them. */
import { quotedString, stringOf } from '../formula/tokens.ts';

interface TextCriteria {
  criteria: string;
  write(cell: string, text: string): string;
  /** Finds the text back; also in the spelling of Google's own downloads. */
  pattern: RegExp;
}

interface TextCondition {
  criteria: string;
  args: (string | number | boolean)[];
}

const CELL = String.raw`\(*\$?[A-Z]+\$?\d+\)*`;
const LITERAL = String.raw`\(*("(?:[^"]|"")*")\)*`;

function pattern(source: string): RegExp {
  return new RegExp(`^${source.replaceAll('CELL', CELL).replaceAll('LITERAL', LITERAL)}$`, 'i');
}

const TEXT_CRITERIA: TextCriteria[] = [
  {
    criteria: 'TEXT_CONTAINS',
    write: (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
    pattern: pattern(String.raw`NOT\(ISERROR\(SEARCH\(LITERAL,CELL\)\)\)`),
  },
  {
    criteria: 'TEXT_DOES_NOT_CONTAIN',
    write: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
    pattern: pattern(String.raw`ISERROR\(SEARCH\(LITERAL,CELL\)\)`),
  },
  {
    criteria: 'TEXT_EQUAL_TO',
    write: (cell, text) => `EXACT(${cell},${text})`,
    pattern: pattern(String.raw`EXACT\(CELL,LITERAL\)`),
  },
  {
    criteria: 'TEXT_IS_VALID_EMAIL',
    write: (cell) => `ISNUMBER(MATCH("*?@?*.?*",${cell},0))`,
    pattern: pattern(String.raw`ISNUMBER\(MATCH\("\*\?@\?\*\.\?\*",CELL,0\)\)`),
  },
  {
    criteria: 'TEXT_IS_VALID_URL',
    write: (cell) => `ISNUMBER(MATCH("*?.?*",${cell},0))`,
    pattern: pattern(String.raw`ISNUMBER\(MATCH\("\*\?\.\?\*",CELL,0\)\)`),
  },
  {
    criteria: 'DATE_IS_VALID_DATE',
    write: (cell) => `AND(ISNUMBER(${cell}),LEFT(CELL("format",${cell}))="D")`,
    pattern: pattern(
      String.raw`(?:OR\(NOT\(ISERROR\(DATEVALUE\(CELL\)\)\),\s*)?AND\(ISNUMBER\(CELL\),\s*LEFT\(C[E]LL\("format",\s*CELL\)\)="D"\)\)?`,
    ),
  },
  {
    criteria: 'CHECKBOX',
    write: (cell) => `OR(${cell}=TRUE,${cell}=FALSE)`,
    pattern: pattern(String.raw`OR\(CELL=TRUE,\s*CELL=FALSE\)`),
  },
];

/** `null` when the file needs another kind of rule. @param cell first cell of the rule, `B2` */
export function textCriteriaFormula(criteria: string, args: unknown[], cell: string): string | null {
  const known = TEXT_CRITERIA.find((candidate) => candidate.criteria === criteria);
  if (known === undefined) return null;
  if (criteria === 'CHECKBOX' && args.length > 0)
    return `OR(${args.map((value) => `${cell}=${literal(value)}`).join(',')})`;
  return known.write(cell, quotedString(String(args[0] ?? '')));
}

function literal(value: unknown): string {
  return typeof value === 'string' ? quotedString(value) : String(value).toUpperCase();
}

/** @param formula as in the file */
export function textCriteriaOf(formula: string): TextCondition | null {
  for (const { criteria, pattern: known } of TEXT_CRITERIA) {
    const match = known.exec(formula);
    if (match === null) continue;
    const text = match[1];
    return { criteria, args: text === undefined ? [] : [stringOf({ kind: 'string', text })] };
  }
  return checkboxWithValues(formula);
}

const VALUE = String.raw`("(?:[^"]|"")*"|-?[\d.]+(?:E[+-]?\d+)?|TRUE|FALSE)`;

function literalValue(text: string): string | number | boolean {
  if (text.startsWith('"')) return stringOf({ kind: 'string', text });
  return /^[TF]/i.test(text) ? text.toUpperCase() === 'TRUE' : Number(text);
}

function checkboxWithValues(formula: string): TextCondition | null {
  const match = pattern(String.raw`OR\(CELL=${VALUE}(?:,CELL=${VALUE})?\)`).exec(formula);
  if (match === null) return null;
  const values = match.slice(1).filter((text): text is string => text !== undefined);
  return { criteria: 'CHECKBOX', args: values.map(literalValue) };
}
