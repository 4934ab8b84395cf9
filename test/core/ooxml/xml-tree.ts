/** XML of a .docx part as a tree: enough for the files that we write ourselves. */

export interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  /** Text directly inside. */
  text: string;
  parent: Node | null;
}

const TOKEN = /<\?[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map((match) => [match[1], match[2]]));
}

/** @throws Error when the text is not well-formed */
export function parseXml(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '', parent: null };
  let current = root;
  TOKEN.lastIndex = 0;
  for (let at = 0; at < xml.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(xml);
    if (!match) throw new Error(`not XML at ${xml.slice(at, at + 40)}`);
    const [, closing, name, attributes = '', empty, text] = match;
    if (text !== undefined) current.text += text;
    if (name === undefined) continue;
    if (closing) {
      if (current.name !== name || !current.parent) throw new Error(`</${name}> closes <${current.name}>`);
      current = current.parent;
      continue;
    }
    const node: Node = { name, attributes: attributesOf(attributes), children: [], text: '', parent: current };
    current.children.push(node);
    if (!empty) current = node;
  }
  const [document] = root.children;
  if (current !== root || !document || root.children.length !== 1) throw new Error('not one whole element');
  return document;
}

/** The node and everything below it, in order. */
export function descendants(node: Node): Node[] {
  return [node, ...node.children.flatMap(descendants)];
}
