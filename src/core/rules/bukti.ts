/** Rules of the group evidence: a realisasi has its proof, the link to it can be opened, and it is not that of another row. */
import type { NomorTriwulan, TriwulanRow } from '../buku-kerja.ts';
import { eachRow, type Report, type RowContext, type RowRule, type Rule, type RuleContext, reportRow } from './rule.ts';
import { isFolder, sebabTautan, tautanKey, tautanOf } from './tautan-bukti.ts';

const BELUM = /^(?:[-–—.\s]*|n\/a|belum(?: ada)?|tidak ada|menyusul|nihil|proses|dalam proses)\.?$/i;

/** Words that say that there is proof without saying where. A name of a document is more than one of these. */
const TANPA_ALAMAT =
  /^(?:ada|sudah(?: ada)?|terlampir|lampiran|dilampirkan|lengkap|ok[e]?|ya|v|√|✓|x|link|tautan|(?:lihat|ada di|di) (?:drive|google drive|folder|lampiran))\.?$/i;

const isEvident = (text: string): boolean => !BELUM.test(text.trim());

/** Before the quarter is over proof is only due once the unit has handed its row in. */
function checkMissing(context: RowContext, report: Report): void {
  const { row, planned, ended } = context;
  if (row.table.columns.buktiDukung === undefined || !planned || row.tahan !== '') return;
  if (context.realisasi === null || isEvident(row.buktiDukung)) return;
  if (!ended && row.statusIsian !== 'Diajukan') return;
  const nilai = /\p{L}/u.test(row.buktiDukung) ? row.buktiDukung.trim() : '';
  reportRow(report, 'EVIDENCE_MISSING', context, 'buktiDukung', { nilai });
}

const SHOWN = 60;

function shorten(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1)}…`;
}

function checkLink(context: RowContext, report: Report): void {
  const text = context.row.buktiDukung.trim();
  if (text === '') return;
  if (TANPA_ALAMAT.test(text)) {
    const data = { tautan: shorten(text), sebab: 'tidak menyebut tempat buktinya' };
    reportRow(report, 'EVIDENCE_BAD_LINK', context, 'buktiDukung', data);
    return;
  }
  for (const tautan of tautanOf(text)) {
    const sebab = sebabTautan(tautan);
    if (sebab === '') continue;
    reportRow(report, 'EVIDENCE_BAD_LINK', context, 'buktiDukung', { tautan: shorten(tautan), sebab });
    return;
  }
}

export const EVIDENCE_ROW_RULES: readonly RowRule[] = [
  { kode: 'EVIDENCE_MISSING', check: checkMissing },
  { kode: 'EVIDENCE_BAD_LINK', check: checkLink },
];

/** First row of each link in the quarters before those of the period. */
function earlierLinks({ buku, triwulan }: RuleContext): Map<string, TriwulanRow> {
  const links = new Map<string, TriwulanRow>();
  const first = triwulan[0] ?? 1;
  for (const nomor of ([1, 2, 3, 4] as const).filter((one) => one < first)) {
    for (const row of buku.triwulan[nomor]?.rows ?? []) {
      for (const tautan of tautanOf(row.buktiDukung)) {
        const key = tautanKey(tautan);
        if (!links.has(key)) links.set(key, row);
      }
    }
  }
  return links;
}

/** Rows of one quarter that have a link, in the order of their visit. */
type RowsByLink = Map<string, RowContext[]>;

function reportEarlier(links: RowsByLink, earlier: ReadonlyMap<string, TriwulanRow>, report: Report): void {
  for (const [key, rows] of links) {
    const other = earlier.get(key);
    if (!other) continue;
    for (const one of rows) {
      const { kode, row, table } = other;
      reportRow(report, 'EVIDENCE_REUSED', one, 'buktiDukung', { kode, row, tab: table.tab, lain: true, banyak: 0 });
    }
  }
}

/** One document may well prove several rows of a quarter: it is said once, and only said. */
function reportShared(links: RowsByLink, earlier: ReadonlyMap<string, TriwulanRow>, report: Report): void {
  for (const [key, rows] of links) {
    const [first, second] = rows;
    if (!first || !second || earlier.has(key)) continue;
    const { kode, row, table } = first.row;
    const data = { kode, row, tab: table.tab, lain: false, banyak: rows.length };
    reportRow(report, 'EVIDENCE_REUSED', second, 'buktiDukung', data, 'info');
  }
}

/** A folder may hold the proof of every row and quarter: only links to a single document are compared. */
export const EVIDENCE_REUSED: Rule = {
  kode: 'EVIDENCE_REUSED',
  check: (context, report) => {
    const byQuarter = new Map<NomorTriwulan, RowsByLink>();
    eachRow(context, (one) => {
      const links = byQuarter.get(one.triwulan) ?? new Map<string, RowContext[]>();
      byQuarter.set(one.triwulan, links);
      const keys = new Set(
        tautanOf(one.row.buktiDukung)
          .filter((tautan) => !isFolder(tautan))
          .map(tautanKey),
      );
      for (const key of keys) {
        const known = links.get(key);
        if (known) known.push(one);
        else links.set(key, [one]);
      }
    });
    const earlier = earlierLinks(context);
    for (const links of byQuarter.values()) {
      reportEarlier(links, earlier, report);
      reportShared(links, earlier, report);
      for (const [key, [first]] of links) if (first && !earlier.has(key)) earlier.set(key, first.row);
    }
  },
};
