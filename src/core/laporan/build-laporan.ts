/** The report of a period as neutral blocks: triwulan, semester or the year (LKjIP), domain rules §9. */
import type { Waktu } from '../tanggal.ts';
import type { Report, Section } from './blocks.ts';
import { berkalaPieces } from './laporan-berkala.ts';
import type { LaporanInput } from './laporan-input.ts';
import { awalTahunan, tahunanPieces } from './laporan-tahunan.ts';
import { coverSection, frontSection } from './pembuka.ts';
import { judulLaporan, periodeTahun } from './periode-text.ts';
import { joinSections } from './sections.ts';

/** Hours before UTC of the three Indonesian zones; they have no summer time. */
const OFFSET: Record<string, number> = {
  'Asia/Jakarta': 7,
  'Asia/Pontianak': 7,
  'Asia/Makassar': 8,
  'Asia/Jayapura': 9,
};

/** A wall clock's time as ISO time in UTC; zones we do not know count as WIB. */
export function toUtc(waktu: Waktu, zona: string): string {
  const { tahun, bulan, hari, jam, menit } = waktu;
  return new Date(Date.UTC(tahun, bulan - 1, hari, jam - (OFFSET[zona] ?? 7), menit)).toISOString();
}

function footerOf(input: LaporanInput): Report['footer'] {
  const { periode } = input.rekap;
  const chain = input.kodeRantai ? ` · Kode rantai ${input.kodeRantai}` : '';
  return {
    left: `${judulLaporan(periode)} ${periodeTahun(periode)} · Revisi ${input.revisi}`,
    right: `Kode data ${input.kodeData}${chain}`,
  };
}

/** The chapters count their pages from 1. */
function numberFromOne([first, ...others]: Section[]): Section[] {
  if (!first) return [];
  return [{ ...first, pageNumber: { format: 'decimal', start: 1 } }, ...others];
}

/** Everything it says comes from `input`; what is missing there is said in a sentence, never left out. */
export function buildLaporan(input: LaporanInput): Report {
  const { periode } = input.rekap;
  const { pengaturan } = input.buku;
  const title = `${judulLaporan(periode)} ${periodeTahun(periode)}`;
  const pieces = periode.jenis === 'tahun' ? tahunanPieces(input) : berkalaPieces(input);
  return {
    title,
    meta: {
      subject: title,
      creator: pengaturan.namaPerangkatDaerah,
      created: toUtc(input.waktu, pengaturan.zonaWaktu),
    },
    page: { kertas: pengaturan.kertas, jenisHuruf: pengaturan.jenisHuruf, marginCm: pengaturan.margin },
    header: [title, pengaturan.namaPerangkatDaerah].filter((text) => text !== '').join(' – '),
    footer: footerOf(input),
    draf: input.draf,
    sections: [
      coverSection(input),
      frontSection(input, periode.jenis === 'tahun' ? awalTahunan(input) : []),
      ...numberFromOne(joinSections(pieces)),
    ],
  };
}
