/** Perbaiki: shows old and new of every cell whose fix is mechanical, writes what was ticked, and keeps what stood there before. */
import type { CellContent, Grid } from '../../core/grid.ts';
import { perbaikanPatch } from '../../core/perbaikan/perbaikan-patch.ts';
import { kunciUsulan, type UsulanPerbaikan } from '../../core/perbaikan/usulan.ts';
import { formatPeriode, type Periode } from '../../core/periode.ts';
import { type Jejak, muatJejak } from '../../core/urungkan/jejak.ts';
import { tandaiArsipUsang } from '../arsip/tandai-usang.ts';
import { markStale } from '../mark-stale.ts';
import { requirePeriode } from '../periode-request.ts';
import type { Ports } from '../ports.ts';
import { type ReadBukuKerja, readBukuKerja } from '../read-buku-kerja.ts';
import { catatRiwayat } from '../riwayat.ts';
import type { Bagian, Jawaban, Selesai, TombolAksi } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import type { Permintaan } from '../tindakan/permintaan.ts';
import { buatJejak, catatJejak, jejakSel } from '../urungkan/catat-jejak.ts';
import {
  BIARKAN,
  CENTANG,
  formulirPeriode,
  formulirPilih,
  namaPilihan,
  nilaiPilihan,
  PILIH,
  sebutUsulan,
} from './formulir-perbaikan.ts';
import { BAGIAN_PERBAIKAN, kumpulkanUsulan, type Usulan } from './kumpulkan-usulan.ts';

/** One cell with what it will hold. */
interface Pilihan {
  usulan: UsulanPerbaikan;
  isi: CellContent;
  ke: number;
}

/** What was ticked and chosen, as far as it still stands there; `berubah` counts the others. */
function dipilih(usulan: Usulan, isian: Isian): { pilihan: Pilihan[]; berubah: number } {
  const ticked = new Set(isian.list(CENTANG));
  const pilihan: Pilihan[] = [];
  let chosen = 0;
  for (const one of usulan.boleh) {
    const answer = isian.text(namaPilihan(one));
    const ke = one.baru.length === 1 ? 0 : one.baru.findIndex((_, at) => nilaiPilihan(one, at) === answer);
    const isTicked = one.baru.length === 1 && ticked.has(kunciUsulan(one));
    const isi = one.baru[ke]?.isi;
    if (isTicked) ticked.delete(kunciUsulan(one));
    if (answer !== '' && answer !== BIARKAN && ke < 0) chosen += 1;
    if ((isTicked || (one.baru.length > 1 && ke >= 0)) && isi !== undefined) pilihan.push({ usulan: one, isi, ke });
  }
  return { pilihan, berubah: ticked.size + chosen };
}

function gridOf(read: ReadBukuKerja, tab: string): Grid | undefined {
  return [...read.grids.values()].find((grid) => grid.tab === tab);
}

function jejakOf(
  ports: Ports,
  read: ReadBukuKerja,
  periode: Periode,
  pilihan: readonly Pick<Pilihan, 'usulan' | 'isi'>[],
): Jejak {
  const sel = pilihan.flatMap(({ usulan: { tab, row, column, kode, kolom }, isi }) => {
    const grid = gridOf(read, tab);
    return grid ? [jejakSel(grid, { row, column, kode, kolom, baru: isi })] : [];
  });
  return buatJejak(ports, 'Perbaiki', formatPeriode(periode), sel);
}

/** Would all of it together be small enough to be taken back? */
function muatSemua(ports: Ports, read: ReadBukuKerja, periode: Periode, { boleh }: Usulan): boolean {
  const all = boleh.map((usulan) => ({ usulan, isi: usulan.baru[0]?.isi ?? null }));
  return muatJejak(jejakOf(ports, read, periode, all));
}

/** One patch a tab. @returns whether it can be taken back */
function tulis(
  ports: Ports,
  read: ReadBukuKerja,
  periode: Periode,
  pilihan: readonly Pilihan[],
  apart: boolean,
): boolean {
  const tabs = [...new Set(pilihan.map(({ usulan }) => usulan.tab))];
  const jejak = jejakOf(ports, read, periode, pilihan);
  for (const tab of tabs) {
    const grid = gridOf(read, tab);
    const cells = pilihan.filter(({ usulan }) => usulan.tab === tab);
    const baru = cells.map(({ usulan: { row, column }, isi }) => ({ row, column, isi, format: null }));
    if (grid) ports.workbook.apply(perbaikanPatch(grid, baru, apart));
  }
  return catatJejak(ports, jejak);
}

/** `Triwulan II (3), Anggaran (1)`. */
function perTab(pilihan: readonly Pilihan[]): string {
  const counts = new Map<string, number>();
  for (const { usulan } of pilihan) counts.set(usulan.tab, (counts.get(usulan.tab) ?? 0) + 1);
  return [...counts].map(([tab, count]) => `${tab} (${count})`).join(', ');
}

/** Rows that were verified with another figure than they hold now. */
function gugurText({ buku }: ReadBukuKerja, pilihan: readonly Pilihan[]): string[] {
  const changed = pilihan.filter(({ usulan }) => !usulan.angkaTetap);
  const kode = changed.flatMap(({ usulan: { tab, kode: own } }) => {
    const quarter = [1, 2, 3, 4]
      .map((nomor) => buku.triwulan[nomor as 1 | 2 | 3 | 4])
      .find((one) => one?.table.tab === tab);
    const row = quarter?.rows.find((one) => one.kode === own);
    return row && /diverifikasi/i.test(row.verifikasi) ? [own] : [];
  });
  return kode.length === 0
    ? []
    : [`Angka baris ${kode.join(', ')} berubah setelah diverifikasi: periksa lagi lewat Verifikasi Isian.`];
}

function selesai(
  periode: Periode,
  pilihan: readonly Pilihan[],
  catatan: readonly string[],
  dapatDiurungkan: boolean,
): Selesai {
  const nama = formatPeriode(periode);
  const urung = dapatDiurungkan
    ? 'Bila keliru, kembalikan lewat menu Kinerja, Lainnya, Urungkan Tindakan Terakhir.'
    : 'Perubahan sebanyak ini tidak dapat diurungkan lewat menu.';
  const lanjut: TombolAksi[] = [
    { label: 'Validasi Triwulan', aksi: 'validasi', isian: { periode: nama } },
    ...(dapatDiurungkan ? [{ label: 'Urungkan', aksi: 'urungkan', isian: {} }] : []),
  ];
  return {
    judul: `${pilihan.length} sel diperbaiki`,
    perhatian: catatan.length > 0,
    bagian: [
      { tipe: 'teks', isi: urung },
      ...catatan.map((isi): Bagian => ({ tipe: 'teks', isi, nada: 'perhatian' })),
      {
        ...{ tipe: 'sel', judul: 'Semula → menjadi' },
        sel: pilihan.map(({ usulan, ke }) => ({
          ...{ tab: usulan.tab, sel: usulan.sel, label: sebutUsulan(usulan, ke) },
          keterangan: [usulan.kode, usulan.kolom].filter((text) => text !== '').join(' · '),
        })),
      },
    ],
    lanjut,
    data: {
      ...{ periode: nama, diperbaiki: pilihan.length, dapatDiurungkan, catatan },
      sel: pilihan.map(({ usulan, ke }) => ({
        ...{ tab: usulan.tab, sel: usulan.sel, kode: usulan.kode, kolom: usulan.kolom },
        ...{ semula: usulan.teksLama, menjadi: usulan.baru[ke]?.teks ?? '' },
      })),
    },
  };
}

function tanpaUsulan(periode: Periode, { ditolak }: Usulan): Selesai {
  const nama = formatPeriode(periode);
  const isi =
    ditolak.length === 0
      ? 'Tidak ada yang dapat diperbaiki otomatis. Yang lain perlu diperbaiki sendiri: lihat tab Hasil Pemeriksaan.'
      : `${ditolak.length} sel dapat diperbaiki, tetapi sekarang tidak boleh ditulis: ${ditolak[0]?.sebab ?? ''}.`;
  return {
    judul: `Perbaiki ${nama}`,
    perhatian: ditolak.length > 0,
    bagian: [{ tipe: 'teks', isi }],
    data: { periode: nama, diperbaiki: 0, ditolak: ditolak.length },
  };
}

function jalankan(ports: Ports, read: ReadBukuKerja, periode: Periode, usulan: Usulan, isian: Isian): Jawaban {
  const { pilihan, berubah } = dipilih(usulan, isian);
  if (pilihan.length === 0) {
    const pesan =
      berubah > 0 ? 'Isi sel yang dipilih sudah berubah. Periksa daftar ini lagi.' : 'Belum ada yang dicentang.';
    return {
      formulir: formulirPilih(periode, usulan, { hanya: '', pesan, muat: muatSemua(ports, read, periode, usulan) }),
    };
  }
  const dapatDiurungkan = tulis(ports, read, periode, pilihan, usulan.terpisah);
  const changes = pilihan.some(({ usulan: one }) => !one.angkaTetap);
  const after = changes ? readBukuKerja(ports) : read;
  const catatan = [
    ...(berubah > 0 ? [`${berubah} sel tidak ditulis karena isinya berubah sejak daftar ini ditampilkan.`] : []),
    ...gugurText(read, pilihan),
    ...(changes ? [...markStale(ports, after), ...tandaiArsipUsang(ports, after)] : []),
  ];
  const hasil = `${pilihan.length} sel diperbaiki di tab ${perTab(pilihan)}.`;
  catatRiwayat(ports, read.tabs, [{ tindakan: 'Perbaiki', periode: formatPeriode(periode), hasil }]);
  return { selesai: selesai(periode, pilihan, catatan, dapatDiurungkan) };
}

/**
 * Isian: `periode`; `sel` (`Triwulan II!E5`) to begin with one cell; then `perbaikan` (keys of what was ticked) and `arti …` for
 * what may mean two things. Everything is decided again when it is sent: a cell that has changed since is left alone.
 */
export function perbaiki(ports: Ports, { tahap, isian }: Permintaan): Jawaban {
  const read = readBukuKerja(ports, BAGIAN_PERBAIKAN);
  const { tahun } = read.buku.pengaturan;
  const text = isian.text('periode');
  if (text === '') return { formulir: formulirPeriode(ports, tahun) };
  const periode = requirePeriode(text, tahun, ['triwulan', 'semester', 'tahun']);
  const usulan = kumpulkanUsulan(ports, read, periode);
  if (usulan.boleh.length === 0) return { selesai: tanpaUsulan(periode, usulan) };
  if (tahap === PILIH) return jalankan(ports, read, periode, usulan, isian);
  return {
    formulir: formulirPilih(periode, usulan, {
      hanya: isian.text('sel'),
      pesan: '',
      muat: muatSemua(ports, read, periode, usulan),
    }),
  };
}
