/** The renderer as Apps Script would run it: one ES2019 script in a V8 that offers nothing but the language. */
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { build } from 'esbuild';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/core/docx/render-docx.ts';
import type { Report } from '../../src/core/laporan/blocks.ts';
import { buildLaporan } from '../../src/core/laporan/build-laporan.ts';
import { contohInput, SEMESTER_I } from './laporan-fixture.ts';

const PIXEL = [
  ...Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
];
/** What V8 itself has; Node adds `console` and WebAssembly to every context. */
const ABSENT = [
  'TextEncoder',
  'TextDecoder',
  'atob',
  'btoa',
  'setTimeout',
  'Blob',
  'Buffer',
  'crypto',
  'process',
  'window',
  'require',
  'URL',
];

let code = '';

beforeAll(async () => {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('../../src/core/docx/render-docx.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'Docx',
    target: 'es2019',
    platform: 'browser',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  code = result.outputFiles[0]?.text ?? '';
});

/** The report crosses as JSON; the bytes of the lambang are made inside. */
function renderInside(context: vm.Context, report: Report): Uint8Array {
  context.json = JSON.stringify(report);
  context.pixel = PIXEL;
  const script = `
    const report = JSON.parse(json);
    report.sections[0].blocks.push({ type: 'kop', kop: { pemerintahDaerah: 'P', perangkatDaerah: 'D', alamat: '',
      logo: { bytes: Uint8Array.from(pixel), type: 'png', width: 1, height: 1, alt: 'Lambang' } } });
    Docx.renderDocx(report).join(',');`;
  return Uint8Array.from(String(vm.runInContext(`{${script}}`, context)).split(','), Number);
}

describe('the bundled renderer', () => {
  it('loads and renders in a bare V8, to the same bytes as here', () => {
    const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
    for (const name of ABSENT) expect(vm.runInContext(`typeof ${name}`, context)).toBe('undefined');
    vm.runInContext(code, context);
    const report = buildLaporan(contohInput(SEMESTER_I));
    // Apps Script has no TextEncoder: characters beyond the first 65,536 are where stand-ins for it fail.
    report.sections[0]?.blocks.push({ type: 'paragraph', text: 'Catatan unit: tuntas \u{1F44D}' });
    const inside = renderInside(context, report);
    const kop = { pemerintahDaerah: 'P', perangkatDaerah: 'D', alamat: '' };
    report.sections[0]?.blocks.push({
      type: 'kop',
      kop: { ...kop, logo: { bytes: Uint8Array.from(PIXEL), type: 'png', width: 1, height: 1, alt: 'Lambang' } },
    });
    expect(Buffer.from(inside).equals(Buffer.from(renderDocx(report)))).toBe(true);
    const document = strFromU8(unzipSync(inside)['word/document.xml'] ?? new Uint8Array());
    expect(document).toContain('tuntas \u{1F44D}');
    for (const name of ABSENT) expect(vm.runInContext(`typeof ${name}`, context)).toBe('undefined');
  });

  it('has nothing that the parser of Apps Script refuses', () => {
    expect(code).not.toMatch(/^\s*(?:static\s+)?#\w+\s*[=;(]/m);
    expect(code).not.toMatch(/^\s*static\s+\w+\s*=/m);
  });
});
