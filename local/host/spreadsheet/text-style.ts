/** The look of text, as scripts see and build it. */
import { toHexColor } from './color.ts';
import type { Imitates } from './imitation.ts';
import type { CellStyle } from './model.ts';
import { checkArguments } from './signature.ts';

export class TextStyleService implements Imitates<GoogleAppsScript.Spreadsheet.TextStyle, keyof TextStyleService> {
  static readonly service = 'SpreadsheetApp.TextStyle';

  constructor(readonly style: CellStyle) {}

  getFontFamily(): string | null {
    return this.style.fontFamily ?? 'Arial';
  }
  getFontSize(): number | null {
    return this.style.fontSize ?? 10;
  }
  getForegroundColor(): string | null {
    return this.style.fontColor ?? '#000000';
  }
  isBold(): boolean | null {
    return this.style.bold ?? false;
  }
  isItalic(): boolean | null {
    return this.style.italic ?? false;
  }
  isStrikethrough(): boolean | null {
    return this.style.strikethrough ?? false;
  }
  isUnderline(): boolean | null {
    return this.style.underline ?? false;
  }
  copy(): TextStyleBuilderService {
    return new TextStyleBuilderService(this.style);
  }
}

export class TextStyleBuilderService
  implements Imitates<GoogleAppsScript.Spreadsheet.TextStyleBuilder, keyof TextStyleBuilderService>
{
  static readonly service = 'SpreadsheetApp.TextStyleBuilder';

  constructor(private style: CellStyle = {}) {}

  setBold(bold: boolean): this {
    this.style = { ...this.style, bold };
    return this;
  }
  setItalic(italic: boolean): this {
    this.style = { ...this.style, italic };
    return this;
  }
  setUnderline(underline: boolean): this {
    this.style = { ...this.style, underline };
    return this;
  }
  setStrikethrough(strikethrough: boolean): this {
    this.style = { ...this.style, strikethrough };
    return this;
  }
  setFontFamily(fontFamily: string): this {
    this.style = { ...this.style, fontFamily };
    return this;
  }
  setFontSize(fontSize: number): this {
    this.style = { ...this.style, fontSize };
    return this;
  }
  setForegroundColor(cssString: string): this {
    this.style = { ...this.style, fontColor: toHexColor(cssString) ?? '#000000' };
    return this;
  }
  build(): TextStyleService {
    return new TextStyleService(this.style);
  }
}

checkArguments(TextStyleService, {});
checkArguments(TextStyleBuilderService, {
  setBold: 'Boolean',
  setItalic: 'Boolean',
  setUnderline: 'Boolean',
  setStrikethrough: 'Boolean',
  setFontFamily: 'String',
  setFontSize: 'number',
  setForegroundColor: 'String',
});
