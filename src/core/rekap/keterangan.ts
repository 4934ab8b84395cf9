/** The sentences beside a row of a recap: what was held, left out, missing, capped or taken from another version. */
import { formatAngka } from '../angka.ts';
import type { Pengaturan } from '../buku-kerja.ts';
import { STATUS } from '../capaian/status.ts';
import { ROMAWI } from '../periode.ts';
import type { Hasil } from './evaluate.ts';
import type { KodeTriwulan } from './figures.ts';

export interface KeteranganInput {
  /** The period's quarters in order, `null` where the Kode is not in force. */
  quarters: readonly (KodeTriwulan | null)[];
  hasil: Hasil;
  /** Tahan Baris: the capaian is not shown. */
  held: boolean;
  dihitung: boolean;
  pengaturan: Pengaturan;
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

function nameOf(quarters: readonly KodeTriwulan[]): string {
  return `Triwulan ${quarters.map(({ figure }) => ROMAWI[figure.triwulan]).join(', ')}`;
}

/** Reasons for Tahan Baris; the quarter is named where the period has more than one. */
function heldText(quarters: readonly (KodeTriwulan | null)[]): string {
  return quarters
    .flatMap((quarter) => {
      const reason = quarter?.row?.tahan.trim() ?? '';
      if (!quarter || reason === '') return [];
      const where = quarters.length > 1 ? ` (${nameOf([quarter])})` : '';
      return [sentence(`Ditahan${where}: ${reason}`)];
    })
    .join(' ');
}

/** The report names the version of the PK, so the row does where it changes within the period. */
function versionTexts(quarters: readonly (KodeTriwulan | null)[]): string[] {
  const texts: string[] = [];
  let previous: KodeTriwulan | null = null;
  for (const quarter of quarters) {
    if (previous && !quarter) texts.push(`Tidak lagi berlaku setelah ${nameOf([previous])}.`);
    if (previous && quarter && previous.indikator.versi !== quarter.indikator.versi) {
      texts.push(`Sejak ${nameOf([quarter])} target menurut PK ${quarter.indikator.versiPk}.`);
    }
    previous = quarter;
  }
  return texts;
}

/** Which quarters are missing from the figures, and which stand outside them. */
function quarterTexts(inForce: readonly KodeTriwulan[]): string[] {
  const texts: string[] = [];
  const missing = inForce.filter(({ figure }) => figure.due && !figure.filled);
  if (missing.length > 0) texts.push(`${nameOf(missing)} belum ada data.`);
  const halfFilled = missing.filter(
    ({ indikator, row }) =>
      indikator.caraRekap === 'Rasio' &&
      [row?.realisasi, row?.pembilang, row?.penyebut].some((reading) => reading && reading.status !== 'blank'),
  );
  if (halfFilled.length > 0) texts.push(`Pembilang dan penyebut ${nameOf(halfFilled)} belum lengkap.`);
  const outside = inForce.filter(({ figure }) => !figure.due && figure.filled);
  if (outside.length > 0) {
    texts.push(
      `Realisasi ${nameOf(outside)} tidak dihitung karena belum jatuh tempo menurut Frekuensi dan Rencana Aksi.`,
    );
  }
  return texts;
}

function capTexts({ hasil, held, dihitung, pengaturan }: KeteranganInput): string[] {
  const { capaian, batas } = hasil;
  if (capaian === null || held) return [];
  if (batas !== null) return [`Realisasi 0, capaian dibatasi ${formatAngka(batas)}%.`];
  const texts: string[] = [];
  const { batasCapaianTampil: tampil, batasCapaianRataRata: rataRata } = pengaturan;
  if (tampil !== null && capaian > tampil) texts.push(`Yang ditampilkan: capaian dibatasi ${formatAngka(tampil)}%.`);
  if (dihitung && rataRata !== null && capaian > rataRata) {
    texts.push(`Dalam rata-rata capaian dibatasi ${formatAngka(rataRata)}%.`);
  }
  return texts;
}

/** All sentences of a row, `''` when there is nothing to say. */
export function keteranganOf(input: KeteranganInput): string {
  const { quarters, hasil } = input;
  const inForce = quarters.filter((quarter): quarter is KodeTriwulan => quarter !== null);
  const isRasio = inForce.some(({ indikator }) => indikator.caraRekap === 'Rasio');
  const uncomputable = isRasio && hasil.penyebut !== null && hasil.realisasi.value === null;
  return [
    heldText(quarters),
    hasil.tercapai === null || input.held ? '' : `${hasil.tercapai ? STATUS.tercapai : STATUS.tidakTercapai}.`,
    ...versionTexts(quarters),
    ...quarterTexts(inForce),
    uncomputable ? 'Realisasi tidak dapat dihitung karena penyebut berjumlah 0.' : '',
    ...capTexts(input),
  ]
    .filter((text) => text !== '')
    .join(' ');
}
