/** The JSON that Drive v3 answers with, and the fields it gives when none are asked for. */
import { pathToFileURL } from 'node:url';
import { ApiException } from '../exception.ts';
import type { DriveFile, DrivePermission } from './drive-file.ts';
import type { DriveStore } from './drive-store.ts';
import { parseFields, pickFields } from './fields.ts';

/** Without `fields` only these come. */
export const FILE_FIELDS = 'kind,id,name,mimeType';
export const LIST_FIELDS = `kind,incompleteSearch,nextPageToken,files(${FILE_FIELDS})`;
export const PERMISSION_FIELDS = 'kind,id,type,role';

export function toPermission(permission: DrivePermission): Record<string, unknown> {
  const { notified: _, ...shown } = permission;
  return { kind: 'drive#permission', ...shown };
}

/** Links lead to the file on this computer. */
export function linkTo(file: DriveFile, store: DriveStore): string {
  return pathToFileURL(store.absolutePath(file)).href;
}

export function toFile(file: DriveFile, store: DriveStore): Record<string, unknown> {
  const { path: _, sha256, owner, version, permissions, ...shown } = file;
  return {
    kind: 'drive#file',
    ...shown,
    version: String(version),
    sha256Checksum: sha256,
    webViewLink: linkTo(file, store),
    ownedByMe: true,
    owners: [{ kind: 'drive#user', emailAddress: owner, me: true }],
    permissions: permissions.map(toPermission),
  };
}

/**
 * @param method such as `drive.files.get`
 * @throws ApiException 400 for fields that cannot be read
 */
export function select(answer: object, options: Record<string, unknown>, fallback: string, method: string): object {
  const fields = typeof options.fields === 'string' ? options.fields : fallback;
  try {
    return pickFields(answer, parseFields(fields)) as object;
  } catch (error) {
    if (error instanceof SyntaxError) throw new ApiException(method, 400, `Invalid field selection ${fields}`);
    throw error;
  }
}
