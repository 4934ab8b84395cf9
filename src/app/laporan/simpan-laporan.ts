/** Makes the document of a report with its number, revision and the head of the log, keeps it with its data, and archives it. */
import { dataSheets } from '../../core/arsip/data-sheets.ts';
import { type DokumenArsip, dokumenArsip, lastRevisi } from '../../core/arsip/dokumen.ts';
import { folderArsipPatch } from '../../core/arsip/folder-cell.ts';
import { kodeLaporan, LAPORAN_KINERJA } from '../../core/arsip/jenis.ts';
import { renderDocx } from '../../core/docx/render-docx.ts';
import { buildLaporan } from '../../core/laporan/build-laporan.ts';
import { findPenandatangan } from '../../core/laporan/penandatangan.ts';
import { namaBerkasLaporan } from '../../core/laporan/periode-text.ts';
import { naskahSheet } from '../../core/naskah/lembar-naskah.ts';
import { readNaskah } from '../../core/naskah/read-naskah.ts';
import { formatPeriode } from '../../core/periode.ts';
import type { Register } from '../../core/register.ts';
import { cetakKode, kepalaRantai } from '../../core/riwayat.ts';
import { type ArsipField, RIWAYAT } from '../../core/tab-layout/arsip.ts';
import { writeXlsx } from '../../core/xlsx/write-xlsx.ts';
import { arsipkan, openArsip } from '../arsip/arsipkan.ts';
import { readCatatanBerkas } from '../arsip/berkas-arsip.ts';
import { nomorLaporan } from '../arsip/nomor-dokumen.ts';
import { catatRantaiTercetak } from '../arsip/rantai-tercetak.ts';
import { simpanBerkas } from '../arsip/simpan-berkas.ts';
import { kodeDataPeriode } from '../arsip/tandai-usang.ts';
import { folderTahun } from '../folder-tahun.ts';
import { openRegister } from '../open-register.ts';
import type { Ports, SavedFile } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import { readTindakLanjut } from '../tahun-lalu.ts';
import { buatGambar, catatanGambar } from './gambar-grafik.ts';
import { type KeadaanLaporan, keadaanLaporan } from './keadaan-laporan.ts';
import { readLambang } from './lambang.ts';
import type { AngkaLaporan, DrafLaporan } from './periksa-laporan.ts';

export interface LaporanTersimpan {
  nomor: string;
  revisi: number;
  keadaan: KeadaanLaporan;
  dokumen: SavedFile;
  data: SavedFile | null;
  sha256: string;
  /** Column No of tab Arsip, `''` = the workbook has none. */
  no: string;
  /** On pictures that could not be made. */
  catatan: string[];
  /** A lambang is printed in it; of a document that an execution before has made, one is named. */
  lambang: boolean;
}

/** One more than the highest revision in the register and among the files that this account can see. Two calls at the most. */
export function revisiBerikut(
  ports: Ports,
  { read, rekap }: AngkaLaporan,
  arsip: Register<ArsipField> | null = openArsip(ports, read.tabs),
): number {
  const prefix = namaBerkasLaporan(rekap.periode, 0).replace(/0$/, '');
  const files = ports.files.listReports(prefix).map((name) => Number(/^\d+/.exec(name.slice(prefix.length))?.[0] ?? 0));
  const identitas = { jenis: LAPORAN_KINERJA, periode: formatPeriode(rekap.periode), nomor: '' };
  const recorded = arsip ? lastRevisi(dokumenArsip(arsip), identitas) : 0;
  return Math.max(recorded, 0, ...files) + 1;
}

/**
 * The head of the log as printed. It is the head before this report: the event of the report names its file, and cannot be there
 * before the file is. So a report vouches for everything that was done up to it, and the next one for its own making.
 */
function rantaiCetak(ports: Ports, read: ReadBukuKerja): string {
  const register = openRegister(ports, read.tabs, RIWAYAT);
  return register ? cetakKode(kepalaRantai(register)) : '';
}

function keepFolderLink(ports: Ports, read: ReadBukuKerja, link: string): void {
  const grid = read.buku.pengaturan.folderArsip === '' ? read.grids.get('Pengaturan') : undefined;
  const patch = grid ? folderArsipPatch(grid, link) : null;
  if (patch) ports.workbook.apply(patch);
}

interface Isi {
  nomor: string;
  revisi: number;
  kodeData: string;
  rantai: string;
  keadaan: KeadaanLaporan;
}

/** The report as blocks, with what only the app knows and with its charts. One call, and one for each chart. */
export function reportOf(ports: Ports, { read, rekap, temuan }: AngkaLaporan, isi: Isi) {
  const waktu = ports.now();
  const { buku } = read;
  const { revisi, kodeData, rantai, keadaan } = isi;
  const penandatangan = findPenandatangan(buku.pejabat, waktu);
  const nomor = isi.nomor === '' ? {} : { nomor: isi.nomor };
  const kodeRantai = rantai === '' ? {} : { kodeRantai: rantai };
  const input = { rekap, buku, temuan, penandatangan, waktu, revisi, kodeData, today: waktu, draf: keadaan.draf };
  const tindakLanjut = readTindakLanjut(ports, read.tabs);
  const gambar = buatGambar(ports, input);
  const { catatan, ...logo } = readLambang(ports, buku.pengaturan.logo);
  const report = buildLaporan({ ...input, ...nomor, ...kodeRantai, ...logo, tindakLanjut, gambar });
  return { catatan: [...catatanGambar(gambar), ...catatan], report, lambang: logo.logo !== undefined };
}

function documentOf(ports: Ports, draf: DrafLaporan, isi: Isi) {
  const { read, rekap } = draf;
  const { catatan, report, lambang } = reportOf(ports, draf, isi);
  const docx = renderDocx(report);
  const keterangan = [isi.nomor && `Nomor ${isi.nomor}`, `revisi ${isi.revisi}`, `kode data ${isi.kodeData}`];
  const about = keterangan.filter((text) => text !== '').join(', ');
  const sheets = dataSheets(rekap, read.buku.pengaturan, read.grids.values(), about);
  return { docx, catatan, lambang, data: writeXlsx([...sheets, naskahSheet(readNaskah(docx))]) };
}

/**
 * The document with its figures, its row in Arsip and the head of the log: all in one execution, so that no document is ever half
 * registered. Its PDF follows. Some twenty calls.
 */
export function simpanLaporan(ports: Ports, draf: DrafLaporan, arsip: Register<ArsipField> | null): LaporanTersimpan {
  const { read, rekap } = draf;
  const periode = formatPeriode(rekap.periode);
  const unsur = { jenis: kodeLaporan(rekap.periode), tanggal: ports.now() };
  const isi: Isi = {
    nomor: nomorLaporan(ports, read, arsip, unsur, periode),
    revisi: revisiBerikut(ports, draf, arsip),
    kodeData: kodeDataPeriode(ports, read, rekap.periode),
    rantai: rantaiCetak(ports, read),
    keadaan: keadaanLaporan(ports, read.tabs, rekap.periode),
  };
  const { docx, catatan, data, lambang } = documentOf(ports, draf, isi);
  const folder = folderTahun(ports, read.buku.pengaturan.tahun);
  const nama = namaBerkasLaporan(rekap.periode, isi.revisi);
  const berkas = simpanBerkas(ports, { nama, docx, data, denganPdf: false, folder: folder.id });
  const { nomor, revisi, kodeData, keadaan, rantai } = isi;
  const dokumen = { jenis: LAPORAN_KINERJA, periode, nomor, revisi, docx, berkas, kodeData };
  const no = arsipkan(ports, read.tabs, { ...dokumen, keadaan: keadaan.keadaan }, arsip);
  catatRantaiTercetak(ports, { laporan: `${periode} revisi ${revisi}`, kode: rantai });
  keepFolderLink(ports, read, folder.url || folder.nama);
  return {
    ...{ nomor, revisi, keadaan, no, dokumen: berkas.dokumen, data: berkas.data },
    sha256: ports.sha256Bytes(docx),
    catatan,
    lambang,
  };
}

/**
 * The document of an execution whose answer never arrived: this account has archived exactly this revision, with today's figures.
 * Otherwise a page that calls once more would make it twice.
 * @param revisi the revision that was planned; `null` when nobody has made it, or somebody else
 */
export function findLaporanTerputus(
  ports: Ports,
  { read, rekap }: DrafLaporan,
  arsip: Register<ArsipField> | null,
  revisi: number,
): LaporanTersimpan | null {
  const periode = formatPeriode(rekap.periode);
  const kodeData = kodeDataPeriode(ports, read, rekap.periode);
  const isOurs = (one: DokumenArsip): boolean =>
    one.jenis === LAPORAN_KINERJA && one.periode === periode && one.revisi === revisi && one.oleh === ports.user();
  const found = arsip ? dokumenArsip(arsip).find((one) => isOurs(one) && one.kodeData === kodeData) : undefined;
  if (!found) return null;
  const { id, data } = readCatatanBerkas(ports, found);
  const dokumen = id === '' ? null : ports.files.find(id);
  if (!dokumen) return null;
  const { nomor, sha256, no } = found;
  const keadaan = keadaanLaporan(ports, read.tabs, rekap.periode);
  return {
    nomor,
    revisi,
    keadaan,
    dokumen,
    data: data === '' ? null : ports.files.find(data),
    sha256,
    no,
    catatan: [],
    lambang: read.buku.pengaturan.logo.trim() !== '',
  };
}
