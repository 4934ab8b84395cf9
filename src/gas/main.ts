/** Every export is a global function of the script: the menu's items, the triggers, and the calls of our pages. Nothing else is exported. */
import { awal } from '../app/awal.ts';
import { buka } from '../app/buka.ts';
import { rekapPeriode } from '../app/rekap-periode.ts';
import { parseRequest } from '../app/request.ts';
import { siapkanBukuKerja } from '../app/siapkan-buku-kerja.ts';
import { susunLaporan } from '../app/susun-laporan.ts';
import { validateTriwulan } from '../app/validate-triwulan.ts';
import { buildMenu } from './menu.ts';
import { openTab } from './open-tab.ts';
import { showBantuan, showPeriodeDialog, showSiapkanDialog } from './pages.ts';
import { answer } from './run.ts';

export function onOpen(event?: GoogleAppsScript.Events.SheetsOnOpen): void {
  buildMenu(event);
}

export function onInstall(event?: GoogleAppsScript.Events.SheetsOnOpen): void {
  buildMenu(event);
}

export function menuBeranda(): void {
  openTab('Beranda');
}

export function menuSiapkanBukuKerja(): void {
  showSiapkanDialog();
}

export function menuValidasiTriwulan(): void {
  showPeriodeDialog('validasi');
}

export function menuRekapTriwulan(): void {
  showPeriodeDialog('rekap-triwulan');
}

export function menuRekapSemester(): void {
  showPeriodeDialog('rekap-semester');
}

export function menuRekapTahunan(): void {
  showPeriodeDialog('rekap-tahunan');
}

export function menuSusunLaporan(): void {
  showPeriodeDialog('laporan');
}

export function menuBantuan(): void {
  showBantuan();
}

export function callAwal(json: string): string {
  return answer('awal', (ports) => awal(ports, parseRequest(json)));
}

export function callSiapkan(json: string): string {
  return answer('siapkan', (ports) => ({ ok: true, ...siapkanBukuKerja(ports, parseRequest(json)) }));
}

export function callValidasi(json: string): string {
  return answer('validasi', (ports) => validateTriwulan(ports, parseRequest(json)));
}

export function callRekap(json: string): string {
  return answer('rekap', (ports) => rekapPeriode(ports, parseRequest(json)));
}

export function callLaporan(json: string): string {
  return answer('laporan', (ports) => susunLaporan(ports, parseRequest(json)));
}

export function callBuka(json: string): string {
  return answer('buka', (ports) => buka(ports, parseRequest(json)));
}
