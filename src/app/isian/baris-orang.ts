/** Which rows of a quarter the acting person may check, and which they fill in themselves: by their address in Unit Kerja and Pejabat. */

import { formatPersen } from '../../core/angka.ts';
import type { Grid } from '../../core/grid.ts';
import { type BarisIsian, denganSatuan, type KeadaanUnit, keadaanIsian } from '../../core/isian/keadaan-isian.ts';
import { emailKey, pemverifikasi, pemverifikasiByUnit } from '../../core/isian/pemverifikasi.ts';
import { findUnit, unitKey, unitsOf } from '../../core/isian/unit.ts';
import type { Pejabat } from '../../core/orang.ts';
import { showAngka } from '../../core/parse-tab/read-angka.ts';
import { formatPeriode } from '../../core/periode.ts';
import { buildRekap } from '../../core/rekap/build-rekap.ts';
import type { Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import { UserError } from '../user-error.ts';
import type { PeriodeTriwulan } from './penerima-unit.ts';

/** A row of an indikator with the unit that it belongs to. */
export interface BarisUnit {
  unit: string;
  baris: BarisIsian;
}

export interface BarisOrang {
  /** The acting person's address. */
  email: string;
  periode: PeriodeTriwulan;
  read: ReadBukuKerja;
  /** Rows that this person may verify; never their own. */
  diperiksa: BarisUnit[];
  /** Rows of units for which this person fills in. */
  sendiri: BarisUnit[];
  /** Every row of the quarter, to tell why one is refused. */
  semua: BarisUnit[];
}

/** @throws UserError when Google does not tell who acts: rights cannot be judged then */
export function requirePelaku(ports: Ports): string {
  const email = ports.user();
  if (email !== '') return email;
  throw new UserError(
    'Akun Anda tidak dikenali, sehingga hak memeriksa tidak dapat dipastikan.',
    'Buka buku kerja dengan satu akun Google saja, lalu ulangi.',
  );
}

function rowsOf(keadaan: readonly KeadaanUnit[]): BarisUnit[] {
  return keadaan.flatMap(({ unit, baris }) =>
    baris.filter(({ jenis }) => jenis === 'indikator').map((one) => ({ unit, baris: one })),
  );
}

export function pemeriksaOf(ports: Ports, { buku }: ReadBukuKerja, unit: string): Pejabat | null {
  return pemverifikasi(buku, unit, ports.now());
}

export function barisOrang(ports: Ports, read: ReadBukuKerja, periode: PeriodeTriwulan): BarisOrang {
  const email = requirePelaku(ports);
  const me = emailKey(email);
  const semua = rowsOf(keadaanIsian(read.buku, periode.nomor));
  const own = new Set(unitsOf(read.buku, email).map(({ unitKerja }) => unitKey(unitKerja)));
  const isMine = ({ unit }: BarisUnit) => own.has(unitKey(unit));
  const verifier = pemverifikasiByUnit(read.buku, ports.now());
  const checks = (unit: string) => emailKey(verifier(unit)?.email ?? '') === me;
  return {
    email,
    periode,
    read,
    semua,
    sendiri: semua.filter(isMine),
    diperiksa: semua.filter((one) => !isMine(one) && checks(one.unit)),
  };
}

/** The quarter's grid, read with formulas. @throws UserError when the tab is not there */
export function requireGrid({ read, periode }: BarisOrang): Grid {
  const nama = formatPeriode(periode);
  const grid = read.grids.get(nama);
  if (grid && read.buku.triwulan[periode.nomor]) return grid;
  throw new UserError(`Tab ${nama} tidak ada.`, 'Jalankan Kumpulkan Data Triwulan untuk menyiapkannya.');
}

/** What was filled in and what it amounts to, by Kode: `Realisasi 9.412 Orang; capaian 104,58%`. */
export function uraianBaris(ports: Ports, { read, periode }: BarisOrang): (baris: BarisIsian) => string {
  const rows = new Map(buildRekap(read.buku, periode, ports.now(), []).rows.map((row) => [row.kode, row]));
  return ({ kode, baris, isi, target }) => {
    if (isi === 'ditahan') return `ditahan: ${baris?.tahan ?? ''}`;
    const row = rows.get(kode);
    const { value = null, text = '' } = row?.realisasi ?? {};
    const satuan = row?.indikator.satuan ?? '';
    const angka = text || (value === null ? 'kosong' : denganSatuan(showAngka(value), satuan));
    const capaian = row?.capaianTampil ?? null;
    const parts = [
      `realisasi ${angka}`,
      target === '' ? '' : `target ${target}`,
      capaian === null ? '' : `capaian ${formatPersen(capaian)}`,
      baris?.faktor ? `faktor: ${baris.faktor}` : '',
    ];
    return parts.filter((part) => part !== '').join('; ');
  };
}

/** Email and person in charge of a unit, for the mails. */
export function unitOf({ buku }: ReadBukuKerja, unit: string): { email: string; kepada: string } {
  const found = findUnit(buku, unit);
  return {
    email: found?.email.trim() ?? '',
    kepada: [found?.penanggungJawab ?? '', unit].filter((line) => line !== '').join('\n'),
  };
}
