/** The rights that an official may be given on a shared report. There is none for everybody. */
export const HAK_BAGI = ['komentar', 'baca', 'ubah'] as const;
export type HakBagi = (typeof HAK_BAGI)[number];

/** As people choose it. */
export const LABEL_HAK: Record<HakBagi, string> = {
  komentar: 'Memberi komentar',
  baca: 'Membaca saja',
  ubah: 'Mengubah isi dokumen',
};

/** Within a sentence. */
export const SEBUT_HAK: Record<HakBagi, string> = {
  komentar: 'hak memberi komentar',
  baca: 'hak membaca',
  ubah: 'hak mengubah',
};

/** `null` for anything that is none of them. */
export function parseHak(text: string): HakBagi | null {
  const word = text.trim().toLowerCase();
  return HAK_BAGI.find((hak) => hak === word) ?? null;
}
