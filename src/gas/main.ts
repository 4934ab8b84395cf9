/** Every export is a global function of the script: the menu's items, the triggers, and the calls of our pages. Nothing else is exported. */
import { awal } from '../app/awal.ts';
import { perbaruiBeranda } from '../app/beranda.ts';
import { buka } from '../app/buka.ts';
import { kirimPengingat } from '../app/isian/pengingat.ts';
import { pratinjauLaporan } from '../app/laporan/pratinjau-laporan.ts';
import { rekapPeriode } from '../app/rekap-periode.ts';
import { parseRequest } from '../app/request.ts';
import { siapkanBukuKerja } from '../app/siapkan-buku-kerja.ts';
import { susunLaporan } from '../app/susun-laporan.ts';
import { parsePermintaan } from '../app/tindakan/permintaan.ts';
import { jalankanTindakan } from '../app/tindakan/tindakan.ts';
import { validateTriwulan } from '../app/validate-triwulan.ts';
import { buildMenu } from './menu.ts';
import { openTab } from './open-tab.ts';
import {
  showBantuan,
  showPeriodeDialog,
  showSiapkanDialog,
  showTindakanDialog,
  showTindakanSidebar,
  showWindow,
} from './pages.ts';
import { answer, runTrigger } from './run.ts';

export function onOpen(event?: GoogleAppsScript.Events.SheetsOnOpen): void {
  buildMenu(event);
}

export function onInstall(event?: GoogleAppsScript.Events.SheetsOnOpen): void {
  buildMenu(event);
}

/** Beranda opens even where it cannot be brought up to date, because a colleague is at work or the tab is protected. */
export function menuBeranda(): void {
  try {
    answer('beranda', (ports) => {
      perbaruiBeranda(ports);
      return { ok: true };
    });
  } finally {
    openTab('Beranda');
  }
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

export function menuSosialisasikanLaporan(): void {
  showTindakanDialog('sosialisasi');
}

export function menuKumpulkanDataTriwulan(): void {
  showTindakanDialog('kumpulkan');
}

export function menuSiapaBelumMengisi(): void {
  showTindakanSidebar('siapa-belum');
}

export function menuKunciTriwulan(): void {
  showTindakanDialog('kunci');
}

export function menuBukaKunci(): void {
  showTindakanDialog('buka-kunci');
}

export function menuCatatKoreksi(): void {
  showTindakanDialog('koreksi');
}

export function menuLembarDisposisi(): void {
  showTindakanDialog('disposisi');
}

export function menuTarikLembarIsian(): void {
  showTindakanDialog('tarik');
}

export function menuUjiTabel(): void {
  showTindakanSidebar('uji');
}

export function menuLihatAsalAngka(): void {
  showTindakanSidebar('asal');
}

export function menuKendaliSop(): void {
  showTindakanSidebar('kendali');
}

export function menuCetakUlang(): void {
  showTindakanDialog('cetak-ulang');
}

export function menuSerahTerima(): void {
  showTindakanDialog('serah-terima');
}

export function menuMulaiTahunBaru(): void {
  showTindakanDialog('tahun-baru');
}

export function menuUrungkan(): void {
  showTindakanDialog('urungkan');
}

export function menuBantuan(): void {
  showBantuan();
}

/** Runs daily as the account that switched the reminders on; Google's event tells nothing that is needed. */
export function triggerPengingat(): string {
  return runTrigger('pengingat', kirimPengingat);
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

export function callPratinjau(json: string): string {
  return answer('pratinjau', (ports) => pratinjauLaporan(ports, parseRequest(json)));
}

export function callBuka(json: string): string {
  return answer('buka', (ports) => buka(ports, parseRequest(json)));
}

/** Another window in the place of the one that asks: shows, and changes nothing. */
export function callBukaTindakan(json: string): string {
  return answer('buka-tindakan', () => {
    const { aksi, isian } = parsePermintaan(json);
    if (showWindow(aksi, isian.texts())) return { ok: true };
    return { ok: false, pesan: 'Tindakan ini tidak dikenali.' };
  });
}

export function callTindakan(json: string): string {
  return answer('tindakan', (ports) => jalankanTindakan(ports, parsePermintaan(json)));
}
