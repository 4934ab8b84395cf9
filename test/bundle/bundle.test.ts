/** What `clasp push` would send: the right files, the right globals, and nothing that Apps Script cannot run. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';

const OUT = 'build/out';
const code = readFileSync(join(OUT, 'Code.js'), 'utf8');

/** Reviewed by hand: a page of ours can call each of these, so none may do harm with made-up arguments. */
const GLOBALS = [
  'callAwal',
  'callBuka',
  'callBukaTindakan',
  'callLaporan',
  'callPratinjau',
  'callRekap',
  'callSiapkan',
  'callTindakan',
  'callValidasi',
  'menuBantuan',
  'menuBeranda',
  'menuBukaKunci',
  'menuCatatKoreksi',
  'menuCetakUlang',
  'menuKendaliSop',
  'menuKumpulkanDataTriwulan',
  'menuKunciTriwulan',
  'menuLembarDisposisi',
  'menuLihatAsalAngka',
  'menuMulaiTahunBaru',
  'menuRekapSemester',
  'menuRekapTahunan',
  'menuRekapTriwulan',
  'menuSerahTerima',
  'menuSiapaBelumMengisi',
  'menuSiapkanBukuKerja',
  'menuSosialisasikanLaporan',
  'menuSusunLaporan',
  'menuTarikLembarIsian',
  'menuUjiTabel',
  'menuUrungkan',
  'menuValidasiTriwulan',
  'onInstall',
  'onOpen',
  'triggerPengingat',
];

interface Node {
  type: string;
  [key: string]: unknown;
}

function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object' && 'type' in child) yield* nodesOf(child as Node);
    }
  }
}

const program = parse(code, { ecmaVersion: 2019, sourceType: 'script' }) as unknown as Node;

describe('the bundle', () => {
  it('parses as ES2019, so it holds no #private member and no static class field', () => {
    expect(program.type).toBe('Program');
    expect(() => parse('class A { #b = 1 }', { ecmaVersion: 2019 })).toThrow();
  });

  it('declares exactly the reviewed globals as functions that Google can call by name', () => {
    const body = program.body as Node[];
    const functions = body.filter((node) => node.type === 'FunctionDeclaration');
    expect(functions.map((node) => (node.id as { name: string }).name).sort()).toEqual(GLOBALS);
    const others = body.filter((node) => node.type !== 'FunctionDeclaration' && node.type !== 'ExpressionStatement');
    expect(others.map((node) => node.type)).toEqual(['VariableDeclaration']);
  });

  it('names a global function in every menu item', () => {
    const textOf = (node: unknown): string => String((node as { value?: unknown } | undefined)?.value ?? '');
    const items = [...nodesOf(program)].flatMap((node) => {
      const key = node.type === 'Property' ? (node.key as { name?: string }).name : undefined;
      if (key === 'functionName') return [textOf(node.value)];
      const callee = node.type === 'CallExpression' ? (node.callee as { property?: { name?: string } }) : undefined;
      const [, second] = callee?.property?.name === 'addItem' ? (node.arguments as unknown[]) : [];
      return textOf(second) === '' ? [] : [textOf(second)];
    });
    expect(items.length).toBe(23);
    for (const name of items) expect(GLOBALS).toContain(name);
  });

  it('makes no promise of its own: no async function and no await', () => {
    const asynchronous = [...nodesOf(program)].filter(
      (node) => node.type === 'AwaitExpression' || ('async' in node && node.async === true),
    );
    const text = (node: Node) => code.slice(Number(node.start), Number(node.start) + 60);
    const ours = asynchronous.filter(
      (node) => !/(toBuffer|toBlob|toString|pack|compile|convert|from|patch)/i.test(text(node)),
    );
    expect(ours.map(text)).toEqual([]);
  });

  it('asks for the scopes of the design and no more', () => {
    const manifest = JSON.parse(readFileSync(join(OUT, 'appsscript.json'), 'utf8'));
    expect(manifest.oauthScopes.map((scope: string) => scope.split('/auth/')[1]).sort()).toEqual([
      'drive.file',
      'script.container.ui',
      'script.scriptapp',
      'script.send_mail',
      'spreadsheets.currentonly',
      'userinfo.email',
    ]);
    expect(manifest.runtimeVersion).toBe('V8');
    expect(manifest.timeZone).toBe('Asia/Jakarta');
  });

  it('consists of the files that clasp would push, and nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kinerja-clasp-'));
    try {
      cpSync(OUT, join(folder, 'build/out'), { recursive: true });
      writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId: 'uji', rootDir: 'build/out' }));
      const clasp = join(process.cwd(), 'node_modules/.bin/clasp');
      const answer = execFileSync(clasp, ['show-file-status', '--json'], { cwd: folder, encoding: 'utf8' });
      const status = JSON.parse(answer) as { filesToPush: string[]; untrackedFiles: string[] };
      const pushed = status.filesToPush.map((file) => file.replace(/^build\/out\//, '')).sort();
      expect(pushed).toEqual([
        'Code.js',
        'appsscript.json',
        'bantuan.html',
        'periode.html',
        'pratinjau.html',
        'siapkan.html',
        'tindakan.html',
      ]);
      expect(readdirSync(OUT).sort()).toEqual(pushed);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('builds the menu at onOpen without any other service, and sets docx up only for a report', async () => {
    const calls: string[] = [];
    const menu: object = new Proxy(
      {},
      {
        get: (_, name) => () => {
          calls.push(String(name));
          return menu;
        },
      },
    );
    const SpreadsheetApp = { getUi: () => ({ createMenu: () => menu }) };
    const session = new Session();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    const context = createContext({ SpreadsheetApp });
    new Script(code, { filename: 'kinerja-bundle.js' }).runInContext(context);
    (context as unknown as { onOpen(): void }).onOpen();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    session.disconnect();
    const functions = result.find((script) => script.url === 'kinerja-bundle.js')?.functions ?? [];
    const count = (name: string) => functions.find((one) => one.functionName === name)?.ranges[0]?.count;
    expect(count('onOpen')).toBeGreaterThan(0);
    expect(functions.some((one) => one.functionName === 'node_modules/docx/dist/index.mjs')).toBe(true);
    expect(count('node_modules/docx/dist/index.mjs')).toBe(0);
    expect([...new Set(calls)].sort()).toEqual(['addItem', 'addSeparator', 'addSubMenu', 'addToUi']);
  });
});
