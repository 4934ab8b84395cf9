/** Sentences of the group structure: what is wrong, then how to fix it. */

type Sentences = [pesan: string, perbaikan: string];

const SIAPKAN = 'jalankan menu Kinerja › Lainnya › Siapkan Buku Kerja';

export const STRUCTURE_TEXT = {
  /** `header` is `''` when the whole tab is missing. */
  HEADER_MISSING: (d: { tab: string; header: string }): Sentences =>
    d.header === ''
      ? [`Tab ${d.tab} tidak ada di buku kerja.`, `Buat tab ${d.tab}, atau ${SIAPKAN}.`]
      : [
          `Judul kolom "${d.header}" tidak ditemukan di tab ${d.tab}.`,
          `Tulis kembali "${d.header}" di atas kolomnya; bila kolomnya memang belum ada, ${SIAPKAN}.`,
        ],

  HEADER_DUPLICATE: (d: { tab: string; header: string; columns: string }): Sentences => [
    `Judul kolom "${d.header}" ada lebih dari satu di tab ${d.tab} (kolom ${d.columns}).`,
    'Sisakan satu kolom dengan judul itu dan ganti judul kolom yang lain.',
  ],

  KODE_MISSING: (d: { jenis: 'baris' | 'tanggal' | 'jumlah' | 'catatan' }): Sentences => {
    if (d.jenis === 'jumlah') {
      return [
        'Baris jumlah atau rata-rata ini tidak dibaca sebagai data.',
        'Biarkan saja; jika ini sebuah indikator, isi Kode-nya.',
      ];
    }
    if (d.jenis === 'catatan') {
      return [
        'Baris tanpa Kode di bawah tabel ini dibaca sebagai catatan, bukan data.',
        'Biarkan saja; jika ini sebuah indikator, isi Kode-nya.',
      ];
    }
    if (d.jenis === 'tanggal') {
      return [
        'Kode pada baris ini tersimpan sebagai tanggal.',
        'Ubah format sel menjadi teks biasa, lalu ketik ulang Kode-nya.',
      ];
    }
    return ['Baris ini berisi data tetapi Kode-nya kosong.', 'Isi Kode, atau kosongkan seluruh baris.'];
  },

  KODE_DUPLICATE: (d: { kode: string; other: number; jenis: 'baris' | 'versi' | 'target' | 'akun' }): Sentences => {
    if (d.jenis === 'target') {
      return [
        `Target ${d.kode} pada triwulan ini sudah ditulis dengan nilai lain di baris ${d.other}.`,
        'Samakan targetnya, atau tulis target pada satu baris saja.',
      ];
    }
    if (d.jenis === 'akun') {
      return [
        `Kode rekening ${d.kode} sudah ada di baris ${d.other}, sehingga uangnya terhitung dua kali pada induknya.`,
        'Gabungkan kedua baris itu, atau perbaiki Kode-nya.',
      ];
    }
    return d.jenis === 'versi'
      ? [
          `Kode ${d.kode} dengan Versi PK yang sama sudah ada di baris ${d.other}.`,
          'Hapus salah satu baris, atau bedakan Kode atau Versi PK-nya.',
        ]
      : [`Kode ${d.kode} sudah ada di baris ${d.other}.`, 'Hapus salah satu baris, atau perbaiki Kode-nya.'];
  },

  /** `periode` is `''` for tabs of the whole year; `versi` is given when the Kode is known but not that Versi PK. */
  KODE_UNKNOWN: (d: { kode: string; periode: string; versi?: string }): Sentences => {
    if (d.versi !== undefined) {
      return [
        `Versi PK "${d.versi}" untuk Kode ${d.kode} tidak ada di tab Perjanjian Kinerja.`,
        'Perbaiki Versi PK baris ini, atau tambahkan versi itu di tab Perjanjian Kinerja.',
      ];
    }
    const where = d.periode === '' ? 'tidak ada di tab Perjanjian Kinerja' : `tidak berlaku pada ${d.periode}`;
    return [
      `Kode ${d.kode} ${where}${d.periode === '' ? '' : ' menurut tab Perjanjian Kinerja'}.`,
      'Perbaiki Kode-nya, atau tambahkan indikator itu di tab Perjanjian Kinerja.',
    ];
  },

  INDIKATOR_ABSENT: (d: { kode: string; indikator: string; tab: string }): Sentences => [
    `Indikator ${d.kode} (${d.indikator}) ada di Perjanjian Kinerja tetapi tidak ada di tab ${d.tab}.`,
    d.tab.startsWith('Triwulan ')
      ? `Jalankan Kumpulkan Data Triwulan, yang menambahkan baris yang belum ada, atau tambahkan sendiri baris dengan Kode ${d.kode} di tab ${d.tab}.`
      : `Tambahkan baris dengan Kode ${d.kode} di tab ${d.tab}.`,
  ],

  CELL_ERROR: (d: { kolom: string; nilai: string }): Sentences => [
    `Sel ${d.kolom} berisi kesalahan rumus ${d.nilai}.`,
    'Perbaiki rumusnya, atau ketik langsung isinya.',
  ],
};
