/** What a person does in the workbench, step by step: by keys where there are keys, otherwise by clicks. */
import type { FrameLocator, Page } from 'playwright-core';

/** Goes to a cell by the field for addresses. */
export async function goTo(page: Page, tab: string, address: string): Promise<void> {
  await page.getByRole('tab', { name: tab, exact: true }).click();
  const field = page.getByLabel(/^Alamat sel/);
  await field.fill(address);
  await field.press('Enter');
}

export async function typeInto(page: Page, tab: string, address: string, text: string): Promise<void> {
  await goTo(page, tab, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** What the field above the grid says of a cell: formula or full figure. */
export async function contentOf(page: Page, tab: string, address: string): Promise<string> {
  await goTo(page, tab, address);
  return page.getByLabel('Isi sel', { exact: true }).inputValue();
}

/** Opens a menu of the bar and follows the names. */
export async function choose(page: Page, menu: string, ...names: string[]): Promise<void> {
  await page.getByRole('menubar').getByRole('menuitem', { name: menu, exact: true }).click();
  for (const name of names) {
    await page.getByRole('menu').last().getByRole('menuitem', { name, exact: true }).click();
  }
}

export function dialogPage(page: Page): FrameLocator {
  return page.frameLocator('dialog iframe.halaman');
}

export function sidebarPage(page: Page): FrameLocator {
  return page.frameLocator('#samping iframe.halaman');
}

/** Everything that was done is in the file. */
export async function saved(page: Page): Promise<void> {
  await page.locator('.simpan--jalan').waitFor({ state: 'detached' });
  await page.locator('.simpan--baik').waitFor();
}
