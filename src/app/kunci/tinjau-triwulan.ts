/** What is still open in a quarter before it is locked, who it waits for, and the actions that help. */
import type { NomorTriwulan } from '../../core/buku-kerja.ts';
import { type KeadaanUnit, keadaanIsian } from '../../core/isian/keadaan-isian.ts';
import { pemverifikasi } from '../../core/isian/pemverifikasi.ts';
import { findUnit } from '../../core/isian/unit.ts';
import { SEBUT_GUGUR } from '../../core/isian/verifikasi-tercatat.ts';
import { isTerbuka, keadaanKoreksi, koreksiOf } from '../../core/koreksi.ts';
import { formatPeriode, hasEnded } from '../../core/periode.ts';
import type { Register } from '../../core/register.ts';
import type { KoreksiField } from '../../core/tab-layout/register.ts';
import type { Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import type { BagianKartu, TombolAksi } from '../tindakan/formulir.ts';

/** Codes named in one sentence. */
const SHOWN = 8;

export interface HalTerbuka {
  jenis: 'waktu' | 'kosong' | 'verifikasi' | 'koreksi' | 'ditahan';
  /** What is open, without a full stop. */
  hal: string;
  /** Who it waits for; `''` = nobody in particular. */
  siapa: string;
}

function listKode(kode: readonly string[]): string {
  const rest = kode.length - SHOWN;
  return rest > 0 ? `${kode.slice(0, SHOWN).join(', ')} dan ${rest} lagi` : kode.join(', ');
}

const namaUnit = (unit: string): string => unit || 'Baris tanpa Penanggung Jawab';

function halKosong({ buku }: ReadBukuKerja, { unit, kosong }: KeadaanUnit): HalTerbuka[] {
  if (kosong.length === 0) return [];
  const orang = findUnit(buku, unit)?.penanggungJawab ?? '';
  const siapa = orang === '' ? namaUnit(unit) : `${unit} (${orang})`;
  const hal = `${kosong.length} baris belum diisi: ${listKode(kosong.map(({ kode }) => kode))}`;
  return [{ jenis: 'kosong', hal, siapa }];
}

function halVerifikasi(ports: Ports, { buku }: ReadBukuKerja, { unit, baris }: KeadaanUnit): HalTerbuka[] {
  const open = baris.filter(
    ({ jenis, isi, verifikasi }) => jenis === 'indikator' && isi === 'terisi' && verifikasi !== 'Diverifikasi',
  );
  if (open.length === 0) return [];
  const orang = pemverifikasi(buku, unit, ports.now());
  const siapa = orang ? `${orang.jabatan || orang.peran} (${orang.nama})` : 'Pejabat yang belum ada di tab Pejabat';
  return (['', 'berubah', 'tanpa-tindakan'] as const).flatMap((sebab): HalTerbuka[] => {
    const rows = open.filter(({ gugur }) => gugur === sebab);
    if (rows.length === 0) return [];
    const apa = sebab === '' ? 'belum diverifikasi' : SEBUT_GUGUR[sebab];
    const kode = listKode(rows.map((one) => one.kode));
    return [{ jenis: 'verifikasi', hal: `${rows.length} baris ${namaUnit(unit)} ${apa}: ${kode}`, siapa }];
  });
}

function halKoreksi(register: Register<KoreksiField> | null, tahun: number, nomor: NomorTriwulan): HalTerbuka[] {
  if (!register) return [];
  const { terbuka = 0 } = keadaanKoreksi(register, [nomor])[nomor] ?? {};
  if (terbuka === 0) return [];
  const own = koreksiOf(register, { tahun, jenis: 'triwulan', nomor }).filter(isTerbuka);
  const dari = [...new Set(own.map((one) => one.dari).filter((name) => name !== ''))];
  const hal = `${terbuka} koreksi${dari.length > 0 ? ` dari ${dari.join(', ')}` : ''} belum selesai`;
  return [{ jenis: 'koreksi', hal, siapa: 'Diputuskan lewat Catat Koreksi' }];
}

/**
 * None of it keeps anybody from locking.
 * @param koreksi register as read, `null` = the workbook has none
 */
export function halTerbuka(
  ports: Ports,
  read: ReadBukuKerja,
  nomor: NomorTriwulan,
  koreksi: Register<KoreksiField> | null,
): HalTerbuka[] {
  const { tahun } = read.buku.pengaturan;
  const periode = { tahun, jenis: 'triwulan', nomor } as const;
  const units = keadaanIsian(read.buku, nomor);
  const held = (read.buku.triwulan[nomor]?.rows ?? []).filter(({ tahan }) => tahan.trim() !== '');
  const ended = hasEnded(tahun, nomor, ports.now());
  const ditahan = `${held.length} baris ditahan: ${listKode(held.map(({ kode }) => kode))}`;
  return [
    ...(ended
      ? []
      : [{ jenis: 'waktu', hal: `${formatPeriode(periode)} ${tahun} belum berakhir`, siapa: '' } as const]),
    ...units.flatMap((unit) => halKosong(read, unit)),
    ...units.flatMap((unit) => halVerifikasi(ports, read, unit)),
    ...halKoreksi(koreksi, tahun, nomor),
    ...(held.length === 0 ? [] : [{ jenis: 'ditahan', hal: ditahan, siapa: '' } as const]),
  ];
}

/** The same as one sentence, for the log and the command line. */
export const kalimatHal = ({ hal, siapa }: HalTerbuka): string => (siapa === '' ? `${hal}.` : `${hal} (${siapa}).`);

/** Rows that nobody will settle in time can be held; nothing else keeps the quarter from being locked as it is. */
export function kartuTerbuka(terbuka: readonly HalTerbuka[], nomor: NomorTriwulan): BagianKartu[] {
  const isian = { periode: formatPeriode({ tahun: 0, jenis: 'triwulan', nomor }) };
  const has = (...jenis: HalTerbuka['jenis'][]) => terbuka.some((one) => jenis.includes(one.jenis));
  const tombol: TombolAksi[] = [
    ...(has('kosong', 'verifikasi') ? [{ label: 'Tahan Baris…', aksi: 'tahan', isian }] : []),
    ...(has('kosong') ? [{ label: 'Siapa Belum Mengisi', aksi: 'siapa-belum', isian }] : []),
    ...(has('verifikasi') ? [{ label: 'Verifikasi isian', aksi: 'verifikasi', isian }] : []),
    ...(has('koreksi') ? [{ label: 'Catat Koreksi…', aksi: 'koreksi', isian }] : []),
  ];
  if (tombol.length === 0) return [];
  const tahan =
    'Baris yang datanya belum dapat diperoleh dapat ditahan dengan alasan tertulis: dicetak sebagai Ditahan dan tidak ikut dihitung dalam rata-rata.';
  const kalimat = has('kosong', 'verifikasi') ? [tahan] : [];
  return [
    {
      tipe: 'kartu',
      judul: 'Sebelum dikunci',
      kartu: [{ judul: 'Selesaikan lebih dahulu', status: '', nada: 'biasa', kalimat, tombol }],
    },
  ];
}
