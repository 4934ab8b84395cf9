/** Which steps of the SOP a report belongs to, and which of them it brings to an end. */
import type { Periode } from '../../core/periode.ts';
import type { LangkahSop } from '../sop/langkah-sop.ts';

export interface LangkahLaporan {
  langkah: LangkahSop[];
  /** Otherwise they have only begun: of Semester II step 7 goes on until the annual report (sop.md). */
  selesai: boolean;
}

export function langkahLaporan(periode: Periode): LangkahLaporan {
  if (periode.jenis === 'triwulan') return { langkah: [{ langkah: 4, periode }], selesai: true };
  if (periode.jenis === 'semester') return { langkah: [{ langkah: 7, periode }], selesai: periode.nomor === 1 };
  const akhir: Periode = { tahun: periode.tahun, jenis: 'semester', nomor: 2 };
  const langkah: LangkahSop[] = [
    { langkah: 7, periode: akhir },
    { langkah: 9, periode },
  ];
  return { langkah, selesai: true };
}
