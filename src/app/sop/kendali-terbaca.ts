/** Tab Kendali SOP within one action: read once, and what the guard found out about the steps, for whoever records them afterwards. */

import type { Register } from '../../core/register.ts';
import { type CatatanKendali, readKendali } from '../../core/sop/catatan-kendali.ts';
import type { FaktaSop } from '../../core/sop/fakta-sop.ts';
import { KENDALI_SOP, type KendaliSopField } from '../../core/tab-layout/register.ts';
import { openRegister } from '../open-register.ts';
import type { Ports, TabInfo } from '../ports.ts';

export interface KendaliTerbaca {
  /** `null` when the workbook has no such tab. */
  register: Register<KendaliSopField> | null;
  /** What the needs were judged by, `null` before anything was guarded. */
  fakta: FaktaSop | null;
  /** Steps that go on although needs are missing, as `kunciLangkah`. */
  lewat: Set<string>;
}

/**
 * By the list of tabs, which every action reads anew: an action hands it to the guard and to the recording alike, and no other
 * action runs in between. Nothing outlives the action.
 */
const TERBACA = new WeakMap<readonly TabInfo[], KendaliTerbaca>();

/** One call the first time. */
export function openKendali(ports: Ports, tabs: readonly TabInfo[]): KendaliTerbaca {
  const known = TERBACA.get(tabs);
  if (known) return known;
  const terbaca: KendaliTerbaca = { register: openRegister(ports, tabs, KENDALI_SOP), fakta: null, lewat: new Set() };
  TERBACA.set(tabs, terbaca);
  return terbaca;
}

/** The tab was written: whoever needs it next reads it again. */
export function forgetKendali(tabs: readonly TabInfo[]): void {
  TERBACA.delete(tabs);
}

/** The steps as the tab has them, empty when the workbook does not follow the SOP. */
export function kendaliOf(ports: Ports, tabs: readonly TabInfo[], tahun: number): Map<string, CatatanKendali> {
  const { register } = openKendali(ports, tabs);
  return register ? readKendali(register, tahun) : new Map();
}

/** Does the workbook follow the SOP: has tab Kendali SOP any of its steps? */
export function isMengikutiSop(ports: Ports, tabs: readonly TabInfo[], tahun: number): boolean {
  return kendaliOf(ports, tabs, tahun).size > 0;
}
