/** Text as XML of a spreadsheet holds it, both ways. */

/** Control characters, halves of surrogate pairs and non-characters: a file that has them does not open. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be dropped
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function escapeXml(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"]/g, (letter) => ESCAPED[letter] ?? letter);
}

/** A cell's text: line ends of every kind become `\n`; what would look like an escape of Excel's (`_x000D_`) is escaped itself. */
export function escapeCellText(text: string): string {
  return escapeXml(text.replace(/\r\n?/g, '\n').replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));
}

function characterOf(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
  return isCharacter ? String.fromCodePoint(code) : '';
}

/** Unknown entities stay as they are. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{2,4}));/g, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return characterOf(Number(decimal));
    if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
    return NAMED[name] ?? whole;
  });
}

/** Excel writes characters that XML cannot hold as `_x000D_`; line ends become `\n`. */
export function unescapeCellText(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  return plain.replace(/\r\n?/g, '\n');
}
