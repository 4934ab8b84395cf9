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

/** Actions that run through forms and are opened from the menu or from the period dialog, with the title of their window. */
const TINDAKAN = {
  sosialisasi: 'Sosialisasikan Laporan',
  kumpulkan: 'Kumpulkan Data Triwulan',
  'siapa-belum': 'Siapa Belum Mengisi',
  kunci: 'Kunci Triwulan',
  'buka-kunci': 'Buka Kunci',
  koreksi: 'Catat Koreksi',
  disposisi: 'Lembar Disposisi',
  tarik: 'Tarik Lembar Isian',
  uji: 'Uji Tabel',
  asal: 'Lihat Asal Angka',
  kendali: 'Kendali SOP',
  'cetak-ulang': 'Cetak Ulang',
  'serah-terima': 'Serah Terima',
  'tahun-baru': 'Mulai Tahun Baru',
  'impor-riwayat': 'Impor Riwayat Capaian',
  perbaiki: 'Perbaiki',
  urungkan: 'Urungkan Tindakan Terakhir',
  'tindak-lanjut': 'Tindak Lanjut',
  lampirkan: 'Lampirkan Salinan Bertanda Tangan',
  lambang: 'Unggah Lambang',
  'periksa-riwayat': 'Periksa Riwayat',
  'banding-revisi': 'Bandingkan Revisi',
  'ambil-perubahan': 'Ambil Perubahan Dokumen',
  'paket-bukti': 'Paket Bukti SAKIP',
};

export type AksiTindakan = keyof typeof TINDAKAN;

/** Is it an action that has a window? Names of the prototype are none. */
function isAksiTindakan(aksi: string): aksi is AksiTindakan {
  return Object.keys(TINDAKAN).includes(aksi);
}

/** Pixels. */
const DIALOG = { width: 480, height: 460 };

/** Pixels. Room for tables and lists of people, still within a laptop's screen of 1366 × 768. */
const WIDE_DIALOG = { width: 760, height: 520 };

/** Pixels. A sheet of paper lying down, within a laptop's screen of 1366 × 768. */
const PREVIEW = { width: 1000, height: 600 };

/** @param periode of the report that is looked at */
function showPratinjauDialog(periode: string): void {
  const template = HtmlService.createTemplateFromFile('pratinjau');
  template.periode = periode;
  const page = template.evaluate().setWidth(PREVIEW.width).setHeight(PREVIEW.height);
  SpreadsheetApp.getUi().showModalDialog(page, 'Pratinjau Laporan');
}

function periodePage(aksi: Aksi, tempat: 'samping' | 'jendela', periode: string): GoogleAppsScript.HTML.HtmlOutput {
  const template = HtmlService.createTemplateFromFile('periode');
  template.aksi = aksi;
  template.periode = periode;
  template.tempat = tempat;
  return template.evaluate();
}

export function showPeriodeDialog(aksi: Aksi): void {
  const page = periodePage(aksi, 'jendela', '').setWidth(DIALOG.width).setHeight(DIALOG.height);
  SpreadsheetApp.getUi().showModalDialog(page, TITLE[aksi]);
}

/** What is to be corrected, beside the cells. @param periode with its year */
function showPemeriksaanSidebar(periode: string): void {
  SpreadsheetApp.getUi().showSidebar(periodePage('validasi', 'samping', periode).setTitle(TITLE.validasi));
}

/** The page knows where it stands: beside the cells (`samping`) it stays open, over them (`jendela`) it closes. */
function tindakanPage(
  aksi: AksiTindakan,
  tempat: 'samping' | 'jendela',
  isian: Record<string, string> = {},
): GoogleAppsScript.HTML.HtmlOutput {
  const template = HtmlService.createTemplateFromFile('tindakan');
  template.aksi = aksi;
  template.isian = JSON.stringify(isian);
  template.judul = TINDAKAN[aksi];
  template.tempat = tempat;
  return template.evaluate();
}

/** @param isian values that the action starts from */
export function showTindakanDialog(aksi: AksiTindakan, isian: Record<string, string> = {}): void {
  const page = tindakanPage(aksi, 'jendela', isian).setWidth(WIDE_DIALOG.width).setHeight(WIDE_DIALOG.height);
  SpreadsheetApp.getUi().showModalDialog(page, TINDAKAN[aksi]);
}

/** In the sidebar, so that people can work in the cells while the list stands beside them. */
export function showTindakanSidebar(aksi: AksiTindakan): void {
  SpreadsheetApp.getUi().showSidebar(tindakanPage(aksi, 'samping').setTitle(TINDAKAN[aksi]));
}

/** Windows that other pages lead to, besides those of the actions. */
const JENDELA: Record<string, (isian: Record<string, string>) => void> = {
  pratinjau: ({ periode = '' }) => showPratinjauDialog(periode),
  laporan: () => showPeriodeDialog('laporan'),
  validasi: ({ periode = '' }) => showPemeriksaanSidebar(periode),
};

/** @returns `false` for a name that no window has */
export function showWindow(aksi: string, isian: Record<string, string>): boolean {
  if (isAksiTindakan(aksi)) showTindakanDialog(aksi, isian);
  else if (Object.keys(JENDELA).includes(aksi)) JENDELA[aksi]?.(isian);
  else return false;
  return true;
}

export function showSiapkanDialog(): void {
  const page = HtmlService.createHtmlOutputFromFile('siapkan').setWidth(DIALOG.width).setHeight(DIALOG.height);
  SpreadsheetApp.getUi().showModalDialog(page, 'Siapkan Buku Kerja');
}

export function showBantuan(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('bantuan').setTitle('Bantuan Kinerja'));
}
