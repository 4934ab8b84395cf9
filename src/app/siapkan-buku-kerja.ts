/** Siapkan Buku Kerja: makes every tab that is missing, repairs the others, and asks before it touches one with content. */
import { berandaBaru } from '../core/render-tab/beranda-patch.ts';
import { pengaturanPatch } from '../core/render-tab/pengaturan-patch.ts';
import type { TabLayout } from '../core/tab-layout/column.ts';
import { NARASI } from '../core/tab-layout/narasi.ts';
import { KENDALI_SOP } from '../core/tab-layout/register.ts';
import { catatIdBuku } from './id-buku.ts';
import type { Ports, TabInfo } from './ports.ts';
import type { ActionRequest } from './request.ts';
import { createLayoutTab, locateByLayout, positionOf } from './siapkan/create-tab.ts';
import { fillKendaliSop } from './siapkan/kendali-sop.ts';
import { fillNarasi } from './siapkan/narasi.ts';
import { planSetup, type SetupPlan } from './siapkan/plan.ts';
import { describeRepair, locateIn, repairTab } from './siapkan/repair-tab.ts';
import { NeedsConfirmation, UserError } from './user-error.ts';

export interface SetupPreview {
  tahun: number;
  akanDibuat: string[];
  akanDilengkapi: { tab: string; apa: string[] }[];
  tidakBerubah: string[];
  /** What was asked for and not done, in sentences. */
  catatan: string[];
}

/** @param tahun the year that was asked for, if any */
function previewOf(plan: SetupPlan, tahun: number | undefined): SetupPreview {
  const repairs = plan.existing.map((tab) => ({ tab: tab.info.tab, apa: describeRepair(tab) }));
  return {
    tahun: plan.tahun,
    catatan:
      tahun === undefined || plan.tahun === tahun
        ? []
        : [`Tahun di tab Pengaturan tetap ${plan.tahun}. Untuk tahun ${tahun}, siapkan buku kerja yang baru.`],
    akanDibuat: plan.create.map((layout) => layout.tab),
    akanDilengkapi: repairs.filter((repair) => repair.apa.length > 0),
    tidakBerubah: repairs.filter((repair) => repair.apa.length === 0).map((repair) => repair.tab),
  };
}

/** What the setup would do; touches nothing. */
export function previewSetup(ports: Ports): SetupPreview {
  const { tahun } = ports.now();
  return previewOf(planSetup(ports, tahun), undefined);
}

function requireTahun(tahun: number | undefined, fallback: number): number {
  const year = tahun ?? fallback;
  if (!Number.isInteger(year) || year < 2000 || year > 2100) {
    throw new UserError(`Tahun ${year} tidak dapat dipakai.`, 'Isi tahun empat angka antara 2000 dan 2100.');
  }
  return year;
}

function confirm(plan: SetupPlan, preview: SetupPreview, konfirmasi: boolean): void {
  const touched = preview.akanDilengkapi.filter(({ apa }) => !apa[0]?.startsWith('Mengisi tab'));
  const isNew = plan.tabs.length === plan.emptySheets.length;
  if (konfirmasi || (touched.length === 0 && (plan.locale === '' || isNew))) return;
  const list = touched.map(({ tab, apa }) => `${tab} (${apa.join('; ')})`).join('; ');
  const sentences = [
    ...(touched.length === 0 ? [] : [`Tab yang sudah ada akan dilengkapi: ${list}.`]),
    ...(plan.locale === '' ? [] : ['Bahasa dan format angka buku kerja diatur ke Indonesia.']),
  ];
  throw new NeedsConfirmation(sentences.join(' '), 'Isian yang sudah diketik tidak diubah dan tidak dihapus.');
}

function createTab(ports: Ports, tabs: TabInfo[], layout: TabLayout, tahun: number): void {
  if (layout.tab === 'Pengaturan') {
    ports.workbook.createTab(layout.tab, positionOf(tabs, layout.tab), 200, 8);
    ports.workbook.apply(pengaturanPatch(tahun));
  } else if (layout.tab === 'Beranda') {
    ports.workbook.createTab(layout.tab, 0, 100, 12);
  } else {
    createLayoutTab(ports, tabs, layout);
    return;
  }
  tabs.splice(positionOf(tabs, layout.tab), 0, { tab: layout.tab, gid: 0 });
}

/** Links of Beranda need the other tabs, so it is written last. */
function writeBeranda(ports: Ports, tahun: number): void {
  const tabs = ports.workbook.listTabs();
  const gidOf = (name: string) => tabs.find(({ tab }) => tab === name)?.gid;
  ports.workbook.apply(berandaBaru('Beranda', tahun, gidOf, true));
}

/**
 * Sets the workbook up. Running it twice changes nothing the second time.
 * @throws NeedsConfirmation before a tab with content is touched
 * @throws UserError for a year that cannot be
 */
export function siapkanBukuKerja(ports: Ports, request: ActionRequest): SetupPreview {
  const tahun = requireTahun(request.tahun, ports.now().tahun);
  const plan = planSetup(ports, tahun);
  const preview = previewOf(plan, request.tahun);
  confirm(plan, preview, request.konfirmasi === true);
  if (plan.locale !== '') ports.workbook.setLocale(plan.locale, plan.zonaWaktu);
  const tabs = [...plan.tabs];
  for (const layout of plan.create) createTab(ports, tabs, layout, tahun);
  if (plan.create.some(({ tab }) => tab === KENDALI_SOP.tab)) fillKendaliSop(ports, plan);
  if (plan.create.some(({ tab }) => tab === NARASI.tab)) fillNarasi(ports);
  const locate = locateIn(plan, locateByLayout);
  for (const tab of plan.existing) repairTab(ports, plan, tab, tahun, locate);
  if (plan.create.some((layout) => layout.tab === 'Beranda')) writeBeranda(ports, tahun);
  for (const tab of plan.emptySheets) ports.workbook.removeTab(tab.tab);
  // A copy brings its tabs along and must stay known as one, so only a new workbook is marked here.
  if (plan.existing.length === 0) catatIdBuku(ports);
  if (plan.create.length > 0) ports.workbook.open('Beranda', 'A1');
  return preview;
}
