/** From a column of a quarterly or result tab to how its figure came about. */

import type { TriwulanField } from '../buku-kerja.ts';
import { STATUS } from '../capaian/status.ts';
import type { Indikator, PerjanjianKinerjaField } from '../indikator.ts';
import { formatPeriode, ROMAWI, triwulanOf } from '../periode.ts';
import { capaianAgainst, isTerukur } from '../rekap/evaluate.ts';
import { realisasiTahunLalu } from '../rekap/tahun-lalu.ts';
import type { TahunanField } from '../tab-layout/hasil.ts';
import { asalPlan, asalTargetPk } from './angka-triwulan.ts';
import { type Asal, salinan, tanpaAngka, tulisUkuran } from './asal.ts';
import type { BarisAsal } from './bahan.ts';
import {
  asalCapaianTahunan,
  asalCapaianTampil,
  asalKategoriBaris,
  asalTargetTahunan,
  trioBagian,
  trioUtama,
} from './baris.ts';
import { asalCapaian } from './capaian.ts';
import { triwulanDilewati } from './dilewati.ts';

/** Columns that repeat a cell of Perjanjian Kinerja. */
const PLAN: Partial<Record<string, { field: PerjanjianKinerjaField & keyof Indikator; nama: string }>> = {
  sasaran: { field: 'sasaran', nama: 'Sasaran Strategis' },
  indikator: { field: 'indikator', nama: 'Indikator Kinerja' },
  satuan: { field: 'satuan', nama: 'Satuan' },
  caraRekap: { field: 'caraRekap', nama: 'Cara Rekap' },
  penanggungJawab: { field: 'penanggungJawab', nama: 'Penanggung Jawab' },
  kode: { field: 'kode', nama: 'Kode' },
};

const DARI_PK = ['Disalin dari tab Perjanjian Kinerja.'];

function asalPlanColumn({ row }: BarisAsal, column: string): Asal | null {
  const plan = PLAN[column];
  if (!plan) return null;
  const teks = String(row.indikator[plan.field] ?? '');
  return salinan(plan.nama, asalPlan(row.indikator, plan.nama, plan.field, teks), DARI_PK);
}

/** Words that the recap says beside the figures. */
function asalKata(baris: BarisAsal, nama: string, teks: string, kalimat: string[]): Asal {
  const numbers = triwulanOf(baris.bahan.rekap.periode);
  return { ...tanpaAngka(nama, teks, kalimat), jenis: 'hitungan', lewat: triwulanDilewati(baris, numbers) };
}

function kalimatTerisi({ row, quarters }: BarisAsal): string[] {
  const due = quarters.filter((quarter) => quarter?.figure.due);
  const sebut = (list: typeof due) => list.map((one) => (one ? `TW ${ROMAWI[one.figure.triwulan]}` : '')).join(', ');
  const filled = due.filter((quarter) => quarter?.figure.filled);
  return [
    `Terisi ${row.filled} dari ${row.due} triwulan yang jatuh tempo.`,
    ...(filled.length > 0 ? [`Yang terisi: ${sebut(filled)}.`] : []),
  ];
}

const STATUS_KALIMAT: Record<string, string> = {
  [STATUS.belumLengkap]: 'Masih ada triwulan jatuh tempo yang kosong, jadi belum ada kategori.',
  [STATUS.belumAdaData]: 'Realisasinya masih kosong.',
  [STATUS.belumJatuhTempo]: 'Menurut Frekuensi dan Rencana Aksi belum jatuh tempo pada periode ini.',
  [STATUS.ditahan]: 'Kolom Tahan di tab triwulannya terisi.',
};

function asalRenstra(baris: BarisAsal): Asal {
  const { row, bahan } = baris;
  const nama = 'Capaian Renstra';
  const extras = bahan.extras.get(row.kode);
  const { realisasi } = trioUtama(baris);
  const target = asalTargetPk(row.indikator, 'Target Akhir Renstra', 'targetAkhirRenstra');
  const { pengaturan } = bahan.buku;
  const ukuran = { target: extras?.targetAkhirRenstra ?? { value: null }, realisasi: row.realisasi };
  if (!isTerukur(row.indikator) || ukuran.target.value === null) {
    return tanpaAngka(nama, '', ['Target Akhir Renstra belum diisi di Perjanjian Kinerja.'], [realisasi, target]);
  }
  const nilai = capaianAgainst(ukuran.target, ukuran.realisasi, row.indikator, true, pengaturan).capaian;
  return asalCapaian({ nama, nilai, target, realisasi, ukuran, indikator: row.indikator, due: true, pengaturan });
}

function asalTahunLalu({ row, bahan }: BarisAsal): Asal {
  const nama = 'Realisasi Tahun Lalu';
  const tahun = bahan.rekap.periode.tahun - 1;
  const ukuran = realisasiTahunLalu(bahan.rekap.riwayat ?? [], bahan.rekap.periode.tahun).get(row.kode);
  if (!ukuran) return tanpaAngka(nama, '', [`Tab Riwayat Capaian belum memuat ${row.kode} tahun ${tahun}.`]);
  const dari: Asal = {
    ...{
      nama: `Realisasi tahun ${tahun}`,
      nilai: ukuran.value,
      teks: tulisUkuran(ukuran),
      jenis: 'ketikan',
      kalimat: [],
    },
    ...{ sel: { tab: 'Riwayat Capaian', sel: '' }, ekspresi: null, suku: [], lewat: [] },
  };
  return salinan(nama, dari, [`Disalin dari tab Riwayat Capaian, ${row.kode} tahun ${tahun}.`]);
}

/** A copy of a cell of the plan, under the name of the column. */
function disalin(nama: string, dari: Asal, tab: string): Asal {
  if (dari.jenis === 'ketikan') return salinan(nama, dari, [`Disalin dari tab ${tab}.`, ...dari.kalimat]);
  return { ...dari, nama, kalimat: dari.kalimat.length > 0 ? dari.kalimat : [`Kosong di tab ${tab}.`] };
}

function asalTargetUtama(baris: BarisAsal): Asal {
  const { target } = trioUtama(baris);
  return baris.bahan.rekap.periode.jenis === 'triwulan' ? disalin(target.nama, target, 'Rencana Aksi') : target;
}

function asalTargetRenstra({ row }: BarisAsal): Asal {
  const target = asalTargetPk(row.indikator, 'Target Akhir Renstra', 'targetAkhirRenstra');
  return disalin(target.nama, target, 'Perjanjian Kinerja');
}

function asalKeterangan(baris: BarisAsal): Asal {
  const kalimat = [`Kalimat yang dibuat saat ${formatPeriode(baris.bahan.rekap.periode)} direkap.`];
  return asalKata(baris, 'Keterangan', baris.row.keterangan, kalimat);
}

const KOLOM: Partial<Record<TahunanField | TriwulanField, (baris: BarisAsal) => Asal>> = {
  targetA: (baris) => trioBagian(baris, 0).target,
  realisasiA: (baris) => trioBagian(baris, 0).realisasi,
  capaianA: (baris) => trioBagian(baris, 0).capaian,
  targetB: (baris) => trioBagian(baris, 1).target,
  realisasiB: (baris) => trioBagian(baris, 1).realisasi,
  capaianB: (baris) => trioBagian(baris, 1).capaian,
  target: asalTargetUtama,
  realisasi: (baris) => trioUtama(baris).realisasi,
  capaian: asalCapaianTampil,
  kategori: asalKategoriBaris,
  targetTahunan: (baris) => disalin('Target Tahunan', asalTargetTahunan(baris), 'Perjanjian Kinerja'),
  capaianTahunan: asalCapaianTahunan,
  terisi: (baris) => asalKata(baris, 'Terisi', baris.row.terisi, kalimatTerisi(baris)),
  status: (baris) =>
    asalKata(baris, 'Status', baris.row.status, [STATUS_KALIMAT[baris.row.status] ?? 'Sama dengan kategorinya.']),
  keterangan: asalKeterangan,
  realisasiTahunLalu: asalTahunLalu,
  targetAkhirRenstra: asalTargetRenstra,
  capaianRenstra: asalRenstra,
};

/** @returns `null` for a column whose cells the recap does not make */
export function asalKolom(baris: BarisAsal, column: TahunanField | TriwulanField): Asal | null {
  return KOLOM[column]?.(baris) ?? asalPlanColumn(baris, column);
}
