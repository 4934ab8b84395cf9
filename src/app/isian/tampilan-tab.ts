/** Shows units the quarter that is open: hides the other quarters and the registers, or brings them back. */
import { formatPeriode } from '../../core/periode.ts';
import { ARSIP, RIWAYAT } from '../../core/tab-layout/arsip.ts';
import { DISPOSISI, DISTRIBUSI, KENDALI_SOP, KOREKSI } from '../../core/tab-layout/register.ts';
import { RIWAYAT_CAPAIAN } from '../../core/tab-layout/riwayat-capaian.ts';
import type { Ports, TabInfo } from '../ports.ts';
import { findTab } from '../tab-name.ts';
import type { BagianPilihan } from '../tindakan/formulir.ts';
import type { PeriodeTriwulan } from './penerima-unit.ts';

export type Tampilan = 'biarkan' | 'sembunyikan' | 'tampilkan';

const REGISTERS = [KENDALI_SOP, DISPOSISI, DISTRIBUSI, KOREKSI, ARSIP, RIWAYAT, RIWAYAT_CAPAIAN].map(({ tab }) => tab);

export function pilihanTampilan(periode: PeriodeTriwulan): BagianPilihan {
  const nama = formatPeriode(periode);
  return {
    tipe: 'pilihan',
    nama: 'tampilan',
    label: 'Tab lain',
    nilai: 'biarkan',
    pilihan: [
      { nilai: 'biarkan', label: 'Biarkan seperti sekarang' },
      {
        nilai: 'sembunyikan',
        label: `Sembunyikan triwulan selain ${nama} dan tab register`,
        keterangan: 'Berlaku bagi semua orang; penyunting dapat menampilkannya lagi dari daftar tab.',
      },
      { nilai: 'tampilkan', label: 'Tampilkan lagi semua triwulan dan tab register' },
    ],
  };
}

export function toTampilan(text: string): Tampilan {
  return text === 'sembunyikan' || text === 'tampilkan' ? text : 'biarkan';
}

/** A call or two for each tab concerned. @returns a sentence on what was done, `''` for nothing */
export function terapkanTampilan(
  ports: Ports,
  tabs: readonly TabInfo[],
  periode: PeriodeTriwulan,
  tampilan: Tampilan,
): string {
  if (tampilan === 'biarkan') return '';
  const open = formatPeriode(periode);
  const quarters = ([1, 2, 3, 4] as const).map((nomor) => formatPeriode({ ...periode, nomor }));
  const others = [...quarters.filter((name) => name !== open), ...REGISTERS].flatMap(
    (name) => findTab(tabs, name) ?? [],
  );
  const own = findTab(tabs, open);
  if (own) ports.protection.setHidden(own.tab, false);
  for (const { tab } of others) ports.protection.setHidden(tab, tampilan === 'sembunyikan');
  return tampilan === 'sembunyikan'
    ? `${others.length} tab disembunyikan; unit melihat ${open}.`
    : 'Semua tab triwulan dan register ditampilkan lagi.';
}
