/** Reads the workbook for an action that changes what units filled in of one quarter. */
import type { NomorTriwulan } from '../../core/buku-kerja.ts';
import { parsePeriode } from '../../core/periode.ts';
import type { PeriodeTriwulan } from '../isian/penerima-unit.ts';
import { requireTriwulan } from '../isian/pilih-triwulan.ts';
import { readUntukIsian } from '../isian/tambah-baris.ts';
import { refuseTerkunci } from '../kunci/boleh-menulis.ts';
import type { Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import type { Isian } from '../tindakan/isian.ts';

/** Which tab is to be read with its formulas; a text that names no quarter is refused once the year is known. */
function nomorDari(isian: Isian): NomorTriwulan {
  const periode = parsePeriode(isian.text('periode'), 0);
  return periode?.jenis === 'triwulan' ? periode.nomor : 1;
}

/**
 * @param apa what is to be done, as in the menu
 * @throws UserError when `periode` names no quarter of the year, or the quarter is locked
 */
export function bukaTriwulan(
  ports: Ports,
  isian: Isian,
  apa: string,
): { read: ReadBukuKerja; periode: PeriodeTriwulan } {
  const read = readUntukIsian(ports, nomorDari(isian));
  const periode = requireTriwulan(read, isian.text('periode'));
  refuseTerkunci(ports, periode.nomor, apa);
  return { read, periode };
}
