/** Moves the steps of the SOP as actions run: writes Mulai, Selesai, Keluaran and Alasan into tab Kendali SOP, and the event into Riwayat. */
import { formatPeriode } from '../../core/periode.ts';
import type { Ports, TabInfo } from '../ports.ts';
import { catatRiwayat } from '../riwayat.ts';
import type { LangkahSop } from './langkah-sop.ts';
import { tulisLangkah } from './tulis-langkah.ts';

export interface CatatanLangkah {
  langkah: readonly LangkahSop[];
  /** As in the menu. */
  tindakan: string;
  /** One sentence for Riwayat: what came out. No cell contents. */
  hasil: string;
  /** Period in Riwayat when it is not that of the steps. */
  periode?: string;
  /** The steps are done now; otherwise they are begun. */
  selesai: boolean;
  /** Link (or file name) of what the step made. */
  keluaran?: string;
  /** Written reason for going on although needs were missing. */
  alasan?: string;
}

/**
 * Mulai is kept when it stands there already, and so is the first Selesai; of what the steps made the latest link stands in Keluaran,
 * unless a person typed something else there.
 * @returns the head of the log's chain
 */
export function catatLangkah(ports: Ports, tabs: readonly TabInfo[], catatan: CatatanLangkah): string {
  const { langkah, tindakan, hasil, selesai, keluaran = '', alasan = '' } = catatan;
  const first = langkah[0];
  const periode = catatan.periode ?? (first ? formatPeriode(first.periode) : '');
  tulisLangkah(
    ports,
    tabs,
    langkah.map((one) => ({ ...one, selesai, keluaran, alasan })),
  );
  const reason = alasan === '' ? '' : ` Alasan: ${alasan}`;
  return catatRiwayat(ports, tabs, [{ tindakan, periode, hasil: `${hasil}${reason}` }]);
}
