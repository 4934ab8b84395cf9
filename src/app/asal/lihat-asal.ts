/** Lihat Asal Angka: how the figure in the selected cell came about, down to the figures that people typed, and where a typed one goes. */
import type { Asal } from '../../core/asal/asal.ts';
import { kataDi, type Letak, letakOf, periodeOfTab } from '../../core/asal/letak.ts';
import { asalSelAnggaran, asalSelRekap } from '../../core/asal/sel.ts';
import { showCell } from '../../core/parse-tab/read-angka.ts';
import type { Periode } from '../../core/periode.ts';
import type { GridPart, Ports } from '../ports.ts';
import { type ReadBukuKerja, readBukuKerja } from '../read-buku-kerja.ts';
import { findTab } from '../tab-name.ts';
import type { Bagian, Jawaban, Selesai, TombolAksi } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import type { Permintaan } from '../tindakan/permintaan.ts';
import { UserError } from '../user-error.ts';
import { bahanPeriode, isUsang } from './bahan-periode.ts';
import { bedaOf, type Tercetak } from './beda.ts';
import { bagianPemakai, findPemakai } from './pemakai.ts';
import { tampilkanAsal } from './tampil.ts';

const SEGARKAN = 'Segarkan untuk sel yang dipilih';

/** The grids are kept, so that typed cells are found in them. */
const KEEP: ReadonlyMap<string, readonly GridPart[]> = new Map([['Pengaturan', []]]);

/** The cell that is asked for, or the one that is marked. @throws UserError for a tab or cell that there is not */
function requireLetak(ports: Ports, read: ReadBukuKerja, isian: Isian): Letak {
  const dipilih = isian.text('tab') === '' ? ports.workbook.selection() : null;
  const nama = dipilih?.tab ?? isian.text('tab');
  const sel = dipilih?.sel ?? isian.text('sel');
  const tab = findTab(read.tabs, nama);
  const grid = tab ? ports.workbook.read([{ tab: tab.tab, parts: ['formulas'] }])[0] : undefined;
  const letak = grid ? letakOf(grid, sel, read.buku.pengaturan.tahun) : null;
  if (letak) return letak;
  const pesan = grid ? `"${sel}" bukan alamat sel.` : `Tab "${nama}" tidak ada.`;
  throw new UserError(pesan, 'Tulis misalnya tab Semester I dan sel L7.', [], true);
}

const teks = (isi: string, perhatian = false): Bagian => ({
  tipe: 'teks',
  isi,
  ...(perhatian ? { nada: 'perhatian' as const } : {}),
});

const tempat = ({ grid, sel }: Letak): string => `${grid.tab}, sel ${sel}`;

/** Whose row it is: `IKU-1 Jumlah pengunjung`. */
function barisOf(letak: Letak, { buku }: ReadBukuKerja): string {
  const kode = kataDi(letak, 'kode');
  const nama = buku.indikator.find((one) => one.kode === kode)?.indikator ?? kataDi(letak, 'uraian');
  return [kode, nama].filter((text) => text !== '').join(' ');
}

const REKAP = { triwulan: 'Rekap Triwulan', semester: 'Rekap Semester', tahun: 'Rekap Tahunan' } as const;

function tombolRekap(periode: Periode, nama: string): TombolAksi {
  const aksi = { triwulan: 'rekap-triwulan', semester: 'rekap-semester', tahun: 'rekap-tahunan' }[periode.jenis];
  return { label: REKAP[periode.jenis], aksi, isian: { periode: nama } };
}

function dasar(letak: Letak): Record<string, unknown> {
  return {
    tab: letak.grid.tab,
    sel: letak.sel,
    kolom: letak.judul,
    kode: kataDi(letak, 'kode'),
    tertulis: showCell(letak.value),
  };
}

function selesaiHitungan(
  read: ReadBukuKerja,
  letak: Letak,
  asal: Asal,
  tercetak: Tercetak,
  periode: Periode | null,
): Selesai {
  const { beda, usang } = tercetak;
  const kalimat = beda === '' && usang ? 'Rekap ini Perlu Diperbarui, tetapi angka di sel ini masih sama.' : beda;
  const lanjut = beda !== '' && periode ? [tombolRekap(periode, letak.layout?.tab ?? '')] : [];
  return {
    judul: `${asal.nama}: ${asal.teks}`,
    perhatian: beda !== '',
    bagian: [
      teks([tempat(letak), barisOf(letak, read)].filter((text) => text !== '').join('. ')),
      ...(kalimat === '' ? [] : [teks(kalimat, true)]),
      { tipe: 'asal', asal: tampilkanAsal(asal) },
    ],
    segarkan: SEGARKAN,
    lanjut,
    data: {
      ...dasar(letak),
      ...{ jenis: 'dihitung', nilai: asal.nilai, teks: asal.teks, sama: beda === '', perluDiperbarui: usang },
      asal: tampilkanAsal(asal),
    },
  };
}

/** What a person typed: nothing is known of who, but of where it goes. */
function selesaiKetikan(ports: Ports, read: ReadBukuKerja, letak: Letak): Selesai {
  const { kolom, formula, value, judul } = letak;
  const isi = showCell(value);
  const isFigure = ['angka', 'persen', 'rupiah'].includes(kolom?.kind ?? '');
  const diketik =
    formula === ''
      ? 'Isi sel ini diketik. Lembar ini tidak mencatat siapa yang mengetiknya.'
      : `Sel ini berisi rumus yang dibuat orang: ${formula}`;
  const pemakai = isFigure && isi !== '' ? findPemakai(ports, read, letak) : [];
  return {
    judul: `${judul}: ${isi === '' ? 'kosong' : isi}`,
    bagian: [
      teks([tempat(letak), barisOf(letak, read)].filter((text) => text !== '').join('. ')),
      teks(isi === '' ? 'Sel ini kosong.' : diketik),
      ...(isFigure && isi !== '' ? [bagianPemakai(pemakai)] : []),
    ],
    segarkan: SEGARKAN,
    data: {
      ...dasar(letak),
      jenis: 'diketik',
      dipakai: pemakai.map(({ kolom: k, baris, sel }) => ({ ...sel, kolom: k, baris })),
    },
  };
}

const BERANDA =
  'Beranda ditulis ulang setiap kali dibuka, dari tab Triwulan, Kendali SOP, Arsip, dan Koreksi. Batang seperti 12/14 berarti 12 dari 14: baris terisi dari yang wajib, dan baris diajukan atau diverifikasi dari semua indikator.';

/** Nothing stands below the header of a tab that a recap fills. */
function belumDirekap({ layout, grid, headerRow }: Letak, periode: Periode | null): boolean {
  if (!layout?.machine || !periode || periode.jenis === 'triwulan') return false;
  return grid.values.slice(headerRow).every((line) => line.every((value) => value === ''));
}

function kalimatLain({ kolom, judul, layout, diKepala, value }: Letak): string {
  if (layout?.tab === 'Beranda') return BERANDA;
  if (diKepala && layout) return 'Sel ini judul, bukan angka.';
  if (kolom?.machine && value === '') return 'Sel ini kosong: tidak ada angka yang dihitung di baris ini.';
  return kolom?.machine ? `Kolom ${judul} dibuat program, bukan hasil hitungan.` : 'Sel ini bukan angka rekap.';
}

/** Nothing that could be traced: says what can be. */
function selesaiLain(letak: Letak, periode: Periode | null): Selesai {
  const belum = belumDirekap(letak, periode);
  const kalimat = belum ? `${letak.grid.tab} belum direkap, jadi belum ada angkanya.` : kalimatLain(letak);
  return {
    judul: `Sel ${letak.sel} di tab ${letak.grid.tab}`,
    bagian: [
      teks(kalimat),
      teks(
        'Pilih sebuah angka di tab Triwulan, Semester, Tahunan, atau Anggaran, lalu tekan tombol Segarkan di bawah.',
      ),
    ],
    segarkan: SEGARKAN,
    ...(belum && periode ? { lanjut: [tombolRekap(periode, letak.layout?.tab ?? '')] } : {}),
    data: { ...dasar(letak), jenis: 'lain' },
  };
}

function buildSelesai(ports: Ports, read: ReadBukuKerja, letak: Letak): Selesai {
  const { layout, kolom } = letak;
  const periode = layout ? periodeOfTab(layout, read.buku.pengaturan.tahun) : null;
  if (!layout || letak.diKepala || letak.row > letak.grid.values.length) return selesaiLain(letak, periode);
  const isMachine = kolom?.machine === true;
  if (isMachine && periode) {
    const asal = asalSelRekap(letak, bahanPeriode(ports, read, periode, letak));
    const usang = isUsang(ports, read, periode, letak);
    return asal ? selesaiHitungan(read, letak, asal, bedaOf(letak, asal, usang), periode) : selesaiLain(letak, periode);
  }
  if (isMachine) {
    const asal = layout.tab === 'Anggaran' ? asalSelAnggaran(letak, read.buku) : null;
    return asal ? selesaiHitungan(read, letak, asal, bedaOf(letak, asal, false), null) : selesaiLain(letak, periode);
  }
  return kolom && !layout.machine ? selesaiKetikan(ports, read, letak) : selesaiLain(letak, periode);
}

/**
 * Isian: `tab` and `sel`; without them the marked cell. Reads only.
 * @throws UserError when the named tab or cell does not exist
 */
export function lihatAsal(ports: Ports, { isian }: Permintaan): Jawaban {
  const read = readBukuKerja(ports, KEEP);
  return { selesai: buildSelesai(ports, read, requireLetak(ports, read, isian)) };
}
