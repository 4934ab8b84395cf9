/** Who writes what: the parts of a report with the writers that stand in tab Pembagian Tugas, were typed or are proposed. */
import type { BukuKerja } from '../../core/buku-kerja.ts';
import { bagianLaporan, type Penulis } from '../../core/laporan/bagian.ts';
import type { Tanggal } from '../../core/periode.ts';
import { formatPeriode, type Periode, parsePeriode } from '../../core/periode.ts';
import { appendPatch, type Register, type RegisterEntry, type RegisterRow, updatePatch } from '../../core/register.ts';
import type { PembagianTugasField } from '../../core/tab-layout/pembagian-tugas.ts';
import type { TabPatch } from '../../core/tab-patch.ts';
import { formatTanggal } from '../../core/tanggal.ts';
import type { Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import type { Isian } from '../tindakan/isian.ts';

type Row = RegisterRow<PembagianTugasField>;

export interface Tugas {
  bagian: string;
  /** Name of its field in the form. */
  nama: string;
  penulis: Penulis;
  /** The row that stands in the tab, `null` = it is added. */
  row: Row | null;
}

const keyOf = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** A field keeps its name whatever parts come before it, so that an answer cannot land at another part. */
function namaIsian(bagian: string): string {
  return `penulis-${keyOf(bagian)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
}

/** The address of somebody whom the workbook knows, `''` when it does not. */
function emailOf({ pejabat, unitKerja }: BukuKerja, nama: string): string {
  const person = pejabat.find((one) => keyOf(one.nama) === keyOf(nama) && one.email !== '');
  const unit = unitKerja.find((one) => keyOf(one.penanggungJawab) === keyOf(nama) && one.email !== '');
  return person?.email ?? unit?.email ?? '';
}

/** `Nama` or `Nama <alamat>`. */
function readPenulis(buku: BukuKerja, text: string, before: Penulis): Penulis {
  const parts = /^(.*?)\s*<([^<>]+)>$/.exec(text);
  const nama = (parts?.[1] ?? text).trim();
  if (parts?.[2]) return { nama: nama || parts[2].trim(), email: parts[2].trim() };
  return keyOf(nama) === keyOf(before.nama) ? before : { nama, email: emailOf(buku, nama) };
}

function rowsOf(register: Register<PembagianTugasField>, periode: Periode): Row[] {
  return register.rows.filter((row) => {
    const own = parsePeriode(row.text('periode'), periode.tahun);
    return own !== null && own.tahun === periode.tahun && formatPeriode(own) === formatPeriode(periode);
  });
}

/** Parts of the report first, then what people have added in the tab. Fields left blank are nobody's. */
export function rencanaTugas(
  ports: Ports,
  { buku }: ReadBukuKerja,
  register: Register<PembagianTugasField>,
  periode: Periode,
  isian: Isian,
): Tugas[] {
  const rows = rowsOf(register, periode);
  const proposals = bagianLaporan(buku, periode, ports.now());
  const known = new Set(proposals.map(({ bagian }) => keyOf(bagian)));
  const added = rows.filter((row) => row.text('bagian') !== '' && !known.has(keyOf(row.text('bagian'))));
  const nobody: Penulis = { nama: '', email: '' };
  const all = [...proposals, ...added.map((row) => ({ bagian: row.text('bagian'), usulan: nobody }))];
  return all.map(({ bagian, usulan }) => {
    const row = rows.find((one) => keyOf(one.text('bagian')) === keyOf(bagian)) ?? null;
    const nama = namaIsian(bagian);
    const inTab = row
      ? { nama: row.text('penulis'), email: row.text('email') || emailOf(buku, row.text('penulis')) }
      : null;
    const before = inTab?.nama ? inTab : usulan;
    return { bagian, nama, row, penulis: isian.has(nama) ? readPenulis(buku, isian.text(nama), before) : before };
  });
}

/** Only what differs; a deadline that stands there stays. */
function changesOf({ row, penulis }: Tugas, batas: string): RegisterEntry<PembagianTugasField> {
  const entry: RegisterEntry<PembagianTugasField> = {};
  if (!row || penulis.nama === '') return entry;
  if (row.text('penulis') !== penulis.nama) entry.penulis = penulis.nama;
  if (row.text('email') !== penulis.email) entry.email = penulis.email === '' ? null : penulis.email;
  if (row.text('batasWaktu') === '' && batas !== '') entry.batasWaktu = batas;
  return entry;
}

/** New rows below, changed cells in rows that stand there: one patch. */
export function tugasPatch(
  register: Register<PembagianTugasField>,
  periode: Periode,
  tugas: readonly Tugas[],
  batasWaktu: Tanggal | null,
): TabPatch {
  const batas = batasWaktu ? formatTanggal(batasWaktu) : '';
  const baru = tugas.filter(({ row, penulis }) => !row && penulis.nama !== '');
  const appended = appendPatch(
    register,
    baru.map(({ bagian, penulis }) => ({
      ...{ periode: formatPeriode(periode), bagian, penulis: penulis.nama, status: 'Belum' },
      email: penulis.email === '' ? null : penulis.email,
      batasWaktu: batas === '' ? null : batas,
    })),
  );
  const changes = tugas.flatMap((one) => {
    const entry = changesOf(one, batas);
    return one.row && Object.keys(entry).length > 0 ? [{ row: one.row.row, entry }] : [];
  });
  const updated = updatePatch(register, changes);
  return { ...appended, values: [...(appended.values ?? []), ...(updated.values ?? [])] };
}
