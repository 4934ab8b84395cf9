/** A table that is being examined: its columns by meaning, its rows, its cells as numbers, and what was found so far. */
import type { Pengaturan } from '../buku-kerja.ts';
import { cellAddress } from '../grid.ts';
import { type AngkaContext, showCell } from '../parse-tab/read-angka.ts';
import { ANGKA, PERSEN, UANG } from '../parse-tab/read-ukuran.ts';
import { isIndeks, isPersen } from '../satuan.ts';
import { createTemuan, type Place, type TemuanData } from '../temuan/create-temuan.ts';
import type { KodePeriksa, Level, Temuan } from '../temuan/temuan.ts';
import { bacaBaris } from './baris-uji.ts';
import { type Bacaan, bacaAngka, type Gaya, gayaTabel } from './gaya-angka.ts';
import type { Kepala } from './kenali-kolom.ts';
import {
  type BarisUji,
  type HasilBaris,
  type KolomUji,
  PERAN_ANGKA,
  type Peran,
  type PeriodeKolom,
  type TabelUji,
} from './tabel-uji.ts';

export type PengaturanUji = Pick<
  Pengaturan,
  'skalaKategori' | 'nilaiPredikat' | 'batasCapaianTampil' | 'batasCapaianRataRata'
>;

export class IsiUji {
  readonly tabel: TabelUji;
  readonly kolom: readonly KolomUji[];
  readonly baris: readonly BarisUji[];
  readonly gaya: Gaya;
  readonly pengaturan: PengaturanUji;
  readonly temuan: Temuan[] = [];
  readonly hasil: HasilBaris[] = [];
  private readonly bacaan = new Map<string, Bacaan>();

  constructor(tabel: TabelUji, kepala: Kepala, pengaturan: PengaturanUji) {
    this.tabel = tabel;
    this.kolom = kepala.kolom;
    this.pengaturan = pengaturan;
    this.baris = bacaBaris(tabel, kepala);
    const figures = kepala.kolom
      .filter(({ peran }) => PERAN_ANGKA.includes(peran))
      .map(({ kolom }) => kolom - tabel.kolom);
    this.gaya = gayaTabel(tabel, kepala.sampai, figures);
  }

  get data(): BarisUji[] {
    return this.baris.filter(({ jenis }) => jenis === 'data');
  }

  semua(peran: Peran): KolomUji[] {
    return this.kolom.filter((one) => one.peran === peran);
  }

  find(peran: Peran, ...periode: PeriodeKolom[]): KolomUji | undefined {
    for (const wanted of periode.length > 0 ? periode : ([''] as const)) {
      const found = this.kolom.find((one) => one.peran === peran && one.periode === wanted);
      if (found) return found;
    }
    return undefined;
  }

  teks(baris: BarisUji, kolom: KolomUji | undefined): string {
    if (!kolom) return '';
    const value = this.tabel.values[baris.indeks]?.[kolom.kolom - this.tabel.kolom] ?? '';
    return showCell(value).replace(/\s+/g, ' ').trim();
  }

  private context({ peran }: KolomUji, { satuan }: BarisUji): AngkaContext {
    if (peran === 'capaian' || peran === 'serapan') return PERSEN;
    if (peran === 'pagu' || peran === 'pagu-perubahan' || peran === 'realisasi-anggaran') return UANG;
    if (isPersen(satuan, 'Angka')) return PERSEN;
    return isIndeks(satuan, 'Angka') ? { ...ANGKA, desimal: true } : ANGKA;
  }

  baca(baris: BarisUji, kolom: KolomUji | undefined): Bacaan {
    if (!kolom) return { jenis: 'kosong' };
    const key = `${baris.indeks},${kolom.kolom}`;
    const known = this.bacaan.get(key);
    if (known) return known;
    const at = kolom.kolom - this.tabel.kolom;
    const value = this.tabel.values[baris.indeks]?.[at] ?? '';
    const read = bacaAngka(value, this.tabel.formats?.[baris.indeks]?.[at], this.gaya, this.context(kolom, baris));
    this.bacaan.set(key, read);
    return read;
  }

  /** The number of the cell; `null` when there is none. */
  angka(baris: BarisUji, kolom: KolomUji | undefined): (Bacaan & { jenis: 'angka' }) | null {
    const read = this.baca(baris, kolom);
    return read.jenis === 'angka' ? read : null;
  }

  sel(baris: BarisUji, { kolom }: KolomUji): string {
    return cellAddress(baris.row, kolom);
  }

  private place(baris: BarisUji, kolom: KolomUji): Place {
    return {
      tab: this.tabel.tab,
      row: baris.row,
      column: kolom.kolom,
      kodeIndikator: baris.kode,
      kolom: kolom.judul,
      nilai: this.teks(baris, kolom),
    };
  }

  lapor<K extends KodePeriksa>(kode: K, baris: BarisUji, kolom: KolomUji, data: TemuanData[K], level?: Level): Temuan {
    const temuan = createTemuan(kode, this.place(baris, kolom), data, level);
    this.temuan.push(temuan);
    return temuan;
  }
}

/** A header as it reads in a sentence, with the period where the words do not name it: `% Triwulan I`, `Capaian TW II`. */
export function namaKolom({ judul, periode, peran }: KolomUji): string {
  const [own = '', ...groups] = judul.split(' › ').reverse();
  const sign = /^\(?%\)?$/.test(own) ? (peran === 'serapan' ? 'Serapan (%)' : 'Capaian (%)') : own;
  const words = /[a-z]{3}/i.test(own) || groups.length === 0 ? sign : [sign, ...groups].join(' ');
  const said = words.toLowerCase().replace(/triwulan|tribulan|trw/g, 'tw');
  return periode === '' || said.includes(periode.toLowerCase()) ? words : `${words} ${periode}`;
}
