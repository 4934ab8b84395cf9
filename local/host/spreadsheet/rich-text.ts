/** Texts with links, as scripts see and build them. */
import { ServiceException } from '../exception.ts';
import type { Imitates } from './imitation.ts';
import type { CellStyle, LinkRun } from './model.ts';
import { checkArguments } from './signature.ts';
import { TextStyleService } from './text-style.ts';

/** The style is that of the whole cell; `undefined` = leave the cell's. */
export interface RichText {
  text: string;
  links: LinkRun[];
  style: CellStyle | undefined;
}

export class RichTextValueService
  implements Imitates<GoogleAppsScript.Spreadsheet.RichTextValue, keyof RichTextValueService>
{
  static readonly service = 'SpreadsheetApp.RichTextValue';

  constructor(
    readonly content: RichText,
    private readonly start = 0,
    private readonly end = content.text.length,
  ) {}

  getText(): string {
    return this.content.text.slice(this.start, this.end);
  }

  getStartIndex(): number {
    return this.start;
  }

  getEndIndex(): number {
    return this.end;
  }

  /** Null unless one link covers all that is asked for. */
  getLinkUrl(startOffset?: number, endOffset?: number): string | null {
    const from = this.start + (startOffset ?? 0);
    const to = endOffset === undefined ? this.end : this.start + endOffset;
    return this.content.links.find((link) => link.start <= from && link.end >= to)?.url ?? null;
  }

  getTextStyle(_startOffset?: number, _endOffset?: number): TextStyleService {
    return new TextStyleService(this.content.style ?? {});
  }

  /** Pieces that have one link, or none. */
  getRuns(): RichTextValueService[] {
    const ends = this.content.links.flatMap(({ start, end }) => [start, end]);
    const cuts = [...new Set([this.start, ...ends, this.end])].filter((cut) => cut >= this.start && cut <= this.end);
    cuts.sort((a, b) => a - b);
    return cuts.slice(1).map((cut, index) => new RichTextValueService(this.content, cuts[index], cut));
  }

  copy(): RichTextValueBuilderService {
    return new RichTextValueBuilderService(this.content);
  }
}

export class RichTextValueBuilderService
  implements Imitates<GoogleAppsScript.Spreadsheet.RichTextValueBuilder, keyof RichTextValueBuilderService>
{
  static readonly service = 'SpreadsheetApp.RichTextValueBuilder';

  constructor(private content: RichText = { text: '', links: [], style: undefined }) {}

  setText(text: string): this {
    this.content = { ...this.content, text, links: [] };
    return this;
  }

  setLinkUrl(first: number | string | null, endOffset?: number, linkUrl?: string | null): this {
    const { text, links } = this.content;
    const isWhole = endOffset === undefined;
    const start = isWhole ? 0 : Number(first);
    const end = isWhole ? text.length : endOffset;
    const url = isWhole ? first : (linkUrl ?? null);
    if (start < 0 || end > text.length || start > end) throw new ServiceException('Illegal argument.');
    const rest = links.filter((link) => link.end <= start || link.start >= end);
    const added = url === null || end === start ? [] : [{ start, end, url: String(url) }];
    this.content = { ...this.content, links: [...rest, ...added].sort((a, b) => a.start - b.start) };
    return this;
  }

  /** Only for the whole text: the workbook keeps one look for each cell. */
  setTextStyle(first: number | TextStyleService | null, endOffset?: number, textStyle?: TextStyleService | null): this {
    const isWhole = typeof first !== 'number' || (first === 0 && endOffset === this.content.text.length);
    if (!isWhole) {
      throw new ServiceException(
        'SpreadsheetApp.RichTextValueBuilder.setTextStyle untuk sebagian teks belum ditiru di host lokal',
      );
    }
    const style = typeof first === 'number' ? textStyle : first;
    this.content = { ...this.content, style: style?.style };
    return this;
  }

  build(): RichTextValueService {
    return new RichTextValueService(this.content);
  }
}

checkArguments(RichTextValueService, { getLinkUrl: ' | number number', getTextStyle: ' | number number' });
checkArguments(RichTextValueBuilderService, {
  setText: 'String',
  setLinkUrl: 'String? | number number String?',
  setTextStyle: 'TextStyle? | number number TextStyle?',
});
