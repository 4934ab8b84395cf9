/** The form of Progres Bulanan: what the months give beside what stands in the tab, to be ticked row by row. */
import type { ProgresBaris, SelProgres } from '../../core/lembar-isian/progres-banding.ts';
import { showAngka } from '../../core/parse-tab/read-angka.ts';
import { formatPeriode } from '../../core/periode.ts';
import type { PeriodeTriwulan } from '../isian/penerima-unit.ts';
import type { Bagian, Formulir } from '../tindakan/formulir.ts';
import { teks } from './formulir-kirim.ts';

export const JUDUL = 'Pakai Angka Bulanan';

export const isDapatDipakai = ({ keadaan }: ProgresBaris): boolean => keadaan === 'isi' || keadaan === 'ganti';

/** Fills a blank with a whole quarter: what needs no second thought. */
export const isLangsung = ({ keadaan, lengkap, terverifikasi }: ProgresBaris): boolean =>
  keadaan === 'isi' && lengkap && !terverifikasi;

const hasilText = ({ bulanan }: SelProgres): string => (bulanan.hasil === null ? '–' : showAngka(bulanan.hasil));

/** `April 10, Mei 12, Juni –`. */
function bulanText({ bulanan }: SelProgres): string {
  return bulanan.bulan
    .map(({ nama, reading }) => `${nama} ${reading.value === null ? reading.text || '–' : showAngka(reading.value)}`)
    .join(', ');
}

const WORDS = { isi: 'tab masih kosong', ganti: 'berbeda', sama: 'sama', tidak: 'tidak dapat dipakai' };

function kekurangan({ sel, lengkap }: ProgresBaris): string {
  if (lengkap) return '';
  const missing = sel[0]?.bulanan.bulan.filter(({ reading }) => reading.value === null) ?? [];
  const filled = sel.map(({ bulanan }) => bulanan.bulan.filter(({ reading }) => reading.value !== null).length);
  const names = missing.map(({ nama }) => nama).join(', ');
  return `baru ${Math.min(...filled)} dari 3 bulan${names === '' ? '' : `, belum ada ${names}`}`;
}

/** What to mind about a row, in words. */
function keteranganBaris(baris: ProgresBaris): string {
  const parts = [
    baris.sebab === '' ? WORDS[baris.keadaan] : `${WORDS.tidak}: ${baris.sebab}`,
    baris.keadaan === 'tidak' ? '' : kekurangan(baris),
    baris.terverifikasi && baris.keadaan !== 'sama' ? 'baris ini sudah diverifikasi' : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}

export function tabelProgres(rows: readonly ProgresBaris[]): Bagian {
  const baris = rows.flatMap((row) =>
    row.sel.map((sel, index) => [
      index === 0 ? row.indikator.kode : '',
      `${sel.kolom} (${sel.sel})`,
      sel.diTab || '(kosong)',
      hasilText(sel),
      `${sel.bulanan.cara}: ${bulanText(sel)}`,
      index === 0 ? keteranganBaris(row) : '',
    ]),
  );
  return {
    tipe: 'tabel',
    judul: 'Angka triwulan dan angka bulanan',
    kolom: ['Kode', 'Sel', 'Di tab', 'Dari bulan', 'Cara', 'Keterangan'],
    baris,
    kosong: 'Tab Progres Bulanan belum berisi angka untuk indikator di tab ini.',
  };
}

/** What a row shows: a tick agrees to that and to nothing else. */
export function nilaiPakai({ indikator, sel }: ProgresBaris): string {
  return `${indikator.kode}#${sel.map((one) => `${one.sel} ${one.diTab} > ${one.bulanan.hasil}`).join('; ')}`;
}

/** @param basi the form was shown before, and something changed since */
export function formulirProgres(rows: readonly ProgresBaris[], periode: PeriodeTriwulan, basi: boolean): Formulir {
  const pilihan = rows.filter(isDapatDipakai).map((row) => ({
    nilai: nilaiPakai(row),
    label: `${row.indikator.kode} ${row.indikator.indikator}: ${row.sel.map((sel) => `${sel.kolom} ${sel.diTab || '(kosong)'} menjadi ${hasilText(sel)}`).join('; ')}`,
    keterangan: keteranganBaris(row),
    // A figure that somebody typed, a verified row and part of a quarter are only taken when a person ticks them.
    dicentang: isLangsung(row),
  }));
  return {
    nama: 'pakai',
    judul: `${JUDUL} ${formatPeriode(periode)}`,
    bagian: [
      ...(basi
        ? [
            teks(
              'Tab atau angka bulanan berubah sejak terakhir diperiksa. Periksa sekali lagi; belum ada yang ditulis.',
              true,
            ),
          ]
        : []),
      tabelProgres(rows),
      { tipe: 'centang', nama: 'pakai', label: 'Pakai angka bulanan', pilihan },
    ],
    tombol: 'Tulis ke Tab',
  };
}
