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

function remindDaily() {
  ScriptApp.newTrigger('triggerHarian').timeBased().everyDays(1).atHour(7).inTimezone('Asia/Jakarta').create();
  ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit().create();
}

function triggerHarian(e) {
  let screen = 'ada layar';
  try {
    SpreadsheetApp.getUi();
  } catch (error) {
    screen = error.message;
  }
  MailApp.sendEmail('unit@example.go.id', 'Pengingat', 'Mohon diisi.');
  const user = Session.getActiveUser().getEmail();
  return [user, new Date().toISOString(), `${e.year}-${e.month}-${e['day-of-month']} ${e.hour}`, screen].join('|');
}

function place() {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const remembered = PropertiesService.getDocumentProperties().getProperty('ingat');
  PropertiesService.getDocumentProperties().setProperty('ingat', 'ya');
  return [spreadsheet.getId(), spreadsheet.getUrl(), spreadsheet.getOwner().getEmail(), String(remembered)];
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

/** Actions through forms, one for each thing that the command line has to do with them. */
const ADDRESSES = [
  { nilai: 'arsip@example.go.id', label: 'Bidang Arsip <arsip@example.go.id>', keterangan: 'email', dicentang: true },
  { nilai: 'rsud@gmail.com', label: 'RSUD <rsud@gmail.com>', keterangan: 'di luar domain kantor', dicentang: false },
  { nilai: 'x@lain.id', label: 'Lain <x@lain.id>', keterangan: 'ditolak', tertutup: true, dicentang: false },
];

function form_(nama, bagian, more) {
  return { ok: true, formulir: Object.assign({ nama, judul: `Judul ${nama}`, bagian, tombol: 'Kirim' }, more) };
}

function done_(data, bagian) {
  return { ok: true, selesai: { judul: 'Sudah', bagian: bagian || [], data } };
}

function mail_(isian) {
  for (const to of isian.penerima) MailApp.sendEmail(to, 'Permintaan', 'Mohon diisi.');
}

const ACTIONS = {
  kumpulkan({ tahap, isian }) {
    const periode = { tipe: 'pilihan', nama: 'periode', label: 'Triwulan', nilai: '', pilihan: [{ nilai: 'Triwulan I', label: 'Triwulan I' }] };
    if (!isian.periode) return form_('periode', [periode]);
    const disposisi = { tipe: 'centang', nama: 'disposisi', label: 'Disposisi', pilihan: [{ nilai: 'terbitkan', label: 'Terbitkan', dicentang: true }] };
    const penerima = { tipe: 'centang', nama: 'penerima', label: 'Dikirim kepada', pilihan: ADDRESSES };
    if (tahap !== 'pratinjau') return form_('pratinjau', [{ tipe: 'teks', isi: 'Semua diperiksa.' }, disposisi, penerima], { bahaya: true });
    mail_(isian);
    sheet_().getRange('A2').setValue(isian.penerima.join());
    return done_(isian, [{ tipe: 'teks', isi: 'Perlu dicek.', nada: 'perhatian' }]);
  },
  kunci({ tahap, isian }) {
    if (tahap !== 'tinjau') return form_('tinjau', [{ tipe: 'teks', isi: 'Angka dibekukan.' }]);
    const type = 'application/pdf';
    const file = Drive.Files.create({ name: 'Potret.pdf', mimeType: type }, Utilities.newBlob([1], type, 'Potret.pdf'));
    const berkas = [{ nama: 'Potret', url: '', id: file.id }];
    return done_({ periode: isian.periode }, [{ tipe: 'tautan', judul: 'Berkas', berkas }]);
  },
  sosialisasi({ isian }) {
    if (!isian.alasan) {
      return { ok: false, perluAlasan: true, pesan: 'Langkah 4 belum selesai.', saran: 'Selesaikan dahulu.', kurang: ['Rekap belum ada.'], temuan: [] };
    }
    return done_({ alasan: isian.alasan }, [{ tipe: 'tautan', judul: 'Berkas', berkas: [{ nama: 'Laporan', url: isian.perihal || '', id: '' }] }]);
  },
  koreksi({ tahap, isian }) {
    if (isian.konfirmasi === undefined && isian.no === '9') {
      return { ok: false, perluKonfirmasi: true, pesan: 'Sudah ada.', saran: 'Ya = ganti.', temuan: [] };
    }
    if (tahap === '') return form_('catat', [{ tipe: 'isian', nama: 'isi', label: 'Isi koreksi', jenis: 'teks', nilai: '', wajib: true }]);
    return done_({ isi: isian.isi, konfirmasi: isian.konfirmasi || null });
  },
  tahan({ tahap, isian }) {
    const pilihan = ['IKU-1', 'IKU-2', 'IKU-3'].map((nilai) => ({ nilai, label: nilai, tertutup: nilai === 'IKU-3', dicentang: false }));
    if (tahap === '') return form_('baris', [{ tipe: 'centang', nama: 'tahan', label: 'Baris', pilihan }]);
    return done_({ tahan: isian.tahan });
  },
  'tahun-baru'({ tahap, isian }) {
    if (tahap === '') return form_('tinjau', [], { bahaya: true });
    if (isian.tahun === '2020') return { ok: false, salahPakai: true, pesan: 'Tahun 2020 sudah lewat.', saran: 'Tulis 2027.', temuan: [] };
    sheet_().getRange('A2').setValue(isian.tahun);
    return done_({ id: SpreadsheetApp.getActiveSpreadsheet().getId(), ketik: isian.ketik, salinan: isian.salinan });
  },
  'siapa-belum'() {
    return done_({ unit: [] }, [
      { tipe: 'tabel', judul: 'Unit', kolom: ['Unit', 'Terisi'], baris: [['Bidang Arsip', '3 dari 5']] },
      { tipe: 'kartu', judul: 'Langkah', kartu: [{ judul: 'Langkah 1', status: 'Berjalan', nada: 'biasa', kalimat: ['Menunggu isian.'] }] },
      { tipe: 'salin', label: 'Untuk WhatsApp', isi: 'Mohon diisi.', tautan: { label: 'Buka', url: 'https://wa.me/' } },
    ]);
  },
  pengingat({ isian }) {
    if (isian.pilih === 'nyalakan') ScriptApp.newTrigger('triggerPengingat').timeBased().everyDays(1).atHour(7).create();
    return done_({ pengingat: isian.pilih === 'nyalakan' });
  },
};

function callTindakan(json) {
  const request = JSON.parse(json);
  return JSON.stringify(ACTIONS[request.aksi](request));
}

function triggerPengingat() {
  MailApp.sendEmail('arsip@example.go.id', 'Pengingat', 'Mohon diisi.');
  sheet_().getRange('A3').setValue('diingatkan');
  return JSON.stringify({ ok: true, keadaan: 'dikirim' });
}

ACTIONS['cetak-ulang'] = () =>
  form_('kosong', [{ tipe: 'teks', isi: 'Belum ada dokumen di tab Arsip.' }], { tombol: 'Muat Ulang' });
