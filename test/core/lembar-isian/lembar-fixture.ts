/** A Lembar Isian with one row of each kind, for the tests that look at it and read it back. */
import type { BarisLembar } from '../../../src/core/lembar-isian/baris-lembar.ts';
import type { BahanLembar } from '../../../src/core/lembar-isian/build-lembar.ts';
import { FIELD_ISIAN, type FieldIsian, KOSONG, type SelIsian } from '../../../src/core/lembar-isian/kolom.ts';

function barisUji(
  kode: string,
  isi: Partial<Omit<BarisLembar, 'isian'>>,
  isian: Partial<Record<FieldIsian, SelIsian>> = {},
): BarisLembar {
  const blank = Object.fromEntries(FIELD_ISIAN.map((field) => [field, KOSONG])) as Record<FieldIsian, SelIsian>;
  return {
    ...{ kode, indikator: 'Jumlah pengunjung perpustakaan', satuan: 'Orang', target: '1.000 Orang', rasio: false },
    ...{ petunjuk: 'Realisasi dalam Orang.', pilihan: [], ...isi, isian: { ...blank, ...isian } },
  };
}

const teks = (value: string): SelIsian => ({ value, format: '@' });

export const BARIS: BarisLembar[] = [
  barisUji(
    'IKU-1',
    {},
    { realisasi: { value: 190, format: 'General' }, kendala: teks('Listrik padam dua hari di gedung layanan utama.') },
  ),
  barisUji(
    'IKU-2',
    {
      ...{
        indikator: 'Persentase permohonan informasi yang diselesaikan tepat waktu',
        satuan: '%',
        target: '90%',
        rasio: true,
      },
      petunjuk: 'Pembilang dan Penyebut. Realisasi dihitung dari keduanya.',
    },
    { namaPenyebut: teks('Permohonan masuk') },
  ),
  barisUji('2.23.02.1', {
    indikator: 'Opini BPK',
    satuan: 'Predikat',
    target: 'WTP',
    petunjuk: 'Realisasi: predikat yang diperoleh.',
    pilihan: ['WTP', 'WDP', 'TW', 'TMP'],
  }),
  barisUji(
    'IKU-4',
    {
      indikator: 'Persentase arsip tertata',
      satuan: '%',
      target: '80%',
      petunjuk: 'Realisasi dalam %, angka dari Januari sampai dengan akhir Triwulan II.',
    },
    {
      realisasi: { value: 0.7525, format: '0.00%' },
      batasWaktu: { value: new Date(2026, 6, 31), format: 'd mmm yyyy' },
      tindakLanjut: teks('1/2 rak ditata'),
    },
  ),
];

export const BAHAN: BahanLembar = {
  identitas: {
    buku: 'buku-1',
    tahun: 2026,
    nomor: 2,
    unit: 'Seksi Layanan & Informasi',
    kodeData: 'abc123abc123',
    dibuat: '1 Jul 2026 08.00',
  },
  pengaturan: { namaPerangkatDaerah: 'Dinas Kearsipan dan Perpustakaan', kertas: 'F4' },
  batas: { tahun: 2026, bulan: 7, hari: 10 },
  baris: BARIS,
  diajukan: false,
};
