/** Susun Laporan: recaps in memory, brings the recap's tab up to date, and saves the report as a new revision. */
import { renderDocx } from '../core/docx/render-docx.ts';
import { buildLaporan } from '../core/laporan/build-laporan.ts';
import { findPenandatangan } from '../core/laporan/penandatangan.ts';
import { namaBerkasLaporan } from '../core/laporan/periode-text.ts';
import { formatPeriode, type Periode, triwulanOf } from '../core/periode.ts';
import type { Rekap } from '../core/rekap/rekap.ts';
import { isCurrent, type KodeData } from '../core/render-tab/provenance.ts';
import { formatTanggal } from '../core/tanggal.ts';
import type { Temuan } from '../core/temuan/temuan.ts';
import { JENIS_LAPORAN, nextRevisi, openArsip, recordLaporan } from './arsip.ts';
import { openRekapTab, rekapOf, writeRekap } from './hasil-rekap.ts';
import { kodeDataOf } from './kode-data.ts';
import { requirePeriode } from './periode-request.ts';
import type { Ports, SavedFile } from './ports.ts';
import { type ReadBukuKerja, readBukuKerja } from './read-buku-kerja.ts';
import { refuseGalat } from './refuse-galat.ts';
import { refuseEmpty } from './rekap-periode.ts';
import type { ActionRequest } from './request.ts';
import { earlierGalat, sourceTriwulan, temuanOf } from './temuan-periode.ts';

interface Draft {
  rekap: Rekap;
  temuan: Temuan[];
  kodeData: KodeData[];
}

function compute(ports: Ports, read: ReadBukuKerja, periode: Periode): Draft {
  const temuan = temuanOf(ports, read, periode);
  refuseGalat([...earlierGalat(read, periode), ...temuan], `Laporan ${formatPeriode(periode)}`);
  const kodeData = kodeDataOf(ports, read, sourceTriwulan(periode));
  const rekap = rekapOf(ports, read, periode, kodeData);
  refuseEmpty(rekap);
  return { rekap, temuan, kodeData };
}

/** A figure of the report must be found in a tab: the recap is written again when it is missing, out of date or typed over. */
function refreshTab(ports: Ports, read: ReadBukuKerja, draft: Draft, konfirmasi: boolean): string[] {
  const { periode } = draft.rekap;
  if (periode.jenis === 'triwulan') return [];
  const hasil = openRekapTab(ports, read, periode, konfirmasi);
  if (hasil.untouched && isCurrent(hasil.provenance, draft.kodeData)) return [];
  writeRekap(ports, read, draft.rekap, hasil);
  return [`Rekap ${formatPeriode(periode)} ditulis ulang lebih dahulu, supaya sama dengan laporan.`];
}

function kodeOf(kodeData: readonly KodeData[], periode: Periode): string {
  const own = triwulanOf(periode);
  return kodeData
    .filter(({ triwulan }) => own.includes(triwulan))
    .map(({ kode }) => kode)
    .join(' ');
}

function save(ports: Ports, read: ReadBukuKerja, draft: Draft): SavedFile {
  const { periode } = draft.rekap;
  const arsip = openArsip(ports, read.tabs);
  const revisi = nextRevisi(ports, arsip, formatPeriode(periode), namaBerkasLaporan(periode, 0).replace(/0$/, ''));
  const waktu = ports.now();
  const kodeData = kodeOf(draft.kodeData, periode);
  const penandatangan = findPenandatangan(read.buku.pejabat, waktu);
  const { rekap, temuan } = draft;
  const docx = renderDocx(
    buildLaporan({ rekap, buku: read.buku, temuan, penandatangan, waktu, revisi, kodeData, today: waktu, draf: true }),
  );
  const file = ports.files.saveReport(namaBerkasLaporan(periode, revisi), docx);
  if (arsip) {
    recordLaporan(ports, arsip, {
      jenis: JENIS_LAPORAN,
      periode: formatPeriode(periode),
      revisi,
      tanggal: formatTanggal(waktu),
      oleh: ports.user(),
      berkas: file.url === '' ? file.nama : file.url,
      sha256: ports.sha256Bytes(docx),
      kodeData,
      keadaan: 'Draf',
    });
  }
  return file;
}

/**
 * Makes the report of a triwulan, a semester or the year.
 * @throws UserError while a galat stands, or when there is nothing to report
 * @throws NeedsConfirmation when the recap's tab holds what people typed
 */
export function susunLaporan(ports: Ports, request: ActionRequest): Record<string, unknown> {
  const read = readBukuKerja(ports);
  const periode = requirePeriode(request.periode, read.buku.pengaturan.tahun, ['triwulan', 'semester', 'tahun']);
  const draft = compute(ports, read, periode);
  const catatan = refreshTab(ports, read, draft, request.konfirmasi === true);
  const file = save(ports, read, draft);
  return { ok: true, berkas: [file], catatan: [...read.catatan, ...catatan] };
}
