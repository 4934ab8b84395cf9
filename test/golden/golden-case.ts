/** Reads the golden cases of kasus/: tables that a planner can read, and what the add-on must say about them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanTables } from './tabs-of-plan.ts';

const FOLDER = join(import.meta.dirname, 'kasus');

/** One thing to be checked. Every list is a `|` table, header first; `–` is "none". */
export interface Periksa {
  periode: string;
  /** The recap's rows: Kode, Target, Realisasi, Capaian, Capaian Tahunan, Kategori, Terisi, Status, in any choice. */
  rekap?: readonly string[];
  /** `76,67 dari 3 indikator, 1 tidak dihitung` */
  rataRata?: string;
  /** Sasaran | Rata-rata | Indikator */
  perSasaran?: readonly string[];
  /** Pagu | Realisasi | Realisasi s.d. | Serapan, of the topmost accounts together. */
  anggaran?: readonly string[];
  /** Columns of tabs as saved, by the text of the first column of this table. */
  tab?: Readonly<Record<string, readonly string[]>>;
  /** Every temuan but Info, of a Validasi: Tingkat | Kode Periksa | Tab | Sel. */
  temuan?: readonly string[];
  /** Every Info: Kode Periksa | Tab | Sel. */
  info?: readonly string[];
  /** The recap is refused, naming these galat: Kode Periksa | Tab | Sel. */
  ditolak?: readonly string[];
}

export interface GoldenCase extends PlanTables {
  berkas: string;
  judul: string;
  menunjukkan: string;
  /** Section of domain.md. */
  aturan: string;
  /** ISO date on which the case takes place. */
  hariIni?: string;
  periksa: readonly Periksa[];
}

export function readGoldenCases(): GoldenCase[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  return names.sort().map((berkas) => {
    const content = JSON.parse(readFileSync(join(FOLDER, berkas), 'utf8')) as Omit<GoldenCase, 'berkas' | 'tahun'> & {
      tahun?: number;
    };
    return { tahun: 2026, ...content, berkas };
  });
}
