/** The advanced service Drive (v3), as the global `Drive`. */
import type { HostSession } from '../host-session.ts';
import { Files } from './files.ts';
import { Permissions } from './permissions.ts';

export class Drive {
  static readonly service = 'Drive';
  readonly Files: Files;
  readonly Permissions: Permissions;

  constructor(session: HostSession) {
    this.Files = new Files(session);
    this.Permissions = new Permissions(session);
  }
}
