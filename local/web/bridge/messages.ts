/** What a page of the add-on and the page around it say to each other; both take nothing else. */

export type FromPage =
  | { kinerja: 'panggil'; nomor: number; fungsi: string; isi: unknown[] }
  | { kinerja: 'tutup' }
  | { kinerja: 'ukuran'; lebar?: number; tinggi?: number }
  | { kinerja: 'fokus' }
  | { kinerja: 'tautan'; url: string }
  | { kinerja: 'keluar' };

export interface ToPage {
  kinerja: 'jawaban';
  nomor: number;
  hasil: unknown;
  kesalahan: { name: string; message: string } | null;
}
