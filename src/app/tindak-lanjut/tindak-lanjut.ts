/** Tindak Lanjut: takes what units announced in the quarters into tab Tindak Lanjut, and writes down how far each has come. */
import { appendPatch, type Register, type RegisterEntry, updatePatch } from '../../core/register.ts';
import { TINDAK_LANJUT, type TindakLanjutField } from '../../core/tab-layout/pembagian-tugas.ts';
import { tindakLanjutBaru } from '../../core/tindak-lanjut/diumumkan.ts';
import { isSelesai, kunciTindakLanjut, tindakLanjutTercatat } from '../../core/tindak-lanjut/tercatat.ts';
import { requireRegister } from '../open-register.ts';
import type { Ports } from '../ports.ts';
import { readBukuKerja } from '../read-buku-kerja.ts';
import { catatRiwayat } from '../riwayat.ts';
import type { BagianCentang, Formulir, Jawaban } from '../tindakan/formulir.ts';
import type { Permintaan } from '../tindakan/permintaan.ts';
import { UserError } from '../user-error.ts';

const CATAT = 'tindak-lanjut';
const JUDUL = 'Tindak Lanjut';

type Entry = RegisterEntry<TindakLanjutField>;

/** One that is not done yet: in the tab already, or still to be taken into it. */
interface Terbuka {
  kunci: string;
  label: string;
  keterangan: string;
  /** Row in the tab, `null` = it is appended. */
  row: number | null;
  entry: Entry;
}

const isi = (entry: Entry, field: TindakLanjutField): string => String(entry[field] ?? '');

function sebut(row: number | null, entry: Entry): Terbuka {
  const [asal, kode, tindakLanjut] = [isi(entry, 'asal'), isi(entry, 'kode'), isi(entry, 'tindakLanjut')];
  const about = [asal, isi(entry, 'penanggungJawab'), isi(entry, 'batasWaktu') && `batas ${isi(entry, 'batasWaktu')}`];
  const keadaan = row === null ? 'belum dicatat di tab' : `keadaan ${isi(entry, 'status')}`;
  return {
    kunci: kunciTindakLanjut(asal, kode, tindakLanjut),
    label: `${kode} ${tindakLanjut}`.trim(),
    keterangan: [...about, keadaan].filter((text) => text !== '').join(' · '),
    ...{ row, entry },
  };
}

function terbukaOf(register: Register<TindakLanjutField>, baru: readonly Entry[]): Terbuka[] {
  const recorded = tindakLanjutTercatat(register).filter(({ status }) => !isSelesai(status));
  return [...recorded.map(({ row, ...entry }) => sebut(row, entry)), ...baru.map((entry) => sebut(null, entry))];
}

function centang(nama: string, label: string, terbuka: readonly Terbuka[], status: string): BagianCentang {
  const pilihan = terbuka.map(({ kunci, label: text, keterangan, entry }) => ({
    ...{ nilai: kunci, label: text, keterangan },
    dicentang: isi(entry, 'status') === status,
  }));
  return { tipe: 'centang', nama, label, pilihan };
}

function formulir(terbuka: readonly Terbuka[], baru: number): Formulir {
  const intro =
    baru === 0
      ? 'Semua tindak lanjut yang diisi unit kerja sudah ada di tab Tindak Lanjut.'
      : `${baru} tindak lanjut dari tab triwulan akan ditambahkan ke tab Tindak Lanjut.`;
  return {
    nama: CATAT,
    judul: JUDUL,
    bagian: [
      {
        tipe: 'teks',
        isi: `${intro} Yang tidak dicentang berstatus Belum. Keadaannya dicetak dalam laporan berikutnya.`,
      },
      centang('selesai', 'Sudah selesai', terbuka, 'Selesai'),
      centang('berjalan', 'Sedang berjalan', terbuka, 'Berjalan'),
    ],
    tombol: 'Simpan',
  };
}

function statusOf(kunci: string, selesai: ReadonlySet<string>, berjalan: ReadonlySet<string>): string {
  if (selesai.has(kunci)) return 'Selesai';
  return berjalan.has(kunci) ? 'Berjalan' : 'Belum';
}

/** @throws UserError when one is said to be both done and under way */
function requireSatuKeadaan(
  selesai: ReadonlySet<string>,
  berjalan: readonly string[],
  terbuka: readonly Terbuka[],
): void {
  const both = berjalan.find((kunci) => selesai.has(kunci));
  if (both === undefined) return;
  const nama = terbuka.find(({ kunci }) => kunci === both)?.label ?? both;
  throw new UserError(
    `"${nama}" dicentang sebagai selesai dan juga sebagai berjalan.`,
    'Centang salah satu saja.',
    [],
    true,
  );
}

/**
 * The form lists what is open; sent, it appends what the tab lacks and writes changed states. Texts that people typed stay.
 * @throws UserError without tab Tindak Lanjut, or for two states of one
 */
export function tindakLanjut(ports: Ports, { tahap, isian }: Permintaan): Jawaban {
  const read = readBukuKerja(ports);
  const register = requireRegister(ports, read.tabs, TINDAK_LANJUT);
  const baru = tindakLanjutBaru(read.buku, register, [1, 2, 3, 4]);
  const terbuka = terbukaOf(register, baru);
  if (tahap !== CATAT) return { formulir: formulir(terbuka, baru.length) };
  const [selesai, berjalan] = [new Set(isian.list('selesai')), isian.list('berjalan')];
  requireSatuKeadaan(selesai, berjalan, terbuka);
  const judged = terbuka.map((one) => ({ ...one, status: statusOf(one.kunci, selesai, new Set(berjalan)) }));
  const changes = judged.flatMap(({ row, status, entry }) =>
    row !== null && status !== isi(entry, 'status') ? [{ row, entry: { status } satisfies Entry }] : [],
  );
  const appended = judged.filter(({ row }) => row === null).map(({ entry, status }) => ({ ...entry, status }));
  if (changes.length > 0) ports.workbook.apply(updatePatch(register, changes));
  if (appended.length > 0) ports.workbook.apply(appendPatch(register, appended));
  const hasil = `${appended.length} tindak lanjut ditambahkan, ${changes.length} keadaan diperbarui.`;
  const { tahun } = read.buku.pengaturan;
  if (changes.length + appended.length > 0) {
    catatRiwayat(ports, read.tabs, [{ tindakan: JUDUL, periode: `Tahun ${tahun}`, hasil }]);
  }
  return {
    selesai: {
      judul: JUDUL,
      bagian: [{ tipe: 'teks', isi: hasil }],
      tab: TINDAK_LANJUT.tab,
      data: { ditambahkan: appended.length, diperbarui: changes.length },
    },
  };
}
