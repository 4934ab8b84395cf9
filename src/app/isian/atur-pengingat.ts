/** Reminders by hand: sends one now, and switches the daily one on or off; every address is agreed to before. */
import { keadaanIsian } from '../../core/isian/keadaan-isian.ts';
import { emailKey } from '../../core/isian/pemverifikasi.ts';
import { unitKey } from '../../core/isian/unit.ts';
import { formatPeriode } from '../../core/periode.ts';
import { formatTanggal, toIso } from '../../core/tanggal.ts';
import { refuseTerkunci } from '../kunci/boleh-menulis.ts';
import type { Ports } from '../ports.ts';
import { type ReadBukuKerja, readBukuKerja } from '../read-buku-kerja.ts';
import { catatRiwayat } from '../riwayat.ts';
import type { Bagian, Formulir, Jawaban, Selesai } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import { type CalonPenerima, centangPenerima, requirePenerima } from '../tindakan/penerima.ts';
import type { Tindakan } from '../tindakan/permintaan.ts';
import { UserError } from '../user-error.ts';
import { denganDiingatkan, diingatkanPada, readPengingat, writePengingat } from './catatan-pengingat.ts';
import { adaMasalah, bagianKirim, dataKirim, kirimSurat, ringkasKirim } from './kirim-surat.ts';
import {
  type AlamatUnit,
  alamatUnit,
  aturanAlamat,
  calonUnit,
  type PeriodeTriwulan,
  requireIndikator,
} from './penerima-unit.ts';
import { alamatBelum, suratUntuk, TINDAKAN_PENGINGAT } from './pengingat.ts';
import { periodeTerbuka, requireTriwulan } from './pilih-triwulan.ts';

/** Before people come to the office. */
const JAM = 7;

const teks = (isi: string): Bagian => ({ tipe: 'teks', isi });

function formulirPilih(ports: Ports): Formulir {
  const isOn = readPengingat(ports) !== null;
  return {
    nama: 'pilih',
    judul: 'Pengingat Pengisian',
    bagian: [
      {
        tipe: 'pilihan',
        nama: 'pilih',
        label: 'Yang dilakukan',
        nilai: 'sekarang',
        pilihan: [
          { nilai: 'sekarang', label: 'Kirim pengingat sekarang' },
          { nilai: 'nyalakan', label: isOn ? 'Atur ulang pengingat harian' : 'Nyalakan pengingat harian' },
          { nilai: 'matikan', label: 'Matikan pengingat harian', tertutup: !isOn },
        ],
      },
    ],
    tombol: 'Lanjut',
  };
}

/** The quarter that was asked for, otherwise the one that is open. @throws UserError when it is locked, or the whole year is */
function periodeOf(ports: Ports, read: ReadBukuKerja, isian: Isian): PeriodeTriwulan {
  const text = isian.text('periode');
  const periode = text === '' ? periodeTerbuka(ports, read) : requireTriwulan(read, text);
  if (!periode) {
    throw new UserError('Semua triwulan sudah terkunci.', 'Tidak ada lagi yang perlu diisi untuk tahun ini.');
  }
  refuseTerkunci(ports, periode.nomor, 'Pengingat');
  return periode;
}

function calonSekarang(ports: Ports, alamat: readonly AlamatUnit[]): CalonPenerima[] {
  const today = new Set(diingatkanPada(ports, toIso(ports.now())));
  return alamat.map((one) => {
    const kosong = one.unit.reduce((sum, { keadaan }) => sum + keadaan.kosong.length, 0);
    const lewati = today.has(emailKey(one.email)) ? 'sudah diingatkan hari ini' : undefined;
    return calonUnit(one, `email pengingat dengan ${kosong} baris yang belum diisi`, lewati);
  });
}

function kirimSekarang(ports: Ports, isian: Isian, isLast: boolean): Jawaban {
  const read = readBukuKerja(ports);
  requireIndikator(read);
  const periode = periodeOf(ports, read, isian);
  const nama = formatPeriode(periode);
  const only = unitKey(isian.text('unit'));
  const isAsked = ({ unit }: AlamatUnit) => only === '' || unit.some(({ keadaan }) => unitKey(keadaan.unit) === only);
  const alamat = alamatBelum(read, periode).filter(isAsked);
  if (alamat.length === 0) {
    throw new UserError(
      `Tidak ada unit yang dapat diingatkan untuk ${nama}: semuanya sudah mengisi, atau Emailnya belum diisi.`,
      'Lihat Siapa Belum Mengisi, dan lengkapi kolom Email di tab Unit Kerja.',
    );
  }
  const calon = calonSekarang(ports, alamat);
  const aturan = aturanAlamat(ports, read);
  if (!isLast || !isian.has('penerima')) {
    const judul = `Kirim Pengingat ${nama}`;
    const bagian = [centangPenerima('penerima', 'Email pengingat dikirim kepada', calon, aturan)];
    return { formulir: { nama: 'kirim', judul, bagian, tombol: 'Kirim', bahaya: true } };
  }
  const chosen = new Set(requirePenerima(calon, isian.list('penerima'), aturan).map(({ email }) => email));
  return {
    selesai: kirimKepada(
      ports,
      read,
      periode,
      alamat.filter(({ email }) => chosen.has(email)),
    ),
  };
}

function kirimKepada(
  ports: Ports,
  read: ReadBukuKerja,
  periode: PeriodeTriwulan,
  alamat: readonly AlamatUnit[],
): Selesai {
  const nama = formatPeriode(periode);
  const emails = alamat.map(({ email }) => email);
  const hasil = denganDiingatkan(ports, toIso(ports.now()), emails, () =>
    kirimSurat(ports, suratUntuk(ports, read, periode, alamat)),
  );
  catatRiwayat(ports, read.tabs, [
    { tindakan: TINDAKAN_PENGINGAT, periode: nama, hasil: `Pengingat: ${ringkasKirim(hasil)}.` },
  ]);
  return {
    judul: `Pengingat ${nama}: ${ringkasKirim(hasil)}`,
    perhatian: adaMasalah(hasil),
    bagian: bagianKirim(hasil, 'Kirim pengingat lagi besok; alamat yang sudah diingatkan hari ini ditandai.'),
    lanjut: [{ label: 'Siapa Belum Mengisi', aksi: 'siapa-belum', isian: { periode: nama } }],
    data: { periode: nama, email: dataKirim(hasil) },
  };
}

/** Every unit that owes anything in any quarter of the year. */
function alamatSetahun(read: ReadBukuKerja): AlamatUnit[] {
  return alamatUnit(
    read,
    [1, 2, 3, 4].flatMap((nomor) => keadaanIsian(read.buku, nomor as 1 | 2 | 3 | 4)),
  );
}

function calonSetahun(read: ReadBukuKerja): CalonPenerima[] {
  return alamatSetahun(read).map(({ email, unit }) => {
    const names = [...new Set(unit.map(({ keadaan }) => keadaan.unit))];
    return { nama: names.join(', '), email, dapat: 'satu email sehari, hanya selama barisnya belum terisi' };
  });
}

function formulirNyalakan(ports: Ports, read: ReadBukuKerja, calon: readonly CalonPenerima[]): Formulir {
  const { hari } = read.buku.pengaturan;
  const libur = hari === 'Kerja' ? ', kecuali Sabtu dan Minggu' : '';
  const before = readPengingat(ports);
  const other =
    before && emailKey(before.email) !== emailKey(ports.user())
      ? [teks(`Sekarang pengingat dijalankan akun ${before.email}; setelah ini akun Anda yang menjalankannya.`)]
      : [];
  return {
    nama: 'nyalakan',
    judul: 'Nyalakan Pengingat Harian',
    bagian: [
      teks(
        `Setiap hari${libur}, mulai 3 hari sebelum batas waktu sampai 14 hari setelahnya, email pengingat dikirim dari akun Anda (${ports.user() || 'akun ini'}) kepada unit yang barisnya belum terisi. Pengiriman berhenti sendiri bila semuanya terisi atau triwulan dikunci, dan berlanjut pada triwulan berikutnya.`,
      ),
      ...other,
      centangPenerima('penerima', 'Alamat yang boleh dikirimi pengingat', calon, aturanAlamat(ports, read)),
      {
        tipe: 'isian',
        nama: 'jam',
        label: 'Dikirim sekitar pukul',
        jenis: 'angka',
        nilai: String(before?.jam ?? JAM),
        wajib: true,
        bantuan: 'Angka jam dari 0 sampai 23, menurut zona waktu buku kerja.',
      },
    ],
    tombol: 'Nyalakan',
    bahaya: true,
  };
}

/** @throws UserError when it is no hour */
function requireJam(isian: Isian): number {
  const text = isian.text('jam');
  const jam = text === '' ? JAM : Number(text);
  if (Number.isInteger(jam) && jam >= 0 && jam <= 23) return jam;
  throw new UserError(`Jam "${text}" tidak dapat dipakai.`, 'Tulis angka dari 0 sampai 23, misalnya 7.', [], true);
}

function nyalakan(ports: Ports, isian: Isian, isLast: boolean): Jawaban {
  const read = readBukuKerja(ports);
  requireIndikator(read);
  const calon = calonSetahun(read);
  if (!isLast || !isian.has('penerima')) return { formulir: formulirNyalakan(ports, read, calon) };
  const penerima = requirePenerima(calon, isian.list('penerima'), aturanAlamat(ports, read)).map(({ email }) => email);
  if (penerima.length === 0) {
    throw new UserError('Belum ada alamat yang dipilih.', 'Centang paling sedikit satu alamat, lalu ulangi.');
  }
  const jam = requireJam(isian);
  const today = ports.now();
  const terakhir = readPengingat(ports)?.terakhir ?? '';
  writePengingat(ports, { email: ports.user(), sejak: toIso(today), jam, penerima, terakhir });
  ports.triggers.install(jam);
  const isi = `Pengingat harian dinyalakan untuk ${penerima.length} alamat, sekitar pukul ${jam}.00.`;
  catatRiwayat(ports, read.tabs, [{ tindakan: TINDAKAN_PENGINGAT, periode: '', hasil: isi }]);
  return {
    selesai: {
      judul: 'Pengingat harian menyala',
      bagian: [
        teks(isi),
        teks(
          `Dijalankan oleh akun ${ports.user() || 'ini'} sejak ${formatTanggal(today)}. Pengingat dapat dimatikan kapan saja dari Siapa Belum Mengisi.`,
        ),
      ],
      lanjut: [{ label: 'Siapa Belum Mengisi', aksi: 'siapa-belum', isian: {} }],
      data: { pengingat: true, jam, penerima },
    },
  };
}

/** Also stops the trigger of another account: it takes itself away the next time it runs. */
function matikan(ports: Ports): Jawaban {
  const before = readPengingat(ports);
  ports.triggers.remove();
  writePengingat(ports, null);
  if (before) {
    const hasil = `Pengingat harian yang dijalankan ${before.email || 'akun ini'} dimatikan.`;
    catatRiwayat(ports, ports.workbook.listTabs(), [{ tindakan: TINDAKAN_PENGINGAT, periode: '', hasil }]);
  }
  return {
    selesai: {
      judul: 'Pengingat harian mati',
      bagian: [
        teks(before ? 'Tidak ada lagi pengingat yang dikirim sendiri.' : 'Pengingat harian memang belum menyala.'),
      ],
      lanjut: [{ label: 'Siapa Belum Mengisi', aksi: 'siapa-belum', isian: {} }],
      data: { pengingat: false },
    },
  };
}

/**
 * Isian: `pilih` (`sekarang`, `nyalakan`, `matikan`); for `sekarang` `periode` (default: the quarter that is open), `unit` (only that
 * one) and `penerima`, last form `kirim`; for `nyalakan` `penerima` and `jam` (default 7), last form `nyalakan`.
 * Data: `periode` and `email` {`terkirim`, `gagal`, `ditunda`}, or `pengingat` (is it on), `jam`, `penerima`.
 */
export const pengingat: Tindakan = (ports, { tahap, isian }) => {
  switch (isian.text('pilih')) {
    case 'sekarang':
      return kirimSekarang(ports, isian, tahap === 'kirim');
    case 'nyalakan':
      return nyalakan(ports, isian, tahap === 'nyalakan');
    case 'matikan':
      return matikan(ports);
    default:
      return { formulir: formulirPilih(ports) };
  }
};
