/** The placeholders of tab Narasi: which there are, how they are found in a text, and how they are replaced. */

/** Name and what stands in its place, as the help page and the messages list them. */
export const PENANDA = {
  periode: 'periode laporan, misalnya Triwulan II Tahun 2026',
  tahun: 'tahun laporan',
  tahunLalu: 'tahun sebelumnya',
  perangkatDaerah: 'nama perangkat daerah',
  pemerintahDaerah: 'nama pemerintah daerah',
  kepalaDinas: 'nama pejabat yang menandatangani',
  versiPk: 'versi perjanjian kinerja',
  tanggalLaporan: 'tanggal laporan',
  jumlahSasaran: 'banyaknya sasaran strategis',
  jumlahIndikator: 'banyaknya indikator kinerja perangkat daerah',
  jumlahTercapai: 'banyaknya indikator yang mencapai target',
  jumlahTidakTercapai: 'banyaknya indikator yang belum mencapai target',
  rataRataCapaian: 'rata-rata capaian',
  kategori: 'kategori rata-rata capaian',
  indikatorTertinggi: 'indikator dengan capaian tertinggi',
  capaianTertinggi: 'capaian tertinggi',
  indikatorTerendah: 'indikator dengan capaian terendah',
  capaianTerendah: 'capaian terendah',
  pagu: 'pagu anggaran',
  realisasiAnggaran: 'realisasi anggaran dari awal tahun',
  serapan: 'serapan anggaran',
  efisiensi: 'selisih rata-rata capaian dan serapan dalam poin persen (laporan tahunan)',
} as const;

export type NamaPenanda = keyof typeof PENANDA;

/** What stands in place of each; `''` where the data does not say it. */
export type NilaiPenanda = Record<NamaPenanda, string>;

const NAMES = Object.keys(PENANDA) as NamaPenanda[];

/** Braces that are closed, or opened and never closed before the line ends. */
const IN_TEXT = /\{\{([^{}\n]*)(\}\}|\}|(?=\n|$))/g;

const keyOf = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '');

/** Case, spaces and hyphens do not count: `{{ Rata-rata Capaian }}` is rataRataCapaian. */
export function findPenanda(nama: string): NamaPenanda | null {
  return NAMES.find((one) => keyOf(one) === keyOf(nama)) ?? null;
}

/** Names between double braces in the order of the text, as typed. */
export function penandaInText(teks: string): string[] {
  return [...teks.matchAll(IN_TEXT)].map((match) => (match[1] ?? '').trim());
}

/** The name nearest to a mistyped one, for the message; `null` when none shares its beginning. */
export function nearestPenanda(nama: string): NamaPenanda | null {
  const key = keyOf(nama);
  for (let length = Math.min(key.length, 12); length >= 4; length -= 1) {
    const found = NAMES.find((one) => keyOf(one).startsWith(key.slice(0, length)));
    if (found) return found;
  }
  return null;
}

/** Braces never reach a report: what cannot be said is named in square brackets. */
export function fillPenanda(teks: string, nilai: NilaiPenanda): string {
  return teks
    .replace(IN_TEXT, (_, typed: string) => {
      const nama = findPenanda(typed);
      if (!nama) return `[${typed.trim() || 'penanda'} tidak dikenal]`;
      return nilai[nama] || `[${PENANDA[nama]} belum tersedia]`;
    })
    .replace(/\{\{|\}\}/g, '');
}
