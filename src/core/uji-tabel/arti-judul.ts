/** What a column of any table is, by the words of its header: the ways in which offices name target, realisasi, capaian, pagu … */
import type { Arti, Peran, PeriodeKolom } from './tabel-uji.ts';

const ANGKA_TW: Record<string, PeriodeKolom> = { 1: 'TW I', 2: 'TW II', 3: 'TW III', 4: 'TW IV' };
const ROMAWI: Record<string, string> = { i: '1', ii: '2', il: '2', iii: '3', ill: '3', iil: '3', iv: '4' };

const nomorOf = (text: string): string => ROMAWI[text] ?? text;

/** Figures of other years and plans: they have no capaian of this table's own. */
const LAIN =
  /renstra|rpjmd|rpjmn|akhir (?:periode|rpjmd|renstra)|tahun (?:lalu|sebelumnya)|n\s*-\s*1|nasional|standar|jangka menengah|sisa/;

function periodeOf(text: string): PeriodeKolom {
  const tw = /(?:triwulan|tribulan|trw|tw|triw)\.?\s*(?:ke[- ]?)?(iv|i[il]{0,2}|[1-4])(?![a-z0-9])/.exec(text);
  if (tw) return ANGKA_TW[nomorOf(tw[1] ?? '')] ?? '';
  const semester = /(?:semester|smt)\.?\s*(?:ke[- ]?)?(ii|il|i|[12])(?![a-z0-9])/.exec(text);
  if (semester) return nomorOf(semester[1] ?? '') === '1' ? 'Semester I' : 'Semester II';
  return /tahunan|setahun|satu tahun|1 tahun|akhir tahun|thd tahun|terhadap tahun/.test(text) ? 'Tahunan' : '';
}

const UANG = /pagu|anggaran|keuangan|belanja|\brp\b|\(rp\.?\)|dpa\b|apbd|dana|biaya/;
const PERSEN = /%|persen(?!tase [a-z]{4,})|\bpersentase\b|\bprosentase\b/;

const IDENTITAS: readonly [Peran, RegExp][] = [
  ['nomor', /^(?:no\.?|nomor|#|no urut)$/],
  ['kode', /^kode\b|^no\.? ?rek|^rekening$/],
  ['satuan', /^satuan\b|^unit satuan$/],
  ['arah', /^arah\b|polaritas|^sifat\b/],
  ['rumus', /^rumus\b|^formula\b|cara (?:peng)?hitung/],
  ['kategori', /kategori|predikat|kriteria|^status(?: capaian)?$|interpretasi|^tingkat keberhasilan$|^kesimpulan$/],
];

const NAMA =
  /indikator|\biku\b|ukuran kinerja|^uraian|^nama\b|^(?:program|kegiatan|sub kegiatan)|program.*kegiatan|kinerja utama|^kinerja$/;

function figureOf(text: string): Peran | null {
  const isUang = UANG.test(text);
  const isRealisasi = /realisasi|\bhasil\b|aktual|terserap/.test(text);
  if (/serapan|penyerapan|terserap/.test(text) && !/realisasi.*rp/.test(text)) return 'serapan';
  if (isUang && PERSEN.test(text)) return 'serapan';
  if (/capaian|pencapaian|ketercapaian|^tingkat kinerja/.test(text)) return 'capaian';
  if (PERSEN.test(text) && !/target \(%\)$|realisasi \(%\)$/.test(text)) return 'capaian';
  if (isRealisasi) return isUang ? 'realisasi-anggaran' : 'realisasi';
  if (/target/.test(text)) return isUang && !/kinerja/.test(text) ? 'pagu' : 'target';
  return isUang ? 'pagu' : null;
}

const TANDA = /^(?:%|\(%\)|persen|rp\.?|\(rp\.?\)|k|i{1,3}|iv|tw.*|triwulan.*)?$/;

/** Lower-case, single spaces, without footnote marks and the signs that decorate headers. */
export function kataJudul(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .replace(/[*:]+/g, '')
    .trim();
}

/** The lower header under a group: `K` and `Rp` of E.81, `I` … `IV` of a quarter. */
function bawahGrup(grup: string, bawah: string): string {
  if (/^\(?k\)?$/.test(bawah)) return `${grup} kinerja`;
  if (/^\(?rp\.?\)?$/.test(bawah)) return `${grup} rp`;
  if (/^(?:i{1,3}|iv)$/.test(bawah)) return `${grup} tw ${bawah}`;
  return `${grup} ${bawah}`;
}

function identityOf(text: string): Peran | null {
  return IDENTITAS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/**
 * @param grup header of the columns together, `''` where the column has only its own
 * @param bawah header of the column itself
 * @returns `null` when the words say nothing that is known
 */
export function artiJudul(grup: string, bawah: string): Arti | null {
  const [g, b] = [kataJudul(grup), kataJudul(bawah)];
  const text = g === '' ? b : b === '' ? g : bawahGrup(g, b);
  if (text === '') return null;
  const own = b === '' ? g : b;
  const identity =
    identityOf(own) ?? (/^sasaran|^tujuan/.test(own) && !/target|realisasi/.test(own) ? 'sasaran' : null);
  if (identity) return { peran: identity, periode: identity === 'kategori' ? periodeOf(text) : '' };
  if (LAIN.test(text)) return { peran: 'abaikan', periode: '' };
  // `Indikator Kinerja` is a name, `Realisasi Indikator` is not, nor is `Capaian Kinerja`.
  if (NAMA.test(own) && !/target|realisasi|capaian|pagu|anggaran|%/.test(own)) return { peran: 'nama', periode: '' };
  // `%`, `Rp`, `II` mean something under their group only.
  const figure = (TANDA.test(own) ? null : figureOf(own)) ?? figureOf(text);
  return figure ? settled(fromGroup(figure, g, text), text) : null;
}

/** A budget after its change; and what was spent up to a period, which is the total so far. */
function settled(peran: Peran, text: string): Arti {
  if (peran === 'pagu' && /perubahan|pergeseran/.test(text)) {
    return /mulai|berlaku/.test(text) ? { peran: 'abaikan', periode: '' } : { peran: 'pagu-perubahan', periode: '' };
  }
  const isSoFar = peran === 'realisasi-anggaran' && /s\.? ?d\b|s\/d|sampai/.test(text);
  return { peran, periode: isSoFar ? '' : periodeOf(text) };
}

/** `Target` under a group that speaks of money is a pagu, `%` there a serapan. */
function fromGroup(figure: Peran, grup: string, text: string): Peran {
  const isUang = UANG.test(text) && !/kinerja$/.test(text);
  if (!isUang || !UANG.test(grup + (text.endsWith(' rp') ? ' rp' : ''))) return figure;
  const money: Partial<Record<Peran, Peran>> = { target: 'pagu', realisasi: 'realisasi-anggaran', capaian: 'serapan' };
  return money[figure] ?? figure;
}
