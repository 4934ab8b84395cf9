/** Who carries out a step: what the tab says, otherwise the setting, in the office's own words and with the person in office. */
import type { Pengaturan } from '../buku-kerja.ts';
import { findPejabat } from '../laporan/penandatangan.ts';
import type { Pejabat } from '../orang.ts';
import type { Tanggal } from '../periode.ts';
import { DEFAULT_WAKTU_BAKU } from '../tab-layout/pengaturan.ts';
import { formatLamaBaku, type LamaBaku, parseLamaBaku } from './batas.ts';
import type { CatatanKendali } from './catatan-kendali.ts';
import type { NomorLangkah } from './langkah.ts';

export interface Pelaksana {
  /** Role of the SOP, or whatever the tab says. */
  peran: string;
  /** What the office calls the role. */
  sebutan: string;
  /** Who holds it today, `''` = nobody, or the same words as `sebutan`. */
  nama: string;
}

type Aturan = Pick<Pengaturan, 'waktuBaku' | 'sebutanPeran'>;

const DEFAULT = new Map(DEFAULT_WAKTU_BAKU.map((one) => [one.langkah, one]));

const same = (a: string, b: string): boolean =>
  a.trim().replace(/\s+/g, ' ').toLowerCase() === b.trim().replace(/\s+/g, ' ').toLowerCase();

/** A role in the office's own words with the person in office on a day. */
export function sebutPeran(
  peran: string,
  { sebutanPeran }: Pick<Pengaturan, 'sebutanPeran'>,
  pejabat: readonly Pejabat[],
  tanggal: Tanggal,
): Pelaksana {
  const sebutan = sebutanPeran[peran] ?? peran;
  const nama = findPejabat(pejabat, peran, tanggal)?.nama.trim() ?? '';
  return { peran, sebutan, nama: same(nama, sebutan) || same(nama, peran) ? '' : nama };
}

/** `Staf Penyusun Evaluasi Kinerja (nama)`. */
export function tulisPelaksana({ sebutan, nama }: Pelaksana): string {
  return nama === '' ? sebutan : `${sebutan} (${nama})`;
}

/** The tab's cell holds when people changed it; the words that the setup wrote give way to the setting. */
export function pelaksanaOf(
  langkah: NomorLangkah,
  catatan: CatatanKendali | undefined,
  pengaturan: Aturan,
  pejabat: readonly Pejabat[],
  tanggal: Tanggal,
): Pelaksana {
  const setting = pengaturan.waktuBaku.find((one) => one.langkah === langkah)?.pelaksana ?? '';
  const typed = catatan?.pelaksana ?? '';
  const isOwn = typed !== '' && !same(typed, DEFAULT.get(langkah)?.pelaksana ?? '');
  return sebutPeran(isOwn ? typed : setting || typed, pengaturan, pejabat, tanggal);
}

/** The same for the standard time; a cell that is no length of time does not count. */
export function waktuBakuOf(
  langkah: NomorLangkah,
  catatan: CatatanKendali | undefined,
  { waktuBaku }: Pick<Pengaturan, 'waktuBaku'>,
): LamaBaku {
  const preset = DEFAULT.get(langkah);
  const fallback: LamaBaku = waktuBaku.find((one) => one.langkah === langkah) ?? preset ?? { waktu: 1, satuan: 'hari' };
  const typed = parseLamaBaku(catatan?.waktuBaku ?? '');
  const isOwn = typed !== null && (!preset || formatLamaBaku(typed) !== formatLamaBaku(preset));
  return typed && isOwn ? typed : { waktu: fallback.waktu, satuan: fallback.satuan };
}
