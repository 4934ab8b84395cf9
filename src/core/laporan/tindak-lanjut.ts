/** What the units had announced before the period, with its state: the period before in full, of earlier ones what is still open. */
import type { NomorTriwulan } from '../buku-kerja.ts';
import { type Periode, triwulanOf } from '../periode.ts';
import { asalTriwulan } from '../tindak-lanjut/diumumkan.ts';
import { isSelesai, kunciTindakLanjut, type TindakLanjutTercatat } from '../tindak-lanjut/tercatat.ts';
import { bilangan, hitung } from './bilangan.ts';
import type { Block } from './blocks.ts';
import { joinAnd } from './kalimat.ts';
import type { LaporanInput } from './laporan-input.ts';
import { groupBy, rowsPerangkatDaerah } from './sasaran-group.ts';
import { STRIP } from './ukuran-text.ts';

type Baris = Omit<TindakLanjutTercatat, 'row'>;

const BELUM_DICATAT = 'Belum dicatat';

/** As states are told; those of people's own stand behind. */
const URUTAN = ['selesai', 'berjalan', 'belum', BELUM_DICATAT.toLowerCase()];

/** Quarters of the period before, none where it lies in the year before. */
function triwulanSebelumnya(periode: Periode): NomorTriwulan[] {
  if (periode.jenis === 'tahun' || periode.nomor === 1) return [];
  return triwulanOf({ ...periode, nomor: periode.nomor - 1 } as Periode);
}

/** Announced in the quarterly tabs of the period before; tab Tindak Lanjut says how far each has come. */
function diumumkan(input: LaporanInput, triwulan: readonly NomorTriwulan[]): Baris[] {
  const { buku, rekap, tindakLanjut = [] } = input;
  const recorded = new Map(
    tindakLanjut.map((one) => [kunciTindakLanjut(one.asal, one.kode, one.tindakLanjut), one.status]),
  );
  const shown = new Map(rowsPerangkatDaerah(rekap).map((row) => [row.kode, row.indikator]));
  return triwulan.flatMap((nomor) => {
    const asal = asalTriwulan(nomor, rekap.periode.tahun);
    return (buku.triwulan[nomor]?.rows ?? []).flatMap((row): Baris[] => {
      const indikator = shown.get(row.kode);
      if (!indikator || row.tindakLanjut.trim() === '') return [];
      const status = recorded.get(kunciTindakLanjut(asal, row.kode, row.tindakLanjut)) ?? BELUM_DICATAT;
      const { kode, tindakLanjut: text, batasWaktu } = row;
      return [{ asal, kode, tindakLanjut: text, penanggungJawab: indikator.penanggungJawab, batasWaktu, status }];
    });
  });
}

/** Position of an origin in time: year and quarter as they are written; what says neither counts as old. */
function urutanAsal(asal: string): number {
  const tahun = Number(/20\d\d/.exec(asal)?.[0] ?? 0);
  const kuartal = ['I', 'II', 'III', 'IV'].indexOf(/\b(IV|I{1,3})\b/.exec(asal)?.[1] ?? '') + 1;
  return tahun * 10 + kuartal;
}

/**
 * Of tab Tindak Lanjut: what comes from before the quarters that are listed in full. Done rows are of interest only to the
 * report that follows their year. Rows of a Kode that the report does not show (a unit's own indikator) are left out.
 */
function terbawa(input: LaporanInput, triwulan: readonly NomorTriwulan[]): Baris[] {
  const { rekap, tindakLanjut = [] } = input;
  const { tahun } = rekap.periode;
  const shown = new Set(rowsPerangkatDaerah(rekap).map(({ kode }) => kode));
  const known = new Set(rekap.rows.map(({ kode }) => kode));
  const first = tahun * 10 + (triwulan[0] ?? 1);
  return tindakLanjut.filter(
    ({ kode, asal, status }) =>
      (shown.has(kode) || !known.has(kode)) &&
      urutanAsal(asal) < first &&
      (triwulan.length === 0 || !isSelesai(status)),
  );
}

/** `Dari tiga tindak lanjut tersebut, satu selesai dan dua berjalan.` */
function kalimatTindakLanjut(baris: readonly { status: string }[]): string {
  const groups = [...groupBy([...baris], ({ status }) => status.toLowerCase())];
  const rank = ([status]: [string, unknown]): number =>
    URUTAN.includes(status) ? URUTAN.indexOf(status) : URUTAN.length;
  groups.sort((a, b) => rank(a) - rank(b));
  const label = (status: string): string => (status === 'belum' ? 'belum dilaksanakan' : status);
  const [only] = groups;
  if (groups.length === 1 && only) {
    if (baris.length === 1) return `Terdapat satu tindak lanjut dengan status ${label(only[0])}.`;
    return `Terdapat ${hitung(baris.length, 'tindak lanjut')}, semuanya dengan status ${label(only[0])}.`;
  }
  const words = groups.map(([status, rows]) => `${bilangan(rows.length)} ${label(status)}`);
  return `Dari ${hitung(baris.length, 'tindak lanjut')} berikut, ${joinAnd(words)}.`;
}

function absent(input: LaporanInput, triwulan: readonly NomorTriwulan[]): Block[] {
  const text =
    triwulan.length === 0
      ? 'Tab Tindak Lanjut tidak memuat tindak lanjut dari tahun sebelumnya.'
      : `Tidak ada tindak lanjut yang diisi unit kerja pada ${joinAnd(triwulan.map((nomor) => asalTriwulan(nomor, input.rekap.periode.tahun)))}, dan tidak ada yang masih terbuka dari periode sebelumnya.`;
  return [{ type: 'paragraph', indent: true, text }];
}

export function tindakLanjutBlocks(input: LaporanInput): Block[] {
  const triwulan = triwulanSebelumnya(input.rekap.periode);
  const baris = [...terbawa(input, triwulan), ...diumumkan(input, triwulan)];
  if (baris.length === 0) return absent(input, triwulan);
  const orStrip = (text: string): string => text || STRIP;
  return [
    { type: 'paragraph', indent: true, text: kalimatTindakLanjut(baris) },
    {
      type: 'table',
      caption: 'Tindak Lanjut Periode Sebelumnya',
      columns: [
        { header: 'Kode', width: 5 },
        { header: 'Asal', width: 6 },
        { header: 'Tindak Lanjut', width: 13 },
        { header: 'Penanggung Jawab', width: 7 },
        { header: 'Batas Waktu', width: 5, align: 'center' },
        { header: 'Status', width: 5, align: 'center' },
      ],
      rows: baris.map(({ kode, asal, tindakLanjut, penanggungJawab, batasWaktu, status }) => ({
        cells: [orStrip(kode), orStrip(asal), tindakLanjut, orStrip(penanggungJawab), orStrip(batasWaktu), status],
      })),
    },
  ];
}
