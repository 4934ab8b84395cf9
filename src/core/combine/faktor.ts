/** The factor that turns pembilang ÷ penyebut into a figure of the satuan (domain rules §4, Rasio). */

/** `%` and `persen` 100, `per 1.000 …` 1000, `per 100.000 …` 100000 (any power of ten from 1.000 on), otherwise 1. */
export function faktorOf(satuan: string): number {
  const text = satuan.toLowerCase();
  if (text.includes('%') || text.includes('persen')) return 100;
  const per = /\bper\s*(10{0,2}(?:[.,\s]?000)+)(?![.,]?\d)/.exec(text);
  return per?.[1] ? Number(per[1].replace(/\D/g, '')) : 1;
}
