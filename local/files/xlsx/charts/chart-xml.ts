/** Writes a chart of bars or columns as the part that Excel and LibreOffice read. Figures stay in the cells: they are only referred to. */
import { axisOf, colorsOf, hasLegend, text } from '../../../host/charts/chart-options.ts';
import type { Area, ChartModel } from '../../../host/spreadsheet/model.ts';
import { absoluteName, quotedTab } from '../address.ts';
import { element } from '../xml/build.ts';
import { escapeFormula, escapeText } from '../xml/text.ts';
import { CHART, DRAW } from './names.ts';

const COLORS = ['#3366cc', '#dc3912', '#ff9900', '#109618'];
const AXES = { category: 111_111_111, value: 222_222_222 };

const val = (name: string, value: string | number) => element(`c:${name}`, { val: value });

/** @param size hundredths of a point */
function runProperties(name: string, size: number, bold = false): string {
  const fill = element('a:solidFill', {}, element('a:srgbClr', { val: '000000' }));
  return element(name, { sz: size, b: bold ? 1 : 0 }, fill);
}

function textProperties(size: number): string {
  const paragraph = element(
    'a:p',
    {},
    `${element('a:pPr', {}, runProperties('a:defRPr', size))}<a:endParaRPr lang="id-ID"/>`,
  );
  return element('c:txPr', {}, `<a:bodyPr/><a:lstStyle/>${paragraph}`);
}

function title(words: string, size: number, bold: boolean): string {
  const run = element('a:r', {}, `${runProperties('a:rPr', size, bold)}<a:t>${escapeText(words)}</a:t>`);
  const rich = element('c:rich', {}, `<a:bodyPr/><a:lstStyle/>${element('a:p', {}, run)}`);
  return element('c:title', {}, `${element('c:tx', {}, rich)}${val('overlay', 0)}`);
}

function reference(name: string, kind: 'strRef' | 'numRef', tab: string, area: Area): string {
  const formula = `<c:f>${escapeFormula(`${quotedTab(tab)}!${absoluteName(area)}`)}</c:f>`;
  return element(`c:${name}`, {}, element(`c:${kind}`, {}, formula));
}

function labels(): string {
  const flags = { showLegendKey: 0, showVal: 1, showCatName: 0, showSerName: 0, showPercent: 0, showBubbleSize: 0 };
  const shown = Object.entries(flags).map(([name, value]) => val(name, value));
  const format = element('c:numFmt', { formatCode: '#,##0.00', sourceLinked: 0 });
  return element('c:dLbls', {}, `${format}${textProperties(900)}${val('dLblPos', 'outEnd')}${shown.join('')}`);
}

/** Every column of the areas by itself. */
function columnsOf(areas: readonly Area[]): Area[] {
  return areas.flatMap((area) =>
    Array.from({ length: area.right - area.left + 1 }, (_, index) => ({
      ...area,
      left: area.left + index,
      right: area.left + index,
    })),
  );
}

function seriesXml({ areas, headers, options }: ChartModel, tab: string): string {
  const [names, ...values] = columnsOf(areas);
  const colors = colorsOf(options);
  if (!names) return '';
  const below = (area: Area): Area => ({ ...area, top: area.top + headers });
  return values
    .map((area, index) => {
      const color = (colors[index] ?? COLORS[index % COLORS.length] ?? '#000000').slice(1).toUpperCase();
      const fill = element('a:solidFill', {}, element('a:srgbClr', { val: color }));
      const header = { ...area, bottom: area.top };
      return element(
        'c:ser',
        {},
        [
          val('idx', index),
          val('order', index),
          headers > 0 ? reference('tx', 'strRef', tab, header) : '',
          element('c:spPr', {}, fill),
          val('invertIfNegative', 0),
          labels(),
          reference('cat', 'strRef', tab, below(names)),
          reference('val', 'numRef', tab, below(area)),
        ].join(''),
      );
    })
    .join('');
}

const LINE = element('a:ln', { w: 9525 }, element('a:solidFill', {}, element('a:srgbClr', { val: '7F7F7F' })));

/** The first name stands on top, as in Sheets: lying bars are drawn from the bottom otherwise. */
function axesXml({ type, options }: ChartModel): string {
  const isBar = type === 'BAR';
  const category = axisOf(options, isBar ? 'vAxis' : 'hAxis');
  const value = axisOf(options, isBar ? 'hAxis' : 'vAxis');
  const titled = (words: string) => (words === '' ? '' : title(words, 1000, false));
  const limits = `${value.max === null ? '' : val('max', value.max)}${value.min === null ? '' : val('min', value.min)}`;
  const names = [
    val('axId', AXES.category),
    element('c:scaling', {}, val('orientation', isBar ? 'maxMin' : 'minMax')),
    val('delete', 0),
    val('axPos', isBar ? 'l' : 'b'),
    titled(category.title),
    val('majorTickMark', 'none'),
    val('minorTickMark', 'none'),
    val('tickLblPos', 'low'),
    element('c:spPr', {}, LINE),
    textProperties(900),
    val('crossAx', AXES.value),
    val('crosses', 'autoZero'),
  ];
  const grid = element('a:ln', { w: 6350 }, element('a:solidFill', {}, element('a:srgbClr', { val: 'CCCCCC' })));
  const values = [
    val('axId', AXES.value),
    element('c:scaling', {}, `${val('orientation', 'minMax')}${limits}`),
    val('delete', 0),
    val('axPos', isBar ? 'b' : 'l'),
    element('c:majorGridlines', {}, element('c:spPr', {}, grid)),
    titled(value.title),
    element('c:numFmt', { formatCode: '#,##0', sourceLinked: 0 }),
    val('majorTickMark', 'none'),
    val('minorTickMark', 'none'),
    val('tickLblPos', 'nextTo'),
    textProperties(900),
    val('crossAx', AXES.category),
    val('crosses', isBar ? 'max' : 'autoZero'),
  ];
  return element('c:catAx', {}, names.join('')) + element('c:valAx', {}, values.join(''));
}

/** @param tab the sheet on which the chart lies, and whose cells it shows */
export function chartXml(chart: ChartModel, tab: string): string {
  const words = text(chart.options.title);
  const isSeveral = columnsOf(chart.areas).length > 2;
  const bars = [
    val('barDir', chart.type === 'BAR' ? 'bar' : 'col'),
    val('grouping', 'clustered'),
    val('varyColors', 0),
    seriesXml(chart, tab),
    val('gapWidth', 45),
    val('axId', AXES.category),
    val('axId', AXES.value),
  ];
  const legend =
    isSeveral && hasLegend(chart.options)
      ? element('c:legend', {}, `${val('legendPos', 'b')}${val('overlay', 0)}`)
      : '';
  const inner = [
    words === '' ? '' : title(words, 1200, true),
    val('autoTitleDeleted', words === '' ? 1 : 0),
    element('c:plotArea', {}, `<c:layout/>${element('c:barChart', {}, bars.join(''))}${axesXml(chart)}`),
    legend,
    val('plotVisOnly', 1),
    val('dispBlanksAs', 'gap'),
  ];
  const white = element('c:spPr', {}, element('a:solidFill', {}, element('a:srgbClr', { val: 'FFFFFF' })));
  return element(
    'c:chartSpace',
    { 'xmlns:c': CHART, 'xmlns:a': DRAW },
    `${val('roundedCorners', 0)}${element('c:chart', {}, inner.join(''))}${white}`,
  );
}
