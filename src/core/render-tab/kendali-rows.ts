/** The 27 rows of tab Kendali SOP as the setup writes them, in the order of the year. */
import type { WaktuBaku } from '../buku-kerja.ts';
import { columnLetters } from '../grid.ts';
import { formatPeriode } from '../periode.ts';
import { appendPatch, type Register, type RegisterEntry } from '../register.ts';
import { formatLamaBaku } from '../sop/batas.ts';
import { type CatatanKendali, findLangkah, kunciLangkah } from '../sop/catatan-kendali.ts';
import type { StatusLangkah } from '../sop/keadaan-langkah.ts';
import { langkahSetahun } from '../sop/langkah.ts';
import type { KendaliSopField } from '../tab-layout/register.ts';
import type { ColourRule, TabPatch } from '../tab-patch.ts';

/** Colours by which a status is known at a glance, here and in Beranda. */
export const WARNA_STATUS: Record<StatusLangkah, string> = {
  Belum: '#f1f3f4',
  Siap: '#d6e4f5',
  'Menunggu isian': '#fff2cc',
  Berjalan: '#fce5b0',
  Selesai: '#d5e8c4',
  Terlambat: '#f4b6b0',
  Dilewati: '#e0dcea',
};

/**
 * @param present steps that have a row already
 * @param waktuBaku table of Pengaturan
 */
export function missingKendaliRows(
  tahun: number,
  waktuBaku: readonly WaktuBaku[],
  present: ReadonlyMap<string, CatatanKendali>,
): RegisterEntry<KendaliSopField>[] {
  return langkahSetahun(tahun)
    .filter(({ periode, langkah }) => !present.has(kunciLangkah(periode, langkah)))
    .map(({ periode, langkah }) => {
      const { uraian, persyaratan } = findLangkah(langkah);
      const baku = waktuBaku.find((one) => one.langkah === langkah);
      return {
        ...{ periode: formatPeriode(periode), langkah, uraian, persyaratan },
        pelaksana: baku?.pelaksana ?? '',
        waktuBaku: baku ? formatLamaBaku(baku) : '',
      };
    });
}

function statusColours(register: Register<KendaliSopField>): ColourRule[] {
  const { status } = register.columns;
  if (status === undefined) return [];
  const letters = columnLetters(status);
  return Object.entries(WARNA_STATUS).map(([name, background]) => ({
    key: `status:${name}`,
    areas: [`${letters}${register.headerRow + 1}:${letters}`],
    equals: name,
    background,
  }));
}

/** Rows below whatever stands in the tab, and the colours of column Status. */
export function kendaliRowsPatch(
  register: Register<KendaliSopField>,
  rows: readonly RegisterEntry<KendaliSopField>[],
): TabPatch {
  return { ...appendPatch(register, rows), colours: { prefix: 'status:', rules: statusColours(register) } };
}
