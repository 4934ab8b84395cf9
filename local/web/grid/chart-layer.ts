/** Charts over the cells they lie on: pictures of the host, which move with the cells and let every click through. */
import type { ChartView } from '../../host/view/view-types.ts';
import type { Board } from './board.ts';

const UNDRAWN = 'Grafik jenis ini tidak digambar di sini; bukalah berkasnya di Excel atau LibreOffice.';

function makePicture({ svg, title }: ChartView): HTMLElement {
  if (svg === null) {
    const frame = document.createElement('div');
    frame.className = 'kisi-grafik kisi-grafik-lain';
    frame.textContent = title === '' ? UNDRAWN : `${title}. ${UNDRAWN}`;
    return frame;
  }
  const image = document.createElement('img');
  image.className = 'kisi-grafik';
  image.alt = title === '' ? 'Grafik' : `Grafik: ${title}`;
  // As an image nothing inside an SVG runs or loads anything.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  return image;
}

export class ChartLayer {
  private shown: { sheet: number; key: string; pictures: HTMLElement[] } = { sheet: -1, key: '', pictures: [] };

  constructor(
    private readonly layer: HTMLElement,
    private readonly board: Board,
  ) {}

  /** Pictures are made again only when they are others; otherwise they are moved. */
  place(): void {
    const { board } = this;
    if (!board.isShown) return;
    const { id, charts } = board.sheet;
    const key = JSON.stringify(charts);
    if (id !== this.shown.sheet || key !== this.shown.key) {
      const pictures = charts.map(makePicture);
      this.layer.replaceChildren(...pictures);
      this.shown = { sheet: id, key, pictures };
    }
    charts.forEach((chart, index) => {
      const picture = this.shown.pictures[index];
      if (picture) this.placeOne(picture, chart);
    });
  }

  private placeOne({ style }: HTMLElement, chart: ChartView): void {
    const { geometry, sheet } = this.board;
    const spot = {
      row: Math.min(chart.row, sheet.rows - 1),
      column: Math.min(chart.column, sheet.columns - 1),
    };
    const cell = geometry.box(spot);
    const clip = geometry.clip(spot);
    const left = cell.left + chart.offsetX;
    const top = cell.top + chart.offsetY;
    style.left = `${left}px`;
    style.top = `${top}px`;
    style.width = `${chart.width}px`;
    style.height = `${chart.height}px`;
    const above = Math.max(0, clip.top - top);
    const aside = Math.max(0, clip.left - left);
    style.clipPath = above > 0 || aside > 0 ? `inset(${above}px 0 0 ${aside}px)` : 'none';
  }
}
