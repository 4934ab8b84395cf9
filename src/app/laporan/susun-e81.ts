/** Formulir E.81 of a quarter: computed, kept as a document of its own with its PDF, archived and written into the log. */
import { dokumenArsip, lastRevisi } from '../../core/arsip/dokumen.ts';
import { FORMULIR_E81 } from '../../core/arsip/jenis.ts';
import type { NomorTriwulan } from '../../core/buku-kerja.ts';
import { renderDocx } from '../../core/docx/render-docx.ts';
import { buildE81 } from '../../core/e81/build-e81.ts';
import { buildLaporanE81, namaBerkasE81 } from '../../core/laporan/e81/build-laporan-e81.ts';
import { findPenandatangan } from '../../core/laporan/penandatangan.ts';
import { formatPeriode, type Periode } from '../../core/periode.ts';
import { buildRekap } from '../../core/rekap/build-rekap.ts';
import { cetakKode, kepalaRantai } from '../../core/riwayat.ts';
import { RIWAYAT } from '../../core/tab-layout/arsip.ts';
import { arsipkan, openArsip } from '../arsip/arsipkan.ts';
import { saranPdf, simpanBerkas } from '../arsip/simpan-berkas.ts';
import { kodeDataPeriode } from '../arsip/tandai-usang.ts';
import { folderTahun } from '../folder-tahun.ts';
import { kodeDataOf } from '../kode-data.ts';
import { openRegister } from '../open-register.ts';
import { requirePeriode } from '../periode-request.ts';
import type { GridPart, Ports } from '../ports.ts';
import { type ReadBukuKerja, readBukuKerja } from '../read-buku-kerja.ts';
import { refuseGalat } from '../refuse-galat.ts';
import { refuseEmpty } from '../rekap-periode.ts';
import { catatRiwayat } from '../riwayat.ts';
import { readRiwayatCapaian } from '../tahun-lalu.ts';
import { earlierGalat, sourceTriwulan, temuanOf } from '../temuan-periode.ts';
import { keadaanLaporan } from './keadaan-laporan.ts';

type TriwulanPeriode = Extract<Periode, { jenis: 'triwulan' }>;

const DENGAN_NARASI = new Map<string, readonly GridPart[]>([['Narasi', []]]);

/** `E.81 Triwulan II`: how the form is asked for among the periods of Susun Laporan. `null` for every other text. */
export function periodeE81(text: string): string | null {
  return /^e\.?81\s+(.+)$/i.exec(text.trim())?.[1] ?? null;
}

/** The year's form is that of its last quarter. */
function requireTriwulan(text: string, tahun: number): TriwulanPeriode {
  const periode = requirePeriode(text, tahun, ['triwulan', 'tahun']);
  return periode.jenis === 'tahun' ? { tahun, jenis: 'triwulan', nomor: 4 } : (periode as TriwulanPeriode);
}

function nextRevisi(ports: Ports, arsip: ReturnType<typeof openArsip>, tahun: number, nomor: NomorTriwulan): number {
  const prefix = namaBerkasE81(tahun, nomor, 0).replace(/0$/, '');
  const files = ports.files.listReports(prefix).map((name) => Number(/^\d+/.exec(name.slice(prefix.length))?.[0] ?? 0));
  const periode = formatPeriode({ tahun, jenis: 'triwulan', nomor });
  const recorded = arsip ? lastRevisi(dokumenArsip(arsip), { jenis: FORMULIR_E81, periode, nomor: '' }) : 0;
  return Math.max(recorded, 0, ...files) + 1;
}

interface Isi {
  revisi: number;
  kodeData: string;
  draf: boolean;
}

function documentOf(ports: Ports, read: ReadBukuKerja, periode: TriwulanPeriode, isi: Isi): Uint8Array {
  const { buku } = read;
  const waktu = ports.now();
  const temuan = temuanOf(ports, read, periode);
  refuseGalat([...earlierGalat(read, periode), ...temuan], `Formulir E.81 ${formatPeriode(periode)}`);
  const rekap = buildRekap(buku, periode, waktu, kodeDataOf(ports, read, sourceTriwulan(periode)));
  refuseEmpty(rekap);
  const tahunan: Periode = { tahun: periode.tahun, jenis: 'tahun', nomor: 1 };
  const riwayat = readRiwayatCapaian(ports, read.tabs, tahunan);
  const register = openRegister(ports, read.tabs, RIWAYAT);
  const kodeRantai = register ? { kodeRantai: cetakKode(kepalaRantai(register)) } : {};
  const penandatangan = findPenandatangan(buku.pejabat, waktu);
  const formulir = buildE81(buku, periode.nomor, riwayat, waktu);
  const input = { rekap, buku, temuan, penandatangan, waktu, today: waktu, formulir };
  return renderDocx(buildLaporanE81({ ...input, ...isi, ...kodeRantai }));
}

/**
 * One execution of some forty calls; the Sheet itself gets only its rows in Arsip and Riwayat.
 * @param text the quarter, or `Tahun` for the last
 * @returns the answer of Susun Laporan
 * @throws UserError while a galat stands, or when there is nothing to report
 */
export function susunE81(ports: Ports, text: string): Record<string, unknown> {
  const read = readBukuKerja(ports, DENGAN_NARASI);
  const { tahun } = read.buku.pengaturan;
  const periode = requireTriwulan(text, tahun);
  const arsip = openArsip(ports, read.tabs);
  const { draf, keadaan, sebab } = keadaanLaporan(ports, read.tabs, periode);
  const kodeData = kodeDataPeriode(ports, read, periode);
  const revisi = nextRevisi(ports, arsip, tahun, periode.nomor);
  const docx = documentOf(ports, read, periode, { revisi, kodeData, draf });
  const folder = folderTahun(ports, tahun);
  const nama = namaBerkasE81(tahun, periode.nomor, revisi);
  const berkas = simpanBerkas(ports, { nama, docx, data: null, denganPdf: true, folder: folder.id });
  const sebutan = formatPeriode(periode);
  const dokumen = { jenis: FORMULIR_E81, periode: sebutan, nomor: '', revisi, docx, berkas, kodeData, keadaan };
  arsipkan(ports, read.tabs, dokumen, arsip);
  const hasil = `${berkas.dokumen.nama} disusun${draf ? ' sebagai draf' : ''}.`;
  catatRiwayat(ports, read.tabs, [{ tindakan: 'Susun Formulir E.81', periode: sebutan, hasil }]);
  return {
    ok: true,
    berkas: [berkas.dokumen, ...(berkas.pdf ? [berkas.pdf] : [])],
    catatan: [
      ...read.catatan,
      ...(sebab === '' ? [] : [`Formulir ditandai DRAF: ${sebab}.`]),
      ...(berkas.alasanPdf === '' ? [] : [saranPdf(berkas.alasanPdf)]),
    ],
    lanjut: [],
  };
}
