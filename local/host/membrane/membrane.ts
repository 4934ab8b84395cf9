/** The wall between the host's service objects and the script: every call, argument and result of a service crosses here. */
import { types } from 'node:util';
import { ServiceException } from '../exception.ts';
import { copyValue, type Realm } from './copy-value.ts';
import type { Bridge, Facade } from './facade.ts';

/** Asked before every method call; throws ServiceException to refuse it. */
export type BeforeCall = (service: string, method: string) => void;

const OUTSIDE: Realm = { Array, Object, Date, Error };

/** Full name of the service that an object belongs to (`static readonly service`), `undefined` for anything else. */
export function serviceOf(value: object): string | undefined {
  const service: unknown = (value.constructor as { service?: unknown } | undefined)?.service;
  return typeof service === 'string' ? service : undefined;
}

/** Stands for a function of the script: no service of ours calls back. */
function scriptFunction(): never {
  throw new ServiceException('Fungsi skrip tidak dapat dipanggil oleh layanan.');
}

/** A value that scripts may read: a service, or an object of services such as an enum. Anything else is the host's own. */
function isReadable(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (serviceOf(value) !== undefined) return true;
  const members = Object.values(value);
  return (
    members.length > 0 &&
    members.every((item) => typeof item === 'object' && item !== null && serviceOf(item) !== undefined)
  );
}

export class Membrane {
  /** The first trouble that is the host's own fault: the execution counts as failed even if the script catches it. */
  hostError: unknown;
  private facade: Facade | undefined;
  private readonly readables = new WeakMap<object, object>();
  readonly bridge: Bridge;

  constructor(
    private readonly beforeCall: BeforeCall,
    fixedNow: number | null,
  ) {
    this.bridge = {
      error: undefined,
      failed: false,
      fixedNow,
      kindOf: (target, name) => this.kindOf(target, name),
      read: (target, name) => this.guarded(target, name, () => Reflect.get(target, name)),
      call: (target, name, args) => this.guarded(target, name, () => this.call(target, name, args)),
      label: (target) => this.label(target),
      miss: (target, name) =>
        this.fail(new ServiceException(`${serviceOf(target)}.${name} belum ditiru di host lokal`)),
      isOpen: (target) => (target.constructor as { open?: boolean }).open === true,
    };
  }

  /** @param facade made inside the context by FACADE_SOURCE */
  attach(facade: Facade): void {
    this.facade = facade;
  }

  /** The context's side of the membrane. */
  get inside(): Facade {
    if (!this.facade) throw new Error('membrane without a context');
    return this.facade;
  }

  toInside(value: unknown): unknown {
    return copyValue(value, this.inside, (item) => this.translateInside(item));
  }

  toOutside(value: unknown): unknown {
    return copyValue(value, OUTSIDE, (item) => {
      if (typeof item === 'function') return scriptFunction;
      return this.inside.unwrap(item);
    });
  }

  private translateInside(item: object): unknown {
    if (typeof item === 'function') throw new Error('a service returned a function');
    if (serviceOf(item) !== undefined) return this.inside.wrap(item);
    return undefined;
  }

  private kindOf(target: object, name: string): 'method' | 'value' | 'missing' {
    if (name === 'constructor' || !(name in target) || name in Object.prototype) {
      return name === 'toString' && target.toString !== Object.prototype.toString ? 'method' : 'missing';
    }
    const value: unknown = Reflect.get(target, name);
    if (typeof value === 'function') return 'method';
    return isReadable(value) ? 'value' : 'missing';
  }

  private label(target: object): string {
    return serviceOf(target)?.split('.').at(-1) ?? '';
  }

  private call(target: object, name: string, args: unknown[]): unknown {
    this.beforeCall(serviceOf(target) ?? '', name);
    const method = Reflect.get(target, name) as (...values: unknown[]) => unknown;
    return Reflect.apply(
      method,
      target,
      args.map((arg) => this.toOutside(arg)),
    );
  }

  /** Nothing of the host may be thrown into the script: errors are handed over through the bridge. */
  private guarded(target: object, name: string, action: () => unknown): unknown {
    try {
      const result = action();
      return this.isEnum(result) ? this.readOnce(result) : this.toInside(result);
    } catch (error) {
      this.fail(error, `${serviceOf(target)}.${name}`);
      return undefined;
    }
  }

  private isEnum(value: unknown): value is object {
    return (
      typeof value === 'object' && value !== null && Object.isFrozen(value) && isReadable(value) && !serviceOf(value)
    );
  }

  /** An enum is read often: one copy serves. */
  private readOnce(value: object): unknown {
    const known = this.readables.get(value);
    if (known) return known;
    const copy = this.toInside(value) as object;
    this.readables.set(value, copy);
    return copy;
  }

  private fail(error: unknown, where = ''): void {
    this.bridge.failed = true;
    this.bridge.error = this.toInsideError(error, where);
  }

  private toInsideError(error: unknown, where: string): unknown {
    // Thrown by the script itself, from a template that a service evaluates.
    if (!(error instanceof Error) && types.isNativeError(error)) return error;
    const isException = error instanceof ServiceException;
    if (!isException) this.hostError ??= error;
    const message = error instanceof Error ? error.message : String(error);
    const copy = new this.inside.Error(isException ? message : `Host lokal gagal di ${where}: ${message}`);
    copy.name = error instanceof Error && isException ? error.name : 'HostError';
    const details = (error as { details?: unknown }).details;
    if (isException && details !== undefined) Object.assign(copy, { details: this.toInside(details) });
    return copy;
  }
}
