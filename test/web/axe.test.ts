/** The checker itself: a page that keeps people out is told of, in its frames too. */
import { describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { withBrowser } from './page-under-test.ts';

const open = withBrowser();

const FAULTY =
  '<p style="color:#aaa;background:#fff">pudar</p><input><iframe title="a" sandbox="allow-scripts" srcdoc="&lt;img src=data:,&gt;"></iframe>';

describe('axe', () => {
  it('finds pale text, a field without a name, and a picture without one inside a shut frame', async () => {
    const { page } = await open('bantuan');
    expect(await findViolations(page)).toEqual([]);
    await page.locator('main').evaluate((main, html) => main.insertAdjacentHTML('beforeend', html), FAULTY);
    await expect.poll(() => page.frames().length).toBe(2);
    const rules = (await findViolations(page)).map((line) => line.split(' ')[0]);
    for (const rule of ['color-contrast', 'label', 'image-alt']) expect(rules).toContain(rule);
  });
});
