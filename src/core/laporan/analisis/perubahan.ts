/** Sentences on what changed against the period before. */
import { formatAngka, formatPersen, sumDecimal } from '../../angka.ts';
import type { RekapRow } from '../../rekap/rekap.ts';
import { hitung } from '../bilangan.ts';
import { joinAnd, kapital, paragraf } from '../kalimat.ts';
import { cetak, dinilai, sebutIndikator } from '../keadaan-indikator.ts';
import type { PeriodeLalu } from '../periode-lalu.ts';

interface Perubahan {
  row: RekapRow;
  dari: number;
  menjadi: number;
  /** Percentage points. */
  selisih: number;
}

const minus = (a: number, b: number): number => sumDecimal([a, -b]) ?? 0;

/** Indikator that were judged in both periods. */
export function perubahanOf(rows: readonly RekapRow[], lalu: PeriodeLalu): Perubahan[] {
  return dinilai(rows).flatMap(({ row, capaian }) => {
    const before = lalu.capaian.get(row.kode);
    if (before === undefined) return [];
    const dari = cetak(before);
    return [{ row, dari, menjadi: capaian, selisih: minus(capaian, dari) }];
  });
}

const dariMenjadi = ({ dari, menjadi }: Pick<Perubahan, 'dari' | 'menjadi'>): string =>
  `dari ${formatPersen(dari)} menjadi ${formatPersen(menjadi)}`;

/** The first of the largest, so that the sentence is the same each time. */
function largest(list: readonly Perubahan[]): Perubahan | undefined {
  return list.reduce<Perubahan | undefined>(
    (most, one) => (!most || Math.abs(one.selisih) > Math.abs(most.selisih) ? one : most),
    undefined,
  );
}

function kalimatTerbesar(naik: readonly Perubahan[], turun: readonly Perubahan[]): string {
  const up = largest(naik);
  const down = largest(turun);
  const words = [
    ...(up ? [`kenaikan terbesar terdapat pada ${sebutIndikator(up.row)}, ${dariMenjadi(up)}`] : []),
    ...(down ? [`penurunan terbesar pada ${sebutIndikator(down.row)}, ${dariMenjadi(down)}`] : []),
  ];
  return words.length === 0 ? '' : `${kapital(words.join('; '))}.`;
}

/** The mean against that of the period before: both as printed. */
function kalimatRataRata(nilai: number | null, lalu: PeriodeLalu): string {
  if (nilai === null || lalu.rataRata === null) return '';
  const [now, before] = [cetak(nilai), cetak(lalu.rataRata)];
  const difference = minus(now, before);
  if (difference === 0) return `Rata-rata capaian tetap sebesar ${formatPersen(now)}.`;
  const verb = difference > 0 ? 'naik' : 'turun';
  return `Rata-rata capaian ${verb} ${formatAngka(Math.abs(difference), 2)} poin persen, ${dariMenjadi({ dari: before, menjadi: now })}.`;
}

/** @param lalu `null` says so in a sentence */
export function kalimatPerubahan(rows: readonly RekapRow[], lalu: PeriodeLalu | null, rataRata: number | null): string {
  if (!lalu) return 'Belum ada data periode sebelumnya yang dapat dibandingkan.';
  const changes = perubahanOf(rows, lalu);
  const [only] = changes;
  if (!only) return `Tidak ada indikator yang dinilai pada periode ini dan juga pada ${lalu.nama}.`;
  if (changes.length === 1) {
    const verb = only.selisih === 0 ? 'tetap' : only.selisih > 0 ? 'naik' : 'turun';
    const figures = only.selisih === 0 ? formatPersen(only.menjadi) : dariMenjadi(only);
    return `Dibandingkan ${lalu.nama}, capaian ${sebutIndikator(only.row)} ${verb} ${figures}.`;
  }
  const naik = changes.filter(({ selisih }) => selisih > 0);
  const turun = changes.filter(({ selisih }) => selisih < 0);
  const tetap = changes.length - naik.length - turun.length;
  const groups: [number, string][] = [
    [naik.length, 'naik'],
    [turun.length, 'turun'],
    [tetap, 'tetap'],
  ];
  const words = groups.filter(([count]) => count > 0).map(([count, verb]) => `${hitung(count, 'indikator')} ${verb}`);
  const all =
    words.length === 1
      ? `capaian semua indikator yang dapat dibandingkan ${groups.find(([count]) => count > 0)?.[1]}`
      : `capaian ${joinAnd(words)}`;
  return paragraf(`Dibandingkan ${lalu.nama}, ${all}.`, kalimatTerbesar(naik, turun), kalimatRataRata(rataRata, lalu));
}
