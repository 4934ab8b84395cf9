/** One execution as the services see it: whose it is, on which workbook, and how it reaches the person in front of the screen. */
import type { WorkbookModel } from './spreadsheet/model.ts';

type ButtonName = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
export type ButtonSetName = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';

/** A question that suspends the script until somebody answers. */
export interface UiQuestion {
  kind: 'alert' | 'prompt';
  title: string;
  text: string;
  buttons: ButtonSetName;
}

export interface UiAnswer {
  button: ButtonName;
  /** What was typed at a prompt, `''` otherwise. */
  text: string;
}

/** Something shown without waiting. */
export type UiNotice =
  | { kind: 'toast'; title: string; text: string; seconds: number }
  | { kind: 'dialog' | 'sidebar'; title: string; html: string; width: number | null; height: number | null }
  | { kind: 'menu'; menu: MenuEntry[]; title: string }
  | { kind: 'activate'; sheetId: number; address: string };

/** A menu item calls a global function by name; a separator has neither name nor items. */
export type MenuEntry =
  | { kind: 'item'; caption: string; functionName: string }
  | { kind: 'separator' }
  | { kind: 'menu'; caption: string; items: MenuEntry[] };

export interface ExecutionSession {
  workbook: WorkbookModel;
  /** E-mail address of the acting person. */
  user: string;
  authMode: 'NONE' | 'LIMITED' | 'FULL';
  /** `false` in time triggers: getUi throws. */
  hasUi: boolean;
  /** Address of the open workbook; absent = as on Google. */
  workbookUrl?: string;
  now(): Date;
  /** Blocks until answered; a closed page answers CLOSE. */
  ask(question: UiQuestion): UiAnswer;
  notify(notice: UiNotice): void;
}
