/** Periksa Riwayat: recomputes the log's chain and compares it with what reports have printed of it. */
import { cocokkanRantai, type HasilCocok } from '../../core/arsip/cocokkan-rantai.ts';
import { kepalaRantai, periksaRantai } from '../../core/riwayat.ts';
import { RIWAYAT } from '../../core/tab-layout/arsip.ts';
import { requireRegister } from '../open-register.ts';
import type { Ports } from '../ports.ts';
import type { Bagian, Jawaban } from '../tindakan/formulir.ts';
import type { Permintaan } from '../tindakan/permintaan.ts';
import { type Putus, putusRiwayat } from '../ujung-riwayat.ts';
import { readRantaiTercetak } from './rantai-tercetak.ts';

/** Rows that are named one by one. */
const NAMED = 20;

function sebutBaris(rows: readonly number[]): string {
  const named = rows.slice(0, NAMED).join(', ');
  return rows.length > NAMED ? `${named}, dan ${rows.length - NAMED} baris lain` : named;
}

/** The log's end, which the chain itself cannot vouch for. */
function kalimatPutus({ waktu, hilang }: Putus): string {
  const kapan = waktu === '' ? '' : `Diketahui ${waktu}: `;
  const isi =
    hilang > 0
      ? `${hilang} catatan terakhir di tab Riwayat dihapus di luar program.`
      : 'catatan terakhir di tab Riwayat bukan lagi yang ditulis program: isinya disusun ulang.';
  return kapan === '' ? isi.charAt(0).toUpperCase() + isi.slice(1) : `${kapan}${isi}`;
}

function kalimatOf(
  rows: number,
  broken: readonly number[],
  hilang: readonly HasilCocok[],
  putus: readonly Putus[],
): string[] {
  if (rows === 0 && hilang.length + putus.length === 0) return ['Tab Riwayat masih kosong.'];
  const altered =
    broken.length === 0
      ? []
      : [
          `Baris ${sebutBaris(broken)} di tab Riwayat tidak cocok dengan kode rantainya: isinya diubah, dihapus, disisipkan, atau dipindahkan setelah dicatat.`,
        ];
  const rebuilt = hilang.map(
    ({ laporan, kode }) =>
      `Kode rantai ${kode} yang tercetak di kaki halaman Laporan Kinerja ${laporan} tidak ada lagi di tab Riwayat: catatan sebelum laporan itu pernah dihapus atau disusun ulang.`,
  );
  const sentences = [...altered, ...putus.map(kalimatPutus), ...rebuilt];
  return sentences.length > 0 ? sentences : [`${rows} catatan di tab Riwayat utuh: tidak ada yang diubah.`];
}

/**
 * Runs at once. A chain can be rebuilt over changed rows, but not over what was printed: that is compared with what the document keeps
 * of each report, and is shown so that it can be compared with the papers themselves.
 * `data`: `{utuh, catatan, baris: number[], hilang: {laporan, kode}[], terhapus, kepala}`; `terhapus` = rows cut off the end.
 */
export function periksaRiwayat(ports: Ports, _permintaan: Permintaan): Jawaban {
  const register = requireRegister(ports, ports.workbook.listTabs(), RIWAYAT);
  const broken = periksaRantai(register, ports.sha256);
  const cocok = cocokkanRantai(register, readRantaiTercetak(ports));
  const hilang = cocok.filter(({ row }) => row === null);
  const putus = putusRiwayat(ports, register);
  const utuh = broken.length + hilang.length + putus.length === 0;
  const teks = kalimatOf(register.rows.length, broken, hilang, putus).map(
    (isi): Bagian => (utuh ? { tipe: 'teks', isi } : { tipe: 'teks', isi, nada: 'perhatian' }),
  );
  return {
    selesai: {
      judul: utuh ? 'Riwayat utuh.' : 'Riwayat pernah diubah.',
      perhatian: !utuh,
      bagian: [
        ...teks,
        {
          tipe: 'tabel',
          judul: 'Kode rantai yang tercetak di laporan',
          kolom: ['Laporan Kinerja', 'Kode rantai', 'Di tab Riwayat'],
          baris: cocok.map(({ laporan, kode, row }) => [laporan, kode, row === null ? 'Tidak ada' : `Baris ${row}`]),
          kosong: 'Belum ada laporan yang mencetak kode rantai.',
        },
        { tipe: 'teks', isi: 'Cocokkan juga dengan kode rantai di kaki halaman laporan cetak atau PDF.' },
      ],
      tab: RIWAYAT.tab,
      data: {
        ...{ utuh, catatan: register.rows.length, baris: broken, kepala: kepalaRantai(register) },
        hilang: hilang.map(({ laporan, kode }) => ({ laporan, kode })),
        terhapus: putus.reduce((sum, one) => sum + one.hilang, 0),
      },
    },
  };
}
