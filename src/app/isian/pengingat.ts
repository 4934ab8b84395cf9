/** The daily reminder: what the trigger of one account does each morning, without anybody there. */
import { golonganAlamat } from '../../core/alamat.ts';
import { isHariPengingat, isPengingatUsai } from '../../core/isian/batas-isi.ts';
import { keadaanIsian } from '../../core/isian/keadaan-isian.ts';
import { emailKey } from '../../core/isian/pemverifikasi.ts';
import { suratPengingat } from '../../core/isian/surat-pengingat.ts';
import { formatPeriode } from '../../core/periode.ts';
import { toIso } from '../../core/tanggal.ts';
import type { Ports } from '../ports.ts';
import { type ReadBukuKerja, readBukuKerja } from '../read-buku-kerja.ts';
import { catatRiwayat } from '../riwayat.ts';
import {
  type CatatanPengingat,
  denganDiingatkan,
  diingatkanPada,
  readPengingat,
  writePengingat,
} from './catatan-pengingat.ts';
import { dataKirim, type HasilKirim, kirimSurat, ringkasKirim, type SuratKeluar } from './kirim-surat.ts';
import { type AlamatUnit, alamatUnit, aturanAlamat, bahanSurat, type PeriodeTriwulan } from './penerima-unit.ts';
import { periodeTerbuka } from './pilih-triwulan.ts';

export const TINDAKAN_PENGINGAT = 'Pengingat Pengisian';

/** Addresses of units that still have rows to fill in. */
export function alamatBelum(read: ReadBukuKerja, periode: PeriodeTriwulan): AlamatUnit[] {
  const late = keadaanIsian(read.buku, periode.nomor).filter(({ kosong }) => kosong.length > 0);
  return alamatUnit(read, late);
}

/** One mail for each address. */
export function suratUntuk(
  ports: Ports,
  read: ReadBukuKerja,
  periode: PeriodeTriwulan,
  alamat: readonly AlamatUnit[],
): SuratKeluar[] {
  const today = ports.now();
  return alamat.map(({ nama, email, unit }) => {
    return { nama, email, naskah: suratPengingat(bahanSurat(ports, read, periode, unit), today) };
  });
}

/** Agreed to, still allowed by the workbook's settings, and not reminded today yet; those the quota missed last time come first. */
function penerimaHariIni(
  ports: Ports,
  read: ReadBukuKerja,
  periode: PeriodeTriwulan,
  catatan: CatatanPengingat,
): AlamatUnit[] {
  const { diizinkan, pelaku } = aturanAlamat(ports, read);
  const agreed = new Set(catatan.penerima.map(emailKey));
  const today = new Set(diingatkanPada(ports, toIso(ports.now())));
  const waiting = new Set((catatan.tertunda ?? []).map(emailKey));
  const isWanted = ({ email }: AlamatUnit): boolean => {
    const golongan = golonganAlamat(email, diizinkan, pelaku);
    const key = emailKey(email);
    return agreed.has(key) && !today.has(key) && (golongan === 'kantor' || golongan === 'luar');
  };
  const wanted = alamatBelum(read, periode).filter(isWanted);
  const isWaiting = ({ email }: AlamatUnit) => waiting.has(emailKey(email));
  return [...wanted.filter(isWaiting), ...wanted.filter((one) => !isWaiting(one))];
}

function kirim(
  ports: Ports,
  read: ReadBukuKerja,
  periode: PeriodeTriwulan,
  catatan: CatatanPengingat,
): HasilKirim | null {
  const alamat = penerimaHariIni(ports, read, periode, catatan);
  if (alamat.length === 0) return null;
  const hari = toIso(ports.now());
  // Written before the first mail goes out: should the run be cut off, nobody gets two on one day.
  writePengingat(ports, { ...catatan, terakhir: hari });
  const emails = alamat.map(({ email }) => email);
  const hasil = denganDiingatkan(ports, hari, emails, () =>
    kirimSurat(ports, suratUntuk(ports, read, periode, alamat)),
  );
  const tertunda = hasil.ditunda.map(({ email }) => emailKey(email));
  const before = { ...catatan, terakhir: hari };
  delete before.tertunda;
  writePengingat(ports, tertunda.length > 0 ? { ...before, tertunda } : before);
  return hasil;
}

/** Is it this account that is to send? Another may have taken over since. */
function isOwn(ports: Ports, catatan: CatatanPengingat): boolean {
  const me = emailKey(ports.user());
  return me === '' || catatan.email === '' || me === emailKey(catatan.email);
}

/**
 * What the daily trigger calls; idempotent for a day. Writes only to addresses that were agreed to, of units that still owe
 * something in the quarter that is open, from three days before the deadline to fourteen days after. A quarter that is filled in or
 * locked is left in peace. The trigger takes itself away when it was switched off, another account has taken over, or the year is
 * over.
 * @returns `keadaan` in words, and the addresses where mails were due
 */
export function kirimPengingat(ports: Ports): Record<string, unknown> {
  const catatan = readPengingat(ports);
  if (!catatan || !isOwn(ports, catatan)) {
    ports.triggers.remove();
    return { keadaan: catatan ? 'dijalankan akun lain' : 'tidak dinyalakan' };
  }
  const today = ports.now();
  if (catatan.terakhir === toIso(today)) return { keadaan: 'sudah dikirim hari ini' };
  const read = readBukuKerja(ports);
  const { pengaturan } = read.buku;
  const periode = periodeTerbuka(ports, read);
  if (!periode || isPengingatUsai(pengaturan, today)) {
    ports.triggers.remove();
    writePengingat(ports, null);
    return { keadaan: 'usai untuk tahun ini' };
  }
  if (!isHariPengingat(pengaturan, periode.nomor, today)) return { keadaan: 'bukan hari pengingat' };
  const hasil = kirim(ports, read, periode, catatan);
  if (!hasil) return { keadaan: 'tidak ada yang perlu diingatkan' };
  const nama = formatPeriode(periode);
  catatRiwayat(ports, read.tabs, [
    { tindakan: TINDAKAN_PENGINGAT, periode: nama, hasil: `Pengingat harian: ${ringkasKirim(hasil)}.` },
  ]);
  return { keadaan: 'dikirim', periode: nama, ...dataKirim(hasil) };
}
