/** Writes down a handing over: Distribusi in one write, the step of the SOP, and what is shown of it. */
import { formatPeriode } from '../../core/periode.ts';
import { appendPatch } from '../../core/register.ts';
import type { Calon } from '../../core/sosialisasi/calon.ts';
import {
  BELUM_JATAH,
  type ButirDistribusi,
  DISERAHKAN,
  distribusiEntries,
  isDisosialisasikan,
  isDiterima,
  isTerputus,
} from '../../core/sosialisasi/distribusi.ts';
import { DISTRIBUSI } from '../../core/tab-layout/register.ts';
import { formatWaktu } from '../../core/tanggal.ts';
import type { Ports, SavedFile } from '../ports.ts';
import { catatRiwayat } from '../riwayat.ts';
import { catatLangkah } from '../sop/catat-langkah.ts';
import type { LangkahSop } from '../sop/langkah-sop.ts';
import type { Bagian, Selesai, TombolAksi } from '../tindakan/formulir.ts';
import type { Bahan } from './bahan.ts';
import type { Pilihan } from './kirim-laporan.ts';

const TINDAKAN = 'Sosialisasikan Laporan';

/** Step 5 for a quarter, 8 for a semester; handing over the annual report is no step. */
export function langkahSosialisasi({ terpilih: { periode } }: Pick<Bahan, 'terpilih'>): LangkahSop[] {
  if (periode.jenis === 'tahun') return [];
  return [{ langkah: periode.jenis === 'triwulan' ? 5 : 8, periode }];
}

const gagalOf = (butir: readonly ButirDistribusi[]): ButirDistribusi[] =>
  butir.filter(({ hasil }) => !isDiterima(hasil) && hasil !== BELUM_JATAH);

const tundaOf = (butir: readonly ButirDistribusi[]): ButirDistribusi[] =>
  butir.filter(({ hasil }) => hasil === BELUM_JATAH);

function kalimatHasil({ terpilih: { revisi } }: Bahan, butir: readonly ButirDistribusi[]): string {
  const diterima = butir.filter(({ hasil }) => isDiterima(hasil)).length;
  const [gagal, tunda] = [gagalOf(butir).length, tundaOf(butir).length];
  const rest = [gagal > 0 ? `${gagal} gagal` : '', tunda > 0 ? `${tunda} menunggu jatah email` : ''];
  const lain = rest.filter((text) => text !== '').join(', ');
  return `Revisi ${revisi} disampaikan kepada ${diterima} orang${lain === '' ? '' : `; ${lain}`}.`;
}

/** The register in one write, over the rows that stand for those by mail since the sending began; then the step and the log. */
export function catatSosialisasi(
  ports: Ports,
  bahan: Bahan,
  butir: readonly ButirDistribusi[],
  keluaran: string,
  alasan: string,
): void {
  const { distribusi, nama, terpilih, read, catatan } = bahan;
  const entries = distribusiEntries(nama, terpilih.revisi, formatWaktu(ports.now()), butir);
  ports.workbook.apply(appendPatch(distribusi, entries));
  const langkah = langkahSosialisasi(bahan);
  const hasil = kalimatHasil(bahan, butir);
  if (langkah.length === 0) {
    catatRiwayat(ports, read.tabs, [{ tindakan: TINDAKAN, periode: formatPeriode(terpilih.periode), hasil }]);
    return;
  }
  const selesai = isDisosialisasikan(catatan, terpilih.revisi) || butir.some((one) => isDiterima(one.hasil));
  catatLangkah(ports, read.tabs, {
    ...{ langkah, tindakan: TINDAKAN, hasil, selesai },
    ...(keluaran === '' ? {} : { keluaran }),
    ...(alasan === '' ? {} : { alasan }),
  });
}

/** What suggests itself: the PDF to those whose share was refused, the corrections, and locking the quarter. */
function lanjutOf({ terpilih: { periode }, hak }: Bahan, gagal: readonly ButirDistribusi[]): TombolAksi[] {
  const name = formatPeriode(periode);
  const refused = gagal.filter(({ cara }) => cara === 'Docs').map(({ email }) => email);
  const pdf = {
    label: 'Kirim PDF kepada yang gagal dibagikan…',
    aksi: 'sosialisasi',
    isian: { periode: name, hak, kirimPdf: refused.join('; ') },
  };
  return [
    ...(refused.length > 0 ? [pdf] : []),
    { label: 'Siapa sudah menerima', aksi: 'sosialisasi', isian: { periode: name, lihat: 'penerima' } },
    { label: 'Catat Koreksi…', aksi: 'koreksi', isian: { periode: name } },
    ...(periode.jenis === 'triwulan' ? [{ label: 'Kunci Triwulan…', aksi: 'kunci', isian: { periode: name } }] : []),
  ];
}

function saranOf(gagal: readonly ButirDistribusi[], tunda: readonly ButirDistribusi[]): Bagian[] {
  const texts: string[] = [];
  if (gagal.some(({ cara }) => cara === 'Docs')) {
    texts.push(
      'Yang gagal dibagikan: kirim PDF-nya lewat tombol di bawah, atau ubah Cara Terima di tab Pejabat menjadi PDF atau Cetak.',
    );
  }
  if (gagal.some(({ cara }) => cara === 'PDF')) {
    texts.push('Yang gagal dikirimi PDF: periksa alamat emailnya di tab Pejabat, lalu jalankan lagi.');
  }
  if (tunda.length > 0) {
    texts.push('Yang menunggu jatah email: jalankan lagi besok. Yang sudah menerima tidak dikirimi dua kali.');
  }
  return texts.map((isi) => ({ tipe: 'teks', isi, nada: 'perhatian' }));
}

function bagianSudah({ sudah }: Pilihan): Bagian[] {
  if (sudah.length === 0) return [];
  const isSure = (one: Calon): boolean => one.sudah === null || !isTerputus(one.sudah);
  const names = (list: readonly Calon[]): string => list.map(({ penerima }) => penerima.nama).join(', ');
  const [pasti, mungkin] = [sudah.filter(isSure), sudah.filter((one) => !isSure(one))];
  const texts = [
    pasti.length === 0 ? '' : `Dilewati karena sudah menerima revisi ini: ${names(pasti)}.`,
    mungkin.length === 0
      ? ''
      : `Dilewati karena mungkin sudah dikirimi sebelum pengiriman terputus: ${names(mungkin)}. Periksa kotak Terkirim; bila belum ada, kirim sekali lagi.`,
  ];
  return texts.filter((isi) => isi !== '').map((isi) => ({ tipe: 'teks', isi }));
}

const orang = ({ nama, email, hasil }: ButirDistribusi): Record<string, string> => ({ nama, email, hasil });

function data({ terpilih }: Bahan, pilihan: Pilihan, butir: readonly ButirDistribusi[]): Record<string, unknown> {
  const count = (isCounted: (one: ButirDistribusi) => boolean): number => butir.filter(isCounted).length;
  return {
    periode: formatPeriode(terpilih.periode),
    revisi: terpilih.revisi,
    terkirim: count(({ hasil }) => isDiterima(hasil) && hasil !== DISERAHKAN),
    diserahkan: count(({ hasil }) => hasil === DISERAHKAN),
    gagal: gagalOf(butir).map(orang),
    belum: tundaOf(butir).map(orang),
    dilewati: pilihan.sudah.map(({ penerima }) => ({ nama: penerima.nama, email: penerima.email })),
  };
}

function judulHasil({ nama }: Bahan, butir: readonly ButirDistribusi[]): string {
  if (butir.length === 0) return 'Tidak ada yang perlu dikirim';
  return butir.some(({ hasil }) => isDiterima(hasil))
    ? `${nama} disosialisasikan`
    : `${nama} belum sampai kepada siapa pun`;
}

/** @param cetak PDF for the printer, when somebody got the report on paper and there is one */
export function hasilSosialisasi(
  bahan: Bahan,
  pilihan: Pilihan,
  butir: readonly ButirDistribusi[],
  cetak: SavedFile | null,
  lewat: readonly string[],
): Selesai {
  const [gagal, tunda] = [gagalOf(butir), tundaOf(butir)];
  const rows = butir.map(({ nama, email, cara, hasil }) => [nama, email, cara, hasil]);
  return {
    judul: judulHasil(bahan, butir),
    perhatian: gagal.length + tunda.length + lewat.length > 0,
    bagian: [
      ...lewat.map((isi): Bagian => ({ tipe: 'teks', isi, nada: 'perhatian' })),
      ...saranOf(gagal, tunda),
      ...(rows.length === 0
        ? []
        : [{ tipe: 'tabel' as const, judul: 'Hasil', kolom: ['Nama', 'Email', 'Cara', 'Hasil'], baris: rows }]),
      ...bagianSudah(pilihan),
      ...(cetak ? [{ tipe: 'tautan' as const, judul: 'Siap cetak', berkas: [cetak] }] : []),
    ],
    tab: DISTRIBUSI.tab,
    lanjut: lanjutOf(bahan, gagal),
    data: data(bahan, pilihan, butir),
  };
}
