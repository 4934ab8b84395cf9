/** The units' own words about an indikator, over the quarters of a period. */
import type { BukuKerja, NomorTriwulan, TriwulanRow } from '../buku-kerja.ts';
import { ROMAWI } from '../periode.ts';
import { sebagaiKalimat } from './kalimat.ts';

type Kolom = 'faktor' | 'kendala' | 'tindakLanjut';

const LABEL: Record<Kolom, string> = {
  faktor: 'Faktor pendukung/penghambat',
  kendala: 'Kendala',
  tindakLanjut: 'Tindak lanjut',
};

const KOLOM = Object.keys(LABEL) as Kolom[];

export interface IsianTriwulan {
  triwulan: NomorTriwulan;
  row: TriwulanRow;
}

/** Rows of each Kode in the quarters asked for, in their order. Quarters whose tab is missing are left out. */
export function isianByKode(buku: BukuKerja, triwulan: NomorTriwulan[]): Map<string, IsianTriwulan[]> {
  const found = new Map<string, IsianTriwulan[]>();
  for (const nomor of triwulan) {
    for (const row of buku.triwulan[nomor]?.rows ?? []) {
      const list = found.get(row.kode);
      if (list) list.push({ triwulan: nomor, row });
      else found.set(row.kode, [{ triwulan: nomor, row }]);
    }
  }
  return found;
}

function textOf({ row }: IsianTriwulan, kolom: Kolom): string {
  const text = row[kolom].trim();
  const due = kolom === 'tindakLanjut' && text !== '' ? row.batasWaktu.trim() : '';
  return due === '' ? text : `${text.replace(/[.\s]+$/, '')} (batas waktu ${due})`;
}

/** The same words in several quarters are printed once, with all of their quarters before them. */
function joinQuarters(isian: IsianTriwulan[], kolom: Kolom, nameQuarters: boolean): string {
  const quarters = new Map<string, string[]>();
  for (const item of isian) {
    const text = textOf(item, kolom);
    if (text !== '') quarters.set(text, [...(quarters.get(text) ?? []), `TW ${ROMAWI[item.triwulan]}`]);
  }
  return [...quarters]
    .map(([text, names]) => (nameQuarters ? `${names.join(', ')}: ${sebagaiKalimat(text)}` : sebagaiKalimat(text)))
    .join(' ');
}

/**
 * Label and text of each column that holds anything.
 * @param nameQuarters says from which quarter the words come
 */
export function penjelasanItems(isian: IsianTriwulan[], nameQuarters: boolean): { label: string; text: string }[] {
  return KOLOM.map((kolom) => ({ label: LABEL[kolom], text: joinQuarters(isian, kolom, nameQuarters) })).filter(
    ({ text }) => text !== '',
  );
}
