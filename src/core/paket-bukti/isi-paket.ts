/** What belongs into the package of evidence for the SAKIP evaluation: which archived documents, under which names, and what is missing. */

import { type DokumenArsip, revisiTerbaru, sebutDokumen } from '../arsip/dokumen.ts';
import { FORMULIR_E81, LAPORAN_KINERJA, LEMBAR_DISPOSISI } from '../arsip/jenis.ts';
import { toNamaBerkas } from '../arsip/nama-berkas.ts';
import { PERIODE_SETAHUN } from '../periode.ts';

/** `pindaian` = the scan of the signed paper. */
type BentukBukti = 'pindaian' | 'dokumen';

export interface Bukti {
  dokumen: DokumenArsip;
  bentuk: BentukBukti;
  /** File name in the package, without its ending. Names sort in the order of the package. */
  nama: string;
}

export interface IsiPaket {
  bukti: Bukti[];
  /** A sentence for each thing that an evaluator would miss. */
  kurang: string[];
}

/** One in force goes before a later draft of the same report. */
function terpilih(all: readonly DokumenArsip[], periode: string): DokumenArsip | null {
  const same = all.filter((one) => one.jenis === LAPORAN_KINERJA && one.periode === periode);
  const inForce = same.filter(({ keadaan }) => keadaan === 'Berlaku');
  const pool = inForce.length > 0 ? inForce : same;
  return revisiTerbaru(pool);
}

function namaBukti(urutan: number, dokumen: DokumenArsip, bentuk: BentukBukti): string {
  const signed = bentuk === 'pindaian' ? ' - Bertanda Tangan' : '';
  return `${String(urutan).padStart(2, '0')} ${toNamaBerkas(sebutDokumen(dokumen))}${signed}`;
}

function kurangDari(periode: string, dokumen: DokumenArsip | null): string[] {
  const nama = `Laporan Kinerja ${periode}`;
  if (!dokumen) return [`${nama} belum ada di tab Arsip.`];
  return [
    ...(dokumen.keadaan === 'Draf' ? [`${nama} revisi ${dokumen.revisi} masih bertanda DRAF.`] : []),
    ...(dokumen.keadaan === 'Perlu Diperbarui' ? [`${nama} revisi ${dokumen.revisi} perlu diperbarui.`] : []),
    ...(dokumen.bertandaTangan === '' ? [`${nama} belum mempunyai salinan bertanda tangan.`] : []),
  ];
}

/** Every document as it is archived, and its signed scan before it where there is one. */
export function isiPaket(all: readonly DokumenArsip[]): IsiPaket {
  const laporan = PERIODE_SETAHUN.map((periode) => ({ periode, dokumen: terpilih(all, periode) }));
  const disposisi = all.filter(({ jenis }) => jenis === LEMBAR_DISPOSISI);
  const e81 = all.filter(({ jenis, keadaan }) => jenis === FORMULIR_E81 && keadaan !== 'Digantikan');
  const documents = [...laporan.flatMap(({ dokumen }) => (dokumen ? [dokumen] : [])), ...e81, ...disposisi];
  const bukti = documents.flatMap((dokumen, index): Bukti[] => {
    const of = (bentuk: BentukBukti): Bukti => ({ dokumen, bentuk, nama: namaBukti(index + 1, dokumen, bentuk) });
    return dokumen.bertandaTangan === '' ? [of('dokumen')] : [of('pindaian'), of('dokumen')];
  });
  const none = disposisi.length === 0 ? ['Belum ada Lembar Disposisi di tab Arsip.'] : [];
  return { bukti, kurang: [...laporan.flatMap((one) => kurangDari(one.periode, one.dokumen)), ...none] };
}
