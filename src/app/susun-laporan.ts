/** Susun Laporan: recaps in memory, brings the recap's tab up to date, saves and archives the report, and moves the SOP. */
import { usulanDisposisi } from '../core/disposisi/usulan.ts';
import { formatPeriode, type Periode } from '../core/periode.ts';
import type { Rekap } from '../core/rekap/rekap.ts';
import { isCurrent, type KodeData } from '../core/render-tab/provenance.ts';
import type { Temuan } from '../core/temuan/temuan.ts';
import { saranPdf } from './arsip/simpan-berkas.ts';
import { TOMBOL_RIWAYAT, tombolLampirkan } from './arsip/tombol-arsip.ts';
import { terbitkanBilaBelum } from './disposisi/terbitkan.ts';
import { openRekapTab, rekapOf, writeRekap } from './hasil-rekap.ts';
import type { HasilTab } from './hasil-tab.ts';
import { kodeDataOf } from './kode-data.ts';
import { langkahLaporan } from './laporan/langkah-laporan.ts';
import { type LaporanTersimpan, simpanLaporan } from './laporan/simpan-laporan.ts';
import { requirePeriode } from './periode-request.ts';
import type { GridPart, Ports, SavedFile } from './ports.ts';
import { type ReadBukuKerja, readBukuKerja } from './read-buku-kerja.ts';
import { refuseGalat } from './refuse-galat.ts';
import { refuseEmpty } from './rekap-periode.ts';
import type { ActionRequest } from './request.ts';
import { catatLangkah } from './sop/catat-langkah.ts';
import { jagaUrutan } from './sop/jaga-urutan.ts';
import { earlierGalat, sourceTriwulan, temuanOf } from './temuan-periode.ts';
import type { TombolAksi } from './tindakan/formulir.ts';

interface Draft {
  rekap: Rekap;
  temuan: Temuan[];
  kodeData: KodeData[];
}

/** The tabs are kept as read: they go into the archive with the report. */
const KEEP_GRIDS = new Map<string, readonly GridPart[]>([['Pengaturan', []]]);

function compute(ports: Ports, read: ReadBukuKerja, periode: Periode): Draft {
  const temuan = temuanOf(ports, read, periode);
  refuseGalat([...earlierGalat(read, periode), ...temuan], `Laporan ${formatPeriode(periode)}`);
  const kodeData = kodeDataOf(ports, read, sourceTriwulan(periode));
  const rekap = rekapOf(ports, read, periode, kodeData);
  refuseEmpty(rekap);
  return { rekap, temuan, kodeData };
}

/** `null` for a triwulan: its figures stand in the tab that the units fill in. @throws NeedsConfirmation */
function openTab(ports: Ports, read: ReadBukuKerja, { rekap }: Draft, konfirmasi: boolean): HasilTab | null {
  const { periode } = rekap;
  return periode.jenis === 'triwulan' ? null : openRekapTab(ports, read, periode, konfirmasi);
}

/** A figure of the report must be found in a tab: the recap is written again when it is missing, out of date or typed over. */
function refreshTab(ports: Ports, read: ReadBukuKerja, draft: Draft, hasil: HasilTab | null): string[] {
  if (!hasil || (hasil.untouched && isCurrent(hasil.provenance, draft.kodeData))) return [];
  writeRekap(ports, read, draft.rekap, hasil);
  return [`Rekap ${formatPeriode(draft.rekap.periode)} ditulis ulang lebih dahulu, supaya sama dengan laporan.`];
}

/** Step 7 puts out a Lembar Disposisi (SOP): once for each semester. The annual report is the other half of that step. */
function issueDisposisi(
  ports: Ports,
  read: ReadBukuKerja,
  periode: Periode,
): { berkas: SavedFile[]; catatan: string[] } {
  if (periode.jenis !== 'semester') return { berkas: [], catatan: [] };
  const { hal, isi } = usulanDisposisi(7, periode);
  const lembar = { periode, langkah: 7, kepada: [], hal, isi, sifat: 'Biasa', batasWaktu: null } as const;
  const terbit = terbitkanBilaBelum(ports, read, { ...lembar, kepada: [] });
  if (!terbit) return { berkas: [], catatan: [] };
  return { berkas: [terbit.berkas], catatan: [`Lembar Disposisi ${terbit.nomor} diterbitkan untuk langkah 7.`] };
}

function notesOf({ keadaan, berkas, nomor }: LaporanTersimpan): string[] {
  const { sebab } = keadaan;
  return [
    ...(nomor === '' ? [] : [`Nomor dokumen ${nomor}.`]),
    ...(sebab === '' ? [] : [`Laporan ditandai DRAF: ${sebab}.`]),
    ...(berkas.alasanPdf === '' ? [] : [saranPdf(berkas.alasanPdf)]),
  ];
}

function record(
  ports: Ports,
  read: ReadBukuKerja,
  periode: Periode,
  saved: LaporanTersimpan,
  alasan: string,
  lain: readonly string[],
): void {
  const { langkah, selesai } = langkahLaporan(periode);
  const { dokumen } = saved.berkas;
  const made = `${dokumen.nama} disusun${saved.keadaan.draf ? ' sebagai draf' : ''}${saved.nomor && `, nomor ${saved.nomor}`}.`;
  catatLangkah(ports, read.tabs, {
    langkah,
    selesai,
    tindakan: 'Susun Laporan',
    periode: formatPeriode(periode),
    hasil: [made, ...lain].join(' '),
    keluaran: dokumen.url || dokumen.nama,
    alasan,
  });
}

/** First what the SOP goes on with; a scan only follows once the report is signed. */
function lanjutan(periode: Periode, { no }: LaporanTersimpan): TombolAksi[] {
  const isian = { periode: formatPeriode(periode) };
  const share = { label: 'Sosialisasikan Laporan…', aksi: 'sosialisasi', isian };
  return no === '' ? [share] : [share, tombolLampirkan(no), TOMBOL_RIWAYAT];
}

/**
 * Makes the report of a triwulan, a semester or the year. `berkas`: the document first, then its PDF (when one can be made), its data
 * as .xlsx, and the Lembar Disposisi when one was issued. `lanjut`: buttons for what comes next.
 * @throws UserError while a galat stands, or when there is nothing to report
 * @throws NeedsConfirmation when the recap's tab holds what people typed
 * @throws NeedsReason when needs of the step are missing
 */
export function susunLaporan(ports: Ports, request: ActionRequest): Record<string, unknown> {
  const read = readBukuKerja(ports, KEEP_GRIDS);
  const periode = requirePeriode(request.periode, read.buku.pengaturan.tahun, ['triwulan', 'semester', 'tahun']);
  const draft = compute(ports, read, periode);
  const hasil = openTab(ports, read, draft, request.konfirmasi === true);
  const lewat = jagaUrutan(ports, read, langkahLaporan(periode).langkah, request.alasan);
  const catatan = refreshTab(ports, read, draft, hasil);
  const saved = simpanLaporan(ports, read, draft.rekap, draft.temuan);
  const disposisi = issueDisposisi(ports, read, periode);
  record(ports, read, periode, saved, request.alasan, disposisi.catatan);
  const { dokumen, pdf, data } = saved.berkas;
  const berkas = [dokumen, ...(pdf ? [pdf] : []), ...(data ? [data] : []), ...disposisi.berkas];
  return {
    ok: true,
    berkas,
    catatan: [...read.catatan, ...lewat, ...catatan, ...notesOf(saved), ...disposisi.catatan],
    lanjut: lanjutan(periode, saved),
  };
}
