/** Drive answers with the fields that were asked for only (parameter `fields`): this cuts an answer down. */

/** `true` = with everything in it. */
export type FieldTree = { [name: string]: FieldTree | true };

/** @param fields such as `id,name,files(id,permissions/role)`; @throws SyntaxError */
export function parseFields(fields: string): FieldTree {
  const tokens = fields.match(/[A-Za-z*]+|[(),/]|\S/g) ?? [];
  let position = 0;

  function parseName(): FieldTree | true {
    if (tokens[position] === '/') {
      position += 1;
      const name = tokens[position++] ?? '';
      return { [name]: parseName() };
    }
    if (tokens[position] !== '(') return true;
    position += 1;
    return parseList(')');
  }

  function parseList(end: string | undefined): FieldTree {
    const tree: FieldTree = {};
    for (;;) {
      const name = tokens[position++];
      if (name === undefined || !/^([A-Za-z]+|\*)$/.test(name)) throw new SyntaxError(fields);
      tree[name] = parseName();
      const separator = tokens[position++];
      if (separator === end) return tree;
      if (separator !== ',') throw new SyntaxError(fields);
    }
  }

  return parseList(undefined);
}

/** Keeps of an answer what the tree names; a field that the answer lacks stays away. */
export function pickFields(value: unknown, tree: FieldTree | true): unknown {
  if (tree === true || tree['*'] === true || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => pickFields(item, tree));
  const source = value as Record<string, unknown>;
  const picked = Object.entries(tree).filter(([name]) => source[name] !== undefined);
  return Object.fromEntries(picked.map(([name, inner]) => [name, pickFields(source[name], inner)]));
}
