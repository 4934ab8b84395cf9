/** Looks for what Word would repair or refuse in a .docx. */
import { strFromU8, unzipSync } from 'fflate';
import { FRAME, REQUIRED, SEQUENCE, VALUES } from './rules.ts';
import { descendants, type Node, parseXml } from './xml-tree.ts';

export type Parts = Map<string, string>;

export function partsOf(docx: Uint8Array): Parts {
  const names = Object.entries(unzipSync(docx));
  return new Map(names.map(([name, bytes]) => [name, /\.(?:xml|rels)$/.test(name) ? strFromU8(bytes) : '']));
}

const childNames = (node: Node): string[] => node.children.map(({ name }) => name);

function sequenceFaults(node: Node, order: string[]): string[] {
  let last = -1;
  return childNames(node).flatMap((name) => {
    const place = order.indexOf(name);
    if (place < 0) return [`${name} in ${node.name}`];
    const isLate = place <= last && !(name === 'w:tblStylePr');
    last = Math.max(last, place);
    return isLate ? [`${name} too late in ${node.name}`] : [];
  });
}

function frameFaults(node: Node, { first, any, last = [], needs = [] }: (typeof FRAME)[string]): string[] {
  const names = childNames(node);
  let phase = 0;
  const faults = names.flatMap((name) => {
    const own = first.includes(name) ? 0 : any.includes(name) ? 1 : last.includes(name) ? 2 : -1;
    if (own < 0) return [`${name} in ${node.name}`];
    const isLate = own < phase;
    phase = Math.max(phase, own);
    return isLate ? [`${name} too late in ${node.name}`] : [];
  });
  const tail = names.filter((name) => last.includes(name));
  const sorted = [...tail].sort((a, b) => last.indexOf(a) - last.indexOf(b));
  return [
    ...faults,
    ...(tail.join() === sorted.join() ? [] : [`${tail.join(' ')} out of order in ${node.name}`]),
    ...needs.filter((name) => !names.includes(name)).map((name) => `${node.name} without ${name}`),
    ...(node.name === 'w:tc' && names[names.length - 1] !== 'w:p' ? ['w:tc ends without w:p'] : []),
  ];
}

function attributeFaults(node: Node): string[] {
  const missing = (REQUIRED[node.name] ?? []).filter((name) => node.attributes[name] === undefined);
  const [attribute, allowed] = VALUES[node.name] ?? ['', []];
  const value = node.attributes[attribute];
  return [
    ...missing.map((name) => `${node.name} without ${name}`),
    ...(value !== undefined && !allowed.includes(value) ? [`${node.name} ${attribute}="${value}"`] : []),
    ...Object.entries(node.attributes)
      .filter(([, text]) => /undefined|NaN|\[object/.test(text))
      .map(([name, text]) => `${node.name} ${name}="${text}"`),
  ];
}

/** Each row of a table covers as many columns as the table has. */
function gridFaults(table: Node): string[] {
  const columns = table.children.find(({ name }) => name === 'w:tblGrid')?.children.length ?? 0;
  const spanOf = (cell: Node): number => {
    const own = cell.children.find(({ name }) => name === 'w:tcPr')?.children.find(({ name }) => name === 'w:gridSpan');
    return Number(own?.attributes['w:val'] ?? 1);
  };
  return table.children
    .filter(({ name }) => name === 'w:tr')
    .map((row) => row.children.filter(({ name }) => name === 'w:tc').reduce((sum, cell) => sum + spanOf(cell), 0))
    .filter((count) => count !== columns)
    .map((count) => `row of ${count} in a table of ${columns} columns`);
}

/** Fields begin, separate and end in their paragraph. */
function fieldFaults(paragraph: Node): string[] {
  const marks = descendants(paragraph)
    .filter(({ name }) => name === 'w:fldChar')
    .map(({ attributes }) => attributes['w:fldCharType'])
    .join(' ');
  return /^(?:begin separate end ?)*$/.test(marks) ? [] : [`field ${marks}`];
}

function nodeFaults(node: Node): string[] {
  const order = SEQUENCE[node.name];
  const frame = FRAME[node.name];
  return [
    ...(order ? sequenceFaults(node, order) : []),
    ...(frame ? frameFaults(node, frame) : []),
    ...attributeFaults(node),
    ...(node.name === 'w:tbl' ? gridFaults(node) : []),
    ...(node.name === 'w:p' ? fieldFaults(node) : []),
  ];
}

const duplicates = (values: string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);

/** Ids that must be unique in the document, and names that must lead somewhere. */
function identityFaults(nodes: Node[], parts: Parts): string[] {
  const valuesOf = (name: string, attribute: string) =>
    nodes.filter((node) => node.name === name).map(({ attributes }) => attributes[attribute] ?? '');
  const starts = valuesOf('w:bookmarkStart', 'w:id');
  const ends = valuesOf('w:bookmarkEnd', 'w:id');
  const names = valuesOf('w:bookmarkStart', 'w:name');
  const anchors = nodes.flatMap(({ name, attributes }) => {
    const own = name === 'w:hyperlink' ? attributes['w:anchor'] : undefined;
    return own === undefined ? [] : [own];
  });
  const known = (path: string, pattern: RegExp) =>
    new Set([...(parts.get(path) ?? '').matchAll(pattern)].map((match) => match[1]));
  const styles = known('word/styles.xml', /w:styleId="([^"]*)"/g);
  const lists = known('word/numbering.xml', /<w:num w:numId="([^"]*)"/g);
  return [
    ...duplicates(starts).map((id) => `bookmark id ${id} twice`),
    ...duplicates(names).map((name) => `bookmark ${name} twice`),
    ...names.filter((name) => !/^[A-Za-z_]\w{0,39}$/.test(name)).map((name) => `bookmark name ${name}`),
    ...(starts.slice().sort().join() === ends.slice().sort().join() ? [] : ['bookmarks begin and end apart']),
    ...duplicates(valuesOf('wp:docPr', 'id')).map((id) => `picture id ${id} twice`),
    ...anchors.filter((anchor) => !names.includes(anchor)).map((anchor) => `link to ${anchor}, which is nowhere`),
    ...valuesOf('w:pStyle', 'w:val')
      .filter((id) => !styles.has(id))
      .map((id) => `style ${id} is not defined`),
    ...valuesOf('w:numId', 'w:val')
      .filter((id) => !lists.has(id))
      .map((id) => `list ${id} is not defined`),
  ];
}

function relationFaults(path: string, nodes: Node[], parts: Parts): string[] {
  const [folder, file] = [path.replace(/[^/]*$/, ''), path.replace(/^.*\//, '')];
  const rels = parts.get(`${folder}_rels/${file}.rels`);
  const targets = new Map(
    [...(rels ?? '').matchAll(/<Relationship [^>]*>/g)].map(([text]) => [
      /\bId="([^"]*)"/.exec(text)?.[1] ?? '',
      { target: /\bTarget="([^"]*)"/.exec(text)?.[1] ?? '', isOutside: text.includes('TargetMode="External"') },
    ]),
  );
  const used = nodes.flatMap(({ attributes }) =>
    ['r:id', 'r:embed', 'r:link'].flatMap((name) => attributes[name] ?? []),
  );
  return [
    ...used.filter((id) => !targets.has(id)).map((id) => `${path}: ${id} has no relationship`),
    ...[...targets.values()]
      .filter(
        ({ target, isOutside }) => !isOutside && !parts.has(target.startsWith('/') ? target.slice(1) : folder + target),
      )
      .map(({ target }) => `${path}: ${target} is not in the file`),
  ];
}

/** The type of an XML part cannot be told from its ending: each is named. */
function contentTypeFaults(parts: Parts): string[] {
  const types = parts.get('[Content_Types].xml') ?? '';
  const extensions = new Set([...types.matchAll(/Extension="([^"]*)"/g)].map((match) => match[1]));
  const named = new Set([...types.matchAll(/PartName="\/([^"]*)"/g)].map((match) => match[1]));
  return [...parts.keys()]
    .filter((name) => name !== '[Content_Types].xml' && !named.has(name))
    .filter((name) => name.endsWith('.xml') || !extensions.has(name.replace(/^.*\./, '')))
    .map((name) => `${name} has no content type`);
}

/** Parts whose elements the rules describe. */
const DESCRIBED = /^word\/(?:document|header\d+|footer\d+|numbering|styles)\.xml$/;

/** What is wrong, in words; empty for a file that Word opens as it is. */
export function faultsOf(parts: Parts): string[] {
  const faults: string[] = [];
  for (const [path, xml] of parts) {
    if (!/\.(?:xml|rels)$/.test(path)) continue;
    try {
      const nodes = descendants(parseXml(xml));
      if (DESCRIBED.test(path)) faults.push(...nodes.flatMap(nodeFaults), ...relationFaults(path, nodes, parts));
      if (path === 'word/document.xml') faults.push(...identityFaults(nodes, parts));
    } catch (error) {
      faults.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return [...faults, ...contentTypeFaults(parts)];
}
