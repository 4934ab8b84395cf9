/** Types that hold the imitation against Google's: the same parameters and results, with our classes in place of Google's. */
import type { ChartService } from '../charts/chart.ts';
import type { BarChartBuilderService, ColumnChartBuilderService } from '../charts/chart-builder.ts';
import type { DataTableBuilderService, DataViewDefinitionBuilderService } from '../charts/data-table.ts';
import type { EnumMember } from '../enum-member.ts';
import type { ConditionalFormatRuleBuilderService, ConditionalFormatRuleService } from './conditional-format.ts';
import type { DataValidationBuilderService, DataValidationService } from './data-validation.ts';
import type { EmbeddedChartBuilderService, EmbeddedChartService } from './embedded-chart.ts';
import type { FilterService } from './filter.ts';
import type { NamedRangeService } from './named-range.ts';
import type { ProtectionService } from './protection.ts';
import type { RangeService } from './range.ts';
import type { RangeListService } from './range-list.ts';
import type { RichTextValueBuilderService, RichTextValueService } from './rich-text.ts';
import type { SheetService } from './sheet.ts';
import type { SpreadsheetService } from './spreadsheet.ts';
import type { TextStyleBuilderService, TextStyleService } from './text-style.ts';
import type { UiService } from './ui.ts';
import type { MenuService } from './ui-menu.ts';

type Enums =
  | GoogleAppsScript.Spreadsheet.BooleanCriteria
  | GoogleAppsScript.Spreadsheet.BorderStyle
  | GoogleAppsScript.Spreadsheet.CopyPasteType
  | GoogleAppsScript.Spreadsheet.DataValidationCriteria
  | GoogleAppsScript.Spreadsheet.Dimension
  | GoogleAppsScript.Spreadsheet.Direction
  | GoogleAppsScript.Spreadsheet.ProtectionType
  | GoogleAppsScript.Spreadsheet.RelativeDate
  | GoogleAppsScript.Spreadsheet.SheetType
  | GoogleAppsScript.Spreadsheet.WrapStrategy
  | GoogleAppsScript.Charts.ChartHiddenDimensionStrategy
  | GoogleAppsScript.Charts.ChartMergeStrategy
  | GoogleAppsScript.Charts.ChartType
  | GoogleAppsScript.Charts.ColumnType
  | GoogleAppsScript.Charts.Position
  | GoogleAppsScript.Base.Button
  | GoogleAppsScript.Base.ButtonSet;

/** Google's class and ours, the longer interface first where one could pass for the other. */
type Pairs = [
  [GoogleAppsScript.Spreadsheet.SpreadsheetApp, never],
  [GoogleAppsScript.Spreadsheet.Spreadsheet, SpreadsheetService],
  [GoogleAppsScript.Spreadsheet.Sheet, SheetService],
  [GoogleAppsScript.Spreadsheet.Range, RangeService],
  [GoogleAppsScript.Spreadsheet.RangeList, RangeListService],
  [GoogleAppsScript.Spreadsheet.NamedRange, NamedRangeService],
  [GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder, EmbeddedChartBuilderService],
  [GoogleAppsScript.Spreadsheet.EmbeddedChart, EmbeddedChartService],
  [GoogleAppsScript.Spreadsheet.ContainerInfo, ReturnType<EmbeddedChartService['getContainerInfo']>],
  [GoogleAppsScript.Charts.ChartOptions, ReturnType<EmbeddedChartService['getOptions']>],
  [GoogleAppsScript.Spreadsheet.Protection, ProtectionService],
  [GoogleAppsScript.Spreadsheet.Filter, FilterService],
  [GoogleAppsScript.Spreadsheet.DataValidationBuilder, DataValidationBuilderService],
  [GoogleAppsScript.Spreadsheet.DataValidation, DataValidationService],
  [GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder, ConditionalFormatRuleBuilderService],
  [GoogleAppsScript.Spreadsheet.ConditionalFormatRule, ConditionalFormatRuleService],
  [GoogleAppsScript.Spreadsheet.RichTextValue, RichTextValueService],
  [GoogleAppsScript.Spreadsheet.RichTextValueBuilder, RichTextValueBuilderService],
  [GoogleAppsScript.Spreadsheet.TextStyleBuilder, TextStyleBuilderService],
  [GoogleAppsScript.Spreadsheet.TextStyle, TextStyleService],
  [GoogleAppsScript.Charts.BarChartBuilder, BarChartBuilderService],
  [GoogleAppsScript.Charts.ColumnChartBuilder, ColumnChartBuilderService],
  [GoogleAppsScript.Charts.DataTableBuilder, DataTableBuilderService],
  [GoogleAppsScript.Charts.DataViewDefinitionBuilder, DataViewDefinitionBuilderService],
  [GoogleAppsScript.Charts.Chart, ChartService],
  [GoogleAppsScript.Base.User, { getEmail(): string }],
  [GoogleAppsScript.Base.Date, Date],
  [GoogleAppsScript.Base.Ui, UiService],
  [GoogleAppsScript.Base.Menu, MenuService],
];

type Find<T, List> = List extends [[infer Theirs, infer Ours], ...infer Rest]
  ? T extends Theirs
    ? Ours
    : Find<T, Rest>
  : T;

/** An enum and `number` pass for each other, so only being the very same type tells. */
type IsNumber<T> = (<G>() => G extends T ? 1 : 2) extends <G>() => G extends number ? 1 : 2 ? true : false;

type Ours<T> = 0 extends 1 & T ? T : T extends unknown ? OurType<T> : never;

type OurType<T> =
  IsNumber<T> extends true
    ? T
    : T extends Enums
      ? EnumMember
      : T extends (infer Item)[]
        ? Ours<Item>[]
        : T extends object
          ? Find<T, Pairs>
          : T;

type OurMethod<Method> = Method extends (...args: infer Args) => infer Result
  ? (...args: { [Index in keyof Args]: Ours<Args[Index]> }) => Ours<Result>
  : never;

/** Of overloads the last one counts. Members that Google does not have are the class's own. */
export type Imitates<Theirs, Names> = { [Name in keyof Theirs & Names]: OurMethod<Theirs[Name]> };
