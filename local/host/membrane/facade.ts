/**
 * The half of the membrane that lives inside the script's context: its source text is run there, so it may refer to nothing
 * outside of itself. Scripts only ever touch proxies and functions made here, and so never reach a constructor of Node.
 */
import type { Realm } from './copy-value.ts';

/** The outer half, called by the facade only. Nothing of it is handed to scripts. */
export interface Bridge {
  /** Set by a call that failed; the facade throws it (an error of the context) and clears it. */
  error: unknown;
  failed: boolean;
  kindOf(target: object, name: string): 'method' | 'value' | 'missing';
  /** Value of a member such as an enum, as the context sees it. */
  read(target: object, name: string): unknown;
  call(target: object, name: string, args: unknown[]): unknown;
  /** What `String(service)` gives. */
  label(target: object): string;
  /** Sets the error for a member that is not imitated. */
  miss(target: object, name: string): void;
  /** Scripts may set properties of their own on the object (HTML templates). */
  isOpen(target: object): boolean;
  /** Milliseconds; `null` = the real clock. */
  fixedNow: number | null;
}

export interface Facade extends Realm {
  Function: FunctionConstructor;
  /** One proxy for each service object, the same one every time. */
  wrap(target: object): object;
  /** The service object behind a proxy. */
  unwrap(proxy: object): object | undefined;
  /** What the script set on an open object, as it is. */
  propertiesOf(target: object): Record<string, unknown>;
}

/** Runs inside the context: throws what the host has handed over. */
function settle<T>(bridge: Bridge, result: T): T {
  if (!bridge.failed) return result;
  const error = bridge.error;
  bridge.failed = false;
  bridge.error = undefined;
  throw error;
}

/** Runs inside the context. The language itself asks for some names: promises, JSON, conversion to a primitive. */
function missingMember(bridge: Bridge, target: object, name: string): unknown {
  if (name === 'toString') return () => bridge.label(target);
  if (['then', 'toJSON', 'constructor', 'valueOf'].includes(name) || bridge.isOpen(target)) return undefined;
  bridge.miss(target, name);
  return settle(bridge, undefined);
}

/** Runs inside the context. @param members functions that were made before */
function readMember(bridge: Bridge, target: object, members: Record<string, unknown>, name: string): unknown {
  const known = members[name];
  if (known !== undefined) return known;
  const kind = bridge.kindOf(target, name);
  if (kind === 'value') return settle(bridge, bridge.read(target, name));
  if (kind === 'missing') return missingMember(bridge, target, name);
  const method = (...args: unknown[]) => settle(bridge, bridge.call(target, name, args));
  members[name] = method;
  return method;
}

/** Runs inside the context. @param own what the script itself set on an open object */
function makeProxy(bridge: Bridge, target: object, own: Record<string, unknown>): object {
  const members = Object.create(null) as Record<string, unknown>;
  const isOpen = bridge.isOpen(target);
  return new Proxy(Object.create(null) as object, {
    get: (_, name) => {
      if (typeof name === 'symbol') return undefined;
      return isOpen && name in own ? own[name] : readMember(bridge, target, members, name);
    },
    has: (_, name) => typeof name === 'string' && bridge.kindOf(target, name) !== 'missing',
    set: (_, name, value) => {
      if (typeof name !== 'string' || !isOpen) return false;
      own[name] = value;
      return true;
    },
  });
}

/** Runs inside the context. */
function makeProxies(bridge: Bridge): Pick<Facade, 'wrap' | 'unwrap' | 'propertiesOf'> {
  const proxies = new WeakMap<object, object>();
  const targets = new WeakMap<object, object>();
  const properties = new WeakMap<object, Record<string, unknown>>();

  function propertiesOf(target: object): Record<string, unknown> {
    const known = properties.get(target) ?? (Object.create(null) as Record<string, unknown>);
    if (!properties.has(target)) properties.set(target, known);
    return known;
  }

  function wrap(target: object): object {
    const known = proxies.get(target);
    if (known) return known;
    const proxy = makeProxy(bridge, target, bridge.isOpen(target) ? propertiesOf(target) : {});
    proxies.set(target, proxy);
    targets.set(proxy, target);
    return proxy;
  }

  return { wrap, unwrap: (proxy) => targets.get(proxy), propertiesOf };
}

/** Runs inside the context: `new Date()` and `Date.now()` give the fixed time, every other use is as always. */
function fixDate(now: number): DateConstructor {
  const real = Date;
  const fixed: DateConstructor = new Proxy(real, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now] : args, newTarget) as object,
    apply: () => new real(now).toString(),
    get: (target, name) => (name === 'now' ? () => now : Reflect.get(target, name)),
  });
  Object.defineProperty(real.prototype, 'constructor', { value: fixed, writable: true, configurable: true });
  return fixed;
}

/** Runs inside the context. */
function makeFacade(bridge: Bridge): Facade {
  const clock = bridge.fixedNow === null ? Date : fixDate(bridge.fixedNow);
  globalThis.Date = clock;
  return { ...makeProxies(bridge), Array, Object, Date: clock, Error, Function };
}

/** Text of an expression that is the function makeFacade, for the context. */
export const FACADE_SOURCE = `(function () { 'use strict'; ${[settle, missingMember, readMember, makeProxy, makeProxies, fixDate, makeFacade].map(String).join('\n')}
return makeFacade; })()`;
