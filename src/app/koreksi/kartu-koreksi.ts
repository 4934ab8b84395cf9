/** Shows corrections: the open ones as cards with the next steps as buttons, one of them as a small table. */
import { isTerbuka, type Koreksi, nextStatus, type StatusKoreksi } from '../../core/koreksi.ts';
import type { BagianKartu, BagianTabel, TombolAksi } from '../tindakan/formulir.ts';

const LABEL: Partial<Record<StatusKoreksi, string>> = {
  Diterima: 'Terima…',
  Ditolak: 'Tolak…',
  Diterapkan: 'Terapkan…',
};

/** What a row is called by in a request: its number, or its place while it has none. */
export function acuanOf({ no, row }: Koreksi): string {
  return no === '' ? `baris ${row}` : no;
}

export function sebutKoreksi({ no, row }: Koreksi): string {
  return no === '' ? `Koreksi di baris ${row}` : `Koreksi no ${no}`;
}

/** `Triwulan II!E5 (Realisasi, IKU-1)`, `''` when it names no cell. */
function tempatOf({ tab, sel, kode, kolom }: Koreksi): string {
  if (tab === '') return '';
  const more = [kolom, kode].filter((text) => text !== '').join(', ');
  return `${tab}${sel === '' ? '' : `!${sel}`}${more === '' ? '' : ` (${more})`}`;
}

function kalimatOf(koreksi: Koreksi): string[] {
  const { isiKoreksi, dari, tanggal, semula, menjadi, alasan } = koreksi;
  const tempat = tempatOf(koreksi);
  const nilai = menjadi === '' ? '' : `: ${semula || '(kosong)'} → ${menjadi}`;
  return [
    isiKoreksi,
    [dari === '' ? '' : `Dari ${dari}`, tanggal].filter((text) => text !== '').join(', '),
    tempat === '' ? '' : `${tempat}${nilai}`,
    alasan === '' ? '' : `Catatan: ${alasan}`,
  ].filter((text) => text !== '');
}

export function tombolKoreksi(koreksi: Koreksi): TombolAksi[] {
  return nextStatus(koreksi.status).map((jadi) => ({
    label: LABEL[jadi] ?? jadi,
    aksi: 'koreksi',
    isian: { no: acuanOf(koreksi), jadi },
  }));
}

/** The open ones; nothing when there are none. */
export function kartuKoreksi(semua: readonly Koreksi[]): BagianKartu[] {
  const terbuka = semua.filter(isTerbuka);
  if (terbuka.length === 0) return [];
  return [
    {
      tipe: 'kartu',
      judul: `Koreksi yang masih terbuka (${terbuka.length})`,
      kartu: terbuka.map((koreksi) => ({
        judul: [sebutKoreksi(koreksi), koreksi.periode, koreksi.bagian].filter((text) => text !== '').join(' · '),
        status: koreksi.status,
        nada: koreksi.status === 'Diterima' ? 'biasa' : 'perhatian',
        kalimat: kalimatOf(koreksi),
        tombol: tombolKoreksi(koreksi),
      })),
    },
  ];
}

export function tabelKoreksi(koreksi: Koreksi): BagianTabel {
  const { periode, dari, tanggal, bagian, isiKoreksi, status } = koreksi;
  const rows = [
    ['Periode', periode],
    ['Dari', dari],
    ['Tanggal', tanggal],
    ['Bagian', bagian],
    ['Isi koreksi', isiKoreksi],
    ['Sel', tempatOf(koreksi)],
    ['Status sekarang', status],
  ];
  return {
    tipe: 'tabel',
    judul: sebutKoreksi(koreksi),
    kolom: ['Hal', 'Isi'],
    baris: rows.filter(([, text]) => text !== ''),
  };
}
