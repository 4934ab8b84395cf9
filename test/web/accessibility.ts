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
        for (const target of (element.getAttribute(attribute) ?? '').split(' ')) {
          if (!document.getElementById(target)) flaws.push(`${name(element)} ${attribute} leads nowhere: ${target}`);
        }
      }
    }

    for (const control of document.querySelectorAll<HTMLElement>('button, a, input, textarea, summary')) {
      const isField = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
      const labels = isField ? [...(control.labels ?? [])] : [control];
      const isNamed = (control.getAttribute('aria-label') ?? '').trim() !== '';
      if (!isNamed && labels.every((label) => (label.textContent ?? '').trim() === ''))
        flaws.push(`${name(control)} has no name`);
      const byLabel = control instanceof HTMLInputElement && ['radio', 'checkbox', 'file'].includes(control.type);
      const target = byLabel ? labels[0] : control;
      const { height, width } = (target ?? control).getBoundingClientRect();
      const inline = control.tagName === 'A';
      if (!inline && width > 0 && (height < 24 || width < 24)) flaws.push(`${name(control)} is ${width} × ${height}`);
    }
    for (const group of document.querySelectorAll('fieldset')) {
      if (!group.querySelector('legend')?.textContent) flaws.push('a fieldset without legend');
    }

    for (const table of document.querySelectorAll('table')) {
      if (!table.caption?.textContent) flaws.push('a table without caption');
      if (!table.querySelector('th[scope="col"]')) flaws.push('a table without column headings');
    }
    const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map((heading) => Number(heading.tagName[1]));
    levels.forEach((level, index) => {
      if (level > (levels[index - 1] ?? 0) + 1) flaws.push(`a heading of level ${level} skips one`);
    });
    for (const region of document.querySelectorAll<HTMLElement>('main *')) {
      const scrolls = ['auto', 'scroll'].includes(getComputedStyle(region).overflowX);
      const more = region.scrollWidth > region.clientWidth || region.scrollHeight > region.clientHeight;
      if (!scrolls || !more || region instanceof HTMLTextAreaElement) continue;
      if (region.tabIndex !== 0) flaws.push(`${name(region)} scrolls and cannot be reached by keyboard`);
      if (!region.hasAttribute('aria-labelledby') && !region.ariaLabel)
        flaws.push(`${name(region)} scrolls and has no name`);
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
