/** Target and realisasi of one quarter, down to the cells in which they were typed. */
import type { NomorTriwulan } from '../buku-kerja.ts';
import { faktorOf } from '../combine/faktor.ts';
import type { Indikator, PerjanjianKinerjaField } from '../indikator.ts';
import { ROMAWI } from '../periode.ts';
import { rowOfTarget } from '../perjanjian-kinerja.ts';
import type { KodeTriwulan } from '../rekap/figures.ts';
import type { Ukuran } from '../rekap/rekap.ts';
import { ukuranOf } from '../rekap/ukuran.ts';
import { type Asal, alamatOf, hitungan, kata, ketikan, tanpaAngka } from './asal.ts';
import type { BarisAsal } from './bahan.ts';
import { bagi, kali, suku, tetap } from './ekspresi.ts';

export const namaTw = (nomor: NomorTriwulan): string => `TW ${ROMAWI[nomor]}`;

/** By which version of the PK the quarter is measured; nothing where there is only one. */
function kalimatVersi({ indikator }: KodeTriwulan, nomor: NomorTriwulan): string[] {
  if (indikator.versi === 0) return [];
  return [`Pada ${namaTw(nomor)} berlaku PK ${indikator.versiPk}.`];
}

/** The target as Rencana Aksi says it. */
export function asalTarget({ bahan, row }: BarisAsal, quarter: KodeTriwulan): Asal {
  const { triwulan, target } = quarter.figure;
  const nama = `Target ${namaTw(triwulan)}`;
  const found = rowOfTarget(bahan.rencana[triwulan].get(row.kode), triwulan);
  if (!found) {
    const sebab = `Target ${namaTw(triwulan)} kosong di tab Rencana Aksi: menurut rencana belum jatuh tempo.`;
    return tanpaAngka(nama, '', [sebab]);
  }
  const kolom = `targetTw${triwulan}` as const;
  const sel = alamatOf(found.row, kolom);
  const asal = ketikan(nama, target, sel);
  const versi = kalimatVersi(quarter, triwulan);
  const rencana = found.row.versi === 0 ? [] : [`Baris Rencana Aksi versi ${found.row.versiPk}.`];
  return { ...asal, kalimat: [...versi, ...rencana] };
}

/** A component of Rasio. */
function asalKomponen(quarter: KodeTriwulan, field: 'pembilang' | 'penyebut'): Asal {
  const { figure, row } = quarter;
  const nama = `${field === 'pembilang' ? 'Pembilang' : 'Penyebut'} ${namaTw(figure.triwulan)}`;
  const asal = ketikan(nama, { value: figure[field] }, row ? alamatOf(row, field) : null);
  const named = field === 'penyebut' && row ? row.namaPenyebut : '';
  return named === '' ? asal : { ...asal, kalimat: [`Nama penyebut: ${named}.`] };
}

export function komponenOf(quarter: KodeTriwulan): { pembilang: Asal; penyebut: Asal } {
  return { pembilang: asalKomponen(quarter, 'pembilang'), penyebut: asalKomponen(quarter, 'penyebut') };
}

/** What Σ ÷ Σ is multiplied by, in words. */
export function kalimatFaktor({ satuan }: Indikator): string {
  const faktor = faktorOf(satuan);
  return faktor === 1 ? '' : `Dikalikan ${faktor} karena satuannya ${satuan}.`;
}

/** The realisasi that the unit typed; of Rasio that of its components. */
export function asalRealisasi(quarter: KodeTriwulan): Asal {
  const { figure, row, indikator } = quarter;
  const nama = `Realisasi ${namaTw(figure.triwulan)}`;
  const sd = indikator.caraIsi === 'Kumulatif' ? [`Angka s.d. ${namaTw(figure.triwulan)} (Cara Isi Kumulatif).`] : [];
  if (!row) return tanpaAngka(nama, '', ['Indikator ini belum ada di tab triwulannya.']);
  if (indikator.caraRekap !== 'Rasio') {
    const asal = ketikan(nama, figure.realisasi, alamatOf(row, 'realisasi'));
    const tipe = indikator.tipe === 'Predikat' && figure.realisasi.value !== null;
    const nilai = tipe ? [`Nilai predikat itu ${figure.realisasi.value} (tabel Nilai Predikat di Pengaturan).`] : [];
    return { ...asal, kalimat: [...sd, ...nilai] };
  }
  const { pembilang, penyebut } = komponenOf(quarter);
  const faktor = faktorOf(indikator.satuan);
  const kalimat = ['Cara Rekap Rasio: pembilang dibagi penyebut.', kalimatFaktor(indikator), ...sd];
  return hitungan(nama, figure.realisasi.value, {
    kalimat: kalimat.filter((text) => text !== ''),
    ekspresi: faktor === 1 ? bagi(suku(0), suku(1)) : kali(bagi(suku(0), suku(1)), tetap(faktor)),
    suku: [pembilang, penyebut],
  });
}

/** A cell of Perjanjian Kinerja. */
export function asalPlan(indikator: Indikator, nama: string, field: PerjanjianKinerjaField, teks: string): Asal {
  return kata(nama, teks, alamatOf(indikator, field));
}

/** A target of Perjanjian Kinerja. */
export function asalTargetPk(
  indikator: Indikator,
  nama: string,
  field: 'targetTahunan' | 'targetAkhirRenstra',
  ukuran: Ukuran = ukuranOf(indikator[field], indikator.tipe),
): Asal {
  const asal = ketikan(nama, ukuran, alamatOf(indikator, field));
  return indikator.versi === 0 ? asal : { ...asal, kalimat: [`Menurut PK ${indikator.versiPk}.`] };
}
