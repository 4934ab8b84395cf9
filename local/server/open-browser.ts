/** Opens an address in the person's browser, where there is one; the address is printed anyway. */
import { spawn } from 'node:child_process';

function commandFor(url: string): [string, string[]] {
  if (process.platform === 'darwin') return ['open', [url]];
  if (process.platform === 'win32') return ['cmd', ['/c', 'start', '', url.replace(/&/g, '^&')]];
  return ['xdg-open', [url]];
}

/** Never fails: whoever has no browser here copies the address. */
export function openBrowser(url: string): void {
  const [program, args] = commandFor(url);
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}
