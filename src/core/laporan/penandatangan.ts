/** Who signs: the Kepala Dinas in office on a day, or who stands in for that office. */

import { formatNip } from '../nip.ts';
import type { Pejabat } from '../orang.ts';
import type { Tanggal } from '../periode.ts';
import { toIso } from '../tanggal.ts';
import type { Penandatangan } from './blocks.ts';

const PERAN = 'kepala dinas';
const TITIK = '.'.repeat(44);

const normalize = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

type Status = 'definitif' | 'plt' | 'plh' | 'an';

/** `Plt.`, `Plt`, `Pelaksana Tugas`, `a.n.`, `an` …; anything else is definitif. */
function statusOf(pejabat: Pejabat): Status {
  const status = normalize(pejabat.statusJabatan);
  const letters = status.replace(/[^a-z]/g, '');
  if (letters === 'plt' || status === 'pelaksana tugas') return 'plt';
  if (letters === 'plh' || status === 'pelaksana harian') return 'plh';
  if (letters === 'an' || status === 'atas nama') return 'an';
  return 'definitif';
}

export function isInOffice(pejabat: Pejabat, day: string): boolean {
  const hasBegun = pejabat.berlakuMulai === '' || pejabat.berlakuMulai <= day;
  return hasBegun && (pejabat.berlakuSampai === '' || day <= pejabat.berlakuSampai);
}

/**
 * Of two people in office on the same day the one appointed last signs: a Plh. during a leave, a new Kepala Dinas after a Plt.
 * With the same beginning it is the one whose term ends (a stand-in), then the definitif one, then the upper row.
 */
function compareClaims(a: Pejabat, b: Pejabat): number {
  if (a.berlakuMulai !== b.berlakuMulai) return a.berlakuMulai > b.berlakuMulai ? -1 : 1;
  const isLimited = (p: Pejabat): number => (p.berlakuSampai === '' ? 1 : 0);
  const isActing = (p: Pejabat): number => (statusOf(p) === 'definitif' ? 0 : 1);
  return isLimited(a) - isLimited(b) || isActing(a) - isActing(b) || a.row - b.row;
}

/** People type the `Plt.` into the jabatan as well; it must not be printed twice. */
function jabatanOf(pejabat: Pejabat): string {
  const jabatan = pejabat.jabatan.trim().replace(/^(?:plt|plh|a\.\s*n)\.?\s+/i, '');
  return jabatan || pejabat.peran.trim() || 'Kepala Dinas';
}

/** Those with a name who are in office on a day, the strongest claim first. */
export function pejabatMenjabat(pejabat: readonly Pejabat[], tanggal: Tanggal): Pejabat[] {
  const day = toIso(tanggal);
  return pejabat.filter((one) => one.nama.trim() !== '' && isInOffice(one, day)).sort(compareClaims);
}

/** Who holds a role of the SOP on a day, or stands in for it; `null` when nobody does. */
export function findPejabat(pejabat: readonly Pejabat[], peran: string, tanggal: Tanggal): Pejabat | null {
  const wanted = normalize(peran);
  return pejabatMenjabat(pejabat, tanggal).find((one) => normalize(one.peran) === wanted) ?? null;
}

/** As somebody signs for their own office; whoever signs `a.n.` needs the office above, see findPenandatangan. */
export function tandaTangan(pejabat: Pejabat): Penandatangan {
  return {
    awalan: { definitif: '', plt: 'Plt.', plh: 'Plh.', an: 'a.n.' }[statusOf(pejabat)],
    jabatan: jabatanOf(pejabat),
    nama: pejabat.nama.trim(),
    pangkat: pejabat.pangkat.trim(),
    nip: pejabat.nip.trim() === '' ? '' : formatNip(pejabat.nip),
  };
}

/**
 * Among those with Peran SOP `Kepala Dinas`; failing them, somebody of another role who signs `a.n.`.
 * @param tanggal date of the report
 * @returns `null` when nobody with a name is in office
 */
export function findPenandatangan(pejabat: Pejabat[], tanggal: Tanggal): Penandatangan | null {
  const heads = pejabat.filter((p) => p.nama.trim() !== '' && normalize(p.peran) === PERAN);
  const inOffice = pejabatMenjabat(pejabat, tanggal);
  const isHead = (p: Pejabat): boolean => normalize(p.peran) === PERAN;
  const signer = inOffice.find(isHead) ?? inOffice.find((p) => !isHead(p) && statusOf(p) === 'an');
  if (!signer) return null;
  const isDeputy = statusOf(signer) === 'an';
  const definitif = heads.find((p) => statusOf(p) === 'definitif');
  const own = tandaTangan(signer);
  return isDeputy ? { ...own, awalan: `a.n. ${definitif ? jabatanOf(definitif) : 'Kepala Dinas'}` } : own;
}

/** Dotted lines to be filled in with the pen. */
export function blankPenandatangan(namaPerangkatDaerah: string): Penandatangan {
  return {
    awalan: '',
    jabatan: `Kepala ${namaPerangkatDaerah || 'Dinas'}`,
    nama: TITIK,
    pangkat: '',
    nip: '.'.repeat(30),
  };
}
