/** Which step of the SOP an action belongs to. */

import type { Periode } from '../../core/periode.ts';
import type { NomorLangkah } from '../../core/sop/langkah.ts';

export interface LangkahSop {
  langkah: NomorLangkah;
  /** Steps 1–5 a triwulan, 6–8 a semester, 9 the year. */
  periode: Periode;
}
