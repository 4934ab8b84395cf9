/** What a dialog shows when it opens: the periods that can be chosen, with the sensible one proposed. */
import type { NomorTriwulan } from '../core/buku-kerja.ts';
import { formatPeriode, hasEnded, lastEndedTriwulan, type Periode, type Tanggal, triwulanOf } from '../core/periode.ts';
import type { Ports } from './ports.ts';
import type { ActionRequest } from './request.ts';
import { previewSetup } from './siapkan-buku-kerja.ts';
import { findTab } from './tab-name.ts';
import { readTahun } from './tahun.ts';
import { UserError } from './user-error.ts';

interface Dialog {
  judul: string;
  penjelasan: string;
  tombol: string;
  jenis: readonly Periode['jenis'][];
}

const DIALOG: Record<string, Dialog> = {
  validasi: {
    judul: 'Validasi Triwulan',
    penjelasan: 'Memeriksa isian triwulan dan rencananya. Isian Anda tidak diubah.',
    tombol: 'Validasi',
    jenis: ['triwulan'],
  },
  'rekap-triwulan': {
    judul: 'Rekap Triwulan',
    penjelasan: 'Mengisi kolom target, capaian, dan kategori di tab triwulan.',
    tombol: 'Rekap',
    jenis: ['triwulan'],
  },
  'rekap-semester': {
    judul: 'Rekap Semester',
    penjelasan: 'Menggabungkan dua triwulan ke tab semester.',
    tombol: 'Rekap',
    jenis: ['semester'],
  },
  'rekap-tahunan': {
    judul: 'Rekap Tahunan',
    penjelasan: 'Menggabungkan dua semester ke tab Tahunan.',
    tombol: 'Rekap',
    jenis: ['tahun'],
  },
  laporan: {
    judul: 'Susun Laporan',
    penjelasan: 'Membuat dokumen laporan dari hasil rekap. Setiap kali dibuat menjadi revisi baru.',
    tombol: 'Susun',
    jenis: ['triwulan', 'semester', 'tahun'],
  },
};

function periodsOf(tahun: number, jenis: Periode['jenis']): Periode[] {
  if (jenis === 'tahun') return [{ tahun, jenis, nomor: 1 }];
  if (jenis === 'semester') return ([1, 2] as const).map((nomor) => ({ tahun, jenis, nomor }));
  return ([1, 2, 3, 4] as const).map((nomor) => ({ tahun, jenis, nomor }));
}

/** The quarters it is made of, and whether they are over. */
function keterangan(periode: Periode, today: Tanggal): string {
  const triwulan = triwulanOf(periode);
  const open = triwulan.filter((nomor) => !hasEnded(periode.tahun, nomor, today));
  const parts = periode.jenis === 'semester' ? [`${triwulan.map((nomor) => formatTriwulan(nomor)).join(' dan ')}`] : [];
  if (periode.jenis === 'tahun') parts.push('Semester I dan Semester II');
  parts.push(open.length === 0 ? 'periode sudah berakhir' : 'periode belum berakhir');
  return parts.join(' · ');
}

const formatTriwulan = (nomor: NomorTriwulan): string => formatPeriode({ tahun: 0, jenis: 'triwulan', nomor });

/** Of each kind the latest period that is over; of several kinds the longest. */
function isSuggested(periode: Periode, jenis: readonly Periode['jenis'][], today: Tanggal): boolean {
  const last = lastEndedTriwulan(periode.tahun, today);
  if (jenis.length > 1) {
    if (last === 4) return periode.jenis === 'tahun';
    if (last === 2) return periode.jenis === 'semester' && periode.nomor === 1;
    return periode.jenis === 'triwulan' && periode.nomor === last;
  }
  if (periode.jenis === 'semester') return periode.nomor === (last >= 3 ? 2 : 1);
  return periode.jenis === 'tahun' || periode.nomor === last;
}

/** Formulir E.81 is made at the end of a quarter, like a report of its own. */
function pilihanE81(tahun: number, today: Tanggal) {
  return periodsOf(tahun, 'triwulan').map((periode) => ({
    periode: `E.81 ${formatPeriode(periode)}`,
    keterangan: `Formulir evaluasi hasil Renja · ${keterangan(periode, today)}`,
    disarankan: false,
    bisa: true,
  }));
}

/**
 * @throws UserError for an action that has no dialog, or in a workbook that was not set up
 */
export function awal(ports: Ports, request: ActionRequest): Record<string, unknown> {
  if (request.aksi === 'siapkan') return setupDialog(ports);
  // Every object has a `constructor` and the like: only names of the list count.
  const dialog = Object.keys(DIALOG).includes(request.aksi) ? DIALOG[request.aksi] : undefined;
  if (!dialog) throw new UserError('Jendela ini tidak dikenali.', 'Tutup, lalu buka lagi dari menu Kinerja.');
  const tabs = ports.workbook.listTabs();
  if (!findTab(tabs, 'Perjanjian Kinerja')) {
    throw new UserError('Buku kerja ini belum disiapkan.', 'Pilih menu Kinerja, Lainnya, Siapkan Buku Kerja.');
  }
  const tahun = readTahun(ports, tabs);
  const today = ports.now();
  const { judul, penjelasan, tombol, jenis } = dialog;
  const pilihan = jenis
    .flatMap((one) => periodsOf(tahun, one))
    .map((periode) => ({
      periode: formatPeriode(periode),
      keterangan: keterangan(periode, today),
      disarankan: isSuggested(periode, jenis, today),
      bisa: true,
    }));
  const formulir = request.aksi === 'laporan' ? pilihanE81(tahun, today) : [];
  return { ok: true, judul, penjelasan, tombol, tahun, pilihan: [...pilihan, ...formulir] };
}

function setupDialog(ports: Ports): Record<string, unknown> {
  return {
    ok: true,
    judul: 'Siapkan Buku Kerja',
    penjelasan: 'Membuat tab yang belum ada dan melengkapi yang kurang. Isian yang sudah diketik tidak diubah.',
    ...previewSetup(ports),
  };
}
