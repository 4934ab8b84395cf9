/** Rules of the group structure: tabs, codes, and whether the tabs and the perjanjian kinerja have the same indikator. */
import type { BukuKerja, NomorTriwulan, RencanaAksi } from '../buku-kerja.ts';
import type { SourceRow } from '../indikator.ts';
import { missingTab } from '../parse-tab/table-reader.ts';
import { indikatorInForce } from '../perjanjian-kinerja.ts';
import { PERJANJIAN_KINERJA, RENCANA_AKSI } from '../tab-layout/perjanjian-kinerja.ts';
import { triwulanLayout } from '../tab-layout/triwulan.ts';
import { createTemuan } from '../temuan/create-temuan.ts';
import { isSame } from './figure.ts';
import { namaTriwulan, placeOf, type Report, type Rule, type RuleContext, reportIndikator } from './rule.ts';

const TARGET_FIELDS = ['targetTw1', 'targetTw2', 'targetTw3', 'targetTw4'] as const;

/** Calls `report` with each row whose key a row above has already. */
function eachDuplicate<Row extends SourceRow<string>>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  report: (row: Row, first: Row) => void,
): void {
  const seen = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(row);
    const first = seen.get(key);
    if (first) report(row, first);
    else seen.set(key, row);
  }
}

function checkTargetConflict(rows: readonly RencanaAksi[], report: Report): void {
  const first = new Map<string, RencanaAksi>();
  for (const row of rows) {
    for (const [index, field] of TARGET_FIELDS.entries()) {
      const target = row.target[index];
      if (target?.status !== 'value' || target.value === null) continue;
      const key = `${row.versi} ${index} ${row.kode}`;
      const other = first.get(key);
      const known = other?.target[index];
      if (!other) first.set(key, row);
      else if (!isSame(known?.value ?? 0, target.value) || (known?.max ?? 0) !== (target.max ?? 0)) {
        const place = placeOf(row, row.kode, field, target.text);
        report(createTemuan('KODE_DUPLICATE', place, { kode: row.kode, other: other.row, jenis: 'target' }));
      }
    }
  }
}

function checkDuplicates({ buku, triwulan }: RuleContext, report: Report): void {
  eachDuplicate(
    buku.indikator,
    ({ kode, versi }) => `${versi} ${kode}`,
    (row, first) =>
      reportIndikator(report, 'KODE_DUPLICATE', row, 'kode', { kode: row.kode, other: first.row, jenis: 'versi' }),
  );
  checkTargetConflict(buku.rencanaAksi, report);
  for (const nomor of triwulan) {
    eachDuplicate(
      buku.triwulan[nomor]?.rows ?? [],
      ({ kode }) => kode,
      (row, { row: other }) => {
        const place = placeOf(row, row.kode, 'kode', row.kode);
        report(createTemuan('KODE_DUPLICATE', place, { kode: row.kode, other, jenis: 'baris' }));
      },
    );
  }
}

function checkRencanaKode(buku: BukuKerja, report: Report): void {
  const kodeSet = new Set(buku.indikator.map(({ kode }) => kode));
  const versions = new Set([0, ...buku.indikator.map(({ versi }) => versi)]);
  for (const row of buku.rencanaAksi) {
    const { kode, versi, versiPk } = row;
    if (!kodeSet.has(kode)) {
      report(createTemuan('KODE_UNKNOWN', placeOf(row, kode, 'kode', kode), { kode, periode: '' }));
    } else if (!versions.has(versi)) {
      const place = placeOf(row, kode, 'versiPk', versiPk);
      report(createTemuan('KODE_UNKNOWN', place, { kode, periode: '', versi: versiPk }));
    }
  }
  for (const row of buku.progresBulanan) {
    if (kodeSet.has(row.kode)) continue;
    const place = placeOf(row, row.kode, 'kode', row.kode);
    // Nothing is computed from Progres Bulanan: a Kode too many blocks no recap.
    report(createTemuan('KODE_UNKNOWN', place, { kode: row.kode, periode: '' }, 'peringatan'));
  }
}

function checkTriwulanKode(buku: BukuKerja, nomor: NomorTriwulan, report: Report): void {
  const inForce = indikatorInForce(buku, nomor);
  const kodeSet = new Set(buku.indikator.map(({ kode }) => kode));
  for (const row of buku.triwulan[nomor]?.rows ?? []) {
    if (inForce.has(row.kode)) continue;
    const periode = kodeSet.has(row.kode) ? namaTriwulan(nomor) : '';
    report(createTemuan('KODE_UNKNOWN', placeOf(row, row.kode, 'kode', row.kode), { kode: row.kode, periode }));
  }
}

function absent(tab: string, indikator: { kode: string; indikator: string }, report: Report): void {
  const { kode, indikator: nama } = indikator;
  const place = { tab, row: 0, column: 0, kodeIndikator: kode, kolom: 'Kode', nilai: '' };
  report(createTemuan('INDIKATOR_ABSENT', place, { kode, indikator: nama, tab }));
}

function checkAbsent(context: RuleContext, report: Report): void {
  const { buku, triwulan, rencana, isReadable } = context;
  if (isReadable(RENCANA_AKSI.tab)) {
    const tab = buku.rencanaAksi[0]?.table.tab ?? RENCANA_AKSI.tab;
    for (const { indikator, hasRows, isLast } of rencana) if (isLast && !hasRows) absent(tab, indikator, report);
  }
  for (const nomor of triwulan) {
    const tab = buku.triwulan[nomor];
    if (!tab || !isReadable(tab.table.tab)) continue;
    const present = new Set(tab.rows.map(({ kode }) => kode));
    for (const [kode, indikator] of indikatorInForce(buku, nomor)) {
      if (!present.has(kode)) absent(tab.table.tab, indikator, report);
    }
  }
}

export const STRUCTURE_RULES: readonly Rule[] = [
  {
    kode: 'HEADER_MISSING',
    // Of a semester or year that is not over, the tab of a quarter still to come may be missing: it would be blank.
    check: ({ buku, triwulan, hasEnded }, report) => {
      for (const nomor of triwulan) {
        const isDue = triwulan.length === 1 || hasEnded(nomor);
        if (!buku.triwulan[nomor] && isDue) report(missingTab(triwulanLayout(nomor).tab));
      }
    },
  },
  { kode: 'KODE_DUPLICATE', check: checkDuplicates },
  {
    kode: 'KODE_UNKNOWN',
    check: ({ buku, triwulan, isReadable }, report) => {
      if (!isReadable(PERJANJIAN_KINERJA.tab)) return;
      checkRencanaKode(buku, report);
      for (const nomor of triwulan) checkTriwulanKode(buku, nomor, report);
    },
  },
  { kode: 'INDIKATOR_ABSENT', check: checkAbsent },
];
