/** The two forms of Kendali SOP: noting what happened outside the product, and leaving a step out with a reason. */
import { formatPeriode, parsePeriode } from '../../core/periode.ts';
import type { CatatanKendali, Saat } from '../../core/sop/catatan-kendali.ts';
import { findLangkah } from '../../core/sop/catatan-kendali.ts';
import { isTertutup, type KeadaanLangkah } from '../../core/sop/keadaan-langkah.ts';
import { tulisPelaksana } from '../../core/sop/pelaksana.ts';
import { formatWaktu, type Waktu } from '../../core/tanggal.ts';
import { menitAntara, readWaktu } from '../../core/waktu.ts';
import type { Formulir } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import { UserError } from '../user-error.ts';

export interface LangkahTercatat extends KeadaanLangkah {
  catatan: CatatanKendali;
}

const refuse = (pesan: string, saran: string): UserError => new UserError(pesan, saran, [], true);

export const sebutLangkah = ({ langkah, periode }: Pick<KeadaanLangkah, 'langkah' | 'periode'>): string =>
  `Langkah ${langkah} ${formatPeriode(periode)}`;

/** @throws UserError when the form names no step, or one that has no row in the tab */
export function requireLangkah(isian: Isian, keadaan: readonly KeadaanLangkah[], tahun: number): LangkahTercatat {
  const periode = parsePeriode(isian.text('periode'), tahun);
  const name = periode && periode.tahun === tahun ? formatPeriode(periode) : '';
  const found = keadaan.find(
    (one) => formatPeriode(one.periode) === name && String(one.langkah) === isian.text('langkah'),
  );
  if (!found) {
    throw refuse(
      `Langkah ${isian.text('langkah') || '(kosong)'} ${isian.text('periode')} tidak ada di SOP.`.replace(/\s+/g, ' '),
      'Langkah 1 sampai 5 ada pada setiap triwulan, 6 sampai 8 pada setiap semester, 9 pada tahun.',
    );
  }
  const { catatan } = found;
  if (!catatan) {
    throw new UserError(
      `${sebutLangkah(found)} tidak mempunyai baris di tab Kendali SOP.`,
      'Jalankan Siapkan Buku Kerja di menu Kinerja, Lainnya, supaya barisnya dibuat.',
    );
  }
  return { ...found, catatan };
}

const saatText = (saat: Saat): string => (saat.waktu ? formatWaktu(saat.waktu) : '');

export function formulirCatat(langkah: LangkahTercatat, now: Waktu): Formulir {
  const { catatan } = langkah;
  const { uraian, keluaran } = findLangkah(langkah.langkah);
  const bantuan = `Tanggal dan jam, misalnya ${formatWaktu(now)}.`;
  return {
    nama: 'catat',
    judul: `Catat ${sebutLangkah(langkah)}`,
    bagian: [
      { tipe: 'teks', isi: `${uraian}. Catat di sini bila langkah ini dikerjakan di luar program.` },
      { tipe: 'teks', isi: `Pelaksana: ${tulisPelaksana(langkah.pelaksana)}.` },
      {
        ...{ tipe: 'isian', nama: 'mulai', label: 'Mulai', jenis: 'teks', wajib: true, bantuan },
        nilai: saatText(catatan.mulai),
      },
      {
        ...{ tipe: 'isian', nama: 'selesai', label: 'Selesai', jenis: 'teks', wajib: false },
        nilai: catatan.mulai.tertulis ? saatText(catatan.selesai) : '',
        bantuan:
          catatan.selesai.tertulis && catatan.mulai.tertulis
            ? 'Untuk mengosongkannya, hapus isinya di tab Kendali SOP.'
            : 'Kosongkan bila masih berjalan.',
      },
      {
        ...{ tipe: 'isian', nama: 'keluaran', label: `Keluaran (${keluaran})`, jenis: 'teks', wajib: false },
        nilai: catatan.keluaran,
        bantuan: 'Tautan berkas, atau tempat menyimpannya.',
      },
      { tipe: 'isian', nama: 'catatan', label: 'Catatan', jenis: 'paragraf', nilai: '', wajib: false },
    ],
    tombol: 'Simpan',
  };
}

/** Steps of the same period that were not begun can be left out along with it. */
export function bisaDilewati(langkah: LangkahTercatat, keadaan: readonly KeadaanLangkah[]): LangkahTercatat[] {
  const name = formatPeriode(langkah.periode);
  return keadaan.flatMap((one) => {
    const { catatan } = one;
    if (!catatan || formatPeriode(one.periode) !== name || isTertutup(one) || catatan.mulai.tertulis) return [];
    return [{ ...one, catatan }];
  });
}

/** @throws UserError when the step was begun already */
export function formulirLewati(langkah: LangkahTercatat, keadaan: readonly KeadaanLangkah[]): Formulir {
  const candidates = bisaDilewati(langkah, keadaan);
  if (!candidates.some((one) => one.langkah === langkah.langkah)) {
    throw new UserError(
      `${sebutLangkah(langkah)} sudah dimulai atau sudah selesai, jadi tidak dapat dilewati.`,
      'Bila keliru, perbaiki kolom Mulai dan Selesai di tab Kendali SOP.',
    );
  }
  return {
    nama: 'lewati',
    judul: `Lewati ${sebutLangkah(langkah)}`,
    bagian: [
      {
        tipe: 'teks',
        nada: 'perhatian',
        isi: 'Langkah yang dilewati dianggap selesai bagi langkah setelahnya. Alasannya dicatat di tab Kendali SOP dan Riwayat.',
      },
      {
        ...{ tipe: 'centang', nama: 'dilewati', label: `Langkah ${formatPeriode(langkah.periode)} yang dilewati` },
        pilihan: candidates.map((one) => ({
          nilai: String(one.langkah),
          label: `${one.langkah}. ${one.uraian}`,
          dicentang: one.langkah === langkah.langkah,
        })),
      },
      { tipe: 'isian', nama: 'alasan', label: 'Alasan', jenis: 'paragraf', nilai: '', wajib: true },
    ],
    tombol: 'Lewati',
  };
}

/** @throws UserError when the text is no moment, or one that is still to come */
export function requireSaat(isian: Isian, nama: string, label: string, now: Waktu): Waktu | null {
  const text = isian.text(nama);
  if (text === '') return null;
  const waktu = readWaktu(text);
  if (!waktu) throw refuse(`${label} "${text}" bukan waktu.`, `Tulis misalnya ${formatWaktu(now)}.`);
  if (menitAntara(now, waktu) > 0) {
    throw refuse(`${label} ${formatWaktu(waktu)} belum terjadi.`, 'Catat langkah setelah benar-benar dikerjakan.');
  }
  return waktu;
}
