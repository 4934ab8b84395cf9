/** The columns of the two tabs that only the add-on writes: Arsip (files made) and Riwayat (actions done). */
import type { TabLayout } from './column.ts';
import { choice } from './column.ts';

export type ArsipField =
  | 'no'
  | 'nomorDokumen'
  | 'jenis'
  | 'periode'
  | 'revisi'
  | 'tanggal'
  | 'oleh'
  | 'berkas'
  | 'pdf'
  | 'sha256'
  | 'kodeData'
  | 'berkasBertandaTangan'
  | 'keadaan';

export const ARSIP: TabLayout<ArsipField> = {
  tab: 'Arsip',
  headerRow: 1,
  frozenColumns: 0,
  machine: true,
  columns: [
    { field: 'no', header: 'No', machine: true, kind: 'bulat', width: 50 },
    { field: 'nomorDokumen', header: 'Nomor Dokumen', machine: true, kind: 'teks', width: 160 },
    { field: 'jenis', header: 'Jenis', machine: true, kind: 'teks', width: 140 },
    { field: 'periode', header: 'Periode', machine: true, kind: 'teks', width: 110 },
    { field: 'revisi', header: 'Revisi', machine: true, kind: 'bulat', width: 70 },
    { field: 'tanggal', header: 'Tanggal', machine: true, kind: 'tanggal', width: 110 },
    { field: 'oleh', header: 'Oleh', machine: true, kind: 'teks', width: 180 },
    { field: 'berkas', header: 'Berkas', machine: true, kind: 'tautan', width: 200 },
    { field: 'pdf', header: 'PDF', machine: true, kind: 'tautan', width: 140 },
    { field: 'sha256', header: 'SHA-256', machine: true, kind: 'teks', width: 200 },
    { field: 'kodeData', header: 'Kode Data', machine: true, kind: 'teks', width: 120 },
    { field: 'berkasBertandaTangan', header: 'Berkas Bertanda Tangan', machine: true, kind: 'tautan', width: 200 },
    {
      field: 'keadaan',
      header: 'Keadaan',
      machine: true,
      kind: 'teks',
      width: 130,
      options: choice(['Draf', 'Berlaku', 'Digantikan', 'Perlu Diperbarui']),
    },
  ],
};

export type RiwayatField = 'no' | 'waktu' | 'oleh' | 'tindakan' | 'periode' | 'hasil' | 'kodeRantai';

export const RIWAYAT: TabLayout<RiwayatField> = {
  tab: 'Riwayat',
  headerRow: 1,
  frozenColumns: 0,
  machine: true,
  columns: [
    { field: 'no', header: 'No', machine: true, kind: 'bulat', width: 50 },
    { field: 'waktu', header: 'Waktu', machine: true, kind: 'waktu', width: 130 },
    { field: 'oleh', header: 'Oleh', machine: true, kind: 'teks', width: 180 },
    { field: 'tindakan', header: 'Tindakan', machine: true, kind: 'teks', width: 180 },
    { field: 'periode', header: 'Periode', machine: true, kind: 'teks', width: 110 },
    { field: 'hasil', header: 'Hasil', machine: true, kind: 'panjang', width: 300 },
    { field: 'kodeRantai', header: 'Kode Rantai', machine: true, kind: 'teks', width: 140 },
  ],
};
