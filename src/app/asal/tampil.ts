/** How a figure came about, as the sidebar and the command line show it. */
import { type Asal, hitunganOf, type JenisAsal, rumusOf } from '../../core/asal/asal.ts';
import type { AsalTampil } from '../tindakan/formulir.ts';

const SUMBER: Record<JenisAsal, string> = {
  ketikan: 'diketik',
  salinan: 'disalin',
  hitungan: 'dihitung',
  kosong: 'kosong',
};

export function tampilkanAsal(asal: Asal): AsalTampil {
  const { nama, teks, jenis, sel, kalimat, suku, lewat } = asal;
  return {
    ...{ nama, teks, sumber: SUMBER[jenis], sel, kalimat, lewat },
    ...{ rumus: rumusOf(asal), hitungan: hitunganOf(asal), suku: suku.map(tampilkanAsal) },
  };
}
