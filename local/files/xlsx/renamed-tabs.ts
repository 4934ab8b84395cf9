/** Charts and pivot tables name tabs in their own parts: a renamed tab is renamed there too. */
import { withRenamedTabs } from './formula/translate.ts';
import type { Package } from './package/package.ts';
import { escapeAttribute, escapeFormula, unescapeXml } from './xml/text.ts';

/** @param renames new names by old ones in lower case */
export function renameInCharts(file: Package, renames: Map<string, string>): void {
  if (renames.size === 0) return;
  const renamed = (name: string) => renames.get(name.toLowerCase());
  for (const path of file.paths()) {
    const isChart = /\/charts\/[^/]+\.xml$/.test(path);
    if (!isChart && !/\/pivotCache\/pivotCacheDefinition\d*\.xml$/.test(path)) continue;
    const before = (file.text(path) ?? '').replace(/^<\?xml[^>]*>\s*/, '');
    const after = isChart
      ? before.replace(
          /(<(?:\w+:)?f>)([^<]*)(<\/)/g,
          (_, open: string, formula: string, close: string) =>
            open + escapeFormula(withRenamedTabs(unescapeXml(formula), renamed)) + close,
        )
      : before.replace(/(<(?:\w+:)?worksheetSource\b[^>]*\bsheet=")([^"]*)"/g, (whole, open: string, name: string) => {
          const now = renamed(unescapeXml(name));
          return now === undefined ? whole : `${open}${escapeAttribute(now)}"`;
        });
    if (after !== before) file.setText(path, after);
  }
}
