/** Checks the arguments of service methods and refuses wrong ones with Google's text. */
import { EnumMember } from '../enum-member.ts';
import { ServiceException } from '../exception.ts';
import { CHARTS_ENUMS, ENUMS } from './enums.ts';

/**
 * Parameters of the methods that have any, overloads separated by ` | `. Types: `number`, `String`, `Boolean`, `Date`, `Object`, `any`,
 * a service (`Range`), an enum (`BorderStyle`), `User`, `HtmlOutput`; `[]` behind it = an array, `?` last = null is allowed.
 * Methods that are not listed take nothing.
 */
export type Signatures<Service> = { [Method in keyof Service]?: string };

interface ServiceClass<Service> {
  readonly service: string;
  readonly prototype: Service;
}

type Test = (value: unknown) => boolean;

/** Wraps every method of the class and of the classes it extends. */
export function checkArguments<Service extends object>(
  type: ServiceClass<Service>,
  signatures: Signatures<Service>,
): void {
  const listed = signatures as Record<string, string | undefined>;
  for (
    let source: object = type.prototype;
    source !== Object.prototype;
    source = Object.getPrototypeOf(source) as object
  ) {
    for (const name of Object.getOwnPropertyNames(source)) {
      const method: unknown = Reflect.get(source, name);
      const isOwn = source === type.prototype || !Object.hasOwn(type.prototype, name);
      if (name === 'constructor' || typeof method !== 'function' || !isOwn) continue;
      const checked = checkedMethod(`${type.service}.${name}`, parseOverloads(listed[name]), method as AnyMethod);
      Object.defineProperty(type.prototype, name, { value: checked, writable: true, configurable: true });
    }
  }
}

type AnyMethod = (this: unknown, ...args: unknown[]) => unknown;

function checkedMethod(name: string, overloads: Test[][], method: AnyMethod): AnyMethod {
  return function (this: unknown, ...args: unknown[]): unknown {
    const fits = overloads.some(
      (tests) => tests.length === args.length && tests.every((test, index) => test(args[index])),
    );
    if (!fits) {
      throw new ServiceException(
        `The parameters (${args.map(typeName).join(',')}) don't match the method signature for ${name}.`,
      );
    }
    return Reflect.apply(method, this, args);
  };
}

function parseOverloads(text: string | undefined): Test[][] {
  if (text === undefined) return [[]];
  return text.split('|').map((overload) =>
    overload
      .trim()
      .split(/\s+/)
      .filter((spec) => spec !== '')
      .map(testOf),
  );
}

function testOf(spec: string): Test {
  if (spec.endsWith('?')) {
    const test = testOf(spec.slice(0, -1));
    return (value) => value === null || value === undefined || test(value);
  }
  if (spec === 'any[][]') return (value) => Array.isArray(value) && value.every(Array.isArray);
  if (spec.endsWith('[]')) {
    const test = testOf(spec.slice(0, -2));
    return (value) => Array.isArray(value) && value.every(test);
  }
  return PRIMITIVES[spec] ?? serviceTest(spec);
}

const PRIMITIVES: Record<string, Test> = {
  any: () => true,
  number: (value) => typeof value === 'number',
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  Date: (value) => value instanceof Date,
  Object: (value) =>
    typeof value === 'object' && value !== null && serviceName(value) === undefined && !Array.isArray(value),
  User: (value) => hasMethod(value, 'getEmail'),
  HtmlOutput: (value) => hasMethod(value, 'getContent'),
};

function serviceTest(spec: string): Test {
  const members = ENUMS[spec];
  if (members) {
    const all = new Set<unknown>(Object.values(members));
    return (value) => all.has(value);
  }
  return (value) => typeof value === 'object' && value !== null && serviceName(value)?.split('.').at(-1) === spec;
}

function hasMethod(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, name) === 'function';
}

function serviceName(value: object): string | undefined {
  const service: unknown = (value.constructor as { service?: unknown } | undefined)?.service;
  return typeof service === 'string' ? service : undefined;
}

/** As Google names the types of arguments in that text. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return `${value.length === 0 ? 'Object' : typeName(value[0])}[]`;
  if (value instanceof Date) return 'Date';
  if (value instanceof EnumMember) {
    const found = Object.entries(ENUMS).find(([, members]) => Object.values(members).includes(value));
    return found ? `${Object.hasOwn(CHARTS_ENUMS, found[0]) ? 'Charts' : 'SpreadsheetApp'}.${found[0]}` : '(class)';
  }
  return (typeof value === 'object' && serviceName(value)) || '(class)';
}
