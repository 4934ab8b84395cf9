/** Texts: the shared ones of the file and those written inside cells. */
import { unescapeText } from '../xml/text.ts';
import { nameCode, TagScanner } from './tag-scanner.ts';

const SI = nameCode('si');
const T = nameCode('t');
const R = nameCode('r');
const PHONETIC = nameCode('rPh');

export interface SharedStrings {
  texts: string[];
  /** Inside of the `<si>` element by plain text, for texts with several fonts and no plain twin. */
  rich: Map<string, string>;
  /** Some text with several fonts will be written with one. */
  losesFonts: boolean;
}

/** Text of an `<si>` or `<is>` element whose start tag is behind; ends behind its end tag. */
export function readRuns(tags: TagScanner, container: number): { text: string; isRich: boolean } {
  const { bytes } = tags;
  let text = '';
  let isRich = false;
  let phonetic = false;
  for (;;) {
    tags.nextTag();
    if (tags.closing) {
      if (tags.name === container) break;
      if (tags.name === PHONETIC) phonetic = false;
      continue;
    }
    const { name } = tags;
    tags.skipAttributes();
    if (name === R) isRich = true;
    else if (name === PHONETIC && !tags.selfClosed) phonetic = true;
    else if (name === T && !tags.selfClosed && !phonetic)
      text += unescapeText(bytes.toString('utf8', tags.at, tags.textEnd()));
  }
  tags.skipAttributes();
  return { text, isRich };
}

export function readSharedStrings(bytes: Buffer | undefined): SharedStrings {
  const shared: SharedStrings = { texts: [], rich: new Map(), losesFonts: false };
  if (bytes === undefined) return shared;
  const tags = new TagScanner(bytes, 0);
  for (;;) {
    tags.nextTag();
    if (tags.closing) break;
    const isItem = tags.name === SI;
    tags.skipAttributes();
    if (!isItem && tags.selfClosed) break;
    if (isItem) readItem(tags, shared);
  }
  if (shared.rich.size > 0) dropTwins(shared);
  return shared;
}

function readItem(tags: TagScanner, shared: SharedStrings): void {
  if (tags.selfClosed) {
    shared.texts.push('');
    return;
  }
  const start = tags.at;
  const { text, isRich } = readRuns(tags, SI);
  shared.texts.push(text);
  if (!isRich) return;
  const xml = tags.bytes.toString('utf8', start, tags.tagStart);
  keepRich(shared, text, xml);
}

/** @param xml inside of the element; one with prefixes would mean nothing elsewhere */
export function keepRich(shared: Pick<SharedStrings, 'rich' | 'losesFonts'>, text: string, xml: string): void {
  if (/<\w+:/.test(xml)) shared.losesFonts = true;
  else shared.rich.set(text, xml);
}

/** A text that also stands there in plain would turn rich everywhere: then it is written plain. */
function dropTwins(shared: SharedStrings): void {
  const { texts, rich } = shared;
  const seen = new Set<string>();
  for (const text of texts) {
    if (!rich.has(text)) continue;
    if (seen.has(text)) {
      rich.delete(text);
      shared.losesFonts = true;
    }
    seen.add(text);
  }
}
