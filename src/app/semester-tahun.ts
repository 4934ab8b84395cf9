/** The two semester tabs that the year is made from: those that are missing or out of date are redone first, one to an execution. */
import { formatPeriode } from '../core/periode.ts';
import type { KodeData } from '../core/render-tab/provenance.ts';
import { type Bertahap, readBerikut, toBerikut } from './bertahap.ts';
import { openRekapTab, type PeriodeHasil, rekapOf, stateOfHasil, writeRekap } from './hasil-rekap.ts';
import { kodeDataOf } from './kode-data.ts';
import type { Ports } from './ports.ts';
import type { ReadBukuKerja } from './read-buku-kerja.ts';
import type { ActionRequest } from './request.ts';
import { sourceTriwulan } from './temuan-periode.ts';
import { NeedsConfirmation } from './user-error.ts';

interface Semester {
  periode: PeriodeHasil;
  kodeData: KodeData[];
  /** `Semester I belum direkap`. */
  sebutan: string;
}

/** Those whose tab does not hold today's figures. */
function semesterUsang(ports: Ports, read: ReadBukuKerja, tahun: number): Semester[] {
  return ([1, 2] as const).flatMap((nomor): Semester[] => {
    const periode: PeriodeHasil = { tahun, jenis: 'semester', nomor };
    const kodeData = kodeDataOf(ports, read, sourceTriwulan(periode));
    const state = stateOfHasil(ports, read, periode, kodeData);
    const sebutan = `${formatPeriode(periode)} ${state === 'belum' ? 'belum direkap' : 'perlu diperbarui'}`;
    return state === 'berlaku' ? [] : [{ periode, kodeData, sebutan }];
  });
}

const rangkai = (semester: readonly Semester[]): string => semester.map(({ sebutan }) => sebutan).join(' dan ');

/** The next one, and what follows it. What is redone is seen from the tabs themselves, so a call that comes twice redoes nothing twice. */
function redo(
  ports: Ports,
  read: ReadBukuKerja,
  usang: readonly Semester[],
  request: ActionRequest,
): string[] | Bertahap {
  const berikut = readBerikut(request.berikut);
  const sudah = berikut.list('catatan');
  const dari = Number(berikut.text('dari')) || usang.length + 1;
  const [first, next] = usang;
  if (!first) return sudah;
  // People who go on typing would have it redone for ever.
  if (sudah.length >= dari - 1) return [...sudah, `${rangkai(usang)}: datanya berubah sementara direkap.`];
  const { periode, kodeData } = first;
  const hasil = openRekapTab(ports, read, periode, true);
  writeRekap(ports, read, rekapOf(ports, read, periode, kodeData), hasil);
  const kalimat = `Tab ${formatPeriode(periode)} direkap ulang.`;
  return {
    kemajuan: {
      ...{ langkah: sudah.length + 1, dari, sudah: kalimat },
      sedang: `Merekap ${next ? formatPeriode(next.periode) : 'Tahun'}`,
      berikut: toBerikut({ dari: String(dari), catatan: [...sudah, kalimat] }),
    },
  };
}

/**
 * Redoes the semester tabs that the year needs, when the person says so.
 * @returns sentences once nothing is left to redo, otherwise what the next execution is called with
 * @throws NeedsConfirmation when the question was not asked yet
 */
export function rekapSemester(
  ports: Ports,
  read: ReadBukuKerja,
  tahun: number,
  request: ActionRequest,
): string[] | Bertahap {
  const usang = semesterUsang(ports, read, tahun);
  if (request.konfirmasi === true) return redo(ports, read, usang, request);
  if (usang.length === 0) return [];
  if (request.konfirmasi === undefined) {
    throw new NeedsConfirmation(
      `${rangkai(usang)}.`,
      'Lanjutkan untuk merekap ulang tab semester itu juga; angka yang diketik di sana diganti. Tanpa itu, hanya tab Tahunan yang ditulis.',
      true,
    );
  }
  return [`${rangkai(usang)}; tabnya tidak ditulis ulang.`];
}
