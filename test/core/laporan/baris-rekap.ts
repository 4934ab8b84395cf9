/** Rows of a recap for tests of sentences: a Kode, a capaian, and how it stands. */
import { STATUS } from '../../../src/core/capaian/status.ts';
import { kategoriOf } from '../../../src/core/kategori.ts';
import type { RekapRow } from '../../../src/core/rekap/rekap.ts';
import { DEFAULT_SKALA_KATEGORI } from '../../../src/core/tab-layout/pengaturan.ts';
import { contohBuku } from '../laporan-fixture.ts';

const INDIKATOR = contohBuku().indikator[0];

/** `null`, or one of the status texts, where there is no capaian. */
export type Isi = number | keyof typeof STATUS;

export function baris(kode: string, isi: Isi, lain: Partial<RekapRow> = {}): RekapRow {
  if (!INDIKATOR) throw new Error('the sample has no indikator');
  const capaian = typeof isi === 'number' ? isi : null;
  return {
    kode,
    indikator: { ...INDIKATOR, kode, indikator: `Indikator ${kode}`, satuan: '%', tipe: 'Persen', desimal: 2 },
    arah: 'Naik',
    caraRekap: 'Posisi Akhir',
    parts: [],
    target: { value: 100 },
    realisasi: { value: capaian },
    capaian,
    capaianTampil: capaian,
    targetTahunan: { value: 100 },
    capaianTahunan: capaian,
    kategori: kategoriOf(capaian, DEFAULT_SKALA_KATEGORI),
    filled: capaian === null ? 0 : 1,
    due: 1,
    terisi: capaian === null ? '0/1' : '1/1',
    status: typeof isi === 'number' ? '' : STATUS[isi],
    keterangan: '',
    dihitung: capaian !== null,
    pembilang: null,
    penyebut: null,
    ...lain,
  };
}

/** `A 100 · B belumJatuhTempo` as rows. */
export function barisDari(text: string): RekapRow[] {
  return text
    .split('·')
    .map((part) => part.trim().split(/\s+/))
    .filter(([kode]) => kode !== undefined && kode !== '')
    .map(([kode = '', isi = '']) =>
      baris(kode, Number.isNaN(Number(isi)) ? (isi as keyof typeof STATUS) : Number(isi)),
    );
}
