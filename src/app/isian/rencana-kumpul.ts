/** Everything that collecting a quarter would do, computed before anything is done. */
import { batasIsi } from '../../core/isian/batas-isi.ts';
import { type KeadaanUnit, keadaanIsian } from '../../core/isian/keadaan-isian.ts';
import { emailKey } from '../../core/isian/pemverifikasi.ts';
import { findUnit } from '../../core/isian/unit.ts';
import { wordKey } from '../../core/parse-tab/read-word.ts';
import { formatPeriode, type Tanggal } from '../../core/periode.ts';
import { DISPOSISI } from '../../core/tab-layout/register.ts';
import { openRegister } from '../open-register.ts';
import type { Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import type { CalonPenerima } from '../tindakan/penerima.ts';
import { type AlamatUnit, alamatUnit, calonUnit, type PeriodeTriwulan, requireIndikator } from './penerima-unit.ts';
import { type Kekurangan, kekuranganIsian, requireRencana } from './periksa-rencana.ts';
import { type TambahanBaris, tambahBaris } from './tambah-baris.ts';
import { readTerkirim, sebutTerkirim } from './terkirim.ts';

export interface RencanaKumpul {
  periode: PeriodeTriwulan;
  batas: Tanggal;
  tambahan: TambahanBaris;
  /** As it will be with the rows that are added. */
  keadaan: KeadaanUnit[];
  kekurangan: Kekurangan[];
  /** Those who fill in in the workbook itself and get a mail with the link. */
  alamat: AlamatUnit[];
  calon: CalonPenerima[];
  /** Those whose figures come in by a sheet, a file or a form of their own. */
  luar: KeadaanUnit[];
  /** Number of the Lembar Disposisi of this step, `''` = none yet. */
  nomorDisposisi: string;
  /** The workbook keeps dispositions. */
  adaRegister: boolean;
}

function calonOf(ports: Ports, alamat: readonly AlamatUnit[], periode: PeriodeTriwulan): CalonPenerima[] {
  const sent = readTerkirim(ports, periode.tahun, periode.nomor);
  return alamat.map((one) => {
    const wajib = one.unit.reduce((sum, { keadaan }) => sum + keadaan.wajib, 0);
    const kosong = one.unit.reduce((sum, { keadaan }) => sum + keadaan.kosong.length, 0);
    const at = sent[emailKey(one.email)];
    const done = kosong === 0 ? 'tidak perlu, semua barisnya sudah terisi' : undefined;
    const lewati = at === undefined ? done : sebutTerkirim(at);
    return calonUnit(one, `email dengan tautan, batas waktu, dan daftar ${wajib} baris`, lewati);
  });
}

/** Number of the disposition of step 1 for the period. */
function findDisposisi(ports: Ports, read: ReadBukuKerja, periode: PeriodeTriwulan) {
  const register = openRegister(ports, read.tabs, DISPOSISI);
  const row = register?.rows.find(
    (one) => wordKey(one.text('periode')) === wordKey(formatPeriode(periode)) && one.text('langkah') === '1',
  );
  return { adaRegister: register !== null, nomorDisposisi: row ? row.text('nomor') || 'tanpa nomor' : '' };
}

/** @throws UserError when the plan is not complete */
export function rencanaKumpul(ports: Ports, read: ReadBukuKerja, periode: PeriodeTriwulan): RencanaKumpul {
  requireIndikator(read);
  const peringatan = requireRencana(ports, read, periode);
  const tambahan = tambahBaris(ports, read, periode);
  const keadaan = keadaanIsian(tambahan.read.buku, periode.nomor);
  const isHere = ({ unit }: KeadaanUnit) => findUnit(read.buku, unit)?.caraKirim === 'Tab ini';
  const alamat = alamatUnit(read, keadaan.filter(isHere));
  return {
    periode,
    batas: batasIsi(read.buku.pengaturan, periode.nomor),
    tambahan,
    keadaan,
    kekurangan: kekuranganIsian(ports, read, keadaan, peringatan),
    alamat,
    calon: calonOf(ports, alamat, periode),
    luar: keadaan.filter((one) => findUnit(read.buku, one.unit) !== null && !isHere(one)),
    ...findDisposisi(ports, read, periode),
  };
}
