/** What the host needs to know of the add-on's manifest, appsscript.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Manifest {
  timeZone: string;
  /** `null` = not given: Google then works out the permissions from the code. */
  scopes: ReadonlySet<string> | null;
}

/** @throws Error when the folder has no readable manifest */
export function readManifest(addOnFolder: string): Manifest {
  const text = readFileSync(join(addOnFolder, 'appsscript.json'), 'utf8');
  const json = JSON.parse(text) as { timeZone?: string; oauthScopes?: string[] };
  return { timeZone: json.timeZone ?? 'Etc/GMT', scopes: json.oauthScopes ? new Set(json.oauthScopes) : null };
}
