/** The mark of a turn of the year under way: an interruption leaves it behind, and running again goes on from where it stopped. */
import type { Ports } from '../ports.ts';
import { UserError } from '../user-error.ts';

export interface TahunBaru {
  dari: number;
  ke: number;
  /** Targets and pagu stay. */
  pertahankan: boolean;
  /** `22 Nov 2026 14.05`: when it began. */
  waktu: string;
  oleh: string;
  /** Head of the old year's log. */
  kepalaLama: string;
  /** `hasil`: results are being put away, the old figures still stand. `kosongkan`: they are put away, tabs are being cleared. */
  tahap: 'hasil' | 'kosongkan';
}

const PROPERTY = 'tahunBaru';

/** `null` when none is under way. */
export function readTahunBaru(ports: Ports): TahunBaru | null {
  const text = ports.workbook.readProperty(PROPERTY);
  return text.startsWith('{') ? (JSON.parse(text) as TahunBaru) : null;
}

export function writeTahunBaru(ports: Ports, tahunBaru: TahunBaru | null): void {
  ports.workbook.writeProperty(PROPERTY, tahunBaru ? JSON.stringify(tahunBaru) : '');
}

/**
 * What is typed or made in a workbook that is half cleared would be cleared with the rest.
 * @throws UserError while a turn of the year is under way
 */
export function refuseTahunBaru(ports: Ports): void {
  const mark = readTahunBaru(ports);
  if (!mark) return;
  throw new UserError(
    `Mulai Tahun Baru ${mark.ke} belum selesai (dimulai ${mark.waktu} oleh ${mark.oleh}).`,
    'Jalankan lagi Mulai Tahun Baru di menu Kinerja, Lainnya, sampai selesai; setelah itu tindakan ini dapat dijalankan.',
  );
}
