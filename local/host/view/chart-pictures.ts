/** Charts as pictures for the page; each is drawn again only when something in it has changed. */

import { text } from '../charts/chart-options.ts';
import { drawSvg } from '../charts/draw-svg.ts';
import { embeddedDrawing } from '../charts/embedded-drawing.ts';
import type { SheetModel, WorkbookModel } from '../spreadsheet/model.ts';
import type { ChartView } from './view-types.ts';

export class ChartPictures {
  /** By what is drawn. */
  private pictures = new Map<string, string>();

  /** Pictures that no chart needs any more are let go of. */
  viewsOf(workbook: WorkbookModel): Map<number, ChartView[]> {
    const used = new Map<string, string>();
    const views = new Map(workbook.sheets.map((sheet) => [sheet.id, this.sheet(workbook, sheet, used)]));
    this.pictures = used;
    return views;
  }

  private sheet(workbook: WorkbookModel, sheet: SheetModel, used: Map<string, string>): ChartView[] {
    return sheet.charts.map((chart) => {
      const { id, anchor, width, height } = chart;
      const title = text(chart.options.title);
      const place = { id, ...anchor, width, height, title };
      if (chart.type === 'OTHER' || chart.areas.length < 2) return { ...place, svg: null };
      const drawing = embeddedDrawing(workbook, sheet, chart);
      const key = JSON.stringify(drawing);
      const svg = this.pictures.get(key) ?? drawSvg(drawing);
      used.set(key, svg);
      return { ...place, svg };
    });
  }
}
