/** Which temuan concern a period, and which of them stand in the way of its recap or report. */
import type { NomorTriwulan } from '../core/buku-kerja.ts';
import { type Periode, triwulanOf } from '../core/periode.ts';
import { validatePeriode } from '../core/rules/validate-periode.ts';
import { createTemuan } from '../core/temuan/create-temuan.ts';
import { withLevelOf } from '../core/temuan/level.ts';
import type { Temuan } from '../core/temuan/temuan.ts';
import { isIndonesian } from './locale.ts';
import type { Ports } from './ports.ts';
import type { ReadBukuKerja } from './read-buku-kerja.ts';

/** Progress and increments reach back to TW I: a recap is made from every quarter up to its last. */
export function sourceTriwulan(periode: Periode): NomorTriwulan[] {
  const last = Math.max(...triwulanOf(periode));
  return ([1, 2, 3, 4] as const).filter((nomor) => nomor <= last);
}

/** In a Sheet of another locale a typed 1.500 is stored as 1,5, and no cell can show it. */
function localeTemuan(ports: Ports): Temuan[] {
  const { locale } = ports.workbook.identity();
  if (isIndonesian(locale)) return [];
  const place = { tab: 'Pengaturan', row: 0, column: 0, kodeIndikator: '', kolom: '', nilai: locale };
  return [createTemuan('LOCALE_NOT_INDONESIA', place, { lokal: locale })];
}

/** Temuan that concern the period: of the workbook's locale, of its quarters, of the plan and of the budget. */
export function temuanOf(ports: Ports, read: ReadBukuKerja, periode: Periode): Temuan[] {
  const { tingkatPemeriksaan } = read.buku.pengaturan;
  const ofLocale = localeTemuan(ports).map((temuan) => withLevelOf(temuan, tingkatPemeriksaan));
  return [...ofLocale, ...validatePeriode(read.buku, periode, ports.now())];
}

/**
 * Cells of earlier quarters that cannot be read: increments and progress of the period reach back to them. A held row
 * blocks nothing.
 */
export function earlierGalat({ buku }: ReadBukuKerja, periode: Periode): Temuan[] {
  const earlier = sourceTriwulan(periode).filter((nomor) => !triwulanOf(periode).includes(nomor));
  return earlier.flatMap((nomor) => {
    const tab = buku.triwulan[nomor];
    const held = new Set(tab?.rows.filter(({ tahan }) => tahan.trim() !== '').map(({ row }) => row));
    return buku.temuan
      .filter(({ tab: name, row }) => name === tab?.table.tab && row > 0 && !held.has(row))
      .map((temuan) => withLevelOf(temuan, buku.pengaturan.tingkatPemeriksaan))
      .filter(({ level }) => level === 'galat');
  });
}
