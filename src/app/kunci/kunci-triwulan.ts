/** Kunci Triwulan: shows what is still open, then freezes the quarter with a protection and a snapshot of its figures. */
import type { NomorTriwulan } from '../../core/buku-kerja.ts';
import { koreksiPerbedaan } from '../../core/kunci/koreksi-kunci.ts';
import { buildPotret, type Potret } from '../../core/kunci/snapshot.ts';
import { formatPeriode } from '../../core/periode.ts';
import type { Register } from '../../core/register.ts';
import { KOREKSI, type KoreksiField } from '../../core/tab-layout/register.ts';
import { formatTanggal, formatWaktu } from '../../core/tanggal.ts';
import { tandaiArsipUsang } from '../arsip/tandai-usang.ts';
import { catatIdBuku } from '../id-buku.ts';
import { kodeDataOf } from '../kode-data.ts';
import { tambahKoreksi } from '../koreksi/catat-koreksi.ts';
import { markStale } from '../mark-stale.ts';
import { openRegister, requireRegister } from '../open-register.ts';
import type { Ports } from '../ports.ts';
import { type ReadBukuKerja, readBukuKerja } from '../read-buku-kerja.ts';
import { refuseGalat } from '../refuse-galat.ts';
import { catatRiwayat } from '../riwayat.ts';
import { earlierGalat, temuanOf } from '../temuan-periode.ts';
import type { Bagian, Formulir, Jawaban, Selesai } from '../tindakan/formulir.ts';
import type { Permintaan } from '../tindakan/permintaan.ts';
import { UserError } from '../user-error.ts';
import { type KeadaanKunci, readKunci, writeKunci } from './keadaan-kunci.ts';
import { lindungiTriwulan } from './lindungi.ts';
import { belumDicatat, type Perubahan, perubahanSejakKunci, tabelPerubahan } from './perubahan.ts';
import { keadaanText, type PeriodeTriwulan, pilihTriwulan, triwulanDipilih } from './pilih-triwulan.ts';
import { readPotret, writePotret } from './potret-terkunci.ts';
import { lanjutKunci } from './setelah-kunci.ts';
import { type HalTerbuka, halTerbuka, kalimatHal, kartuTerbuka } from './tinjau-triwulan.ts';

const TINJAU = 'tinjau-kunci';

/** Everything that is known before anything is written. */
interface Rencana {
  ports: Ports;
  read: ReadBukuKerja;
  periode: PeriodeTriwulan;
  keadaan: KeadaanKunci;
  potret: Potret;
  /** Rows that stand in the snapshot's tab now. */
  barisLama: number;
  perubahan: Perubahan;
  terbuka: HalTerbuka[];
  koreksi: Register<KoreksiField> | null;
}

function refuseUnlockable(ports: Ports, read: ReadBukuKerja, periode: PeriodeTriwulan, keadaan: KeadaanKunci): void {
  const nama = formatPeriode(periode);
  if (keadaan[periode.nomor]?.terkunci) {
    throw new UserError(
      `${nama} sudah ${keadaanText(keadaan, periode.nomor)}.`,
      'Untuk mengubah angkanya, jalankan Buka Kunci di menu Kinerja, Lainnya.',
    );
  }
  const rows = read.buku.triwulan[periode.nomor]?.rows ?? [];
  if (rows.length === 0) {
    throw new UserError(`Tab ${nama} belum berisi indikator.`, 'Jalankan Kumpulkan Data Triwulan lebih dahulu.');
  }
  refuseGalat([...earlierGalat(read, periode), ...temuanOf(ports, read, periode)], `Kunci ${nama}`);
}

function rencanakan(ports: Ports, read: ReadBukuKerja, periode: PeriodeTriwulan, keadaan: KeadaanKunci): Rencana {
  refuseUnlockable(ports, read, periode, keadaan);
  const { nomor } = periode;
  const [kodeData] = kodeDataOf(ports, read, [nomor]);
  const kepala = { triwulan: nomor, waktu: formatWaktu(ports.now()), oleh: ports.user() || 'tidak diketahui' };
  const buku = ports.workbook.place().id;
  const potret = buildPotret(read.buku, { ...kepala, kodeData: kodeData?.kode ?? '', buku }, ports.now());
  const tersimpan = readPotret(ports, read.tabs, nomor, keadaan[nomor]);
  const perubahan = perubahanSejakKunci(ports, potret, tersimpan, keadaan[nomor]);
  const koreksi =
    perubahan.perbedaan.length > 0
      ? requireRegister(ports, read.tabs, KOREKSI)
      : openRegister(ports, read.tabs, KOREKSI);
  const terbuka = halTerbuka(ports, read, nomor, koreksi);
  return { ports, read, periode, keadaan, potret, barisLama: tersimpan?.rows ?? 0, perubahan, terbuka, koreksi };
}

function perubahanBagian({ perubahan, keadaan, periode }: Rencana): Bagian[] {
  const catatan = perubahan.catatan.map((isi): Bagian => ({ tipe: 'teks', isi, nada: 'perhatian' }));
  if (!keadaan[periode.nomor] && perubahan.perbedaan.length === 0) return catatan;
  const titik = /[.!?]$/.test(perubahan.alasan) ? '' : '.';
  const alasan = `Kunci dibuka dengan alasan: ${perubahan.alasan}${titik} Perubahan berikut dicatat di tab Koreksi.`;
  return [
    ...catatan,
    { tipe: 'teks', isi: alasan },
    tabelPerubahan('Perubahan sejak dikunci', perubahan.perbedaan, periode.nomor),
  ];
}

function tinjauan(rencana: Rencana): Formulir {
  const { periode, terbuka, potret } = rencana;
  const nama = formatPeriode(periode);
  const baris = potret.baris.filter(({ bagian }) => bagian === 'Triwulan').length;
  return {
    nama: TINJAU,
    judul: `Kunci ${nama}`,
    bagian: [
      {
        tipe: 'teks',
        isi: `Angka ${baris} indikator di tab ${nama} dan realisasi anggaran triwulan itu dibekukan. Setelah dikunci, hanya pemilik buku kerja dan Anda yang dapat mengubahnya.`,
      },
      ...(terbuka.length === 0
        ? [
            {
              tipe: 'teks' as const,
              isi: 'Semua baris sudah terisi dan diverifikasi, dan tidak ada koreksi yang terbuka.',
            },
          ]
        : [
            {
              tipe: 'tabel' as const,
              judul: 'Yang belum selesai',
              kolom: ['Hal', 'Siapa'],
              baris: terbuka.map(({ hal, siapa }) => [hal, siapa || '–']),
            },
            ...kartuTerbuka(terbuka, periode.nomor),
          ]),
      ...perubahanBagian(rencana),
    ],
    tombol: terbuka.length > 0 ? `Tetap Kunci ${nama}` : `Kunci ${nama}`,
  };
}

/** Corrections first: were the action cut off after the new snapshot, nobody could tell any more what had changed. */
function catatPerubahan({ ports, read, periode, keadaan, perubahan, koreksi, potret }: Rencana): number {
  if (!koreksi || perubahan.perbedaan.length === 0) return 0;
  const entries = koreksiPerbedaan(read.buku, periode.nomor, perubahan.perbedaan, {
    oleh: potret.oleh,
    waktu: potret.waktu,
    tanggal: formatTanggal(ports.now()),
    alasan: perubahan.alasan,
  });
  const dibuka = keadaan[periode.nomor]?.waktu ?? '';
  return tambahKoreksi(ports, koreksi, belumDicatat(koreksi, entries, dibuka)).length;
}

function laksanakan(rencana: Rencana): Selesai {
  const { ports, read, periode, keadaan, potret, terbuka, perubahan } = rencana;
  const nama = formatPeriode(periode);
  const dicatat = catatPerubahan(rencana);
  const sidikJari = writePotret(ports, read.tabs, potret, rencana.barisLama, keadaan);
  lindungiTriwulan(ports, read, periode.nomor);
  const { waktu, oleh, kodeData } = potret;
  const kunci = { terkunci: true, waktu, oleh, kodeData, alasan: '', sidikJari };
  const after = { ...keadaan, [periode.nomor]: kunci };
  writeKunci(ports, after);
  catatIdBuku(ports);
  const usang = [...markStale(ports, read), ...tandaiArsipUsang(ports, read)];
  const sisa = terbuka.length === 0 ? '' : ` ${terbuka.length} hal belum selesai waktu dikunci.`;
  const koreksi = perubahan.perbedaan.length === 0 ? '' : ` ${dicatat} perubahan dicatat di tab Koreksi.`;
  const hasil = `${nama} dikunci, kode data ${kodeData}, sidik jari potret ${sidikJari.slice(0, 16)}.${koreksi}${sisa} ${perubahan.catatan.join(' ')}`;
  catatRiwayat(ports, read.tabs, [{ tindakan: 'Kunci Triwulan', periode: nama, hasil }]);
  const setelah = lanjutKunci(
    after,
    periode,
    terbuka.some(({ jenis }) => jenis === 'koreksi'),
  );
  return {
    judul: `${nama} terkunci`,
    perhatian: usang.length > 0 || perubahan.catatan.length > 0,
    bagian: [
      { tipe: 'teks', isi: `Dikunci ${waktu} oleh ${oleh}. Potret angkanya disimpan di tab tersembunyi.` },
      ...(perubahan.perbedaan.length === 0
        ? []
        : [tabelPerubahan('Dicatat di tab Koreksi', perubahan.perbedaan, periode.nomor)]),
      ...[...perubahan.catatan, ...usang].map((isi): Bagian => ({ tipe: 'teks', isi, nada: 'perhatian' })),
      setelah.teks,
    ],
    lanjut: setelah.lanjut,
    tab: read.buku.triwulan[periode.nomor]?.table.tab ?? nama,
    data: {
      periode: nama,
      terkunci: true,
      kodeData,
      sidikJari,
      koreksi: dicatat,
      belumSelesai: terbuka.map(kalimatHal),
      catatan: usang,
    },
  };
}

/**
 * Forms: the quarter, then `tinjau-kunci`. Isian: `periode`.
 * Data: `periode, terkunci, kodeData, sidikJari, koreksi` (rows added to tab Koreksi), `belumSelesai, catatan` (sentences).
 * @throws UserError while a galat stands, and for a quarter that is locked or empty
 */
export function kunciTriwulan(ports: Ports, { tahap, isian }: Permintaan): Jawaban {
  const read = readBukuKerja(ports);
  const { tahun } = read.buku.pengaturan;
  const keadaan = readKunci(ports);
  const periode = triwulanDipilih(isian, tahun);
  if (!periode) {
    const open = ([1, 2, 3, 4] as const).filter((nomor: NomorTriwulan) => !keadaan[nomor]?.terkunci);
    return { formulir: pilihTriwulan('Kunci Triwulan', tahun, open, (nomor) => keadaanText(keadaan, nomor)) };
  }
  const rencana = rencanakan(ports, read, periode, keadaan);
  return tahap === TINJAU ? { selesai: laksanakan(rencana) } : { formulir: tinjauan(rencana) };
}
