/** Who signs: the Kepala Dinas in office on a day, or who stands in for that office. */
import type { Pejabat } from '../buku-kerja.ts';
import { formatNip } from '../nip.ts';
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

function isInOffice(pejabat: Pejabat, day: string): boolean {
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
  return jabatan || 'Kepala Dinas';
}

/**
 * Among those with Peran SOP `Kepala Dinas`; failing them, somebody of another role who signs `a.n.`.
 * @param tanggal date of the report
 * @returns `null` when nobody with a name is in office
 */
export function findPenandatangan(pejabat: Pejabat[], tanggal: Tanggal): Penandatangan | null {
  const day = toIso(tanggal);
  const named = pejabat.filter((p) => p.nama.trim() !== '');
  const heads = named.filter((p) => normalize(p.peran) === PERAN);
  const deputies = named.filter((p) => normalize(p.peran) !== PERAN && statusOf(p) === 'an');
  const inOffice = (list: Pejabat[]) => list.filter((p) => isInOffice(p, day)).sort(compareClaims)[0];
  const signer = inOffice(heads) ?? inOffice(deputies);
  if (!signer) return null;
  const status = statusOf(signer);
  const definitif = heads.find((p) => statusOf(p) === 'definitif');
  const awalan = {
    definitif: '',
    plt: 'Plt.',
    plh: 'Plh.',
    an: `a.n. ${definitif ? jabatanOf(definitif) : 'Kepala Dinas'}`,
  }[status];
  return {
    awalan,
    jabatan: jabatanOf(signer),
    nama: signer.nama.trim(),
    pangkat: signer.pangkat.trim(),
    nip: signer.nip.trim() === '' ? '' : formatNip(signer.nip),
  };
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
