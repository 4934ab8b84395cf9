/** Lets axe look at a page and at every frame in it: what it finds, one sentence each. */
import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** All rules of axe that are on by default; frames are looked at one by one, since theirs have no common origin. */
async function lookAt(frame: Frame): Promise<string[]> {
  await frame.evaluate(`window.axe ?? (() => { ${axe.source} })()`);
  return frame.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      iframes: false,
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => {
        const why = failureSummary.split('\n').slice(1, 3).join(' ').trim();
        return `${id} (${help}): ${html.slice(0, 160)} ${why}`;
      }),
    );
  });
}

/** @returns what axe finds wrong in the page as it stands, frames included; empty when nothing is */
export async function findViolations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) found.push(...(await lookAt(frame)));
  return found;
}
