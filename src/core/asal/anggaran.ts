/** Money of an account: its own cells, the accounts below it, and the total over the topmost ones. */
import { sumDecimal } from '../angka.ts';
import type { AnggaranField, AnggaranRow, NomorTriwulan } from '../buku-kerja.ts';
import { ROMAWI } from '../periode.ts';
import { type Akun, buildTree, type Uang, uangOf } from '../rekap/anggaran.ts';
import { namaTw } from './angka-triwulan.ts';
import { type Asal, alamatOf, hitungan, ketikan, sebagai, tanpaAngka } from './asal.ts';
import { jumlahSuku, persenDari, suku } from './ekspresi.ts';

/** The accounts of tab Anggaran, with the money of each. */
export interface PohonAnggaran {
  accounts: readonly Akun[];
  uang: ReadonlyMap<Akun, Uang>;
}

/** @param last pagu in force in this quarter */
export function pohonAnggaran(rows: readonly AnggaranRow[], last: NomorTriwulan): PohonAnggaran {
  const accounts = buildTree(rows);
  return { accounts, uang: uangOf(accounts, last) };
}

const filled = (list: readonly Asal[]): Asal[] => list.filter(({ nilai }) => nilai !== null);

/** A sum in rupiah; without anything to add up it is blank, never 0. */
function jumlah(nama: string, nilai: number | null, all: readonly Asal[], kalimat: string[]): Asal {
  const members = filled(all);
  if (members.length === 0) return tanpaAngka(nama, '', ['Belum ada angka yang dapat dijumlahkan.']);
  return hitungan(nama, nilai, { kalimat, ekspresi: jumlahSuku(0, members.length), suku: members, bentuk: 'rupiah' });
}

const INDUK = 'Selnya kosong, jadi dijumlahkan dari yang di bawahnya.';

/** Pagu in force of an account, or of the topmost ones together (`null`). */
export function asalPagu(pohon: PohonAnggaran, akun: Akun | null): Asal {
  const nama = 'Pagu';
  if (!akun) {
    const tops = teratas(pohon).map((one) => sebagai(asalPagu(pohon, one), `Pagu ${one.kode}`));
    return jumlah(nama, sumOf(tops), tops, [TERATAS]);
  }
  const uang = pohon.uang.get(akun);
  const value = uang?.pagu ?? null;
  if (uang?.asalPagu === 'bawah') {
    const children = akun.children.map((child) => sebagai(asalPagu(pohon, child), `Pagu ${child.kode}`));
    const sebab = uang.isChanged ? 'Pagu di bawahnya berubah, jadi dijumlahkan dari sana.' : INDUK;
    return jumlah(nama, value, children, [sebab]);
  }
  const field: AnggaranField = uang?.asalPagu === 'perubahan' ? 'paguPerubahan' : 'pagu';
  const asal = ketikan(nama, { value }, alamatOf(akun.row, field), 'rupiah');
  if (field === 'pagu') return asal;
  const mulai = namaTw(akun.row.paguPerubahanBerlakuMulai);
  return { ...asal, kalimat: [`Pagu Perubahan, berlaku mulai ${mulai}.`] };
}

const TERATAS = 'Dijumlahkan dari akun teratas saja, supaya tidak ada yang terhitung dua kali.';

function teratas({ accounts }: PohonAnggaran): Akun[] {
  return accounts.filter(({ isTop }) => isTop);
}

const sumOf = (members: readonly Asal[]): number | null => sumDecimal(filled(members).map(({ nilai }) => nilai ?? 0));

/** Realisasi of one quarter alone. */
function asalTriwulan(pohon: PohonAnggaran, akun: Akun, nomor: NomorTriwulan): Asal {
  const nama = `Realisasi ${namaTw(nomor)}`;
  const reading = akun.row.realisasi[nomor - 1];
  const field = `realisasiTw${nomor}` as const;
  const value = pohon.uang.get(akun)?.realisasi[nomor - 1] ?? null;
  const isOwn = reading?.status === 'value';
  if (isOwn || akun.children.length === 0) return ketikan(nama, { value }, alamatOf(akun.row, field), 'rupiah');
  const children = akun.children.map((child) => sebagai(asalTriwulan(pohon, child, nomor), `${nama} ${child.kode}`));
  return jumlah(nama, value, children, [INDUK]);
}

/**
 * Realisasi of some quarters together.
 * @param akun `null` = the topmost ones together
 * @param nilai as the recap shows it
 */
export function asalRealisasiAnggaran(
  pohon: PohonAnggaran,
  akun: Akun | null,
  nama: string,
  numbers: readonly NomorTriwulan[],
  nilai: number | null,
): Asal {
  if (!akun) {
    const tops = teratas(pohon).map((one) => asalRealisasiAnggaran(pohon, one, `Realisasi ${one.kode}`, numbers, null));
    return jumlah(nama, nilai, tops, [TERATAS]);
  }
  const parts = numbers.map((nomor) => asalTriwulan(pohon, akun, nomor));
  const from = numbers[0] ?? 1;
  const to = numbers[numbers.length - 1] ?? from;
  const kalimat =
    numbers.length === 1
      ? []
      : [`Realisasi TW ${ROMAWI[from]} sampai dengan TW ${ROMAWI[to]}, masing-masing triwulan itu saja.`];
  return jumlah(nama, nilai ?? sumOf(parts), parts, kalimat);
}

/** Realisasi s.d. ÷ pagu × 100. @param nilai as the recap shows it */
export function asalSerapan(realisasi: Asal, pagu: Asal, nilai: number | null): Asal {
  if (nilai === null) {
    const sebab = pagu.nilai === null || pagu.nilai <= 0 ? 'Pagunya kosong atau 0.' : 'Belum ada realisasi.';
    return tanpaAngka('Serapan', '', [sebab], [realisasi, pagu]);
  }
  const kalimat = ['Realisasi anggaran sampai dengan periode ini dibagi pagu yang berlaku.'];
  return hitungan('Serapan', nilai, {
    ...{ kalimat, ekspresi: persenDari(suku(0), suku(1)), suku: [realisasi, pagu], bentuk: 'persen' },
  });
}
