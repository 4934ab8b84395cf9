/** The choice of a quarter in the forms about filling in: the one that is open now is proposed. */
import type { NomorTriwulan } from '../../core/buku-kerja.ts';
import { batasIsi, formatHari, sisaHari, triwulanTerbuka } from '../../core/isian/batas-isi.ts';
import { formatPeriode, hasEnded } from '../../core/periode.ts';
import { type KeadaanKunci, readKunci } from '../kunci/keadaan-kunci.ts';
import { requirePeriode } from '../periode-request.ts';
import type { Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import type { BagianPilihan } from '../tindakan/formulir.ts';
import type { PeriodeTriwulan } from './penerima-unit.ts';

const isLocked =
  (kunci: KeadaanKunci) =>
  (nomor: NomorTriwulan): boolean =>
    kunci[nomor]?.terkunci === true;

/** `null` when the whole year is locked. */
export function periodeTerbuka(ports: Ports, read: ReadBukuKerja): PeriodeTriwulan | null {
  const { tahun } = read.buku.pengaturan;
  const nomor = triwulanTerbuka(tahun, ports.now(), isLocked(readKunci(ports)));
  return nomor === null ? null : { tahun, jenis: 'triwulan', nomor };
}

/** @throws UserError when the text names no quarter of the workbook's year */
export function requireTriwulan(read: ReadBukuKerja, text: string): PeriodeTriwulan {
  return requirePeriode(text, read.buku.pengaturan.tahun, ['triwulan']) as PeriodeTriwulan;
}

/** Locked quarters cannot be chosen; the others say when they are due. */
export function pilihanTriwulan(ports: Ports, read: ReadBukuKerja): BagianPilihan {
  const { pengaturan } = read.buku;
  const kunci = readKunci(ports);
  const today = ports.now();
  const pilihan = ([1, 2, 3, 4] as const).map((nomor) => {
    const nilai = formatPeriode({ tahun: pengaturan.tahun, jenis: 'triwulan', nomor });
    const batas = batasIsi(pengaturan, nomor);
    const state = hasEnded(pengaturan.tahun, nomor, today) ? sisaHari(batas, today) : 'triwulan belum berakhir';
    const tertutup = isLocked(kunci)(nomor);
    return {
      nilai,
      label: nilai,
      keterangan: tertutup ? 'terkunci' : `batas ${formatHari(batas)}, ${state}`,
      tertutup,
    };
  });
  const open = periodeTerbuka(ports, read);
  return {
    tipe: 'pilihan',
    nama: 'periode',
    label: 'Triwulan',
    pilihan,
    nilai: open ? formatPeriode(open) : '',
  };
}
