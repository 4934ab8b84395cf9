/** Sums a list in which parents stand among their parts without a code or a word that says so: `Belanja Operasi` above `Pegawai` and `Barang`. */

/** Figures of one row, one for each money column. */
type Angka = readonly number[];

const plus = (a: Angka, b: Angka): number[] => a.map((value, index) => value + (b[index] ?? 0));
const isEqual = (a: Angka, b: Angka): boolean => a.every((value, index) => Math.abs(value - (b[index] ?? 0)) < 0.5);
const isBeyond = (a: Angka, b: Angka): boolean => a.some((value, index) => value - (b[index] ?? 0) >= 0.5);

/**
 * A row whose figures the rows right below it add up to, in every column, is their parent and stands for them.
 * @param fewest rows that make a parent: with 1 a row stands for an equal one below it
 * @returns the sums of what is on top, one for each column
 */
export function jumlahBertingkat(rows: readonly Angka[], fewest: 1 | 2): number[] {
  const none = (rows[0] ?? []).map(() => 0);
  const ends: number[] = [];
  // From below: what a row stands for is known before the rows above it ask.
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const own = rows[at] ?? none;
    let [sum, next, count]: [number[], number, number] = [none, at + 1, 0];
    while (next < rows.length && !isBeyond(sum, own) && !(count >= fewest && isEqual(sum, own))) {
      sum = plus(sum, rows[next] ?? none);
      next = ends[next] ?? next + 1;
      count += 1;
    }
    const isParent = count >= fewest && own.some((value) => value !== 0) && isEqual(sum, own);
    ends[at] = isParent ? next : at + 1;
  }
  let total = none;
  for (let at = 0; at < rows.length; at = ends[at] ?? at + 1) total = plus(total, rows[at] ?? none);
  return total;
}
