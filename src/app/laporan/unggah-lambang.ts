/** Unggah Lambang: keeps a picture as a file of this add-on, the only ones it can read again, and names it in row Logo. */
import { fromBase64 } from '../../core/base64.ts';
import { columnLetters, type Grid } from '../../core/grid.ts';
import type { Gambar } from '../../core/laporan/blocks.ts';
import { readGambar } from '../../core/laporan/read-gambar.ts';
import { findSelPengaturan, type SelPengaturan } from '../../core/render-tab/pengaturan-cell.ts';
import { folderTahun } from '../folder-tahun.ts';
import type { Ports, SavedFile, TabInfo } from '../ports.ts';
import { catatRiwayat } from '../riwayat.ts';
import { findTab } from '../tab-name.ts';
import { readTahun } from '../tahun.ts';
import type { Formulir, Jawaban } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import type { Permintaan } from '../tindakan/permintaan.ts';
import { UserError } from '../user-error.ts';
import { catatLambang } from './lambang.ts';

const PILIH = 'lambang';
const GANTI = 'lambang-ganti';

/** Bytes. The picture is in every document twice at most, and documents are sent by mail. */
const TERBESAR = 2_000_000;

/** Pixels of the shorter side: below it the cover, on which it is 4 cm high, shows the dots. */
const TERKECIL = 200;

const refuse = (pesan: string, saran: string): UserError => new UserError(pesan, saran, [], true);

/** `null` while no file was chosen. @throws UserError for what is no PNG or JPEG, or too large */
function readLambangBaru(isian: Isian): Gambar | null {
  const berkas = isian.berkas('berkas');
  if (!berkas) return null;
  const bytes = fromBase64(berkas.base64);
  const gambar = readGambar(bytes, 'Lambang daerah');
  if (!gambar) {
    const saran = 'Simpan lambangnya sebagai PNG atau JPEG di program pengolah gambar, lalu pilih berkas itu.';
    throw refuse(`Berkas ${berkas.nama} bukan gambar PNG atau JPEG yang utuh.`, saran);
  }
  if (bytes.length <= TERBESAR) return gambar;
  const saran = 'Perkecil gambarnya; 600 × 600 piksel sudah cukup tajam.';
  throw refuse(`Berkas ${berkas.nama} lebih besar dari 2 MB.`, saran);
}

interface BarisLogo {
  grid: Grid;
  sel: SelPengaturan;
}

/** @throws UserError when there is no such row, or a formula stands in it */
function requireBaris(ports: Ports, tabs: readonly TabInfo[]): BarisLogo {
  const info = findTab(tabs, 'Pengaturan');
  const grid = info ? ports.workbook.read([{ tab: info.tab, parts: ['formulas'] }])[0] : undefined;
  const sel = grid ? findSelPengaturan(grid, 'logo') : null;
  if (!grid || !sel) {
    const saran = 'Jalankan Kinerja, Lainnya, Siapkan Buku Kerja, lalu unggah lambangnya lagi.';
    throw new UserError('Baris Logo tidak ada di tab Pengaturan.', saran);
  }
  if (sel.formula === '') return { grid, sel };
  const alamat = `${columnLetters(sel.column)}${sel.row}`;
  const saran = `Kosongkan sel ${alamat}, lalu unggah lambangnya lagi.`;
  throw new UserError(`Sel ${alamat} di tab ${grid.tab} berisi rumus, jadi tidak ditimpa.`, saran);
}

const FORMULIR: Formulir = {
  nama: PILIH,
  judul: 'Unggah Lambang',
  bagian: [
    {
      tipe: 'teks',
      isi: 'Lambang daerah dicetak di sampul dan kop laporan, dan di Lembar Disposisi. Latar belakang putih atau tembus pandang paling baik.',
    },
    {
      ...{ tipe: 'berkas', nama: 'berkas', label: 'Gambar lambang' },
      terima: ['.png', '.jpg', '.jpeg'],
      wajib: true,
      bantuan: 'PNG atau JPEG, paling besar 2 MB. Disimpan di folder arsip akun Anda; tautannya ditulis di baris Logo.',
    },
  ],
  tombol: 'Unggah',
};

/** What stands in the row may be the link to a colleague's picture. */
const formulirGanti = (isi: string): Formulir => ({
  nama: GANTI,
  judul: 'Ganti Lambang?',
  bagian: [
    {
      ...{ tipe: 'teks', nada: 'perhatian' },
      isi: `Baris Logo di tab Pengaturan sekarang berisi "${isi}". Jika diganti, baris itu menunjuk ke gambar yang baru; berkas yang lama tidak dihapus.`,
    },
  ],
  tombol: 'Ganti Lambang',
  bahaya: true,
});

function simpan(ports: Ports, tabs: readonly TabInfo[], { grid, sel }: BarisLogo, gambar: Gambar): SavedFile {
  const folder = folderTahun(ports, readTahun(ports, tabs));
  const file = ports.files.save(`Lambang Daerah.${gambar.type}`, 'gambar', gambar.bytes, folder.id);
  const tautan = file.url || file.nama;
  ports.workbook.apply({ tab: grid.tab, values: [{ row: sel.row, column: sel.column, values: [[tautan]] }] });
  catatLambang(ports, file, tautan);
  const before = sel.isi === '' ? '' : ` Sebelumnya: ${sel.isi}`;
  const hasil = `Lambang daerah diunggah dan ditulis di baris Logo tab Pengaturan.${before}`;
  catatRiwayat(ports, tabs, [{ tindakan: 'Unggah Lambang', periode: '', hasil }]);
  return file;
}

/**
 * Forms `lambang` → (`lambang-ganti` when something stands in row Logo). Isian: berkas.
 * `data`: `{berkas: {nama, id, url}, lebar, tinggi}`, in pixels.
 * @throws UserError for a file that is no PNG or JPEG or above 2 MB, or when row Logo is missing or holds a formula; nothing is
 * written then
 */
export function unggahLambang(ports: Ports, { tahap, isian }: Permintaan): Jawaban {
  const tabs = ports.workbook.listTabs();
  const baris = requireBaris(ports, tabs);
  const gambar = readLambangBaru(isian);
  if (!gambar) return { formulir: FORMULIR };
  if (baris.sel.isi !== '' && tahap !== GANTI) return { formulir: formulirGanti(String(baris.sel.isi)) };
  const file = simpan(ports, tabs, baris, gambar);
  const { width, height } = gambar;
  const kecil = Math.min(width, height) < TERKECIL;
  const ukuran = `Gambarnya hanya ${width} × ${height} piksel, sehingga di sampul mungkin tampak kabur. Bila ada, unggah yang lebih besar.`;
  return {
    selesai: {
      judul: 'Lambang sudah diunggah',
      perhatian: kecil,
      bagian: [
        { tipe: 'tautan', judul: 'Berkas', berkas: [file] },
        ...(kecil ? [{ tipe: 'teks' as const, nada: 'perhatian' as const, isi: ukuran }] : []),
        { tipe: 'teks', isi: 'Laporan dan Lembar Disposisi yang disusun berikutnya memakai lambang ini.' },
      ],
      tab: baris.grid.tab,
      data: { berkas: file, lebar: width, tinggi: height },
    },
  };
}
