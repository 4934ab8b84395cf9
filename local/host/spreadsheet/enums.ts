/** The enums of SpreadsheetApp and of its user interface, members in Google's order. */
import {
  ChartHiddenDimensionStrategy,
  ChartMergeStrategy,
  ChartType,
  ColumnType,
  CurveStyle,
  PointStyle,
  Position,
} from '../charts/enums.ts';
import { type EnumMember, makeEnum } from '../enum-member.ts';

const DATES = ['DATE_AFTER', 'DATE_BEFORE', 'DATE_EQUAL_TO'] as const;
const NUMBERS = [
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
] as const;
const TEXTS = ['TEXT_CONTAINS', 'TEXT_DOES_NOT_CONTAIN', 'TEXT_EQUAL_TO'] as const;

export const BooleanCriteria = makeEnum([
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  ...DATES,
  'DATE_AFTER_RELATIVE',
  'DATE_BEFORE_RELATIVE',
  'DATE_EQUAL_TO_RELATIVE',
  ...NUMBERS,
  ...TEXTS,
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'CUSTOM_FORMULA',
]);
export const DataValidationCriteria = makeEnum([
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  ...NUMBERS,
  ...TEXTS,
  'TEXT_IS_VALID_EMAIL',
  'TEXT_IS_VALID_URL',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CUSTOM_FORMULA',
  'CHECKBOX',
]);
export const BorderStyle = makeEnum(['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE']);
export const ColorType = makeEnum(['UNSUPPORTED', 'RGB', 'THEME']);
export const CopyPasteType = makeEnum([
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_CONDITIONAL_FORMATTING',
  'PASTE_COLUMN_WIDTHS',
]);
export const Dimension = makeEnum(['COLUMNS', 'ROWS']);
export const Direction = makeEnum(['UP', 'DOWN', 'PREVIOUS', 'NEXT']);
export const ProtectionType = makeEnum(['RANGE', 'SHEET']);
export const RelativeDate = makeEnum(['TODAY', 'TOMORROW', 'YESTERDAY', 'PAST_WEEK', 'PAST_MONTH', 'PAST_YEAR']);
export const SheetType = makeEnum(['GRID', 'OBJECT']);
export const TextDirection = makeEnum(['LEFT_TO_RIGHT', 'RIGHT_TO_LEFT']);
export const ValueType = makeEnum(['IMAGE']);
export const WrapStrategy = makeEnum(['WRAP', 'OVERFLOW', 'CLIP']);

export const Button = makeEnum(['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
export const ButtonSet = makeEnum(['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

/** Those that belong to the Charts service. */
export const CHARTS_ENUMS: Readonly<Record<string, Readonly<Record<string, EnumMember>>>> = {
  ChartHiddenDimensionStrategy,
  ChartMergeStrategy,
  ChartType,
  ColumnType,
  CurveStyle,
  PointStyle,
  Position,
};

/** By the names that signatures use. */
export const ENUMS: Readonly<Record<string, Readonly<Record<string, EnumMember>>>> = {
  ...CHARTS_ENUMS,
  BooleanCriteria,
  BorderStyle,
  Button,
  ButtonSet,
  CopyPasteType,
  DataValidationCriteria,
  Dimension,
  ProtectionType,
  RelativeDate,
  WrapStrategy,
};
