/** Explains a wrong total: which part was left out, counted twice, mistyped, or added beside its own parts. */
import { sumDecimal } from '../angka.ts';
import { digitSlip } from './digit-slip.ts';

/** One of the figures that a total should add up. */
export interface Rincian {
  /** As people find it again: its code, or its name. */
  nama: string;
  nilai: number;
  /** Figures one level below it, where the table shows them. */
  rincian?: readonly Rincian[];
}

type SebabTotal =
  | 'tidak-ikut'
  | 'terhitung-dua-kali'
  | 'induk-dan-rincian'
  | 'dikurangkan'
  | 'digit-total'
  | 'digit-rincian'
  | 'rata-rata';

/** `kalimat`: a clause that can stand behind `tampaknya`: `2.23.02.2.01 (Rp50) tidak ikut dijumlahkan`. */
export interface PenjelasanTotal {
  sebab: SebabTotal;
  kalimat: string;
}

/** A combination found in more figures than this would be a coincidence, and searching it would take long. */
const MOST_FOR_PAIRS = 60;
const MOST_FOR_TRIPLES = 24;

interface Sums {
  total: number;
  sum: number;
  same: (a: number, b: number) => boolean;
  show: (value: number) => string;
}

const named = ({ nama, nilai }: Rincian, { show }: Sums): string => `${nama} (${show(nilai)})`;

function rangkai(parts: readonly string[], last: 'dan' | 'atau'): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${last} ${parts[parts.length - 1] ?? ''}`;
}

/** Few of equal ones can be named; of many nothing is said. */
const oneOf = (parts: readonly Rincian[], sums: Sums): string | null =>
  parts.length === 0 || parts.length > 3
    ? null
    : rangkai(
        parts.map((one) => named(one, sums)),
        'atau',
      );

/** The only pair or triple whose sum is `wanted`; `null` when there is none or several. */
function findOnly(parts: readonly Rincian[], wanted: number, sums: Sums): Rincian[] | null {
  const usable = parts.filter(({ nilai }) => nilai !== 0);
  const found: Rincian[][] = [];
  const search = (from: number, chosen: Rincian[], rest: number, size: number): void => {
    for (let index = from; index < usable.length && found.length < 2; index += 1) {
      const one = usable[index];
      if (!one) continue;
      if (size === 1) {
        if (sums.same(one.nilai, rest)) found.push([...chosen, one]);
      } else search(index + 1, [...chosen, one], rest - one.nilai, size - 1);
    }
  };
  for (const size of [2, 3]) {
    if (usable.length > (size === 2 ? MOST_FOR_PAIRS : MOST_FOR_TRIPLES) || usable.length <= size) continue;
    search(0, [], wanted, size);
    if (found.length > 0) break;
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

function findMissing(parts: readonly Rincian[], sums: Sums): PenjelasanTotal | null {
  const missing = sums.sum - sums.total;
  const single = oneOf(
    parts.filter(({ nilai }) => sums.same(nilai, missing)),
    sums,
  );
  return single ? { sebab: 'tidak-ikut', kalimat: `${single} tidak ikut dijumlahkan` } : null;
}

function findSeveralMissing(parts: readonly Rincian[], sums: Sums): PenjelasanTotal | null {
  const missing = sums.sum - sums.total;
  const several = missing > 0 ? findOnly(parts, missing, sums) : null;
  if (!several) return null;
  const names = rangkai(
    several.map((one) => named(one, sums)),
    'dan',
  );
  return { sebab: 'tidak-ikut', kalimat: `${names} tidak ikut dijumlahkan` };
}

function findTwice(parts: readonly Rincian[], sums: Sums): PenjelasanTotal | null {
  const surplus = sums.total - sums.sum;
  const single = oneOf(
    parts.filter(({ nilai }) => sums.same(nilai, surplus)),
    sums,
  );
  return single ? { sebab: 'terhitung-dua-kali', kalimat: `${single} terjumlah dua kali` } : null;
}

/** Every figure of the levels below the parts, added beside them. */
function sumBelow(parts: readonly Rincian[]): number {
  return sumDecimal(parts.flatMap(({ rincian = [] }) => rincian.map(({ nilai }) => nilai))) ?? 0;
}

function findBeside(parts: readonly Rincian[], sums: Sums): PenjelasanTotal | null {
  const surplus = sums.total - sums.sum;
  const parents = parts.filter(({ rincian = [] }) => rincian.length > 0);
  if (surplus <= 0 || parents.length === 0) return null;
  const sebab = 'induk-dan-rincian';
  if (parents.length > 1 && sums.same(sumBelow(parents), surplus)) {
    return { sebab, kalimat: 'angka induk dijumlahkan bersama rincian di bawahnya, sehingga terhitung dua kali' };
  }
  const single = oneOf(
    parents.filter((one) => sums.same(sumBelow([one]), surplus)),
    sums,
  );
  if (single) {
    return { sebab, kalimat: `${single} dijumlahkan bersama rincian di bawahnya, sehingga terhitung dua kali` };
  }
  const below = parents.flatMap(({ rincian = [] }) => rincian);
  const child = oneOf(
    below.filter(({ nilai }) => sums.same(nilai, surplus)),
    sums,
  );
  return child ? { sebab, kalimat: `${child} ikut dijumlahkan padahal sudah termasuk dalam induknya` } : null;
}

function findSubtracted(parts: readonly Rincian[], sums: Sums): PenjelasanTotal | null {
  const single = oneOf(
    parts.filter(({ nilai }) => nilai > 0 && sums.same(2 * nilai, sums.sum - sums.total)),
    sums,
  );
  return single ? { sebab: 'dikurangkan', kalimat: `${single} dikurangkan, bukan ditambahkan` } : null;
}

/** A slip in one figure of many digits: swapped neighbours, a zero too many or too few, one wrong digit. */
function findSlip(parts: readonly Rincian[], sums: Sums): PenjelasanTotal | null {
  const slip = digitSlip(sums.total, sums.sum);
  if (slip) return { sebab: 'digit-total', kalimat: `angka totalnya salah ketik: ${slip}` };
  const wrong = parts.flatMap((one) => {
    const wanted = one.nilai + sums.total - sums.sum;
    const kind = wanted > 0 ? digitSlip(one.nilai, wanted) : null;
    return kind && kind !== 'satu angka berbeda' ? [{ one, wanted, kind }] : [];
  });
  const [first] = wrong;
  if (!first || wrong.length > 1) return null;
  const kalimat = `${named(first.one, sums)} salah ketik: ${first.kind}, seharusnya ${sums.show(first.wanted)}`;
  return { sebab: 'digit-rincian', kalimat };
}

function findMean(parts: readonly Rincian[], sums: Sums): PenjelasanTotal | null {
  if (parts.length < 2 || !sums.same(sums.sum / parts.length, sums.total)) return null;
  return { sebab: 'rata-rata', kalimat: 'angka itu rata-ratanya, bukan jumlahnya' };
}

/** The more particular a reason is, the earlier it is tried. */
const SEARCHES = [findMissing, findBeside, findTwice, findMean, findSubtracted, findSeveralMissing, findSlip];

/**
 * Why a total is not the sum of its parts: the most likely reason, `null` where nothing fits or the total is right.
 * @param desimal printed decimals of the total: 0 for rupiah
 * @param show writes a figure into a sentence
 */
export function explainTotal(
  total: number,
  parts: readonly Rincian[],
  desimal: number,
  show: (value: number) => string,
): PenjelasanTotal | null {
  const sum = sumDecimal(parts.map(({ nilai }) => nilai));
  const half = 0.5 * 10 ** -desimal + 1e-9;
  const same = (a: number, b: number) => Math.abs(a - b) <= half;
  if (sum === null || same(sum, total)) return null;
  const sums: Sums = { total, sum, same, show };
  for (const find of SEARCHES) {
    const found = find(parts, sums);
    if (found) return found;
  }
  return null;
}
