/** A chart that was built: its options, and its picture. */
import { Blob } from '../blob.ts';
import { ServiceException } from '../exception.ts';
import type { Imitates } from '../spreadsheet/imitation.ts';
import { checkArguments } from '../spreadsheet/signature.ts';
import { drawSvg } from './draw-svg.ts';
import type { ChartDrawing } from './drawing.ts';
import { toPng } from './to-png.ts';

export class ChartService
  implements Imitates<GoogleAppsScript.Charts.Chart, Exclude<keyof ChartService, 'getAs' | 'getBlob'>>
{
  static readonly service = 'Charts.Chart';
  readonly #drawing: ChartDrawing;

  constructor(drawing: ChartDrawing) {
    this.#drawing = drawing;
  }

  /** @throws ServiceException for other types than PNG */
  getAs(contentType: string): Blob {
    if (contentType !== 'image/png')
      throw new ServiceException(`Charts.Chart.getAs('${contentType}') belum ditiru di host lokal`);
    return this.getBlob();
  }

  getBlob(): Blob {
    return new Blob(toPng(drawSvg(this.#drawing)), 'image/png', 'chart.png');
  }
}

checkArguments(ChartService, { getAs: 'String' });
