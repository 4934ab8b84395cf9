/** What changed in a quarter since it was locked last: compared with its snapshot, shown, and written down as corrections. */
import type { NomorTriwulan } from '../../core/buku-kerja.ts';
import type { CellValue } from '../../core/grid.ts';
import { bandingkanPotret, kolomPerbedaan, type Perbedaan } from '../../core/kunci/compare.ts';
import type { Potret } from '../../core/kunci/snapshot.ts';
import { readAngka } from '../../core/parse-tab/read-angka.ts';
import { ANGKA } from '../../core/parse-tab/read-ukuran.ts';
import type { Register, RegisterEntry } from '../../core/register.ts';
import type { KoreksiField } from '../../core/tab-layout/register.ts';
import { menitAntara, readWaktu } from '../../core/waktu.ts';
import type { Ports } from '../ports.ts';
import type { BagianTabel } from '../tindakan/formulir.ts';
import type { KunciTriwulan } from './keadaan-kunci.ts';
import type { PotretTersimpan } from './potret-terkunci.ts';

export interface Perubahan {
  perbedaan: Perbedaan[];
  /** What must be known about the comparison. */
  catatan: string[];
  /** Why the quarter was opened. */
  alasan: string;
}

const TIDAK_UTUH =
  'Potret kunci yang lalu tidak utuh: isinya diubah di luar program, jadi daftar perubahan mungkin tidak lengkap.';

/**
 * Compares only where there is something to compare with: a quarter that was locked before in this workbook and year. The
 * snapshot of another workbook, in a copy that does not know of any lock, is nobody's earlier state.
 */
export function perubahanSejakKunci(
  ports: Ports,
  sekarang: Potret,
  tersimpan: PotretTersimpan | null,
  kunci: KunciTriwulan | undefined,
): Perubahan {
  const alasan = kunci?.alasan || 'Alasan membuka kunci tidak tercatat.';
  const nothing = (...catatan: string[]): Perubahan => ({ perbedaan: [], catatan, alasan });
  if (!tersimpan)
    return kunci
      ? nothing('Potret kunci yang lalu tidak ada lagi, jadi perubahan tidak dapat dibandingkan.')
      : nothing();
  const { potret, utuh } = tersimpan;
  if (!potret) return nothing('Potret kunci yang lalu tidak terbaca, jadi perubahan tidak dapat dibandingkan.');
  const isForeign = !kunci && potret.buku !== '' && potret.buku !== ports.workbook.place().id;
  if (isForeign || potret.tahun !== sekarang.tahun) {
    return nothing('Potret kunci yang tersimpan berasal dari buku kerja lain dan akan diganti.');
  }
  return { perbedaan: bandingkanPotret(potret, sekarang), catatan: utuh ? [] : [TIDAK_UTUH], alasan };
}

/** Equal for equal figures, however they are written: `1500` and `1.500`. Other texts by themselves. */
function nilaiText(value: CellValue): string {
  const text = String(value).trim();
  if (!/^[-\d.,\s%]+$/.test(text)) return text;
  const { reading } = readAngka(typeof value === 'number' ? value : text.replace(/\s*%$/, ''), undefined, ANGKA);
  return reading.value === null ? text : `angka ${Number(reading.value.toPrecision(12))}`;
}

/**
 * Leaves out what tab Koreksi says already since the quarter was opened: a correction that was applied through the register, or the
 * rows of an attempt that was interrupted. The reason, the old value and the spelling of the new one may differ then.
 */
export function belumDicatat(
  register: Register<KoreksiField>,
  entries: readonly RegisterEntry<KoreksiField>[],
  dibuka: string,
): RegisterEntry<KoreksiField>[] {
  const since = readWaktu(dibuka);
  const same = ['tab', 'kode', 'kolom'] as const;
  return entries.filter(
    (entry) =>
      !register.rows.some((row) => {
        const waktu = readWaktu(row.value('waktu'));
        const isLater = since !== null && waktu !== null && menitAntara(since, waktu) >= 0;
        const isApplied = row.text('status') === 'Diterapkan';
        const isSame = same.every((field) => row.text(field) === String(entry[field] ?? '').trim());
        return isApplied && isLater && isSame && nilaiText(row.value('menjadi')) === nilaiText(entry.menjadi ?? '');
      }),
  );
}

export function tabelPerubahan(judul: string, perbedaan: readonly Perbedaan[], nomor: NomorTriwulan): BagianTabel {
  return {
    tipe: 'tabel',
    judul,
    kolom: ['Kode', 'Kolom', 'Semula', 'Menjadi'],
    baris: perbedaan.map((beda) => [
      beda.kode,
      beda.jenis === 'ubah'
        ? kolomPerbedaan(beda, nomor)
        : `Baris ${beda.jenis === 'tambah' ? 'ditambahkan' : 'dihapus'}`,
      beda.semula || '(kosong)',
      beda.menjadi || '(kosong)',
    ]),
    kosong: 'Tidak ada angka atau teks yang berubah.',
  };
}
