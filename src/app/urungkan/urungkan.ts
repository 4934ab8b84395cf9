/** Urungkan Tindakan Terakhir: shows what stood in the cells before the last action that can be taken back, and puts it back. */

import { layoutOf } from '../../core/asal/letak.ts';
import type { CellContent, Grid } from '../../core/grid.ts';
import { layoutKoreksi, triwulanOfSel } from '../../core/koreksi/sel-koreksi.ts';
import { findColumns } from '../../core/parse-tab/find-columns.ts';
import { showCell } from '../../core/parse-tab/read-angka.ts';
import { perbaikanPatch } from '../../core/perbaikan/perbaikan-patch.ts';
import { alamatJejak, type Jejak, type KeadaanSel, keadaanSel, type SelJejak } from '../../core/urungkan/jejak.ts';
import { tandaiArsipUsang } from '../arsip/tandai-usang.ts';
import { type KeadaanKunci, readKunci } from '../kunci/keadaan-kunci.ts';
import { markStale } from '../mark-stale.ts';
import type { Ports } from '../ports.ts';
import { readBukuKerja } from '../read-buku-kerja.ts';
import { catatRiwayat } from '../riwayat.ts';
import type { Bagian, Formulir, Jawaban, Selesai } from '../tindakan/formulir.ts';
import type { Permintaan } from '../tindakan/permintaan.ts';
import { hapusJejak, readJejak } from './catat-jejak.ts';
import { kejadianSesudah } from './kejadian-sesudah.ts';

/** A cell with what is to be done about it; `terkunci` its quarter is locked. */
interface Dinilai {
  sel: SelJejak;
  keadaan: KeadaanSel | 'terkunci';
}

/** Rows of a table on screen; the others are counted. */
const DITAMPILKAN = 40;

const JUDUL = 'Urungkan Tindakan Terakhir';

function isTerkunci(sel: SelJejak, grid: Grid | undefined, kunci: KeadaanKunci): boolean {
  const layout = layoutKoreksi(sel.tab);
  const found = layout && grid ? findColumns(grid, layout) : null;
  const field = Object.keys(found?.columns ?? {}).find((one) => found?.columns[one] === sel.column);
  return (
    layout !== undefined && field !== undefined && triwulanOfSel(layout, field).some((nomor) => kunci[nomor]?.terkunci)
  );
}

/** Kode of a row as it was written down: spaces do not count. */
function kodeDi(grid: Grid | undefined): (row: number) => string {
  const layout = grid ? layoutOf(grid.tab) : null;
  const column = grid && layout ? findColumns(grid, layout)?.columns.kode : undefined;
  return (row) =>
    showCell(grid?.values[row - 1]?.[(column ?? 0) - 1] ?? '')
      .replace(/\s+/g, ' ')
      .trim();
}

function nilai(jejak: Jejak, grids: ReadonlyMap<string, Grid>, kunci: KeadaanKunci): Dinilai[] {
  const kode = new Map([...grids].map(([tab, grid]) => [tab, kodeDi(grid)]));
  return jejak.sel.map((sel) => {
    const grid = grids.get(sel.tab);
    const keadaan = keadaanSel(sel, grid, kode.get(sel.tab) ?? (() => ''));
    return { sel, keadaan: keadaan === 'dapat' && isTerkunci(sel, grid, kunci) ? 'terkunci' : keadaan };
  });
}

function teksIsi(content: CellContent): string {
  if (content === null || content === '') return 'kosong';
  if (typeof content === 'object' && !(content instanceof Date)) return content.formula;
  // A figure and the same figure as text look alike.
  return typeof content === 'string' ? `"${showCell(content)}"` : showCell(content);
}

function tabel(
  judul: string,
  rows: readonly Dinilai[],
  header: [string, string],
  at: (sel: SelJejak) => [string, string],
): Bagian[] {
  if (rows.length === 0) return [];
  const baris = rows
    .slice(0, DITAMPILKAN)
    .map(({ sel }) => [`${sel.tab} ${alamatJejak(sel)}`, sel.kode, sel.kolom, ...at(sel)]);
  const rest = rows.length - baris.length;
  return [
    { tipe: 'tabel', judul, kolom: ['Sel', 'Kode', 'Kolom', ...header], baris },
    ...(rest > 0 ? [{ tipe: 'teks' as const, isi: `Dan ${rest} sel lainnya.` }] : []),
  ];
}

const TIDAK_DITARIK = 'Email, berkas, dan hak akses yang sudah dibuat tidak ikut diurungkan.';

function bagianLain(dinilai: readonly Dinilai[]): Bagian[] {
  const berubah = dinilai.filter(({ keadaan }) => keadaan === 'berubah');
  const terkunci = dinilai.filter(({ keadaan }) => keadaan === 'terkunci');
  const sudah = dinilai.filter(({ keadaan }) => keadaan === 'sudah').length;
  const isi = (sel: SelJejak): [string, string] => [teksIsi(sel.baru), teksIsi(sel.lama)];
  return [
    ...tabel('Dibiarkan: isinya sudah diubah orang sesudahnya', berubah, ['Ditulis saat itu', 'Semula'], isi),
    ...tabel('Dibiarkan: triwulannya terkunci', terkunci, ['Sekarang', 'Semula'], isi),
    ...(sudah > 0 ? [{ tipe: 'teks' as const, isi: `${sudah} sel sudah kembali seperti semula.` }] : []),
  ];
}

const sebutTindakan = ({ tindakan, periode, waktu, oleh }: Jejak): string =>
  `${tindakan}${periode === '' ? '' : ` ${periode}`}, ${waktu}${oleh === '' ? '' : ` oleh ${oleh}`}`;

function kalimatSesudah(sesudah: readonly string[]): Bagian[] {
  if (sesudah.length === 0) return [];
  return [
    {
      tipe: 'teks',
      isi: `Sesudah itu dijalankan: ${sesudah.join(', ')}. Tindakan itu tidak ikut diurungkan.`,
      nada: 'perhatian',
    },
  ];
}

/** Who sends it has seen exactly this action. */
const namaFormulir = ({ waktu, sel }: Jejak): string => `urungkan ${waktu} ${sel.length}`;

function formulir(jejak: Jejak, dinilai: readonly Dinilai[], sesudah: readonly string[]): Formulir {
  const dapat = dinilai.filter(({ keadaan }) => keadaan === 'dapat');
  return {
    nama: namaFormulir(jejak),
    judul: `Urungkan ${jejak.tindakan}`,
    bagian: [
      { tipe: 'teks', isi: `Yang diurungkan: ${sebutTindakan(jejak)}. ${TIDAK_DITARIK}` },
      ...kalimatSesudah(sesudah),
      ...tabel('Dikembalikan', dapat, ['Sekarang', 'Menjadi'], (sel) => [teksIsi(sel.baru), teksIsi(sel.lama)]),
      ...bagianLain(dinilai),
    ],
    tombol: 'Urungkan',
    tinjau: true,
  };
}

function tidakAda(isi: string, bagian: Bagian[] = []): Selesai {
  return {
    judul: JUDUL,
    bagian: [{ tipe: 'teks', isi }, ...bagian],
    data: { diurungkan: 0 },
  };
}

const BELUM =
  'Belum ada yang dapat diurungkan. Yang dapat diurungkan: Perbaiki, isian dari Tarik Lembar Isian dan Progres Bulanan, dan sel ketikan yang diganti Rekap Triwulan. Kunci dibuka lewat Buka Kunci; email dan berkas tidak dapat ditarik kembali.';

function kembalikan(ports: Ports, grids: ReadonlyMap<string, Grid>, dapat: readonly Dinilai[]): void {
  for (const [tab, grid] of grids) {
    const cells = dapat
      .filter(({ sel }) => sel.tab === tab)
      .map(({ sel: { row, column, lama, formatLama } }) => ({ row, column, isi: lama, format: formatLama }));
    if (cells.length > 0) ports.workbook.apply(perbaikanPatch(grid, cells, false));
  }
}

function jalankan(ports: Ports, jejak: Jejak, grids: ReadonlyMap<string, Grid>, dinilai: readonly Dinilai[]): Selesai {
  const dapat = dinilai.filter(({ keadaan }) => keadaan === 'dapat');
  kembalikan(ports, grids, dapat);
  hapusJejak(ports);
  const after = readBukuKerja(ports);
  const usang = [...markStale(ports, after), ...tandaiArsipUsang(ports, after)];
  const hasil = `${jejak.tindakan} (${jejak.waktu}) diurungkan: ${dapat.length} sel dikembalikan.`;
  catatRiwayat(ports, after.tabs, [{ tindakan: JUDUL, periode: jejak.periode, hasil }]);
  return {
    judul: `${jejak.tindakan} diurungkan`,
    perhatian: dapat.length < dinilai.length,
    bagian: [
      { tipe: 'teks', isi: `${dapat.length} sel dikembalikan seperti sebelum ${sebutTindakan(jejak)}.` },
      ...usang.map((isi): Bagian => ({ tipe: 'teks', isi, nada: 'perhatian' })),
      ...bagianLain(dinilai),
    ],
    data: {
      ...{ tindakan: jejak.tindakan, diurungkan: dapat.length, dibiarkan: dinilai.length - dapat.length },
      sel: dapat.map(({ sel }) => ({ tab: sel.tab, sel: alamatJejak(sel), kode: sel.kode })),
      catatan: usang,
    },
  };
}

/** Every cell is compared again when the form is sent: what people have changed since stays. */
export function urungkan(ports: Ports, { tahap }: Permintaan): Jawaban {
  const jejak = readJejak(ports);
  if (!jejak) return { selesai: tidakAda(BELUM) };
  const parts = ['formulas', 'numberFormats'] as const;
  const read = ports.workbook.read([...new Set(jejak.sel.map(({ tab }) => tab))].map((tab) => ({ tab, parts })));
  const grids = new Map(read.map((grid) => [grid.tab, grid]));
  const dinilai = nilai(jejak, grids, readKunci(ports));
  if (!dinilai.some(({ keadaan }) => keadaan === 'dapat')) {
    const isi = `${sebutTindakan(jejak)} tidak dapat diurungkan lagi.`;
    return { selesai: tidakAda(isi, bagianLain(dinilai)) };
  }
  if (tahap === namaFormulir(jejak)) return { selesai: jalankan(ports, jejak, grids, dinilai) };
  return { formulir: formulir(jejak, dinilai, kejadianSesudah(ports, jejak)) };
}
