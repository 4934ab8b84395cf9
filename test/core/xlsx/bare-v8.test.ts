/** The codec as Apps Script would run it: one ES2019 script in a V8 that offers nothing but the language. */
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { readXlsx } from '../../../src/core/xlsx/read-xlsx.ts';
import { writeXlsx } from '../../../src/core/xlsx/write-xlsx.ts';

const SHEETS = [
  { nama: 'Isian – Ünïcode', rows: [['Persentase “arsip” 😀', 1.5, true, null, 'x'.repeat(3000)]], protected: true },
];

async function bundle(): Promise<string> {
  const path = (file: string) => fileURLToPath(new URL(`../../../src/core/xlsx/${file}`, import.meta.url));
  const contents = `export { writeXlsx } from ${JSON.stringify(path('write-xlsx.ts'))};
    export { readXlsx } from ${JSON.stringify(path('read-xlsx.ts'))};`;
  const result = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
    ...{ bundle: true, write: false, format: 'iife', globalName: 'Xlsx', target: 'es2019', platform: 'browser' },
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  return result.outputFiles[0]?.text ?? '';
}

it('writes the same bytes there as here, and reads them back', async () => {
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  for (const name of ['TextEncoder', 'TextDecoder', 'URL', 'Blob', 'DOMParser', 'Buffer', 'setTimeout']) {
    expect(vm.runInContext(`typeof ${name}`, context)).toBe('undefined');
  }
  vm.runInContext(await bundle(), context);
  context.json = JSON.stringify(SHEETS);
  const inside = String(vm.runInContext('Xlsx.writeXlsx(JSON.parse(json)).join(",")', context));
  expect(inside === writeXlsx(SHEETS).join(',')).toBe(true);
  context.bytes = inside;
  const tabs = String(
    vm.runInContext('JSON.stringify(Xlsx.readXlsx(Uint8Array.from(bytes.split(","), Number)))', context),
  );
  expect(JSON.parse(tabs)).toEqual(readXlsx(writeXlsx(SHEETS)));
  expect(JSON.parse(tabs)[0].values[0]).toEqual(['Persentase “arsip” 😀', 1.5, true, '', 'x'.repeat(3000)]);
});
