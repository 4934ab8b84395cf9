/** Counts over a corpus how much of what was found is labelled, and how much of what is labelled was found. */

export interface Ukuran {
  kode: string;
  /** Labelled and found, labelled and not found, found and not labelled (in the clean cases as well). */
  tepat: number;
  luput: number;
  lebih: number;
}

/** By code, and for all codes together under `semua`. */
export class Hitungan {
  private readonly byKode = new Map<string, Ukuran>();

  /** `tepat` found and labelled, `luput` labelled only, `lebih` found only. */
  count(kode: string, what: 'tepat' | 'luput' | 'lebih'): void {
    for (const name of [kode, 'semua']) {
      const ukuran = this.byKode.get(name) ?? { kode: name, tepat: 0, luput: 0, lebih: 0 };
      ukuran[what] += 1;
      this.byKode.set(name, ukuran);
    }
  }

  /** By code in the order of the alphabet, the sum last. */
  ukuran(): Ukuran[] {
    const rank = ({ kode }: Ukuran): string => (kode === 'semua' ? '~' : kode);
    return [...this.byKode.values()].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  }
}
