/** Mulai Tahun Baru: in a copy of the workbook, puts the year's results away and clears the copy for the next year. */
import { appendPatch } from '../../core/register.ts';
import { kepalaRantai } from '../../core/riwayat.ts';
import { RIWAYAT } from '../../core/tab-layout/arsip.ts';
import { letakPengaturan } from '../../core/tahun-baru/pengaturan-tahun.ts';
import { formatWaktu } from '../../core/tanggal.ts';
import { perbaruiBeranda } from '../beranda.ts';
import { asalBuku, tetapkanIdBuku } from '../id-buku.ts';
import { requireRegister } from '../open-register.ts';
import type { Ports } from '../ports.ts';
import { type ReadBukuKerja, readBukuKerja } from '../read-buku-kerja.ts';
import { catatRiwayat } from '../riwayat.ts';
import type { Bagian, Jawaban, Selesai } from '../tindakan/formulir.ts';
import type { Permintaan } from '../tindakan/permintaan.ts';
import { UserError } from '../user-error.ts';
import { hapusCatatanDokumen, mulaiRiwayat, tulisPengaturan } from './awali-tahun.ts';
import {
  formulirLanjutkan,
  formulirTahun,
  formulirTinjau,
  PILIH_TAHUN,
  requireKetik,
  TINJAU_TAHUN_BARU,
  tahunDiminta,
} from './formulir-tahun-baru.ts';
import {
  hapusVersiLama,
  kosongkanAngka,
  kosongkanRegister,
  kosongkanTindakLanjutSelesai,
  lepasPerlindungan,
  UNTUK_DIKOSONGKAN,
} from './kosongkan-tab.ts';
import { readTahunBaru, type TahunBaru, writeTahunBaru } from './penanda.ts';
import { type RencanaTahunBaru, readLayoutGrids, rencanakanTahunBaru } from './rencana.ts';

/** @throws UserError in the original: its figures are the record of the year */
function requireSalinan(ports: Ports, read: ReadBukuKerja): string {
  const asal = asalBuku(ports, read.tabs);
  const { tahun } = read.buku.pengaturan;
  if (asal === 'asli') {
    throw new UserError(
      `Ini buku kerja asli tahun ${tahun}; isinya tidak dikosongkan.`,
      `Buat salinannya lebih dahulu: menu File, Buat salinan, beri nama tahun ${tahun + 1}. Buka salinan itu, lalu jalankan Mulai Tahun Baru di sana.`,
    );
  }
  return asal;
}

function requireTahunTertulis(rencana: RencanaTahunBaru): void {
  const pengaturan = rencana.grids.get('Pengaturan');
  if (pengaturan && letakPengaturan(pengaturan, 'tahun')) return;
  throw new UserError(
    'Tab Pengaturan tidak mempunyai isian Tahun.',
    'Jalankan Siapkan Buku Kerja di menu Kinerja, Lainnya, lalu ulangi.',
  );
}

/** For whoever opens the workbook after an interruption; the new log replaces it. */
function tandaiDimulai(ports: Ports, read: ReadBukuKerja, { riwayat }: RencanaTahunBaru, ke: number): void {
  const hasil = `Pengosongan untuk tahun ${ke} dimulai. Selama baris ini masih ada, jalankan lagi Mulai Tahun Baru sampai selesai.`;
  catatRiwayat(ports, read.tabs, [{ tindakan: 'Mulai Tahun Baru', periode: '', hasil }], riwayat);
}

/** Results first: only when they are put away may the figures go. */
function simpanHasil(ports: Ports, { capaian, tindakLanjut }: RencanaTahunBaru, tahunBaru: TahunBaru): void {
  if (capaian.entries.length > 0) ports.workbook.apply(appendPatch(capaian.register, capaian.entries));
  if (tindakLanjut.entries.length > 0) ports.workbook.apply(appendPatch(tindakLanjut.register, tindakLanjut.entries));
  writeTahunBaru(ports, { ...tahunBaru, tahap: 'kosongkan' });
}

/** Every step may run again after an interruption; the year is written near the end, and the mark goes last. */
function kosongkan(ports: Ports, read: ReadBukuKerja, tahunBaru: TahunBaru): void {
  lepasPerlindungan(ports, read);
  hapusVersiLama(ports, read);
  kosongkanAngka(ports, tahunBaru.pertahankan);
  const grids = readLayoutGrids(ports, read);
  kosongkanRegister(ports, grids);
  kosongkanTindakLanjutSelesai(ports, read);
  hapusCatatanDokumen(ports, read.tabs, tahunBaru.dari);
  mulaiRiwayat(ports, requireRegister(ports, read.tabs, RIWAYAT), tahunBaru);
  const pengaturan = grids.get('Pengaturan');
  if (pengaturan) tulisPengaturan(ports, pengaturan, tahunBaru.ke);
  tutup(ports);
}

function tutup(ports: Ports): void {
  tetapkanIdBuku(ports);
  perbaruiBeranda(ports);
  writeTahunBaru(ports, null);
}

function selesai({ dari, ke, pertahankan }: TahunBaru, rencana: RencanaTahunBaru | null): Selesai {
  const milik = rencana?.milik ?? { tab: [], kolom: [], tahunLama: [] };
  const sisa = [...milik.tab.map((tab) => `tab ${tab}`), ...milik.kolom.map((kolom) => `kolom ${kolom}`)];
  const teks = (isi: string, nada?: 'perhatian'): Bagian => ({ tipe: 'teks', isi, ...(nada ? { nada } : {}) });
  return {
    judul: `Buku kerja tahun ${ke} siap`,
    perhatian: milik.tahunLama.length > 0,
    bagian: [
      teks(
        pertahankan
          ? `Sesuaikan target dan pagu ${ke} di tab Perjanjian Kinerja, Rencana Aksi, dan Anggaran.`
          : `Isi target ${ke} di tab Perjanjian Kinerja dan Rencana Aksi, dan pagu di tab Anggaran.`,
      ),
      teks(`Buku kerja ${dari} yang asli tetap menjadi catatan tahun itu: riwayat, arsip, dan koreksinya ada di sana.`),
      ...(sisa.length === 0 ? [] : [teks(`Milik kantor yang dibiarkan: ${sisa.join(', ')}.`)]),
      ...(milik.tahunLama.length === 0
        ? []
        : [teks(`Masih menyebut ${dari}, ganti sendiri: ${milik.tahunLama.join(', ')}.`, 'perhatian')]),
    ],
    tab: 'Perjanjian Kinerja',
    data: {
      dari,
      tahun: ke,
      pertahankan,
      riwayatCapaian: rencana?.capaian.entries.length ?? 0,
      tindakLanjut: rencana?.tindakLanjut.entries.length ?? 0,
      milikKantor: sisa,
      tahunLama: milik.tahunLama,
    },
  };
}

function lanjutkan(ports: Ports, { tahap, isian }: Permintaan, tahunBaru: TahunBaru): Jawaban {
  if (tahap !== TINJAU_TAHUN_BARU) return { formulir: formulirLanjutkan(tahunBaru) };
  requireKetik(isian, tahunBaru.ke);
  const read = readBukuKerja(ports, UNTUK_DIKOSONGKAN);
  const rencana = tahunBaru.tahap === 'hasil' ? rencanakanTahunBaru(ports, read) : null;
  if (rencana) simpanHasil(ports, rencana, tahunBaru);
  // The year is written when everything is cleared: what stands there since then belongs to the new year.
  if (read.buku.pengaturan.tahun === tahunBaru.ke) tutup(ports);
  else kosongkan(ports, read, tahunBaru);
  return { selesai: selesai(tahunBaru, rencana) };
}

function requireDipastikan(asal: string, { isian }: Permintaan): void {
  if (asal !== 'tidak diketahui' || isian.list('salinan').includes('ya')) return;
  throw new UserError(
    'Belum dipastikan bahwa buku kerja ini sebuah salinan.',
    'Centang pernyataan itu hanya bila buku kerja aslinya tersimpan di tempat lain.',
    [],
    true,
  );
}

/**
 * Forms: `pilih-tahun`, then `tinjau-tahun-baru`. Isian: `tahun`, `target` (`kosongkan` or `pertahankan`), `salinan` (`ya`, only
 * where nothing tells that this is a copy), `ketik` (the new year again).
 * Data: `dari, tahun, pertahankan, riwayatCapaian, tindakLanjut` (rows added), `milikKantor, tahunLama` (lists).
 * @throws UserError in the original workbook, for a year that cannot follow, and unless the year was typed
 */
export function mulaiTahunBaru(ports: Ports, permintaan: Permintaan): Jawaban {
  const unfinished = readTahunBaru(ports);
  if (unfinished) return lanjutkan(ports, permintaan, unfinished);
  const { tahap, isian } = permintaan;
  const read = readBukuKerja(ports, UNTUK_DIKOSONGKAN);
  const dari = read.buku.pengaturan.tahun;
  const asal = requireSalinan(ports, read);
  if (tahap !== PILIH_TAHUN && tahap !== TINJAU_TAHUN_BARU) return { formulir: formulirTahun(dari, asal) };
  const ke = tahunDiminta(isian, dari);
  requireDipastikan(asal, permintaan);
  const pertahankan = isian.text('target') === 'pertahankan';
  const rencana = rencanakanTahunBaru(ports, read);
  requireTahunTertulis(rencana);
  if (tahap !== TINJAU_TAHUN_BARU) return { formulir: formulirTinjau(rencana, { dari, ke, pertahankan }) };
  requireKetik(isian, ke);
  const waktu = formatWaktu(ports.now());
  const oleh = ports.user() || 'tidak diketahui';
  const kepalaLama = kepalaRantai(rencana.riwayat);
  const tahunBaru: TahunBaru = { dari, ke, pertahankan, waktu, oleh, kepalaLama, tahap: 'hasil' };
  writeTahunBaru(ports, tahunBaru);
  tandaiDimulai(ports, read, rencana, ke);
  simpanHasil(ports, rencana, tahunBaru);
  kosongkan(ports, read, tahunBaru);
  return { selesai: selesai(tahunBaru, rencana) };
}
