/** Starts Univer as a canvas and nothing else: no toolbar, no editor, no menus, no formulas, no React on the page. */
import {
  Injector,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  ThemeService,
  Univer,
} from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { IRenderManagerService, UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { IUIController, UniverUIPlugin } from '@univerjs/ui';

/** Colours of selection and headings, as in Google Sheets. */
const ACCENT = '#1a73e8';

const SCROLLBARS = {
  barSize: 14,
  barBorder: 1,
  trackBorderColor: '#e1e3e1',
  trackBackgroundColor: '#f8f9fa',
  thumbMargin: 3,
  thumbBackgroundColor: '#bdc1c6',
  thumbHoverBackgroundColor: '#80868b',
  thumbActiveBackgroundColor: '#5f6368',
  minThumbSizeH: 30,
  minThumbSizeV: 30,
};

/** Takes the place of Univer's page: the canvas is hung up by `mount`. */
class NoPage {}

function register(univer: Univer): void {
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    header: false,
    toolbar: false,
    footer: false,
    contextMenu: false,
    disableAutoFocus: true,
    override: [[IUIController, { useFactory: () => new NoPage(), deps: [Injector] }]],
  });
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverSheetsPlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: false,
    footer: false,
    disableEdit: true,
    disableForceStringAlert: true,
    disableForceStringMark: true,
    protectedRangeShadow: false,
    scrollConfig: SCROLLBARS,
  });
}

export function startUniver(): Univer {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    // Nothing of Univer's that has words is on the page, so no language of its own is needed.
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.ERROR,
  });
  register(univer);
  const themes = univer.__getInjector().get(ThemeService);
  const theme = themes.getCurrentTheme();
  themes.setTheme({ ...theme, primary: { ...theme.primary, 600: ACCENT } });
  return univer;
}

/** Lets Univer make what draws: it does so a moment later. */
export function wake(univer: Univer): void {
  const life = univer.__getInjector().get(LifecycleService);
  if (life.stage < LifecycleStages.Ready) life.stage = LifecycleStages.Ready;
}

/** Hangs the canvas of a workbook into the page. The first one also ends Univer's start. */
export function mount(univer: Univer, unitId: string, element: HTMLElement): void {
  const injector = univer.__getInjector();
  const render = injector.get(IRenderManagerService).getRenderById(unitId);
  if (!render) throw new Error(`nothing draws ${unitId}`);
  const life = injector.get(LifecycleService);
  if (life.stage < LifecycleStages.Rendered) life.stage = LifecycleStages.Rendered;
  render.engine.mount(element);
  // The keyboard belongs to the field over the canvas; Tab must not stop here as well.
  render.engine.getCanvasElement().tabIndex = -1;
  render.activate();
  if (life.stage < LifecycleStages.Steady) life.stage = LifecycleStages.Steady;
}
