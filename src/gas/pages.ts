/** Shows the pages of the dialogs and the sidebar; what they do afterwards comes back through the page calls of main.ts. */

/** What the dialog Periode is opened for. */
export type Aksi = 'validasi' | 'rekap-triwulan' | 'rekap-semester' | 'rekap-tahunan' | 'laporan';

const TITLE: Record<Aksi, string> = {
  validasi: 'Validasi Triwulan',
  'rekap-triwulan': 'Rekap Triwulan',
  'rekap-semester': 'Rekap Semester',
  'rekap-tahunan': 'Rekap Tahunan',
  laporan: 'Susun Laporan',
};

/** Pixels. */
const DIALOG = { width: 480, height: 460 };

export function showPeriodeDialog(aksi: Aksi): void {
  const template = HtmlService.createTemplateFromFile('periode');
  template.aksi = aksi;
  const page = template.evaluate().setWidth(DIALOG.width).setHeight(DIALOG.height);
  SpreadsheetApp.getUi().showModalDialog(page, TITLE[aksi]);
}

export function showSiapkanDialog(): void {
  const page = HtmlService.createHtmlOutputFromFile('siapkan').setWidth(DIALOG.width).setHeight(DIALOG.height);
  SpreadsheetApp.getUi().showModalDialog(page, 'Siapkan Buku Kerja');
}

export function showBantuan(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('bantuan').setTitle('Bantuan Kinerja'));
}
