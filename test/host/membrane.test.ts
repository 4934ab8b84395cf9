/** The wall between host and script: realms, identity, unknown members, host bugs, speed. */
import { describe, expect, it } from 'vitest';
import { makeEnum } from '../../local/host/enum-member.ts';
import { ServiceException } from '../../local/host/exception.ts';
import { evaluate, runAddOn } from './script-host.ts';

class Leaf {
  static readonly service = 'Probe.Leaf';
  readonly session = { secret: 1 };

  getName(): string {
    return 'leaf';
  }
}

class Probe {
  static readonly service = 'Probe';
  readonly Kind = makeEnum(['ONE', 'TWO']);
  readonly leaf = new Leaf();
  taken: unknown[] = [];

  getLeaf(): Leaf {
    return this.leaf;
  }

  isOwn(leaf: unknown): boolean {
    return leaf === this.leaf;
  }

  getKind() {
    return this.Kind.TWO;
  }

  getValues(): unknown {
    return [[1, 'a', true, null, new Date(86_400_000)], [{ inner: [new Date(0)] }]];
  }

  take(...args: unknown[]): string {
    this.taken = args;
    return args.map((arg) => `${Array.isArray(arg)}/${arg instanceof Date}/${arg instanceof Object}`).join(' ');
  }

  refuse(): never {
    throw new ServiceException('The starting row of the range is too small.');
  }

  break(): never {
    throw new RangeError('host bug');
  }

  giveFunction(): unknown {
    return () => 1;
  }
}

const options = () => {
  const probe = new Probe();
  return { probe, services: () => ({ Probe: probe }) };
};

describe('values that cross the membrane', () => {
  it.each([
    ['arrays', 'Probe.getValues() instanceof Array && Probe.getValues()[0] instanceof Array'],
    ['Dates', 'Probe.getValues()[0][4] instanceof Date && Probe.getValues()[0][4].getTime() === 86400000'],
    ['plain objects', 'Probe.getValues()[1][0] instanceof Object && Probe.getValues()[1][0].inner[0] instanceof Date'],
    ['primitives', "Probe.getValues()[0].slice(0, 4).join() === '1,a,true,'"],
    ['constructors', 'Probe.getValues().constructor === Array && Probe.getValues()[0][4].constructor === Date'],
  ])('are those of the script: %s', (_, expression) => {
    expect(evaluate(expression, options())).toBe(true);
  });

  it('are those of the host when they are arguments', () => {
    const { probe, services } = options();
    expect(evaluate('Probe.take([1], new Date(5), {a: [new Date(7)]})', { services })).toBe(
      'true/false/true false/true/true false/false/true',
    );
    expect(probe.taken).toStrictEqual([[1], new Date(5), { a: [new Date(7)] }]);
  });

  it('takes typed arrays as numbers', () => {
    const { probe, services } = options();
    evaluate('Probe.take(new Int8Array([1, -1, 127]))', { services });
    expect(probe.taken).toStrictEqual([[1, -1, 127]]);
  });

  it('refuses a cycle', () => {
    expect(() => evaluate('(() => { const a = []; a.push(a); return Probe.take(a); })()', options())).toThrow(
      /disalin/,
    );
  });
});

describe('service objects', () => {
  it.each([
    ['keep their identity', 'Probe.getLeaf() === Probe.getLeaf() && Probe.getLeaf() === Probe.leaf'],
    ['come back as themselves', 'Probe.isOwn(Probe.getLeaf())'],
    ['come back inside arrays and objects', 'Probe.take([Probe.leaf]) !== undefined'],
    ['give enums as objects', "typeof Probe.Kind.TWO === 'object' && Probe.Kind.TWO === Probe.getKind()"],
    ['give enums that are read twice', 'Probe.Kind.ONE === Probe.Kind.ONE && Probe.Kind.ONE !== Probe.Kind.TWO'],
    ['name enum members', "String(Probe.Kind.TWO) === 'TWO' && Probe.Kind.TWO.name() === 'TWO'"],
    ['number enum members', 'Probe.Kind.TWO.ordinal() === 1 && Probe.Kind.ONE.compareTo(Probe.Kind.TWO) < 0'],
    ['have a short name', "String(Probe.leaf) === 'Leaf' && ('' + Probe) === 'Probe'"],
    ['can be asked for members', "'getLeaf' in Probe && !('getTwig' in Probe)"],
    ['are no promises', 'Probe.then === undefined && Probe.toJSON === undefined'],
  ])('%s', (_, expression) => {
    expect(evaluate(expression, options())).toBe(true);
  });

  it('unwraps services inside arrays', () => {
    const { probe, services } = options();
    evaluate('Probe.take([[Probe.leaf]], {leaf: Probe.leaf})', { services });
    expect(probe.taken).toEqual([[[probe.leaf]], { leaf: probe.leaf }]);
    expect((probe.taken[0] as unknown[][])[0]?.[0]).toBe(probe.leaf);
  });

  it.each([
    ['an unknown method', 'Probe.getTwig()', 'Probe.getTwig belum ditiru di host lokal'],
    ['an unknown member of a member', 'Probe.leaf.colour', 'Probe.Leaf.colour belum ditiru di host lokal'],
    ["the host's own fields", 'Probe.leaf.session', 'Probe.Leaf.session belum ditiru di host lokal'],
  ])('refuse %s by name', (_, expression, message) => {
    expect(() => evaluate(expression, options())).toThrow(message);
  });

  it('cannot be written to', () => {
    const { services } = options();
    const outcome = runAddOn("'use strict'; function main() { Probe.getLeaf = 1; }", { services });
    expect(outcome.error?.name).toBe('TypeError');
  });
});

describe('errors', () => {
  it('of a service are errors of the script, named Exception', () => {
    const code = `try { Probe.refuse() } catch (e) { return [e instanceof Error, e.name, e.message].join('|') }`;
    expect(runAddOn(`function main() { ${code} }`, options()).result).toBe(
      'true|Exception|The starting row of the range is too small.',
    );
  });

  it('of the host end the execution even when the script catches them', () => {
    const outcome = runAddOn("function main() { try { Probe.break() } catch (e) { return 'swallowed' } }", options());
    expect(outcome).toMatchObject({ result: null, error: { name: 'RangeError', message: 'host bug' } });
  });

  it('show when a service gives something that scripts may not have', () => {
    expect(runAddOn('function main() { Probe.giveFunction() }', options()).error?.message).toContain(
      'returned a function',
    );
  });
});

describe('speed', () => {
  it('carries 10,000 × 25 cells both ways within two seconds even on a busy machine', () => {
    class Big {
      static readonly service = 'Big';
      readonly rows = Array.from({ length: 10_000 }, (_, row) =>
        Array.from({ length: 25 }, (__, column) => row + column),
      );

      getValues(): number[][] {
        return this.rows;
      }

      setValues(rows: number[][]): number {
        return rows.length * (rows[0]?.length ?? 0);
      }
    }
    const started = performance.now();
    expect(evaluate('Big.setValues(Big.getValues())', { services: () => ({ Big: new Big() }) })).toBe(250_000);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
