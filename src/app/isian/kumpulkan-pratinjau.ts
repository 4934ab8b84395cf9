/** The preview of Kumpulkan Data Triwulan: exactly which rows, mails, disposition and protections there would be. */
import { formatHari, sisaHari } from '../../core/isian/batas-isi.ts';
import { findUnit } from '../../core/isian/unit.ts';
import { formatPeriode, hasEnded } from '../../core/periode.ts';
import type { Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import type { Bagian, Formulir } from '../tindakan/formulir.ts';
import { centangPenerima } from '../tindakan/penerima.ts';
import { aturanAlamat } from './penerima-unit.ts';
import type { RencanaKumpul } from './rencana-kumpul.ts';
import { pilihanTampilan } from './tampilan-tab.ts';

/** Rows of a table on a page; of the rest only the number is said. */
const SHOWN = 60;

const teks = (isi: string, perhatian = false): Bagian => ({
  tipe: 'teks',
  isi,
  ...(perhatian ? { nada: 'perhatian' } : {}),
});

function potong(baris: string[][]): string[][] {
  if (baris.length <= SHOWN) return baris;
  const width = baris[0]?.length ?? 1;
  return [...baris.slice(0, SHOWN), [`… dan ${baris.length - SHOWN} lainnya`, ...Array<string>(width - 1).fill('')]];
}

function pembuka(ports: Ports, { periode, batas, keadaan }: RencanaKumpul): Bagian[] {
  const nama = formatPeriode(periode);
  const wajib = keadaan.reduce((sum, one) => sum + one.wajib, 0);
  const terisi = keadaan.reduce((sum, one) => sum + one.terisi, 0);
  const today = ports.now();
  const parts = [
    teks(
      `Perjanjian Kinerja dan Rencana Aksi sudah lengkap. Pada ${nama} ada ${wajib} baris yang jatuh tempo bagi ${keadaan.length} unit; ${terisi === 0 ? 'belum ada yang terisi' : `${terisi} sudah terisi`}.`,
    ),
    teks(`Batas waktu pengisian: ${formatHari(batas)} (${sisaHari(batas, today)}).`),
  ];
  return hasEnded(periode.tahun, periode.nomor, today) ? parts : [...parts, teks(`${nama} belum berakhir.`, true)];
}

function tabelBaris({ tambahan, periode }: RencanaKumpul): Bagian {
  const baris = tambahan.baris.map(({ kode, nama, unit, pemeriksa, jatuhTempo }) => [
    kode,
    jatuhTempo ? nama : `${nama} (tidak jatuh tempo triwulan ini)`,
    unit || 'belum ada',
    pemeriksa || 'belum ada',
  ]);
  return {
    tipe: 'tabel',
    judul: `Baris yang ditambahkan di tab ${formatPeriode(periode)}`,
    kolom: ['Kode', 'Indikator', 'Penanggung Jawab', 'Pemeriksa'],
    baris: potong(baris),
    kosong: 'Semua indikator sudah ada di tab itu; tidak ada baris yang ditambahkan.',
  };
}

function tabelUnit(read: ReadBukuKerja, { keadaan }: RencanaKumpul): Bagian {
  const baris = keadaan.map(({ unit, wajib, terisi, baris: rows }) => {
    const found = findUnit(read.buku, unit);
    const anggaran = rows.filter(({ jenis }) => jenis === 'anggaran').length;
    const parts = [
      ...(wajib > anggaran ? [`${wajib - anggaran} indikator`] : []),
      ...(anggaran > 0 ? [`${anggaran} realisasi anggaran`] : []),
    ];
    const jumlah = `${parts.join(' dan ')}, terisi ${terisi}`;
    const cara = found
      ? found.caraKirim === 'Tab ini'
        ? 'Email dengan tautan'
        : found.caraKirim
      : 'Belum dapat dikirim';
    return [unit || 'Belum ada penanggung jawab', jumlah, cara];
  });
  return { tipe: 'tabel', judul: 'Yang diminta dari setiap unit', kolom: ['Unit', 'Yang diisi', 'Cara Kirim'], baris };
}

function bagianDisposisi(read: ReadBukuKerja, rencana: RencanaKumpul): Bagian[] {
  const { nomorDisposisi, adaRegister, keadaan, periode } = rencana;
  const sebutan = read.buku.pengaturan.sebutanPeran['Sekretaris Dinas'] ?? 'Sekretaris Dinas';
  if (!adaRegister)
    return [teks('Buku kerja ini tidak mempunyai tab Disposisi, jadi Lembar Disposisi tidak diterbitkan.')];
  if (nomorDisposisi !== '') {
    return [
      teks(
        `Lembar Disposisi ${formatPeriode(periode)} sudah terbit (nomor ${nomorDisposisi}) dan tidak diterbitkan lagi.`,
      ),
    ];
  }
  const units = keadaan.map(({ unit }) => unit).filter((unit) => unit !== '');
  const label = `Terbitkan Lembar Disposisi dari ${sebutan}`;
  const keterangan = `Kepada: ${units.join('; ')}`;
  return [
    {
      tipe: 'centang',
      nama: 'disposisi',
      label: 'Lembar Disposisi',
      pilihan: [{ nilai: 'terbitkan', label, keterangan, dicentang: true }],
    },
  ];
}

function bagianPerlindungan({ buku }: ReadBukuKerja): Bagian {
  return buku.pengaturan.lindungiBarisUnit
    ? teks(
        'Lindungi Baris Unit berisi Ya: setiap unit hanya dapat mengubah barisnya sendiri, dan kolom Verifikasi hanya dapat diisi pemeriksanya. Selama itu, mengurutkan atau menyaring ulang tab triwulan terhalang bagi unit.',
        true,
      )
    : teks(
        'Lindungi Baris Unit berisi Tidak: semua penyunting dapat mengubah semua baris. Ubah di tab Pengaturan bila perlu.',
      );
}

function bagianKekurangan({ kekurangan }: RencanaKumpul): Bagian[] {
  if (kekurangan.length === 0) return [];
  const baris = potong(kekurangan.map(({ apa, saran }) => [apa, saran]));
  return [{ tipe: 'tabel', judul: 'Perlu dicek', kolom: ['Keadaan', 'Yang perlu dilakukan'], baris }];
}

function bagianSurat(ports: Ports, read: ReadBukuKerja, { calon, luar }: RencanaKumpul): Bagian[] {
  const outside = luar.map(({ unit }) => unit).join('; ');
  return [
    ...(luar.length > 0
      ? [teks(`Unit dengan Cara Kirim lain (${outside}) dikirimi lewat Kirim Lembar Isian setelah langkah ini.`)]
      : []),
    ...(calon.length > 0
      ? [centangPenerima('penerima', 'Email permintaan data dikirim kepada', calon, aturanAlamat(ports, read))]
      : [teks('Tidak ada email yang dikirim: belum ada unit dengan Email dan Cara Kirim "Tab ini".')]),
  ];
}

export function formulirPratinjau(ports: Ports, read: ReadBukuKerja, rencana: RencanaKumpul): Formulir {
  const sisa = ports.mail.sisa();
  const count = rencana.calon.length;
  const kuota =
    count > sisa ? [teks(`Jatah email akun Anda hari ini tinggal ${sisa}; sisanya dikirim lain waktu.`, true)] : [];
  return {
    nama: 'pratinjau',
    judul: `Kumpulkan Data ${formatPeriode(rencana.periode)}`,
    bagian: [
      ...pembuka(ports, rencana),
      ...bagianKekurangan(rencana),
      tabelBaris(rencana),
      tabelUnit(read, rencana),
      bagianPerlindungan(read),
      ...bagianDisposisi(read, rencana),
      ...bagianSurat(ports, read, rencana),
      ...kuota,
      pilihanTampilan(rencana.periode),
    ],
    tombol: 'Kumpulkan',
    bahaya: count > 0,
  };
}
