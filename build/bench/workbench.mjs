/** What the workbench lets people wait for, in real Chromium, over ten tabs of 500 rows: printed beside its budgets. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatTable, median } from './table.mjs';

const TAB = 'Tab 5';

/** Each call of the program by the page, as the browser's own clock saw it. */
function installClock() {
  window.waktu = { key: 0, drawn: 0 };
  addEventListener(
    'keydown',
    (event) => {
      window.waktu.key = event.timeStamp;
      window.waktu.drawn = 0;
      // The frame after the next is the first that surely shows what this key has done.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          window.waktu.drawn = performance.now();
        }),
      );
    },
    true,
  );
}

const milliseconds = (value) => `${Math.round(value)} ms`;

/** Waits for the answer to what `act` sends. @returns milliseconds from the last key to the answer */
async function untilAnswer(page, name, act) {
  const answer = page.waitForResponse((response) => response.url().endsWith(`/api/${name}`));
  await act();
  await (await answer).finished();
  return page.evaluate((path) => {
    const entry = performance.getEntriesByType('resource').findLast(({ name: url }) => url.endsWith(path));
    return entry.responseEnd - window.waktu.key;
  }, `/api/${name}`);
}

/** From the key to the frame that shows it. */
async function untilDrawn(page, key) {
  await page.keyboard.press(key);
  await page.waitForFunction(() => window.waktu.drawn > 0);
  return page.evaluate(() => window.waktu.drawn - window.waktu.key);
}

async function often(times, measure) {
  const values = [];
  for (let time = 0; time < times; time += 1) values.push(await measure(time));
  return values;
}

async function openPage(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(60_000);
  await page.addInitScript(installClock);
  const start = performance.now();
  await page.goto(url);
  await page.locator('#muat').waitFor({ state: 'hidden' });
  // Usable is a page that takes a key and sends it.
  await page.getByLabel(/^Alamat sel/).fill('A1');
  return { page, cold: performance.now() - start };
}

/** A menu item whose function only opens a page without contents of its own: the way there and back. */
async function measureClicks(page, { sidebarPage }) {
  return often(7, async () => {
    await page.getByRole('menuitem', { name: 'Kinerja', exact: true }).click();
    const answer = page.waitForResponse((response) => /\/api\/menu$/.test(response.url()));
    const start = performance.now();
    await page.getByRole('menu').getByRole('menuitem', { name: 'Bantuan', exact: true }).click();
    await (await answer).finished();
    const called = performance.now() - start;
    await sidebarPage(page).locator('dt').first().waitFor();
    const shown = performance.now() - start;
    await page.getByRole('button', { name: 'Tutup panel samping' }).click();
    return { called, shown };
  });
}

async function measureTyping(page, { goTo }) {
  await goTo(page, TAB, 'D250');
  const first = [];
  const keys = [];
  const entered = [];
  const answered = [];
  for (let time = 0; time < 8; time += 1) {
    first.push(await untilDrawn(page, '7'));
    for (const key of ['1', '2', '5']) keys.push(await untilDrawn(page, key));
    answered.push(await untilAnswer(page, 'edit', async () => entered.push(await untilDrawn(page, 'Enter'))));
  }
  return { first, keys, entered, answered };
}

/** The same while the program lets two seconds pass before it answers. */
async function measureTypingAlone(page, { goTo }) {
  await goTo(page, TAB, 'E250');
  await page.route('**/api/edit', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await route.continue();
  });
  const drawn = await often(6, async (time) => untilDrawn(page, time % 3 === 2 ? 'Enter' : '8'));
  await page.locator('.simpan--jalan').waitFor({ state: 'detached' });
  await page.unroute('**/api/edit');
  return drawn;
}

async function measureMoving(page, { goTo }) {
  return often(4, async (time) => {
    await goTo(page, TAB, `D${10 + 10 * time}:F${14 + 10 * time}`);
    await page.keyboard.press('Control+x');
    await goTo(page, TAB, `D${510 + 10 * time}`);
    return untilAnswer(page, 'edit', () => page.keyboard.press('Control+v'));
  });
}

/** Milliseconds between the frames while the wheel turns. */
async function measureScrolling(page, { goTo }) {
  await goTo(page, TAB, 'A1');
  await page.mouse.move(600, 450);
  await page.evaluate(() => {
    window.bingkai = [];
    let last = performance.now();
    const tick = (now) => {
      window.bingkai.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  for (let turn = 0; turn < 60; turn += 1) {
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(16);
  }
  return page.evaluate(() => window.bingkai.slice(2));
}

const high = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)];

function row(name, values, budget) {
  return [name, milliseconds(median(values)), milliseconds(high(values)), budget];
}

async function measureAll(page, hands) {
  const clicks = await measureClicks(page, hands);
  const typing = await measureTyping(page, hands);
  const rows = [
    row(
      'click in the menu: the program has answered',
      clicks.map(({ called }) => called),
      '< 200 ms',
    ),
    row(
      'click in the menu: its page is there',
      clicks.map(({ shown }) => shown),
      '',
    ),
    row('first key in a cell: drawn', typing.first, 'never waits'),
    row('key in the editor: drawn', typing.keys, 'never waits'),
    row('Enter: drawn', typing.entered, 'never waits'),
    row('Enter: the program has answered', typing.answered, ''),
    row('keys while the program takes 2 s: drawn', await measureTypingAlone(page, hands), 'never waits'),
    row('frame while scrolling', await measureScrolling(page, hands), ''),
    row('cut and paste of 15 cells: answered', await measureMoving(page, hands), ''),
  ];
  return rows;
}

/**
 * @param tools out of their TypeScript: `makeTenTabs`, `startWorkbench`, `launchChromium`, and `hands`: what a person does
 * @param places `root` of the project, `folder` for the workbook
 */
export async function printWorkbench({ makeTenTabs, startWorkbench, launchChromium, hands }, { root, folder }) {
  const file = join(folder, 'sepuluh-tab.xlsx');
  await makeTenTabs(file);
  const browser = await launchChromium();
  const start = performance.now();
  const bench = await startWorkbench({
    ...{ file, port: 0, open: false, user: 'kasubag.perencanaan@example.go.id', fixedNow: null },
    addOnFolder: join(root, 'build/out'),
    pageFolder: join(root, 'build/web'),
    driveFolder: join(folder, 'hasil'),
    workerUrl: pathToFileURL(join(root, 'build/local/worker.mjs')),
  });
  try {
    const program = performance.now() - start;
    const { page, cold } = await openPage(browser, bench.url);
    const rows = [
      ['workbench, 10 tabs of 500 rows', 'median', '95%', 'budget'],
      ['cold start: program has read the file', milliseconds(program), '', ''],
      ['cold start: page usable, program included', milliseconds(program + cold), '', '≤ 5000 ms'],
      ...(await measureAll(page, hands)),
    ];
    console.log(`${formatTable(rows)}\n`);
  } finally {
    await browser.close();
    await bench.close();
  }
}
