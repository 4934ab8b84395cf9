/** Runs the add-on's script files in a context, as Apps Script does at the start of every execution. The only user of gas-local. */
import type { Context } from 'node:vm';
import gasLocal from 'gas-local';

/**
 * @param folder what `clasp push` would send: .js files, pages and the manifest
 * @returns names of the global functions that the add-on declares
 * @throws whatever a file throws while it loads, a SyntaxError for instance
 */
export function loadAddOn(folder: string, context: Context): ReadonlySet<string> {
  const before = new Set(Object.getOwnPropertyNames(context));
  gasLocal.require(folder, context, { filter: (file) => /\.(js|gs)$/.test(file) });
  const added = Object.getOwnPropertyNames(context).filter((name) => !before.has(name));
  return new Set(added.filter((name) => typeof context[name] === 'function'));
}
