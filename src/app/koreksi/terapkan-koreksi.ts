/** Applies an accepted correction: writes the value into its cell after showing old and new, or records that a person has done it. */
import type { CellContent } from '../../core/grid.ts';
import { verifikasiOf } from '../../core/isian/verifikasi-tercatat.ts';
import { type SelKoreksi, showSel } from '../../core/koreksi/sel-koreksi.ts';
import { isTerbuka, type Koreksi, toKoreksi } from '../../core/koreksi.ts';
import { type Register, type RegisterEntry, updatePatch } from '../../core/register.ts';
import { KOREKSI, type KoreksiField } from '../../core/tab-layout/register.ts';
import { formatTanggal, formatWaktu, toIso } from '../../core/tanggal.ts';
import { tandaiArsipUsang } from '../arsip/tandai-usang.ts';
import { markStale } from '../mark-stale.ts';
import type { Ports } from '../ports.ts';
import { type ReadBukuKerja, readBukuKerja } from '../read-buku-kerja.ts';
import { catatRiwayat } from '../riwayat.ts';
import type { Bagian, Formulir, Jawaban, Selesai } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import { UserError } from '../user-error.ts';
import { tabelKoreksi } from './kartu-koreksi.ts';
import { bolehTulis, readSel } from './sel-buku.ts';

/** A correction, the number it has or gets, and what goes into its row besides. */
export interface Bernomor {
  koreksi: Koreksi;
  no: number | string;
  entry: RegisterEntry<KoreksiField>;
}

/** The cell as it is now, and whether the action may write there. */
interface Usulan {
  sel: SelKoreksi;
  sekarang: string;
  /** The answer that agrees to writing. */
  jawab: string;
  tulis: { ok: true; isi: CellContent } | { ok: false; alasan: string };
  /** The cell holds a figure of a row that is verified. */
  terverifikasi: boolean;
}

/** `null` for a correction without a cell or a value; a sentence when the cell is gone. */
function usulanOf(ports: Ports, read: ReadBukuKerja, koreksi: Koreksi): Usulan | string | null {
  if (koreksi.tab === '' || koreksi.menjadi === '') return null;
  const found = readSel(ports, read, koreksi);
  if (!found.ok) return found.alasan;
  const { sel } = found;
  const sekarang = showSel(sel);
  const jawab = jawabTulis(ports, sekarang, koreksi);
  const tulis = bolehTulis(ports, read, sel, koreksi.menjadi);
  return { sel, sekarang, jawab, tulis, terverifikasi: isAngkaTerverifikasi(read, sel) };
}

/** Columns that a verification covers. */
const DIVERIFIKASI = new Set(['realisasi', 'pembilang', 'penyebut']);

function isAngkaTerverifikasi({ buku }: ReadBukuKerja, { tab, row, kolom }: SelKoreksi): boolean {
  if (!DIVERIFIKASI.has(kolom.field)) return false;
  const own = ([1, 2, 3, 4] as const).map((nomor) => buku.triwulan[nomor]).find((one) => one?.table.tab === tab);
  return (
    verifikasiOf(
      own,
      own?.rows.find((one) => one.row === row),
    ).verifikasi === 'Diverifikasi'
  );
}

const MANUAL = 'manual';

const kosong = (text: string): string => (text === '' ? '(kosong)' : text);

/** Characters of an answer: longer texts are cut on their way, so of these a fingerprint stands at the end. */
const LONGEST_ANSWER = 200;

/** The answer that agrees to replacing exactly what stands in the cell now; short where that is what the register says. */
function jawabTulis(ports: Ports, sekarang: string, { semula }: Koreksi): string {
  if (sekarang === semula) return 'tulis';
  const shown = kosong(sekarang).replace(/\s+/g, ' ');
  if (shown.length <= LONGEST_ANSWER) return `tulis: ${shown}`;
  return `tulis: ${shown.slice(0, LONGEST_ANSWER)}… ${ports.sha256(sekarang).slice(0, 12)}`;
}

function bagianSel(koreksi: Koreksi, usulan: Usulan): Bagian[] {
  const { sel, sekarang, jawab, tulis } = usulan;
  const berubah = sekarang !== koreksi.semula;
  const judul = `Isi sel ${sel.sel} di tab ${sel.tab}`;
  return [
    {
      ...{ tipe: 'tabel', judul, kolom: ['Kode', 'Kolom', 'Sekarang', 'Menjadi'] },
      baris: [[sel.kode, sel.judul, kosong(sekarang), koreksi.menjadi]],
    },
    ...(usulan.terverifikasi
      ? [
          {
            ...{ tipe: 'teks' as const, nada: 'perhatian' as const },
            isi: `Baris ${sel.kode} sudah diverifikasi. Bila angkanya diganti, baris itu perlu diperiksa lagi lewat Verifikasi Isian.`,
          },
        ]
      : []),
    ...(berubah
      ? [
          {
            ...{ tipe: 'teks' as const, nada: 'perhatian' as const },
            isi: `Saat dicatat, sel ini berisi ${kosong(koreksi.semula)}; sekarang ${kosong(sekarang)}. Periksa dahulu sebelum diganti.`,
          },
        ]
      : []),
    {
      ...{ tipe: 'pilihan', nama: 'cara', label: 'Cara menerapkan' },
      pilihan: [
        {
          nilai: jawab,
          label: `Tulis ${koreksi.menjadi} ke sel ${sel.sel} sekarang`,
          ...(tulis.ok ? {} : { keterangan: tulis.alasan, tertutup: true }),
        },
        { nilai: MANUAL, label: 'Sudah diubah sendiri; cukup ditandai' },
      ],
      nilai: tulis.ok && !berubah ? jawab : '',
    },
  ];
}

/** What stands above the fields: the cell, or why there is none to write to. */
function bagianAwal(koreksi: Koreksi, usulan: Usulan | string | null): Bagian[] {
  if (typeof usulan === 'string') return [{ tipe: 'teks', nada: 'perhatian', isi: usulan }];
  if (usulan) return bagianSel(koreksi, usulan);
  const isi =
    'Koreksi ini tidak menyebut sel dan isi barunya. Ubah sendiri isian atau laporannya, lalu tandai di sini.';
  return [{ tipe: 'teks', isi }];
}

export function formulirTerapkan(ports: Ports, read: ReadBukuKerja, koreksi: Koreksi, isian: Isian): Formulir {
  const usulan = usulanOf(ports, read, koreksi);
  return {
    nama: 'terapkan',
    judul: 'Terapkan koreksi',
    bagian: [
      tabelKoreksi(koreksi),
      ...bagianAwal(koreksi, usulan),
      {
        ...{ tipe: 'isian', nama: 'tanggalTerap', label: 'Diterapkan tanggal', jenis: 'tanggal', wajib: false },
        ...{ nilai: isian.text('tanggalTerap') || toIso(ports.now()), bantuan: 'Dipakai bila diubah sendiri.' },
      },
      {
        ...{ tipe: 'isian', nama: 'oleh', label: 'Diterapkan oleh', jenis: 'teks', wajib: false },
        ...{ nilai: isian.text('oleh') || ports.user(), bantuan: 'Dipakai bila diubah sendiri.' },
      },
    ],
    tombol: 'Terapkan',
    bahaya: true,
  };
}

/** Day and person for a correction that somebody carried out by hand. */
function manualEntry(ports: Ports, isian: Isian): RegisterEntry<KoreksiField> {
  const now = ports.now();
  const tanggal = isian.tanggal('tanggalTerap', 'Diterapkan tanggal') ?? now;
  if (toIso(tanggal) > toIso(now)) {
    throw new UserError(
      `Tanggal ${formatTanggal(tanggal)} belum tiba.`,
      'Tandai koreksi ini setelah diterapkan.',
      [],
      true,
    );
  }
  const waktu = toIso(tanggal) === toIso(now) ? formatWaktu(now) : formatTanggal(tanggal);
  return { oleh: isian.text('oleh') || ports.user(), waktu };
}

function tulisSel(ports: Ports, { sel, sekarang, tulis }: Usulan): RegisterEntry<KoreksiField> {
  if (!tulis.ok) throw new UserError(`Sel ${sel.sel} di tab ${sel.tab} tidak ditulis.`, tulis.alasan);
  ports.workbook.apply({ tab: sel.tab, values: [{ row: sel.row, column: sel.column, values: [[tulis.isi]] }] });
  return { sel: sel.sel, semula: sekarang, oleh: ports.user(), waktu: formatWaktu(ports.now()) };
}

function selesaiDiterapkan(
  register: Register<KoreksiField>,
  { koreksi, no }: Bernomor,
  usulan: Usulan | null,
  usang: string[],
): Selesai {
  const isi = usulan
    ? `Sel ${usulan.sel.sel} di tab ${usulan.sel.tab} sekarang berisi ${koreksi.menjadi} (semula ${usulan.sekarang || 'kosong'}).`
    : 'Koreksi ini ditandai sudah diterapkan.';
  const lanjut =
    'Jalankan Validasi dan Rekap Triwulan, lalu Susun Laporan untuk revisi berikutnya bila angkanya berubah.';
  const others = register.rows.map(toKoreksi).filter((one) => one.row !== koreksi.row && isTerbuka(one));
  return {
    judul: `Koreksi no ${no} diterapkan`,
    bagian: [
      { tipe: 'teks', isi },
      ...usang.map((text) => ({ tipe: 'teks' as const, isi: text, nada: 'perhatian' as const })),
      { tipe: 'teks', isi: lanjut },
    ],
    perhatian: usang.length > 0,
    tab: usulan?.sel.tab ?? KOREKSI.tab,
    data: {
      ...{ no, periode: koreksi.periode, status: 'Diterapkan', terbuka: others.length },
      ...{ ditulis: usulan !== null, usang },
    },
  };
}

/**
 * Isian: `cara` (`tulis`, or `tulis: <what stands there now>` where that differs from Semula, or `manual`), and for `manual`
 * `tanggalTerap` and `oleh`. The form is shown again when the cell holds something else than was agreed to.
 * @throws UserError when the cell is locked, made by the add-on, or holds a formula: nothing is changed then
 */
export function terapkan(
  ports: Ports,
  read: ReadBukuKerja,
  register: Register<KoreksiField>,
  diterapkan: Bernomor,
  isian: Isian,
): Jawaban {
  const { koreksi, no, entry } = diterapkan;
  const found = usulanOf(ports, read, koreksi);
  const usulan = found !== null && typeof found === 'object' ? found : null;
  const cara = isian.text('cara') || (usulan ? '' : MANUAL);
  const isManual = cara === MANUAL;
  if (!isManual && (!usulan || cara !== usulan.jawab)) {
    return { formulir: formulirTerapkan(ports, read, koreksi, isian) };
  }
  const ditulis = isManual ? null : usulan;
  const isiBaris = ditulis ? tulisSel(ports, ditulis) : manualEntry(ports, isian);
  const change = { ...entry, ...isiBaris, status: 'Diterapkan' };
  ports.workbook.apply(updatePatch(register, [{ row: koreksi.row, entry: change }]));
  const after = ditulis ? readBukuKerja(ports) : read;
  const usang = [...markStale(ports, after), ...tandaiArsipUsang(ports, after)];
  const hasil = `Koreksi no ${no} diterapkan${ditulis ? ` pada sel ${ditulis.sel.sel} tab ${ditulis.sel.tab}` : ''}.`;
  catatRiwayat(ports, read.tabs, [{ tindakan: 'Catat Koreksi', periode: koreksi.periode, hasil }]);
  return { selesai: selesaiDiterapkan(register, diterapkan, ditulis, usang) };
}
