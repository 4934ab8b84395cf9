/** Who checks the figures of a unit (SOP: the official above it; nobody checks rows of their own). */
import type { BukuKerja } from '../buku-kerja.ts';
import type { Pejabat, UnitKerja } from '../orang.ts';
import { wordKey } from '../parse-tab/read-word.ts';
import type { Tanggal } from '../periode.ts';
import { toIso } from '../tanggal.ts';
import { findUnit, unitKey } from './unit.ts';

type People = Pick<BukuKerja, 'unitKerja' | 'pejabat'>;

export const emailKey = (email: string): string => email.trim().toLowerCase();

export function isInOffice({ berlakuMulai, berlakuSampai }: Pejabat, day: string): boolean {
  if (day === '') return true;
  return (berlakuMulai === '' || berlakuMulai <= day) && (berlakuSampai === '' || day <= berlakuSampai);
}

/** Of several in office the one appointed last: a Plh. during a leave, a successor. */
function latest(people: readonly Pejabat[]): Pejabat | null {
  return people.reduce<Pejabat | null>(
    (best, one) => (best && best.berlakuMulai >= one.berlakuMulai ? best : one),
    null,
  );
}

/** Everybody of a role of the SOP who is in office. */
export function pejabatOf(buku: Pick<BukuKerja, 'pejabat'>, peran: string, pada?: Tanggal): Pejabat[] {
  const day = pada ? toIso(pada) : '';
  return buku.pejabat.filter(
    (one) => one.nama.trim() !== '' && wordKey(one.peran) === wordKey(peran) && isInOffice(one, day),
  );
}

/** The units above, nearest first; a circle ends where it closes. */
function unitsAbove(buku: People, unit: UnitKerja): UnitKerja[] {
  const above: UnitKerja[] = [];
  for (let next = findUnit(buku, unit.induk); next && next !== unit && !above.includes(next); ) {
    above.push(next);
    next = findUnit(buku, next.induk);
  }
  return above;
}

/** Who stands above a unit, the nearest first: the next one counts only where the one before would check rows of their own. */
function superiors(buku: People, unit: UnitKerja, pada: Tanggal | undefined): (Pejabat | null)[] {
  const role = (peran: string) => latest(pejabatOf(buku, peran, pada));
  const jenis = wordKey(unit.jenis);
  if (jenis === 'opd' || jenis === 'instansi') return [role('Kasubag Perencanaan dan Pelaporan')];
  const top = [role('Sekretaris Dinas'), role('Kepala Dinas')];
  if (jenis === 'subbag') return top;
  const heads = pejabatOf(buku, 'Kepala Bidang', pada);
  const ofUnit = (above: UnitKerja) =>
    latest(heads.filter((head) => unitKey(head.unitKerja) === unitKey(above.unitKerja)));
  const bidang = unitsAbove(buku, unit).filter((above) => wordKey(above.jenis) === 'bidang');
  // The Sekretariat is listed as a Bidang, but its head is the Sekretaris.
  const isHeaded = ({ unitKerja }: UnitKerja) =>
    !/^sekretariat\b/i.test(unitKerja.trim()) &&
    !top.some((one) => one && unitKey(one.unitKerja) === unitKey(unitKerja));
  return [...bidang.filter(isHeaded).map(ofUnit), ...top];
}

/**
 * The official who verifies the rows of a unit: the Kepala Bidang above it, of a Subbag and of a Bidang itself the Sekretaris Dinas,
 * of another OPD or agency the Kasubag Perencanaan. Whoever fills in the unit's rows is passed over for the next above.
 * @param unit name as in tab Unit Kerja
 * @param pada day on which they are in office; without it everybody counts
 * @returns `null` when the unit is not listed, or the office that should verify has nobody in tab Pejabat
 */
export function pemverifikasi(buku: People, unit: string, pada?: Tanggal): Pejabat | null {
  const found = findUnit(buku, unit);
  if (!found) return null;
  const own = emailKey(found.email);
  for (const one of superiors(buku, found, pada)) {
    if (one === null || own === '' || emailKey(one.email) !== own) return one;
  }
  return null;
}

/** As `pemverifikasi`, for many rows: each unit is looked up once. */
export function pemverifikasiByUnit(buku: People, pada: Tanggal): (unit: string) => Pejabat | null {
  const known = new Map<string, Pejabat | null>();
  return (unit) => {
    const before = known.get(unit);
    if (before !== undefined) return before;
    const found = pemverifikasi(buku, unit, pada);
    known.set(unit, found);
    return found;
  };
}
