/** The state of the steps as plain values, for the command line and its `--json`. */
import { batasIsi } from '../isian/batas-isi.ts';
import { formatPeriode, hasEnded, ROMAWI } from '../periode.ts';
import { formatWaktu, toIso } from '../tanggal.ts';
import type { Saat } from './catatan-kendali.ts';
import type { FaktaSop } from './fakta-sop.ts';
import { type KeadaanLangkah, kurang } from './keadaan-langkah.ts';
import { tulisPelaksana } from './pelaksana.ts';

export interface DataLangkah {
  periode: string;
  langkah: number;
  uraian: string;
  pelaksana: string;
  status: string;
  /** Sentences on the needs that are missing; empty for a step that is done. */
  kurang: string[];
  /** `22 Nov 2026 14.05`, `''` = not yet, or not to be read as a moment. */
  mulai: string;
  selesai: string;
  lama: string;
  /** `YYYY-MM-DD`, `''` = none. */
  batas: string;
  keluaran: string;
  alasan: string;
}

/** What a unit owes in a quarter that is over. */
interface DataUnit {
  unit: string;
  periode: string;
  wajib: number;
  terisi: number;
  diajukan: number;
  diverifikasi: number;
  dikembalikan: number;
  /** `YYYY-MM-DD`. */
  batas: string;
}

const saatText = (saat: Saat | undefined): string => (saat?.waktu ? formatWaktu(saat.waktu) : '');

export function toDataLangkah(keadaan: KeadaanLangkah): DataLangkah {
  const { periode, langkah, uraian, pelaksana, status, lama, batas, catatan } = keadaan;
  const isOpen = status !== 'Selesai' && status !== 'Dilewati';
  return {
    ...{ periode: formatPeriode(periode), langkah, uraian, pelaksana: tulisPelaksana(pelaksana), status, lama },
    kurang: isOpen ? kurang(keadaan).map(({ kalimat }) => kalimat) : [],
    mulai: saatText(catatan?.mulai),
    selesai: saatText(catatan?.selesai),
    batas: batas ? toIso(batas) : '',
    ...{ keluaran: catatan?.keluaran ?? '', alasan: catatan?.alasan ?? '' },
  };
}

function toDataUnit({ tahun, now, pengaturan, triwulan }: FaktaSop): DataUnit[] {
  return ([1, 2, 3, 4] as const)
    .filter((nomor) => hasEnded(tahun, nomor, now))
    .flatMap((nomor) =>
      triwulan[nomor].isian.map(({ unit, wajib, terisi, diajukan, diverifikasi, dikembalikan }) => ({
        ...{ unit, periode: `Triwulan ${ROMAWI[nomor]}`, wajib, terisi, diajukan, diverifikasi, dikembalikan },
        batas: toIso(batasIsi(pengaturan, nomor)),
      })),
    );
}

export interface DataSop {
  tahun: number;
  /** In the order of the year. */
  langkah: DataLangkah[];
  /** What is to be done next, `null` when the year is done. */
  berikut: DataLangkah | null;
  unit: DataUnit[];
}

export function toDataSop(
  fakta: FaktaSop,
  keadaan: readonly KeadaanLangkah[],
  berikut: KeadaanLangkah | null,
): DataSop {
  return {
    tahun: fakta.tahun,
    langkah: keadaan.map(toDataLangkah),
    berikut: berikut ? toDataLangkah(berikut) : null,
    unit: toDataUnit(fakta),
  };
}
