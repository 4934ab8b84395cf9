/** The two forms of Mulai Tahun Baru: the year and the targets, then what goes where, to be agreed to by typing the year. */
import type { Bagian, Formulir } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import { UserError } from '../user-error.ts';
import type { TahunBaru } from './penanda.ts';
import type { RencanaTahunBaru } from './rencana.ts';

export const PILIH_TAHUN = 'pilih-tahun';
export const TINJAU_TAHUN_BARU = 'tinjau-tahun-baru';

/** @param asal `tidak diketahui`: the person must say that it is a copy */
export function formulirTahun(tahun: number, asal: string): Formulir {
  return {
    nama: PILIH_TAHUN,
    judul: 'Mulai Tahun Baru',
    bagian: [
      {
        tipe: 'teks',
        isi: `Buku kerja ini salinan dari buku kerja tahun ${tahun}. Hasil tahun ${tahun} dipindahkan ke Riwayat Capaian, lalu isian tahun itu dikosongkan di salinan ini. Buku kerja aslinya tidak berubah.`,
      },
      { tipe: 'isian', nama: 'tahun', label: 'Tahun baru', jenis: 'angka', nilai: String(tahun + 1), wajib: true },
      {
        tipe: 'pilihan',
        nama: 'target',
        label: 'Target dan pagu',
        nilai: 'kosongkan',
        pilihan: [
          {
            nilai: 'kosongkan',
            label: 'Kosongkan',
            keterangan: 'Tahun baru mempunyai perjanjian kinerja baru. Indikator dan definisinya tetap.',
          },
          {
            nilai: 'pertahankan',
            label: 'Pertahankan sebagai bahan',
            keterangan: 'Target tahunan, target triwulan, dan pagu terakhir tetap ada dan harus disesuaikan.',
          },
        ],
      },
      ...(asal === 'tidak diketahui'
        ? [
            {
              tipe: 'centang' as const,
              nama: 'salinan',
              label: 'Asal buku kerja tidak tercatat. Pastikan sendiri:',
              pilihan: [
                {
                  nilai: 'ya',
                  label: `Ini salinan; buku kerja ${tahun} yang asli tersimpan utuh di tempat lain`,
                  dicentang: false,
                },
              ],
            },
          ]
        : []),
    ],
    tombol: 'Lihat yang akan berubah',
  };
}

/** @throws UserError for a year that cannot follow */
export function tahunDiminta(isian: Isian, dari: number): number {
  const text = isian.requireText('tahun', 'Tahun baru', 'Tulis tahun empat angka.');
  const tahun = Number(text);
  if (Number.isInteger(tahun) && tahun > dari && tahun <= 2100) return tahun;
  throw new UserError(`Tahun ${text} tidak dapat menjadi tahun baru.`, `Tulis tahun setelah ${dari}.`, [], true);
}

function table(judul: string, baris: string[][], kolom: string[]): Bagian {
  return { tipe: 'tabel', judul, kolom, baris };
}

function disimpanBaris({ capaian, tindakLanjut }: RencanaTahunBaru, dari: number): string[][] {
  const carried = tindakLanjut.register.rows.length - tindakLanjut.selesai.length;
  return [
    [`Hasil ${capaian.entries.length} indikator tahun ${dari}, per triwulan dan setahun`, 'Riwayat Capaian'],
    [`${tindakLanjut.entries.length} tindak lanjut dari Triwulan IV`, 'Tindak Lanjut'],
    [`${carried} tindak lanjut yang belum selesai`, 'tetap di Tindak Lanjut'],
  ];
}

function dikosongkanBaris({ versiLama, tindakLanjut }: RencanaTahunBaru, pertahankan: boolean): string[][] {
  const lama = versiLama.digantikan.length + versiLama.dihapus.length;
  return [
    ['Triwulan I–IV', 'semua baris; Kumpulkan Data Triwulan menyiapkannya lagi'],
    ['Perjanjian Kinerja', pertahankan ? 'Versi PK, Berlaku Mulai' : 'Target Tahunan, Versi PK, Berlaku Mulai'],
    ['Rencana Aksi', pertahankan ? 'Versi PK' : 'Target TW I–IV, Versi PK'],
    ...(lama + versiLama.rencanaAksi.length === 0
      ? []
      : [
          [
            'Versi PK lama',
            `${lama} baris Perjanjian Kinerja dan ${versiLama.rencanaAksi.length} baris Rencana Aksi dihapus`,
          ],
        ]),
    ['Anggaran', pertahankan ? 'kas, realisasi, fisik; pagu terakhir tetap' : 'pagu, kas, realisasi, fisik'],
    ['Progres Bulanan', 'angka Januari–Desember'],
    ['Semester I, Semester II, Tahunan, Hasil Pemeriksaan', 'isinya'],
    ['Kendali SOP', 'mulai, selesai, keluaran, alasan'],
    ['Disposisi, Distribusi, Koreksi, Pembagian Tugas, Arsip', 'semua baris'],
    ['Riwayat', 'semua baris; riwayat baru dimulai dengan kode riwayat lama'],
    ['Tindak Lanjut', `${tindakLanjut.selesai.length} baris yang sudah selesai`],
    ['Unit Kerja, Pengaturan', 'ID Lembar Isian, Folder Arsip'],
    ['Narasi', 'Catatan dan Rekomendasi Pimpinan'],
    ['Kunci triwulan', 'perlindungan dan potretnya'],
  ];
}

function milikBagian({ milik }: RencanaTahunBaru, dari: number): Bagian[] {
  const rows = [
    ['Unit Kerja, Pejabat, Pengaturan', 'tetap; hanya Tahun yang diganti'],
    ['Rumus dan format', 'tetap'],
    ...milik.tab.map((tab) => [`Tab ${tab}`, 'milik kantor, tetap']),
    ...milik.kolom.map((kolom) => [`Kolom ${kolom}`, 'milik kantor, tetap']),
  ];
  return [
    table('Yang tetap', rows, ['Bagian', 'Keterangan']),
    ...(milik.tahunLama.length === 0
      ? []
      : [
          {
            tipe: 'teks' as const,
            isi: `Sel berikut masih menyebut ${dari} dan perlu Anda ganti sendiri: ${milik.tahunLama.join(', ')}.`,
          },
        ]),
  ];
}

export function formulirTinjau(
  rencana: RencanaTahunBaru,
  { dari, ke, pertahankan }: Pick<TahunBaru, 'dari' | 'ke' | 'pertahankan'>,
): Formulir {
  return {
    nama: TINJAU_TAHUN_BARU,
    judul: `Mulai Tahun ${ke}`,
    bagian: [
      ...rencana.peringatan.map((isi): Bagian => ({ tipe: 'teks', isi, nada: 'perhatian' })),
      table('Yang disimpan', disimpanBaris(rencana, dari), ['Apa', 'Ke mana']),
      table('Yang dikosongkan di salinan ini', dikosongkanBaris(rencana, pertahankan), ['Tab', 'Apa']),
      ...milikBagian(rencana, dari),
      ketikBagian(ke),
    ],
    tombol: `Mulai Tahun ${ke}`,
    bahaya: true,
  };
}

function ketikBagian(ke: number): Bagian {
  return {
    tipe: 'isian',
    nama: 'ketik',
    label: `Ketik ${ke} untuk melanjutkan`,
    jenis: 'teks',
    nilai: '',
    wajib: true,
    bantuan: 'Isian di salinan ini tidak dapat dikembalikan setelah dikosongkan.',
  };
}

/** For a turn of the year that was interrupted: nothing is left to choose. */
export function formulirLanjutkan({ dari, ke, waktu, oleh }: TahunBaru): Formulir {
  return {
    nama: TINJAU_TAHUN_BARU,
    judul: `Lanjutkan Mulai Tahun ${ke}`,
    bagian: [
      {
        tipe: 'teks',
        isi: `Mulai Tahun Baru ${ke} dari buku kerja ${dari} terhenti (dimulai ${waktu} oleh ${oleh}). Langkah yang belum selesai akan dilanjutkan; tidak ada yang tercatat dua kali.`,
        nada: 'perhatian',
      },
      ketikBagian(ke),
    ],
    tombol: `Lanjutkan Tahun ${ke}`,
    bahaya: true,
  };
}

/** @throws UserError unless the year was typed */
export function requireKetik(isian: Isian, ke: number): void {
  if (isian.text('ketik') === String(ke)) return;
  throw new UserError(
    `Belum dilanjutkan: ketik ${ke} di kotak terakhir untuk menyetujui.`,
    'Bila ragu, tutup saja jendela ini; belum ada yang berubah.',
    [],
    true,
  );
}
