/** The texts of a workbook to be written, each once; cells refer to them by number. */
import { MAIN_NAMESPACE, XML_HEAD } from './style-table.ts';
import { escapeCellText } from './xml-text.ts';

/** Characters that a cell can hold. */
const LONGEST = 32_767;

export class StringTable {
  private readonly numbers = new Map<string, number>();
  private count = 0;

  of(text: string): number {
    this.count += 1;
    const cut = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
    const known = this.numbers.get(cut);
    if (known !== undefined) return known;
    this.numbers.set(cut, this.numbers.size);
    return this.numbers.size - 1;
  }

  toXml(): string {
    const items = [...this.numbers.keys()].map(
      (text) => `<si><t xml:space="preserve">${escapeCellText(text)}</t></si>`,
    );
    const counts = `count="${this.count}" uniqueCount="${this.numbers.size}"`;
    return `${XML_HEAD}<sst xmlns="${MAIN_NAMESPACE}" ${counts}>${items.join('')}</sst>`;
  }
}
