/** Rules of the group plan: what the perjanjian kinerja declares, and whether the quarterly targets lead to the annual one. */
import Big from 'big.js';
import { sumDecimal, toNumber } from '../angka.ts';
import type { Indikator, Reading } from '../indikator.ts';
import { showAngka } from '../parse-tab/read-angka.ts';
import { createTemuan } from '../temuan/create-temuan.ts';
import type { Level } from '../temuan/temuan.ts';
import { decimalsOf, isRounded, isSame } from './figure.ts';
import type { Rencana, RencanaTriwulan } from './rencana.ts';
import { namaTriwulan, placeOf, type Report, type Rule, reportIndikator } from './rule.ts';

const TARGET_FIELDS = ['targetTw1', 'targetTw2', 'targetTw3', 'targetTw4'] as const;

const targetField = (nomor: number) => TARGET_FIELDS[nomor - 1] ?? 'targetTw4';

/** Cara Rekap that a "s.d." figure can be combined by (domain rules §4). */
const KUMULATIF_REKAP = ['Jumlah', 'Posisi Akhir', 'Rasio'];

function checkCaraRekap(rencana: readonly Rencana[], report: Report): void {
  const murni = new Map<string, Indikator>();
  for (const { indikator } of rencana) {
    const { kode, caraRekap, caraIsi } = indikator;
    if (!caraRekap) continue;
    const first = murni.get(kode);
    if (!first) murni.set(kode, indikator);
    if (first && first.caraRekap !== caraRekap) {
      reportIndikator(report, 'AGGREGATION_UNDECLARED', indikator, 'caraRekap', {
        jenis: 'versi',
        nilai: caraRekap,
        usulan: '',
      });
    } else if (caraIsi === 'Kumulatif' && !KUMULATIF_REKAP.includes(caraRekap)) {
      reportIndikator(report, 'AGGREGATION_UNDECLARED', indikator, 'caraRekap', {
        jenis: 'kumulatif',
        nilai: caraRekap,
        usulan: '',
      });
    }
  }
}

/** Readable and filled quarters that count. */
function filledQuarters({ quarters }: Rencana): (RencanaTriwulan & { target: Reading & { value: number } })[] {
  return quarters.filter(
    (one): one is RencanaTriwulan & { target: Reading & { value: number } } => one.due && one.target.value !== null,
  );
}

function checkMissing(rencana: Rencana, report: Report): void {
  const { indikator, quarters, hasRows } = rencana;
  const annual = indikator.targetTahunan;
  if (annual.status === 'blank' && indikator.table.columns.targetTahunan !== undefined) {
    reportIndikator(report, 'TARGET_MISSING', indikator, 'targetTahunan', { jenis: 'tahunan' });
  }
  if (!hasRows) return;
  const [first] = quarters.flatMap(({ row }) => row ?? []);
  const last = quarters[3];
  const columns = first?.table.columns;
  // A missing column of a target has its own galat.
  if (!first || !last || TARGET_FIELDS.some((field) => columns?.[field] === undefined)) return;
  if (quarters.every(({ due, target }) => !due || target.status === 'blank')) {
    const place = placeOf(last.row ?? first, indikator.kode, 'targetTw4', '');
    report(createTemuan('TARGET_MISSING', place, { jenis: 'triwulan' }));
  } else if (indikator.caraRekap === 'Posisi Akhir' && last.target.status === 'blank') {
    const place = placeOf(last.row ?? first, indikator.kode, 'targetTw4', '');
    report(createTemuan('TARGET_MISSING', place, { jenis: 'akhir' }));
  }
}

interface Trajectory {
  uraian: string;
  value: number;
  max?: number;
  level: Level;
  /** A mean may be rounded where it is printed. */
  rounded: boolean;
}

function trajectoryOf(rencana: Rencana): Trajectory | null {
  const { caraRekap, caraIsi } = rencana.indikator;
  const filled = filledQuarters(rencana);
  const values = filled.map(({ target }) => target.value);
  const last = filled[filled.length - 1];
  if (!last || !caraRekap) return null;
  if (caraRekap === 'Rata-rata') {
    const mean = toNumber(new Big(sumDecimal(values) ?? 0).div(values.length)) ?? 0;
    return { uraian: 'Rata-rata target triwulan', value: mean, level: 'peringatan', rounded: true };
  }
  if (caraRekap === 'Maksimum' || caraRekap === 'Minimum') {
    const value = caraRekap === 'Maksimum' ? Math.max(...values) : Math.min(...values);
    const uraian = `Target triwulan ${caraRekap === 'Maksimum' ? 'tertinggi' : 'terendah'}`;
    return { uraian, value, level: 'peringatan', rounded: false };
  }
  if (caraRekap === 'Jumlah' && caraIsi !== 'Kumulatif') {
    return { uraian: 'Jumlah target triwulan', value: sumDecimal(values) ?? 0, level: 'galat', rounded: false };
  }
  // For Posisi Akhir a blank TW IV is TARGET_MISSING, for Rasio nothing stands against the annual target then.
  if (last.nomor !== 4 && caraRekap !== 'Jumlah') return null;
  const level = caraRekap === 'Rasio' ? 'peringatan' : 'galat';
  const { value, max } = last.target;
  const uraian = `Target ${namaTriwulan(last.nomor)}`;
  return { uraian, value, ...(max === undefined ? {} : { max }), level, rounded: false };
}

function isMet(trajectory: Trajectory, { targetTahunan, desimal }: Indikator): boolean {
  const annual = targetTahunan.value;
  if (annual === null) return true;
  if (trajectory.rounded) {
    const decimals = Math.max(decimalsOf(targetTahunan), desimal ?? 0);
    return isRounded(trajectory.value, annual, decimals);
  }
  if (!isSame(trajectory.value, annual)) return false;
  return trajectory.max === undefined || targetTahunan.max === undefined || isSame(trajectory.max, targetTahunan.max);
}

function checkTrajectory(rencana: Rencana, report: Report): void {
  const { indikator, quarters } = rencana;
  // A word has no sum; a quarter that cannot be read has its own galat.
  if (quarters.some(({ due, target }) => due && target.status === 'unreadable')) return;
  const isWord = indikator.tipe === 'Predikat' || indikator.tipe === 'Ya/Tidak';
  if (isWord && indikator.caraRekap !== 'Posisi Akhir') return;
  const trajectory = trajectoryOf(rencana);
  if (!trajectory || isMet(trajectory, indikator)) return;
  const last = quarters.filter(({ due, target }) => due && target.value !== null).pop();
  const isShownAsText = isWord || indikator.tipe === 'Rentang';
  const data = {
    uraian: trajectory.uraian,
    hasil: isShownAsText ? (last?.target.text ?? '') : showAngka(trajectory.value),
    tahunan: isShownAsText ? indikator.targetTahunan.text : showAngka(indikator.targetTahunan.value ?? 0),
  };
  const place = placeOf(indikator, indikator.kode, 'targetTahunan', indikator.targetTahunan.text);
  report(createTemuan('TARGET_TRAJECTORY_MISMATCH', place, data, trajectory.level));
}

/** Targets that may not fall: "s.d." figures, and the position of something that is to rise. A ratio may, "s.d." or not. */
function mayNotFall({ tipe, arah, caraRekap, caraIsi }: Indikator): boolean {
  if (tipe === 'Predikat' || tipe === 'Ya/Tidak') return arah === 'Naik' && caraRekap === 'Posisi Akhir';
  if (caraIsi === 'Kumulatif') return caraRekap === 'Jumlah' || (caraRekap === 'Posisi Akhir' && arah !== 'Turun');
  return arah === 'Naik' && caraRekap === 'Posisi Akhir';
}

function checkDecrease(rencana: Rencana, report: Report): void {
  const { indikator, isLast } = rencana;
  if (!isLast || !mayNotFall(indikator)) return;
  const filled = filledQuarters(rencana);
  for (const [index, { nomor, target, row }] of filled.entries()) {
    const before = filled[index - 1];
    if (!before || !row || target.value >= before.target.value) continue;
    const place = placeOf(row, indikator.kode, targetField(nomor), target.text);
    const data = {
      kolom: `Target ${namaTriwulan(nomor)}`,
      nilai: target.text,
      sebelum: namaTriwulan(before.nomor),
      lama: before.target.text,
    };
    report(createTemuan('TARGET_DECREASE', place, data));
  }
}

function checkZero({ indikator, quarters }: Rencana, report: Report): void {
  // `Tidak` is a score of 0, not a plan of nothing.
  if (indikator.tipe === 'Ya/Tidak' || indikator.tipe === 'Predikat') return;
  for (const { nomor, target, row } of quarters) {
    if (!row || target.value !== 0 || (target.max ?? 0) !== 0) continue;
    const place = placeOf(row, indikator.kode, targetField(nomor), target.text);
    report(createTemuan('TARGET_ZERO', place, { kolom: `Target ${namaTriwulan(nomor)}` }));
  }
}

const eachRencana =
  (check: (rencana: Rencana, report: Report) => void): Rule['check'] =>
  ({ rencana }, report) => {
    for (const one of rencana) check(one, report);
  };

export const PLAN_RULES: readonly Rule[] = [
  { kode: 'AGGREGATION_UNDECLARED', check: ({ rencana }, report) => checkCaraRekap(rencana, report) },
  { kode: 'TARGET_MISSING', check: eachRencana(checkMissing) },
  { kode: 'TARGET_ZERO', check: eachRencana(checkZero) },
  { kode: 'TARGET_TRAJECTORY_MISMATCH', check: eachRencana(checkTrajectory) },
  { kode: 'TARGET_DECREASE', check: eachRencana(checkDecrease) },
];
