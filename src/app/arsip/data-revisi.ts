/** The figures of an archived revision, and those that the workbook would give now. */
import { dataSheets } from '../../core/arsip/data-sheets.ts';
import { type DokumenArsip, sebutDokumen } from '../../core/arsip/dokumen.ts';
import { type AngkaRevisi, angkaRevisi } from '../../core/banding-revisi/angka-revisi.ts';
import type { Periode } from '../../core/periode.ts';
import { readXlsx } from '../../core/xlsx/read-xlsx.ts';
import { writeXlsx } from '../../core/xlsx/write-xlsx.ts';
import { XlsxError } from '../../core/xlsx/xlsx-error.ts';
import { rekapOf } from '../hasil-rekap.ts';
import { kodeDataOf } from '../kode-data.ts';
import type { Ports } from '../ports.ts';
import { readBukuKerja } from '../read-buku-kerja.ts';
import { sourceTriwulan } from '../temuan-periode.ts';
import { UserError } from '../user-error.ts';
import { readCatatanBerkas } from './berkas-arsip.ts';

function readAngka(bytes: Uint8Array): AngkaRevisi[] {
  try {
    return angkaRevisi(readXlsx(bytes));
  } catch (error) {
    if (error instanceof XlsxError) return [];
    throw error;
  }
}

/**
 * Two calls.
 * @throws UserError when the data file is gone, belongs to another account, or holds no recap any more
 */
export function angkaDiarsip(ports: Ports, dokumen: DokumenArsip): AngkaRevisi[] {
  const nama = sebutDokumen(dokumen);
  const { data } = readCatatanBerkas(ports, dokumen);
  if (data === '') {
    throw new UserError(
      `Berkas data ${nama} tidak tercatat, sehingga angkanya tidak dapat dibaca.`,
      'Pilih revisi lain; revisi yang disusun sejak versi ini selalu tercatat.',
    );
  }
  const read = ports.files.read(data);
  if (!read.ok) {
    const oleh = dokumen.oleh === '' ? 'akun yang membuatnya' : `akun ${dokumen.oleh}`;
    throw new UserError(
      `Berkas data ${nama} tidak dapat dibaca dari akun Anda. ${read.alasan}`,
      `Minta ${oleh} menjalankan Bandingkan Revisi, atau susun laporan sebagai revisi baru.`,
    );
  }
  const angka = readAngka(read.nilai);
  if (angka.length > 0) return angka;
  throw new UserError(
    `Berkas data ${nama} tidak lagi berisi rekapnya.`,
    'Berkas itu pernah diubah atau diganti; pilih revisi lain.',
  );
}

/** What a revision made at this moment would hold: by way of the same sheets, so that equal figures are equal. */
export function angkaSekarang(ports: Ports, periode: Periode): AngkaRevisi[] {
  const read = readBukuKerja(ports);
  const rekap = rekapOf(ports, read, periode, kodeDataOf(ports, read, sourceTriwulan(periode)));
  return readAngka(writeXlsx(dataSheets(rekap, read.buku.pengaturan, [], '')));
}
