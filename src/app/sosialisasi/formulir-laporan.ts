/** First form of Sosialisasikan Laporan: which report, and with which right. The one whose turn it is is proposed. */
import { formatPeriode, parsePeriode } from '../../core/periode.ts';
import {
  type CatatanDistribusi,
  catatanLaporan,
  isDisosialisasikan,
  namaLaporan,
  penerimaan,
} from '../../core/sosialisasi/distribusi.ts';
import { HAK_BAGI, LABEL_HAK, parseHak } from '../../core/sosialisasi/hak.ts';
import { type LaporanTerkini, laporanBerikut } from '../../core/sosialisasi/laporan-terkini.ts';
import type { BagianKartu, Formulir } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import type { Meja } from './bahan.ts';

/** People who hold this revision now, each once. */
function jumlahPenerima(catatan: readonly CatatanDistribusi[], revisi: number): number {
  const received = catatan.flatMap((one) => penerimaan(catatan, revisi, one) ?? []);
  return new Set(received).size;
}

function keterangan(laporan: LaporanTerkini, catatan: readonly CatatanDistribusi[]): string {
  const { revisi, keadaan, tanggal } = laporan;
  const jumlah = jumlahPenerima(catatan, revisi);
  return [
    `Revisi ${revisi}`,
    keadaan || 'Draf',
    tanggal === '' ? '' : `disusun ${tanggal}`,
    jumlah === 0 ? 'belum ada yang menerima' : `${jumlah} orang sudah menerima`,
  ]
    .filter((text) => text !== '')
    .join(', ');
}

function kartu(laporan: readonly LaporanTerkini[], of: (one: LaporanTerkini) => CatatanDistribusi[]): BagianKartu[] {
  const given = laporan.filter((one) => isDisosialisasikan(of(one), one.revisi));
  if (given.length === 0) return [];
  return [
    {
      tipe: 'kartu',
      judul: 'Sudah disosialisasikan',
      kartu: given.map((one) => ({
        judul: namaLaporan(one.periode),
        status: one.keadaan || 'Draf',
        nada: 'baik',
        kalimat: [keterangan(one, of(one))],
        tombol: [
          {
            label: 'Siapa sudah menerima',
            aksi: 'sosialisasi',
            isian: { periode: formatPeriode(one.periode), lihat: 'penerima' },
          },
        ],
      })),
    },
  ];
}

export function formulirLaporan({ read, laporan, distribusi }: Meja, isian: Isian): Formulir {
  const of = (one: LaporanTerkini): CatatanDistribusi[] => catatanLaporan(distribusi, namaLaporan(one.periode));
  const asked = parsePeriode(isian.text('periode'), read.buku.pengaturan.tahun);
  const next = laporanBerikut(laporan, (one) => isDisosialisasikan(of(one), one.revisi));
  const names = laporan.map(({ periode }) => formatPeriode(periode));
  const proposed = [asked, next?.periode].map((one) => (one ? formatPeriode(one) : ''));
  return {
    nama: 'laporan',
    judul: 'Sosialisasikan Laporan',
    bagian: [
      {
        ...{ tipe: 'pilihan', nama: 'periode', label: 'Laporan yang disosialisasikan' },
        pilihan: laporan.map((one) => ({
          nilai: formatPeriode(one.periode),
          label: namaLaporan(one.periode),
          keterangan: keterangan(one, of(one)),
        })),
        nilai: proposed.find((name) => names.includes(name)) ?? '',
      },
      {
        ...{
          tipe: 'pilihan',
          nama: 'hak',
          label: 'Hak penerima pada dokumen',
          nilai: parseHak(isian.text('hak')) ?? 'komentar',
        },
        pilihan: HAK_BAGI.map((hak) => ({ nilai: hak, label: LABEL_HAK[hak] })),
        bantuan: 'Dokumen hanya dibagikan kepada orang yang dipilih, tidak pernah untuk umum.',
      },
      ...kartu(laporan, of),
    ],
    tombol: 'Lanjut ke penerima',
  };
}
