/** Pakai Angka Bulanan: brings the months of tab Progres Bulanan into a quarterly tab, row by row as it was agreed to (SOP step 3). */
import { bandingkanProgres, type ProgresBaris } from '../../core/lembar-isian/progres-banding.ts';
import { showAngka } from '../../core/parse-tab/read-angka.ts';
import { formatPeriode } from '../../core/periode.ts';
import type { PeriodeTriwulan } from '../isian/penerima-unit.ts';
import { pilihanTriwulan } from '../isian/pilih-triwulan.ts';
import type { Ports } from '../ports.ts';
import { type ReadBukuKerja, readBukuKerja } from '../read-buku-kerja.ts';
import { catatRiwayat } from '../riwayat.ts';
import type { Selesai } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import type { Tindakan } from '../tindakan/permintaan.ts';
import { UserError } from '../user-error.ts';
import { bukaTriwulan } from './buka-triwulan.ts';
import { formulirProgres, isDapatDipakai, isLangsung, JUDUL, nilaiPakai, tabelProgres } from './formulir-progres.ts';
import { tulisIsian } from './tulis-isian.ts';

/** @throws UserError when the workbook has no such tab, or no months in Progres Bulanan */
function rowsOf(read: ReadBukuKerja, { nomor }: PeriodeTriwulan): ProgresBaris[] {
  const nama = formatPeriode({ tahun: 0, jenis: 'triwulan', nomor });
  const grid = read.grids.get(nama);
  if (!grid || !read.buku.triwulan[nomor]) {
    throw new UserError(`Tab ${nama} tidak ada.`, 'Jalankan Siapkan Buku Kerja di menu Kinerja, Lainnya.');
  }
  if (read.buku.progresBulanan.length === 0) {
    throw new UserError(
      'Tab Progres Bulanan belum berisi baris indikator.',
      'Isi angka bulanannya lebih dahulu: satu baris untuk setiap Kode, atau dua baris (Pembilang dan Penyebut) untuk Cara Rekap Rasio.',
    );
  }
  return bandingkanProgres(read.buku, grid, nomor);
}

/** @throws UserError for a Kode that cannot be used */
function requireDipilih(rows: readonly ProgresBaris[], answers: readonly string[]): ProgresBaris[] {
  if (answers.includes('kosong')) return rows.filter(isLangsung);
  if (answers.includes('semua')) return rows.filter(isDapatDipakai);
  return answers.map((answer) => {
    const found = rows.find((row) => isDapatDipakai(row) && [row.indikator.kode, nilaiPakai(row)].includes(answer));
    if (found) return found;
    const kode = rows.find((row) => nilaiPakai(row) === answer)?.indikator.kode ?? answer;
    throw new UserError(
      `Angka bulanan Kode ${kode} tidak dapat dipakai.`,
      'Periksa baris Kode itu di tab Progres Bulanan dan tab triwulan.',
      [],
      true,
    );
  });
}

function jalankan(
  ports: Ports,
  read: ReadBukuKerja,
  periode: PeriodeTriwulan,
  chosen: readonly ProgresBaris[],
): Selesai {
  const cells = chosen.flatMap(({ indikator, sel }) =>
    sel
      .filter(({ keadaan }) => keadaan !== 'sama')
      .map((one) => ({ ...one, kode: indikator.kode, hasil: one.bulanan.hasil ?? 0 })),
  );
  const writes = cells.map(({ row, column, hasil }) => ({ row, column, isi: { value: hasil, format: 'General' } }));
  tulisIsian(ports, read, periode.nomor, writes, [], JUDUL);
  const nama = formatPeriode(periode);
  const diganti = cells.filter(({ keadaan }) => keadaan === 'ganti').length;
  const hasil = `${cells.length - diganti} sel diisi, ${diganti} diganti dengan angka bulanan`;
  if (cells.length > 0) catatRiwayat(ports, read.tabs, [{ tindakan: JUDUL, periode: nama, hasil }]);
  return {
    judul: `${JUDUL} ${nama}: ${hasil}`,
    bagian: [
      {
        tipe: 'tabel',
        judul: 'Yang ditulis ke tab',
        kolom: ['Kode', 'Kolom', 'Sel', 'Semula', 'Menjadi'],
        baris: cells.map(({ kode, kolom, sel, diTab, hasil: angka }) => [
          kode,
          kolom,
          sel,
          diTab || '(kosong)',
          showAngka(angka),
        ]),
        kosong: 'Tidak ada angka yang ditulis.',
      },
    ],
    tab: nama,
    data: {
      periode: nama,
      ditulis: cells.map(({ kode, kolom, sel, diTab, hasil: angka }) => ({
        kode,
        kolom,
        sel,
        semula: diTab,
        menjadi: angka,
      })),
    },
  };
}

function isBasi(rows: readonly ProgresBaris[], isian: Isian): boolean {
  const current = new Set(rows.map(nilaiPakai));
  const kode = new Set(rows.map((row) => row.indikator.kode));
  return isian.list('pakai').some((answer) => answer.includes('#') && !kode.has(answer) && !current.has(answer));
}

/** Nothing to choose from: the table says why. */
function tanpaPilihan(rows: readonly ProgresBaris[], periode: PeriodeTriwulan): Selesai {
  const nama = formatPeriode(periode);
  return {
    judul: `${JUDUL} ${nama}: tidak ada yang perlu dipindahkan`,
    bagian: [tabelProgres(rows)],
    data: { periode: nama, ditulis: [] },
  };
}

/**
 * Isian: `periode`, `pakai` (Kode whose months are taken; from the command line bare, `kosong` for every blank row whose months are
 * complete, or `semua`). Forms: `periode`, `pakai`. Data: `periode`, `ditulis` (kode, kolom, sel, semula, menjadi).
 * @throws UserError when the quarter is locked, or there are no months
 */
export const progresBulanan: Tindakan = (ports, { tahap, isian }) => {
  if (!isian.has('periode')) {
    const bagian = [pilihanTriwulan(ports, readBukuKerja(ports))];
    return { formulir: { nama: 'periode', judul: JUDUL, bagian, tombol: 'Lanjut' } };
  }
  const { read, periode } = bukaTriwulan(ports, isian, JUDUL);
  const rows = rowsOf(read, periode);
  const basi = isBasi(rows, isian);
  const isSent = tahap === 'pakai';
  if (isSent && !basi) return { selesai: jalankan(ports, read, periode, requireDipilih(rows, isian.list('pakai'))) };
  if (!rows.some(isDapatDipakai)) return { selesai: tanpaPilihan(rows, periode) };
  return { formulir: formulirProgres(rows, periode, isSent) };
};
