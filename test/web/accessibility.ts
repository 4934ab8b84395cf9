/** Our own look at what keeps people out: names, landmarks, references, contrast, room. Runs inside the page. */
import type { Page } from 'playwright-core';

/** Sentences naming what is wrong in the page as it stands; empty when nothing is. */
export function findFlaws(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const flaws: string[] = [];
    const name = (element: Element) => `<${element.tagName.toLowerCase()} class="${element.className}">`;
    const all = [...document.querySelectorAll('body *')];

    if (document.documentElement.lang !== 'id') flaws.push('the language is not said to be Indonesian');
    if (document.title === '') flaws.push('no title');
    for (const tag of ['h1', 'main']) {
      const count = document.querySelectorAll(tag).length;
      if (count !== 1) flaws.push(`${count} × ${tag}`);
    }
    const ids = all.filter((element) => element.id !== '').map((element) => element.id);
    for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) flaws.push(`id ${id} twice`);
    for (const attribute of ['aria-describedby', 'aria-labelledby', 'for', 'form']) {
      for (const element of document.querySelectorAll(`[${attribute}]`)) {
        const target = element.getAttribute(attribute) ?? '';
        if (!document.getElementById(target)) flaws.push(`${name(element)} ${attribute} leads nowhere: ${target}`);
      }
    }

    for (const control of document.querySelectorAll<HTMLElement>('button, a, input, summary')) {
      const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [control];
      if (labels.every((label) => (label.textContent ?? '').trim() === '')) flaws.push(`${name(control)} has no name`);
      const target = control instanceof HTMLInputElement && control.type === 'radio' ? labels[0] : control;
      const { height, width } = (target ?? control).getBoundingClientRect();
      const inline = control.tagName === 'A';
      if (!inline && width > 0 && (height < 24 || width < 24)) flaws.push(`${name(control)} is ${width} × ${height}`);
    }
    for (const group of document.querySelectorAll('fieldset')) {
      if (!group.querySelector('legend')?.textContent) flaws.push('a fieldset without legend');
    }

    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: number[]) => {
      const [r = 0, g = 0, b = 0] = colour.slice(0, 3).map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const background = (element: Element | null): number[] => {
      for (let at = element; at; at = at.parentElement) {
        const colour = channels(getComputedStyle(at).backgroundColor);
        if ((colour[3] ?? 1) === 1) return colour;
      }
      return [255, 255, 255];
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const element = text.parentElement;
      if (!element || (text.textContent ?? '').trim() === '' || element.closest('script, .hanya-pembaca')) continue;
      const lights = [luminance(channels(getComputedStyle(element).color)), luminance(background(element))];
      const ratio = (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
      if (ratio < 4.5) flaws.push(`contrast ${ratio.toFixed(2)}: ${name(element)} ${text.textContent}`);
    }

    for (const element of [document.documentElement, ...document.querySelectorAll('main')]) {
      if (element.scrollWidth > element.clientWidth) flaws.push(`${name(element)} is wider than the window`);
    }
    return flaws;
  });
}

/** Can people see where the keyboard is? The focused element, or the label around it, carries a ring. */
export function hasVisibleFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const marked = [focused, focused?.closest('label')].filter((element): element is Element => Boolean(element));
    return marked.some((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
  });
}
