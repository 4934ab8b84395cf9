/** The results of the year that ends, as rows of tab Riwayat Capaian: of the year, and the realisasi of each quarter. */
import type { BukuKerja } from '../buku-kerja.ts';
import { STATUS } from '../capaian/status.ts';
import type { Tanggal } from '../periode.ts';
import type { Register, RegisterEntry } from '../register.ts';
import { buildRekap } from '../rekap/build-rekap.ts';
import { readKodeTahun } from '../rekap/figures.ts';
import type { RekapRow, Ukuran } from '../rekap/rekap.ts';
import type { RiwayatCapaianField } from '../tab-layout/riwayat-capaian.ts';

export interface HasilTahunan {
  entries: RegisterEntry<RiwayatCapaianField>[];
  /** Kode whose year is not complete: a due quarter is blank, or the row cannot be measured. */
  belumLengkap: string[];
}

/** Its words (a predikat, a range) where it has some, otherwise the number. */
function content({ value, text }: Ukuran): string | number | null {
  return text !== undefined && text !== '' ? text : value;
}

function entryOf(
  row: RekapRow,
  quarters: readonly (Ukuran | null)[],
  tahun: number,
  sumber: string,
): RegisterEntry<RiwayatCapaianField> {
  const { kode, indikator } = row;
  const quarter = (index: number) => {
    const realisasi = quarters[index];
    return realisasi ? content(realisasi) : null;
  };
  return {
    tahun,
    kode,
    sasaran: indikator.sasaran,
    indikator: indikator.indikator,
    satuan: indikator.satuan,
    target: content(row.target),
    realisasi: content(row.realisasi),
    capaian: row.capaian,
    kategori: row.kategori === '' ? row.status : row.kategori,
    realisasiTw1: quarter(0),
    realisasiTw2: quarter(1),
    realisasiTw3: quarter(2),
    realisasiTw4: quarter(3),
    sumber,
  };
}

/**
 * One entry for each indikator of the year, computed from the quarters and not read from tab Tahunan.
 * @param sumber where the figures come from, for column Sumber
 */
export function hasilTahunan(buku: BukuKerja, today: Tanggal, sumber: string): HasilTahunan {
  const { tahun } = buku.pengaturan;
  const rekap = buildRekap(buku, { tahun, jenis: 'tahun', nomor: 1 }, today, []);
  const quarters = new Map(readKodeTahun(buku, tahun, 4, today).map((one) => [one.kode, one.quarters]));
  const entries = rekap.rows.map((row) => {
    const own = (quarters.get(row.kode) ?? []).map((quarter) => quarter?.figure.realisasi ?? null);
    return entryOf(row, own, tahun, sumber);
  });
  const incomplete: readonly string[] = [STATUS.belumLengkap, STATUS.perluDiperbaiki, STATUS.belumAdaData];
  return {
    entries,
    belumLengkap: rekap.rows.filter(({ status }) => incomplete.includes(status)).map(({ kode }) => kode),
  };
}

/** Entries whose year and Kode are not on record yet: running twice makes no doubles. */
export function hasilBaru(
  register: Register<RiwayatCapaianField>,
  entries: readonly RegisterEntry<RiwayatCapaianField>[],
): RegisterEntry<RiwayatCapaianField>[] {
  const known = new Set(register.rows.map((row) => `${row.text('tahun')}\u0001${row.text('kode')}`));
  return entries.filter(({ tahun, kode }) => !known.has(`${tahun}\u0001${kode}`));
}
