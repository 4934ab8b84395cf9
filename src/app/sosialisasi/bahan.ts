/** Everything that handing over one report is decided from: the report, its recipients, and what Distribusi says about them. */

import { formatPeriode } from '../../core/periode.ts';
import type { Register } from '../../core/register.ts';
import type { Calon } from '../../core/sosialisasi/calon.ts';
import { calonPenerima } from '../../core/sosialisasi/calon.ts';
import { type CatatanDistribusi, catatanLaporan, namaLaporan } from '../../core/sosialisasi/distribusi.ts';
import { type HakBagi, parseHak } from '../../core/sosialisasi/hak.ts';
import { type LaporanTerkini, laporanTerkini } from '../../core/sosialisasi/laporan-terkini.ts';
import { jenisLaporan, penerimaLaporan } from '../../core/sosialisasi/penerima-laporan.ts';
import { isiLaporan, perihalLaporan } from '../../core/sosialisasi/surat-laporan.ts';
import type { TeksSurat } from '../../core/surat/surat.ts';
import { ARSIP } from '../../core/tab-layout/arsip.ts';
import { DISTRIBUSI, type DistribusiField } from '../../core/tab-layout/register.ts';
import { readCatatanBerkas } from '../arsip/berkas-arsip.ts';
import { requireRegister } from '../open-register.ts';
import { requirePeriode } from '../periode-request.ts';
import type { Ports } from '../ports.ts';
import { type ReadBukuKerja, readBukuKerja } from '../read-buku-kerja.ts';
import type { Isian } from '../tindakan/isian.ts';
import type { AturanAlamat } from '../tindakan/penerima.ts';
import { UserError } from '../user-error.ts';

/** The workbook and its registers. */
export interface Meja {
  read: ReadBukuKerja;
  distribusi: Register<DistribusiField>;
  /** The newest revision of each period. */
  laporan: LaporanTerkini[];
}

export interface Bahan extends Meja {
  terpilih: LaporanTerkini;
  /** A newer revision was made since the form was shown: what was agreed to is not what would be sent. */
  berubah: boolean;
  /** As in column Laporan of Distribusi. */
  nama: string;
  draf: boolean;
  catatan: CatatanDistribusi[];
  calon: Calon[];
  hak: HakBagi;
  naskah: TeksSurat;
  aturan: AturanAlamat;
}

/** @throws UserError without the registers, or when no report was made yet */
export function openMeja(ports: Ports): Meja {
  const read = readBukuKerja(ports);
  const arsip = requireRegister(ports, read.tabs, ARSIP);
  const distribusi = requireRegister(ports, read.tabs, DISTRIBUSI);
  const laporan = laporanTerkini(arsip, read.buku.pengaturan.tahun);
  if (laporan.length > 0) return { read, distribusi, laporan };
  throw new UserError(
    'Belum ada laporan di tab Arsip yang dapat disosialisasikan.',
    'Jalankan Susun Laporan lebih dahulu di menu Kinerja.',
  );
}

/** @throws UserError when that period has no report */
function requireLaporan({ read, laporan }: Meja, text: string): LaporanTerkini {
  const periode = requirePeriode(text, read.buku.pengaturan.tahun, ['triwulan', 'semester', 'tahun']);
  const name = formatPeriode(periode);
  const found = laporan.find((one) => formatPeriode(one.periode) === name);
  if (found) return found;
  throw new UserError(
    `Laporan ${name} belum ada di tab Arsip.`,
    'Jalankan Susun Laporan untuk periode itu, atau pilih periode lain.',
    [],
    true,
  );
}

/** A right that nobody knows is not silently made another one. */
function requireHak(text: string): HakBagi {
  const hak = parseHak(text === '' ? 'komentar' : text);
  if (hak) return hak;
  throw new UserError(`Hak "${text}" tidak dikenali.`, 'Pilih komentar, baca, atau ubah.', [], true);
}

/** A report that is out of date does not say any more in its row whether it is a draft. */
function isDraf(ports: Ports, laporan: LaporanTerkini): boolean {
  if (laporan.keadaan === 'Perlu Diperbarui') return readCatatanBerkas(ports, laporan).draf;
  return laporan.keadaan !== 'Berlaku';
}

/** Addresses that get the PDF in place of a share: a list, or one text with `;` between them. */
export function kirimPdfOf(isian: Isian): string[] {
  return isian
    .list('kirimPdf')
    .flatMap((text) => text.split(/[;,\s]+/))
    .filter((email) => email !== '');
}

/** @throws UserError when the period or the right is not one to choose */
export function bahanOf(ports: Ports, meja: Meja, isian: Isian): Bahan {
  const terpilih = requireLaporan(meja, isian.text('periode'));
  const { pengaturan, pejabat } = meja.read.buku;
  const nama = namaLaporan(terpilih.periode);
  const draf = isDraf(ports, terpilih);
  const catatan = catatanLaporan(meja.distribusi, nama);
  const penerima = penerimaLaporan(pejabat, jenisLaporan(terpilih.periode), ports.now());
  const berubah = isian.has('revisi') && isian.text('revisi') !== String(terpilih.revisi);
  // The words of the form speak of the revision that it showed.
  const tertulis = (field: string): string => (berubah ? '' : isian.text(field));
  const dikirim = { periode: terpilih.periode, revisi: terpilih.revisi, draf };
  return {
    ...meja,
    ...{ terpilih, berubah, nama, draf, catatan, hak: requireHak(isian.text('hak')) },
    calon: calonPenerima(penerima, catatan, terpilih.revisi, kirimPdfOf(isian)),
    naskah: {
      perihal: tertulis('perihal') || perihalLaporan(dikirim, pengaturan),
      isi: tertulis('isiSurat') || isiLaporan(dikirim, pengaturan),
    },
    aturan: { diizinkan: pengaturan.domainDiizinkan, pelaku: ports.user() },
  };
}
