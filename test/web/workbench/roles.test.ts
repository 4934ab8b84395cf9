/** Steps 1 to 5 of the SOP for one quarter by clicks, as the three who share the work: Kasubag, Kepala Seksi, Kepala Bidang. */
import { readFileSync } from 'node:fs';
import type { APIResponse, FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../local/files/xlsx/read-workbook.ts';
import { choose, contentOf, dialogPage, saved, sidebarPage, typeInto } from './hands.ts';
import { type Desk, withWorkbench } from './workbench-under-test.ts';

const open = withWorkbench();

const QUARTER = /^Triwulan IV/;
const TAB = 'Triwulan IV';
/** Of IKU-3, which Seksi Layanan Pemustaka fills in. */
const [REALISASI, STATUS, VERIFIKASI] = ['E4', 'U4', 'V4'];

interface SheetCells {
  id: number;
  name: string;
  cells: Record<number, Record<number, { t: string }>>;
}

/** Columns Mulai to Keluaran of Kendali SOP, from 0. */
const [MULAI, KELUARAN] = [7, 11];

/** The sample is a finished year: a row is opened again, as it is before the unit has filled it in, and the quarter's steps too. */
async function reopenQuarter({ page, bench }: Desk): Promise<void> {
  const address = new URL(bench.url);
  const ask = async (operation: string, data: object): Promise<APIResponse> => {
    const headers = { 'x-kinerja-token': address.searchParams.get('token') ?? '' };
    return page.request.post(`${address.origin}/api/${operation}`, { headers, data });
  };
  const { buku } = (await (await ask('keadaan', {})).json()) as { buku: { sheets: SheetCells[] } };
  const sheetOf = (tab: string) => buku.sheets.find(({ name }) => name === tab);
  const isOwn = ([, cells]: [string, Record<number, { t: string }>]) => cells[0]?.t === TAB;
  const steps = Object.entries(sheetOf('Kendali SOP')?.cells ?? {}).filter(isOwn);
  expect(steps).toHaveLength(5);
  const edits = [
    {
      ...{ kind: 'kosongkan', sheet: sheetOf(TAB)?.id },
      areas: [4, 20, 21].map((column) => ({ top: 3, left: column, bottom: 3, right: column })),
    },
    {
      ...{ kind: 'kosongkan', sheet: sheetOf('Kendali SOP')?.id },
      areas: steps.map(([row]) => ({ top: Number(row), left: MULAI, bottom: Number(row), right: KELUARAN })),
    },
  ];
  expect(await (await ask('edit', { klien: 'uji', nomor: 1, edits })).json()).toMatchObject({ outcome: { ok: true } });
  await page.reload();
  await page.locator('#muat').waitFor({ state: 'hidden' });
}

async function actAs(page: Page, who: string): Promise<void> {
  await page.getByRole('button', { name: /Bertindak sebagai/ }).click();
  await page.getByRole('menuitemradio', { name: new RegExp(`^${who}`) }).click();
  await page.getByText(`Sekarang bertindak sebagai ${who}`).waitFor();
}

async function press(frame: FrameLocator, name: string): Promise<void> {
  await frame.getByRole('button', { name, exact: true }).click();
}

async function collect(page: Page): Promise<void> {
  const dialog = dialogPage(page);
  await choose(page, 'Kinerja', 'Lainnya', 'Kumpulkan Data Triwulan…');
  await dialog.getByRole('radio', { name: QUARTER }).check();
  await press(dialog, 'Lanjut');
  // Only the unit whose row is blank is proposed.
  await dialog.getByRole('checkbox', { name: /kasi\.pemustaka@/ }).waitFor();
  expect(await dialog.getByRole('checkbox', { name: /kasi\.pemustaka@/ }).isChecked()).toBe(true);
  expect(await dialog.getByRole('checkbox', { name: /kasi\.koleksi@/ }).isChecked()).toBe(false);
  await press(dialog, 'Kumpulkan');
  await dialog.getByRole('heading', { name: /Data Triwulan IV diminta/ }).waitFor();
  await press(dialog, 'Tutup');
}

async function handIn(page: Page): Promise<void> {
  await typeInto(page, TAB, REALISASI, '13210');
  await choose(page, 'Kinerja', 'Lainnya', 'Siapa Belum Mengisi');
  const side = sidebarPage(page);
  await press(side, 'Verifikasi isian');
  await press(side, 'Ajukan');
  await side.getByRole('heading', { name: '1 baris diajukan' }).waitFor();
  expect(await contentOf(page, TAB, STATUS)).toBe('Diajukan');
}

/** In the sidebar that stands there from the Kepala Seksi: it has begun anew for the Kepala Bidang. */
async function verify(page: Page): Promise<void> {
  const side = sidebarPage(page);
  await press(side, 'Verifikasi isian');
  await side.getByRole('radio', { name: /^Memeriksa isian unit/ }).check();
  await press(side, 'Lanjut');
  await side.getByRole('checkbox', { name: /^IKU-3/ }).check();
  await side.getByRole('radio', { name: 'Diverifikasi', exact: true }).check();
  await press(side, 'Simpan');
  await expect.poll(() => contentOf(page, TAB, VERIFIKASI), { timeout: 20_000 }).toBe('Diverifikasi');
}

async function recap(page: Page): Promise<void> {
  const dialog = dialogPage(page);
  await choose(page, 'Kinerja', 'Lainnya', 'Rekap Triwulan…');
  await dialog.getByRole('radio', { name: QUARTER }).check();
  await press(dialog, 'Rekap');
  // The other rows of the sample were marked by typing, not by the verifier: that is asked about.
  await dialog.getByText(/ditandai Diverifikasi tanpa tindakan Verifikasi Isian/).waitFor();
  await press(dialog, 'Lanjutkan');
  await dialog.getByRole('heading', { name: 'Rekap Triwulan IV 2025 selesai' }).waitFor();
  await press(dialog, 'Tutup');
}

async function report(page: Page): Promise<void> {
  const dialog = dialogPage(page);
  await choose(page, 'Kinerja', 'Susun Laporan…');
  await dialog.getByRole('radio', { name: QUARTER }).check();
  await press(dialog, 'Susun');
  await dialog.getByRole('progressbar', { name: /^Langkah [23] dari 3$/ }).waitFor();
  await dialog.getByRole('heading', { name: 'Laporan Triwulan IV 2025 selesai' }).waitFor();
  await dialog.getByRole('link', { name: /^Laporan Kinerja Triwulan IV 2025 - Rev 1 \(/ }).waitFor();
}

/** Straight from the finished report, as it suggests; the letter is shown before it goes out. */
async function share(page: Page): Promise<void> {
  const dialog = dialogPage(page);
  await press(dialog, 'Sosialisasikan Laporan…');
  await dialog.getByRole('radio', { name: /^Laporan Kinerja Triwulan IV/ }).check();
  await press(dialog, 'Lanjut ke penerima');
  await dialog.getByText('Contoh email kepada Kepala Dinas:').waitFor();
  await dialog
    .getByText(/Perihal: Draf Laporan Kinerja Triwulan IV Tahun 2025/)
    .first()
    .waitFor();
  await dialog.getByText('11 dari 12 dipilih').waitFor();
  await dialog.getByRole('checkbox', { name: /kepala\.dinas@/ }).focus();
  await page.keyboard.press('Space');
  await dialog.getByText('10 dari 12 dipilih').waitFor();
  await page.keyboard.press('Space');
  await press(dialog, 'Kirim dan catat');
  await dialog.getByRole('heading', { name: 'Laporan Kinerja Triwulan IV Tahun 2025 disosialisasikan' }).waitFor();
  await press(dialog, 'Tutup');
}

async function outbox(page: Page): Promise<string[]> {
  await choose(page, 'Berkas', 'Surat keluar');
  const window = page.getByRole('dialog', { name: 'Surat keluar' });
  const lines = window.locator('.surat-baris');
  await lines.first().waitFor();
  const texts = await lines.allInnerTexts();
  await page.keyboard.press('Escape');
  await window.waitFor({ state: 'detached' });
  return texts;
}

/** The steps of the quarter with their state, as the sidebar says. */
async function steps(page: Page): Promise<string> {
  await choose(page, 'Kinerja', 'Lainnya', 'Kendali SOP');
  const side = sidebarPage(page);
  await side.getByRole('heading', { name: 'Kendali SOP 2025' }).waitFor();
  const group = side.locator('summary, h2').filter({ hasText: /^Triwulan IV/ });
  return (await group.first().innerText()).replace(/\s+/g, ' ');
}

describe('one quarter as three people', () => {
  it('goes from the request over figure, verification, recap and report to the officials', {
    timeout: 360_000,
  }, async () => {
    const desk = await open('contoh');
    const { page } = desk;
    await reopenQuarter(desk);
    await collect(page);
    await actAs(page, 'Kepala Seksi Layanan Pemustaka');
    await handIn(page);
    await actAs(page, 'Kepala Bidang Layanan Perpustakaan');
    await verify(page);
    await actAs(page, 'Kasubag Perencanaan dan Pelaporan');
    await recap(page);
    await report(page);
    await share(page);
    expect(await steps(page)).toBe('Triwulan IV 5 Selesai');
    const mails = await outbox(page);
    const about = (text: string) => mails.filter((line) => line.includes(text)).length;
    expect(about('Draf Laporan Kinerja Triwulan IV Tahun 2025')).toBe(11);
    expect(mails.filter((line) => line.startsWith('kasi.pemustaka@'))).toHaveLength(2);
    await saved(page);
    // What the file holds, read without the workbench.
    const { model } = await readWorkbook(readFileSync(desk.file), { fileName: desk.file });
    const rows = (tab: string) => model.sheets.find(({ name }) => name === tab)?.values ?? [];
    const own = rows('Kendali SOP').filter(([periode]) => periode === TAB);
    expect(own.map((line) => [Number(line[1]), line[10]])).toEqual([1, 2, 3, 4, 5].map((one) => [one, 'Selesai']));
    expect(rows('Distribusi').filter((line) => line.includes('Terkirim'))).toHaveLength(11);
    expect(rows(TAB)[3]?.[4]).toBe(13210);
  });
});
