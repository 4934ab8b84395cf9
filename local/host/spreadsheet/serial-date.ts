/** Serial day numbers (days since 1899-12-30 on the wall clock of a time zone) to moments and back, whatever zone the host runs in. */

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** Zone offsets change at most on quarter hours. */
const SLOT = 900_000;

class Zone {
  private readonly format: Intl.DateTimeFormat;
  private readonly offsets = new Map<number, number>();

  constructor(timeZone: string) {
    this.format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** Milliseconds that the wall clock is ahead of UTC at that moment. */
  offset(moment: number): number {
    const slot = Math.floor(moment / SLOT);
    const known = this.offsets.get(slot);
    if (known !== undefined) return known;
    const offset = this.wallClock(slot * SLOT) - slot * SLOT;
    if (this.offsets.size > 50_000) this.offsets.clear();
    this.offsets.set(slot, offset);
    return offset;
  }

  private wallClock(moment: number): number {
    const parts: Record<string, string> = {};
    for (const part of this.format.formatToParts(moment)) parts[part.type] = part.value;
    const number = (type: string) => Number(parts[type]);
    const year = parts.era === 'BC' ? 1 - number('year') : number('year');
    const wall = new Date(0);
    wall.setUTCFullYear(year, number('month') - 1, number('day'));
    wall.setUTCHours(number('hour'), number('minute'), number('second'));
    return wall.getTime();
  }
}

const zones = new Map<string, Zone>();

function zoneOf(timeZone: string): Zone {
  let zone = zones.get(timeZone);
  if (!zone) {
    zone = new Zone(timeZone);
    zones.set(timeZone, zone);
  }
  return zone;
}

/** Whole seconds, as a cell keeps them; the second guess settles moments next to a change of the clock. */
export function serialToDate(serial: number, timeZone: string): Date {
  const wall = EPOCH + Math.round(serial * 86_400) * 1000;
  const zone = zoneOf(timeZone);
  const guess = wall - zone.offset(wall);
  return new Date(wall - zone.offset(guess));
}

export function dateToSerial(date: Date, timeZone: string): number {
  const moment = date.getTime();
  return (moment + zoneOf(timeZone).offset(moment) - EPOCH) / DAY;
}

/** Serial number of a day of the calendar; `null` when there is no such day. Month counts from 1. */
export function calendarSerial(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || month < 1) return null;
  return Math.round((date.getTime() - EPOCH) / DAY);
}
