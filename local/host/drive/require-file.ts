/** Finds a file of the imitated Drive or refuses in Drive's words. */
import { ApiException } from '../exception.ts';
import type { HostSession } from '../host-session.ts';
import type { DriveFile } from './drive-file.ts';

/**
 * @param method such as `drive.files.get`
 * @throws ApiException 404: there is no such file, or somebody else made it
 */
export function requireFile(session: HostSession, id: unknown, method: string): DriveFile {
  const file = session.state.drive.find(String(id), session.user);
  if (!file) throw new ApiException(method, 404, `File not found: ${String(id)}.`);
  return file;
}
