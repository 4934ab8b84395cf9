/** Shows a tab from the menu; where it does not exist, says how to make it. */

export function openTab(name: string): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheetByName(name);
  if (sheet) {
    spreadsheet.setActiveSheet(sheet);
    return;
  }
  const ui = SpreadsheetApp.getUi();
  ui.alert(
    `Tab ${name} tidak ada`,
    'Pilih menu Kinerja, Lainnya, Siapkan Buku Kerja untuk membuatnya.',
    ui.ButtonSet.OK,
  );
}
