/** The columns of tab Anggaran: pagu and realisasi of each account, in rupiah, and fisik in per cent. */
import type { AnggaranField } from '../buku-kerja.ts';
import type { Column, ColumnKind, TabLayout } from './column.ts';
import { choice, UNIT_KERJA_OPTIONS } from './column.ts';
import { PILIHAN_TRIWULAN } from './perjanjian-kinerja.ts';

/** Four columns, one per quarter: `Realisasi TW I` … `Realisasi TW IV`. */
function perTriwulan(
  fields: readonly [AnggaranField, AnggaranField, AnggaranField, AnggaranField],
  header: string,
  kind: ColumnKind,
  more: { synonym?: string; required?: boolean; help?: string } = {},
): Column<AnggaranField>[] {
  return fields.map((field, index) => ({
    field,
    header: `${header} ${PILIHAN_TRIWULAN[index]}`,
    kind,
    width: kind === 'rupiah' ? 130 : 90,
    ...(more.synonym ? { synonyms: [`${more.synonym} ${PILIHAN_TRIWULAN[index]}`] } : {}),
    ...(more.required ? { required: true } : {}),
    ...(more.help ? { help: more.help } : {}),
  }));
}

export const ANGGARAN: TabLayout<AnggaranField> = {
  tab: 'Anggaran',
  headerRow: 1,
  frozenColumns: 1,
  machine: false,
  columns: [
    {
      field: 'kode',
      header: 'Kode Program/Kegiatan',
      synonyms: ['Kode Rekening', 'Kode'],
      required: true,
      kind: 'teks',
      width: 150,
      help: 'Misalnya 2.23.02.2.01.0001. Induk adalah jumlah dari anak-anaknya.',
    },
    {
      field: 'uraian',
      header: 'Program/Kegiatan/Sub Kegiatan',
      synonyms: ['Uraian', 'Nama'],
      required: true,
      kind: 'panjang',
      width: 300,
    },
    { field: 'pagu', header: 'Pagu', required: true, kind: 'rupiah', width: 140 },
    { field: 'paguPerubahan', header: 'Pagu Perubahan', kind: 'rupiah', width: 140 },
    {
      field: 'paguPerubahanBerlakuMulai',
      header: 'Pagu Perubahan Berlaku Mulai',
      kind: 'teks',
      width: 110,
      options: choice(PILIHAN_TRIWULAN),
      help: 'Kosong berarti TW IV.',
    },
    ...perTriwulan(['kasTw1', 'kasTw2', 'kasTw3', 'kasTw4'], 'Anggaran Kas', 'rupiah'),
    ...perTriwulan(['realisasiTw1', 'realisasiTw2', 'realisasiTw3', 'realisasiTw4'], 'Realisasi', 'rupiah', {
      synonym: 'Realisasi Keuangan',
      required: true,
      help: 'Rupiah triwulan itu saja, bukan jumlah sampai dengan triwulan itu.',
    }),
    ...perTriwulan(['fisikTw1', 'fisikTw2', 'fisikTw3', 'fisikTw4'], 'Fisik', 'persen', {
      help: 'Kemajuan fisik dalam persen, sampai dengan triwulan itu.',
    }),
    { field: 'jumlahRealisasi', header: 'Jumlah Realisasi', machine: true, kind: 'rupiah', width: 140 },
    { field: 'serapan', header: 'Serapan', machine: true, kind: 'persen', width: 90 },
    {
      field: 'kodeIndikator',
      header: 'Kode Indikator',
      kind: 'teks',
      width: 130,
      help: 'Indikator yang didukung; pisahkan dengan titik koma.',
    },
    { field: 'penanggungJawab', header: 'Penanggung Jawab', kind: 'teks', width: 160, options: UNIT_KERJA_OPTIONS },
    {
      field: 'paguRenstra',
      header: 'Pagu Renstra',
      synonyms: ['Target Anggaran Renstra'],
      kind: 'rupiah',
      width: 140,
      help: 'Anggaran sampai dengan akhir periode Renstra, untuk Formulir E.81. Boleh kosong.',
    },
    {
      field: 'realisasiRenstraLalu',
      header: 'Realisasi Renstra s.d. Tahun Lalu',
      synonyms: ['Realisasi s.d. Tahun Lalu'],
      kind: 'rupiah',
      width: 140,
      help: 'Realisasi anggaran sejak awal Renstra sampai dengan tahun lalu, untuk Formulir E.81. Boleh kosong.',
    },
  ],
};
