/** Drive.Permissions: who may do what with a file; recorded, since nobody else can reach this computer. */
import { randomBytes } from 'node:crypto';
import { ApiException } from '../exception.ts';
import type { HostSession } from '../host-session.ts';
import { toMessage } from '../mail/message.ts';
import { putMail } from '../mail/outbox.ts';
import type { DriveFile, DrivePermission } from './drive-file.ts';
import { hasGoogleAccount } from './google-accounts.ts';
import { requireFile } from './require-file.ts';
import { linkTo, PERMISSION_FIELDS, select, toPermission } from './resources.ts';

const ROLES = new Set(['reader', 'commenter', 'writer', 'fileOrganizer', 'organizer', 'owner']);
const TYPES = new Set(['user', 'group', 'domain', 'anyone']);

type Options = Record<string, unknown>;

/** Sender of the mails by which Google tells people of a share. */
const SHARES = 'drive-shares-noreply@google.com';

const METHOD = 'drive.permissions.create';

function isSame(permission: DrivePermission, type: unknown, email: unknown): boolean {
  return permission.type === type && permission.emailAddress?.toLowerCase() === String(email ?? '').toLowerCase();
}

/** @throws ApiException 400 for what Drive does not take */
function checkResource({ type, role, emailAddress }: Options): void {
  if (!TYPES.has(String(type))) throw new ApiException(METHOD, 400, 'The permission type field is required.');
  if (!ROLES.has(String(role))) throw new ApiException(METHOD, 400, 'The permission role field is required.');
  if ((type === 'user' || type === 'group') && !/^\S+@\S+\.\S+$/.test(String(emailAddress ?? ''))) {
    const reason = 'The specified emailAddress is invalid or not applicable for the given permission type.';
    throw new ApiException(METHOD, 400, reason);
  }
}

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

  /** Without an account there must be an invitation by mail; the owner stays the owner. */
  create(resource: Options, fileId: unknown, options: Options = {}): object {
    const file = this.#file(fileId, 'create');
    checkResource(resource);
    const { type, role, emailAddress, domain } = resource;
    const known = file.permissions.find((other) => isSame(other, type, emailAddress));
    if (known?.role === 'owner') return select(toPermission(known), options, PERMISSION_FIELDS, METHOD);
    const isPerson = type === 'user' || type === 'group';
    const notified = isPerson && options.sendNotificationEmail !== false;
    if (isPerson && !notified) this.#requireAccount(String(emailAddress));
    const permission: DrivePermission = {
      id: known?.id ?? String(BigInt(`0x${randomBytes(8).toString('hex')}`)),
      type: String(type),
      role: String(role),
      ...(emailAddress === undefined ? {} : { emailAddress: String(emailAddress) }),
      ...(domain === undefined ? {} : { domain: String(domain) }),
      notified,
    };
    file.permissions = [...file.permissions.filter((other) => other !== known), permission];
    this.#session.state.drive.keep();
    if (notified) this.#notify(file, String(emailAddress), options.emailMessage);
    return select(toPermission(permission), options, PERMISSION_FIELDS, METHOD);
  }

  #requireAccount(email: string): void {
    if (hasGoogleAccount(this.#session.state.drive.folder, email)) return;
    const message = `Bad Request. User message: "You are trying to invite ${email}. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient."`;
    throw new ApiException(METHOD, 400, message, 'invalidSharingRequest');
  }

  /** Google's own mail, which costs nothing of the quota for mails of scripts. */
  #notify(file: DriveFile, email: string, message: unknown): void {
    const subject = `Dokumen dibagikan kepada Anda: "${file.name}"`.slice(0, 250);
    const texts = [`${this.#session.user} membagikan: ${file.name}`, linkTo(file, this.#session.state.drive)];
    const body = [...texts, ...(message === undefined ? [] : [String(message)])].join('\n\n');
    putMail(this.#session, toMessage([{ to: email, subject, body, replyTo: this.#session.user }]), SHARES);
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
