/** The menu Kinerja. Building it touches nothing but menus, so that it appears in every authorisation mode. */

interface Item {
  caption: string;
  /** Name of a global function of main.ts. */
  functionName: string;
}

const SIAPKAN: Item = { caption: 'Siapkan Buku Kerja…', functionName: 'menuSiapkanBukuKerja' };

const MAIN: readonly Item[] = [
  { caption: 'Validasi Triwulan…', functionName: 'menuValidasiTriwulan' },
  { caption: 'Rekap Semester…', functionName: 'menuRekapSemester' },
  { caption: 'Susun Laporan…', functionName: 'menuSusunLaporan' },
  { caption: 'Sosialisasikan Laporan…', functionName: 'menuSosialisasikanLaporan' },
];

const MORE: readonly Item[] = [
  SIAPKAN,
  { caption: 'Kumpulkan Data Triwulan…', functionName: 'menuKumpulkanDataTriwulan' },
  { caption: 'Siapa Belum Mengisi', functionName: 'menuSiapaBelumMengisi' },
  { caption: 'Rekap Triwulan…', functionName: 'menuRekapTriwulan' },
  { caption: 'Rekap Tahunan…', functionName: 'menuRekapTahunan' },
  { caption: 'Kunci Triwulan…', functionName: 'menuKunciTriwulan' },
  { caption: 'Buka Kunci…', functionName: 'menuBukaKunci' },
  { caption: 'Catat Koreksi…', functionName: 'menuCatatKoreksi' },
  { caption: 'Lembar Disposisi…', functionName: 'menuLembarDisposisi' },
  { caption: 'Tarik Lembar Isian…', functionName: 'menuTarikLembarIsian' },
  { caption: 'Uji Tabel…', functionName: 'menuUjiTabel' },
  { caption: 'Lihat Asal Angka', functionName: 'menuLihatAsalAngka' },
  { caption: 'Kendali SOP', functionName: 'menuKendaliSop' },
  { caption: 'Cetak Ulang…', functionName: 'menuCetakUlang' },
  { caption: 'Serah Terima…', functionName: 'menuSerahTerima' },
  { caption: 'Mulai Tahun Baru…', functionName: 'menuMulaiTahunBaru' },
  { caption: 'Urungkan Tindakan Terakhir', functionName: 'menuUrungkan' },
];

/** A workbook of ours has tab Pengaturan. In mode NONE the spreadsheet may not even be asked for its tabs. */
function isPrepared(event: GoogleAppsScript.Events.SheetsOnOpen | undefined): boolean {
  if (!event || event.authMode === ScriptApp.AuthMode.NONE) return true;
  return event.source.getSheetByName('Pengaturan') !== null;
}

/** @param event of onOpen; without it the workbook is taken to be prepared */
export function buildMenu(event?: GoogleAppsScript.Events.SheetsOnOpen): void {
  const ui = SpreadsheetApp.getUi();
  const menu = ui.createMenu('Kinerja');
  if (!isPrepared(event)) menu.addItem(SIAPKAN.caption, SIAPKAN.functionName).addSeparator();
  menu.addItem('Beranda', 'menuBeranda').addSeparator();
  for (const item of MAIN) menu.addItem(item.caption, item.functionName);
  const more = ui.createMenu('Lainnya');
  for (const item of MORE) more.addItem(item.caption, item.functionName);
  menu.addSeparator().addSubMenu(more).addItem('Bantuan', 'menuBantuan').addToUi();
}
