/**
 * Makes the pictures of docs/panduan (`npm run gambar`): the dialogs as the built add-on fills them in the local host, the
 * workbench, and pages of the sample workbook and its report; the last only with LibreOffice and pdftoppm.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildIfStale } from '../local/build-if-stale.mjs';
import { convert, findPage, has, makeProfile, toPdfOfTabs } from './gambar/print.mjs';
import { makeWorkbenchPictures } from './gambar/workbench.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'docs/panduan/gambar');
const bundles = join(root, 'build/local/gambar');

/** Bytes; larger ones make the guide slow to open. */
const LIMIT = 200_000;
/** The sample's year is over, and every run shows the same dates. */
const TODAY = '2026-01-12';
const USER = 'kasubag.perencanaan@example.go.id';
/** Pixels of a dialog in Sheets. */
const DIALOG = { width: 480, height: 460 };
/** Pixels of a dialog with tables and lists of people, and of the sidebar. */
const WIDE_DIALOG = { width: 760, height: 520 };
const SIDEBAR = { width: 300, height: 640 };

/** Each with the workbook it stands over, and what a person does before the picture is taken. */
const DIALOGS = [
  { name: 'dialog-siapkan', file: 'baru.xlsx', page: 'siapkan', aksi: '', act: async () => undefined },
  { name: 'dialog-periode', file: 'contoh.xlsx', page: 'periode', aksi: 'rekap-semester', act: async () => undefined },
  {
    name: 'dialog-validasi',
    file: 'latihan.xlsx',
    page: 'periode',
    aksi: 'validasi',
    act: run('Triwulan II', 'Validasi'),
  },
  {
    name: 'dialog-persetujuan',
    file: 'contoh.xlsx',
    page: 'periode',
    aksi: 'rekap-tahunan',
    act: run('Tahun', 'Rekap'),
  },
  {
    name: 'dialog-rekap',
    file: 'contoh.xlsx',
    page: 'periode',
    aksi: 'rekap-semester',
    act: run('Semester I', 'Rekap'),
  },
  {
    name: 'dialog-perbaiki',
    file: 'latihan.xlsx',
    page: 'tindakan',
    aksi: 'perbaiki',
    judul: 'Perbaiki',
    size: WIDE_DIALOG,
    act: async (page) => {
      await page.getByRole('radio', { name: 'Triwulan II', exact: true }).check();
      await page.getByRole('button', { name: 'Lanjut', exact: true }).click();
      await page.getByRole('button', { name: 'Perbaiki', exact: true }).waitFor();
    },
  },
  {
    name: 'dialog-kumpulkan',
    file: 'contoh.xlsx',
    page: 'tindakan',
    aksi: 'kumpulkan',
    judul: 'Kumpulkan Data Triwulan',
    size: WIDE_DIALOG,
    act: run('Triwulan IV', 'Lanjut'),
  },
  {
    name: 'bilah-kendali-sop',
    file: 'contoh.xlsx',
    page: 'tindakan',
    aksi: 'kendali',
    judul: 'Kendali SOP',
    size: SIDEBAR,
    act: async () => undefined,
  },
  {
    name: 'bilah-uji-tabel',
    file: 'contoh.xlsx',
    page: 'tindakan',
    aksi: 'uji',
    judul: 'Uji Tabel',
    size: SIDEBAR,
    act: examine,
  },
];

/** A table with a capped figure, a slip of the hand and a kategori that does not fit, as it is pasted. */
const TABEL = [
  'Indikator Kinerja\tSatuan\tTarget\tRealisasi\tCapaian (%)\tKategori',
  'Jumlah pengunjung\tOrang\t12.500\t11.875\t95,00\tSangat Tinggi',
  'Persentase koleksi layak\t%\t80\t92\t100,00\tSangat Tinggi',
  'Waktu tunggu layanan\tMenit\t10\t12\t80,00\tTinggi',
  'Nilai SAKIP\tNilai\t70\t64,5\t92,41\tSangat Tinggi',
].join('\n');

/** Pastes the table, lets its columns be recognised, and waits for the outcome. */
async function examine(page) {
  await page.getByRole('textbox', { name: /tempel tabel/i }).fill(TABEL);
  await page.getByRole('button', { name: 'Kenali Kolom', exact: true }).click();
  await page.getByRole('combobox').first().waitFor();
  await page.getByRole('button', { name: 'Uji Tabel', exact: true }).click();
  await page.getByRole('heading', { name: 'Yang perlu dilihat' }).waitFor();
}

/** The top left part (`crop`: width and height in pixels) of the `nth` page on which `text` stands, at `dpi`. */
const SHEETS = [
  { name: 'tab-triwulan', file: 'contoh.xlsx', text: /Realisasi\s+Pesan/, nth: 2, dpi: 75, crop: [1250, 430] },
  { name: 'tab-hasil-pemeriksaan', file: 'latihan.xlsx', text: /Cara Memperbaiki/, nth: 1, dpi: 70, crop: [1250, 400] },
  { name: 'tab-semester', file: 'contoh.xlsx', text: /Capaian TW II/, nth: 1, dpi: 65, crop: [1330, 430] },
];
const REPORT = [
  { name: 'laporan-sampul', text: /LAPORAN KINERJA/, nth: 1, dpi: 60 },
  { name: 'laporan-capaian', text: /A\.\s+Capaian Indikator Kinerja/, nth: 2, dpi: 80 },
  { name: 'laporan-grafik', text: /Gambar \d\.\d Sebaran Kategori Capaian/, nth: 1, dpi: 80 },
];

/** Chooses a period and presses the button, then waits for the outcome. */
function run(periode, button) {
  return async (page) => {
    await page.getByRole('radio', { name: new RegExp(`^${periode}(?![IV])`) }).check();
    await page.getByRole('button', { name: button, exact: true }).click();
    await page
      .getByRole('button', { name: /Tutup|Batal/ })
      .first()
      .waitFor();
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  };
}

const PARTS = ['local/host/client.ts', 'local/server/main.ts', 'test/web/chromium.ts', 'test/web/workbench/hands.ts'];

/** What the pictures need, out of its TypeScript. */
async function loadParts() {
  await build({
    entryPoints: PARTS.map((part) => join(root, part)),
    bundle: true,
    outdir: bundles,
    entryNames: '[name]',
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  });
  const load = (name) => import(pathToFileURL(join(bundles, `${name}.mjs`)).href);
  const [{ HostClient }, { startWorkbench }, { launchChromium }, hands] = await Promise.all(
    ['client', 'main', 'chromium', 'hands'].map(load),
  );
  return { HostClient, startWorkbench, launchChromium, hands };
}

/** Exit code 1 only says that the sample has mistakes, as it should. */
function kinerja(folder, ...args) {
  try {
    execFileSync(process.execPath, [join(root, 'local/kinerja.mjs'), ...args, '--hari-ini', TODAY, '--sebagai', USER], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  } catch (error) {
    if (error.status !== 1) throw error;
  }
}

/** Runs inside the page: `google.script.run` hands every call to the add-on in the host. */
function installRunner() {
  const runner = (succeed, fail) =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === 'withSuccessHandler') return (take) => runner(take, fail);
          if (name === 'withFailureHandler') return (take) => runner(succeed, take);
          return (json) => window.callAddOn(name, json).then(succeed, fail);
        },
      },
    );
  const ignore = () => undefined;
  window.google = { script: { run: runner(ignore, ignore), host: { close: ignore, editor: { focus: ignore } } } };
}

async function servedPage({ page, aksi, judul = '', size }) {
  const text = await readFile(join(root, `build/out/${page}.html`), 'utf8');
  const values = { aksi, judul, periode: '', isian: '', tempat: size === SIDEBAR ? 'samping' : 'jendela' };
  return text.replace(/<\?= (\w+) \?>/g, (_, name) => {
    if (values[name] === undefined) throw new Error(`${page}.html asks for a variable ${name}`);
    return values[name];
  });
}

async function shootDialog(browser, client, dialog) {
  const page = await browser.newPage({
    viewport: dialog.size ?? DIALOG,
    deviceScaleFactor: 1.5,
    reducedMotion: 'reduce',
  });
  page.setDefaultTimeout(30_000);
  await page.exposeFunction('callAddOn', async (name, json) => {
    const { result, error } = await client.call(name, [json]);
    if (error) throw new Error(error.message);
    return result;
  });
  await page.addInitScript(installRunner);
  const body = await servedPage(dialog);
  await page.route('**/*', (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  await page.goto('https://halaman.example/');
  await page.locator('#tombol button').first().waitFor();
  await dialog.act(page);
  await page.mouse.move(0, 0);
  // The window's own edge is not part of the page.
  const edge = 'html::after{content:"";position:fixed;inset:0;border:1px solid #c4c7c5;pointer-events:none}';
  await page.addStyleTag({ content: `${edge} :focus-visible{outline:none!important}` });
  await page.screenshot({ path: join(target, `${dialog.name}.png`) });
  await page.close();
}

async function makeDialogs({ HostClient, launchChromium }, folder) {
  const browser = await launchChromium();
  try {
    for (const dialog of DIALOGS) {
      const client = HostClient.start({
        addOnFolder: join(root, 'build/out'),
        driveFolder: join(folder, 'hasil'),
        user: USER,
        fixedNow: `${TODAY}T05:00:00.000Z`,
        workerUrl: pathToFileURL(join(root, 'build/local/worker.mjs')),
        ask: async () => ({ button: 'CLOSE', text: '' }),
      });
      try {
        await client.open(join(folder, dialog.file), true);
        await shootDialog(browser, client, dialog);
      } finally {
        await client.close();
      }
    }
  } finally {
    await browser.close();
  }
}

function shootPage(pdf, shot) {
  const page = findPage(pdf, shot);
  const [width, height] = shot.crop ?? [];
  const crop = width ? ['-x', '0', '-y', '0', '-W', String(width), '-H', String(height)] : [];
  const out = join(target, shot.name);
  execFileSync('pdftoppm', ['-png', '-singlefile', '-r', String(shot.dpi), '-f', page, '-l', page, ...crop, pdf, out]);
}

async function makePages(folder) {
  await makeProfile(folder);
  const pdfOf = new Map(['contoh.xlsx', 'latihan.xlsx'].map((file) => [file, toPdfOfTabs(folder, file)]));
  for (const shot of SHEETS) shootPage(pdfOf.get(shot.file), shot);
  const report = (await readdir(join(folder, 'hasil'), { recursive: true })).find((name) =>
    /Laporan Kinerja[^/\\]*\.docx$/.test(name),
  );
  const pdf = convert(folder, join('hasil', report), 'pdf');
  for (const shot of REPORT) shootPage(pdf, shot);
}

function makeSamples(folder) {
  kinerja(folder, 'contoh', 'contoh.xlsx');
  kinerja(folder, 'contoh', 'latihan.xlsx', '--bermasalah');
}

async function checkSizes() {
  for (const name of await readdir(target)) {
    const { size } = await stat(join(target, name));
    console.log(`${name}: ${Math.round(size / 1000)} KB`);
    if (size > LIMIT) throw new Error(`${name} is larger than ${LIMIT} bytes`);
  }
}

const folder = await mkdtemp(join(tmpdir(), 'gambar-'));
try {
  buildIfStale();
  await mkdir(target, { recursive: true });
  makeSamples(folder);
  const parts = await loadParts();
  await makeDialogs(parts, folder);
  kinerja(folder, 'validasi', 'latihan.xlsx', '--periode', 'Triwulan II');
  kinerja(folder, 'rekap', 'contoh.xlsx', '--periode', 'Triwulan II');
  kinerja(folder, 'validasi', 'contoh.xlsx', '--periode', 'Triwulan II');
  kinerja(folder, 'laporan', 'contoh.xlsx', '--periode', 'Semester I');
  if (has('soffice') && has('pdftoppm')) await makePages(folder);
  else console.log('LibreOffice or pdftoppm is missing: the pictures of tabs and reports stay as they are.');
  kinerja(folder, 'sosialisasi', 'contoh.xlsx', '--periode', 'Semester I', '--ya');
  kinerja(folder, 'laporan', 'contoh.xlsx', '--periode', 'Triwulan IV');
  await makeWorkbenchPictures(parts, { root, folder, target, user: USER, today: TODAY });
  await checkSizes();
} finally {
  await rm(folder, { recursive: true, force: true });
}
