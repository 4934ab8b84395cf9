/** Tarik Lembar Isian: brings back what units filled in outside the workbook; nothing that stands in the tab is replaced unasked. */
import type { SelBanding } from '../../core/lembar-isian/banding-isian.ts';
import { tampilIsi } from '../../core/lembar-isian/sama-isi.ts';
import { formatPeriode } from '../../core/periode.ts';
import type { PeriodeTriwulan } from '../isian/penerima-unit.ts';
import { pilihanTriwulan } from '../isian/pilih-triwulan.ts';
import type { Ports } from '../ports.ts';
import { type ReadBukuKerja, readBukuKerja } from '../read-buku-kerja.ts';
import { catatRiwayat } from '../riwayat.ts';
import type { Bagian, Selesai } from '../tindakan/formulir.ts';
import type { Tindakan } from '../tindakan/permintaan.ts';
import { bukaTriwulan } from './buka-triwulan.ts';
import { teks } from './formulir-kirim.ts';
import { catatanLembar, formulirPeriksa, formulirSumber, JUDUL } from './formulir-tarik.ts';
import { isBasi, type Keputusan, namaPilihan, putuskan, rencanaTarik, type UnitTarik } from './rencana-tarik.ts';
import { bacaSumber, lembarUnit } from './sumber-lembar.ts';
import { tulisIsian } from './tulis-isian.ts';

interface Hitungan {
  baru: number;
  diganti: number;
  dikosongkan: number;
}

function hitung(tulis: readonly SelBanding[]): Hitungan {
  const baru = tulis.filter(({ keadaan }) => keadaan === 'baru').length;
  const dikosongkan = tulis.filter(({ keadaan }) => keadaan === 'dikosongkan').length;
  return { baru, dikosongkan, diganti: tulis.length - baru - dikosongkan };
}

function kalimat({ unit, tulis, tetap, diajukan }: Keputusan): string {
  const { baru, diganti, dikosongkan } = hitung(tulis);
  const parts = [
    `${baru} isian baru`,
    `${diganti} diganti`,
    `${dikosongkan} dikosongkan`,
    `${tetap.length} tetap seperti di tab`,
  ];
  const status = diajukan.length > 0 ? `, ${diajukan.length} baris menjadi Diajukan` : '';
  return `${unit.sumber.unit}: ${parts.join(', ')}${status}`;
}

/** Which cells wait for a decision, and where it is given. */
function bagianBelumDiputuskan(keputusan: readonly Keputusan[]): Bagian[] {
  return keputusan.flatMap(({ unit, belumDiputuskan }) => {
    if (belumDiputuskan.length === 0) return [];
    const sel = belumDiputuskan.map(({ kode, kolom, sel: alamat }) => `${kode}, ${kolom} (${alamat})`).join('; ');
    const status = unit.sumber.lembar.diajukan ? ' Barisnya belum menjadi Diajukan.' : '';
    const isi = `Belum diputuskan untuk ${unit.sumber.unit}: ${sel}.${status} Jalankan ${JUDUL} lagi, lalu untuk setiap sel pilih isian unit atau isi tab yang benar.`;
    return [teks(isi, true)];
  });
}

const APA = { baru: 'Baru', konflik: 'Diganti', dikosongkan: 'Dikosongkan', sama: '' };

function bagianHasil(keputusan: readonly Keputusan[]): Bagian[] {
  const baris = keputusan.flatMap(({ unit, tulis }) =>
    tulis.map((sel) => [
      unit.sumber.unit,
      sel.kode,
      sel.kolom,
      sel.sel,
      APA[sel.keadaan],
      tampilIsi(sel.isian) || '(kosong)',
    ]),
  );
  const tetap = keputusan.flatMap(({ unit, tetap: rest }) =>
    rest.map((sel) => [
      unit.sumber.unit,
      sel.kode,
      sel.kolom,
      sel.sel,
      tampilIsi(sel.tab),
      tampilIsi(sel.isian) || '(kosong)',
    ]),
  );
  return [
    ...keputusan.flatMap((one) => [
      teks(`${kalimat(one)}.`),
      ...catatanLembar(one.unit).map((text) => teks(text, true)),
    ]),
    ...bagianBelumDiputuskan(keputusan),
    {
      tipe: 'tabel',
      judul: 'Yang ditulis ke tab',
      kolom: ['Unit', 'Kode', 'Kolom', 'Sel', 'Keterangan', 'Isi'],
      baris,
      kosong: 'Tidak ada isian yang ditulis.',
    },
    ...(tetap.length > 0
      ? [
          {
            tipe: 'tabel' as const,
            judul: 'Tetap seperti di tab',
            kolom: ['Unit', 'Kode', 'Kolom', 'Sel', 'Di tab', 'Isian unit'],
            baris: tetap,
          },
        ]
      : []),
  ];
}

function dataOf(periode: PeriodeTriwulan, keputusan: readonly Keputusan[]): Record<string, unknown> {
  const cells = (unit: UnitTarik, list: readonly SelBanding[]) =>
    list.map(({ kode, kolom, sel, keadaan }) => ({ unit: unit.sumber.unit, kode, kolom, sel, keadaan }));
  return {
    periode: formatPeriode(periode),
    ditulis: keputusan.flatMap(({ unit, tulis }) => cells(unit, tulis)),
    tetap: keputusan.flatMap(({ unit, tetap }) => cells(unit, tetap)),
    // Names of the answers by which the open cells are decided.
    belumDiputuskan: keputusan.flatMap(({ unit, belumDiputuskan }) =>
      belumDiputuskan.map((sel) => namaPilihan(unit.sumber.unit, sel)),
    ),
    diajukan: keputusan.map(({ unit, diajukan }) => ({ unit: unit.sumber.unit, baris: diajukan.length })),
    catatan: keputusan.flatMap(({ unit }) => catatanLembar(unit)),
  };
}

function jalankan(
  ports: Ports,
  read: ReadBukuKerja,
  periode: PeriodeTriwulan,
  keputusan: readonly Keputusan[],
): Selesai {
  const cells = keputusan.flatMap(({ tulis }) => tulis.map(({ row, column, isian }) => ({ row, column, isi: isian })));
  const diajukan = keputusan.flatMap((one) => one.diajukan);
  tulisIsian(ports, read, periode.nomor, cells, diajukan, JUDUL);
  const nama = formatPeriode(periode);
  catatRiwayat(
    ports,
    read.tabs,
    keputusan.map((one) => ({ tindakan: JUDUL, periode: nama, hasil: kalimat(one) })),
  );
  const terbuka = keputusan.reduce((sum, one) => sum + one.belumDiputuskan.length, 0);
  return {
    judul: `${JUDUL} ${nama}: ${cells.length} sel ditulis${terbuka > 0 ? `, ${terbuka} sel belum diputuskan` : ''}`,
    ...(terbuka > 0 ? { perhatian: true } : {}),
    bagian: bagianHasil(keputusan),
    tab: nama,
    lanjut: [{ label: 'Siapa Belum Mengisi', aksi: 'siapa-belum', isian: { periode: nama } }],
    data: dataOf(periode, keputusan),
  };
}

/**
 * Isian: `periode`, `lembar` (names of units whose sheet is read) and/or `berkas`; then `ambil` (units whose new cells are written;
 * `semua` or a bare name from the command line) and for each disputed cell `sel:<unit>:<Kode>:<kolom>` = `tab` (not decided yet: its
 * row does not become Diajukan), `isian` or `tetap` (the tab is right). Forms: `periode`, `sumber`, `periksa`. Data: `periode`, `ditulis`,
 * `tetap` (lists of unit, kode, kolom, sel, keadaan), `belumDiputuskan` (names `sel:…`), `diajukan`, `catatan`.
 * @throws UserError when the quarter is locked, or a sheet is not of this workbook, quarter, year or unit
 */
export const tarikIsian: Tindakan = (ports, { tahap, isian }) => {
  if (!isian.has('periode')) {
    const bagian = [pilihanTriwulan(ports, readBukuKerja(ports))];
    return { formulir: { nama: 'periode', judul: JUDUL, bagian, tombol: 'Lanjut' } };
  }
  const { read, periode } = bukaTriwulan(ports, isian, JUDUL);
  const isChosen = isian.has('lembar') || isian.has('berkas');
  if (tahap === 'periode' || !isChosen) return { formulir: formulirSumber(lembarUnit(ports, read, periode), periode) };
  const units = rencanaTarik(ports, read, periode, bacaSumber(ports, read, periode, isian));
  const basi = isBasi(units, isian);
  if (tahap !== 'periksa' || !isian.has('ambil') || basi)
    return { formulir: formulirPeriksa(units, periode, tahap === 'periksa' && basi) };
  return { selesai: jalankan(ports, read, periode, putuskan(units, isian)) };
};
