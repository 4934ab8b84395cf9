/** The rule ANALYSIS_MISSING: a capaian far from its target needs its reason, and a low one what is done about it. */
import { formatAngka, roundHalfUp } from '../angka.ts';
import { capaianOfRow } from './capaian-baris.ts';
import { type Report, type RowContext, type RowRule, reportRow } from './rule.ts';

/** Per cent between which no words are needed (domain rules §7). */
const RENDAH = 90;
const TINGGI = 120;

/** What people write where there is nothing to say. */
const KOSONG = /^[\s\-–—.]*$|^(?:n\/a|nihil|tidak ada|belum ada)\s*\.?$/i;

const isSaid = (text: string): boolean => !KOSONG.test(text.trim());

type Kolom = 'faktor' | 'kendala' | 'tindakLanjut';

/** Columns to be filled that the tab has and that say nothing. */
function missingOf({ row }: RowContext, rendah: boolean): Kolom[] {
  const { columns } = row.table;
  const reasons = (['faktor', 'kendala'] as const).filter((field) => columns[field] !== undefined);
  const [first] = reasons;
  const missing: Kolom[] = first !== undefined && !reasons.some((field) => isSaid(row[field])) ? [first] : [];
  if (rendah && columns.tindakLanjut !== undefined && !isSaid(row.tindakLanjut)) missing.push('tindakLanjut');
  return missing;
}

/** Figures that are clearly between the bounds by plain arithmetic: most rows. */
function isOrdinary({ indikator, realisasi, target }: RowContext): boolean {
  if (realisasi === null || target === null) return true;
  if (indikator.tipe === 'Rentang' || target <= 0) return false;
  const ratio = realisasi / target;
  return indikator.arah === 'Turun' ? ratio > 0.85 && ratio < 1.09 : ratio > 0.91 && ratio < 1.09;
}

function check(context: RowContext, report: Report): void {
  const { row, planned, ended } = context;
  if (!planned || !ended || row.tahan !== '' || isOrdinary(context)) return;
  if (missingOf(context, true).length === 0) return;
  const capaian = capaianOfRow(context)?.capaian ?? null;
  if (capaian === null) return;
  const shown = roundHalfUp(capaian, 2);
  if (shown >= RENDAH && shown <= TINGGI) return;
  const rendah = shown < RENDAH;
  const missing = missingOf(context, rendah);
  const [field] = missing;
  if (!field) return;
  const names = missing.map((one) => (one === 'tindakLanjut' ? 'Tindak Lanjut' : 'Faktor atau Kendala'));
  reportRow(report, 'ANALYSIS_MISSING', context, field, {
    capaian: formatAngka(shown, 2),
    rendah,
    kurang: names.join(' dan '),
  });
}

export const ANALYSIS_MISSING: RowRule = { kode: 'ANALYSIS_MISSING', check };
