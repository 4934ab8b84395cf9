/** What sentences in narrative cells say of their row in figures: target, realisasi, capaian, a deadline, a number with its words. */
import { parseNumberText } from '../parse-tab/number-text.ts';
import { parseTerbilangAtFront } from '../parse-terbilang.ts';
import type { Tanggal } from '../periode.ts';
import { parseTanggal } from '../waktu.ts';

export type Perihal = 'target' | 'realisasi' | 'capaian';

/** One figure that a sentence gives for the row. */
export interface Klaim {
  perihal: Perihal;
  value: number;
  /** Decimals that are written. */
  decimals: number;
  persen: boolean;
  /** The word behind the figure, `''` when the sentence ends or goes on with a word of another kind. */
  satuan: string;
  /** As written, with its percent sign or satuan. */
  tertulis: string;
}

const ANGKA = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`;

/** Words that may stand between what is spoken of and its figure without changing what is spoken of. */
const PENGISI =
  'kinerja|indikator|ini|itu|tersebut|sebesar|sebanyak|sejumlah|mencapai|menjadi|adalah|ialah|yaitu|yakni|hanya|baru|sudah|telah|berada|di|pada|angka|sampai|yang|ditetapkan|diperoleh|:|=';

/** Behind a figure: it begins a range, is a part (`3 dari 4`, `1/2`), or counts times. */
const BAGIAN = String.raw`\s*(?:%|persen)?\s*(?:[-–—/x×]|s\.?\s?d\.?|sampai(?:\s+dengan)?|hingga|dari)\s*\d`;

const KLAIM = new RegExp(
  String.raw`(?<![\p{L}\d-])(target|realisasi|terealisasi|direalisasikan|capaian|tercapai)(?:nya)?(?<isi>(?:\s*(?::|=)|\s+(?:${PENGISI})(?![\p{L}\d]))*)\s*(?<angka>${ANGKA})(?![\d.,]*\d|\p{L}|${BAGIAN})(?:\s*(?<persen>%|persen(?!\p{L})))?(?:\s+(?<satuan>\p{L}+))?`,
  'giu',
);

/** A sentence with any of these speaks of another time, of money, of part of the work or of a plan: it says nothing sure of the row. */
const LAIN =
  /(?<!\p{L})(?:lalu|sebelumnya|semula|semester|tahunan|setahun|tahun|rpjmd|rpjmn|renstra|nasional|provinsi|kabupaten lain|anggaran|keuangan|fisik|serapan|pagu|rp|rupiah|dana|biaya|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|bulan|minggu|hari|harian|kumulatif|s\.?d\.?|masing-masing|akan|diharapkan|ditargetkan|direncanakan|rencana|depan|berikutnya|mendatang|revisi|perubahan|tw|triwulan|jika|apabila|bila|seharusnya|minimal|maksimal|paling|rata-rata|kurang|lebih|sisa|selisih|per|tiap|setiap|sekitar|kira-kira|hampir|laki-laki|perempuan|pria|wanita)(?!\p{L})/iu;

/** Words that go on with the sentence: they are no satuan. */
const LANJUT =
  /^(?:dari|dan|atau|dengan|karena|sebab|sehingga|tetapi|namun|sedangkan|pada|di|ke|oleh|untuk|yang|telah|sudah|belum|dapat|terlampaui|tercapai|terpenuhi|atas|bagi|maka|serta|saja|terhadap|dibanding|dibandingkan|walaupun|meskipun|berkat|akibat|setelah|hingga|realisasi|target|capaian)$/i;

/** A figure of one place, object or kind only, or the first of several that belong together. */
const SEBAGIAN =
  /^\s*(?:[\p{L}%-]+\s+)?(?:untuk|bagi|oleh|di)(?!\p{L})|^\s*pada\s+(?:bidang|seksi|bagian|subbagian|kegiatan|sub|unit|kelompok|kecamatan|desa|kelurahan)|^(?:\s*[\p{L}-]+){0,4}\s+(?:dan|serta|ditambah)\s+\d/iu;

/** Sentences and clauses: a dot or comma between digits belongs to its number. */
function clausesOf(text: string): string[] {
  return text.replace(/(?<!\p{L})s\.\s?d\.?/giu, 'sd').split(/[;\n!?()]|[.,](?!\d)/);
}

function toKlaim({ 1: kata = '', groups }: RegExpMatchArray): Klaim | null {
  const { angka = '', persen = '', satuan = '' } = groups ?? {};
  const number = parseNumberText(angka);
  if (!number) return null;
  // `capaian 2026`, `target 2027`: a year, not a figure.
  if (persen === '' && /^(?:19|20)\d{2}$/.test(angka)) return null;
  const perihal: Perihal = /^target/i.test(kata)
    ? 'target'
    : /^(?:capaian|tercapai)/i.test(kata)
      ? 'capaian'
      : 'realisasi';
  const unit = LANJUT.test(satuan) ? '' : satuan;
  const decimals = /[.,](\d+)$/.exec(angka)?.[1]?.length ?? 0;
  const isGrouped = /^\d{1,3}(?:\.\d{3})+$/.test(angka);
  return {
    ...{ perihal, value: number.value, decimals: isGrouped ? 0 : decimals, persen: persen !== '', satuan: unit },
    tertulis: [angka + (persen === '%' ? '%' : ''), persen === '%' ? '' : persen, unit].filter(Boolean).join(' '),
  };
}

/** Figures that the text clearly gives for its own row and quarter; in doubt none. */
export function klaimOf(text: string): Klaim[] {
  if (!/\d/.test(text) || !/target|realisasi|capai/i.test(text)) return [];
  return clausesOf(text).flatMap((clause) => {
    if (!/\d/.test(clause) || LAIN.test(clause)) return [];
    return [...clause.matchAll(KLAIM)].flatMap((match) => {
      const rest = clause.slice(match.index + match[0].length);
      const satuan = match.groups?.satuan ?? '';
      return SEBAGIAN.test(`${satuan}${rest}`) ? [] : (toKlaim(match) ?? []);
    });
  });
}

const BATAS =
  /(?:paling (?:lambat|akhir)|selambat-?\s?lambatnya|batas waktu(?:nya)?|tenggat(?:nya)?(?: waktu)?)(?:\s*:|\s+(?:pada|tanggal|tgl\.?|adalah|yaitu|hingga|sampai))*\s+(\d{1,2}(?:\s+[a-z]+\.?\s+|[/.-]\d{1,2}[/.-])\d{4})(?!\d)/gi;

/** Days that the text names as the deadline. */
export function batasWaktuOf(text: string): { tanggal: Tanggal; tertulis: string }[] {
  if (!/lambat|akhir|batas|tenggat/i.test(text)) return [];
  return [...text.matchAll(BATAS)].flatMap(([, tertulis = '']) => {
    const tanggal = parseTanggal(tertulis.replace(/\s+/g, ' '));
    return tanggal ? [{ tanggal, tertulis }] : [];
  });
}

/** A figure with its words in brackets: `13 (dua belas)`. */
export interface Terbilang {
  angka: string;
  value: number;
  kata: number;
  tertulis: string;
}

const TERBILANG = /(?<![\d.,/-])(\d{1,3}(?:\.\d{3})+|[1-9]\d*|0)(?:,-|,00)?\s*\(\s*([\p{L}][\p{L}\s-]*?)\s*\)/gu;

/** Every whole number of the text that is followed by number words in brackets, right or wrong; a satuan may stand behind the words. */
export function terbilangOf(text: string): Terbilang[] {
  if (!text.includes('(')) return [];
  return [...text.matchAll(TERBILANG)].flatMap(([tertulis, angka = '', kata = '']) => {
    const front = parseTerbilangAtFront(kata);
    // `3 (satu paket lengkap)` explains what the three are.
    if (!front || front.rest > 1) return [];
    return [{ angka, value: Number(angka.replace(/\./g, '')), kata: front.value, tertulis }];
  });
}
