/** The event objects that simple triggers get, and the mode they run in. */
import type { ExecutionSession } from './session.ts';
import type { TriggerRecord } from './stores/state-file.ts';
import { AUTH_MODE } from './triggers.ts';

const SIMPLE = new Set(['onOpen', 'onEdit', 'onSelectionChange']);

/** Simple triggers run before anybody has agreed to anything. */
export function authModeOf(functionName: string): ExecutionSession['authMode'] {
  return SIMPLE.has(functionName) ? 'LIMITED' : 'FULL';
}

/** Milliseconds that a function may run: 30 s for simple triggers, 6 minutes for the rest. */
export function timeLimitOf(functionName: string): number {
  return SIMPLE.has(functionName) ? 30_000 : 360_000;
}

interface SpreadsheetAppLike {
  getActiveSpreadsheet(): object | null;
}

/** The event of a time trigger: which one, and when, by the clock of its own zone. */
export function clockEvent(trigger: TriggerRecord, now: Date, workbookZone: string): object {
  const zone = String(trigger.schedule.inTimezone ?? workbookZone);
  const parts = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  }).formatToParts(now);
  const partOf = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return {
    ...{
      authMode: AUTH_MODE.FULL,
      triggerUid: trigger.id,
      timezone: zone,
      year: partOf('year'),
      month: partOf('month'),
    },
    ...{ 'day-of-month': partOf('day'), hour: partOf('hour'), minute: partOf('minute'), second: partOf('second') },
  };
}

/** The event of onOpen: mode, spreadsheet and person. */
export function openEvent(services: Record<string, object>, authMode: ExecutionSession['authMode']): object {
  const app = services.SpreadsheetApp as SpreadsheetAppLike;
  const session = services.Session as { getActiveUser(): object };
  return { authMode: AUTH_MODE[authMode], source: app.getActiveSpreadsheet(), user: session.getActiveUser() };
}
