/** Draws a chart as SVG with ECharts, which is loaded when the first chart is drawn. */
import { createRequire } from 'node:module';
import type { EChartsOption } from 'echarts';
import type { ChartDrawing, DrawnSeries } from './drawing.ts';

const require = createRequire(import.meta.url);

/** Bars, axes, title and legend; half the size of the whole library. */
const LIBRARY = 'echarts/dist/echarts.common.min.js';

/** Where the picture is shown by a browser, the nearest font that it has. */
const FONT = 'Arimo, Arial, sans-serif';
const BLACK = '#000000';
const TITLE_ROOM = 50;
const AXIS_ROOM = 34;
const AXIS_TITLE_ROOM = 28;
const LEGEND_ROOM = 30;

/** `1.234,5` whatever the machine's own language is. */
function inIndonesian(value: number): string {
  const [whole = '0', fraction] = String(Number(value.toPrecision(12))).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

function valueAxis({ valueTitle, min, max, ticks, textSize, gridColor }: ChartDrawing, isBar: boolean) {
  const texts = new Map(ticks?.map(({ value, text }) => [value, text]));
  return {
    type: 'value' as const,
    name: valueTitle,
    nameLocation: 'middle' as const,
    nameGap: isBar ? 34 : 52,
    nameTextStyle: { color: BLACK, fontSize: textSize },
    ...(min === null ? {} : { min }),
    ...(max === null ? {} : { max }),
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: ticks === null, lineStyle: { color: gridColor } },
    axisLabel: {
      color: BLACK,
      fontSize: textSize,
      formatter: (value: number) => texts.get(value) ?? inIndonesian(value),
      ...(ticks === null ? {} : { customValues: ticks.map(({ value }) => value) }),
    },
  };
}

/** Names are broken at words and never left out. */
function categoryAxis(drawing: ChartDrawing, isBar: boolean) {
  const { categories, categoryTitle, textSize, width, left } = drawing;
  const room = isBar ? left - 20 : ((width - left) / Math.max(categories.length, 1)) * 0.94;
  return {
    type: 'category' as const,
    data: categories,
    inverse: isBar,
    name: isBar ? '' : categoryTitle,
    nameLocation: 'middle' as const,
    nameGap: 32,
    nameTextStyle: { color: BLACK, fontSize: textSize },
    axisLine: { lineStyle: { color: BLACK }, onZero: true },
    axisTick: { show: false },
    axisLabel: {
      color: BLACK,
      fontSize: textSize,
      lineHeight: Math.round(textSize * 1.15),
      interval: 0,
      width: Math.max(room, 30),
      overflow: 'break' as const,
    },
  };
}

/** Lines at the marks that are named stand behind the bars. */
function markLines({ ticks, gridColor }: ChartDrawing, isBar: boolean) {
  return {
    z: 0,
    silent: true,
    symbol: 'none' as const,
    animation: false,
    label: { show: false },
    lineStyle: { type: 'solid' as const, color: gridColor, width: 1.5 },
    data: (ticks ?? [])
      .filter(({ value }) => value !== 0)
      .map(({ value }) => (isBar ? { xAxis: value } : { yAxis: value })),
  };
}

function seriesOption(drawing: ChartDrawing, series: DrawnSeries, isFirst: boolean) {
  const isBar = drawing.orientation === 'bar';
  const { labels } = series;
  return {
    type: 'bar' as const,
    name: series.name,
    data: series.values,
    barCategoryGap: '30%',
    barGap: '8%',
    itemStyle: { color: series.color },
    label: {
      show: labels !== null,
      position: isBar ? ('right' as const) : ('top' as const),
      color: BLACK,
      fontSize: drawing.textSize,
      textBorderColor: '#ffffff',
      textBorderWidth: 3,
      formatter: ({ dataIndex }: { dataIndex: number }) => labels?.[dataIndex] ?? '',
    },
    ...(isFirst && drawing.ticks !== null ? { markLine: markLines(drawing, isBar) } : {}),
  };
}

function optionOf(drawing: ChartDrawing): EChartsOption {
  const isBar = drawing.orientation === 'bar';
  const value = valueAxis(drawing, isBar);
  const category = categoryAxis(drawing, isBar);
  const titled = isBar ? drawing.valueTitle : drawing.categoryTitle;
  const bottom = 10 + AXIS_ROOM + (titled === '' ? 0 : AXIS_TITLE_ROOM) + (drawing.hasLegend ? LEGEND_ROOM : 0);
  return {
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: { fontFamily: FONT, color: BLACK },
    title: {
      text: drawing.title,
      left: 'center',
      top: 12,
      textStyle: {
        fontSize: drawing.titleSize,
        fontWeight: 'bold',
        color: BLACK,
        width: drawing.width - 30,
        overflow: 'truncate',
      },
    },
    ...(drawing.hasLegend
      ? {
          legend: {
            bottom: 6,
            icon: 'rect',
            selectedMode: false,
            textStyle: { fontSize: drawing.textSize, color: BLACK },
          },
        }
      : {}),
    grid: { left: drawing.left, top: TITLE_ROOM, right: 24, bottom, containLabel: false, outerBoundsMode: 'none' },
    xAxis: isBar ? value : category,
    yAxis: isBar ? category : value,
    series: drawing.series.map((series, index) => seriesOption(drawing, series, index === 0)),
  } as EChartsOption;
}

/** The same text for the same drawing. Nothing in it refers to anything outside of it, and no script is in it. */
export function drawSvg(drawing: ChartDrawing): string {
  const echarts = require(LIBRARY) as typeof import('echarts');
  const { width, height } = drawing;
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(optionOf(drawing));
    return chart.renderToSVGString();
  } finally {
    // Otherwise its clock keeps the process alive.
    chart.dispose();
  }
}
