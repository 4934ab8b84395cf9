/** The enums of the Charts service, members in Google's order. */
import { makeEnum } from '../enum-member.ts';

export const ChartHiddenDimensionStrategy = makeEnum(['IGNORE_BOTH', 'IGNORE_ROWS', 'IGNORE_COLUMNS', 'SHOW_BOTH']);
export const ChartMergeStrategy = makeEnum(['MERGE_COLUMNS', 'MERGE_ROWS']);
export const ChartType = makeEnum([
  'TIMELINE',
  'AREA',
  'BAR',
  'BUBBLE',
  'CANDLESTICK',
  'COLUMN',
  'COMBO',
  'GAUGE',
  'GEO',
  'HISTOGRAM',
  'RADAR',
  'LINE',
  'ORG',
  'PIE',
  'SCATTER',
  'SPARKLINE',
  'STEPPED_AREA',
  'TABLE',
  'TREEMAP',
  'WATERFALL',
]);
export const ColumnType = makeEnum(['DATE', 'NUMBER', 'STRING']);
export const CurveStyle = makeEnum(['NORMAL', 'SMOOTH']);
export const PointStyle = makeEnum(['NONE', 'TINY', 'MEDIUM', 'LARGE', 'HUGE']);
export const Position = makeEnum(['TOP', 'RIGHT', 'BOTTOM', 'NONE']);
