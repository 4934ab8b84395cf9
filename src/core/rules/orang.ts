/** Rules of the group people: NIP, addresses, names of units, and whether each role of the SOP has somebody. */
import type { BukuKerja } from '../buku-kerja.ts';
import type { SourceRow, TableColumns } from '../indikator.ts';
import { isInOffice } from '../isian/pemverifikasi.ts';
import { findUnit, unitKey } from '../isian/unit.ts';
import { checkNip } from '../nip.ts';
import type { Pejabat, PejabatField, UnitKerjaField } from '../orang.ts';
import { wordKey } from '../parse-tab/read-word.ts';
import { PERAN_SOP } from '../tab-layout/pejabat.ts';
import { toIso } from '../tanggal.ts';
import { createTemuan, type Place } from '../temuan/create-temuan.ts';
import { masalahEmail } from './alamat-email.ts';
import { placeOf, type Report, type Rule, type RuleContext } from './rule.ts';

/** In the tabs about people a row is told by its name: it has no Kode. */
function placeIn<Field extends string>(table: TableColumns<Field>, row: number, field: Field, nilai: string): Place {
  return placeOf({ table, row }, '', field, nilai);
}

const TERPOTONG =
  'NIP tersimpan sebagai angka; lembar kerja hanya menyimpan 15 angka pertama, jadi tiga angka terakhirnya sudah berubah.';

function checkNips({ buku, today }: RuleContext, report: Report): void {
  const table = buku.tabelPejabat;
  if (!table) return;
  for (const { row, nama, nip, nipAngka = false } of buku.pejabat) {
    if (nip === '') continue;
    const { valid, reason, warning } = checkNip(nip, today);
    const isCut = valid && nipAngka;
    const alasan = isCut ? TERPOTONG : (reason ?? warning);
    if (alasan === undefined) continue;
    const data = { nama, alasan, pasti: !valid || isCut, angka: nipAngka };
    const level = data.pasti ? 'peringatan' : 'info';
    report(createTemuan('NIP_INVALID', placeIn(table, row, 'nip', nip), data, level));
  }
}

function checkEmails({ buku }: RuleContext, report: Report): void {
  const check = (place: Place): void => {
    const masalah = masalahEmail(place.nilai);
    if (masalah) report(createTemuan('EMAIL_INVALID', place, masalah));
  };
  const { tabelPejabat, tabelUnitKerja } = buku;
  if (tabelUnitKerja) for (const { row, email } of buku.unitKerja) check(placeIn(tabelUnitKerja, row, 'email', email));
  if (tabelPejabat) for (const { row, email } of buku.pejabat) check(placeIn(tabelPejabat, row, 'email', email));
}

/** One mention of a unit in the workbook. */
interface Sebutan {
  nama: string;
  place: Place;
}

function mentionsOf<Row extends SourceRow<'penanggungJawab'> & { kode: string; penanggungJawab: string }>(
  rows: readonly Row[],
): Sebutan[] {
  return rows.map((row) => ({
    nama: row.penanggungJawab,
    place: placeOf<'penanggungJawab'>(row, row.kode, 'penanggungJawab', row.penanggungJawab),
  }));
}

function peopleMentions(buku: BukuKerja): Sebutan[] {
  const { tabelPejabat, tabelUnitKerja } = buku;
  const ofUnit = (table: TableColumns<UnitKerjaField>) =>
    buku.unitKerja.map(({ row, induk }) => ({ nama: induk, place: placeIn(table, row, 'induk', induk) }));
  const ofPejabat = (table: TableColumns<PejabatField>) =>
    buku.pejabat.map(({ row, unitKerja }) => ({ nama: unitKerja, place: placeIn(table, row, 'unitKerja', unitKerja) }));
  return [...(tabelUnitKerja ? ofUnit(tabelUnitKerja) : []), ...(tabelPejabat ? ofPejabat(tabelPejabat) : [])];
}

/** A unit whose name has the unknown one in it, or the reverse: `Bidang Arsip` and `Bidang Kearsipan` are told apart by people. */
function similarUnit(buku: BukuKerja, nama: string): string {
  const key = unitKey(nama);
  const similar = buku.unitKerja.filter(({ unitKerja }) => {
    const other = unitKey(unitKerja);
    return key.length > 3 && other.length > 3 && (other.includes(key) || key.includes(other));
  });
  return similar.length === 1 ? (similar[0]?.unitKerja ?? '') : '';
}

/** Each unknown name once for each tab. The office itself is no unit of its own list. */
function checkUnits({ buku }: RuleContext, report: Report): void {
  if (buku.unitKerja.length === 0) return;
  const office = unitKey(buku.pengaturan.namaPerangkatDaerah);
  const known = new Map<string, boolean>();
  const isKnown = (nama: string): boolean => {
    const cached = known.get(nama);
    if (cached !== undefined) return cached;
    const parts = nama.split(/[;\n]/).filter((part) => part.trim() !== '');
    const result =
      findUnit(buku, nama) !== null || parts.every((part) => findUnit(buku, part) !== null || unitKey(part) === office);
    known.set(nama, result);
    return result;
  };
  const unknown = new Map<string, { first: Sebutan; banyak: number }>();
  const mentions = [
    ...mentionsOf(buku.indikator),
    ...mentionsOf(buku.rencanaAksi),
    ...mentionsOf(buku.anggaran),
    ...peopleMentions(buku),
  ];
  for (const one of mentions) {
    if (one.nama.trim() === '' || isKnown(one.nama)) continue;
    const key = `${one.place.tab}\u0000${one.place.kolom}\u0000${unitKey(one.nama)}`;
    const found = unknown.get(key);
    if (found) found.banyak += 1;
    else unknown.set(key, { first: one, banyak: 1 });
  }
  for (const { first, banyak } of unknown.values()) {
    const data = { kolom: first.place.kolom, unit: first.nama, banyak, mirip: similarUnit(buku, first.nama) };
    report(createTemuan('UNIT_UNKNOWN', first.place, data));
  }
}

/** Steps that the role carries out, `2–4, 6`: such a role is needed, the others are worth knowing. */
function langkahOf({ pengaturan }: BukuKerja, peran: string): string {
  return pengaturan.waktuBaku
    .filter(({ pelaksana }) => wordKey(pelaksana) === wordKey(peran))
    .map(({ langkah }) => langkah)
    .join(', ');
}

/** A role under the name of the SOP, or under the one that the office gave it. */
function peopleOf({ pejabat, pengaturan }: BukuKerja, peran: string): Pejabat[] {
  const names = [peran, pengaturan.sebutanPeran[peran] ?? ''].map(wordKey).filter((name) => name !== '');
  return pejabat.filter((one) => names.includes(wordKey(one.peran)));
}

function checkRoles({ buku, today }: RuleContext, report: Report): void {
  const table = buku.tabelPejabat;
  // Without the column of the roles or of the names a galat says so.
  if (!table || table.columns.peran === undefined || table.columns.nama === undefined) return;
  // A tab that nobody uses is as good as none.
  if (!buku.pejabat.some(({ nama }) => nama !== '')) return;
  const day = toIso(today);
  for (const peran of PERAN_SOP) {
    const people = peopleOf(buku, peran);
    const named = people.filter(({ nama }) => nama !== '');
    if (named.some((one) => isInOffice(one, day))) continue;
    const langkah = langkahOf(buku, peran);
    const sebab = named.length > 0 ? 'berakhir' : people.length > 0 ? 'tanpa-nama' : 'tidak-ada';
    const [at] = named.length > 0 ? named.slice(-1) : people;
    const field = sebab === 'berakhir' ? 'berlakuSampai' : 'nama';
    const place = at
      ? placeIn(table, at.row, field, sebab === 'berakhir' ? at.berlakuSampai : '')
      : { tab: table.tab, row: 0, column: 0, kodeIndikator: '', kolom: peran, nilai: '' };
    const isNeeded = langkah !== '' || peran === 'Kepala Dinas';
    const level = isNeeded ? 'peringatan' : 'info';
    report(createTemuan('PEJABAT_MISSING', place, { peran, langkah, sebab }, level));
  }
}

export const PEOPLE_RULES: readonly Rule[] = [
  { kode: 'NIP_INVALID', check: checkNips },
  { kode: 'EMAIL_INVALID', check: checkEmails },
  { kode: 'UNIT_UNKNOWN', check: checkUnits },
  { kode: 'PEJABAT_MISSING', check: checkRoles },
];
