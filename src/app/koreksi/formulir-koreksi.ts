/** The form of Catat Koreksi: what came back, from whom, on which part, and where known in which cell. */
import { type Koreksi, toKoreksi } from '../../core/koreksi.ts';
import { isInOffice } from '../../core/laporan/penandatangan.ts';
import { formatPeriode, lastEndedTriwulan, PERIODE_SETAHUN, parsePeriode, ROMAWI } from '../../core/periode.ts';
import type { Register } from '../../core/register.ts';
import type { KoreksiField } from '../../core/tab-layout/register.ts';
import { toIso } from '../../core/tanggal.ts';
import type { Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import type { Bagian, BagianIsian, BagianPilihan, Formulir, Pilihan } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import { kartuKoreksi } from './kartu-koreksi.ts';
import { tabKoreksi } from './sel-buku.ts';

/** Answer for "none of these". */
export const TANPA = 'tanpa';

const pilihan = (nilai: string, label = nilai, keterangan = ''): Pilihan => ({
  ...{ nilai, label },
  ...(keterangan === '' ? {} : { keterangan }),
});

function teks(
  nama: string,
  label: string,
  isian: Isian,
  bantuan: string,
  jenis: BagianIsian['jenis'] = 'teks',
): BagianIsian {
  return { tipe: 'isian', nama, label, jenis, nilai: isian.text(nama), wajib: false, bantuan };
}

/** Officials who receive reports and are in office today, each once. */
function namaPejabat(ports: Ports, { buku }: ReadBukuKerja): string[] {
  const today = toIso(ports.now());
  const inOffice = buku.pejabat.filter((one) => one.nama !== '' && isInOffice(one, today));
  const receiving = inOffice.filter(({ menerima }) => menerima.length > 0);
  return [...new Set((receiving.length > 0 ? receiving : inOffice).map(({ nama }) => nama))];
}

function bagianPeriode(ports: Ports, read: ReadBukuKerja, isian: Isian): BagianPilihan {
  const { tahun } = read.buku.pengaturan;
  const asked = parsePeriode(isian.text('periode'), tahun);
  const nilai = asked ? formatPeriode(asked) : `Triwulan ${ROMAWI[lastEndedTriwulan(tahun, ports.now())]}`;
  return {
    ...{ tipe: 'pilihan', nama: 'periode', label: 'Laporan periode', nilai },
    pilihan: PERIODE_SETAHUN.map((name) => pilihan(name)),
  };
}

function bagianAsal(ports: Ports, read: ReadBukuKerja, isian: Isian): Bagian[] {
  const names = namaPejabat(ports, read);
  const dari = isian.text('dari');
  return [
    {
      ...{ tipe: 'pilihan', nama: 'dari', label: 'Dari', nilai: names.includes(dari) ? dari : TANPA },
      pilihan: [...names.map((nama) => pilihan(nama)), pilihan(TANPA, 'Orang lain')],
    },
    teks('dariLain', 'Nama orang lain', isian, 'Diisi bila namanya tidak ada di daftar di atas.'),
    {
      ...{ tipe: 'isian', nama: 'tanggal', label: 'Tanggal diterima', jenis: 'tanggal', wajib: true },
      nilai: isian.text('tanggal') || toIso(ports.now()),
    },
  ];
}

function bagianSel(read: ReadBukuKerja, isian: Isian): Bagian[] {
  const tabs = tabKoreksi(read);
  const tab = isian.text('tab');
  return [
    {
      ...{ tipe: 'pilihan', nama: 'tab', label: 'Angka atau isian yang dikoreksi ada di tab' },
      pilihan: [pilihan(TANPA, 'Tidak menunjuk sel tertentu'), ...tabs.map((name) => pilihan(name))],
      nilai: tabs.includes(tab) ? tab : TANPA,
      bantuan: 'Bila selnya disebut, isi yang sekarang ikut dicatat sebagai Semula.',
    },
    teks('kode', 'Kode', isian, 'Misalnya IKU-1; bersama Kolom menunjuk selnya.'),
    teks('kolom', 'Kolom', isian, 'Judul kolomnya, misalnya Realisasi.'),
    teks('sel', 'Sel', isian, 'Boleh sebagai ganti Kode dan Kolom, misalnya E12.'),
    teks('menjadi', 'Menjadi', isian, 'Isi yang diusulkan. Kosongkan bila belum ada.'),
  ];
}

export function formulirKoreksi(
  ports: Ports,
  read: ReadBukuKerja,
  register: Register<KoreksiField>,
  isian: Isian,
): Formulir {
  const semua: Koreksi[] = register.rows.map(toKoreksi);
  const hasil: BagianPilihan = {
    ...{ tipe: 'pilihan', nama: 'hasil', label: 'Hasil sosialisasi' },
    pilihan: [
      pilihan('koreksi', 'Ada koreksi'),
      pilihan('nihil', 'Tidak ada koreksi (Nihil)', 'Cukup periodenya; isian di bawah tidak dipakai.'),
    ],
    nilai: isian.text('hasil') === 'nihil' ? 'nihil' : 'koreksi',
  };
  return {
    nama: 'catat',
    judul: 'Catat Koreksi',
    bagian: [
      ...kartuKoreksi(semua),
      bagianPeriode(ports, read, isian),
      hasil,
      ...bagianAsal(ports, read, isian),
      teks('bagian', 'Bagian laporan', isian, 'Bab, tabel, atau halaman yang dikoreksi.'),
      teks('isi', 'Isi koreksi', isian, 'Apa yang diminta, seperti yang disampaikan.', 'paragraf'),
      ...bagianSel(read, isian),
    ],
    tombol: 'Catat',
  };
}
