/** Where filled-in sheets come from: those that this account shared with the units, and a file that the person chose. */

import { findUnit, unitKey } from '../../core/isian/unit.ts';
import type { IdentitasLembar } from '../../core/lembar-isian/identitas.ts';
import { type LembarTerisi, parseLembar } from '../../core/lembar-isian/parse-lembar.ts';
import type { UnitKerja } from '../../core/orang.ts';
import { formatPeriode } from '../../core/periode.ts';
import type { XlsxTab } from '../../core/xlsx/read-xlsx.ts';
import type { PeriodeTriwulan } from '../isian/penerima-unit.ts';
import type { Ports, SavedFile } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import type { Isian } from '../tindakan/isian.ts';
import { UserError } from '../user-error.ts';
import { idLembarOf, readCatatanLembar } from './catatan-lembar.ts';
import { openBerkas, openXlsx } from './open-xlsx.ts';

/** A sheet of ours that was sent to a unit for the quarter. */
export interface LembarUnit {
  unit: UnitKerja;
  id: string;
  waktu: string;
  /** `null`: this account cannot see it. */
  berkas: SavedFile | null;
}

/** A sheet that was read, and what to call it. */
export interface Sumber {
  unit: string;
  /** `Lembar Isian Seksi Pembinaan` or the name of the file. */
  nama: string;
  lembar: LembarTerisi;
}

/** One call for each sheet: Drive tells only one at a time whether this account can see it. */
export function lembarUnit(ports: Ports, { buku }: ReadBukuKerja, periode: PeriodeTriwulan): LembarUnit[] {
  const catatan = readCatatanLembar(ports, periode.nomor);
  return buku.unitKerja.flatMap((unit): LembarUnit[] => {
    const id = idLembarOf(catatan, unit);
    if (id === '') return [];
    const waktu = catatan.get(unitKey(unit.unitKerja))?.waktu ?? '';
    return [{ unit, id, waktu, berkas: ports.files.find(id) }];
  });
}

function refuse(nama: string, apa: string, saran: string): never {
  throw new UserError(`${nama} ${apa}`, saran);
}

const KIRIM_LAGI =
  'Pilih lembar isian yang dikirim dari buku kerja ini, atau kirim yang baru lewat Kirim Lembar Isian.';

/** @throws UserError when the sheet is of another workbook, period or unit */
function requireMilikKita(
  ports: Ports,
  read: ReadBukuKerja,
  periode: PeriodeTriwulan,
  nama: string,
  identitas: IdentitasLembar,
): void {
  const { buku, tahun, nomor, unit } = identitas;
  if (buku !== ports.workbook.place().id) refuse(nama, 'berasal dari buku kerja lain.', KIRIM_LAGI);
  if (tahun !== periode.tahun || nomor !== periode.nomor) {
    const own = `${formatPeriode({ tahun, jenis: 'triwulan', nomor })} ${tahun}`;
    const wanted = `${formatPeriode(periode)} ${periode.tahun}`;
    refuse(
      nama,
      `adalah lembar untuk ${own}, bukan ${wanted}.`,
      `Pilih triwulan yang sesuai, atau lembar untuk ${wanted}.`,
    );
  }
  if (!findUnit(read.buku, unit)) {
    refuse(
      nama,
      `adalah lembar unit "${unit}", yang tidak ada di tab Unit Kerja.`,
      'Periksa nama unitnya di tab Unit Kerja.',
    );
  }
}

function requireLembar(nama: string, tabs: readonly XlsxTab[]): LembarTerisi {
  const parsed = parseLembar(tabs);
  if (parsed.ok) return parsed.lembar;
  if (parsed.sebab === 'bukan-lembar') {
    return refuse(
      nama,
      'bukan lembar isian dari buku kerja ini.',
      `Tab tersembunyi pengenalnya tidak ada. ${KIRIM_LAGI}`,
    );
  }
  return refuse(nama, 'tidak lagi mempunyai kolom Kode dan Realisasi.', 'Kembalikan judul kolomnya, lalu tarik lagi.');
}

function dariDrive(
  ports: Ports,
  read: ReadBukuKerja,
  periode: PeriodeTriwulan,
  { unit, id, berkas }: LembarUnit,
): Sumber {
  const nama = `Lembar Isian ${unit.unitKerja}`;
  if (!berkas) {
    return refuse(
      nama,
      'dibuat oleh akun lain atau sudah dihapus, jadi tidak terlihat oleh akun Anda.',
      'Minta pembuatnya menarik lembar itu, jalankan Serah Terima, atau pilih berkas Excel-nya.',
    );
  }
  const bytes = ports.files.read(id);
  if (!bytes.ok) return refuse(nama, `tidak dapat dibaca: ${bytes.alasan}`, 'Coba lagi sebentar lagi.');
  const lembar = requireLembar(nama, openXlsx(nama, bytes.nilai));
  requireMilikKita(ports, read, periode, nama, lembar.identitas);
  if (unitKey(lembar.identitas.unit) !== unitKey(unit.unitKerja)) {
    return refuse(nama, `ternyata lembar unit "${lembar.identitas.unit}".`, KIRIM_LAGI);
  }
  return { unit: unit.unitKerja, nama, lembar };
}

function dariBerkas(ports: Ports, read: ReadBukuKerja, periode: PeriodeTriwulan, isian: Isian): Sumber | null {
  const berkas = isian.berkas('berkas');
  if (!berkas) return null;
  const nama = `Berkas ${berkas.nama}`;
  const lembar = requireLembar(nama, openBerkas(berkas));
  requireMilikKita(ports, read, periode, nama, lembar.identitas);
  return { unit: findUnit(read.buku, lembar.identitas.unit)?.unitKerja ?? lembar.identitas.unit, nama, lembar };
}

/**
 * Reads everything that was chosen: `lembar` (names of units, or `semua` that this account can see) and `berkas`.
 * @throws UserError when nothing was chosen, something cannot be read, or a unit comes in twice
 */
export function bacaSumber(ports: Ports, read: ReadBukuKerja, periode: PeriodeTriwulan, isian: Isian): Sumber[] {
  const names = isian.list('lembar');
  const known = names.length > 0 ? lembarUnit(ports, read, periode) : [];
  const isAll = names.length === 1 && unitKey(names[0] ?? '') === 'semua';
  const wanted = isAll ? known.filter(({ berkas }) => berkas !== null).map(({ unit }) => unit.unitKerja) : names;
  const chosen = wanted.map((name) => {
    const found = known.find(({ unit }) => unitKey(unit.unitKerja) === unitKey(name));
    return (
      found ??
      refuse(
        `Unit "${name}"`,
        `belum mempunyai Lembar Isian untuk ${formatPeriode(periode)}.`,
        'Kirim lewat Kirim Lembar Isian, atau pilih berkas Excel-nya.',
      )
    );
  });
  const berkas = dariBerkas(ports, read, periode, isian);
  const sumber = [...chosen.map((one) => dariDrive(ports, read, periode, one)), ...(berkas ? [berkas] : [])];
  if (sumber.length === 0) {
    throw new UserError(
      'Belum ada yang ditarik.',
      'Centang Lembar Isian, atau pilih berkas Excel dari unit.',
      [],
      true,
    );
  }
  const twice = sumber.find(
    (one, index) => sumber.findIndex(({ unit }) => unitKey(unit) === unitKey(one.unit)) !== index,
  );
  if (twice) {
    throw new UserError(
      `Isian ${twice.unit} dipilih dua kali: lembarnya dan berkasnya.`,
      'Pilih salah satu saja, yang paling baru.',
      [],
      true,
    );
  }
  return sumber;
}
