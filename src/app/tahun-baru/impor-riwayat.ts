/** Impor Riwayat Capaian: takes results of earlier years out of another workbook of ours, shown first, never over what stands here. */
import type { Grid } from '../../core/grid.ts';
import { appendPatch, type Register } from '../../core/register.ts';
import { RIWAYAT_CAPAIAN, type RiwayatCapaianField } from '../../core/tab-layout/riwayat-capaian.ts';
import { type ImporRiwayat, imporRiwayat } from '../../core/tahun-baru/impor-riwayat.ts';
import { openBerkas } from '../lembar-isian/open-xlsx.ts';
import { requireRegister } from '../open-register.ts';
import type { Ports, TabInfo } from '../ports.ts';
import { catatRiwayat } from '../riwayat.ts';
import { readTahun } from '../tahun.ts';
import type { Bagian, Formulir, Jawaban, Selesai } from '../tindakan/formulir.ts';
import type { BerkasIsian } from '../tindakan/isian.ts';
import type { Permintaan } from '../tindakan/permintaan.ts';
import { UserError } from '../user-error.ts';

const PILIH = 'impor-riwayat';
const TINJAU = 'impor-tinjau';
const JUDUL = 'Impor Riwayat Capaian';

const BERKAS: Bagian = {
  tipe: 'berkas',
  nama: 'berkas',
  label: 'Buku kerja tahun sebelumnya (.xlsx)',
  terima: ['.xlsx'],
  wajib: true,
  bantuan: 'Dari Google Spreadsheet: File, Download, Microsoft Excel. Berkasnya hanya dibaca.',
};

function formulirPilih(tahun: number): Formulir {
  const isi = `Hasil tahun sebelum ${tahun} ditambahkan ke tab Riwayat Capaian, untuk perbandingan dalam laporan tahunan.`;
  return { nama: PILIH, judul: JUDUL, bagian: [{ tipe: 'teks', isi }, BERKAS], tombol: 'Lihat Isinya' };
}

function perTahun({ entries }: ImporRiwayat): string[][] {
  const years = new Map<number, string[]>();
  for (const { tahun, kode } of entries) {
    const list = years.get(Number(tahun)) ?? [];
    years.set(Number(tahun), [...list, String(kode)]);
  }
  return [...years].map(([tahun, kode]) => [String(tahun), String(kode.length), kode.join(', ')]);
}

function catatanOf({ sudahAda, belumLengkap, tahun }: ImporRiwayat): Bagian[] {
  const teks = (isi: string): Bagian => ({ tipe: 'teks', isi, nada: 'perhatian' });
  return [
    ...(sudahAda === 0 ? [] : [teks(`${sudahAda} baris sudah ada di tab Riwayat Capaian dan tidak diubah.`)]),
    ...(belumLengkap.length === 0
      ? []
      : [teks(`Hasil ${tahun} belum lengkap untuk ${belumLengkap.join(', ')}; dicatat apa adanya.`)]),
  ];
}

function tabel(impor: ImporRiwayat, judul: string): Bagian {
  return { tipe: 'tabel', judul, kolom: ['Tahun', 'Indikator', 'Kode'], baris: perTahun(impor) };
}

/** @throws UserError for a file that is no workbook of ours, or holds nothing of earlier years */
function baca(
  ports: Ports,
  berkas: BerkasIsian,
  register: Register<RiwayatCapaianField>,
  tahunIni: number,
): ImporRiwayat {
  const grids = openBerkas(berkas).map(
    ({ nama, values, numberFormats }, gid): Grid => ({ tab: nama, gid, values, numberFormats }),
  );
  const impor = imporRiwayat(grids, register, tahunIni, ports.now(), `Berkas ${berkas.nama}`);
  if (impor.entries.length + impor.sudahAda > 0) return impor;
  throw new UserError(
    `Berkas ${berkas.nama} tidak memuat hasil tahun sebelum ${tahunIni}.`,
    'Pilih buku kerja Rekap Kinerja dari tahun sebelumnya yang triwulannya sudah diisi.',
    [],
    true,
  );
}

function selesaiOf(impor: ImporRiwayat, nama: string): Selesai {
  const { length } = impor.entries;
  return {
    judul: length === 0 ? 'Tidak ada yang ditambahkan.' : `${length} baris ditambahkan ke tab Riwayat Capaian`,
    bagian: [...(length === 0 ? [] : [tabel(impor, `Dari ${nama}`)]), ...catatanOf(impor)],
    tab: RIWAYAT_CAPAIAN.tab,
    data: { berkas: nama, ditambahkan: length, sudahAda: impor.sudahAda, belumLengkap: impor.belumLengkap },
  };
}

function tulis(
  ports: Ports,
  tabs: readonly TabInfo[],
  register: Register<RiwayatCapaianField>,
  { entries }: ImporRiwayat,
): void {
  if (entries.length === 0) return;
  ports.workbook.apply(appendPatch(register, entries));
  const hasil = `${entries.length} baris hasil tahun sebelumnya ditambahkan ke tab Riwayat Capaian.`;
  catatRiwayat(ports, tabs, [{ tindakan: JUDUL, periode: 'Tahun', hasil }]);
}

/**
 * Forms `impor-riwayat` (isian: berkas) and `impor-tinjau`. `data`: `{berkas, ditambahkan, sudahAda, belumLengkap: kode[]}`.
 * @throws UserError when the file cannot be read or holds nothing of earlier years
 */
export function imporRiwayatCapaian(ports: Ports, { tahap, isian }: Permintaan): Jawaban {
  const tabs = ports.workbook.listTabs();
  const register = requireRegister(ports, tabs, RIWAYAT_CAPAIAN);
  const tahun = readTahun(ports, tabs);
  const berkas = isian.berkas('berkas');
  if (!berkas) return { formulir: formulirPilih(tahun) };
  const impor = baca(ports, berkas, register, tahun);
  if (impor.entries.length > 0 && tahap !== TINJAU) {
    const bagian = [tabel(impor, `Yang ditambahkan dari ${berkas.nama}`), ...catatanOf(impor)];
    return { formulir: { nama: TINJAU, judul: JUDUL, bagian, tombol: 'Tambahkan' } };
  }
  tulis(ports, tabs, register, impor);
  return { selesai: selesaiOf(impor, berkas.nama) };
}
