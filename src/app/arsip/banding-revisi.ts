/** Bandingkan Revisi: what changed in figures between two revisions of a report, or between one and the workbook as it stands. */
import { type DokumenArsip, dokumenArsip } from '../../core/arsip/dokumen.ts';
import { LAPORAN_KINERJA } from '../../core/arsip/jenis.ts';
import type { BagianRekap } from '../../core/banding-revisi/angka-revisi.ts';
import { bandingkanRevisi, type HasilBanding } from '../../core/banding-revisi/bandingkan.ts';
import { formatPeriode, parsePeriode } from '../../core/periode.ts';
import { ARSIP } from '../../core/tab-layout/arsip.ts';
import { requireRegister } from '../open-register.ts';
import { requirePeriode } from '../periode-request.ts';
import type { Ports } from '../ports.ts';
import { readTahun } from '../tahun.ts';
import type { Bagian, BagianPilihan, Formulir, Jawaban, Selesai } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import type { Permintaan } from '../tindakan/permintaan.ts';
import { UserError } from '../user-error.ts';
import { angkaDiarsip, angkaSekarang } from './data-revisi.ts';

const LAPORAN = 'banding-laporan';
const REVISI = 'banding-revisi';
/** Stands for the workbook in place of a revision. */
const SEKARANG = 'sekarang';

const JUDUL = 'Bandingkan Revisi';

/** Reports by period with their revisions, newest first; only the period that was changed last stands at the top. */
function laporanDiarsip(all: readonly DokumenArsip[]): Map<string, DokumenArsip[]> {
  const found = new Map<string, DokumenArsip[]>();
  for (const one of [...all].reverse()) {
    if (one.jenis !== LAPORAN_KINERJA || one.revisi === 0) continue;
    const list = found.get(one.periode) ?? [];
    found.set(
      one.periode,
      [...list, one].sort((a, b) => b.revisi - a.revisi),
    );
  }
  return found;
}

function formulirLaporan(laporan: ReadonlyMap<string, DokumenArsip[]>): Formulir {
  const pilihan = [...laporan].map(([periode, { length }]) => ({
    ...{ nilai: periode, label: `Laporan Kinerja ${periode}`, keterangan: `${length} revisi di tab Arsip` },
  }));
  if (pilihan.length === 0) {
    const isi = 'Belum ada laporan di tab Arsip. Susun Laporan lebih dahulu.';
    return { nama: LAPORAN, judul: JUDUL, bagian: [{ tipe: 'teks', isi }], tombol: 'Muat Ulang' };
  }
  const pilih: BagianPilihan = {
    ...{ tipe: 'pilihan', nama: 'periode', label: 'Laporan', pilihan, nilai: pilihan[0]?.nilai ?? '' },
  };
  return { nama: LAPORAN, judul: JUDUL, bagian: [pilih], tombol: 'Lanjut' };
}

function keteranganOf({ keadaan, tanggal, oleh }: DokumenArsip): string {
  return [keadaan, tanggal && `dibuat ${tanggal}`, oleh && `oleh ${oleh}`].filter((text) => text !== '').join('; ');
}

/** The last two revisions are what is asked about mostly; of a single one, how it stands to the workbook. */
function formulirRevisi(periode: string, revisi: readonly DokumenArsip[]): Formulir {
  const archived = revisi.map((one) => ({
    ...{ nilai: String(one.revisi), label: `Revisi ${one.revisi}`, keterangan: keteranganOf(one) },
  }));
  const now = { nilai: SEKARANG, label: 'Angka di buku kerja sekarang', keterangan: 'dihitung ulang, tidak disimpan' };
  const [newest, earlier] = archived;
  const bagian: Bagian[] = [
    { tipe: 'teks', isi: `Laporan Kinerja ${periode}: angka mana yang berubah?` },
    {
      ...{ tipe: 'pilihan', nama: 'lama', label: 'Yang lama', pilihan: archived },
      nilai: (earlier ?? newest)?.nilai ?? '',
    },
    {
      ...{ tipe: 'pilihan', nama: 'baru', label: 'Yang baru', pilihan: [now, ...archived] },
      nilai: earlier && newest ? newest.nilai : SEKARANG,
    },
  ];
  return { nama: REVISI, judul: JUDUL, bagian, tombol: 'Bandingkan' };
}

const sebutRevisi = (nilai: string): string => (nilai === SEKARANG ? 'Sekarang' : `Revisi ${nilai}`);

function tabelPerubahan(hasil: HasilBanding, bagian: BagianRekap, lama: string, baru: string): Bagian[] {
  const baris = hasil.perubahan
    .filter((one) => one.bagian === bagian)
    .map((one) => [one.kunci, one.nama, one.kolom, one.lama || 'kosong', one.baru || 'kosong', one.selisih]);
  if (baris.length === 0) return [];
  const kolom = ['Kode', 'Nama', 'Kolom', sebutRevisi(lama), sebutRevisi(baru), 'Selisih'];
  const judul = { Indikator: 'Indikator kinerja', 'Rata-rata': 'Rata-rata capaian', Anggaran: 'Anggaran' }[bagian];
  if (bagian !== 'Rata-rata') return [{ tipe: 'tabel', judul, kolom, baris }];
  const short = baris.map(([kunci = '', , ...rest]) => [kunci, ...rest]);
  return [{ tipe: 'tabel', judul, kolom: ['Sasaran', ...kolom.slice(2)], baris: short }];
}

function tabelBaris({ bertambah, hilang }: HasilBanding, lama: string, baru: string): Bagian[] {
  const lines = [
    ...bertambah.map((one) => [one.bagian, one.kunci, one.nama, `hanya di ${sebutRevisi(baru)}`]),
    ...hilang.map((one) => [one.bagian, one.kunci, one.nama, `hanya di ${sebutRevisi(lama)}`]),
  ];
  if (lines.length === 0) return [];
  const kolom = ['Bagian', 'Kode', 'Nama', 'Keterangan'];
  return [{ tipe: 'tabel', judul: 'Baris yang bertambah atau hilang', kolom, baris: lines }];
}

function ringkas({ perubahan, bertambah, hilang, sama }: HasilBanding): string {
  const rows = bertambah.length + hilang.length;
  if (perubahan.length + rows === 0) return `Tidak ada angka yang berubah: ${sama} isian sama.`;
  const barisBerubah = new Set(perubahan.map((one) => `${one.bagian}\n${one.kunci}`)).size;
  const changed = `${perubahan.length} isian berubah pada ${barisBerubah} baris`;
  return `${changed}${rows > 0 ? `, ${rows} baris bertambah atau hilang` : ''}; ${sama} isian sama.`;
}

function selesaiOf(periode: string, lama: string, baru: string, hasil: HasilBanding): Selesai {
  const parts: readonly BagianRekap[] = ['Indikator', 'Rata-rata', 'Anggaran'];
  return {
    judul: `Laporan Kinerja ${periode}: ${sebutRevisi(lama)} dan ${sebutRevisi(baru)}`,
    bagian: [
      { tipe: 'teks', isi: ringkas(hasil) },
      ...parts.flatMap((bagian) => tabelPerubahan(hasil, bagian, lama, baru)),
      ...tabelBaris(hasil, lama, baru),
    ],
    data: { periode, lama, baru, ...hasil },
  };
}

function findRevisi(revisi: readonly DokumenArsip[], nilai: string, periode: string): DokumenArsip {
  const found = revisi.find((one) => String(one.revisi) === nilai);
  if (found) return found;
  const known = revisi.map((one) => one.revisi).join(', ');
  throw new UserError(
    `Laporan Kinerja ${periode} tidak mempunyai revisi ${nilai}.`,
    `Pilih salah satu: ${known}.`,
    [],
    true,
  );
}

function compare(ports: Ports, isian: Isian, periode: string, tahun: number, revisi: readonly DokumenArsip[]): Selesai {
  const lama = isian.requireText('lama', 'Yang lama', 'Pilih revisi yang lama.');
  const baru = isian.requireText('baru', 'Yang baru', 'Pilih revisi yang baru.');
  if (lama === baru) {
    throw new UserError('Yang lama dan yang baru adalah revisi yang sama.', 'Pilih dua yang berbeda.', [], true);
  }
  const before = angkaDiarsip(ports, findRevisi(revisi, lama, periode));
  const after =
    baru === SEKARANG
      ? angkaSekarang(ports, requirePeriode(periode, tahun, ['triwulan', 'semester', 'tahun']))
      : angkaDiarsip(ports, findRevisi(revisi, baru, periode));
  return selesaiOf(periode, lama, baru, bandingkanRevisi(before, after));
}

/**
 * Forms `banding-laporan` (isian: periode as in tab Arsip) and `banding-revisi` (isian: lama and baru, numbers of revisions; baru may be
 * `sekarang`). Changes nothing.
 * `data`: `{periode, lama, baru, perubahan: {bagian, kunci, nama, kolom, lama, baru, selisih}[], bertambah, hilang, sama}`.
 */
export function bandingRevisi(ports: Ports, { tahap, isian }: Permintaan): Jawaban {
  const tabs = ports.workbook.listTabs();
  const laporan = laporanDiarsip(dokumenArsip(requireRegister(ports, tabs, ARSIP)));
  const tahun = readTahun(ports, tabs);
  const typed = isian.text('periode');
  const periode = parsePeriode(typed, tahun);
  const known = [...laporan.keys()].find((one) => one === (periode ? formatPeriode(periode) : typed));
  if (typed !== '' && !known) {
    throw new UserError(
      `Laporan Kinerja ${typed} tidak ada di tab Arsip.`,
      laporan.size === 0 ? 'Susun Laporan lebih dahulu.' : `Yang ada: ${[...laporan.keys()].join(', ')}.`,
      [],
      true,
    );
  }
  if (!known) return { formulir: formulirLaporan(laporan) };
  const revisi = laporan.get(known) ?? [];
  if (tahap !== REVISI) return { formulir: formulirRevisi(known, revisi) };
  return { selesai: compare(ports, isian, known, tahun, revisi) };
}
