/** Completes a report that is archived already: its PDF, and the Lembar Disposisi that step 7 puts out (SOP). */
import { dokumenArsip } from '../../core/arsip/dokumen.ts';
import { usulanDisposisi } from '../../core/disposisi/usulan.ts';
import { namaBerkasLaporan } from '../../core/laporan/periode-text.ts';
import { formatPeriode, type Periode } from '../../core/periode.ts';
import { openArsip } from '../arsip/arsipkan.ts';
import { arsipkanPdf } from '../arsip/arsipkan-pdf.ts';
import { readCatatanBerkas } from '../arsip/berkas-arsip.ts';
import { saranPdf } from '../arsip/simpan-berkas.ts';
import { TOMBOL_RIWAYAT, tombolLampirkan } from '../arsip/tombol-arsip.ts';
import { terbitkanBilaBelum } from '../disposisi/terbitkan.ts';
import { folderTahun } from '../folder-tahun.ts';
import { requirePeriode } from '../periode-request.ts';
import type { Ports, SavedFile, TabInfo } from '../ports.ts';
import { readBukuKerja } from '../read-buku-kerja.ts';
import type { ActionRequest } from '../request.ts';
import { catatRiwayat } from '../riwayat.ts';
import type { TombolAksi } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import { UserError } from '../user-error.ts';
import { TOMBOL_LAMBANG } from './lambang.ts';

interface Tambahan {
  berkas: SavedFile[];
  catatan: string[];
}

const TANPA: Tambahan = { berkas: [], catatan: [] };

/** Once for each semester. The annual report is the other half of step 7. */
function issueDisposisi(ports: Ports, periode: Periode): Tambahan {
  if (periode.jenis !== 'semester') return TANPA;
  const read = readBukuKerja(ports);
  const { hal, isi } = usulanDisposisi(7, periode);
  const terbit = terbitkanBilaBelum(ports, read, {
    ...{ periode, langkah: 7, kepada: [], hal, isi, sifat: 'Biasa', batasWaktu: null },
  });
  if (!terbit) return TANPA;
  const hasil = `Lembar Disposisi ${terbit.nomor} diterbitkan untuk langkah 7.`;
  catatRiwayat(ports, read.tabs, [{ tindakan: 'Susun Laporan', periode: formatPeriode(periode), hasil }]);
  return { berkas: [terbit.berkas], catatan: [hasil] };
}

/** One that an execution before has made is not made twice. */
function buatPdf(
  ports: Ports,
  tabs: readonly TabInfo[],
  dokumen: SavedFile,
  { sha256, nama, folder }: { sha256: string; nama: string; folder: string },
): Tambahan {
  const catatan = readCatatanBerkas(ports, { sha256, berkas: '', pdf: '' });
  const known = catatan.pdf === '' ? null : ports.files.find(catatan.pdf);
  if (known) return { berkas: [known], catatan: [] };
  const arsip = openArsip(ports, tabs);
  const row = arsip ? dokumenArsip(arsip).find((one) => one.sha256 === sha256)?.row : undefined;
  const made = arsipkanPdf(ports, arsip, { row: row ?? 0, sha256 }, { ...catatan, id: dokumen.id }, { nama, folder });
  return made.pdf ? { berkas: [made.pdf], catatan: [] } : { berkas: [], catatan: [saranPdf(made.alasanPdf)] };
}

/** First what the SOP goes on with; a scan only follows once the report is signed. */
function lanjutan(periode: Periode, no: string, tanpaLambang: boolean): TombolAksi[] {
  const isian = { periode: formatPeriode(periode) };
  const share = { label: 'Sosialisasikan Laporan…', aksi: 'sosialisasi', isian };
  const follow = { label: 'Catat Tindak Lanjut…', aksi: 'tindak-lanjut', isian: {} };
  const lambang = tanpaLambang ? [TOMBOL_LAMBANG] : [];
  return no === '' ? [share, follow, ...lambang] : [share, tombolLampirkan(no), follow, ...lambang, TOMBOL_RIWAYAT];
}

/** The document that the execution before has made. @throws UserError when it is gone */
function requireDokumen(ports: Ports, id: string): SavedFile {
  const dokumen = ports.files.find(id);
  if (dokumen) return dokumen;
  throw new UserError(
    'Dokumen laporan yang baru dibuat tidak ditemukan lagi: sudah dihapus, atau dibuat oleh akun lain.',
    'Susun laporannya sekali lagi dari menu Kinerja.',
  );
}

/**
 * The last step of Susun Laporan. Each part that is there already is left as it is.
 * @param berikut `id` of the document, `data` = id of its figures, `sha256`, `revisi`, `tahun`, `no` in Arsip, `catatan`, `lambang` = `tanpa` when none is printed
 * @returns the answer of Susun Laporan
 */
export function lengkapiLaporan(ports: Ports, request: ActionRequest, berikut: Isian): Record<string, unknown> {
  const tabs = ports.workbook.listTabs();
  const tahun = Number(berikut.text('tahun'));
  const periode = requirePeriode(request.periode, tahun, ['triwulan', 'semester', 'tahun']);
  const dokumen = requireDokumen(ports, berikut.text('id'));
  const data = berikut.text('data') === '' ? null : ports.files.find(berikut.text('data'));
  const nama = namaBerkasLaporan(periode, Number(berikut.text('revisi')));
  const folder = folderTahun(ports, tahun).id;
  const pdf = buatPdf(ports, tabs, dokumen, { sha256: berikut.text('sha256'), nama, folder });
  const disposisi = issueDisposisi(ports, periode);
  return {
    ok: true,
    berkas: [dokumen, ...pdf.berkas, ...(data ? [data] : []), ...disposisi.berkas],
    catatan: [...berikut.list('catatan'), ...pdf.catatan, ...disposisi.catatan],
    lanjut: lanjutan(periode, berikut.text('no'), berikut.text('lambang') === 'tanpa'),
  };
}
