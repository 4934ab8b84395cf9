/** The parts of a semester's or year's report that people write, with the writer each is proposed to (need of step 6, SOP). */
import type { BukuKerja } from '../buku-kerja.ts';
import type { UnitKerja } from '../orang.ts';
import type { Periode, Tanggal } from '../periode.ts';
import { findPejabat } from './penandatangan.ts';

export interface Penulis {
  nama: string;
  email: string;
}

export interface BagianTugas {
  bagian: string;
  usulan: Penulis;
}

const STAF = 'Staf Penyusun Evaluasi Kinerja';
const KASUBAG = 'Kasubag Perencanaan dan Pelaporan';

const keyOf = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** Who holds the role; without anybody the role itself, so that a name can be typed over it. */
function ofPeran({ pejabat, pengaturan }: BukuKerja, peran: string, tanggal: Tanggal): Penulis {
  const found = findPejabat(pejabat, peran, tanggal);
  return found
    ? { nama: found.nama, email: found.email }
    : { nama: pengaturan.sebutanPeran[peran] ?? peran, email: '' };
}

function ofUnit({ unitKerja }: BukuKerja, unit: string): Penulis | null {
  const found = unitKerja.find((one: UnitKerja) => keyOf(one.unitKerja) === keyOf(unit));
  if (unit.trim() === '') return null;
  return { nama: found?.penanggungJawab || unit, email: found?.email ?? '' };
}

/** The text that occurs most often, the first of several; `''` when there is none. */
function mostFrequent(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) if (text.trim() !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** One part for each sasaran, to the unit that answers for most of its indikator. */
function analisisParts(
  buku: BukuKerja,
  label: (number: number, sasaran: string) => string,
  staf: Penulis,
): BagianTugas[] {
  const rows = buku.indikator.filter(({ dihapus, sasaran }) => !dihapus && sasaran.trim() !== '');
  const own = rows.filter(({ tingkat }) => tingkat === 'Perangkat Daerah');
  const counted = own.length > 0 ? own : rows;
  const sasaran = [...new Set(counted.map((one) => one.sasaran.trim()))];
  return sasaran.map((nama, index) => {
    const unit = mostFrequent(counted.filter((one) => one.sasaran.trim() === nama).map((one) => one.penanggungJawab));
    return { bagian: label(index + 1, nama), usulan: ofUnit(buku, unit) ?? staf };
  });
}

function anggaranWriter(buku: BukuKerja, staf: Penulis): Penulis {
  const finance = buku.unitKerja.find(({ unitKerja }) => /keuangan/i.test(unitKerja))?.unitKerja ?? '';
  return ofUnit(buku, finance || mostFrequent(buku.anggaran.map((one) => one.penanggungJawab))) ?? staf;
}

/** @param tanggal day on which the writers are in office */
export function bagianLaporan(buku: BukuKerja, periode: Periode, tanggal: Tanggal): BagianTugas[] {
  const staf = ofPeran(buku, STAF, tanggal);
  const kasubag = ofPeran(buku, KASUBAG, tanggal);
  const pimpinan = ofPeran(buku, 'Kepala Dinas', tanggal);
  const anggaran = anggaranWriter(buku, staf);
  const part = (bagian: string, usulan: Penulis): BagianTugas => ({ bagian, usulan });
  if (periode.jenis !== 'tahun') {
    return [
      part('BAB I Pendahuluan', kasubag),
      part('BAB II Perjanjian Kinerja dan Rencana Aksi', staf),
      part('BAB III A. Capaian Indikator Kinerja', staf),
      part('BAB III B. Rata-rata Capaian per Sasaran', staf),
      part('BAB III C. Perbandingan dengan Periode Sebelumnya', staf),
      ...analisisParts(buku, (number, sasaran) => `BAB III D. Analisis per Sasaran ${number}. ${sasaran}`, staf),
      part('BAB III E. Realisasi Anggaran', anggaran),
      part('BAB III F. Tindak Lanjut Periode Sebelumnya', kasubag),
      part('BAB III G. Catatan Data', staf),
      part('BAB III H. Catatan dan Rekomendasi Pimpinan', pimpinan),
      part('BAB IV Penutup', kasubag),
      part('Lampiran', staf),
    ];
  }
  return [
    part('Kata Pengantar', kasubag),
    part('Ikhtisar Eksekutif', kasubag),
    part('BAB I Pendahuluan', kasubag),
    part('BAB II Perencanaan Kinerja', staf),
    part('BAB III A. Capaian Kinerja Organisasi', staf),
    ...analisisParts(buku, (number, sasaran) => `BAB III A. Analisis Sasaran ${number}. ${sasaran}`, staf),
    part('BAB III B. Realisasi Anggaran', anggaran),
    part('BAB III C. Tindak Lanjut Periode Sebelumnya', kasubag),
    part('BAB III D. Catatan Data', staf),
    part('BAB IV A. Simpulan', kasubag),
    part('BAB IV B. Langkah Perbaikan', kasubag),
    part('BAB IV C. Catatan dan Rekomendasi Pimpinan', pimpinan),
    part('Lampiran', staf),
  ];
}
