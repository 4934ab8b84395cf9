/** Puts the charts of a tab into the package: those of the file stay word for word, ours get parts of their own. */
import { text } from '../../../host/charts/chart-options.ts';
import type { ChartModel, SheetModel } from '../../../host/spreadsheet/model.ts';
import type { KeptSheet } from '../opened.ts';
import type { Package } from '../package/package.ts';
import { idMaker, OFFICE, type Relationship } from '../package/relationships.ts';
import { element, rebuilt } from '../xml/build.ts';
import { childOf, rawOf, relationOf, type XmlElement } from '../xml/parse.ts';
import { chartXml } from './chart-xml.ts';
import { CHART, CHART_TYPE, DRAW, DRAWING_TYPE, EMU, SHEET_DRAWING } from './names.ts';
import { chartPathOf, drawingPath, within } from './read-charts.ts';

/** @param number of the thing drawn, unique in the drawing @param id of the relationship to the chart */
function anchorXml({ anchor, width, height, options }: ChartModel, number: number, id: string): string {
  const corner = [
    `<xdr:col>${anchor.column}</xdr:col><xdr:colOff>${Math.round(anchor.offsetX * EMU)}</xdr:colOff>`,
    `<xdr:row>${anchor.row}</xdr:row><xdr:rowOff>${Math.round(anchor.offsetY * EMU)}</xdr:rowOff>`,
  ].join('');
  const title = text(options.title);
  const properties = element('xdr:cNvPr', {
    id: number,
    name: `Grafik ${number}`,
    descr: title === '' ? undefined : title,
  });
  const chart = element('c:chart', { 'xmlns:c': CHART, 'xmlns:r': OFFICE, 'r:id': id });
  const frame = [
    element('xdr:nvGraphicFramePr', {}, `${properties}<xdr:cNvGraphicFramePr/>`),
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    element('a:graphic', {}, element('a:graphicData', { uri: CHART }, chart)),
  ];
  const extent = element('xdr:ext', { cx: Math.round(width * EMU), cy: Math.round(height * EMU) });
  const framed = element('xdr:graphicFrame', { macro: '' }, frame.join(''));
  return element(
    'xdr:oneCellAnchor',
    { 'xmlns:xdr': SHEET_DRAWING, 'xmlns:a': DRAW },
    `${element('xdr:from', {}, corner)}${extent}${framed}<xdr:clientData/>`,
  );
}

function highestNumber(anchors: readonly XmlElement[]): number {
  return Math.max(1, ...anchors.map((anchor) => Number(within(anchor, 'cNvPr')?.attributes.id ?? 0) || 0));
}

class ChartsWriter {
  private readonly path: string | undefined;
  private readonly root: XmlElement | undefined;

  constructor(
    private readonly sheet: SheetModel,
    private readonly kept: KeptSheet | undefined,
    private readonly file: Package,
    /** Of the worksheet; changed here. */
    private readonly relationships: Relationship[],
  ) {
    this.path = drawingPath(kept);
    this.root = this.path === undefined ? undefined : file.xml(this.path);
  }

  /** @returns the worksheet's element for the drawing, `undefined` = as the file has it */
  write(): string | undefined {
    const { path, root } = this;
    const [sheet, file] = [this.sheet, this.file];
    const before = root?.children ?? [];
    const still = new Set(sheet.charts.map(({ kept }) => kept));
    const isChart = (anchor: XmlElement) => path !== undefined && chartPathOf(anchor, path, file) !== undefined;
    const gone = before.filter((anchor, index) => isChart(anchor) && !still.has(index));
    const fresh = sheet.charts.filter(({ kept, type }) => kept === null && type !== 'OTHER');
    if (gone.length === 0 && fresh.length === 0) return undefined;
    const staying = before.filter((anchor) => !gone.includes(anchor));
    if (staying.length + fresh.length === 0) return this.drop();
    return this.put(staying, gone, fresh);
  }

  private drop(): string {
    const id = relationOf(childOf(this.kept?.root, 'drawing'));
    const index = this.relationships.findIndex((relationship) => relationship.id === id);
    if (index >= 0) this.relationships.splice(index, 1);
    return '';
  }

  private put(staying: XmlElement[], gone: XmlElement[], fresh: ChartModel[]): string | undefined {
    const { root } = this;
    const [sheet, file] = [this.sheet, this.file];
    const path = this.path ?? file.freshPath('xl/drawings/drawing', '.xml');
    const lost = new Set(gone.map((anchor) => relationOf(within(within(anchor, 'graphicData'), 'chart'))));
    const own = file.relationships(path).filter(({ id }) => !lost.has(id));
    const freshId = idMaker(own);
    let number = highestNumber(staying);
    const added = fresh.map((chart) => {
      const target = file.freshPath('xl/charts/chart', '.xml');
      file.setText(target, chartXml(chart, sheet.name), CHART_TYPE);
      const id = freshId();
      own.push({ id, type: `${OFFICE}/chart`, target, external: false });
      number += 1;
      return anchorXml(chart, number, id);
    });
    const inner = [...staying.map(rawOf), ...added].join('');
    const xml = root
      ? rebuilt(root, {}, inner)
      : element('xdr:wsDr', { 'xmlns:xdr': SHEET_DRAWING, 'xmlns:a': DRAW }, inner);
    file.setText(path, xml, DRAWING_TYPE);
    file.setRelationships(path, own);
    if (this.path !== undefined) return undefined;
    const id = idMaker(this.relationships)();
    this.relationships.push({ id, type: `${OFFICE}/drawing`, target: path, external: false });
    return element('drawing', { 'r:id': id });
  }
}

/** @param relationships of the worksheet; changed here */
export function chartsXml(
  sheet: SheetModel,
  kept: KeptSheet | undefined,
  file: Package,
  relationships: Relationship[],
): { drawing?: string } {
  const drawing = new ChartsWriter(sheet, kept, file, relationships).write();
  return drawing === undefined ? {} : { drawing };
}
