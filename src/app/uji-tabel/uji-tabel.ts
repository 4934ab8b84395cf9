/** Uji Tabel: examines any table of the workbook, or one that is pasted; shows what it took each column for and lets it be corrected. Changes nothing. */
import { columnLetters } from '../../core/grid.ts';
import { showCell } from '../../core/parse-tab/read-angka.ts';
import { type Kepala, kenaliKolom } from '../../core/uji-tabel/kenali-kolom.ts';
import type { TabelUji } from '../../core/uji-tabel/tabel-uji.ts';
import { ujiTabel as uji } from '../../core/uji-tabel/uji-tabel.ts';
import type { Ports } from '../ports.ts';
import type { Formulir } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import type { Tindakan } from '../tindakan/permintaan.ts';
import { UserError } from '../user-error.ts';
import { namaArti, PILIHAN_KOLOM, toKoreksi } from './pilihan-kolom.ts';
import { readPengaturanUji, readTabel, usulanSumber } from './sumber-tabel.ts';
import { tampilkanUji } from './tampil-uji.ts';

/** Cells of a column that are shown as examples. */
const CONTOH = 3;

function formulirSumber(ports: Ports, isian: Isian): Formulir {
  const { tab, rentang } = usulanSumber(ports, isian);
  return {
    nama: 'sumber',
    judul: 'Uji Tabel',
    bagian: [
      {
        ...{ tipe: 'teks' },
        isi: 'Setiap capaian, rata-rata, jumlah, dan serapan di tabel dihitung ulang. Tidak ada sel yang diubah.',
      },
      { tipe: 'isian', nama: 'tab', label: 'Tab', jenis: 'teks', nilai: tab, wajib: false },
      {
        ...{ tipe: 'isian', nama: 'rentang', label: 'Rentang', jenis: 'teks', nilai: rentang, wajib: false },
        bantuan: 'Misalnya A3:K20, beserta judul kolomnya. Kosongkan untuk seluruh tab.',
      },
      {
        ...{
          tipe: 'isian',
          nama: 'tempelan',
          label: 'Atau tempel tabel di sini',
          jenis: 'paragraf',
          nilai: '',
          wajib: false,
        },
        bantuan: 'Salin tabel dari Excel, Word, atau PDF beserta judul kolomnya. Bila diisi, tabel inilah yang diuji.',
      },
    ],
    tombol: 'Kenali Kolom',
  };
}

function contohOf({ values, kolom }: TabelUji, { sampai }: Kepala, at: number): string {
  const texts = values.slice(sampai).map((line) => showCell(line[at - kolom] ?? ''));
  const filled = texts.filter((text) => text !== '').slice(0, CONTOH);
  return filled.map((text) => (text.length > 30 ? `${text.slice(0, 29)}…` : text)).join(' · ');
}

function formulirKolom(tabel: TabelUji, kepala: Kepala): Formulir {
  const dari = tabel.baris + kepala.dari;
  const sampai = tabel.baris + kepala.sampai - 1;
  const rows = dari === sampai ? `baris ${dari}` : `baris ${dari} sampai ${sampai}`;
  return {
    nama: 'kolom',
    judul: 'Uji Tabel: Kolom',
    bagian: [
      { tipe: 'teks', isi: `Judul kolom ditemukan di ${rows}. Periksa arti setiap kolom, dan ubah bila keliru.` },
      {
        ...{ tipe: 'pasangan', nama: 'kolom', label: 'Arti kolom', pilihan: [...PILIHAN_KOLOM] },
        baris: kepala.kolom.map((one) => ({
          kunci: columnLetters(one.kolom),
          label: `Kolom ${columnLetters(one.kolom)}: ${one.judul || '(tanpa judul)'}`,
          keterangan: contohOf(tabel, kepala, one.kolom),
          nilai: namaArti(one),
        })),
      },
    ],
    tombol: 'Uji Tabel',
  };
}

function requireKepala(tabel: TabelUji): Kepala {
  const kepala = kenaliKolom(tabel);
  if (kepala) return kepala;
  throw new UserError(
    'Judul kolom tabel tidak dikenali.',
    'Sertakan baris judulnya, misalnya Indikator, Target, Realisasi, Capaian, atau Pagu dan Realisasi Anggaran.',
    [],
    true,
  );
}

function sumberOf(tabel: TabelUji, isian: Isian): string {
  if (tabel.tab === '') return isian.text('nama') || 'tabel yang ditempel';
  return [tabel.tab, isian.text('rentang')].filter((text) => text !== '').join(' ');
}

/**
 * Changes nothing. Isian: `tab` and `rentang`, or `tempelan` (a table as text, called `nama`); `kolom`: `D=Realisasi TW I` for each column.
 * Data: see `tampilkanUji`.
 * @throws UserError when there is no such tab or area, or its header is not recognised
 */
export const ujiTabel: Tindakan = (ports, { tahap, isian }) => {
  if (tahap === '') return { formulir: formulirSumber(ports, isian) };
  const tabel = readTabel(ports, isian);
  const kepala = requireKepala(tabel);
  if (tahap !== 'kolom') return { formulir: formulirKolom(tabel, kepala) };
  const hasil = uji(tabel, readPengaturanUji(ports), toKoreksi(isian.list('kolom'), kepala.kolom));
  if (!hasil) throw new UserError('Judul kolom tabel tidak dikenali.', 'Muat ulang, lalu pilih tabelnya lagi.');
  return { selesai: tampilkanUji(hasil, sumberOf(tabel, isian)) };
};
