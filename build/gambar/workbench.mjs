/** Pictures of the workbench for docs/panduan: the built page on the sample workbook, used as a person uses it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const VIEWPORT = { width: 1280, height: 800 };

/** In this order, in one window: each finds what the one before has left. */
const SHOTS = [
  {
    name: 'meja-beranda',
    act: async (page, { choose }) => {
      await choose(page, 'Kinerja', 'Beranda');
      // Opening it writes it anew.
      await page.waitForFunction(() => document.querySelector('#kerja').hidden === false);
      await page.locator('#kerja').waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'meja-menu-kinerja',
    act: async (page, { goTo }) => {
      await goTo(page, 'Triwulan II', 'E5');
      await page.getByRole('menuitem', { name: 'Kinerja', exact: true }).click();
      await page.getByRole('menu', { name: 'Kinerja' }).getByRole('menuitem', { name: 'Lainnya', exact: true }).hover();
      await page.getByRole('menuitem', { name: 'Kendali SOP', exact: true }).waitFor();
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'meja-asal-angka',
    act: async (page, { goTo, choose, sidebarPage }) => {
      await goTo(page, 'Triwulan II', 'M4');
      await choose(page, 'Kinerja', 'Lainnya', 'Lihat Asal Angka');
      await sidebarPage(page).locator('.asal-suku').first().waitFor();
      // The panel has taken the place where the cell was.
      await goTo(page, 'Triwulan II', 'M4');
    },
    leave: (page) => page.getByRole('button', { name: 'Tutup panel samping' }).click(),
  },
  {
    name: 'meja-sosialisasi',
    act: async (page, { choose, dialogPage }) => {
      await choose(page, 'Kinerja', 'Sosialisasikan Laporan…');
      const dialog = dialogPage(page);
      await dialog.getByRole('radio', { name: /Triwulan IV/ }).check();
      await dialog.getByRole('button', { name: 'Lanjut ke penerima' }).click();
      await dialog.getByRole('checkbox').nth(6).scrollIntoViewIfNeeded();
    },
    leave: (page) => page.getByRole('button', { name: 'Tutup', exact: true }).first().click(),
  },
  {
    name: 'meja-validasi',
    act: async (page, { goTo, typeInto, saved, choose, dialogPage }) => {
      await typeInto(page, 'Triwulan II', 'E4', 'banyak');
      await saved(page);
      await goTo(page, 'Triwulan II', 'A1');
      await choose(page, 'Kinerja', 'Validasi Triwulan…');
      const dialog = dialogPage(page);
      await dialog.getByRole('radio', { name: /^Triwulan II(?!I)/ }).check();
      await dialog.getByRole('button', { name: 'Validasi', exact: true }).click();
      await dialog.getByRole('heading', { name: /sudah diperiksa/ }).waitFor();
    },
    leave: (page, { dialogPage }) => dialogPage(page).getByRole('button', { name: 'Tutup' }).click(),
  },
  {
    name: 'meja-kendali-sop',
    act: async (page, { goTo, choose, sidebarPage }) => {
      await goTo(page, 'Beranda', 'A1');
      await choose(page, 'Kinerja', 'Lainnya', 'Kendali SOP');
      await sidebarPage(page).getByRole('button').first().waitFor();
    },
    leave: (page) => page.getByRole('button', { name: 'Tutup panel samping' }).click(),
  },
  {
    name: 'meja-surat-keluar',
    act: async (page, { choose }) => {
      await choose(page, 'Berkas', 'Surat keluar');
      await page.getByRole('article', { name: 'Isi surat' }).waitFor();
      // The folder of this run means nothing to a reader.
      await page.locator('.surat-folder').evaluate((line) => {
        line.textContent = line.textContent.replace(/\S+(?=.hasil.surat-keluar)/, '/home/perencanaan/rekap-kinerja');
      });
    },
  },
];

async function openPage(browser, url) {
  const page = await browser.newPage({ viewport: VIEWPORT, colorScheme: 'light', reducedMotion: 'reduce' });
  page.setDefaultTimeout(30_000);
  await page.goto(url);
  await page.locator('#muat').waitFor({ state: 'hidden' });
  return page;
}

/** Waits for what is still being drawn or saved. */
async function settle(page, { saved }) {
  await page.mouse.move(700, 30);
  await page.locator('#kerja').waitFor({ state: 'hidden' });
  await saved(page);
  await page.waitForTimeout(600);
}

async function shootAll(page, hands, target) {
  for (const { name, act, leave } of SHOTS) {
    await act(page, hands);
    await settle(page, hands);
    await page.screenshot({ path: join(target, `${name}.png`) });
    await leave?.(page, hands);
  }
}

/**
 * @param parts `launchChromium`, `startWorkbench` and `hands` (what a person does), out of their TypeScript
 * @param places `root` of the project, `folder` with contoh.xlsx and its results, `target` of the pictures, `user`, `today`
 */
export async function makeWorkbenchPictures({ launchChromium, startWorkbench, hands }, places) {
  const { root, folder, target, user, today } = places;
  const bench = await startWorkbench({
    file: join(folder, 'contoh.xlsx'),
    port: 0,
    open: false,
    addOnFolder: join(root, 'build/out'),
    pageFolder: join(root, 'build/web'),
    driveFolder: join(folder, 'hasil'),
    user,
    fixedNow: `${today}T05:00:00.000Z`,
    workerUrl: pathToFileURL(join(root, 'build/local/worker.mjs')),
  });
  try {
    const browser = await launchChromium();
    try {
      await shootAll(await openPage(browser, bench.url), hands, target);
    } finally {
      await browser.close();
    }
  } finally {
    await bench.close();
  }
}
