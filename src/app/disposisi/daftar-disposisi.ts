/** The disposisi that were issued, as the forms show them, and marking them as done. */
import { parseRegister, type Register, type RegisterRow, updatePatch } from '../../core/register.ts';
import { DISPOSISI, type DisposisiField } from '../../core/tab-layout/register.ts';
import { formatTanggal } from '../../core/tanggal.ts';
import { hariAntara, readWaktu } from '../../core/waktu.ts';
import type { Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import { catatRiwayat } from '../riwayat.ts';
import type { BagianTabel, Formulir, Jawaban } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import { UserError } from '../user-error.ts';

const SELESAI = 'disposisi-selesai';

type Row = RegisterRow<DisposisiField>;

/** Newest first. */
function issued(register: Register<DisposisiField>): Row[] {
  return register.rows.filter((row) => row.text('nomor') !== '').reverse();
}

export const isOpen = (row: Row): boolean => row.text('selesai') === '';

/** A day as people read it, whether it was typed as a date or stands there as text. */
function hari(row: Row, field: DisposisiField): string {
  const waktu = readWaktu(row.value(field));
  return waktu ? formatTanggal(waktu) : row.text(field);
}

function keadaan(ports: Ports, row: Row): string {
  if (!isOpen(row)) return `Selesai ${hari(row, 'selesai')}`;
  const batas = readWaktu(row.value('batasWaktu'));
  const late = batas ? hariAntara(batas, ports.now()) : 0;
  return late > 0 ? `Lewat ${late} hari` : 'Belum selesai';
}

export function tabelDisposisi(ports: Ports, register: Register<DisposisiField>): BagianTabel {
  return {
    tipe: 'tabel',
    judul: 'Disposisi yang sudah diterbitkan',
    kolom: ['Nomor', 'Tanggal', 'Periode', 'Kepada', 'Hal', 'Batas Waktu', 'Keadaan'],
    baris: issued(register).map((row) => [
      ...[row.text('nomor'), hari(row, 'tanggal'), row.text('periode'), row.text('kepada'), row.text('hal')],
      ...[hari(row, 'batasWaktu'), keadaan(ports, row)],
    ]),
    kosong: 'Belum ada disposisi yang diterbitkan.',
  };
}

function formulirSelesai(ports: Ports, register: Register<DisposisiField>): Formulir {
  const pilihan = issued(register)
    .filter(isOpen)
    .map((row) => ({
      nilai: row.text('nomor'),
      label: `${row.text('nomor')} – ${row.text('hal')}`,
      keterangan: [row.text('kepada'), keadaan(ports, row)].filter((text) => text !== '').join('; '),
      dicentang: false,
    }));
  return {
    nama: SELESAI,
    judul: 'Disposisi Selesai',
    bagian:
      pilihan.length === 0
        ? [{ tipe: 'teks', isi: 'Semua disposisi sudah selesai.' }]
        : [
            {
              tipe: 'centang',
              nama: 'nomor',
              label: 'Disposisi yang sudah selesai dikerjakan',
              bantuan: 'Kolom Selesai diisi dengan tanggal hari ini.',
              pilihan,
            },
          ],
    tombol: 'Tandai Selesai',
  };
}

function requireOpen(register: Register<DisposisiField>, nomor: string): Row {
  const row = issued(register).find((one) => one.text('nomor') === nomor);
  if (row && isOpen(row)) return row;
  throw new UserError(
    row ? `Disposisi ${nomor} sudah ditandai selesai.` : `Disposisi ${nomor} tidak ada di tab Disposisi.`,
    'Pilih nomor yang masih terbuka.',
    [],
    true,
  );
}

/** Answers the form until something is ticked. `data`: `{selesai: string[]}`, the numbers. */
export function tandaiSelesai(
  ports: Ports,
  read: ReadBukuKerja,
  register: Register<DisposisiField>,
  isian: Isian,
): Jawaban {
  const nomor = isian.list('nomor');
  if (nomor.length === 0) return { formulir: formulirSelesai(ports, register) };
  const rows = nomor.map((one) => requireOpen(register, one));
  const selesai = formatTanggal(ports.now());
  ports.workbook.apply(
    updatePatch(
      register,
      rows.map(({ row }) => ({ row, entry: { selesai } })),
    ),
  );
  catatRiwayat(ports, read.tabs, [
    { tindakan: 'Lembar Disposisi', periode: '', hasil: `Disposisi ${nomor.join(', ')} ditandai selesai.` },
  ]);
  return {
    selesai: {
      judul: `${nomor.length} disposisi ditandai selesai.`,
      bagian: [tabelDisposisi(ports, reread(ports, register))],
      tab: register.grid.tab,
      data: { selesai: nomor },
    },
  };
}

function reread(ports: Ports, register: Register<DisposisiField>): Register<DisposisiField> {
  const grid = ports.workbook.read([{ tab: register.grid.tab }])[0];
  return (grid && parseRegister(grid, DISPOSISI)) ?? register;
}
