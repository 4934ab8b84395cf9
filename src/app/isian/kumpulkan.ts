/** Kumpulkan Data Triwulan (SOP step 1): checks the plan, prepares the quarter's tab, asks the units, issues the disposition. */
import { suratPermintaan } from '../../core/isian/surat-permintaan.ts';
import { formatPeriode, parsePeriode } from '../../core/periode.ts';
import { toIso } from '../../core/tanggal.ts';
import { terbitkanBilaBelum } from '../disposisi/terbitkan.ts';
import { catatIdBuku } from '../id-buku.ts';
import { refuseTerkunci } from '../kunci/boleh-menulis.ts';
import type { Ports, SavedFile } from '../ports.ts';
import { type ReadBukuKerja, readBukuKerja } from '../read-buku-kerja.ts';
import { catatLangkah } from '../sop/catat-langkah.ts';
import { jagaUrutan } from '../sop/jaga-urutan.ts';
import type { Bagian, Formulir, Selesai, TombolAksi } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import { type CalonPenerima, requirePenerima } from '../tindakan/penerima.ts';
import type { Tindakan } from '../tindakan/permintaan.ts';
import { readPengingat } from './catatan-pengingat.ts';
import { jagaSudahMulai, luarTanpaKirim, sudahDiminta } from './diminta.ts';
import { adaMasalah, bagianKirim, dataKirim, type HasilKirim, kirimSurat, ringkasKirim } from './kirim-surat.ts';
import { formulirPratinjau } from './kumpulkan-pratinjau.ts';
import { terapkanPerlindungan } from './lindungi-baris.ts';
import { aturanAlamat, bahanSurat, requireIndikator } from './penerima-unit.ts';
import { pilihanTriwulan, requireTriwulan } from './pilih-triwulan.ts';
import { type RencanaKumpul, rencanaKumpul } from './rencana-kumpul.ts';
import { ensureTab, readUntukIsian } from './tambah-baris.ts';
import { terapkanTampilan, toTampilan } from './tampilan-tab.ts';
import { denganCatatan } from './terkirim.ts';

const TINDAKAN = 'Kumpulkan Data Triwulan';

type Disposisi = { nomor: string; berkas: SavedFile };

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
  disposisi: Disposisi | null,
  catatan: readonly string[],
): Selesai {
  const { periode, tambahan, batas } = rencana;
  const nama = formatPeriode(periode);
  const rows = tambahan.baris.length;
  const isi = [
    rows > 0 ? `${rows} baris ditambahkan di tab ${nama}.` : `Tab ${nama} sudah lengkap barisnya.`,
    ...catatan.filter((sentence) => sentence !== ''),
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
      baris: tambahan.baris.map(({ kode }) => kode),
      email: { ...dataKirim(hasil), luar: [...luar] },
      disposisi: disposisi?.nomor ?? (rencana.nomorDisposisi || null),
      catatan: [...catatan].filter((sentence) => sentence !== ''),
    },
  };
}

/** Writes: rows, protections, disposition, mails, step. The mails name the disposition, so it comes first. */
function jalankan(ports: Ports, first: ReadBukuKerja, preview: RencanaKumpul, isian: Isian): Selesai {
  const { periode, calon } = preview;
  const aturan = aturanAlamat(ports, first);
  const chosen = requirePenerima(calon, isian.list('penerima'), aturan);
  const langkah = [{ langkah: 1, periode } as const];
  const alasan = isian.text('alasan');
  const lewat = [...jagaSudahMulai(ports, periode, alasan), ...jagaUrutan(ports, first, langkah, alasan)];
  const read = ensureTab(ports, first, periode.nomor);
  const rencana = read === first ? preview : rencanaKumpul(ports, read, periode);
  const { tambahan } = rencana;
  tambahan.tulis();
  const lindung = terapkanPerlindungan(ports, tambahan.read, periode.nomor);
  const disposisi = terbitkan(ports, tambahan.read, rencana, isian);
  const hasil = kirim(ports, rencana, chosen, disposisi?.nomor ?? rencana.nomorDisposisi);
  const tampil = terapkanTampilan(ports, read.tabs, periode, toTampilan(isian.text('tampilan')));
  const tab = tambahan.read.buku.triwulan[periode.nomor]?.table.tab;
  if (tab !== undefined) ports.workbook.open(tab, 'A1');
  catatIdBuku(ports);
  catatLangkah(ports, read.tabs, {
    langkah,
    tindakan: TINDAKAN,
    hasil: `${tambahan.baris.length} baris ditambahkan; ${ringkasKirim(hasil)}${disposisi ? `; Lembar Disposisi nomor ${disposisi.nomor}` : ''}.`,
    selesai: sudahDiminta(ports, rencana, hasil),
    ...(disposisi ? { keluaran: disposisi.berkas.url || disposisi.berkas.nama } : {}),
    ...(alasan === '' ? {} : { alasan }),
  });
  const luar = luarTanpaKirim(rencana, chosen, aturan);
  return selesai(ports, rencana, { hasil, luar }, disposisi, [lindung, tampil, ...lewat, ...read.catatan]);
}

/**
 * Isian: `periode` (`Triwulan II`), `penerima` (addresses that are written to; may be empty), `disposisi` (`['terbitkan']`, the default,
 * or `[]`), `tampilan` (`biarkan`, `sembunyikan`, `tampilkan`), `alasan`. Last form: `pratinjau`.
 * Data: `periode`, `batas` (ISO day), `baris` (Kode of added rows), `email` {`terkirim`, `gagal`, `ditunda`, `luar` = outside the office and not ticked}, `disposisi` (number or
 * null), `catatan`.
 * @throws UserError when the plan is not complete, the quarter is locked, or an address may not be written to
 */
export const kumpulkan: Tindakan = (ports, { tahap, isian }) => {
  const text = isian.text('periode');
  const asked = parsePeriode(text, 0);
  if (text === '') return { formulir: formulirPeriode(ports, readBukuKerja(ports)) };
  const nomor = asked?.jenis === 'triwulan' ? asked.nomor : 1;
  const first = readUntukIsian(ports, nomor);
  const periode = requireTriwulan(first, text);
  refuseTerkunci(ports, nomor, TINDAKAN);
  const rencana = rencanaKumpul(ports, first, periode);
  return tahap === 'pratinjau' && isian.has('penerima')
    ? { selesai: jalankan(ports, first, rencana, isian) }
    : { formulir: formulirPratinjau(ports, first, rencana) };
};
