/** Names of the parts and namespaces that a chart on a worksheet is made of (ECMA-376 part 1, 20.5 and 21.2). */

export const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
export const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
export const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const DRAW = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

/** English metric units in a pixel. */
export const EMU = 9525;
