/** Checks before collecting: is the plan complete, and is every row due somebody's who can be asked? */
import { isAlamat } from '../../core/alamat.ts';
import type { KeadaanUnit } from '../../core/isian/keadaan-isian.ts';
import { pemverifikasi } from '../../core/isian/pemverifikasi.ts';
import { findUnit } from '../../core/isian/unit.ts';
import { formatPeriode } from '../../core/periode.ts';
import { PEJABAT, UNIT_KERJA } from '../../core/tab-layout/pejabat.ts';
import { PENGATURAN } from '../../core/tab-layout/pengaturan.ts';
import { PERJANJIAN_KINERJA, RENCANA_AKSI } from '../../core/tab-layout/perjanjian-kinerja.ts';
import { tabKey } from '../../core/tab-layout/tab-name.ts';
import type { Temuan } from '../../core/temuan/temuan.ts';
import type { Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import { temuanOf } from '../temuan-periode.ts';
import { UserError } from '../user-error.ts';
import type { PeriodeTriwulan } from './penerima-unit.ts';

const PLAN = new Set([PENGATURAN, UNIT_KERJA, PEJABAT, PERJANJIAN_KINERJA, RENCANA_AKSI].map(({ tab }) => tabKey(tab)));

/** Named in one sentence; the others are in the list below it. */
const NAMED = 6;

/** What is not as it should be, but does not stop the collecting: who or what, and what to do. */
export interface Kekurangan {
  apa: string;
  saran: string;
}

function nameOf({ kodeIndikator, kolom, tab, sel }: Temuan): string {
  const tempat = `${kolom === '' ? '' : `${kolom}, `}tab ${tab}${sel === '' ? '' : ` sel ${sel}`}`;
  return kodeIndikator === '' ? tempat : `${kodeIndikator} (${tempat})`;
}

/**
 * @returns what else was found about the plan, weaker than that
 * @throws UserError with every galat of the plan, named by its Kode
 */
export function requireRencana(ports: Ports, read: ReadBukuKerja, periode: PeriodeTriwulan): Temuan[] {
  const temuan = temuanOf(ports, read, periode).filter(({ tab }) => PLAN.has(tabKey(tab)));
  const galat = temuan.filter(({ level }) => level === 'galat');
  if (galat.length > 0) {
    const names = [...new Set(galat.map(nameOf))];
    const others = names.length > NAMED ? `; dan ${names.length - NAMED} lainnya` : '';
    throw new UserError(
      `Data ${formatPeriode(periode)} belum dapat dikumpulkan, karena Perjanjian Kinerja dan Rencana Aksi belum lengkap: ${names.slice(0, NAMED).join('; ')}${others}.`,
      'Lengkapi sel itu di tab Perjanjian Kinerja atau Rencana Aksi, lalu ulangi.',
      galat,
    );
  }
  return temuan.filter(({ level }) => level === 'peringatan');
}

function kekuranganUnit(ports: Ports, { buku }: ReadBukuKerja, { unit, baris, wajib }: KeadaanUnit): Kekurangan[] {
  if (unit === '') {
    const kode = baris.map((one) => one.kode).join(', ');
    return [
      {
        apa: `Penanggung Jawab kosong: ${kode}`,
        saran: 'Isi kolom Penanggung Jawab di tab Perjanjian Kinerja atau Anggaran.',
      },
    ];
  }
  const found = findUnit(buku, unit);
  if (!found)
    return [
      {
        apa: `${unit} (${wajib} baris) tidak ada di tab Unit Kerja`,
        saran: 'Tambahkan unit itu di tab Unit Kerja, atau samakan namanya.',
      },
    ];
  const kurang: Kekurangan[] = [];
  if (!isAlamat(found.email)) {
    kurang.push({
      apa: `${unit}: Email ${found.email === '' ? 'kosong' : `"${found.email}" belum benar`}`,
      saran: `Isi kolom Email di tab Unit Kerja, baris ${found.row}.`,
    });
  }
  const needsVerifier = baris.some(({ jenis }) => jenis === 'indikator');
  if (needsVerifier && !pemverifikasi(buku, unit, ports.now())) {
    kurang.push({
      apa: `${unit}: belum ada pejabat yang memeriksa`,
      saran: 'Isi kolom Induk di tab Unit Kerja dan pejabat di atasnya di tab Pejabat.',
    });
  }
  return kurang;
}

/** Units that cannot be asked or checked, then what is doubtful in the plan itself. */
export function kekuranganIsian(
  ports: Ports,
  read: ReadBukuKerja,
  keadaan: readonly KeadaanUnit[],
  peringatan: readonly Temuan[],
): Kekurangan[] {
  const units = keadaan.flatMap((one) => kekuranganUnit(ports, read, one));
  const plan = peringatan.map(({ pesan, perbaikan, tab, sel }) => ({
    apa: `Tab ${tab}${sel === '' ? '' : ` sel ${sel}`}: ${pesan}`,
    saran: perbaikan,
  }));
  return [...units, ...plan];
}
