/** Charts that lie on a sheet, and the builder that makes or changes them. */
import { isObject, requireKnownOption } from '../charts/chart-options.ts';
import { ChartMergeStrategy, ChartType } from '../charts/enums.ts';
import type { EnumMember } from '../enum-member.ts';
import { ServiceException } from '../exception.ts';
import { requireEditable } from './access.ts';
import type { Imitates } from './imitation.ts';
import type { ChartModel, SheetModel } from './model.ts';
import type { RangeService } from './range.ts';
import type { Scope } from './scope.ts';
import { checkArguments } from './signature.ts';

/** Google's size for a new chart, pixels. */
const SIZE = { width: 600, height: 371 };

const SERVICE = 'SpreadsheetApp.EmbeddedChartBuilder';

export function newChartModel(): ChartModel {
  return {
    id: 0,
    type: 'COLUMN',
    areas: [],
    headers: 0,
    anchor: { row: 0, column: 0, offsetX: 0, offsetY: 0 },
    ...SIZE,
    options: {},
    kept: null,
  };
}

/** Where a chart lies: the cell under its corner, and the pixels to it. */
class ContainerInfoService implements Imitates<GoogleAppsScript.Spreadsheet.ContainerInfo, keyof ContainerInfoService> {
  static readonly service = 'SpreadsheetApp.ContainerInfo';

  constructor(private readonly anchor: ChartModel['anchor']) {}

  getAnchorRow(): number {
    return this.anchor.row + 1;
  }
  getAnchorColumn(): number {
    return this.anchor.column + 1;
  }
  getOffsetX(): number {
    return this.anchor.offsetX;
  }
  getOffsetY(): number {
    return this.anchor.offsetY;
  }
}

checkArguments(ContainerInfoService, {});

/** Options by their names; of those inside others by `hAxis.title`. */
class ChartOptionsService implements Imitates<GoogleAppsScript.Charts.ChartOptions, keyof ChartOptionsService> {
  static readonly service = 'Charts.ChartOptions';

  constructor(private readonly options: ChartModel['options']) {}

  get(option: string): unknown {
    let value: unknown = this.options;
    for (const name of option.split('.')) value = isObject(value) ? value[name] : undefined;
    return value ?? null;
  }
}

checkArguments(ChartOptionsService, { get: 'String' });

/** A chart as it stood when it was asked for. */
export class EmbeddedChartService
  implements Imitates<GoogleAppsScript.Spreadsheet.EmbeddedChart, keyof EmbeddedChartService>
{
  static readonly service = 'SpreadsheetApp.EmbeddedChart';
  readonly #scope: Scope;
  readonly #sheet: SheetModel;
  readonly #model: ChartModel;

  constructor(scope: Scope, sheet: SheetModel, model: ChartModel) {
    this.#scope = scope;
    this.#sheet = sheet;
    this.#model = structuredClone(model);
  }

  static modelOf(chart: EmbeddedChartService): ChartModel {
    return chart.#model;
  }

  getChartId(): number | null {
    return this.#model.id === 0 ? null : this.#model.id;
  }
  getContainerInfo(): ContainerInfoService {
    return new ContainerInfoService(this.#model.anchor);
  }
  getMergeStrategy(): EnumMember {
    return ChartMergeStrategy.MERGE_COLUMNS;
  }
  getNumHeaders(): number {
    return this.#model.headers;
  }
  getOptions(): ChartOptionsService {
    return new ChartOptionsService(this.#model.options);
  }
  getRanges(): RangeService[] {
    return this.#model.areas.map((area) => this.#scope.rangeOf(this.#sheet, area));
  }
  modify(): EmbeddedChartBuilderService {
    return new EmbeddedChartBuilderService(this.#scope, this.#sheet, this.#model);
  }
}

checkArguments(EmbeddedChartService, {});

export class EmbeddedChartBuilderService
  implements Imitates<GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder, keyof EmbeddedChartBuilderService>
{
  static readonly service = SERVICE;
  readonly #scope: Scope;
  readonly #sheet: SheetModel;
  readonly #model: ChartModel;

  constructor(scope: Scope, sheet: SheetModel, model: ChartModel) {
    this.#scope = scope;
    this.#sheet = sheet;
    this.#model = structuredClone(model);
  }

  /** @throws ServiceException for a range of another tab, which is not imitated */
  addRange(range: RangeService): this {
    if (range.sheet !== this.#sheet) {
      throw new ServiceException(`${SERVICE}.addRange dari tab lain belum ditiru di host lokal`);
    }
    this.#model.areas.push({ ...range.area });
    return this;
  }
  clearRanges(): this {
    this.#model.areas = [];
    return this;
  }
  getRanges(): RangeService[] {
    return this.#model.areas.map((area) => this.#scope.rangeOf(this.#sheet, area));
  }
  getContainer(): ContainerInfoService {
    return new ContainerInfoService(this.#model.anchor);
  }
  setChartType(type: EnumMember): this {
    if (type !== ChartType.BAR && type !== ChartType.COLUMN) {
      throw new ServiceException(`Charts.ChartType.${type.name()} belum ditiru di host lokal`);
    }
    this.#model.type = type === ChartType.BAR ? 'BAR' : 'COLUMN';
    return this;
  }
  /** Ranges side by side, as ours are. */
  setMergeStrategy(strategy: EnumMember): this {
    if (strategy !== ChartMergeStrategy.MERGE_COLUMNS) {
      throw new ServiceException('Charts.ChartMergeStrategy.MERGE_ROWS belum ditiru di host lokal');
    }
    return this;
  }
  setNumHeaders(headers: number): this {
    this.#model.headers = headers;
    return this;
  }
  setOption(name: string, value: unknown): this {
    requireKnownOption(SERVICE, name, value);
    this.#model.options[name] = structuredClone(value);
    if (name === 'width' && typeof value === 'number') this.#model.width = value;
    if (name === 'height' && typeof value === 'number') this.#model.height = value;
    return this;
  }
  /** @throws ServiceException for a cell that does not exist */
  setPosition(anchorRowPos: number, anchorColPos: number, offsetX: number, offsetY: number): this {
    if (anchorRowPos < 1 || anchorColPos < 1) throw new ServiceException('Position must be at least 1.');
    this.#model.anchor = { row: anchorRowPos - 1, column: anchorColPos - 1, offsetX, offsetY };
    return this;
  }
  build(): EmbeddedChartService {
    return new EmbeddedChartService(this.#scope, this.#sheet, this.#model);
  }
}

checkArguments(EmbeddedChartBuilderService, {
  addRange: 'Range',
  setChartType: 'ChartType',
  setMergeStrategy: 'ChartMergeStrategy',
  setNumHeaders: 'number',
  setOption: 'String any',
  setPosition: 'number number number number',
});

/** Ids count through the whole workbook. */
function freshId({ workbook }: Scope): number {
  return Math.max(0, ...workbook.sheets.flatMap(({ charts }) => charts.map(({ id }) => id))) + 1;
}

/** @throws ServiceException when the tab is protected, or the place is outside of the sheet */
export function insertChart(scope: Scope, sheet: SheetModel, chart: EmbeddedChartService): void {
  requireEditable(scope.session, sheet, null);
  const model = structuredClone(EmbeddedChartService.modelOf(chart));
  requireInside(sheet, model);
  sheet.charts.push({ ...model, id: freshId(scope), kept: null });
}

/** @throws ServiceException when there is no such chart any more */
export function updateChart(scope: Scope, sheet: SheetModel, chart: EmbeddedChartService): void {
  requireEditable(scope.session, sheet, null);
  const model = structuredClone(EmbeddedChartService.modelOf(chart));
  const index = indexOf(sheet, model.id);
  if (model.type === 'OTHER') {
    throw new ServiceException('SpreadsheetApp.Sheet.updateChart untuk grafik jenis lain belum ditiru di host lokal');
  }
  requireInside(sheet, model);
  sheet.charts[index] = { ...model, kept: null };
}

export function removeChart(scope: Scope, sheet: SheetModel, chart: EmbeddedChartService): void {
  requireEditable(scope.session, sheet, null);
  sheet.charts.splice(indexOf(sheet, EmbeddedChartService.modelOf(chart).id), 1);
}

function indexOf({ charts }: SheetModel, id: number): number {
  const index = charts.findIndex((chart) => chart.id === id);
  if (index < 0) throw new ServiceException('The chart is not on this sheet.');
  return index;
}

function requireInside({ maxRows, maxColumns }: SheetModel, { anchor }: ChartModel): void {
  if (anchor.row < maxRows && anchor.column < maxColumns) return;
  throw new ServiceException('The coordinates of the range are outside the dimensions of the sheet.');
}
