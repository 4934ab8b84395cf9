/** Rules of the group narrative: figures inside sentences agree with the table, and with their own words. */
import { formatAngka, sumDecimal } from '../angka.ts';
import { showAngka } from '../parse-tab/read-angka.ts';
import { isPersen, normalizeSatuan } from '../satuan.ts';
import { formatTanggal, toIso } from '../tanggal.ts';
import { createTemuan } from '../temuan/create-temuan.ts';
import { formatTerbilang } from '../terbilang.ts';
import { parseTanggal } from '../waktu.ts';
import { capaianOfRow } from './capaian-baris.ts';
import { isRounded, showUkuran } from './figure.ts';
import { batasWaktuOf, type Klaim, klaimOf, type Perihal, terbilangOf } from './kalimat.ts';
import { placeOf, type Report, type RowContext, type RowRule, type Rule, reportRow } from './rule.ts';

const KOLOM = {
  faktor: 'Faktor',
  kendala: 'Kendala',
  tindakLanjut: 'Tindak Lanjut',
  catatanVerifikasi: 'Catatan Verifikasi',
} as const;

const NAMA: Record<Perihal, string> = { target: 'Target', realisasi: 'Realisasi', capaian: 'Capaian' };

/** Figures that the word may mean, in the satuan of the indikator or in per cent; `null` when the sentence may speak of something else. */
function meantBy(klaim: Klaim, context: RowContext): number[] | null {
  const { indikator, row, realisasi, target, figure } = context;
  const isRate = isPersen(indikator.satuan, indikator.tipe);
  const values = (...list: (number | null | undefined)[]) => list.flatMap((value) => value ?? []);
  // Exact arithmetic, for the few sentences that speak of per cent.
  const rate = klaim.persen ? values(capaianOfRow(context)?.capaian) : [];
  if (klaim.persen && !isRate) return klaim.perihal === 'target' ? null : rate;
  if (klaim.perihal === 'capaian') return klaim.persen ? [...rate, ...values(realisasi)] : null;
  if (klaim.satuan !== '' && !klaim.persen) {
    const [own = ''] = normalizeSatuan(indikator.satuan).split(' ');
    if (normalizeSatuan(klaim.satuan) !== own) return null;
  }
  if (klaim.perihal === 'target') return values(target, figure.target.max, indikator.targetTahunan.value);
  const upTo = context.previous ? sumDecimal(values(realisasi, context.previous.realisasi)) : null;
  return [...values(realisasi, row.pembilang.value, row.penyebut.value, upTo), ...(klaim.persen ? rate : [])];
}

function isTrue(klaim: Klaim, meant: readonly number[]): boolean {
  return meant.some((value) => isRounded(value, klaim.value, klaim.decimals));
}

function tableText(klaim: Klaim, context: RowContext): string {
  if (klaim.perihal === 'target') return showUkuran(context.figure.target);
  if (klaim.perihal === 'realisasi' && !(klaim.persen && !isPersen(context.indikator.satuan, context.indikator.tipe))) {
    return showAngka(context.realisasi ?? 0);
  }
  return `${formatAngka(capaianOfRow(context)?.capaian ?? 0, 2)} persen`;
}

function checkKlaim(context: RowContext, report: Report): void {
  const { indikator, row, realisasi, target } = context;
  if (realisasi === null || target === null || row.tahan !== '') return;
  if (indikator.tipe === 'Predikat' || indikator.tipe === 'Ya/Tidak') return;
  for (const field of ['faktor', 'kendala'] as const) {
    for (const klaim of klaimOf(row[field])) {
      const meant = meantBy(klaim, context);
      if (!meant || meant.length === 0 || isTrue(klaim, meant)) continue;
      const apa =
        klaim.perihal === 'realisasi' && klaim.persen && !isPersen(indikator.satuan, indikator.tipe)
          ? NAMA.capaian
          : NAMA[klaim.perihal];
      const data = { kolom: KOLOM[field], apa, tertulis: klaim.tertulis, tabel: tableText(klaim, context) };
      reportRow(report, 'TEXT_TABLE_CONFLICT', context, field, data);
      break;
    }
  }
}

function checkBatasWaktu(context: RowContext, report: Report): void {
  const { row } = context;
  const batas = row.batasWaktu === '' ? null : parseTanggal(row.batasWaktu);
  if (!batas) return;
  const wrong = batasWaktuOf(row.tindakLanjut).filter(({ tanggal }) => toIso(tanggal) !== toIso(batas));
  const [first] = wrong;
  // Several days belong to several steps; one of them may be the deadline.
  if (!first || wrong.length < batasWaktuOf(row.tindakLanjut).length) return;
  const data = { ...{ kolom: KOLOM.tindakLanjut, apa: 'Batas Waktu' }, tertulis: first.tertulis };
  reportRow(report, 'TEXT_TABLE_CONFLICT', context, 'tindakLanjut', { ...data, tabel: formatTanggal(batas) });
}

function terbilangData(text: string, kolom: string) {
  const wrong = terbilangOf(text).find(({ value, kata }) => value !== kata);
  if (!wrong || wrong.value > 999_999_999_999_999) return null;
  const { angka, value, kata, tertulis } = wrong;
  return { kolom, tertulis, angka, kata: formatAngka(kata), ejaan: formatTerbilang(value) };
}

function checkTerbilang(context: RowContext, report: Report): void {
  for (const field of ['faktor', 'kendala', 'tindakLanjut', 'catatanVerifikasi'] as const) {
    const data = terbilangData(context.row[field], KOLOM[field]);
    if (data) reportRow(report, 'COUNT_WORD_MISMATCH', context, field, data);
  }
}

export const NARRATIVE_ROW_RULES: readonly RowRule[] = [
  { kode: 'TEXT_TABLE_CONFLICT', check: checkKlaim },
  { kode: 'TEXT_TABLE_CONFLICT', check: checkBatasWaktu },
  { kode: 'COUNT_WORD_MISMATCH', check: checkTerbilang },
];

/** The texts of the plan, which every report prints. */
export const PLAN_COUNT_WORDS: Rule = {
  kode: 'COUNT_WORD_MISMATCH',
  check: ({ buku }, report) => {
    for (const row of buku.rencanaAksi) {
      const data = terbilangData(row.rencanaAksi, 'Rencana Aksi');
      if (data)
        report(createTemuan('COUNT_WORD_MISMATCH', placeOf(row, row.kode, 'rencanaAksi', row.rencanaAksi), data));
    }
    for (const row of buku.indikator) {
      const data = terbilangData(row.definisiOperasional, 'Definisi Operasional');
      const nilai = row.definisiOperasional;
      if (data) report(createTemuan('COUNT_WORD_MISMATCH', placeOf(row, row.kode, 'definisiOperasional', nilai), data));
    }
  },
};
