/** Serah Terima: the new Kasubag makes an own folder, takes over reminders and locks, and reissues the sheets that this account cannot see. */
import type { NomorTriwulan } from '../../core/buku-kerja.ts';
import { batasIsi } from '../../core/isian/batas-isi.ts';
import { emailKey } from '../../core/isian/pemverifikasi.ts';
import { unitsOf } from '../../core/isian/unit.ts';
import { formatPeriode } from '../../core/periode.ts';
import { letakPengaturan } from '../../core/tahun-baru/pengaturan-tahun.ts';
import { toIso } from '../../core/tanggal.ts';
import { folderTahun } from '../folder-tahun.ts';
import { type CatatanPengingat, readPengingat, writePengingat } from '../isian/catatan-pengingat.ts';
import { aturanAlamat } from '../isian/penerima-unit.ts';
import { pemegangKunci, triwulanTertutup } from '../kunci/boleh-menulis.ts';
import { type KeadaanKunci, readKunci, writeKunci } from '../kunci/keadaan-kunci.ts';
import { lindungiTriwulan } from '../kunci/lindungi.ts';
import { calonKirim } from '../lembar-isian/formulir-kirim.ts';
import { type HasilUnit, terbitkanLembar } from '../lembar-isian/terbitkan-lembar.ts';
import type { Ports, SavedFile } from '../ports.ts';
import { type ReadBukuKerja, readBukuKerja } from '../read-buku-kerja.ts';
import { catatRiwayat } from '../riwayat.ts';
import { findTab } from '../tab-name.ts';
import type { Jawaban } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import { type CalonPenerima, requirePenerima } from '../tindakan/penerima.ts';
import type { Permintaan } from '../tindakan/permintaan.ts';
import { UserError } from '../user-error.ts';
import { formulirSerahTerima, hasilSerahTerima, SEKALI_JALAN, SETUJU } from './tampilan.ts';
import {
  arsipTakTerlihat,
  type BerkasTakTerlihat,
  type LembarTerbuka,
  lembarTakTerlihat,
} from './yang-tidak-terlihat.ts';

export interface KeadaanSerahTerima {
  pelaku: string;
  /** Address of the Kasubag in tab Pejabat, `''` = none. */
  kasubag: string;
  arsip: BerkasTakTerlihat[];
  lembar: LembarTerbuka[];
  catatanLembar: string[];
  /** Units that get a new sheet, as candidates for the mail. */
  calonLembar: CalonPenerima[];
  /** Reminders of another account, `null` = none to be taken over. */
  pengingat: CatatanPengingat | null;
  calonPengingat: CalonPenerima[];
  /** Locked by another account: those that this one takes over, and those that only the owner can hand over. */
  kunci: { diambil: NomorTriwulan[]; tertutup: NomorTriwulan[]; pemilik: string };
}

function calonPengingat(read: ReadBukuKerja, pengingat: CatatanPengingat | null): CalonPenerima[] {
  return (pengingat?.penerima ?? []).map((email) => {
    const names = unitsOf(read.buku, email).map(({ unitKerja }) => unitKerja);
    return {
      nama: names.join(', ') || 'Tidak ada lagi di tab Unit Kerja',
      email,
      dapat: 'pengingat harian selama barisnya belum terisi',
    };
  });
}

/** Locks that another account holds. The owner of the workbook may take them over without anybody's help. */
function kunciOrangLain(ports: Ports, keadaan: KeadaanKunci): KeadaanSerahTerima['kunci'] {
  const me = emailKey(ports.user());
  const others = ([1, 2, 3, 4] as const).filter(
    (nomor) => keadaan[nomor]?.terkunci === true && emailKey(pemegangKunci(keadaan[nomor])) !== me,
  );
  const tertutup = triwulanTertutup(ports, keadaan);
  const diambil = others.filter((nomor) => !tertutup.includes(nomor));
  return { diambil, tertutup, pemilik: others.length > 0 ? ports.protection.owner() : '' };
}

function periksa(ports: Ports, read: ReadBukuKerja): KeadaanSerahTerima {
  const pelaku = ports.user();
  const keadaan = readKunci(ports);
  const { lembar, catatan } = lembarTakTerlihat(ports, read, keadaan);
  const known = readPengingat(ports);
  const pengingat = known && emailKey(known.email) !== emailKey(pelaku) ? known : null;
  const kasubag = read.buku.pejabat.find(({ peran }) => peran === 'Kasubag Perencanaan dan Pelaporan');
  return {
    pelaku,
    kasubag: kasubag?.email ?? '',
    arsip: arsipTakTerlihat(ports, read),
    lembar,
    catatanLembar: catatan,
    calonLembar: calonKirim(lembar.flatMap(({ units }) => units)),
    pengingat,
    calonPengingat: calonPengingat(read, pengingat),
    kunci: kunciOrangLain(ports, keadaan),
  };
}

const PESAN = 'Lembar ini menggantikan lembar isian sebelumnya. Lembar yang lama tidak dibaca lagi.';

/** New sheets for the units that were agreed to (`alamat` as `emailKey` writes them), at most as many as one execution can make. */
function terbitkanUlang(ports: Ports, { lembar }: KeadaanSerahTerima, alamat: ReadonlySet<string>): HasilUnit[] {
  let left = SEKALI_JALAN;
  return lembar.flatMap(({ periode, read, units }) => {
    const agreed = units.filter(({ unit }) => alamat.has(emailKey(unit.email))).slice(0, left);
    left -= agreed.length;
    if (agreed.length === 0) return [];
    const batas = batasIsi(read.buku.pengaturan, periode.nomor);
    return terbitkanLembar(ports, read, { periode, batas, pesan: PESAN }, agreed, alamat);
  });
}

/** The trigger of the other account takes itself away: when it runs next, it sees that the reminders are somebody else's. */
function ambilPengingat(ports: Ports, pengingat: CatatanPengingat, penerima: string[]): void {
  writePengingat(ports, { ...pengingat, email: ports.user(), sejak: toIso(ports.now()), penerima });
  ports.triggers.install(pengingat.jam);
}

function ambilKunci(ports: Ports, read: ReadBukuKerja, diambil: readonly NomorTriwulan[]): void {
  if (diambil.length === 0) return;
  const keadaan = readKunci(ports);
  for (const nomor of diambil) {
    lindungiTriwulan(ports, read, nomor);
    const kunci = keadaan[nomor];
    if (kunci) keadaan[nomor] = { ...kunci, pemegang: ports.user() };
  }
  writeKunci(ports, keadaan);
}

/** The setting shows where new files are kept. @returns the link that stood there before, `''` = none or the same */
function tulisFolder(ports: Ports, read: ReadBukuKerja, folder: SavedFile): string {
  const info = findTab(read.tabs, 'Pengaturan');
  const before = read.buku.pengaturan.folderArsip;
  const grid = info ? ports.workbook.read([{ tab: info.tab }])[0] : undefined;
  const place = grid ? letakPengaturan(grid, 'folderArsip') : null;
  if (!grid || !place || folder.url === '' || before === folder.url) return '';
  ports.workbook.apply({ tab: grid.tab, values: [{ ...place, values: [[folder.url]] }] });
  return before;
}

export interface HasilSerahTerima {
  folder: SavedFile;
  folderLama: string;
  lembar: HasilUnit[];
  /** Reminders were taken over. */
  pengingat: boolean;
}

function catat(ports: Ports, read: ReadBukuKerja, keadaan: KeadaanSerahTerima, hasil: HasilSerahTerima): void {
  const kunci = keadaan.kunci.diambil.map((nomor) => formatPeriode({ tahun: 0, jenis: 'triwulan', nomor }));
  const sentences = [
    `Diterima oleh ${keadaan.pelaku || 'tidak diketahui'}; folder ${hasil.folder.nama}.`,
    hasil.folderLama === '' ? '' : `Folder sebelumnya ${hasil.folderLama}.`,
    hasil.lembar.length === 0 ? '' : `${hasil.lembar.length} Lembar Isian diterbitkan ulang.`,
    hasil.pengingat ? `Pengingat diambil alih dari ${keadaan.pengingat?.email || 'akun lain'}.` : '',
    kunci.length === 0 ? '' : `Perlindungan ${kunci.join(', ')} diambil alih.`,
    keadaan.arsip.length === 0 ? '' : `${keadaan.arsip.length} berkas arsip milik akun lain.`,
  ];
  catatRiwayat(ports, read.tabs, [
    { tindakan: 'Serah Terima', periode: '', hasil: sentences.filter((text) => text !== '').join(' ') },
  ]);
}

function laksanakan(ports: Ports, read: ReadBukuKerja, keadaan: KeadaanSerahTerima, isian: Isian): Jawaban {
  const aturan = aturanAlamat(ports, read);
  const alamat = new Set(
    requirePenerima(keadaan.calonLembar, isian.list('penerima'), aturan).map(({ email }) => emailKey(email)),
  );
  const takes = keadaan.pengingat !== null && isian.text('pengingat') === 'ambil-alih';
  const diingatkan = takes
    ? requirePenerima(keadaan.calonPengingat, isian.list('penerimaPengingat'), aturan).map(({ email }) => email)
    : [];
  if (takes && diingatkan.length === 0) {
    throw new UserError(
      'Belum ada alamat pengingat yang dipilih.',
      'Centang paling sedikit satu alamat, atau pilih Biarkan untuk pengingat harian.',
      [],
      true,
    );
  }
  const folder = folderTahun(ports, read.buku.pengaturan.tahun);
  const folderLama = tulisFolder(ports, read, folder);
  ambilKunci(ports, read, keadaan.kunci.diambil);
  if (takes && keadaan.pengingat) ambilPengingat(ports, keadaan.pengingat, diingatkan);
  const hasil = { folder, folderLama, pengingat: takes, lembar: terbitkanUlang(ports, keadaan, alamat) };
  catat(ports, read, keadaan, hasil);
  return { selesai: hasilSerahTerima(keadaan, hasil) };
}

/**
 * Form: `setuju-serah-terima`. Isian: `penerima` (addresses of units that get a new sheet), `pengingat` (`ambil-alih` or `biarkan`),
 * `penerimaPengingat` (addresses that may be reminded).
 * Data: `akun, folder, pengingat` (taken over), `lembar` {unit, keadaan, hasil}, `arsipTakTerlihat, kunciDiambil, kunciTertutup`.
 */
export function serahTerima(ports: Ports, { tahap, isian }: Permintaan): Jawaban {
  const read = readBukuKerja(ports);
  const keadaan = periksa(ports, read);
  if (tahap === SETUJU) return laksanakan(ports, read, keadaan, isian);
  return { formulir: formulirSerahTerima(keadaan, read, aturanAlamat(ports, read)) };
}
