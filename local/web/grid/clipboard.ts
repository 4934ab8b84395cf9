/** Copying, cutting and pasting: blocks of texts for other programs, copies with formulas and looks for the grid itself. */
import type { CellView, SheetFrame, StyleView } from '../../host/view/view-types.ts';
import { common, heightOf, isSingle, sameArea, widthOf } from './areas.ts';
import type { Board } from './board.ts';
import { movedArea } from './edit-reach.ts';
import { pasteTarget } from './fill.ts';
import { lastOf, visibleCount, visibleParts } from './filtered-rows.ts';
import type { Area } from './grid-types.ts';
import { parseClipboard, toTabText } from './table-text.ts';
import { alignOf } from './univer/looks.ts';

type What = 'semua' | 'nilai' | 'tampilan';

interface Copied {
  id: string;
  sheet: number;
  area: Area;
  isCut: boolean;
  plain: string;
}

const HIDDEN =
  'Di antara sel ini ada baris yang disembunyikan filter, sehingga tidak dapat dipindahkan. Tampilkan dahulu semua barisnya, atau salin.';
const OVERLAP =
  'Sel yang disalin dan tempat menempelnya bertumpang tindih, sedangkan sebagian barisnya disembunyikan filter. Tempel di tempat lain.';

/** Copied row by row, a row could be written over before it is read. */
function isTorn(source: SheetFrame, from: Area, target: SheetFrame, to: Area): boolean {
  const isWhole = visibleCount(source, from) === heightOf(from) && visibleCount(target, to) === heightOf(to);
  return !isWhole && source.id === target.id && common(from, to) !== null;
}

/** More than anybody copies by hand. */
const MOST_CELLS = 500_000;

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>');
}

function cellStyle(style: StyleView, kind: CellView['k']): string {
  return [
    `text-align:${alignOf(style, kind)}`,
    style.bold ? 'font-weight:bold' : '',
    style.italic ? 'font-style:italic' : '',
    style.fontColor ? `color:${style.fontColor}` : '',
    style.background ? `background-color:${style.background}` : '',
  ]
    .filter((part) => part !== '')
    .join(';');
}

/** One text goes into every selected cell. */
function spread(texts: string[][], area: Area, rows: number): string[][] {
  const [[first = ''] = []] = texts;
  const isOne = texts.length === 1 && texts[0]?.length === 1;
  if (!isOne || isSingle(area) || heightOf(area) * widthOf(area) > MOST_CELLS) return texts;
  return Array.from({ length: rows }, () => Array<string>(widthOf(area)).fill(first));
}

export class Clipboard {
  private copied: Copied | null = null;

  /** @param onCopied the marked area, or nothing marked any more */
  constructor(
    private readonly board: Board,
    private readonly onCopied: () => void,
  ) {}

  /** What is marked in the tab that is shown. */
  get marked(): Area | null {
    return this.copied?.sheet === this.board.sheet.id ? this.copied.area : null;
  }

  /** Rows or columns have come or gone, or tabs: what was copied stands elsewhere now. */
  forgetMoved(sheets: readonly number[]): void {
    if (this.copied && sheets.includes(this.copied.sheet)) this.forget();
  }

  forget(): void {
    this.copied = null;
    this.onCopied();
  }

  /** The selected block as text and as a web table; `null` when it was refused. */
  private take(isCut: boolean): { plain: string; html: string } | null {
    const { sheet, cursor, options } = this.board;
    const { area } = cursor;
    if (cursor.areas.length > 1 || heightOf(area) * widthOf(area) > MOST_CELLS) {
      options.onRefused('Hanya satu blok sel yang dapat disalin sekaligus. Pilih satu blok, lalu salin lagi.');
      return null;
    }
    const refusal = isCut ? this.board.refusal([area]) : null;
    if (refusal) {
      options.onRefused(refusal);
      return null;
    }
    const block = this.cut(area);
    const id = crypto.randomUUID();
    const plain = toTabText(block.map((line) => line.map((cell) => cell?.t ?? '')));
    this.copied = { id, sheet: sheet.id, area, isCut, plain };
    this.onCopied();
    return { plain, html: this.toHtml(block, id) };
  }

  /** The cells of an area, without the rows that the filter hides. */
  private cut(area: Area): (CellView | null)[][] {
    const { id } = this.board.sheet;
    const rows = visibleParts(this.board.sheet, area).flatMap(({ top, bottom }) =>
      Array.from({ length: bottom - top + 1 }, (_, down) => top + down),
    );
    return rows.map((row) =>
      Array.from({ length: widthOf(area) }, (_, right) => this.board.cellAt(id, { row, column: area.left + right })),
    );
  }

  private toHtml(block: readonly (readonly (CellView | null)[])[], id: string): string {
    const { styles } = this.board;
    const lines = block.map((line) => {
      const cells = line.map((cell) => {
        const look = cellStyle(styles[cell?.s ?? 0] ?? {}, cell?.k);
        return `<td style="${escapeText(look).replace(/"/g, '&quot;')}">${escapeText(cell?.t ?? '')}</td>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    });
    return `<table data-kinerja="${id}"><tbody>${lines.join('')}</tbody></table>`;
  }

  /** For the browser's own copy and cut. */
  copyInto(data: DataTransfer, isCut: boolean): void {
    const taken = this.take(isCut);
    if (!taken) return;
    data.setData('text/plain', taken.plain);
    data.setData('text/html', taken.html);
  }

  /** For menus. */
  async copyByMenu(isCut: boolean): Promise<void> {
    const taken = this.take(isCut);
    if (!taken) return;
    const blob = (type: string, text: string) => ({ [type]: new Blob([text], { type }) });
    try {
      await navigator.clipboard.write([
        new ClipboardItem({ ...blob('text/plain', taken.plain), ...blob('text/html', taken.html) }),
      ]);
    } catch {
      this.forget();
      this.board.options.onRefused('Peramban tidak mengizinkan menyalin lewat menu. Tekan Ctrl+C.');
    }
  }

  async pasteByMenu(what: What): Promise<void> {
    try {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
      this.paste(await read('text/plain'), await read('text/html'), what);
    } catch {
      this.board.options.onRefused('Peramban tidak mengizinkan menempel lewat menu. Tekan Ctrl+V.');
    }
  }

  paste(plain: string, html: string, what: What): void {
    const { copied } = this;
    const isOwn = copied !== null && (html.includes(copied.id) || (html === '' && plain === copied.plain));
    if (isOwn) this.pasteOwn(copied, what);
    else if (plain !== '' || html !== '') this.pasteTexts(plain, html);
  }

  private pasteTexts(plain: string, html: string): void {
    const { board } = this;
    const { area } = board.cursor;
    const texts = spread(parseClipboard(plain, html), area, visibleCount(board.sheet, area));
    const bottom = lastOf(board.sheet, area.top, texts.length);
    const right = area.left + Math.max(1, ...texts.map((line) => line.length)) - 1;
    const sheet = board.sheet.id;
    if (board.send([{ kind: 'tempel', sheet, row: area.top, column: area.left, texts }]))
      this.selectPasted({ ...area, bottom, right });
  }

  private pasteOwn(copied: Copied, what: What): void {
    const { board } = this;
    const source = board.model.sheet(copied.sheet);
    if (!source) this.forget();
    else if (copied.isCut && what === 'semua') this.move(copied, source);
    else this.copyTo(copied, source, what);
  }

  private copyTo({ sheet, area }: Copied, source: SheetFrame, what: What): void {
    const { board } = this;
    const size = { rows: visibleCount(source, area), columns: widthOf(area) };
    const to = pasteTarget(size, board.cursor.area, board.sheet);
    const toSheet = board.sheet.id;
    const pasted = what === 'semua' ? { pasted: true as const } : {};
    if (isTorn(source, area, board.sheet, to)) board.options.onRefused(OVERLAP);
    else if (board.send([{ kind: 'salin', sheet, from: area, toSheet, to, what, ...pasted }])) this.selectPasted(to);
  }

  /** What was cut goes to one place only, with everything it has; hidden rows would go along unseen. */
  private move({ sheet, area }: Copied, source: SheetFrame): void {
    const { board } = this;
    const { top: row, left: column } = board.cursor.area;
    const edit = { kind: 'pindah', sheet, from: area, toSheet: board.sheet.id, row, column } as const;
    const to = movedArea(edit);
    const isHere = edit.toSheet === sheet && sameArea(to, area);
    const hides = visibleCount(source, area) < heightOf(area) || visibleCount(board.sheet, to) < heightOf(to);
    if (hides) board.options.onRefused(HIDDEN);
    else if (isHere) this.forget();
    else if (board.send([edit])) {
      this.forget();
      this.selectPasted(to);
    }
  }

  private selectPasted(area: Area): void {
    const { rows, columns } = this.board.sheet;
    const seen = { ...area, bottom: Math.min(area.bottom, rows - 1), right: Math.min(area.right, columns - 1) };
    this.board.cursor.set(seen);
  }
}
