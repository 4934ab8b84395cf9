/** The shared texts of a file to be written: each once, in the order of first use. */
import { escapeText, spaceAttribute } from '../xml/text.ts';

/** Excel's limit for the text of a cell. */
export const MAX_TEXT = 32_767;
const PIECE = 1 << 17;

export class StringTable {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  /** @param rich inside of the `<si>` element for texts that have several fonts */
  constructor(private readonly rich: Map<string, string>) {}

  numberOf(text: string): number {
    this.uses++;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }

  *pieces(head: string): Iterable<string> {
    let piece = `${head}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.uses}" uniqueCount="${this.numbers.size}">`;
    for (const text of this.numbers.keys()) {
      const rich = this.rich.get(text);
      if (rich !== undefined) piece += `<si>${rich}</si>`;
      else piece += `<si><t${spaceAttribute(text)}>${escapeText(text.slice(0, MAX_TEXT))}</t></si>`;
      if (piece.length > PIECE) {
        yield piece;
        piece = '';
      }
    }
    yield `${piece}</sst>`;
  }
}
