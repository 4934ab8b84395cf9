/** Forms and outcomes as actions of the SOP answer them, with placeholder people. */

export const PERIODE = {
  ok: true,
  formulir: {
    nama: 'periode',
    judul: 'Sosialisasikan Laporan',
    bagian: [
      { tipe: 'teks', isi: 'Membagikan laporan kepada pejabat, lalu mencatatnya di tab Distribusi.' },
      {
        tipe: 'pilihan',
        nama: 'periode',
        label: 'Laporan yang disosialisasikan',
        nilai: 'Triwulan III',
        pilihan: [
          { nilai: 'Triwulan II', label: 'Triwulan II 2026', keterangan: 'Revisi 2, 18 Jul 2026 09.10' },
          { nilai: 'Triwulan III', label: 'Triwulan III 2026', keterangan: 'Revisi 1, 12 Okt 2026 15.42' },
          { nilai: 'Semester II', label: 'Semester II 2026', keterangan: 'Laporan belum disusun', tertutup: true },
        ],
      },
    ],
    tombol: 'Lanjut',
  },
};

const ORANG: [string, string, string][] = [
  ['Kepala Dinas', 'kepala.dinas@example.go.id', 'hak komentar pada dokumen dan email'],
  ['Sekretaris Dinas', 'sekretaris@example.go.id', 'hak komentar pada dokumen dan email'],
  ['Kepala Bidang Arsip', 'kabid.arsip@example.go.id', 'hak komentar pada dokumen dan email'],
  ['Kepala Bidang Perpustakaan', 'kabid.pustaka@example.go.id', 'PDF melalui email'],
  ['Kasubag Umum dan Kepegawaian', 'kasubag.umum@example.go.id', 'hak komentar pada dokumen dan email'],
  ['Kasubag Keuangan', 'kasubag.keuangan@example.go.id', 'PDF melalui email'],
];

export const PENERIMA = {
  ok: true,
  formulir: {
    nama: 'penerima',
    judul: 'Penerima laporan Triwulan III 2026',
    bagian: [
      {
        tipe: 'teks',
        isi: 'Laporan ini masih DRAF karena Triwulan III belum dikunci.',
        nada: 'perhatian',
      },
      {
        tipe: 'centang',
        nama: 'penerima',
        label: 'Yang menerima email dan berkas',
        bantuan: 'Alamat di luar kantor dicentang satu per satu.',
        pilihan: [
          ...ORANG.map(([nama, email, dapat]) => ({
            nilai: email,
            label: `${nama} <${email}>`,
            keterangan: dapat,
            dicentang: true,
          })),
          {
            nilai: 'kepala.seksi@gmail.example',
            label: 'Kepala Seksi Layanan <kepala.seksi@gmail.example>',
            keterangan: 'hak baca pada dokumen dan email; di luar domain kantor, centang bila memang benar',
            dicentang: false,
          },
          {
            nilai: '',
            label: 'Kepala Seksi Pembinaan <email belum diisi>',
            keterangan: 'PDF melalui email; alamat email belum benar',
            tertutup: true,
            dicentang: false,
          },
        ],
      },
      {
        tipe: 'isian',
        nama: 'perihal',
        label: 'Perihal email',
        jenis: 'teks',
        nilai: 'Laporan Kinerja Triwulan III 2026',
        wajib: true,
      },
      {
        tipe: 'isian',
        nama: 'pesan',
        label: 'Isi email',
        jenis: 'paragraf',
        nilai: '',
        wajib: true,
        bantuan: 'Tautan laporan ditambahkan di bawahnya.',
      },
      { tipe: 'isian', nama: 'batas', label: 'Koreksi ditunggu sampai', jenis: 'tanggal', nilai: '', wajib: false },
    ],
    tombol: 'Lanjut',
  },
};

export const PERSETUJUAN = {
  ok: true,
  formulir: {
    nama: 'setuju',
    judul: 'Periksa sebelum dikirim',
    bahaya: true,
    bagian: [
      {
        tipe: 'tabel',
        judul: 'Yang akan dikirim',
        kolom: ['Nama', 'Email', 'Hak', 'Ukuran (KB)'],
        baris: ORANG.map(([nama, email], index) => [nama, email, 'Komentar', `${index + 1}.204,50`]),
      },
      { tipe: 'tabel', judul: 'Sudah pernah dikirim', kolom: ['Nama'], baris: [], kosong: 'Belum ada yang dikirimi.' },
      { tipe: 'teks', isi: 'Kuota email hari ini: 94 penerima.' },
    ],
    tombol: 'Bagikan dan kirim',
  },
};

export const TERKIRIM = {
  ok: true,
  selesai: {
    judul: 'Laporan Triwulan III disosialisasikan',
    perhatian: true,
    bagian: [
      { tipe: 'teks', isi: '5 orang menerima laporan, 1 belum.' },
      {
        tipe: 'tabel',
        judul: 'Hasil pengiriman',
        kolom: ['Nama', 'Cara', 'Hasil'],
        baris: [
          ['Kepala Dinas', 'Docs', 'Terkirim'],
          ['Kasubag Keuangan', 'PDF', 'Gagal: alamat ditolak. Perbaiki emailnya di tab Pejabat, lalu kirim lagi.'],
        ],
      },
      {
        tipe: 'tautan',
        judul: 'Berkas',
        berkas: [
          { nama: 'Laporan Kinerja Triwulan III 2026 - Rev 1', url: 'https://docs.example/d/1', id: '1' },
          { nama: 'Salinan di komputer ini', url: 'file:///tmp/laporan.docx', id: '2' },
        ],
      },
      {
        tipe: 'salin',
        label: 'Pesan untuk grup WhatsApp',
        isi: 'Yth. Bapak/Ibu,\nLaporan Kinerja Triwulan III 2026 sudah dibagikan.\nKoreksi ditunggu sampai 31 Oktober 2026.',
        tautan: { label: 'Buka WhatsApp', url: 'https://wa.me/?text=Yth.' },
      },
    ],
    tab: 'Distribusi',
    lanjut: [
      { label: 'Catat Koreksi…', aksi: 'koreksi', isian: { periode: 'Triwulan III' } },
      { label: 'Kunci Triwulan III…', aksi: 'kunci', isian: { periode: 'Triwulan III' } },
    ],
  },
};

export const KURANG = {
  ok: false,
  perluAlasan: true,
  pesan: 'Langkah 5, mensosialisasikan laporan Triwulan III, belum dapat dimulai.',
  saran: 'Lengkapi dahulu, atau tulis alasannya bila tetap dilanjutkan.',
  kurang: [
    'Draf Laporan Kinerja Triwulan III belum disusun (Staf Penyusun Evaluasi Kinerja).',
    'Rencana Aksi belum lengkap di Rencana Aksi!D14 (Bidang Perpustakaan).',
  ],
  temuan: [],
};

export const BERKAS = {
  ok: true,
  formulir: {
    nama: 'berkas',
    judul: 'Tarik Lembar Isian',
    bagian: [
      {
        tipe: 'berkas',
        nama: 'lembar',
        label: 'Lembar isian dari unit',
        terima: ['.xlsx'],
        wajib: true,
        bantuan: 'Berkas Excel yang dikirim balik oleh unit.',
      },
      { tipe: 'isian', nama: 'jumlah', label: 'Jumlah lampiran', jenis: 'angka', nilai: '', wajib: false },
      { tipe: 'isian', nama: 'email', label: 'Email pengirim', jenis: 'email', nilai: '', wajib: false },
    ],
    tombol: 'Baca berkas',
  },
};

const langkah = (nomor: number, judul: string, status: string, nada: string, more: object = {}) => ({
  judul: `${nomor}. ${judul}`,
  status,
  nada,
  kalimat: ['Pelaksana: Kasubag Perencanaan dan Pelaporan'],
  ...more,
});

export const KENDALI = {
  ok: true,
  selesai: {
    judul: 'Kendali SOP 2026',
    bagian: [
      { tipe: 'teks', isi: 'Langkah berikutnya: merekap laporan kinerja Triwulan III, paling lambat 20 Okt 2026.' },
      {
        tipe: 'kartu',
        judul: 'Triwulan I',
        kartu: [
          langkah(1, 'Mengumpulkan data laporan kinerja', 'Selesai', 'baik'),
          langkah(2, 'Merekap laporan kinerja triwulan', 'Selesai', 'baik'),
        ],
      },
      {
        tipe: 'kartu',
        judul: 'Triwulan III',
        kartu: [
          langkah(
            1,
            'Mengumpulkan data laporan kinerja triwulan kepada subbag/seksi, OPD dan instansi terkait',
            'Selesai',
            'baik',
            {
              kalimat: ['Pelaksana: Sekretaris Dinas', 'Lama: 12 menit dari 15 menit'],
              tautan: [{ nama: 'Disposisi 005/12/2026', url: 'https://docs.example/d/5', id: '5' }],
            },
          ),
          langkah(2, 'Merekap laporan kinerja triwulan', 'Siap', 'perhatian', {
            kalimat: ['Pelaksana: Staf Penyusun Evaluasi Kinerja', 'Waktu baku: 30 menit'],
            tombol: [
              { label: 'Rekap Triwulan…', aksi: 'rekap-triwulan', isian: { periode: 'Triwulan III' } },
              { label: 'Catat…', aksi: 'kendali', isian: { periode: 'Triwulan III', langkah: '2' } },
            ],
          }),
          langkah(3, 'Mengolah data laporan kinerja triwulan', 'Terlambat', 'galat', {
            kalimat: ['Menunggu isian: Bidang Perpustakaan 3 baris.'],
            tombol: [{ label: 'Catat…', aksi: 'kendali', isian: { periode: 'Triwulan III', langkah: '3' } }],
          }),
        ],
      },
      {
        tipe: 'kartu',
        judul: 'Triwulan IV',
        kartu: [langkah(1, 'Mengumpulkan data laporan kinerja triwulan', 'Belum', 'biasa')],
      },
    ],
    tab: 'Kendali SOP',
  },
};

export const CATAT = {
  ok: true,
  formulir: {
    nama: 'catat',
    judul: 'Catat langkah 2 Triwulan III',
    bagian: [
      { tipe: 'isian', nama: 'mulai', label: 'Mulai', jenis: 'tanggal', nilai: '2026-10-05', wajib: true },
      { tipe: 'isian', nama: 'catatan', label: 'Catatan', jenis: 'paragraf', nilai: '', wajib: false },
    ],
    tombol: 'Simpan',
  },
};

export const TERCATAT = {
  ok: true,
  selesai: { judul: 'Langkah 2 Triwulan III dicatat', bagian: [], tab: 'Kendali SOP' },
};

const sel = (tab: string, alamat: string) => ({ tab, sel: alamat });

const ketikan = (nama: string, teks: string, tab: string, alamat: string) => ({
  ...{
    nama,
    teks,
    sumber: 'diketik',
    sel: sel(tab, alamat),
    kalimat: [],
    rumus: '',
    hitungan: '',
    suku: [],
    lewat: [],
  },
});

/** Lihat Asal Angka of a recap that is out of date, and of a typed figure below it. */
export const ASAL = {
  ok: true,
  selesai: {
    judul: 'Capaian Semester I: 98,75%',
    perhatian: true,
    bagian: [
      { tipe: 'teks', isi: 'Semester I, sel N5. IKU-1 Jumlah kunjungan' },
      {
        ...{ tipe: 'teks', nada: 'perhatian' },
        isi: 'Di sel tertulis 100; dihitung dari data sekarang 98,75%. Rekap ini Perlu Diperbarui.',
      },
      {
        tipe: 'asal',
        asal: {
          ...{ nama: 'Capaian Semester I', teks: '98,75%', sumber: 'dihitung', sel: null },
          kalimat: ['Makin tinggi makin baik (Arah Naik): realisasi dibagi target.'],
          rumus: 'Realisasi Semester I ÷ Target Semester I × 100',
          hitungan: '395 ÷ 400 × 100 = 98,75',
          suku: [
            {
              ...{ nama: 'Realisasi Semester I', teks: '395', sumber: 'dihitung', sel: null },
              kalimat: ['Cara Rekap Jumlah: angka triwulannya dijumlahkan.'],
              rumus: 'Realisasi TW I + Realisasi TW II',
              hitungan: '190 + 205 = 395',
              suku: [
                ketikan('Realisasi TW I', '190', 'Triwulan I', 'E2'),
                ketikan('Realisasi TW II', '205', 'Triwulan II', 'E2'),
              ],
              lewat: [{ nama: 'Realisasi TW III', sebab: 'belum ada data', sel: sel('Triwulan III', 'E2') }],
            },
            ketikan('Target Semester I', '400', 'Rencana Aksi', 'D2'),
          ],
          lewat: [],
        },
      },
      {
        ...{ tipe: 'sel', judul: 'Dipakai di' },
        sel: [{ ...sel('Tahunan', 'N5'), label: 'Tahunan: Capaian (%)', keterangan: 'IKU-1' }],
      },
    ],
    segarkan: 'Segarkan untuk sel yang dipilih',
    lanjut: [{ label: 'Rekap Semester', aksi: 'rekap-semester', isian: { periode: 'Semester I' } }],
  },
};

/** What the columns of a table are, and the table examined. */
export const KOLOM = {
  ok: true,
  formulir: {
    nama: 'kolom',
    judul: 'Uji Tabel: Kolom',
    tombol: 'Uji Tabel',
    bagian: [
      {
        tipe: 'pasangan',
        nama: 'kolom',
        label: 'Arti kolom',
        pilihan: ['Tidak dipakai', 'Target', 'Realisasi'].map((nilai) => ({ nilai, label: nilai })),
        baris: [
          { kunci: 'D', label: 'Kolom D: Rencana', keterangan: '100 · 50', nilai: 'Tidak dipakai' },
          { kunci: 'E', label: 'Kolom E: Realisasi', keterangan: '90 · 40', nilai: 'Realisasi' },
        ],
      },
    ],
  },
};

export const TABEL_DIUJI = {
  ok: true,
  selesai: {
    judul: 'Uji Tabel: Lama',
    bagian: [
      {
        tipe: 'kartu',
        judul: 'Yang perlu dilihat',
        kartu: [
          {
            ...{
              judul: 'F4 · Jumlah koleksi',
              status: 'Wajib Diperbaiki',
              nada: 'galat',
              kalimat: ['Capaian keliru.'],
            },
            sel: { tab: 'Lama', sel: 'F4' },
          },
        ],
      },
    ],
  },
};
