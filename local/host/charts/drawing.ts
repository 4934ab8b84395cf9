/** A chart as it is to be drawn, whichever service described it: what of Google's options has a meaning here. */

export interface DrawnSeries {
  name: string;
  /** `#rrggbb` */
  color: string;
  values: (number | null)[];
  /** Texts at the ends of the bars; `null` = none. */
  labels: string[] | null;
}

export interface ChartDrawing {
  /** `bar` lies, `column` stands. */
  orientation: 'bar' | 'column';
  /** Pixels. */
  width: number;
  height: number;
  title: string;
  titleSize: number;
  textSize: number;
  categories: string[];
  categoryTitle: string;
  valueTitle: string;
  /** `null` = as the figures need it. */
  min: number | null;
  max: number | null;
  /** `null` = evenly spaced, in Indonesian figures. */
  ticks: { value: number; text: string }[] | null;
  gridColor: string;
  series: DrawnSeries[];
  hasLegend: boolean;
  /** Share of the width (bars) or pixels (columns) left of the plot. */
  left: number;
}
