/** Remembers in which quarters a Kode has figures with decimals: they put a `1.500` of another quarter in doubt (domain rules §3). */
import { type AngkaCell, hasDecimals } from './read-angka.ts';

export class DecimalsSeen {
  /** One bit per quarter. */
  private readonly quarters = new Map<string, number>();

  note(kode: string, kind: string, triwulan: number, cell: AngkaCell): void {
    if (!hasDecimals(cell)) return;
    const key = `${kind} ${kode}`;
    this.quarters.set(key, (this.quarters.get(key) ?? 0) | (1 << triwulan));
  }

  /** Has another quarter decimals? */
  elsewhere(kode: string, kind: string, triwulan: number): boolean {
    return ((this.quarters.get(`${kind} ${kode}`) ?? 0) & ~(1 << triwulan)) !== 0;
  }
}
