/** Uji Tabel: examines any table, from recognising its columns to the list of what is wrong in it. Changes nothing. */
import type { Temuan } from '../temuan/temuan.ts';
import type { Bacaan } from './gaya-angka.ts';
import { IsiUji, type PengaturanUji } from './isi-uji.ts';
import { type Kepala, kenaliKolom } from './kenali-kolom.ts';
import { periksaAnggaran } from './periksa-anggaran.ts';
import { periksaCapaian } from './periksa-capaian.ts';
import { periksaKategori } from './periksa-kategori.ts';
import { periksaPersenSetahun, periksaRataDanJumlah } from './periksa-rata.ts';
import type { Arti, HasilBaris, HasilUji, KolomUji, Ringkasan, TabelUji } from './tabel-uji.ts';

/** What somebody says a column is, by its number in the tab; it stands above what was recognised. */
export type Koreksi = ReadonlyMap<number, Arti>;

function withKoreksi(kepala: Kepala, koreksi: Koreksi): Kepala {
  const kolom = kepala.kolom.map((one): KolomUji => ({ ...one, ...koreksi.get(one.kolom) }));
  return { ...kepala, kolom };
}

const SALAH: Partial<Record<Bacaan['jenis'], 'CELL_ERROR' | 'DECIMAL_AMBIGUOUS'>> = {
  galat: 'CELL_ERROR',
  ragu: 'DECIMAL_AMBIGUOUS',
};

/** Cells that hold no usable number where one is due. Words there may be a predikat, and are no mistake. */
function periksaSel(isi: IsiUji): void {
  for (const baris of isi.baris) {
    for (const kolom of isi.kolom) {
      if (!['target', 'realisasi', 'capaian', 'pagu', 'realisasi-anggaran', 'serapan'].includes(kolom.peran)) continue;
      const read = isi.baca(baris, kolom);
      const kode = SALAH[read.jenis];
      if (!kode || !('teks' in read)) continue;
      const data = { kolom: kolom.judul, nilai: read.teks };
      if (kode === 'CELL_ERROR') isi.lapor(kode, baris, kolom, data);
      else isi.lapor(kode, baris, kolom, { ...data, ...bacaanRagu(read.teks) }, 'peringatan');
    }
  }
}

function bacaanRagu(teks: string): { besar: string; kecil: string } {
  const digits = teks.replace(/[^\d.,]/g, '');
  return { besar: digits.replace(',', '.'), kecil: digits.replace('.', ',') };
}

const ORDER = { galat: 0, peringatan: 1, info: 2 } as const;

function sorted(temuan: readonly Temuan[]): Temuan[] {
  return [...temuan].sort((a, b) => a.row - b.row || a.column - b.column || ORDER[a.level] - ORDER[b.level]);
}

function ringkas(hasil: readonly HasilBaris[], temuan: readonly Temuan[]): Ringkasan {
  const tested = hasil.filter(
    ({ capaianHitung, capaianTercetak }) => capaianHitung !== null && capaianTercetak !== null,
  );
  const cocok = tested.filter((one) => one.temuan.length === 0).length;
  const bedaPembulatan = tested.filter(
    (one) => one.temuan.length > 0 && one.temuan.every(({ kode }) => kode === 'ROUNDING_TRUNC'),
  ).length;
  const count = (level: Temuan['level']) => temuan.filter((one) => one.level === level).length;
  const kalimat =
    tested.length === 0
      ? 'Tidak ada angka tercetak yang dapat dihitung ulang.'
      : `${cocok} dari ${tested.length} angka cocok dihitung ulang${bedaPembulatan === 0 ? '' : `; ${bedaPembulatan} hanya berbeda pembulatan`}.`;
  return {
    ...{ diuji: tested.length, cocok, bedaPembulatan, kalimat },
    ...{ galat: count('galat'), peringatan: count('peringatan'), info: count('info') },
  };
}

/**
 * @param koreksi what people say the columns are, where it is not what was recognised
 * @returns `null` when no header with target, realisasi, capaian, pagu or the like is found
 */
export function ujiTabel(tabel: TabelUji, pengaturan: PengaturanUji, koreksi: Koreksi = new Map()): HasilUji | null {
  const kepala = kenaliKolom(tabel);
  if (!kepala) return null;
  const isi = new IsiUji(tabel, withKoreksi(kepala, koreksi), pengaturan);
  periksaSel(isi);
  periksaCapaian(isi);
  periksaRataDanJumlah(isi);
  periksaPersenSetahun(isi);
  periksaKategori(isi);
  periksaAnggaran(isi);
  const rest = ujiSisa(tabel, kepala, pengaturan);
  const hasil = [...isi.hasil, ...(rest?.baris ?? [])].sort((a, b) => a.row - b.row);
  const temuan = sorted([...isi.temuan, ...(rest?.temuan ?? [])]);
  const tambahan = rest ? [tabel.baris + kepala.akhir, ...rest.tambahan] : [];
  return { kolom: [...isi.kolom], baris: hasil, temuan, ringkasan: ringkas(hasil, temuan), tambahan };
}

/** What stands below under a header of its own is a table of its own. */
function ujiSisa(tabel: TabelUji, { akhir }: Kepala, pengaturan: PengaturanUji): HasilUji | null {
  if (akhir >= tabel.values.length) return null;
  const cut = <Cell>(lines: readonly Cell[][]) => lines.slice(akhir);
  const formats = tabel.formats ? { formats: cut(tabel.formats) } : {};
  return ujiTabel({ ...tabel, ...formats, values: cut(tabel.values), baris: tabel.baris + akhir }, pengaturan);
}
