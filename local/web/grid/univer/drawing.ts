/** Ways to the parts of Univer that draw the open workbook. */
import { type Injector, IUniverInstanceService, type Workbook, type Worksheet } from '@univerjs/core';
import {
  type IRender,
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  type SpreadsheetSkeleton,
  type Viewport,
} from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';

/** What draws one workbook; another `show` makes another one. */
export class Drawing {
  constructor(
    readonly injector: Injector,
    readonly unitId: string,
  ) {}

  get workbook(): Workbook {
    const workbook = this.injector.get(IUniverInstanceService).getUnit<Workbook>(this.unitId);
    if (!workbook) throw new Error(`${this.unitId} is not open`);
    return workbook;
  }

  get render(): IRender {
    const render = this.injector.get(IRenderManagerService).getRenderById(this.unitId);
    if (!render) throw new Error(`nothing draws ${this.unitId}`);
    return render;
  }

  get skeletons(): SheetSkeletonManagerService {
    return this.render.with(SheetSkeletonManagerService);
  }

  /** Places and sizes of the tab that is shown. */
  get skeleton(): SpreadsheetSkeleton {
    const skeleton = this.skeletons.getCurrentSkeleton();
    if (!skeleton) throw new Error('no tab is shown');
    return skeleton;
  }

  /** The part that scrolls both ways. */
  get viewport(): Viewport {
    const viewport = this.render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!viewport) throw new Error('no tab is shown');
    return viewport;
  }

  worksheet(id: number): Worksheet | null {
    return this.workbook.getSheetBySheetId(String(id)) ?? null;
  }

  /** Draws the tab that is shown anew, places and sizes included. */
  redraw(): void {
    const sheetId = this.workbook.getActiveSheet().getSheetId();
    this.skeletons.makeDirty({ sheetId }, true);
    this.skeletons.setCurrent({ sheetId });
    this.render.mainComponent?.makeForceDirty?.(true);
    this.render.scene.makeDirty(true);
  }
}
