/** Issues a Lembar Disposisi: the number, the sheet as a document, its row in Disposisi and in Arsip. */

import { KODE_DISPOSISI, LEMBAR_DISPOSISI } from '../../core/arsip/jenis.ts';
import { toNamaBerkas } from '../../core/arsip/nama-berkas.ts';
import { buildLembar, type LembarDisposisi, PALING_PANJANG, type Sifat } from '../../core/disposisi/lembar.ts';
import type { NomorBaru } from '../../core/disposisi/nomor.ts';
import { barisTujuan, PERAN_PENERBIT } from '../../core/disposisi/tujuan.ts';
import { usulanDisposisi } from '../../core/disposisi/usulan.ts';
import { renderDocx } from '../../core/docx/render-docx.ts';
import type { Penandatangan } from '../../core/laporan/blocks.ts';
import { findPejabat, tandaTangan } from '../../core/laporan/penandatangan.ts';
import { formatPeriode, type Periode, parsePeriode, type Tanggal } from '../../core/periode.ts';
import { appendPatch, type Register } from '../../core/register.ts';
import type { NomorLangkah } from '../../core/sop/langkah.ts';
import { DISPOSISI, type DisposisiField } from '../../core/tab-layout/register.ts';
import { formatTanggal } from '../../core/tanggal.ts';
import { arsipkan, openArsip } from '../arsip/arsipkan.ts';
import { nomorLembar } from '../arsip/nomor-dokumen.ts';
import { type BerkasTersimpan, simpanBerkas } from '../arsip/simpan-berkas.ts';
import { folderTahun } from '../folder-tahun.ts';
import { readLambang } from '../laporan/lambang.ts';
import { openRegister, requireRegister } from '../open-register.ts';
import type { Ports, SavedFile } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import { UserError } from '../user-error.ts';

export interface IsiDisposisi {
  periode: Periode;
  langkah: NomorLangkah;
  /** Names, jabatan, units or roles as in tab Pejabat; others are printed as they are. */
  kepada: string[];
  hal: string;
  isi: string;
  sifat: Sifat;
  batasWaktu: Tanggal | null;
  /** A number that was typed; otherwise the next one. */
  nomor?: string;
}

/** The letter that a disposisi is about. Without one it is about the SOP, and is its own paper. */
export interface SuratMasuk {
  dari: string;
  nomor: string;
  tanggal: Tanggal | null;
  diterima: Tanggal | null;
  agenda: string;
}

interface Pilihan {
  /** When it was read already. */
  register?: Register<DisposisiField>;
  surat?: SuratMasuk;
  harap?: string[];
  /** Made for the printer at once; otherwise Cetak Ulang makes it when somebody wants it. */
  denganPdf?: boolean;
}

/** @throws UserError when nobody is addressed, or the words would not fit on one page */
export function requireIsi({ kepada, hal, isi }: IsiDisposisi): void {
  const refuse = (pesan: string, saran: string): never => {
    throw new UserError(pesan, saran, [], true);
  };
  if (kepada.every((one) => one.trim() === ''))
    refuse('Disposisi belum ditujukan kepada siapa pun.', 'Centang penerimanya.');
  if (hal.trim() === '') refuse('Hal disposisi belum diisi.', 'Tulis hal yang didisposisikan.');
  for (const [nama, text] of [
    ['Hal', hal],
    ['Isi disposisi', isi],
  ] as const) {
    const most = nama === 'Hal' ? PALING_PANJANG.hal : PALING_PANJANG.isi;
    if (text.length <= most) continue;
    refuse(
      `${nama} terlalu panjang: ${text.length} huruf, paling banyak ${most}.`,
      'Ringkas supaya Lembar Disposisi tetap satu halaman.',
    );
  }
}

/** The Sekretaris in office; without one the paper has dotted lines. */
function penerbitOf({ buku }: ReadBukuKerja, tanggal: Tanggal): Penandatangan {
  const { sebutanPeran } = buku.pengaturan;
  const pejabat = findPejabat(buku.pejabat, PERAN_PENERBIT, tanggal);
  const sebutan = sebutanPeran[PERAN_PENERBIT] ?? PERAN_PENERBIT;
  if (!pejabat) return { awalan: '', jabatan: sebutan, nama: '.'.repeat(36), pangkat: '', nip: '.'.repeat(26) };
  return tandaTangan(pejabat.jabatan === '' ? { ...pejabat, jabatan: sebutan } : pejabat);
}

function lembarOf(
  ports: Ports,
  read: ReadBukuKerja,
  isi: IsiDisposisi,
  nomor: NomorBaru,
  { surat, harap }: Pilihan,
): { lembar: LembarDisposisi; catatan: string[] } {
  const waktu = ports.now();
  const { pengaturan, pejabat } = read.buku;
  const penerbit = penerbitOf(read, waktu);
  const agenda = nomor.urut === null ? '' : String(nomor.urut).padStart(3, '0');
  const { catatan, ...logo } = readLambang(ports, pengaturan.logo);
  const lembar = {
    ...{ pengaturan, waktu, penerbit, ...logo, nomor: nomor.nomor, agenda: surat?.agenda || agenda },
    suratDari: surat?.dari || `${penerbit.awalan} ${penerbit.jabatan}`.trim(),
    nomorSurat: surat ? surat.nomor : nomor.nomor,
    tanggalSurat: surat ? surat.tanggal : waktu,
    diterima: surat ? surat.diterima : waktu,
    ...{ sifat: isi.sifat, hal: isi.hal.trim(), isi: isi.isi.trim(), batasWaktu: isi.batasWaktu },
    tujuan: barisTujuan(pejabat, pengaturan.sebutanPeran, isi.kepada, waktu),
    harap: harap ?? usulanDisposisi(isi.langkah, isi.periode).harap,
  };
  return { lembar, catatan };
}

function appendDisposisi(
  ports: Ports,
  register: Register<DisposisiField>,
  isi: IsiDisposisi,
  lembar: LembarDisposisi,
  berkas: SavedFile,
): void {
  const entry = {
    nomor: lembar.nomor,
    tanggal: formatTanggal(lembar.waktu),
    periode: formatPeriode(isi.periode),
    langkah: isi.langkah,
    dari: lembar.suratDari,
    kepada: isi.kepada.map((one) => one.trim()).join('; '),
    hal: lembar.hal,
    sifat: lembar.sifat,
    isiDisposisi: lembar.isi,
    batasWaktu: isi.batasWaktu ? formatTanggal(isi.batasWaktu) : null,
    berkas: berkas.url || berkas.nama,
  };
  ports.workbook.apply(appendPatch(register, [entry]));
}

/** File names cannot hold the strokes of a number. */
const namaBerkas = (nomor: string): string => `Lembar Disposisi ${toNamaBerkas(nomor)}`;

/**
 * The number is decided here, over the register as it stands at this moment: the document's lock lets one action run at a time.
 * Some twelve calls.
 * @throws UserError when the register is missing, nobody is addressed, the words do not fit or the typed number is taken; nothing is
 * written then
 */
export function terbitkanLembar(
  ports: Ports,
  read: ReadBukuKerja,
  isi: IsiDisposisi,
  pilihan: Pilihan = {},
): { nomor: string; lembar: LembarDisposisi; docx: Uint8Array; berkas: BerkasTersimpan; catatan: string[] } {
  requireIsi(isi);
  const disposisi = pilihan.register ?? requireRegister(ports, read.tabs, DISPOSISI);
  const arsip = openArsip(ports, read.tabs);
  const { formatNomor, tahun } = read.buku.pengaturan;
  const unsur = { jenis: KODE_DISPOSISI, tanggal: ports.now() };
  const nomor = nomorLembar(formatNomor, unsur, { disposisi, arsip }, isi.nomor ?? '');
  const { lembar, catatan } = lembarOf(ports, read, isi, nomor, pilihan);
  const docx = renderDocx(buildLembar(lembar));
  const folder = folderTahun(ports, tahun).id;
  const nama = namaBerkas(nomor.nomor);
  const berkas = simpanBerkas(ports, { nama, docx, data: null, denganPdf: pilihan.denganPdf === true, folder });
  appendDisposisi(ports, disposisi, isi, lembar, berkas.dokumen);
  const periode = formatPeriode(isi.periode);
  const dokumen = { jenis: LEMBAR_DISPOSISI, periode, nomor: nomor.nomor, revisi: 1, kodeData: '' };
  arsipkan(ports, read.tabs, { ...dokumen, docx, berkas, keadaan: 'Berlaku' }, arsip);
  return { nomor: nomor.nomor, lembar, docx, berkas, catatan };
}

/** @throws UserError as terbitkanLembar */
export function terbitkanDisposisi(
  ports: Ports,
  read: ReadBukuKerja,
  isi: IsiDisposisi,
): { nomor: string; berkas: SavedFile } {
  const { nomor, berkas } = terbitkanLembar(ports, read, isi);
  return { nomor, berkas: berkas.dokumen };
}

function isIssued(register: Register<DisposisiField>, { periode, langkah }: IsiDisposisi): boolean {
  return register.rows.some((row) => {
    const own = parsePeriode(row.text('periode'), periode.tahun);
    const isSame = own !== null && own.tahun === periode.tahun && formatPeriode(own) === formatPeriode(periode);
    return isSame && Number(row.text('langkah')) === langkah;
  });
}

/** Who carries out a step, as a role: those in Pejabat who have it are addressed. */
export function pelaksanaLangkah({ buku }: ReadBukuKerja, langkah: NomorLangkah): string {
  return (
    buku.pengaturan.waktuBaku.find((one) => one.langkah === langkah)?.pelaksana || 'Staf Penyusun Evaluasi Kinerja'
  );
}

/**
 * For steps that issue a disposisi by themselves: once for each period and step; to whoever carries the step out when nobody is
 * addressed.
 * @returns `null` when the register has one already, or the workbook has no register
 * @throws UserError as terbitkanLembar
 */
export function terbitkanBilaBelum(
  ports: Ports,
  read: ReadBukuKerja,
  isi: IsiDisposisi,
): { nomor: string; berkas: SavedFile } | null {
  const register = openRegister(ports, read.tabs, DISPOSISI);
  if (!register || isIssued(register, isi)) return null;
  const isAddressed = isi.kepada.some((one) => one.trim() !== '');
  const kepada = isAddressed ? isi.kepada : [pelaksanaLangkah(read, isi.langkah)];
  const { nomor, berkas } = terbitkanLembar(ports, read, { ...isi, kepada }, { register });
  return { nomor, berkas: berkas.dokumen };
}
