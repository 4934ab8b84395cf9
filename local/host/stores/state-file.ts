/** One JSON file for what Google keeps beside the spreadsheet: user and script properties, triggers, the mail quota. */
import { existsSync, readFileSync } from 'node:fs';
import { writeAtomically } from './write-atomically.ts';

export interface TriggerRecord {
  id: string;
  user: string;
  /** Spreadsheet that it belongs to. */
  workbook: string;
  functionName: string;
  /** Name of a ScriptApp.EventType member. */
  eventType: string;
  /** `CLOCK` or `SPREADSHEETS`. */
  source: string;
  /** When it fires, as the builder was told: `everyDays: 1`, `atHour: 8` … */
  schedule: Record<string, string | number>;
}

export interface StateContent {
  scriptProperties: Record<string, string>;
  userProperties: Record<string, Record<string, string>>;
  triggers: TriggerRecord[];
  /** Recipients written to, by user, on one day (`2026-11-22`). */
  mail: { day: string; sent: Record<string, number> };
  /** Number of the last .eml file. */
  lastMail: number;
}

function emptyState(): StateContent {
  return { scriptProperties: {}, userProperties: {}, triggers: [], mail: { day: '', sent: {} }, lastMail: 0 };
}

export class StateFile {
  private loaded: StateContent | undefined;
  private saved = '';

  constructor(private readonly path: string) {}

  /** Read at first use; change it in place. @throws Error when the file exists and is not JSON */
  get content(): StateContent {
    if (!this.loaded) {
      const text = existsSync(this.path) ? readFileSync(this.path, 'utf8') : '{}';
      this.loaded = { ...emptyState(), ...(JSON.parse(text) as Partial<StateContent>) };
      this.saved = JSON.stringify(this.loaded);
    }
    return this.loaded;
  }

  /** Writes the file when something has changed. */
  save(): void {
    if (!this.loaded) return;
    const text = JSON.stringify(this.loaded);
    if (text === this.saved) return;
    writeAtomically(this.path, `${JSON.stringify(this.loaded, null, 1)}\n`);
    this.saved = text;
  }
}
