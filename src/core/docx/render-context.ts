/** What the blocks of one report share while they are written. */
import type { Block } from '../laporan/blocks.ts';
import type { Target } from '../laporan/number-report.ts';
import type { FontMeasure } from './estimate/font-widths.ts';
import type { PageMeasure } from './page.ts';

/** docx has counters of its own that run on from report to report; these are given instead. */
export interface Counters {
  list: number;
  image: number;
}

export interface RenderContext {
  page: PageMeasure;
  /** How wide words are in the font of the report. */
  font: FontMeasure;
  /** Counted on. */
  counters: Counters;
  targets: readonly Target[];
  targetOf: ReadonlyMap<Block, Target>;
  /** What stands at the foot of the page on which a bookmark is reckoned to stand. */
  pageOf: ReadonlyMap<string, string>;
}
