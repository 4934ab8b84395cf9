/** The written part of Formulir E.81: the office's own texts, otherwise what the units typed about their indikator in the quarter. */
import type { TriwulanRow } from '../../buku-kerja.ts';
import type { FormulirE81 } from '../../e81/formulir-e81.ts';
import type { RekapRow } from '../../rekap/rekap.ts';
import type { BagianNarasi } from '../../tab-layout/narasi.ts';
import { sebagaiKalimat } from '../kalimat.ts';
import { keadaanOf } from '../keadaan-indikator.ts';
import type { LaporanInput } from '../laporan-input.ts';
import { narasiTeks } from '../narasi-blocks.ts';

export interface UraianE81 {
  label: string;
  /** One line per paragraph or point. */
  isi: string[];
}

const BELUM = 'Belum diisi pada tab Narasi, dan belum diisi oleh unit kerja pada triwulan ini.';

type Pilih = (row: TriwulanRow, rekap: RekapRow) => string;

/** Words of the units in the form's quarter, each after its Kode. */
function ketikan({ rekap, buku }: LaporanInput, { triwulan }: FormulirE81, pilih: Pilih): string[] {
  const rows = new Map((buku.triwulan[triwulan]?.rows ?? []).map((row) => [row.kode, row]));
  return rekap.rows.flatMap((one) => {
    const row = rows.get(one.kode);
    const text = row ? pilih(row, one).trim() : '';
    return text === '' ? [] : [`${one.kode}: ${sebagaiKalimat(text)}`];
  });
}

/**
 * The column Faktor may hold either kind. Beside a target that was reached in the quarter it counts as helping; as hindering only
 * where the target was missed and the unit named no kendala.
 */
const pendorong: Pilih = ({ faktor }, rekap) => (keadaanOf(rekap) === 'tercapai' ? faktor : '');

const penghambat: Pilih = ({ faktor, kendala }, rekap) =>
  kendala.trim() === '' && keadaanOf(rekap) === 'tidakTercapai' ? faktor : kendala;

const tindakLanjut: Pilih = ({ tindakLanjut: text, batasWaktu }) =>
  text.trim() === '' || batasWaktu.trim() === '' ? text : `${text.replace(/[.\s]+$/, '')} (batas waktu ${batasWaktu})`;

/** @param input its recap is that of the form's quarter */
export function uraianE81(input: LaporanInput, formulir: FormulirE81): UraianE81[] {
  const isLast = formulir.triwulan === 4;
  const announced = ketikan(input, formulir, tindakLanjut);
  const parts: [string, BagianNarasi, string[]][] = [
    ['Faktor pendorong keberhasilan kinerja', 'Faktor Pendorong', ketikan(input, formulir, pendorong)],
    ['Faktor penghambat pencapaian kinerja', 'Faktor Penghambat', ketikan(input, formulir, penghambat)],
    [
      'Tindak lanjut yang diperlukan dalam triwulan berikutnya',
      'Tindak Lanjut Triwulan Berikutnya',
      isLast ? ['Tidak ada triwulan berikutnya pada tahun ini.'] : announced,
    ],
    [
      'Tindak lanjut yang diperlukan dalam Renja perangkat daerah berikutnya',
      'Tindak Lanjut Renja Berikutnya',
      isLast ? announced : [],
    ],
  ];
  return parts.map(([label, bagian, typed]) => {
    const own = narasiTeks(input, bagian, ['E.81']).flatMap((teks) => teks.split('\n'));
    const isi = own.length > 0 ? own : typed;
    return { label, isi: isi.length > 0 ? isi : [BELUM] };
  });
}
