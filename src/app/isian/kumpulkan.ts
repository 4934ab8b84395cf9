/** Kumpulkan Data Triwulan (SOP step 1): checks the plan, prepares the quarter's tab, asks the units, issues the disposition. */
import { suratPermintaan } from '../../core/isian/surat-permintaan.ts';
import { formatPeriode, parsePeriode } from '../../core/periode.ts';
import { toIso } from '../../core/tanggal.ts';
import type { Kemajuan } from '../bertahap.ts';
import { terbitkanBilaBelum } from '../disposisi/terbitkan.ts';
import { catatIdBuku } from '../id-buku.ts';
import { refuseTerkunci } from '../kunci/boleh-menulis.ts';
import type { Ports } from '../ports.ts';
import { type ReadBukuKerja, readBukuKerja } from '../read-buku-kerja.ts';
import { catatLangkah } from '../sop/catat-langkah.ts';
import { jagaUrutan } from '../sop/jaga-urutan.ts';
import type { Bagian, Formulir, Jawaban, Selesai, TombolAksi } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import { type CalonPenerima, requirePenerima } from '../tindakan/penerima.ts';
import type { Tindakan } from '../tindakan/permintaan.ts';
import { readPengingat } from './catatan-pengingat.ts';
import { jagaSudahMulai, luarTanpaKirim, sudahDiminta } from './diminta.ts';
import { adaMasalah, bagianKirim, dataKirim, type HasilKirim, kirimSurat, ringkasKirim } from './kirim-surat.ts';
import {
  type Berjalan,
  belumDikirimi,
  type Disposisi,
  denganYangHilang,
  gabung,
  readKelanjutan,
  SEKALI_KIRIM,
  tanpaHasil,
  toKelanjutan,
} from './kumpulkan-bertahap.ts';
import { formulirPratinjau } from './kumpulkan-pratinjau.ts';
import { terapkanPerlindungan } from './lindungi-baris.ts';
import { aturanAlamat, bahanSurat, requireIndikator } from './penerima-unit.ts';
import { pilihanTriwulan, requireTriwulan } from './pilih-triwulan.ts';
import { type RencanaKumpul, rencanaKumpul } from './rencana-kumpul.ts';
import { ensureTab, readUntukIsian } from './tambah-baris.ts';
import { terapkanTampilan, toTampilan } from './tampilan-tab.ts';
import { denganCatatan, readTerkirim } from './terkirim.ts';

const TINDAKAN = 'Kumpulkan Data Triwulan';

function formulirPeriode(ports: Ports, read: ReadBukuKerja): Formulir {
  requireIndikator(read);
  return {
    nama: 'periode',
    judul: TINDAKAN,
    bagian: [
      {
        tipe: 'teks',
        isi: 'Memeriksa Perjanjian Kinerja dan Rencana Aksi, menyiapkan tab triwulan, lalu meminta data kepada setiap unit. Sebelum ada yang dikirim, semuanya ditampilkan lebih dahulu.',
      },
      pilihanTriwulan(ports, read),
    ],
    tombol: 'Lanjut',
  };
}

/** `null` when it was not wanted, stands in the register already, or the workbook keeps none. */
function terbitkan(ports: Ports, read: ReadBukuKerja, rencana: RencanaKumpul, isian: Isian): Disposisi | null {
  const wanted = !isian.has('disposisi') || isian.list('disposisi').includes('terbitkan');
  const units = rencana.keadaan.map(({ unit }) => unit).filter((unit) => unit !== '');
  if (!wanted || !rencana.adaRegister || rencana.nomorDisposisi !== '' || units.length === 0) return null;
  const { periode, batas } = rencana;
  const nama = `${formatPeriode(periode)} tahun ${periode.tahun}`;
  return terbitkanBilaBelum(ports, read, {
    periode,
    langkah: 1,
    kepada: units,
    hal: `Permintaan data laporan kinerja ${nama}`,
    isi: `Mohon mengisi data kinerja ${nama} sesuai Perjanjian Kinerja dan Rencana Aksi, lalu mengajukannya untuk diperiksa paling lambat pada batas waktu.`,
    sifat: 'Segera',
    batasWaktu: batas,
  });
}

function kirim(
  ports: Ports,
  rencana: RencanaKumpul,
  chosen: readonly CalonPenerima[],
  nomorDisposisi: string,
): HasilKirim {
  const emails = new Set(chosen.map(({ email }) => email));
  const surat = rencana.alamat
    .filter(({ email }) => emails.has(email))
    .map(({ nama, email, unit }) => {
      const bahan = bahanSurat(ports, rencana.tambahan.read, rencana.periode, unit);
      return { nama, email, naskah: suratPermintaan(bahan, nomorDisposisi) };
    });
  const alamat = surat.map(({ email }) => email);
  return denganCatatan(ports, rencana.periode, alamat, () => kirimSurat(ports, surat));
}

function lanjutan(ports: Ports, rencana: RencanaKumpul, hasil: HasilKirim): TombolAksi[] {
  const periode = formatPeriode(rencana.periode);
  const off = readPengingat(ports) === null;
  return [
    ...(adaMasalah(hasil) ? [{ label: 'Kirim sisanya', aksi: 'kumpulkan', isian: { periode } }] : []),
    ...(rencana.luar.length > 0 ? [{ label: 'Kirim Lembar Isian', aksi: 'kirim-isian', isian: { periode } }] : []),
    { label: 'Siapa Belum Mengisi', aksi: 'siapa-belum', isian: { periode } },
    ...(off ? [{ label: 'Nyalakan pengingat harian', aksi: 'pengingat', isian: { pilih: 'nyalakan' } }] : []),
  ];
}

/** Nobody was asked where no mail went out: the rows may still have been prepared. */
function judulSelesai(nama: string, hasil: HasilKirim, luar: readonly string[]): string {
  const sisa = luar.length === 0 ? '' : `; ${luar.length} alamat di luar domain kantor tidak dikirimi`;
  return hasil.terkirim.length === 0
    ? `${nama} disiapkan; ${ringkasKirim(hasil)}${sisa}`
    : `Data ${nama} diminta: ${ringkasKirim(hasil)}${sisa}`;
}

/** Addresses that nobody ticked, and how to write to them after all. */
function bagianLuar(luar: readonly string[]): Bagian[] {
  if (luar.length === 0) return [];
  const isi = `Tidak dikirimi karena di luar domain kantor dan tidak dicentang: ${luar.join(', ')}. Bila alamatnya benar, jalankan ${TINDAKAN} lagi dan centang satu per satu.`;
  return [{ tipe: 'teks', nada: 'perhatian', isi }];
}

function selesai(
  ports: Ports,
  rencana: RencanaKumpul,
  { hasil, luar }: { hasil: HasilKirim; luar: readonly string[] },
  { disposisi, catatan, baris }: Berjalan,
): Selesai {
  const { periode, batas } = rencana;
  const nama = formatPeriode(periode);
  const rows = baris.length;
  const isi = [
    rows > 0 ? `${rows} baris ditambahkan di tab ${nama}.` : `Tab ${nama} sudah lengkap barisnya.`,
    ...catatan,
  ].join(' ');
  const bagian: Bagian[] = [
    { tipe: 'teks', isi },
    ...bagianKirim(hasil, `Jalankan ${TINDAKAN} lagi besok; yang sudah terkirim tidak diusulkan lagi.`),
    ...bagianLuar(luar),
    ...(disposisi
      ? [{ tipe: 'tautan' as const, judul: `Lembar Disposisi nomor ${disposisi.nomor}`, berkas: [disposisi.berkas] }]
      : []),
  ];
  return {
    judul: judulSelesai(nama, hasil, luar),
    perhatian: adaMasalah(hasil) || luar.length > 0,
    bagian,
    tab: nama,
    lanjut: lanjutan(ports, rencana, hasil),
    data: {
      periode: nama,
      batas: toIso(batas),
      baris,
      email: { ...dataKirim(hasil), luar: [...luar] },
      disposisi: disposisi?.nomor ?? (rencana.nomorDisposisi || null),
      catatan,
    },
  };
}

interface Permulaan {
  first: ReadBukuKerja;
  preview: RencanaKumpul;
  chosen: readonly CalonPenerima[];
  isian: Isian;
}

/** The first execution prepares: rows, protections, disposition, what is shown. The mails name the disposition, so it comes first. */
function siapkan(ports: Ports, { first, preview, isian }: Permulaan, lewat: readonly string[]): Persiapan {
  const { periode } = preview;
  const read = ensureTab(ports, first, periode.nomor);
  const rencana = read === first ? preview : rencanaKumpul(ports, read, periode);
  const { tambahan } = rencana;
  tambahan.tulis();
  const lindung = terapkanPerlindungan(ports, tambahan.read, periode.nomor);
  const disposisi = terbitkan(ports, tambahan.read, rencana, isian);
  const tampil = terapkanTampilan(ports, read.tabs, periode, toTampilan(isian.text('tampilan')));
  const tab = tambahan.read.buku.triwulan[periode.nomor]?.table.tab;
  if (tab !== undefined) ports.workbook.open(tab, 'A1');
  catatIdBuku(ports);
  const berjalan: Berjalan = {
    ...{ disposisi, hasil: tanpaHasil(), awal: readTerkirim(ports, periode.tahun, periode.nomor) },
    baris: tambahan.baris.map(({ kode }) => kode),
    catatan: [lindung, tampil, ...lewat, ...read.catatan].filter((sentence) => sentence !== ''),
  };
  return { rencana, berjalan, read };
}

interface Persiapan {
  rencana: RencanaKumpul;
  berjalan: Berjalan;
  read: ReadBukuKerja;
}

/** What this execution did; each records its own, so that a person may stop after any of them. */
function catat(
  ports: Ports,
  { rencana, berjalan, read }: Persiapan,
  { kini, isFirst, waits }: { kini: HasilKirim; isFirst: boolean; waits: boolean },
  alasan: string,
): void {
  const { disposisi, baris } = berjalan;
  const [rows, letter] = isFirst
    ? [`${baris.length} baris ditambahkan; `, disposisi ? `; Lembar Disposisi nomor ${disposisi.nomor}` : '']
    : ['', ''];
  const kirim = waits ? 'email menyusul' : ringkasKirim(kini);
  catatLangkah(ports, read.tabs, {
    langkah: [{ langkah: 1, periode: rencana.periode }],
    tindakan: TINDAKAN,
    hasil: `${rows}${kirim}${letter}.`,
    selesai: sudahDiminta(ports, rencana, kini),
    ...(isFirst && disposisi ? { keluaran: disposisi.berkas.url || disposisi.berkas.nama } : {}),
    ...(alasan === '' ? {} : { alasan }),
  });
}

/** Many mails are sent by executions of their own; a few go out with the preparation. */
function jalankan(ports: Ports, mulai: Permulaan, berikut: Isian | undefined): Jawaban {
  const { first, preview, chosen, isian } = mulai;
  const { periode } = preview;
  const alasan = isian.text('alasan');
  const langkah = [{ langkah: 1, periode } as const];
  const lewat = [...jagaSudahMulai(ports, periode, alasan), ...jagaUrutan(ports, first, langkah, alasan)];
  const siap: Persiapan = berikut
    ? { rencana: preview, berjalan: readKelanjutan(berikut), read: first }
    : siapkan(ports, mulai, lewat);
  const { rencana, berjalan } = siap;
  const sudah = berikut
    ? denganYangHilang(berjalan, chosen, readTerkirim(ports, periode.tahun, periode.nomor))
    : berjalan.hasil;
  const belum = belumDikirimi(sudah, chosen);
  const waits = !berikut && belum.length > SEKALI_KIRIM;
  const giliran = waits ? [] : belum.slice(0, SEKALI_KIRIM);
  const nomor = berjalan.disposisi?.nomor ?? rencana.nomorDisposisi;
  const kini = kirim(ports, rencana, giliran, nomor);
  catat(ports, siap, { kini, isFirst: !berikut, waits }, alasan);
  const habis = kini.ditunda.length > 0;
  const rest = habis ? belum.slice(giliran.length).map(({ nama, email }) => ({ nama, email })) : [];
  const hasil = gabung(gabung(sudah, kini), { ...tanpaHasil(), ditunda: rest });
  const sisa = belumDikirimi(hasil, chosen).length;
  if (sisa > 0) return { kemajuan: kemajuanOf({ ...berjalan, hasil }, formatPeriode(periode), chosen.length, sisa) };
  const luar = luarTanpaKirim(rencana, chosen, aturanAlamat(ports, first));
  return { selesai: selesai(ports, rencana, { hasil, luar }, berjalan) };
}

function kemajuanOf(berjalan: Berjalan, nama: string, jumlah: number, sisa: number): Kemajuan {
  const dari = Math.ceil(jumlah / SEKALI_KIRIM) + 1;
  const sampai = jumlah - sisa;
  return {
    ...{ dari, langkah: Math.max(1, dari - Math.ceil(sisa / SEKALI_KIRIM)) },
    sudah: sampai === 0 ? `Tab ${nama} disiapkan.` : `${sampai} dari ${jumlah} alamat selesai.`,
    sedang: `Mengirim email ke-${sampai + 1} sampai ke-${Math.min(sampai + SEKALI_KIRIM, jumlah)} dari ${jumlah}`,
    berikut: toKelanjutan(berjalan),
  };
}

/**
 * Isian: `periode` (`Triwulan II`), `penerima` (addresses that are written to; may be empty), `disposisi` (`['terbitkan']`, the default,
 * or `[]`), `tampilan` (`biarkan`, `sembunyikan`, `tampilkan`), `alasan`. Last form: `pratinjau`.
 * Data: `periode`, `batas` (ISO day), `baris` (Kode of added rows), `email` {`terkirim`, `gagal`, `ditunda`, `luar` = outside the office and not ticked}, `disposisi` (number or
 * null), `catatan`. More mails than one execution sends go out in several.
 * @throws UserError when the plan is not complete, the quarter is locked, or an address may not be written to
 */
export const kumpulkan: Tindakan = (ports, { tahap, isian, berikut }) => {
  const text = isian.text('periode');
  const asked = parsePeriode(text, 0);
  if (text === '') return { formulir: formulirPeriode(ports, readBukuKerja(ports)) };
  const nomor = asked?.jenis === 'triwulan' ? asked.nomor : 1;
  const first = readUntukIsian(ports, nomor);
  const periode = requireTriwulan(first, text);
  refuseTerkunci(ports, nomor, TINDAKAN);
  const preview = rencanaKumpul(ports, first, periode);
  if (tahap !== 'pratinjau' || !isian.has('penerima')) return { formulir: formulirPratinjau(ports, first, preview) };
  const chosen = requirePenerima(preview.calon, isian.list('penerima'), aturanAlamat(ports, first));
  return jalankan(ports, { first, preview, chosen, isian }, berikut);
};
