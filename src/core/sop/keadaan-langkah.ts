/** The state of every step of the year: its needs, its status, how long it took or has been running, and until when. */
import type { NomorTriwulan } from '../buku-kerja.ts';
import { batasIsi } from '../isian/batas-isi.ts';
import { formatPeriode, hasEnded, type Periode, type Tanggal, triwulanOf } from '../periode.ts';
import type { Waktu } from '../tanggal.ts';
import { hariAntara } from '../waktu.ts';
import { batasKerja, batasLkjip, formatLama, isLewatWaktu, type LamaBaku, menitBekerja } from './batas.ts';
import { type CatatanKendali, findLangkah, isDilewati, kunciLangkah } from './catatan-kendali.ts';
import { type FaktaSop, tunggakan } from './fakta-sop.ts';
import { langkahSetahun, type NomorLangkah } from './langkah.ts';
import { type Pelaksana, pelaksanaOf, waktuBakuOf } from './pelaksana.ts';
import { type Persyaratan, persyaratanOf } from './persyaratan.ts';

export const STATUS_LANGKAH = [
  'Belum',
  'Siap',
  'Menunggu isian',
  'Berjalan',
  'Selesai',
  'Terlambat',
  'Dilewati',
] as const;
export type StatusLangkah = (typeof STATUS_LANGKAH)[number];

export interface KeadaanLangkah {
  periode: Periode;
  langkah: NomorLangkah;
  uraian: string;
  pelaksana: Pelaksana;
  persyaratan: Persyaratan[];
  waktuBaku: LamaBaku;
  status: StatusLangkah;
  /** `12 menit`, `''` when it has not begun or its moments cannot be read. */
  lama: string;
  /** Last day, `null` when nothing limits it yet or any more. */
  batas: Tanggal | null;
  /** Row of the tab, `null` when it has none for this step. */
  catatan: CatatanKendali | null;
}

/** Needs that are not there. */
export function kurang({ persyaratan }: Pick<KeadaanLangkah, 'persyaratan'>): Persyaratan[] {
  return persyaratan.filter(({ terpenuhi }) => !terpenuhi);
}

export function isTertutup({ status }: Pick<KeadaanLangkah, 'status'>): boolean {
  return status === 'Selesai' || status === 'Dilewati';
}

const isAfter = (day: Tanggal, batas: Tanggal): boolean => hariAntara(batas, day) > 0;

/** The steps that the annual report closes have its deadline, however early they began. */
function isTahunan(periode: Periode, langkah: NomorLangkah): boolean {
  return langkah === 9 || (langkah === 7 && periode.nomor === 2);
}

function hasBegun({ tahun, now }: FaktaSop, triwulan: NomorTriwulan): boolean {
  return now.tahun > tahun || (now.tahun === tahun && now.bulan > triwulan * 3 - 3);
}

/** Are the quarters over that the period is made of? */
function isBerakhir({ tahun, now }: FaktaSop, periode: Periode): boolean {
  return triwulanOf(periode).every((nomor) => hasEnded(tahun, nomor, now));
}

const earlier = (a: Tanggal, b: Tanggal): Tanggal => (hariAntara(a, b) < 0 ? b : a);

interface Langkah {
  periode: Periode;
  langkah: NomorLangkah;
  persyaratan: Persyaratan[];
  baku: LamaBaku;
  catatan: CatatanKendali | null;
}

/** Deadline of a step that is not done. */
function batasOf(fakta: FaktaSop, { periode, langkah, baku, catatan }: Langkah): Tanggal | null {
  const { pengaturan, tahun } = fakta;
  const akhir = isTahunan(periode, langkah) ? batasLkjip(pengaturan.batasLkjip, tahun) : null;
  if (catatan?.mulai.waktu) {
    const batas = batasKerja(catatan.mulai.waktu, baku, pengaturan.hari);
    return akhir ? earlier(batas, akhir) : batas;
  }
  if (periode.jenis === 'triwulan' && langkah <= 2) return batasIsi(pengaturan, periode.nomor);
  return akhir;
}

/** Begun and not done: late when its standard time, or the deadline of the year, is over. */
function statusBerjalan(fakta: FaktaSop, { baku, ...step }: Langkah, mulai: Waktu | null): StatusLangkah {
  const batas = batasOf(fakta, { ...step, baku });
  const isLate =
    (mulai !== null && isLewatWaktu(mulai, fakta.now, baku, fakta.pengaturan.hari)) ||
    (batas !== null && isAfter(fakta.now, batas));
  return isLate ? 'Terlambat' : 'Berjalan';
}

/** Could it be done today: the collecting once the quarter has begun, the working out once everything is in, the rest once it is over? */
function isWaktunya(fakta: FaktaSop, periode: Periode, langkah: NomorLangkah): boolean {
  if (periode.jenis !== 'triwulan') return isBerakhir(fakta, periode);
  const isWaiting = langkah === 3 && tunggakan(fakta.triwulan[periode.nomor].isian).length > 0;
  return hasBegun(fakta, periode.nomor) && !isWaiting;
}

/** Not begun. Waiting for the units is judged against Batas Isi TW; standard time only counts work on the step. */
function statusMenunggu(fakta: FaktaSop, step: Langkah): StatusLangkah {
  const { periode, langkah, persyaratan } = step;
  const batas = batasOf(fakta, step);
  const isLate = batas !== null && isAfter(fakta.now, batas);
  const isReady = persyaratan.every(({ terpenuhi }) => terpenuhi);
  if (periode.jenis === 'triwulan' && langkah === 2) {
    if (!isReady) return 'Belum';
    const isWaiting = tunggakan(fakta.triwulan[periode.nomor].isian).length > 0;
    if (!isWaiting) return 'Siap';
    return isLate ? 'Terlambat' : 'Menunggu isian';
  }
  if (isLate) return 'Terlambat';
  return isReady && isWaktunya(fakta, periode, langkah) ? 'Siap' : 'Belum';
}

function statusOf(fakta: FaktaSop, step: Langkah): StatusLangkah {
  const { catatan } = step;
  if (catatan?.selesai.tertulis) return isDilewati(catatan) ? 'Dilewati' : 'Selesai';
  return catatan?.mulai.tertulis ? statusBerjalan(fakta, step, catatan.mulai.waktu) : statusMenunggu(fakta, step);
}

/** Time worked so far, or until it was done. */
function lamaOf({ now, pengaturan }: FaktaSop, baku: LamaBaku, catatan: CatatanKendali | null): string {
  const mulai = catatan?.mulai.waktu;
  const akhir = catatan?.selesai.tertulis ? catatan.selesai.waktu : now;
  if (!mulai || !akhir) return '';
  return formatLama(menitBekerja(mulai, akhir, baku.satuan === 'hari' ? pengaturan.hari : 'Kalender'));
}

/** The state of one step. */
export function keadaanLangkah(fakta: FaktaSop, periode: Periode, langkah: NomorLangkah): KeadaanLangkah {
  const catatan = fakta.kendali.get(kunciLangkah(periode, langkah)) ?? null;
  const persyaratan = persyaratanOf(fakta, periode, langkah);
  const baku = waktuBakuOf(langkah, catatan ?? undefined, fakta.pengaturan);
  const step: Langkah = { periode, langkah, persyaratan, baku, catatan };
  const status = statusOf(fakta, step);
  return {
    ...{ periode, langkah, persyaratan, status, catatan },
    uraian: findLangkah(langkah).uraian,
    pelaksana: pelaksanaOf(langkah, catatan ?? undefined, fakta.pengaturan, fakta.pejabat, fakta.now),
    waktuBaku: baku,
    lama: lamaOf(fakta, baku, catatan),
    batas: isTertutup({ status }) ? null : batasOf(fakta, step),
  };
}

/** Every step of the year in the order of the tab. */
export function keadaanSetahun(fakta: FaktaSop): KeadaanLangkah[] {
  return langkahSetahun(fakta.tahun).map(({ periode, langkah }) => keadaanLangkah(fakta, periode, langkah));
}

/** Although its needs are not there: has everything before it in its period been done? */
function isGiliran(all: readonly KeadaanLangkah[], step: KeadaanLangkah): boolean {
  const name = formatPeriode(step.periode);
  return all
    .filter(({ periode, langkah }) => formatPeriode(periode) === name && langkah < step.langkah)
    .every(isTertutup);
}

/**
 * What is to be done next: of the periods that are over the first step in the order of the year that is late, can begin, waits for
 * the units, or whose turn it is; failing that one that is running; failing that the first that is not done.
 * @returns `null` when the year is done
 */
export function langkahBerikut(fakta: FaktaSop, all: readonly KeadaanLangkah[]): KeadaanLangkah | null {
  const open = all.filter((one) => !isTertutup(one));
  const isDue = (one: KeadaanLangkah): boolean => {
    if (one.status === 'Terlambat') return true;
    if (one.status === 'Berjalan' || !isBerakhir(fakta, one.periode)) return false;
    return one.status !== 'Belum' || isGiliran(all, one);
  };
  return open.find(isDue) ?? open.find(({ status }) => status === 'Berjalan') ?? open[0] ?? null;
}
