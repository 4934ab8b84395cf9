/** The outcome of Uji Tabel for the page and the command line: what is wrong, row by row, and what each column was taken for. */
import { formatAngka } from '../../core/angka.ts';
import { columnLetters } from '../../core/grid.ts';
import type { Temuan } from '../../core/temuan/temuan.ts';
import type { HasilBaris, HasilUji, KolomUji } from '../../core/uji-tabel/tabel-uji.ts';
import type { Bagian, BagianKartu, Selesai } from '../tindakan/formulir.ts';
import { namaArti } from './pilihan-kolom.ts';

/** Cards that are shown; of the others only the number is said. */
const DITAMPILKAN = 100;

const TINGKAT = { galat: 'Wajib Diperbaiki', peringatan: 'Perlu Dicek', info: 'Info' } as const;
const NADA = { galat: 'galat', peringatan: 'perhatian', info: 'biasa' } as const;

const DASAR: Record<HasilBaris['dasar'], string> = {
  tertulis: 'tertulis di tabel',
  'dari angka': 'disimpulkan dari angkanya',
  'dari nama': 'disimpulkan dari nama indikator',
  dianggap: 'dianggap, karena Arah tidak tertulis',
  '': '',
};

type Kartu = BagianKartu['kartu'][number];

function kartuOf(temuan: Temuan, nama: string): Kartu {
  const { tab, sel, level, pesan, perbaikan } = temuan;
  return {
    judul: [sel, nama].filter((text) => text !== '').join(' · '),
    status: TINGKAT[level],
    nada: NADA[level],
    kalimat: [pesan, perbaikan],
    ...(tab === '' ? {} : { sel: { tab, sel } }),
  };
}

const show = (value: number | null): string => (value === null ? '' : formatAngka(value, 2));

function verdict({ capaianHitung, capaianTercetak, temuan }: HasilBaris): string {
  if (temuan.some(({ level }) => level === 'galat')) return 'tidak cocok';
  if (temuan.some(({ level }) => level === 'peringatan')) return 'perlu dicek';
  if (temuan.length > 0) return 'beda pembulatan';
  if (capaianHitung === null) return 'tidak dihitung';
  return capaianTercetak === null ? 'tidak tercetak' : 'cocok';
}

function tabelBaris({ baris }: HasilUji): Bagian {
  return {
    tipe: 'tabel',
    judul: 'Angka per baris',
    kolom: ['Sel', 'Baris', 'Tercetak', 'Hitung ulang', 'Rumus', 'Hasil'],
    baris: baris
      .slice(0, DITAMPILKAN * 3)
      .map((one) => [
        ...[one.sel, one.nama, show(one.capaianTercetak), show(one.capaianHitung)],
        [one.rumus, DASAR[one.dasar]].filter((text) => text !== '').join(', '),
        verdict(one),
      ]),
    kosong: 'Tidak ada baris yang dapat dihitung ulang.',
  };
}

function tabelKolom({ kolom }: HasilUji): Bagian {
  const baris = kolom.map((one) => [columnLetters(one.kolom), one.judul, namaArti(one)]);
  return { tipe: 'tabel', judul: 'Kolom dibaca sebagai', kolom: ['Kolom', 'Judul', 'Dibaca sebagai'], baris };
}

function kartuTemuan({ temuan, baris }: HasilUji): Bagian[] {
  if (temuan.length === 0) return [];
  const namaOf = new Map(baris.map(({ row, nama }) => [row, nama]));
  const kartu = temuan.slice(0, DITAMPILKAN).map((one) => kartuOf(one, namaOf.get(one.row) ?? ''));
  const lain = temuan.length - kartu.length;
  return [
    { tipe: 'kartu', judul: 'Yang perlu dilihat', kartu },
    ...(lain > 0
      ? [{ tipe: 'teks' as const, isi: `Dan ${lain} hal lain; perbaiki dulu yang di atas, lalu uji lagi.` }]
      : []),
  ];
}

function kalimatTemuan({ ringkasan: { galat, peringatan, info } }: HasilUji): string {
  const counts: [number, string][] = [
    [galat, 'wajib diperbaiki'],
    [peringatan, 'perlu dicek'],
    [info, 'info'],
  ];
  const texts = counts.filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}`);
  return texts.length === 0 ? 'Tidak ada yang perlu diperbaiki.' : `${texts.join(', ')}.`;
}

const toKolomData = (one: KolomUji) => ({
  ...{ kolom: columnLetters(one.kolom), judul: one.judul },
  ...{ dibacaSebagai: namaArti(one), peran: one.peran, periode: one.periode },
});

/** Data: `kolom`, `baris` [{`sel`, `capaianHitung`, `capaianTercetak`, `rumus`, `temuan` …}], `temuan`, `ringkasan`, `sumber`. */
export function tampilkanUji(hasil: HasilUji, sumber: string): Selesai {
  const { ringkasan } = hasil;
  return {
    judul: `Uji Tabel: ${sumber}`,
    perhatian: ringkasan.galat > 0,
    bagian: [
      { tipe: 'teks', isi: ringkasan.kalimat },
      { tipe: 'teks', isi: kalimatTemuan(hasil), ...(ringkasan.galat > 0 ? { nada: 'perhatian' as const } : {}) },
      ...hasil.tambahan.map((row) => ({
        ...{ tipe: 'teks' as const },
        isi: `Tabel lain mulai baris ${row} ikut diuji, dengan judul kolomnya sendiri.`,
      })),
      ...kartuTemuan(hasil),
      tabelBaris(hasil),
      tabelKolom(hasil),
    ],
    lanjut: [{ label: 'Uji tabel lain', aksi: 'uji', isian: {} }],
    data: {
      sumber,
      kolom: hasil.kolom.map(toKolomData),
      baris: hasil.baris,
      temuan: hasil.temuan,
      ringkasan: { ...ringkasan, teks: ringkasan.kalimat },
    },
  };
}
