/** Builders of bar and column charts: data, view, size, title and options. */
import { ServiceException } from '../exception.ts';
import type { Imitates } from '../spreadsheet/imitation.ts';
import { checkArguments } from '../spreadsheet/signature.ts';
import { ChartService } from './chart.ts';
import { axisOf, colorsOf, hasLegend, leftOf, requireKnownOption, text, titleSizeOf } from './chart-options.ts';
import { type Column, DataTableService, DataViewDefinitionService, type ViewColumn } from './data-table.ts';
import type { ChartDrawing, DrawnSeries } from './drawing.ts';
import { ColumnType } from './enums.ts';

/** Google's own first colours. */
const COLORS = ['#3366cc', '#dc3912', '#ff9900', '#109618', '#990099'];

const TEXT_SIZE = 14;

/** What a builder has been told so far. Not reachable by scripts. */
class ChartDraft {
  #table: { columns: readonly Column[]; rows: readonly (readonly unknown[])[] } | undefined;
  #view: readonly ViewColumn[] | undefined;
  #size = { width: 600, height: 400 };
  readonly #options: Record<string, unknown> = {};

  constructor(
    private readonly service: string,
    private readonly orientation: ChartDrawing['orientation'],
  ) {}

  table(table: object): void {
    this.#table = DataTableService.contentOf(table);
    if (!this.#table)
      throw new ServiceException(`${this.service}.setDataTable dari rentang belum ditiru di host lokal`);
  }

  view(definition: object): void {
    this.#view = DataViewDefinitionService.columnsOf(definition);
  }

  size(width: number, height: number): void {
    if (width < 1 || height < 1) throw new ServiceException('Chart dimensions must be positive.');
    this.#size = { width: Math.round(width), height: Math.round(height) };
  }

  option(name: string, value: unknown): void {
    requireKnownOption(this.service, name, value);
    this.#options[name] = value;
  }

  chart(): ChartService {
    if (!this.#table) throw new ServiceException('A data table or data source is required.');
    const { columns, rows } = this.#table;
    const view = this.#view ?? columns.map((_, source): ViewColumn => ({ source, role: 'data' }));
    const isBar = this.orientation === 'bar';
    const value = axisOf(this.#options, isBar ? 'hAxis' : 'vAxis');
    const category = axisOf(this.#options, isBar ? 'vAxis' : 'hAxis');
    const { width, height } = this.#size;
    return new ChartService({
      orientation: this.orientation,
      width,
      height,
      title: text(this.#options.title),
      titleSize: titleSizeOf(this.#options) ?? TEXT_SIZE,
      textSize: value.textSize ?? TEXT_SIZE,
      categories: rows.map((row) => String(row[view[0]?.source ?? 0] ?? '')),
      categoryTitle: category.title,
      valueTitle: value.title,
      min: value.min,
      max: value.max,
      ticks: value.ticks,
      gridColor: value.gridColor,
      series: this.seriesOf(columns, rows, view),
      hasLegend: hasLegend(this.#options),
      left: leftOf(this.#options, width) ?? (isBar ? width * 0.3 : 60),
    });
  }

  /** @throws ServiceException in Google's words for columns that cannot be bars */
  private seriesOf(
    columns: readonly Column[],
    rows: readonly (readonly unknown[])[],
    view: readonly ViewColumn[],
  ): DrawnSeries[] {
    const colors = colorsOf(this.#options);
    const series: DrawnSeries[] = [];
    for (const { source, role } of view.slice(1)) {
      const column = columns[source];
      if (!column)
        throw new ServiceException(
          `Invalid column index ${source}. Should be an integer in the range [0-${columns.length - 1}].`,
        );
      const last = series.at(-1);
      if (role === 'annotation') {
        if (last) last.labels = rows.map((row) => String(row[source] ?? ''));
        continue;
      }
      if (column.type !== ColumnType.NUMBER)
        throw new ServiceException('Data column(s) for axis #0 cannot be of type string');
      const color =
        colors[series.length % Math.max(colors.length, 1)] ?? COLORS[series.length % COLORS.length] ?? '#000000';
      const values = rows.map((row) => (typeof row[source] === 'number' ? row[source] : null));
      series.push({ name: column.label, color, values, labels: null });
    }
    if (series.length === 0) throw new ServiceException('Not enough columns given to draw the requested chart.');
    return series;
  }
}

export class BarChartBuilderService
  implements Imitates<GoogleAppsScript.Charts.BarChartBuilder, keyof BarChartBuilderService>
{
  static readonly service = 'Charts.BarChartBuilder';
  readonly #draft = new ChartDraft('Charts.BarChartBuilder', 'bar');

  setDataTable(table: object): this {
    this.#draft.table(table);
    return this;
  }
  setDataViewDefinition(definition: object): this {
    this.#draft.view(definition);
    return this;
  }
  setDimensions(width: number, height: number): this {
    this.#draft.size(width, height);
    return this;
  }
  setTitle(title: string): this {
    this.#draft.option('title', title);
    return this;
  }
  setOption(name: string, value: unknown): this {
    this.#draft.option(name, value);
    return this;
  }
  build(): ChartService {
    return this.#draft.chart();
  }
}

export class ColumnChartBuilderService
  implements Imitates<GoogleAppsScript.Charts.ColumnChartBuilder, keyof ColumnChartBuilderService>
{
  static readonly service = 'Charts.ColumnChartBuilder';
  readonly #draft = new ChartDraft('Charts.ColumnChartBuilder', 'column');

  setDataTable(table: object): this {
    this.#draft.table(table);
    return this;
  }
  setDataViewDefinition(definition: object): this {
    this.#draft.view(definition);
    return this;
  }
  setDimensions(width: number, height: number): this {
    this.#draft.size(width, height);
    return this;
  }
  setTitle(title: string): this {
    this.#draft.option('title', title);
    return this;
  }
  setOption(name: string, value: unknown): this {
    this.#draft.option(name, value);
    return this;
  }
  build(): ChartService {
    return this.#draft.chart();
  }
}

const SIGNATURES = {
  setDataTable: 'DataTable | DataTableBuilder | Range',
  setDataViewDefinition: 'DataViewDefinition',
  setDimensions: 'number number',
  setTitle: 'String',
  setOption: 'String any',
};

checkArguments(BarChartBuilderService, SIGNATURES);
checkArguments(ColumnChartBuilderService, SIGNATURES);
