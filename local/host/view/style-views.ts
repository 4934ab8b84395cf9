/** Looks of the view by number: equal looks share one, and numbers that were shown stay valid. */
import type { CellStyle } from '../spreadsheet/model.ts';
import type { StyleView } from './view-types.ts';

/** What a conditional format adds. */
export type Overlay = Pick<StyleView, 'background' | 'fontColor' | 'bold' | 'italic' | 'underline' | 'strikethrough'>;

function toStyleView(style: CellStyle, overlay: Overlay | null): StyleView {
  const { horizontalAlignment, verticalAlignment, locked: _, foreign: __, ...same } = style;
  return {
    ...same,
    ...(horizontalAlignment === undefined ? {} : { align: horizontalAlignment }),
    ...(verticalAlignment === undefined ? {} : { vertical: verticalAlignment }),
    ...overlay,
  };
}

export class StyleViews {
  readonly list: StyleView[] = [{}];
  private readonly numbers = new Map<string, number>([['{}', 0]]);
  /** By the model's number, for cells without a conditional format. */
  private readonly plain = new Map<number, number>();

  private intern(style: StyleView): number {
    const key = JSON.stringify(style);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.list.push(style);
    this.numbers.set(key, this.list.length - 1);
    return this.list.length - 1;
  }

  /** @param id the model's number of `style` */
  numberOf(id: number, style: CellStyle, overlay: Overlay | null): number {
    if (overlay) return this.intern(toStyleView(style, overlay));
    let number = this.plain.get(id);
    if (number === undefined) {
      number = this.intern(toStyleView(style, null));
      this.plain.set(id, number);
    }
    return number;
  }
}
