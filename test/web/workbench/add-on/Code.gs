/** A small add-on for the tests of the workbench: questions, pages, protections, each as simple as can be. */
function onOpen() {
  const ui = SpreadsheetApp.getUi();
  const more = ui.createMenu('Lainnya').addItem('Panel', 'menuPanel').addItem('Rusak', 'menuRusak');
  ui.createMenu('Kinerja')
    .addItem('Setuju', 'menuSetuju')
    .addItem('Tanya', 'menuTanya')
    .addItem('Jendela', 'menuJendela')
    .addItem('Lindungi', 'menuLindungi')
    .addItem('Tab baru', 'menuTabBaru')
    .addItem('Lama', 'menuLama')
    .addSeparator()
    .addSubMenu(more)
    .addToUi();
}

function sheet_() {
  return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
}

function note_(text) {
  sheet_().getRange('A1').setValue(text);
}

function menuSetuju() {
  const ui = SpreadsheetApp.getUi();
  note_(String(ui.alert('Ganti isi?', 'Baris pertama.\nBaris kedua.', ui.ButtonSet.YES_NO)));
}

function menuTanya() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt('Nama', 'Siapa nama Anda?', ui.ButtonSet.OK_CANCEL);
  note_(`${answer.getSelectedButton()} ${answer.getResponseText()}`);
}

const PAGE = `<!DOCTYPE html><html lang="id"><head><title>Halaman</title></head><body><h1>Halaman uji</h1>
<button id="panggil">Panggil</button> <button id="rusak">Rusak</button> <button id="tanggal">Tanggal</button>
<button id="tutup">Tutup</button> <a href="#gid=0&amp;range=C7">Ke sel</a> <p id="hasil"></p><script>
const say = (text) => { document.getElementById('hasil').textContent = text; };
const on = (id, act) => document.getElementById(id).addEventListener('click', act);
const run = () => google.script.run.withSuccessHandler((value, object) => say(JSON.stringify([value, object])))
  .withFailureHandler((error, object) => say(error.name + ': ' + error.message + ' ' + object)).withUserObject('benda');
on('panggil', () => run().callGema({ a: [1, 'dua', null] }));
on('rusak', () => run().callRusak());
on('tanggal', () => { try { run().callGema(new Date()); } catch (error) { say(error.message); } });
on('tutup', () => google.script.host.close());
try { say(String(parent.document.title)); } catch (error) { say('tertutup: ' + origin); }
fetch('/api/keadaan').then(() => say('bocor'), () => undefined);
<` + `/script></body></html>`;

function menuJendela() {
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(PAGE).setWidth(420).setHeight(240), 'Jendela uji');
}

function menuPanel() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(PAGE).setTitle('Panel uji'));
}

function menuRusak() {
  throw new Error('sengaja rusak');
}

function callGema(value) {
  note_('digema');
  return value;
}

function callRusak() {
  throw new TypeError('tidak bisa');
}

function menuLindungi() {
  const protection = sheet_().getRange('B1:B9').protect().setDescription('Hanya untuk Kasubag');
  protection.removeEditors(protection.getEditors());
  SpreadsheetApp.getActiveSpreadsheet().toast('Sudah dilindungi.', 'Kinerja', 3);
}

function menuTabBaru() {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  spreadsheet.setActiveSheet(spreadsheet.insertSheet('Hasil')).getRange('A1').setValue('ada');
}

function menuLama() {
  Utilities.sleep(2500);
  note_('selesai lama');
}
