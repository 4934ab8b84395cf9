/** HtmlTemplate: turns a page with scriptlets into code, and runs that code inside the script's context. */
import type { Membrane } from '../membrane/membrane.ts';
import { escapeFor, type Place, placeAfter } from './html-context.ts';
import { HtmlOutput } from './html-output.ts';

const SCRIPTLET = /<\?(!?=)?([\s\S]*?)\?>/g;

/** A piece of the page; a value that is printed escaped comes with its place. */
type Piece = [value: unknown, place?: Place];

/** Code of a function body that gathers the pieces. */
function compile(source: string): string {
  const lines: string[] = [];
  const print = (text: string) => {
    if (text !== '') lines.push(`output_.push([${JSON.stringify(text)}]);`);
  };
  let text = '';
  let end = 0;
  for (const match of source.matchAll(SCRIPTLET)) {
    const before = source.slice(end, match.index);
    text += before;
    print(before);
    const [whole, kind, code = ''] = match;
    const expression = code.trim().replace(/;$/, '');
    if (kind === '=') lines.push(`output_.push([(${expression}), ${JSON.stringify(placeAfter(text))}]);`);
    else if (kind === '!=') lines.push(`output_.push([(${expression})]);`);
    else lines.push(code);
    end = match.index + whole.length;
  }
  print(source.slice(end));
  return lines.join('\n');
}

function toText([value, place]: Piece): string {
  if (place !== undefined) return escapeFor(place, value);
  return value === null || value === undefined ? '' : String(value);
}

export class HtmlTemplate {
  static readonly service = 'HtmlService.HtmlTemplate';
  /** Scripts may set properties of their own: the template's variables. */
  static readonly open = true;
  readonly #source: string;
  readonly #membrane: Membrane;

  constructor(source: string, membrane: Membrane) {
    this.#source = source;
    this.#membrane = membrane;
  }

  getRawContent(): string {
    return this.#source;
  }

  getCode(): string {
    return compile(this.#source);
  }

  /** @throws whatever the scriptlets throw */
  evaluate(): HtmlOutput {
    const { inside } = this.#membrane;
    const body = `const output_ = [];\nwith (variables_) {\n${compile(this.#source)}\n}\nreturn output_;`;
    const run = new inside.Function('variables_', body) as (variables: object) => Piece[];
    return new HtmlOutput(run(inside.propertiesOf(this)).map(toText).join(''));
  }
}
