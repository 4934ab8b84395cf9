/** The package: parts by path, what type each has, and which refer to which. */

import { element } from '../xml/build.ts';
import type { XmlElement } from '../xml/parse.ts';
import { childrenOf, parseXml } from '../xml/parse.ts';
import type { ZipPart } from '../zip/read-zip.ts';
import { unpack } from '../zip/read-zip.ts';
import { pack } from '../zip/write-zip.ts';
import type { Relationship } from './relationships.ts';
import { parseRelationships, relationshipsPath, relationshipsXml } from './relationships.ts';

const TYPES_PATH = '[Content_Types].xml';
const TYPES_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function decodeXml(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  return bytes.toString('utf8', bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0);
}

export class Package {
  private readonly defaults = new Map<string, string>();
  private readonly overrides = new Map<string, string>();
  /** Names in zips differ in case now and then. */
  private readonly byLowerCase = new Map<string, string>();
  /** Lower-case names that are spoken for, whether or not there is such a part. */
  private readonly reserved = new Set<string>();

  constructor(private readonly parts: Map<string, ZipPart>) {
    for (const path of parts.keys()) this.byLowerCase.set(path.toLowerCase(), path);
    const types = this.xml(TYPES_PATH);
    for (const { attributes } of childrenOf(types, 'Default')) {
      this.defaults.set((attributes.Extension ?? '').toLowerCase(), attributes.ContentType ?? '');
    }
    for (const { attributes } of childrenOf(types, 'Override')) {
      this.overrides.set((attributes.PartName ?? '').replace(/^\//, ''), attributes.ContentType ?? '');
    }
    parts.delete(TYPES_PATH);
  }

  /** Changes to the copy leave this one alone. */
  copy(): Package {
    const copy = new Package(new Map(this.parts));
    for (const [extension, type] of this.defaults) copy.defaults.set(extension, type);
    for (const [path, type] of this.overrides) copy.overrides.set(path, type);
    return copy;
  }

  has(path: string): boolean {
    return this.byLowerCase.has(path.toLowerCase());
  }

  paths(): string[] {
    return [...this.parts.keys()];
  }

  bytes(path: string): Buffer | undefined {
    const part = this.parts.get(this.byLowerCase.get(path.toLowerCase()) ?? path);
    return part === undefined ? undefined : unpack(part);
  }

  text(path: string): string | undefined {
    const bytes = this.bytes(path);
    return bytes === undefined ? undefined : decodeXml(bytes);
  }

  xml(path: string): XmlElement | undefined {
    const text = this.text(path);
    return text === undefined ? undefined : parseXml(text);
  }

  relationships(path: string): Relationship[] {
    const text = this.text(relationshipsPath(path));
    return text === undefined ? [] : parseRelationships(text, path);
  }

  contentType(path: string): string | undefined {
    return this.overrides.get(path) ?? this.defaults.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
  }

  /** @param type of a part that is new or had another type; the type it has is kept otherwise */
  set(path: string, part: ZipPart, type?: string): void {
    this.parts.set(path, part);
    this.byLowerCase.set(path.toLowerCase(), path);
    if (type !== undefined && this.contentType(path) !== type) this.overrides.set(path, type);
  }

  setText(path: string, text: string, type?: string): void {
    this.set(path, pack(Buffer.from(XML_HEAD + text, 'utf8')), type);
  }

  setRelationships(path: string, relationships: Relationship[]): void {
    const own = relationshipsPath(path);
    if (relationships.length === 0) this.parts.delete(own);
    else this.setText(own, relationshipsXml(path, relationships));
  }

  setDefaultType(extension: string, type: string): void {
    if (!this.defaults.has(extension)) this.defaults.set(extension, type);
  }

  /** Keeps `freshPath` from giving this name to another part. @returns whether nobody had reserved it */
  reserve(path: string): boolean {
    const isFree = !this.reserved.has(path.toLowerCase());
    this.reserved.add(path.toLowerCase());
    return isFree;
  }

  /** A path such as `xl/worksheets/sheet7.xml` that no part has and nobody has reserved. */
  freshPath(before: string, after: string): string {
    let number = 1;
    const isTaken = (path: string) => this.has(path) || this.reserved.has(path.toLowerCase());
    while (isTaken(`${before}${number}${after}`)) number++;
    return `${before}${number}${after}`;
  }

  /** The parts that can be reached from the root, with the list of types in front: what belongs into the file. */
  reachable(): Map<string, ZipPart> {
    const reached = new Map<string, ZipPart>();
    const waiting = [''];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      for (const own of path === '' ? [relationshipsPath('')] : [path, relationshipsPath(path)]) {
        const part = this.parts.get(own);
        if (part !== undefined) reached.set(own, part);
      }
      for (const { external, target } of this.relationships(path)) {
        const real = this.byLowerCase.get(target.toLowerCase());
        if (!external && real !== undefined && !reached.has(real)) waiting.push(real);
      }
    }
    return new Map([[TYPES_PATH, pack(Buffer.from(XML_HEAD + this.typesXml(reached), 'utf8'))], ...reached]);
  }

  private typesXml(reached: Map<string, ZipPart>): string {
    const defaults = new Map([
      ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
      ['xml', 'application/xml'],
      ...this.defaults,
    ]);
    const entries = [...defaults].map(([Extension, ContentType]) => element('Default', { Extension, ContentType }));
    for (const [path, ContentType] of this.overrides) {
      if (reached.has(path)) entries.push(element('Override', { PartName: `/${path}`, ContentType }));
    }
    return element('Types', { xmlns: TYPES_NAMESPACE }, entries.join(''));
  }
}
