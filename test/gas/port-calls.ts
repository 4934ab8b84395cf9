/** Bundles the ports of src/gas as an add-on of their own, so that each can be called in the host by its name. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { ExecutionResult } from '../../local/host/execution/execution.ts';
import type { HostSession } from '../../local/host/host-session.ts';
import { createServices } from '../../local/host/services.ts';
import { runAddOn } from '../host/script-host.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Bytes cross as `{$bytes: [...]}`: a page call passes no typed arrays. */
const ENTRY = `
import { openPorts } from './src/gas/ports.ts';
import { runTrigger } from './src/gas/run.ts';
const revive = (value) => (value && value.$bytes ? Uint8Array.from(value.$bytes) : value);
const encode = (_, value) => (value instanceof Uint8Array ? { $bytes: Array.from(value) } : value);
export function callPort(json) {
  const { port, method, args } = JSON.parse(json, (_, value) => revive(value));
  const result = openPorts()[port][method](...args);
  return JSON.stringify({ result }, encode);
}
export function triggerUji() {
  return runTrigger('uji', (ports) => ({ oleh: ports.user(), tab: ports.workbook.listTabs().length }));
}
export function triggerGagal() {
  return runTrigger('uji', () => { throw Object.assign(new Error('x'), { name: 'UserError', pesan: 'Tidak jadi.', saran: '-', temuan: [] }); });
}`;

export async function buildPorts(): Promise<string> {
  const result = await build({
    stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'App_',
    target: 'es2019',
    platform: 'browser',
    footer: {
      js: ['callPort', 'triggerUji', 'triggerGagal'].map((n) => `function ${n}(e) { return App_.${n}(e) }`).join('\n'),
    },
    logLevel: 'error',
  });
  return result.outputFiles[0]?.text ?? '';
}

function decode(_: string, value: unknown): unknown {
  const { $bytes } = (value ?? {}) as { $bytes?: number[] };
  return $bytes ? Uint8Array.from($bytes) : value;
}

export interface PortCall {
  result: unknown;
  outcome: ExecutionResult;
}

/** @throws Error with the script's message when the call failed */
export function callPort(
  code: string,
  session: HostSession,
  port: string,
  method: string,
  ...args: unknown[]
): PortCall {
  const wire = args.map((arg) => (arg instanceof Uint8Array ? { $bytes: [...arg] } : arg));
  // What an execution has made is told of that execution only.
  Object.assign(session, { made: [], mails: [], log: [], notices: [] });
  const request = { functionName: 'callPort', args: [JSON.stringify({ port, method, args: wire })], timeLimit: 60_000 };
  const outcome = runAddOn(code, { session, services: createServices, request });
  if (outcome.error) throw Object.assign(new Error(outcome.error.message), { name: outcome.error.name });
  return { result: (JSON.parse(String(outcome.result), decode) as { result: unknown }).result, outcome };
}
