/** How a worksheet is shown: frozen rows and columns, gridlines, colour of the tab. */
import type { SheetModel } from '../../../host/spreadsheet/model.ts';
import { cellName } from '../address.ts';
import { argb, colorOf } from '../styles/colors.ts';
import { element, rebuilt } from '../xml/build.ts';
import type { XmlElement } from '../xml/parse.ts';
import { childOf, childrenOf, flagOf, numberOf, rawOf } from '../xml/parse.ts';

function firstView(root: XmlElement | undefined): XmlElement | undefined {
  return childOf(childOf(root, 'sheetViews'), 'sheetView');
}

export function readView(root: XmlElement, sheet: SheetModel, theme: string[]): void {
  const view = firstView(root);
  const pane = childOf(view, 'pane');
  if (pane?.attributes.state === 'frozen' || pane?.attributes.state === 'frozenSplit') {
    sheet.frozenRows = numberOf(pane, 'ySplit') ?? 0;
    sheet.frozenColumns = numberOf(pane, 'xSplit') ?? 0;
  }
  sheet.hiddenGridlines = !flagOf(view, 'showGridLines', true);
  sheet.tabColor = colorOf(childOf(childOf(root, 'sheetPr'), 'tabColor'), theme) ?? null;
}

function paneXml({ frozenRows, frozenColumns }: SheetModel): string {
  if (frozenRows === 0 && frozenColumns === 0) return '';
  const activePane = frozenRows === 0 ? 'topRight' : frozenColumns === 0 ? 'bottomLeft' : 'bottomRight';
  const topLeftCell = cellName(frozenRows, frozenColumns);
  return (
    element('pane', {
      xSplit: frozenColumns || undefined,
      ySplit: frozenRows || undefined,
      topLeftCell,
      activePane,
      state: 'frozen',
    }) + element('selection', { pane: activePane, activeCell: topLeftCell, sqref: topLeftCell })
  );
}

function isUnchanged(pane: XmlElement | undefined, sheet: SheetModel): boolean {
  const isFrozen = pane?.attributes.state?.startsWith('frozen') ?? false;
  const [rows, columns] = isFrozen ? [numberOf(pane, 'ySplit') ?? 0, numberOf(pane, 'xSplit') ?? 0] : [0, 0];
  return rows === sheet.frozenRows && columns === sheet.frozenColumns;
}

export function viewsXml(sheet: SheetModel, root: XmlElement | undefined, isActive: boolean): string {
  const view = firstView(root);
  const changes = { showGridLines: sheet.hiddenGridlines ? '0' : undefined, tabSelected: isActive ? '1' : undefined };
  if (view === undefined)
    return element('sheetViews', {}, element('sheetView', { ...changes, workbookViewId: 0 }, paneXml(sheet)));
  const rest = childrenOf(childOf(root, 'sheetViews'), 'sheetView').slice(1).map(rawOf).join('');
  const children = isUnchanged(childOf(view, 'pane'), sheet)
    ? undefined
    : paneXml(sheet) +
      view.children
        .filter(({ name }) => name !== 'pane' && name !== 'selection')
        .map(rawOf)
        .join('');
  const topLeftCell = children === undefined ? view.attributes.topLeftCell : undefined;
  return element('sheetViews', {}, rebuilt(view, { ...changes, topLeftCell }, children) + rest);
}

/** `sheetPr` with the tab's colour, and `fitToPage` when asked for. */
export function propertiesXml(
  sheet: SheetModel,
  root: XmlElement | undefined,
  theme: string[],
  fitToPage: boolean,
): string {
  const original = childOf(root, 'sheetPr');
  const before = colorOf(childOf(original, 'tabColor'), theme) ?? null;
  const parts = new Map(original?.children.map((child) => [child.name, rawOf(child)]));
  if (before !== sheet.tabColor) {
    parts.delete('tabColor');
    if (sheet.tabColor !== null) parts.set('tabColor', element('tabColor', { rgb: argb(sheet.tabColor) }));
  }
  if (fitToPage)
    parts.set(
      'pageSetUpPr',
      element('pageSetUpPr', { ...childOf(original, 'pageSetUpPr')?.attributes, fitToPage: '1' }),
    );
  const inner = ['tabColor', 'outlinePr', 'pageSetUpPr'].map((name) => parts.get(name) ?? '').join('');
  const attributes = original?.attributes ?? {};
  return inner === '' && Object.keys(attributes).length === 0 ? '' : element('sheetPr', attributes, inner);
}
