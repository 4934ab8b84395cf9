/** Builds the Lembar Isian of one unit for one quarter: what it fills in, how, and the hidden tab by which it is known again. */
import type { Pengaturan } from '../buku-kerja.ts';
import { formatHari } from '../isian/batas-isi.ts';
import { formatPeriode, type Tanggal } from '../periode.ts';
import { isAutomatic } from '../render-tab/value-format.ts';
import type { XlsxCell, XlsxChoice, XlsxSheet, XlsxValue } from '../xlsx/xlsx-sheet.ts';
import type { BarisLembar } from './baris-lembar.ts';
import { type IdentitasLembar, identitasSheet } from './identitas.ts';
import { FIELD_ANGKA, type FieldIsian, LEMBAR_ISIAN, type LembarField, type SelIsian } from './kolom.ts';
import { tampilIsi } from './sama-isi.ts';

export interface BahanLembar {
  identitas: IdentitasLembar;
  pengaturan: Pick<Pengaturan, 'namaPerangkatDaerah' | 'kertas'>;
  batas: Tanggal;
  baris: readonly BarisLembar[];
  /** The rows stand as handed in already. */
  diajukan: boolean;
}

export const LABEL_STATUS = 'Status Isian';

/** Row of the sheet in which the unit says that it is done. */
const STATUS_ROW = 3;

const PETUNJUK: readonly string[] = [
  'Isi hanya sel berwarna putih di tab Isian. Sel abu-abu dikunci supaya lembar ini dapat dicocokkan kembali dengan buku kerja.',
  'Realisasi, Pembilang, dan Penyebut: ketik angkanya saja, tanpa satuan. Kosongkan bila belum ada data; tulis 0 hanya bila hasilnya memang nol.',
  'Kolom Yang Diisi menerangkan setiap baris. Bila tertulis Pembilang dan Penyebut, isi keduanya; Realisasinya dihitung dari keduanya.',
  'Nama Penyebut: apa yang dihitung pada Penyebut, misalnya "Jumlah desa".',
  'Faktor Pendukung/Penghambat: apa yang membantu atau menghambat pencapaian target. Kendala dan Tindak Lanjut: apa yang menjadi masalah dan apa yang akan dilakukan, dengan Batas Waktu berupa tanggal.',
  'Bukti Dukung: tautan ke berkas bukti.',
  'Jangan mengubah Kode dan jangan memindahkan isian ke baris lain. Baris tambahan dengan Kode yang tidak dikenal tidak akan terbaca.',
  'Setelah selesai, pilih Diajukan pada Status Isian di bagian atas tab Isian. Lembar yang dibagikan tersimpan sendiri; berkas Excel disimpan lalu dikirim kembali.',
];

/** Texts stay texts; figures keep the automatic format, so that a day typed by mistake is still seen as one. */
function formatOf(field: FieldIsian, { value, format }: SelIsian): string {
  if (value !== '' && !isAutomatic(format)) return format;
  if (FIELD_ANGKA.includes(field)) return 'General';
  return field === 'batasWaktu' ? 'd mmm yyyy' : '@';
}

/** Realisasi of a Rasio is computed; a predikat has no components. What stands there already stays open. */
function isLocked(baris: BarisLembar, field: FieldIsian): boolean {
  if (baris.rasio) return field === 'realisasi';
  const isComponent = field === 'pembilang' || field === 'penyebut' || field === 'namaPenyebut';
  return isComponent && baris.pilihan.length > 0 && baris.isian[field].value === '';
}

function rowOf(baris: BarisLembar): (XlsxCell | XlsxValue)[] {
  return LEMBAR_ISIAN.columns.map(({ field }): XlsxCell => {
    if (field === 'kode' || field === 'indikator' || field === 'satuan' || field === 'target' || field === 'petunjuk') {
      return { value: baris[field], style: 'locked', format: '@' };
    }
    const sel = baris.isian[field];
    const style = isLocked(baris, field) ? 'locked' : 'input';
    return { value: sel.value, style, format: formatOf(field, sel) };
  });
}

/** Widths of letters and heights of lines in the usual type: pixels, points. */
const LETTER = 6.2;
const LINE = 13;

/** Lines that a text takes in a column. */
function linesOf(text: string, width: number): number {
  const perLine = Math.max(1, Math.floor((width - 8) / LETTER));
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
}

/** Not every program fits rows to their text when it opens a file. Two lines at least: they are to be written in. */
function heightOf(baris: BarisLembar): number {
  const lines = LEMBAR_ISIAN.columns.map(({ field, width }) => {
    const isShown = field === 'kode' || field === 'indikator' || field === 'satuan' || field === 'target';
    const text = isShown || field === 'petunjuk' ? baris[field] : tampilIsi(baris.isian[field]);
    return linesOf(text, width);
  });
  return Math.min(400, Math.max(2, ...lines) * LINE + 2);
}

const columnOf = (field: LembarField): number => LEMBAR_ISIAN.columns.findIndex((one) => one.field === field) + 1;

function choicesOf(baris: readonly BarisLembar[]): XlsxChoice[] {
  const status: XlsxChoice = {
    ...{ row: STATUS_ROW, column: 2, rows: 1, columns: 1, values: ['Draf', 'Diajukan'], strict: true },
    help: 'Pilih Diajukan bila semua isian sudah selesai.',
  };
  const column = columnOf('realisasi');
  const words = baris.flatMap(({ pilihan }, index): XlsxChoice[] => {
    if (pilihan.length === 0) return [];
    const row = LEMBAR_ISIAN.headerRow + 1 + index;
    return [{ row, column, rows: 1, columns: 1, values: pilihan, strict: true }];
  });
  return [status, ...words];
}

function isianSheet({ identitas, pengaturan, batas, baris, diajukan }: BahanLembar): XlsxSheet {
  const { tahun, nomor, unit } = identitas;
  const periode = formatPeriode({ tahun, jenis: 'triwulan', nomor });
  const dinas = pengaturan.namaPerangkatDaerah === '' ? '' : `${pengaturan.namaPerangkatDaerah}. `;
  const { headerRow, columns } = LEMBAR_ISIAN;
  return {
    nama: LEMBAR_ISIAN.tab,
    rows: [
      [{ value: `Lembar Isian Kinerja ${periode} ${tahun} – ${unit}`, style: 'title' }],
      [
        {
          value: `${dinas}Batas waktu pengisian: ${formatHari(batas)}. Isi hanya sel putih; petunjuk lengkap ada di tab Petunjuk.`,
          style: 'note',
        },
      ],
      [
        { value: LABEL_STATUS, style: 'strong' },
        { value: diajukan ? 'Diajukan' : 'Draf', style: 'input', format: '@' },
        { value: 'Pilih Diajukan bila semua isian sudah selesai.', style: 'note' },
      ],
      columns.map(
        ({ header, machine, field }): XlsxCell => ({
          value: header,
          style: machine || field === 'kode' ? 'headerMachine' : 'headerTyped',
        }),
      ),
      ...baris.map(rowOf),
    ],
    columnWidths: columns.map(({ width }) => width),
    rowHeights: {
      ...{ 1: 21, [STATUS_ROW]: 18, [headerRow]: 30 },
      ...Object.fromEntries(baris.map((one, index) => [headerRow + 1 + index, heightOf(one)])),
    },
    frozen: { rows: headerRow, columns: 1 },
    choices: choicesOf(baris),
    protected: true,
    print: { repeatRows: { first: headerRow, last: headerRow }, kertas: pengaturan.kertas },
  };
}

function petunjukSheet({ pengaturan }: BahanLembar): XlsxSheet {
  return {
    nama: 'Petunjuk',
    rows: [
      [{ value: 'Cara mengisi', style: 'title' }],
      ...PETUNJUK.map((line, index): XlsxCell[] => [{ value: `${index + 1}. ${line}`, wrap: true }]),
    ],
    columnWidths: [720],
    rowHeights: Object.fromEntries(PETUNJUK.map((line, index) => [index + 2, linesOf(`00. ${line}`, 720) * LINE + 4])),
    protected: true,
    print: { kertas: pengaturan.kertas },
  };
}

/** Tabs Isian and Petunjuk, and the hidden one. */
export function buildLembar(bahan: BahanLembar): XlsxSheet[] {
  return [isianSheet(bahan), petunjukSheet(bahan), identitasSheet(bahan.identitas, bahan.baris)];
}
