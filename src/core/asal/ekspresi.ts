/** An arithmetic expression over the operands of a figure: written with names, written with figures, and evaluated exactly. */
import Big from 'big.js';
import { toNumber } from '../angka.ts';

export type Ekspresi =
  | { jenis: 'tetap'; nilai: number }
  /** An operand, by its place from 0. */
  | { jenis: 'suku'; ke: number }
  | { jenis: 'hitung'; tanda: Tanda; isi: readonly Ekspresi[] }
  | { jenis: 'pilih'; yang: 'terbesar' | 'terkecil'; isi: readonly Ekspresi[] };

type Tanda = '+' | '−' | '×' | '÷';

export const tetap = (nilai: number): Ekspresi => ({ jenis: 'tetap', nilai });
export const suku = (ke: number): Ekspresi => ({ jenis: 'suku', ke });
const hitung =
  (tanda: Tanda) =>
  (...isi: Ekspresi[]): Ekspresi => ({ jenis: 'hitung', tanda, isi });
const tambah = hitung('+');
export const kurang = hitung('−');
export const kali = hitung('×');
export const bagi = hitung('÷');
export const terbesar = (...isi: Ekspresi[]): Ekspresi => ({ jenis: 'pilih', yang: 'terbesar', isi });
export const terkecil = (...isi: Ekspresi[]): Ekspresi => ({ jenis: 'pilih', yang: 'terkecil', isi });

/** a ÷ b × 100. */
export const persenDari = (a: Ekspresi, b: Ekspresi): Ekspresi => kali(bagi(a, b), tetap(100));

/** The sum of operands `dari` … `dari + banyak − 1`. One alone is itself. */
export function jumlahSuku(dari: number, banyak: number): Ekspresi {
  const all = Array.from({ length: banyak }, (_, index) => suku(dari + index));
  return all.length === 1 ? suku(dari) : tambah(...all);
}

function apply(tanda: Tanda, a: Big, b: Big): Big | null {
  if (tanda === '+') return a.plus(b);
  if (tanda === '−') return a.minus(b);
  if (tanda === '×') return a.times(b);
  return b.eq(0) ? null : a.div(b);
}

function evaluate(ekspresi: Ekspresi, values: readonly (number | null)[]): Big | null {
  if (ekspresi.jenis === 'tetap') return new Big(ekspresi.nilai);
  if (ekspresi.jenis === 'suku') {
    const value = values[ekspresi.ke];
    return value === null || value === undefined ? null : new Big(value);
  }
  const parts = ekspresi.isi.map((part) => evaluate(part, values));
  return parts.reduce((result, part) => {
    if (result === null || part === null) return null;
    if (ekspresi.jenis === 'hitung') return apply(ekspresi.tanda, result, part);
    const takesPart = ekspresi.yang === 'terbesar' ? part.gt(result) : part.lt(result);
    return takesPart ? part : result;
  });
}

/** @returns `null` when an operand has no value, for a division by 0, and past the largest number */
export function evaluasi(ekspresi: Ekspresi, values: readonly (number | null)[]): number | null {
  const result = evaluate(ekspresi, values);
  return result === null ? null : toNumber(result);
}

/** How strongly a sign holds its sides together. */
const KUAT: Record<Tanda, number> = { '+': 1, '−': 1, '×': 2, '÷': 2 };

/** What stands on the right of `−` and `÷` needs brackets already when it is as strong. */
function needsBrackets(part: Ekspresi, tanda: Tanda, isFirst: boolean): boolean {
  if (part.jenis !== 'hitung') return false;
  const [own, outer] = [KUAT[part.tanda], KUAT[tanda]];
  return own < outer || (!isFirst && own === outer && (tanda === '−' || tanda === '÷'));
}

/** @param texts what stands for each operand: its name, or its figure */
export function tulis(ekspresi: Ekspresi, texts: readonly string[]): string {
  if (ekspresi.jenis === 'tetap') return String(ekspresi.nilai).replace('.', ',');
  if (ekspresi.jenis === 'suku') return texts[ekspresi.ke] ?? '';
  const parts = ekspresi.isi.map((part) => tulis(part, texts));
  if (ekspresi.jenis === 'pilih') return `${ekspresi.yang} dari (${parts.join('; ')})`;
  return parts
    .map((text, index) => {
      const part = ekspresi.isi[index];
      return part && needsBrackets(part, ekspresi.tanda, index === 0) ? `(${text})` : text;
    })
    .join(` ${ekspresi.tanda} `);
}
