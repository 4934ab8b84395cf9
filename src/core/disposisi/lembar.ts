/** The Lembar Disposisi: one page, as blocks of a report (domain rules §8). */
import type { Pengaturan } from '../buku-kerja.ts';
import type { Block, FormCell, Kop, Penandatangan, Report } from '../laporan/blocks.ts';
import { toUtc } from '../laporan/build-laporan.ts';
import { kopOf } from '../laporan/kop.ts';
import type { Tanggal } from '../periode.ts';
import { formatTanggal, type Waktu } from '../tanggal.ts';
import type { BarisTujuan } from './tujuan.ts';
import { HARAP } from './usulan.ts';

export type Sifat = 'Biasa' | 'Segera' | 'Sangat Segera' | 'Rahasia';

/** As printed, the most pressing first. */
const SIFAT: readonly Sifat[] = ['Sangat Segera', 'Segera', 'Biasa', 'Rahasia'];

/** Characters that still fit on the page together with everything else. */
export const PALING_PANJANG = { hal: 180, isi: 500 } as const;

/** From so many people on they stand in two and in three columns over the whole width. */
const DUA_KOLOM = 10;
const TIGA_KOLOM = 16;

/** Characters of a line in the narrow columns: two lines of print. */
const PALING_LEBAR = 56;

/** Room for the order and for what is added by hand, by the columns of people. Centimetres. */
const TINGGI_CATATAN = { 1: 6, 2: 3, 3: 2.6 } as const;

/** What each person fewer than fill two columns leaves to the order. Centimetres. */
const PER_ORANG = 0.3;

/** What F4 is longer than A4, all but a reserve: it goes to the order, which is written by hand. Centimetres. */
const TAMBAHAN_F4 = 2.5;

/** Room for the pen between jabatan and name. Centimetres. */
const TINGGI_PARAF = { 1: 1.7, 2: 1.2, 3: 1.1 } as const;

/** The sheet is one page whatever margin reports have. Centimetres. */
const MARGIN = 1.8;

const TITIK = '.'.repeat(30);

export interface LembarDisposisi {
  pengaturan: Pengaturan;
  /** Number of the disposisi. */
  nomor: string;
  /** Running number in the agenda, `''` = to be written by hand. */
  agenda: string;
  waktu: Waktu;
  suratDari: string;
  nomorSurat: string;
  tanggalSurat: Tanggal | null;
  diterima: Tanggal | null;
  sifat: Sifat;
  hal: string;
  tujuan: BarisTujuan[];
  /** Ticked below *Dengan hormat harap*; those that the form does not print get lines of their own. */
  harap: string[];
  isi: string;
  batasWaktu: Tanggal | null;
  /** Who issues it. */
  penerbit: Penandatangan;
  logo?: NonNullable<Kop['logo']>;
}

const orDots = (text: string): string => text || TITIK;
const dateOrDots = (tanggal: Tanggal | null): string => (tanggal ? formatTanggal(tanggal) : TITIK);

type FormRow = Extract<Block, { type: 'form' }>['rows'][number];

const cell = (parts: FormCell['parts'], width = 1): FormCell => ({ width, parts });

function suratRows(lembar: LembarDisposisi): FormRow[] {
  const surat = [
    { label: 'Surat dari', text: orDots(lembar.suratDari) },
    { label: 'Nomor', text: orDots(lembar.nomorSurat) },
    { label: 'Tanggal', text: dateOrDots(lembar.tanggalSurat) },
  ];
  const terima = [
    { label: 'Diterima tanggal', text: dateOrDots(lembar.diterima) },
    { label: 'Nomor agenda', text: orDots(lembar.agenda) },
    ...(lembar.nomorSurat === lembar.nomor ? [] : [{ label: 'Nomor disposisi', text: lembar.nomor }]),
  ];
  const sifat = SIFAT.map((label) => ({ label, checked: label === lembar.sifat }));
  return [
    {
      cells: [
        cell([{ type: 'fields', labelCm: 2.5, items: surat }]),
        cell([{ type: 'fields', labelCm: 3, items: terima }]),
      ],
    },
    {
      cells: [
        cell([
          { type: 'label', text: 'Sifat' },
          { type: 'checks', columns: SIFAT.length, items: sifat },
        ]),
      ],
    },
    { cells: [cell([{ type: 'fields', labelCm: 2.5, items: [{ label: 'Hal', text: lembar.hal }] }])] },
  ];
}

/** Columns in which the people stand: one while they are few, as on the printed forms. */
function columnsOf({ tujuan }: LembarDisposisi): 1 | 2 | 3 {
  if (tujuan.length < DUA_KOLOM) return 1;
  return tujuan.length < TIGA_KOLOM ? 2 : 3;
}

const shorten = (label: string): string =>
  label.length > PALING_LEBAR ? `${label.slice(0, PALING_LEBAR - 1)}…` : label;

/** Side by side while the people are few; otherwise one below the other over the whole width. */
function tujuanRows(lembar: LembarDisposisi): FormRow[] {
  const { tujuan, harap } = lembar;
  const columns = columnsOf(lembar);
  const people = tujuan.map(({ label, ditunjuk }) => ({
    label: columns === 3 ? shorten(label) : label,
    checked: ditunjuk,
  }));
  const orders = [...new Set<string>([...HARAP, ...harap])].map((label) => ({ label, checked: harap.includes(label) }));
  const kepada = cell([
    { type: 'label', text: 'Diteruskan kepada Sdr.:' },
    // an empty line for whoever is added by hand
    { type: 'checks', columns, small: columns > 1, items: [...people, { label: TITIK, checked: false }] },
  ]);
  const hormat = cell([
    { type: 'label', text: 'Dengan hormat harap:' },
    { type: 'checks', columns: columns === 1 ? 1 : 2, small: columns > 1, items: orders },
  ]);
  return columns === 1 ? [{ cells: [kepada, hormat] }] : [{ cells: [kepada] }, { cells: [hormat] }];
}

function parafCell(lembar: LembarDisposisi): FormCell {
  const { penerbit, pengaturan, waktu } = lembar;
  const jabatan = `${penerbit.awalan} ${penerbit.jabatan}`.trim();
  const below = [penerbit.pangkat, penerbit.nip && `NIP ${penerbit.nip}`].filter((text) => text !== '');
  return cell([
    { type: 'text', align: 'center', text: `${pengaturan.tempat || '.'.repeat(16)}, ${formatTanggal(waktu)}` },
    { type: 'text', align: 'center', text: `${jabatan},` },
    { type: 'space', cm: TINGGI_PARAF[columnsOf(lembar)] },
    { type: 'text', align: 'center', text: [{ text: penerbit.nama, bold: true }] },
    ...below.map((text): FormCell['parts'][number] => ({ type: 'text', align: 'center', text })),
  ]);
}

function tinggiCatatan(lembar: LembarDisposisi): number {
  const columns = columnsOf(lembar);
  const free = columns === 2 ? (TIGA_KOLOM - 1 - lembar.tujuan.length) * PER_ORANG : 0;
  return TINGGI_CATATAN[columns] + free + (lembar.pengaturan.kertas === 'F4' ? TAMBAHAN_F4 : 0);
}

function isiRows(lembar: LembarDisposisi): FormRow[] {
  const batas = [
    { label: 'Batas waktu', text: [{ text: dateOrDots(lembar.batasWaktu), bold: lembar.batasWaktu !== null }] },
    { label: 'Diterima oleh', text: TITIK },
    { label: 'Paraf', text: TITIK },
    { label: 'Diselesaikan', text: TITIK },
  ];
  return [
    {
      minHeightCm: tinggiCatatan(lembar),
      cells: [
        cell([
          { type: 'label', text: 'Catatan:' },
          { type: 'text', text: lembar.isi },
        ]),
      ],
    },
    { cells: [cell([{ type: 'fields', labelCm: 2.6, items: batas }]), parafCell(lembar)] },
  ];
}

function lembarBlocks(lembar: LembarDisposisi): Block[] {
  return [
    { type: 'kop', kop: kopOf(lembar.pengaturan, lembar.logo) },
    { type: 'heading', level: 1, text: 'LEMBAR DISPOSISI', numbering: 'none' },
    { type: 'form', rows: [...suratRows(lembar), ...tujuanRows(lembar), ...isiRows(lembar)] },
  ];
}

/** One page: the callers keep to PALING_PANJANG, and the people to what fits. */
export function buildLembar(lembar: LembarDisposisi): Report {
  const { pengaturan, nomor, waktu } = lembar;
  const title = `Lembar Disposisi ${nomor}`;
  return {
    title,
    meta: {
      subject: title,
      creator: pengaturan.namaPerangkatDaerah,
      created: toUtc(waktu, pengaturan.zonaWaktu),
    },
    page: {
      kertas: pengaturan.kertas,
      jenisHuruf: pengaturan.jenisHuruf,
      marginCm: Math.min(pengaturan.margin, MARGIN),
    },
    header: '',
    footer: { left: '', right: '' },
    draf: false,
    sections: [{ orientation: 'portrait', bare: true, blocks: lembarBlocks(lembar) }],
  };
}
