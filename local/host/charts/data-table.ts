/** Data of a chart: columns with a type, rows of values, and the view that gives columns a role. */
import type { EnumMember } from '../enum-member.ts';
import { ServiceException } from '../exception.ts';
import type { Imitates } from '../spreadsheet/imitation.ts';
import { checkArguments } from '../spreadsheet/signature.ts';
import { isObject } from './chart-options.ts';
import { ColumnType } from './enums.ts';

export interface Column {
  type: EnumMember;
  label: string;
}

export class DataTableService {
  static readonly service = 'Charts.DataTable';
  readonly #columns: readonly Column[];
  readonly #rows: readonly (readonly unknown[])[];

  constructor(columns: readonly Column[], rows: readonly (readonly unknown[])[]) {
    this.#columns = columns;
    this.#rows = rows;
  }

  /** For the host's own services: `undefined` for what is no table. */
  static contentOf(value: object): { columns: readonly Column[]; rows: readonly (readonly unknown[])[] } | undefined {
    if (value instanceof DataTableBuilderService) return DataTableService.contentOf(value.build());
    return value instanceof DataTableService ? { columns: value.#columns, rows: value.#rows } : undefined;
  }
}

function fits(value: unknown, { type }: Column): boolean {
  if (value === null || value === undefined) return true;
  if (type === ColumnType.NUMBER) return typeof value === 'number';
  return type === ColumnType.STRING ? typeof value === 'string' : value instanceof Date;
}

export class DataTableBuilderService
  implements Imitates<GoogleAppsScript.Charts.DataTableBuilder, keyof DataTableBuilderService>
{
  static readonly service = 'Charts.DataTableBuilder';
  readonly #columns: Column[] = [];
  readonly #rows: unknown[][] = [];

  addColumn(type: EnumMember, label: string): this {
    if (type === ColumnType.DATE) throw new ServiceException('Charts.ColumnType.DATE belum ditiru di host lokal');
    this.#columns.push({ type, label });
    return this;
  }

  /** @throws ServiceException when the row does not fit the columns */
  addRow(values: unknown[]): this {
    if (values.length !== this.#columns.length) {
      throw new ServiceException(`Row has ${values.length} values but the table has ${this.#columns.length} columns.`);
    }
    values.forEach((value, index) => {
      const column = this.#columns[index];
      if (column && !fits(value, column)) {
        throw new ServiceException(`Type mismatch. Value ${String(value)} does not match type of column ${index}.`);
      }
    });
    this.#rows.push([...values]);
    return this;
  }

  build(): DataTableService {
    if (this.#columns.length === 0) throw new ServiceException('Data table has no columns.');
    return new DataTableService([...this.#columns], [...this.#rows]);
  }
}

checkArguments(DataTableBuilderService, { addColumn: 'ColumnType String', addRow: 'any[]' });

/** A column of the view: shown as it is, or in the role of texts for the column before it. */
export interface ViewColumn {
  source: number;
  role: 'data' | 'annotation';
}

function viewColumn(column: unknown): ViewColumn {
  if (typeof column === 'number') return { source: column, role: 'data' };
  if (
    isObject(column) &&
    typeof column.sourceColumn === 'number' &&
    column.role === 'annotation' &&
    !('calc' in column)
  ) {
    return { source: column.sourceColumn, role: 'annotation' };
  }
  throw new ServiceException(
    'Charts.DataViewDefinitionBuilder.setColumns dengan kolom seperti itu belum ditiru di host lokal',
  );
}

export class DataViewDefinitionService {
  static readonly service = 'Charts.DataViewDefinition';
  readonly #columns: readonly ViewColumn[];

  constructor(columns: readonly ViewColumn[]) {
    this.#columns = columns;
  }

  static columnsOf(value: object): readonly ViewColumn[] | undefined {
    return value instanceof DataViewDefinitionService ? value.#columns : undefined;
  }
}

export class DataViewDefinitionBuilderService
  implements Imitates<GoogleAppsScript.Charts.DataViewDefinitionBuilder, keyof DataViewDefinitionBuilderService>
{
  static readonly service = 'Charts.DataViewDefinitionBuilder';
  #columns: ViewColumn[] = [];

  setColumns(columns: unknown[]): this {
    this.#columns = columns.map(viewColumn);
    return this;
  }

  build(): DataViewDefinitionService {
    return new DataViewDefinitionService(this.#columns);
  }
}

checkArguments(DataViewDefinitionBuilderService, { setColumns: 'any[]' });
