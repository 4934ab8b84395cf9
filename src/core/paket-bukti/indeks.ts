/** The index of the package of evidence, as a report of its own: what lies in the folder, and what is missing. */
import type { Pengaturan } from '../buku-kerja.ts';
import type { Block, Gambar, Penandatangan, Report, TableRow } from '../laporan/blocks.ts';
import { toUtc } from '../laporan/build-laporan.ts';
import { kopOf } from '../laporan/kop.ts';
import { formatTanggal, type Waktu } from '../tanggal.ts';
import type { Bukti } from './isi-paket.ts';

interface BuktiTersimpan {
  bukti: Bukti;
  /** Name of the file with its ending; `''` when it could not be put into the package. */
  berkas: string;
  /** SHA-256 of the copy, or why there is none. */
  keterangan: string;
}

export interface IndeksPaket {
  pengaturan: Pengaturan;
  waktu: Waktu;
  tersimpan: readonly BuktiTersimpan[];
  /** Name of the file with the registers. */
  register: string;
  kurang: readonly string[];
  penandatangan: Penandatangan;
  logo?: Gambar;
}

function rowOf({ bukti: { dokumen, bentuk }, berkas, keterangan }: BuktiTersimpan, index: number): TableRow {
  const nama = dokumen.periode === '' ? dokumen.jenis : `${dokumen.jenis} ${dokumen.periode}`;
  const signed = bentuk === 'pindaian' ? ' (bertanda tangan)' : '';
  const revisi = dokumen.revisi > 0 ? String(dokumen.revisi) : '';
  const cells = [nama + signed, dokumen.nomor, dokumen.tanggal, revisi, dokumen.keadaan];
  return { cells: [String(index + 1), ...cells, berkas || 'tidak dapat disalin', keterangan] };
}

function tabel({ tersimpan }: IndeksPaket): Block {
  return {
    type: 'table',
    caption: 'Daftar bukti',
    columns: [
      { header: 'No', width: 4, align: 'center' },
      { header: 'Dokumen', width: 20 },
      { header: 'Nomor', width: 14 },
      { header: 'Tanggal', width: 11 },
      { header: 'Revisi', width: 6, align: 'center' },
      { header: 'Keadaan', width: 9 },
      { header: 'Berkas', width: 22 },
      { header: 'SHA-256', width: 22 },
    ],
    rows: tersimpan.map(rowOf),
    note: 'SHA-256 dihitung dari berkas di folder ini; berkas yang sama selalu memberi nilai yang sama.',
  };
}

function kurangBlocks({ kurang }: IndeksPaket): Block[] {
  if (kurang.length === 0) return [{ type: 'paragraph', text: 'Semua dokumen yang diharapkan sudah ada.' }];
  return [
    { type: 'paragraph', text: 'Yang belum ada atau belum lengkap pada saat paket ini disusun:', keepNext: true },
    { type: 'list', ordered: false, items: [...kurang] },
  ];
}

export function buildIndeks(indeks: IndeksPaket): Report {
  const { pengaturan, waktu, register, penandatangan } = indeks;
  const title = `Paket Bukti SAKIP Tahun ${pengaturan.tahun}`;
  const tempat = pengaturan.tempat === '' ? '' : `${pengaturan.tempat}, `;
  const tanggal = formatTanggal(waktu);
  return {
    title,
    meta: {
      ...{ subject: title, creator: pengaturan.namaPerangkatDaerah },
      created: toUtc(waktu, pengaturan.zonaWaktu),
    },
    page: { kertas: pengaturan.kertas, jenisHuruf: pengaturan.jenisHuruf, marginCm: pengaturan.margin },
    header: [title, pengaturan.namaPerangkatDaerah].filter((text) => text !== '').join(' – '),
    footer: { left: title, right: `Disusun ${tanggal}` },
    draf: false,
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          { type: 'kop', kop: kopOf(pengaturan, indeks.logo) },
          { type: 'heading', level: 1, text: title.toUpperCase(), numbering: 'none' },
          {
            type: 'paragraph',
            text: `Folder ini memuat laporan kinerja dan lembar disposisi tahun ${pengaturan.tahun} sebagaimana tercatat di tab Arsip, beserta isi tab pencatatannya dalam berkas ${register}.`,
          },
          tabel(indeks),
          { type: 'heading', level: 2, text: 'Kelengkapan', numbering: 'none' },
          ...kurangBlocks(indeks),
          { type: 'signature', tempatTanggal: `${tempat}${tanggal}`, penandatangan },
        ],
      },
    ],
  };
}
