/** One execution of the add-on: fresh context, services, the function that was asked for, and an account of what happened. */
import { requireAuthMode } from '../auth-mode.ts';
import type { HostSession, LogLine } from '../host-session.ts';
import { Membrane } from '../membrane/membrane.ts';
import { requireScope } from '../scopes.ts';
import { CallCounter, type Panggilan } from '../service-calls.ts';
import type { UiNotice } from '../session.ts';
import { loadAddOn } from './load-add-on.ts';
import { findIllegalValue } from './page-values.ts';
import { createScriptContext, installServices, runInside, TimeLimitError } from './script-context.ts';

export interface ExecutionRequest {
  functionName: string;
  /** What `google.script.run` can pass. */
  args: unknown[];
  /** For triggers: makes the one argument, the event object, out of the execution's services. */
  event?: (services: Record<string, object>) => object;
  /** Pages and menus cannot reach names that end in `_`; only page calls are held to the rules for values. */
  from: 'page' | 'menu' | 'trigger';
  /** Milliseconds. */
  timeLimit: number;
}

interface ScriptError {
  name: string;
  message: string;
  stack: string;
}

export interface ExecutionResult {
  /** `null` when the function returned nothing or failed. */
  result: unknown;
  error?: ScriptError;
  panggilan: Panggilan;
  log: LogLine[];
  notices: UiNotice[];
  /** Ids of the files and folders that were made in the imitated Drive, in order. */
  berkas: string[];
  /** Paths of the mails that were written, in order. */
  surat: string[];
}

/** Makes the services of one execution, by the names of their globals. */
export type MakeServices = (session: HostSession, membrane: Membrane) => Record<string, object>;

function toScriptError(error: unknown): ScriptError {
  const { name, message, stack } = (typeof error === 'object' && error !== null ? error : {}) as Partial<ScriptError>;
  return { name: String(name ?? 'Error'), message: String(message ?? error), stack: String(stack ?? '') };
}

/** The function by its name, as menus, triggers and pages find it. */
function findFunction(context: Record<string, unknown>, names: ReadonlySet<string>, request: ExecutionRequest) {
  const { functionName, from } = request;
  const hidden = functionName.endsWith('_') && from !== 'trigger';
  const found = names.has(functionName) && !hidden ? context[functionName] : undefined;
  if (typeof found !== 'function') throw new Error(`Script function not found: ${functionName}`);
  return found as (...args: unknown[]) => unknown;
}

function checkArguments(request: ExecutionRequest): void {
  if (request.from !== 'page') return;
  request.args.forEach((arg, index) => {
    const illegal = findIllegalValue(arg);
    if (illegal !== null) throw new TypeError(`Failed due to illegal value in property: ${illegal || index}`);
  });
}

/** @throws whatever the script throws, TimeLimitError, or the host's own error */
function run(request: ExecutionRequest, session: HostSession, membrane: Membrane, make: MakeServices): unknown {
  const started = performance.now();
  checkArguments(request);
  const context = createScriptContext(membrane);
  const services = make(session, membrane);
  installServices(context, membrane, services);
  const called = findFunction(context, loadAddOn(session.addOnFolder, context), request);
  const args = (request.event ? [request.event(services)] : request.args).map((arg) => membrane.toInside(arg));
  let outcome: { result: unknown } | { thrown: unknown } | undefined;
  runInside(context, request.timeLimit - (performance.now() - started), () => {
    try {
      outcome = { result: called(...args) };
    } catch (error) {
      outcome = { thrown: error };
    }
  });
  if (membrane.hostError !== undefined) throw membrane.hostError;
  if (outcome === undefined) throw new TimeLimitError();
  if ('thrown' in outcome) throw outcome.thrown;
  return toResult(outcome.result, request, membrane);
}

function toResult(result: unknown, request: ExecutionRequest, membrane: Membrane): unknown {
  // What a trigger returns Google drops; here a text of it tells the person at the terminal what came of it.
  if (request.from === 'trigger') return typeof result === 'string' ? result : null;
  if (result === undefined || request.from !== 'page') return null;
  if (findIllegalValue(result) !== null) {
    throw new TypeError('The script completed but the returned value is not a supported return type.');
  }
  return membrane.toOutside(result);
}

/** Runs one function of the add-on. Never throws: whatever goes wrong is in `error`. */
export function execute(request: ExecutionRequest, session: HostSession, make: MakeServices): ExecutionResult {
  const counter = new CallCounter();
  const fixedNow = session.isClockFixed ? session.now().getTime() : null;
  const membrane = new Membrane((service, method) => {
    requireAuthMode(session.authMode, service, method);
    requireScope(session.manifest.scopes, service, method);
    counter.count(service, method);
  }, fixedNow);
  const account = () => ({
    ...{ panggilan: counter.total(), log: session.log, notices: session.notices },
    ...{ berkas: session.made, surat: session.mails },
  });
  try {
    return { result: run(request, session, membrane, make), ...account() };
  } catch (error) {
    return { result: null, error: toScriptError(error), ...account() };
  } finally {
    session.state.locks.releaseAll(session.executionId);
    session.state.file.save();
  }
}
