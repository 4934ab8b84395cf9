/** Dialogs, sidebar and menus around the spreadsheet. */
import type { EnumMember } from '../enum-member.ts';
import type { ButtonSetName, ExecutionSession, UiAnswer } from '../session.ts';
import { Button, ButtonSet } from './enums.ts';
import { checkArguments } from './signature.ts';
import { MenuService } from './ui-menu.ts';

/** What is needed of the HtmlOutput of HtmlService. */
interface HtmlOutput {
  getContent(): string;
  getTitle(): string | null;
  getWidth(): number | null;
  getHeight(): number | null;
}

const SIDEBAR_WIDTH = 300;

/** The three ways of asking: text · text, buttons · title, text, buttons. */
function ask(
  session: ExecutionSession,
  kind: 'alert' | 'prompt',
  first: string,
  second?: string | EnumMember,
  third?: EnumMember,
): UiAnswer {
  const hasTitle = typeof second === 'string';
  const buttons = (hasTitle ? third : second) ?? ButtonSet.OK;
  return session.ask({
    kind,
    title: hasTitle ? first : '',
    text: hasTitle ? second : first,
    buttons: String(buttons) as ButtonSetName,
  });
}

export class PromptResponseService implements Record<keyof GoogleAppsScript.Base.PromptResponse, () => unknown> {
  static readonly service = 'PromptResponse';

  constructor(private readonly answer: UiAnswer) {}

  getResponseText(): string {
    return this.answer.text;
  }

  getSelectedButton(): EnumMember {
    return Button[this.answer.button];
  }
}

export class UiService {
  static readonly service = 'Ui';

  readonly Button = Button;
  readonly ButtonSet = ButtonSet;

  constructor(private readonly session: ExecutionSession) {}

  /** Suspends the script until somebody answers. */
  alert(first: string, second?: string | EnumMember, buttons?: EnumMember): EnumMember {
    return Button[ask(this.session, 'alert', first, second, buttons).button];
  }

  /** Suspends the script until somebody answers. */
  prompt(first: string, second?: string | EnumMember, buttons?: EnumMember): PromptResponseService {
    return new PromptResponseService(ask(this.session, 'prompt', first, second, buttons));
  }

  createMenu(caption: string): MenuService {
    return new MenuService(this.session, caption);
  }

  createAddonMenu(): MenuService {
    return new MenuService(this.session, '');
  }

  showModalDialog(page: HtmlOutput, title: string): void {
    this.session.notify({
      kind: 'dialog',
      title,
      html: page.getContent(),
      width: page.getWidth(),
      height: page.getHeight(),
    });
  }

  showModelessDialog(page: HtmlOutput, title: string): void {
    this.session.notify({
      kind: 'dialog',
      title,
      html: page.getContent(),
      width: page.getWidth(),
      height: page.getHeight(),
    });
  }

  /** Always as wide as Google's. */
  showSidebar(page: HtmlOutput): void {
    const notice = {
      kind: 'sidebar',
      title: page.getTitle() ?? '',
      html: page.getContent(),
      width: SIDEBAR_WIDTH,
      height: null,
    } as const;
    this.session.notify(notice);
  }
}

const QUESTION = 'String | String ButtonSet | String String ButtonSet';

checkArguments(PromptResponseService, {});
checkArguments(UiService, {
  alert: QUESTION,
  prompt: QUESTION,
  createMenu: 'String',
  showModalDialog: 'HtmlOutput String',
  showModelessDialog: 'HtmlOutput String',
  showSidebar: 'HtmlOutput',
});
