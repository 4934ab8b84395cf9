/** A small add-on for the tests of the host: the page calls of the command line, each as simple as can be. */
function sheet_() {
  return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
}

function read_(json) {
  const request = JSON.parse(json);
  if (request.periode === 'Triwulan V') {
    throw new Error('Maaf, terjadi kesalahan di program (kode uji).');
  }
  return request;
}

const TEMUAN = { tab: 'Triwulan I', sel: 'E2', nilai: 'dua', pesan: 'Isian bukan angka.', perbaikan: 'Tulis angka.' };

function callSiapkan(json) {
  const request = read_(json);
  const cell = sheet_().getRange('A1');
  if (cell.getValue() !== '' && request.konfirmasi !== true) {
    return JSON.stringify({
      ok: false,
      perluKonfirmasi: true,
      pesan: 'Tab sudah ada.',
      saran: 'Ya = lengkapi.',
      temuan: [],
    });
  }
  if (request.tahun === 2099) sheet_().setName('Nama yang terlalu panjang untuk Excel');
  cell.setValue(request.tahun || new Date().getFullYear());
  return JSON.stringify({ ok: true, catatan: ['Tab Beranda dibuat.'] });
}

function callValidasi(json) {
  const request = read_(json);
  if (request.periode === 'Triwulan VI') {
    const pesan = 'Periode "Triwulan VI" tidak dikenal.';
    return JSON.stringify({ ok: false, salahPakai: true, pesan, saran: 'Pakai Triwulan I sampai IV.', temuan: [] });
  }
  sheet_().getRange('B1').setValue(`validasi ${request.periode}`);
  const level = request.periode === 'Triwulan I' ? 'galat' : 'peringatan';
  return JSON.stringify({ ok: true, temuan: [Object.assign({ kode: 'NOT_A_NUMBER', level }, TEMUAN)] });
}

function callRekap(json) {
  const request = read_(json);
  if (request.periode === 'Semester II') {
    const temuan = [Object.assign({ kode: 'NOT_A_NUMBER', level: 'galat' }, TEMUAN)];
    return JSON.stringify({ ok: false, pesan: 'Masih ada data yang salah.', saran: 'Perbaiki dahulu.', temuan });
  }
  if (request.periode === 'Tahun' && request.konfirmasi === undefined) {
    const question = {
      ok: false,
      perluKonfirmasi: true,
      bolehTanpa: true,
      pesan: 'Semester I berubah.',
      saran: 'Ya = rekap ulang.',
    };
    return JSON.stringify(question);
  }
  sheet_().getRange('C1').setValue(`rekap ${request.periode} ${request.konfirmasi}`);
  const rows = [
    {
      kode: 'IKU-1',
      indikator: 'Jumlah buku',
      target: 1000,
      realisasi: 1250.5,
      capaian: 125.05,
      capaianTahunan: 60,
      kategori: 'Sangat Tinggi',
      terisi: '2/2',
      status: 'Sangat Tinggi',
    },
    {
      kode: 'IKU-2',
      indikator: 'Indeks',
      target: 80,
      realisasi: null,
      capaian: null,
      capaianTahunan: null,
      kategori: null,
      terisi: '0/1',
      status: 'Belum ada data',
    },
  ];
  return JSON.stringify({ ok: true, rows, rataRata: { nilai: 125.05, n: 1, tidakDihitung: 1, perSasaran: [] } });
}

function callLaporan(json) {
  const request = read_(json);
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const name = `Laporan Kinerja ${request.periode} 2026 - Rev 1`;
  const blob = Utilities.newBlob([80, 75], type, `${name}.docx`);
  const file = Drive.Files.create({ name: name, mimeType: 'application/vnd.google-apps.document' }, blob, {
    fields: 'id,webViewLink',
  });
  return JSON.stringify({ ok: true, berkas: [{ nama: name, id: file.id, url: file.webViewLink }] });
}

function whoAndWhen() {
  return [Session.getActiveUser().getEmail(), new Date().toISOString(), new Date(0).getHours()];
}

function askTwice() {
  const ui = SpreadsheetApp.getUi();
  return [ui.alert('Lanjut?', ui.ButtonSet.YES_NO), ui.prompt('Nama?').getResponseText()].map(String);
}

function forever() {
  for (;;) {}
}

function rejectLater() {
  Promise.reject(new Error('hilang'));
  return 1;
}
