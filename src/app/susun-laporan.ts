/** Susun Laporan, in three executions: checks and recaps, saves and archives the document and moves the SOP, completes it with its PDF. */
import { formatPeriode } from '../core/periode.ts';
import { RIWAYAT } from '../core/tab-layout/arsip.ts';
import { openArsip } from './arsip/arsipkan.ts';
import { type Bertahap, readBerikut, toBerikut } from './bertahap.ts';
import { langkahLaporan } from './laporan/langkah-laporan.ts';
import { lengkapiLaporan } from './laporan/lengkapi-laporan.ts';
import { bacaDraf, type DrafLaporan, requireRekapSama, segarkanRekap } from './laporan/periksa-laporan.ts';
import { findLaporanTerputus, type LaporanTersimpan, revisiBerikut, simpanLaporan } from './laporan/simpan-laporan.ts';
import { periodeE81, susunE81 } from './laporan/susun-e81.ts';
import { tanyaUbahan } from './laporan/tanya-ubahan.ts';
import { openRegister } from './open-register.ts';
import type { Ports } from './ports.ts';
import type { ActionRequest } from './request.ts';
import { catatLangkah } from './sop/catat-langkah.ts';
import type { Isian } from './tindakan/isian.ts';

const TINDAKAN = 'Susun Laporan';

/** Executions of one report. */
const DARI = 3;

function notesOf({ keadaan: { sebab }, nomor, catatan }: LaporanTersimpan): string[] {
  return [
    ...(nomor === '' ? [] : [`Nomor dokumen ${nomor}.`]),
    ...(sebab === '' ? [] : [`Laporan ditandai DRAF: ${sebab}.`]),
    ...catatan,
  ];
}

function record(ports: Ports, { read, rekap }: DrafLaporan, saved: LaporanTersimpan, alasan: string): void {
  const { langkah, selesai } = langkahLaporan(rekap.periode);
  const { dokumen, keadaan, nomor } = saved;
  catatLangkah(ports, read.tabs, {
    langkah,
    selesai,
    tindakan: TINDAKAN,
    periode: formatPeriode(rekap.periode),
    hasil: `${dokumen.nama} disusun${keadaan.draf ? ' sebagai draf' : ''}${nomor && `, nomor ${nomor}`}.`,
    keluaran: dokumen.url || dokumen.nama,
    alasan,
  });
}

/** Was the document's making written down too, before the execution was cut off? */
function isRecorded(ports: Ports, { read }: DrafLaporan, { dokumen }: LaporanTersimpan): boolean {
  const register = openRegister(ports, read.tabs, RIWAYAT);
  const isIts = (tindakan: string, hasil: string) => tindakan === TINDAKAN && hasil.startsWith(`${dokumen.nama} `);
  return !register || register.rows.some((row) => isIts(row.text('tindakan'), row.text('hasil')));
}

/**
 * Step 1: nothing is made, and the recap's tab holds the figures that the report will show.
 * @throws NeedsConfirmation also when people typed into the revision before: their words are not in the new one by themselves
 */
function periksa(ports: Ports, request: ActionRequest): Bertahap {
  const draf = bacaDraf(ports, request);
  const arsip = openArsip(ports, draf.read.tabs);
  const ubahan = tanyaUbahan(ports, draf, arsip, request.konfirmasi === true);
  const catatan = [...segarkanRekap(ports, draf), ...ubahan];
  const nama = formatPeriode(draf.rekap.periode);
  return {
    kemajuan: {
      ...{ langkah: 1, dari: DARI, sedang: 'Menyusun dan menyimpan dokumen' },
      sudah: [`Data ${nama} diperiksa.`, ...catatan].join(' '),
      berikut: toBerikut({ tahap: 'dokumen', revisi: String(revisiBerikut(ports, draf, arsip)), catatan }),
    },
  };
}

/** Step 2: the document, its figures, Arsip, Kendali SOP and Riwayat in one execution, so that none is there without the others. */
function susun(ports: Ports, request: ActionRequest, berikut: Isian): Bertahap {
  // A question about the recap's tab was for the step before: what has changed since is refused.
  const draf = bacaDraf(ports, { ...request, konfirmasi: true });
  requireRekapSama(draf);
  const { periode } = draf.rekap;
  const arsip = openArsip(ports, draf.read.tabs);
  const known = findLaporanTerputus(ports, draf, arsip, Number(berikut.text('revisi')));
  const saved = known ?? simpanLaporan(ports, draf, arsip);
  if (!known || !isRecorded(ports, draf, known)) record(ports, draf, saved, request.alasan);
  const { dokumen, data, revisi, sha256, no, lambang } = saved;
  const catatan = [...draf.read.catatan, ...draf.lewat, ...berikut.list('catatan'), ...notesOf(saved)];
  return {
    kemajuan: {
      ...{ langkah: 2, dari: DARI },
      sudah: `${dokumen.nama} tersimpan dan tercatat di tab Arsip. Tanpa langkah berikutnya, PDF-nya dapat dibuat kemudian lewat Cetak Ulang.`,
      sedang: periode.jenis === 'semester' ? 'Membuat PDF dan Lembar Disposisi' : 'Membuat PDF',
      berikut: toBerikut({
        ...{
          tahap: 'lengkapi',
          id: dokumen.id,
          data: data?.id ?? '',
          sha256,
          no,
          catatan,
          lambang: lambang ? '' : 'tanpa',
        },
        ...{ revisi: String(revisi), tahun: String(periode.tahun) },
      }),
    },
  };
}

/**
 * Makes the report of a triwulan, a semester or the year (or Formulir E.81, in one execution): three executions, each of which answers with what the next one is called
 * with. Whatever is not called on leaves nothing half done: after the first there is no document, after the second it is archived
 * and recorded in full, and lacks only its PDF.
 * @returns `{ok, kemajuan}`, at the end `{ok, berkas, catatan, lanjut}`. `berkas`: the document first, then its PDF (when one can be
 * made), its data as .xlsx, and the Lembar Disposisi when one was issued. `lanjut`: buttons for what comes next.
 * @throws UserError while a galat stands, when there is nothing to report, or when the workbook has changed in between
 * @throws NeedsConfirmation when the recap's tab holds what people typed
 * @throws NeedsReason when needs of the step are missing
 */
export function susunLaporan(ports: Ports, request: ActionRequest): Record<string, unknown> {
  const e81 = periodeE81(request.periode);
  if (e81 !== null) return susunE81(ports, e81);
  const berikut = readBerikut(request.berikut);
  const tahap = berikut.text('tahap');
  if (tahap === 'lengkapi') return lengkapiLaporan(ports, request, berikut);
  return { ok: true, ...(tahap === 'dokumen' ? susun(ports, request, berikut) : periksa(ports, request)) };
}
