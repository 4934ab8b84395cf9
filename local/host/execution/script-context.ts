/** Makes the context of one execution: the language and the services, nothing of Node. */
import vm from 'node:vm';
import type { Bridge, Facade } from '../membrane/facade.ts';
import { FACADE_SOURCE } from '../membrane/facade.ts';
import type { Membrane } from '../membrane/membrane.ts';

/** Parts of a V8 context that Apps Script does not have. */
const HIDDEN = ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'console'];

const BUILTINS = [
  ...[
    'Object',
    'Function',
    'Array',
    'Number',
    'parseFloat',
    'parseInt',
    'Boolean',
    'String',
    'Symbol',
    'Date',
    'Promise',
  ],
  ...[
    'RegExp',
    'Error',
    'EvalError',
    'RangeError',
    'ReferenceError',
    'SyntaxError',
    'TypeError',
    'URIError',
    'JSON',
    'Math',
  ],
  ...['Intl', 'ArrayBuffer', 'Uint8Array', 'Int8Array', 'Uint16Array', 'Int16Array', 'Uint32Array', 'Int32Array'],
  ...[
    'Float32Array',
    'Float64Array',
    'Uint8ClampedArray',
    'DataView',
    'Map',
    'BigInt',
    'Set',
    'WeakMap',
    'WeakSet',
    'Proxy',
  ],
  ...['Reflect', 'isFinite', 'isNaN', 'encodeURIComponent', 'decodeURIComponent'],
];

/** Globals of a vm context are looked up through a slow interceptor; as `let` bindings they are 80 times faster. */
const PREPARE = `${HIDDEN.map((name) => `delete globalThis.${name};`).join(' ')}
let ${BUILTINS.map((name) => `${name} = globalThis.${name}`).join(', ')};`;

/** A fresh context with its half of the membrane in place. */
export function createScriptContext(membrane: Membrane): vm.Context {
  // Without a prototype: that of an outer object would lead scripts to Node's own Function.
  const context = vm.createContext(Object.create(null) as object, {
    name: 'add-on',
    microtaskMode: 'afterEvaluate',
    codeGeneration: { strings: true, wasm: false },
  });
  const makeFacade = vm.runInContext(FACADE_SOURCE, context, { filename: 'facade.js' }) as (bridge: Bridge) => Facade;
  membrane.attach(makeFacade(membrane.bridge));
  vm.runInContext(PREPARE, context);
  return context;
}

/** Makes each service a global of the context. */
export function installServices(context: vm.Context, membrane: Membrane, services: Record<string, object>): void {
  for (const [name, service] of Object.entries(services)) context[name] = membrane.toInside(service);
}

/** The script ran longer than Apps Script allows; it could not catch this. */
export class TimeLimitError extends Error {
  override readonly name = 'Exception';

  constructor() {
    super('Exceeded maximum execution time');
  }
}

const ENTRY = '__enter';

/**
 * Runs an action inside the context, and the promises it leaves behind.
 * @param limit milliseconds, waiting for people included
 * @throws TimeLimitError
 */
export function runInside(context: vm.Context, limit: number, action: () => void): void {
  context[ENTRY] = action;
  const script = `{ const enter = globalThis.${ENTRY}; delete globalThis.${ENTRY}; enter(); }`;
  try {
    vm.runInContext(script, context, { timeout: Math.max(1, Math.ceil(limit)), filename: 'enter.js' });
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new TimeLimitError();
    throw error;
  }
}
