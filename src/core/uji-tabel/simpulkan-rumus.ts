/** Arah and formula of a row: as the table states them, or concluded from its printed figure and the name of the indikator. */
import type { Arah, RumusTurun } from '../indikator.ts';
import { ARAH_WORDS, RUMUS_WORDS } from '../parse-tab/read-word.ts';
import { hitung, RUMUS_CAPAIAN, type Rumus, rumusOf } from '../penjelasan/rumus-capaian.ts';
import { isCocok, type Tercetak } from '../penjelasan/tercetak.ts';
import { suggestArah } from '../suggest-plan.ts';
import type { HasilBaris } from './tabel-uji.ts';

export interface PilihanRumus {
  rumus: Rumus;
  dasar: HasilBaris['dasar'];
  /** The name speaks for Turun, the figure for Naik. */
  melawanNama: boolean;
}

/** Words behind which even `kematian` is better the more there is of it. */
const DIBALIK =
  /penurunan|menurun|pengurangan|penanganan|ditangani|tertangani|ditindaklanjuti|tindak lanjut|diselesaikan|selesai|dicegah|pencegahan|terlayani|bebas|pengentasan|terpenuhi/i;

const TURUN_LAIN =
  /\b(?:angka kesakitan|prevalensi|kerusakan|kehilangan|keluhan|kecelakaan|kriminalitas|kemiskinan|inflasi)\b/i;

function suggested(nama: string): Arah | null {
  if (DIBALIK.test(nama)) return null;
  return TURUN_LAIN.test(nama) ? 'Turun' : suggestArah(nama);
}

/** `(2T-R)/T × 100`, `T/R`, `Selisih`. */
function statedRumus(text: string): RumusTurun | null {
  const word = RUMUS_WORDS.find(text);
  if (word) return word;
  const plain = text
    .toLowerCase()
    .replace(/target/g, 't')
    .replace(/realisasi/g, 'r')
    .replace(/\s+/g, '');
  if (/2[x×*]?t-r|t-\(r-t\)/.test(plain)) return 'Selisih';
  return /^\(?t[/:÷]r/.test(plain) ? 'Rasio' : null;
}

interface BahanRumus {
  nama: string;
  arah: string;
  rumus: string;
  target: number;
  realisasi: number;
  /** `null` where none is printed. */
  tercetak: Tercetak | null;
}

const fits = (rumus: Rumus, { target, realisasi, tercetak }: BahanRumus): boolean =>
  tercetak !== null && isCocok(hitung(rumus, target, realisasi), tercetak);

function stated(bahan: BahanRumus): PilihanRumus | null {
  const rumus = statedRumus(bahan.rumus);
  const arah = ARAH_WORDS.find(bahan.arah) ?? (rumus ? 'Turun' : null);
  if (!arah) return null;
  const own = rumusOf(arah, rumus ?? 'Selisih');
  if (arah !== 'Turun' || rumus) return { rumus: own, dasar: 'tertulis', melawanNama: false };
  // Only the arah is stated: both formulas of Turun are in use.
  const rasio = rumusOf('Turun', 'Rasio');
  const isRasio = !fits(own, bahan) && fits(rasio, bahan);
  return { rumus: isRasio ? rasio : own, dasar: isRasio ? 'dari angka' : 'tertulis', melawanNama: false };
}

export function simpulkanRumus(bahan: BahanRumus): PilihanRumus {
  const own = stated(bahan);
  if (own) return own;
  const arah = suggested(bahan.nama);
  const order = arah === 'Turun' ? ['Turun Selisih', 'Turun Rasio', 'Naik'] : ['Naik', 'Turun Selisih', 'Turun Rasio'];
  const fitting = order
    .flatMap((nama) => RUMUS_CAPAIAN.filter((one) => one.nama === nama))
    .find((rumus) => fits(rumus, bahan));
  if (fitting) return { rumus: fitting, dasar: 'dari angka', melawanNama: arah === 'Turun' && fitting.arah === 'Naik' };
  const rumus = rumusOf(arah ?? 'Naik', 'Selisih');
  return { rumus, dasar: arah === null ? 'dianggap' : 'dari nama', melawanNama: false };
}
