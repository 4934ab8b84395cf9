/** Charts: data tables, charts that become pictures, and the enums that the charts of Sheets use as well. */
import type { Imitates } from '../spreadsheet/imitation.ts';
import { BarChartBuilderService, ColumnChartBuilderService } from './chart-builder.ts';
import { DataTableBuilderService, DataViewDefinitionBuilderService } from './data-table.ts';
import * as enums from './enums.ts';

type EnumNames = keyof typeof enums;

export class ChartsService
  implements Imitates<GoogleAppsScript.Charts.Charts, Exclude<keyof ChartsService, EnumNames>>
{
  static readonly service = 'Charts';

  readonly ChartHiddenDimensionStrategy = enums.ChartHiddenDimensionStrategy;
  readonly ChartMergeStrategy = enums.ChartMergeStrategy;
  readonly ChartType = enums.ChartType;
  readonly ColumnType = enums.ColumnType;
  readonly CurveStyle = enums.CurveStyle;
  readonly PointStyle = enums.PointStyle;
  readonly Position = enums.Position;

  newBarChart(): BarChartBuilderService {
    return new BarChartBuilderService();
  }
  newColumnChart(): ColumnChartBuilderService {
    return new ColumnChartBuilderService();
  }
  newDataTable(): DataTableBuilderService {
    return new DataTableBuilderService();
  }
  newDataViewDefinition(): DataViewDefinitionBuilderService {
    return new DataViewDefinitionBuilderService();
  }
}
