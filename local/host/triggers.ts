/** ScriptApp: the register of triggers, and what the script may ask about itself. */
import { randomUUID } from 'node:crypto';
import { makeEnum } from './enum-member.ts';
import { ServiceException } from './exception.ts';
import type { HostSession } from './host-session.ts';
import { requireArguments, signatureMismatch } from './signature.ts';
import type { TriggerRecord } from './stores/state-file.ts';

/** Per user and script. */
const MAX_TRIGGERS = 20;

export const AUTH_MODE = makeEnum(['CUSTOM_FUNCTION', 'FULL', 'LIMITED', 'NONE']);
const EVENT_TYPE = makeEnum(['CLOCK', 'ON_CHANGE', 'ON_EDIT', 'ON_EVENT_UPDATED', 'ON_FORM_SUBMIT', 'ON_OPEN']);
const TRIGGER_SOURCE = makeEnum(['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR']);
const WEEK_DAY = makeEnum(['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY']);
const AUTHORIZATION_STATUS = makeEnum(['NOT_REQUIRED', 'REQUIRED']);

class Trigger {
  static readonly service = 'ScriptApp.Trigger';
  readonly #record: TriggerRecord;

  constructor(record: TriggerRecord) {
    this.#record = record;
  }

  getUniqueId(): string {
    return this.#record.id;
  }

  getHandlerFunction(): string {
    return this.#record.functionName;
  }

  getEventType() {
    return EVENT_TYPE[this.#record.eventType as keyof typeof EVENT_TYPE];
  }

  getTriggerSource() {
    return TRIGGER_SOURCE[this.#record.source as keyof typeof TRIGGER_SOURCE];
  }

  /** Id of the spreadsheet, `null` for time triggers. */
  getTriggerSourceId(): string | null {
    return this.#record.source === 'CLOCK' ? null : this.#record.workbook;
  }
}

/** Registers a trigger; builders end here. */
type Register = (eventType: string, source: string, schedule: Record<string, string | number>) => Trigger;

class ClockTriggerBuilder {
  static readonly service = 'ScriptApp.ClockTriggerBuilder';
  readonly #register: Register;
  readonly #schedule: Record<string, string | number> = {};

  constructor(register: Register) {
    this.#register = register;
  }

  #set(name: string, value: unknown): this {
    requireArguments(`ScriptApp.ClockTriggerBuilder.${name}`, [value], ['number']);
    this.#schedule[name] = Number(value);
    return this;
  }

  after(milliseconds: unknown): this {
    return this.#set('after', milliseconds);
  }

  at(date: unknown): this {
    if (!(date instanceof Date)) throw signatureMismatch('ScriptApp.ClockTriggerBuilder.at', [date]);
    this.#schedule.at = date.toISOString();
    return this;
  }

  atHour(hour: unknown): this {
    return this.#set('atHour', hour);
  }

  nearMinute(minute: unknown): this {
    return this.#set('nearMinute', minute);
  }

  everyDays(days: unknown): this {
    return this.#set('everyDays', days);
  }

  everyHours(hours: unknown): this {
    return this.#set('everyHours', hours);
  }

  everyMinutes(minutes: unknown): this {
    if (![1, 5, 10, 15, 30].includes(Number(minutes))) {
      throw new ServiceException(
        'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
      );
    }
    return this.#set('everyMinutes', minutes);
  }

  everyWeeks(weeks: unknown): this {
    return this.#set('everyWeeks', weeks);
  }

  onMonthDay(day: unknown): this {
    return this.#set('onMonthDay', day);
  }

  onWeekDay(day: unknown): this {
    this.#schedule.onWeekDay = String(day);
    return this;
  }

  inTimezone(zone: unknown): this {
    requireArguments('ScriptApp.ClockTriggerBuilder.inTimezone', [zone], ['string']);
    this.#schedule.inTimezone = String(zone);
    return this;
  }

  create(): Trigger {
    return this.#register('CLOCK', 'CLOCK', this.#schedule);
  }
}

class SpreadsheetTriggerBuilder {
  static readonly service = 'ScriptApp.SpreadsheetTriggerBuilder';
  readonly #register: Register;
  #eventType = '';

  constructor(register: Register) {
    this.#register = register;
  }

  #on(eventType: string): this {
    this.#eventType = eventType;
    return this;
  }

  onOpen(): this {
    return this.#on('ON_OPEN');
  }

  onEdit(): this {
    return this.#on('ON_EDIT');
  }

  onChange(): this {
    return this.#on('ON_CHANGE');
  }

  onFormSubmit(): this {
    return this.#on('ON_FORM_SUBMIT');
  }

  create(): Trigger {
    if (this.#eventType === '') throw new ServiceException('You must specify an event type for the trigger.');
    return this.#register(this.#eventType, 'SPREADSHEETS', {});
  }
}

class TriggerBuilder {
  static readonly service = 'ScriptApp.TriggerBuilder';
  readonly #register: Register;

  constructor(register: Register) {
    this.#register = register;
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.#register);
  }

  forSpreadsheet(): SpreadsheetTriggerBuilder {
    return new SpreadsheetTriggerBuilder(this.#register);
  }
}

class AuthorizationInfo {
  static readonly service = 'ScriptApp.AuthorizationInfo';

  /** Here everybody has agreed to everything that the manifest asks for. */
  getAuthorizationStatus() {
    return AUTHORIZATION_STATUS.NOT_REQUIRED;
  }

  getAuthorizationUrl(): null {
    return null;
  }
}

export class ScriptApp {
  static readonly service = 'ScriptApp';
  readonly AuthMode = AUTH_MODE;
  readonly AuthorizationStatus = AUTHORIZATION_STATUS;
  readonly EventType = EVENT_TYPE;
  readonly TriggerSource = TRIGGER_SOURCE;
  readonly WeekDay = WEEK_DAY;
  readonly #session: HostSession;

  constructor(session: HostSession) {
    this.#session = session;
  }

  /** The script is bound to the workbook: a trigger of another workbook is one of another script. */
  #own(): TriggerRecord[] {
    const { user, workbook, state } = this.#session;
    return state.file.content.triggers.filter((record) => record.user === user && record.workbook === workbook.id);
  }

  newTrigger(functionName: unknown): TriggerBuilder {
    requireArguments('ScriptApp.newTrigger', [functionName], ['string']);
    return new TriggerBuilder((eventType, source, schedule) => {
      if (this.#own().length >= MAX_TRIGGERS) {
        throw new ServiceException(
          'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
        );
      }
      const { user, workbook, state } = this.#session;
      const id = String(BigInt(`0x${randomUUID().replaceAll('-', '').slice(0, 15)}`));
      const kind = { id, user, workbook: workbook.id, functionName: String(functionName), eventType, source };
      const record: TriggerRecord = { ...kind, schedule: { ...schedule } };
      state.file.content.triggers.push(record);
      return new Trigger(record);
    });
  }

  getProjectTriggers(): Trigger[] {
    return this.#own().map((record) => new Trigger(record));
  }

  getUserTriggers(): Trigger[] {
    return this.#own()
      .filter(({ source }) => source === 'SPREADSHEETS')
      .map((record) => new Trigger(record));
  }

  deleteTrigger(trigger: unknown): void {
    if (!(trigger instanceof Trigger)) throw signatureMismatch('ScriptApp.deleteTrigger', [trigger]);
    const { content } = this.#session.state.file;
    const id = trigger.getUniqueId();
    if (!this.#own().some((record) => record.id === id)) throw new ServiceException('Invalid argument: trigger');
    content.triggers = content.triggers.filter((record) => record.id !== id);
  }

  getScriptId(): string {
    return 'host-lokal';
  }

  getAuthorizationInfo(): AuthorizationInfo {
    return new AuthorizationInfo();
  }
}
