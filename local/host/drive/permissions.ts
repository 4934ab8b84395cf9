/** Drive.Permissions: who may do what with a file; recorded, since nobody else can reach this computer. */
import { randomBytes } from 'node:crypto';
import { ApiException } from '../exception.ts';
import type { HostSession } from '../host-session.ts';
import type { DriveFile, DrivePermission } from './drive-file.ts';
import { requireFile } from './require-file.ts';
import { PERMISSION_FIELDS, select, toPermission } from './resources.ts';

const ROLES = new Set(['reader', 'commenter', 'writer', 'fileOrganizer', 'organizer', 'owner']);
const TYPES = new Set(['user', 'group', 'domain', 'anyone']);

type Options = Record<string, unknown>;

export class Permissions {
  static readonly service = 'Drive.Permissions';
  readonly #session: HostSession;

  constructor(session: HostSession) {
    this.#session = session;
  }

  #file(id: unknown, method: string): DriveFile {
    return requireFile(this.#session, id, `drive.permissions.${method}`);
  }

  #permission(file: DriveFile, id: unknown, method: string): DrivePermission {
    const found = file.permissions.find((permission) => permission.id === id);
    if (!found) throw new ApiException(`drive.permissions.${method}`, 404, `Permission not found: ${String(id)}.`);
    return found;
  }

  create(resource: Options, fileId: unknown, options: Options = {}): object {
    const file = this.#file(fileId, 'create');
    const { type, role, emailAddress, domain } = resource;
    const method = 'drive.permissions.create';
    if (!TYPES.has(String(type))) throw new ApiException(method, 400, 'The permission type field is required.');
    if (!ROLES.has(String(role))) throw new ApiException(method, 400, 'The permission role field is required.');
    if ((type === 'user' || type === 'group') && !/^\S+@\S+\.\S+$/.test(String(emailAddress ?? ''))) {
      throw new ApiException(
        method,
        400,
        'The specified emailAddress is invalid or not applicable for the given permission type.',
      );
    }
    const known = file.permissions.find((other) => other.type === type && other.emailAddress === emailAddress);
    const permission: DrivePermission = {
      id: known?.id ?? String(BigInt(`0x${randomBytes(8).toString('hex')}`)),
      type: String(type),
      role: String(role),
      ...(emailAddress === undefined ? {} : { emailAddress: String(emailAddress) }),
      ...(domain === undefined ? {} : { domain: String(domain) }),
      notified: options.sendNotificationEmail !== false && (type === 'user' || type === 'group'),
    };
    file.permissions = [...file.permissions.filter((other) => other !== known), permission];
    this.#session.state.drive.keep();
    return select(toPermission(permission), options, PERMISSION_FIELDS, method);
  }

  list(fileId: unknown, options: Options = {}): object {
    const permissions = this.#file(fileId, 'list').permissions.map(toPermission);
    const answer = { kind: 'drive#permissionList', permissions };
    return select(answer, options, `kind,permissions(${PERMISSION_FIELDS})`, 'drive.permissions.list');
  }

  get(fileId: unknown, permissionId: unknown, options: Options = {}): object {
    const permission = this.#permission(this.#file(fileId, 'get'), permissionId, 'get');
    return select(toPermission(permission), options, PERMISSION_FIELDS, 'drive.permissions.get');
  }

  update(resource: Options, fileId: unknown, permissionId: unknown, options: Options = {}): object {
    const permission = this.#permission(this.#file(fileId, 'update'), permissionId, 'update');
    if (!ROLES.has(String(resource.role))) {
      throw new ApiException('drive.permissions.update', 400, 'The permission role field is required.');
    }
    permission.role = String(resource.role);
    this.#session.state.drive.keep();
    return select(toPermission(permission), options, PERMISSION_FIELDS, 'drive.permissions.update');
  }

  remove(fileId: unknown, permissionId: unknown): void {
    const file = this.#file(fileId, 'delete');
    const permission = this.#permission(file, permissionId, 'delete');
    file.permissions = file.permissions.filter((other) => other !== permission);
    this.#session.state.drive.keep();
  }
}
