/** Moves dates between the workbook's zone and the script's: core reads the script's wall clock, people see that of the workbook. */
import type { CellValue } from '../core/grid.ts';

const WALL = 'yyyy-M-d-H-m-s';

/** Milliseconds. */
const SECOND = 1000;

export interface WallClock {
  /** As they come from a range: a day in a cell becomes the same day on the script's clock. */
  read(values: CellValue[][]): CellValue[][];
  /** The moment that shows in a cell what the script's clock shows now. */
  write(date: Date): Date;
}

/** Milliseconds from what the script's clock shows at a moment to what the clock of `zone` shows. */
function ahead(date: Date, zone: string): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = Utilities.formatDate(date, zone, WALL)
    .split('-')
    .map(Number);
  const shown = new Date(year, month - 1, day, hour, minute, second).getTime();
  return shown - Math.floor(date.getTime() / SECOND) * SECOND;
}

const moved = (date: Date, by: number): Date => new Date(date.getTime() + by);

/**
 * In Jakarta nothing is done. Elsewhere midnight of a day is still the day before in Jakarta.
 * @param zone of the workbook; asked for only when there are dates
 */
export function wallClock(zone: () => string): WallClock {
  const isOurs = (): boolean => zone() === Session.getScriptTimeZone();
  const hasDate = (values: CellValue[][]): boolean =>
    values.some((line) => line.some((value) => value instanceof Date));
  return {
    read: (values) => {
      if (!hasDate(values) || isOurs()) return values;
      const name = zone();
      return values.map((line) =>
        line.map((value) => (value instanceof Date ? moved(value, ahead(value, name)) : value)),
      );
    },
    write: (date) => {
      if (isOurs()) return date;
      // The second guess settles moments next to a change of the clock.
      const guess = moved(date, -ahead(date, zone()));
      return moved(date, -ahead(guess, zone()));
    },
  };
}
