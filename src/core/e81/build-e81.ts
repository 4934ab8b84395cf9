/** Builds Formulir E.81 out of the workbook: accounts of tab Anggaran with the indikator they name, then those without an account. */
import Big from 'big.js';
import { sumDecimal, toNumber } from '../angka.ts';
import type { AnggaranRow, BukuKerja, NomorTriwulan } from '../buku-kerja.ts';
import { kategoriOf } from '../kategori.ts';
import type { Tanggal } from '../periode.ts';
import { depthOf } from '../rekap/anggaran.ts';
import { readKodeTahun } from '../rekap/figures.ts';
import type { RekapAnggaranRow, Ukuran } from '../rekap/rekap.ts';
import type { RiwayatCapaian } from '../rekap/tahun-lalu.ts';
import { anggaranE81, type UangE81 } from './anggaran-e81.ts';
import type { BarisE81, FormulirE81, KolomE81 } from './formulir-e81.ts';
import { type KinerjaE81, kinerjaE81 } from './kinerja-e81.ts';

const BLANK: Ukuran = { value: null };

const NO_MONEY: UangE81 = {
  targetRenstra: null,
  realisasiLalu: null,
  target: null,
  triwulan: [],
  realisasi: null,
  realisasiRenstra: null,
  capaianRenstra: null,
};

function kolomOf(kinerja: KinerjaE81 | null, uang: UangE81): KolomE81 {
  return {
    targetRenstra: { k: kinerja?.targetRenstra ?? BLANK, rp: uang.targetRenstra },
    realisasiLalu: { k: kinerja?.realisasiLalu ?? BLANK, rp: uang.realisasiLalu },
    target: { k: kinerja?.target ?? BLANK, rp: uang.target },
    triwulan: [0, 1, 2, 3].map((index) => ({
      k: kinerja?.triwulan[index] ?? BLANK,
      rp: uang.triwulan[index] ?? null,
    })),
    realisasi: { k: kinerja?.realisasi ?? BLANK, rp: uang.realisasi },
    realisasiRenstra: { k: kinerja?.realisasiRenstra ?? BLANK, rp: uang.realisasiRenstra },
    capaianRenstra: { k: kinerja?.capaianRenstra ?? null, rp: uang.capaianRenstra },
  };
}

function barisOf(
  account: Pick<RekapAnggaranRow, 'kode' | 'uraian' | 'depth'> & { unit: string },
  kinerja: KinerjaE81 | null,
  uang: UangE81,
  lanjutan: boolean,
): BarisE81 {
  return {
    ...kolomOf(kinerja, uang),
    sasaran: kinerja?.indikator.sasaran ?? '',
    kode: account.kode,
    uraian: account.uraian,
    depth: account.depth,
    indikator: kinerja?.indikator ?? null,
    unit: kinerja?.indikator.penanggungJawab || account.unit,
    capaian: kinerja?.capaian ?? null,
    lanjutan,
    catatan: kinerja?.catatan ?? [],
  };
}

/** An account with each of its indikator on a line of its own; the money stands on the first. */
function accountRows(
  account: RekapAnggaranRow,
  source: AnggaranRow | undefined,
  uang: UangE81,
  byKode: ReadonlyMap<string, KinerjaE81>,
): BarisE81[] {
  const head = { ...account, unit: source?.penanggungJawab ?? '' };
  const measured = (source?.kodeIndikator ?? []).flatMap((kode) => byKode.get(kode) ?? []);
  if (measured.length === 0) return [barisOf(head, null, uang, false)];
  return measured.map((kinerja, index) => barisOf(head, kinerja, index === 0 ? uang : NO_MONEY, index > 0));
}

function meanOf(values: readonly (number | null)[], batas: number | null): { nilai: number | null; n: number } {
  const known = values
    .filter((value) => value !== null)
    .map((value) => (batas === null ? value : Math.min(value, batas)));
  const sum = sumDecimal(known);
  return { nilai: sum === null ? null : toNumber(new Big(sum).div(known.length)), n: known.length };
}

/**
 * @param triwulan the quarter at whose end the Renja is evaluated; later quarters stay blank
 * @param riwayat results of earlier years, for column 6
 */
export function buildE81(
  buku: BukuKerja,
  triwulan: NomorTriwulan,
  riwayat: readonly RiwayatCapaian[],
  today: Tanggal,
): FormulirE81 {
  const { pengaturan } = buku;
  const { tahun } = pengaturan;
  const byKode = new Map<string, KinerjaE81>();
  for (const { kode, quarters } of readKodeTahun(buku, tahun, triwulan, today)) {
    const kinerja = kinerjaE81(quarters, riwayat, pengaturan);
    if (kinerja) byKode.set(kode, kinerja);
  }
  const isFirst = pengaturan.periodeRenstra?.awal === tahun;
  const { accounts, jumlah } = anggaranE81(buku.anggaran, tahun, triwulan, isFirst);
  const ofAccounts = accounts.flatMap(({ account, uang }, index) =>
    depthOf(account.kode) === 0 ? [] : accountRows(account, buku.anggaran[index], uang, byKode),
  );
  const linked = new Set(ofAccounts.flatMap(({ indikator }) => indikator?.kode ?? []));
  const loose = [...byKode]
    .filter(([kode]) => !linked.has(kode))
    .map(([, kinerja]) => barisOf({ kode: '', uraian: '', depth: 0, unit: '' }, kinerja, NO_MONEY, false));
  const measured = [...byKode.values()];
  const batas = pengaturan.batasCapaianRataRata;
  const mean = meanOf(
    measured.map(({ capaian }) => capaian),
    batas,
  );
  const renstra = meanOf(
    measured.map(({ capaianRenstra }) => capaianRenstra),
    batas,
  );
  return {
    tahun,
    triwulan,
    baris: [...ofAccounts, ...loose],
    jumlah: kolomOf(null, jumlah),
    rataRata: { tahun: mean.nilai, n: mean.n, renstra: renstra.nilai, nRenstra: renstra.n },
    predikat: {
      tahun: kategoriOf(mean.nilai, pengaturan.skalaKategori),
      renstra: kategoriOf(renstra.nilai, pengaturan.skalaKategori),
    },
  };
}
