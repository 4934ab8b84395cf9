/** What the mails about a quarter's figures have in common: whom they greet, which rows they name, and by when. */
import type { Pengaturan } from '../buku-kerja.ts';
import type { UnitKerja } from '../orang.ts';
import { formatPeriode, type Periode, type Tanggal } from '../periode.ts';
import { formatHari } from './batas-isi.ts';
import type { BarisIsian, KeadaanUnit } from './keadaan-isian.ts';
import { tautanUnit } from './tautan-baris.ts';

/** Everything that a mail to one address is made from. */
export interface BahanSurat {
  pengaturan: Pengaturan;
  periode: Periode;
  batas: Tanggal;
  /** Units of this address with what they owe. */
  unit: readonly { keadaan: KeadaanUnit; unitKerja: UnitKerja | null }[];
  /** Name of the workbook, and its link (`''` on one's own computer). */
  buku: { nama: string; url: string };
}

/** Items of one mail; of the rest only the number is said. */
const LONGEST_LIST = 40;

export const namaPeriode = (periode: Periode): string => `${formatPeriode(periode)} tahun ${periode.tahun}`;

/** `A, B dan C`. */
export function rangkai(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} dan ${names[names.length - 1]}`;
}

/** Names of the units; one without a name is left out. */
export function namaUnit({ unit }: Pick<BahanSurat, 'unit'>): string {
  return rangkai(unit.map(({ keadaan }) => keadaan.unit).filter((nama) => nama !== ''));
}

/** Who is greeted: the person in charge, with the unit on a second line. */
export function kepadaUnit(bahan: Pick<BahanSurat, 'unit'>): string {
  const nama = bahan.unit.find(({ unitKerja }) => unitKerja?.penanggungJawab)?.unitKerja?.penanggungJawab ?? '';
  return [nama, namaUnit(bahan)].filter((line) => line !== '').join('\n');
}

/** `Jumat, 10 Juli 2026 (10 hari kerja setelah triwulan berakhir)`. */
export function kalimatBatas(batas: Tanggal, { batasIsiTw, hari }: Pick<Pengaturan, 'batasIsiTw' | 'hari'>): string {
  return `${formatHari(batas)} (${batasIsiTw} hari ${hari.toLowerCase()} setelah triwulan berakhir)`;
}

const KOLOM = {
  rasio: 'Pembilang dan Penyebut mulai sel',
  realisasi: 'Realisasi di sel',
  anggaran: 'realisasinya di sel',
};

/** One row as an item of the list: `IKU-3 Jumlah pengunjung, target 10.000 Orang: isi Realisasi di sel E4, tab Triwulan II`. */
function butirBaris(baris: BarisIsian, tempat = true): string {
  const target = baris.target === '' ? '' : `, target ${baris.target}`;
  const nama = `${baris.kode} ${baris.nama}`.trim();
  if (!tempat || baris.sel === '') return `${nama}${target}`;
  if (baris.isi !== 'kosong') return `${nama}${target}: ${baris.isi === 'ditahan' ? 'ditahan' : 'sudah terisi'}`;
  const jenis = baris.jenis === 'anggaran' ? 'anggaran' : baris.rasio ? 'rasio' : 'realisasi';
  return `${nama}${target}: isi ${KOLOM[jenis]} ${baris.sel}, tab ${baris.tab}`;
}

/** Items of a list, cut where it becomes too long to be read. */
export function butirSurat(baris: readonly BarisIsian[], tempat: boolean): string[] {
  const shown = baris.slice(0, LONGEST_LIST).map((one) => butirBaris(one, tempat));
  return baris.length > shown.length ? [...shown, `dan ${baris.length - shown.length} baris lainnya`] : shown;
}

/** The rows that are still to be filled in, over all units of the address. */
export function barisKosong({ unit }: Pick<BahanSurat, 'unit'>): BarisIsian[] {
  return unit.flatMap(({ keadaan }) => keadaan.baris.filter(({ isi }) => isi === 'kosong'));
}

/** Does the address fill in its rows in the workbook itself? One unit that does is enough to send the link. */
export function isTabIni({ unit }: Pick<BahanSurat, 'unit'>): boolean {
  return unit.some(({ unitKerja }) => !unitKerja || unitKerja.caraKirim === 'Tab ini');
}

/** Links to the rows of the units that fill them in in the workbook itself. */
export function tautanSurat({ unit, buku }: Pick<BahanSurat, 'unit' | 'buku'>): { label: string; url: string }[] {
  const inside = unit.filter((one) => isTabIni({ unit: [one] }));
  return tautanUnit(
    buku.url,
    inside.flatMap(({ keadaan }) => keadaan.baris),
  );
}
