/** Relationships between parts: which part refers to which, by id. */
import { posix } from 'node:path';
import { element } from '../xml/build.ts';
import { childrenOf, parseXml } from '../xml/parse.ts';

export interface Relationship {
  id: string;
  type: string;
  /** Path of the part from the root, or the address as written when external. */
  target: string;
  external: boolean;
}

/** What the types begin with in ordinary files; strict ones have another beginning but the same end. */
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Path of the part that holds the relationships of `path`; of the package itself for `''`. */
export function relationshipsPath(path: string): string {
  return posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`).replace(/^\.\//, '');
}

function resolved(path: string, target: string): string {
  const plain = target.replaceAll('\\', '/');
  const full = plain.startsWith('/') ? plain : posix.join(posix.dirname(path), plain);
  return decoded(posix.normalize(full).replace(/^(?:\.\.\/|\/|\.\/)+/, ''));
}

function decoded(path: string): string {
  return path.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** @param xml of the `.rels` part that belongs to `path` */
export function parseRelationships(xml: string, path: string): Relationship[] {
  return childrenOf(parseXml(xml), 'Relationship').map(({ attributes }) => {
    const external = attributes.TargetMode === 'External';
    const target = attributes.Target ?? '';
    return {
      id: attributes.Id ?? '',
      type: attributes.Type ?? '',
      target: external ? target : resolved(path, target),
      external,
    };
  });
}

function relative(path: string, target: string): string {
  return encodeURI(posix.relative(posix.dirname(path), target)).replace(/[#?]/g, encodeURIComponent);
}

export function relationshipsXml(path: string, relationships: Relationship[]): string {
  const number = ({ id }: Relationship) => Number(/\d+$/.exec(id)?.[0] ?? 0);
  const entries = [...relationships]
    .sort((a, b) => number(a) - number(b))
    .map(({ id, type, target, external }) =>
      element('Relationship', {
        Id: id,
        Type: type,
        Target: external ? target : relative(path, target),
        TargetMode: external ? 'External' : undefined,
      }),
    );
  return element('Relationships', { xmlns: NAMESPACE }, entries.join(''));
}

/** @param kind the end of the type, `worksheet` for instance */
export function isKind(relationship: Relationship, kind: string): boolean {
  return relationship.type.endsWith(`/${kind}`);
}

/** Gives ids that none of the relationships has. */
export function idMaker(relationships: Relationship[]): () => string {
  const used = new Set(relationships.map(({ id }) => id));
  let number = 0;
  return () => {
    do number++;
    while (used.has(`rId${number}`));
    return `rId${number}`;
  };
}
