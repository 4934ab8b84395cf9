/** The mail by which a unit is asked for its figures of a quarter (SOP step 1). */
import { buildSurat, type TeksSurat } from '../surat/surat.ts';
import type { BarisIsian } from './keadaan-isian.ts';
import {
  type BahanSurat,
  barisKosong,
  butirSurat,
  kalimatBatas,
  kepadaUnit,
  namaPeriode,
  namaUnit,
  tautanSurat,
} from './naskah.ts';

const CARA_KINERJA =
  'Pada kolom Realisasi ketik angkanya saja, tanpa satuan; kosongkan bila belum ada data, dan tulis 0 hanya bila hasilnya memang nol. Lengkapi juga Faktor Pendukung/Penghambat, Kendala, Tindak Lanjut, dan Bukti Dukung. Bila sudah selesai, pilih Diajukan pada kolom Status Isian.';

const CARA_ANGGARAN =
  'Realisasi anggaran ditulis dalam rupiah untuk triwulan itu saja, bukan jumlah sampai dengan triwulan itu.';

/** Paragraphs on how to fill in, only of what the unit has to fill in. */
function caraMengisi({ unit }: BahanSurat): string[] {
  const jenis = new Set(unit.flatMap(({ keadaan }) => keadaan.baris.map((baris) => baris.jenis)));
  return [...(jenis.has('indikator') ? [CARA_KINERJA] : []), ...(jenis.has('anggaran') ? [CARA_ANGGARAN] : [])];
}

/** @param nomorDisposisi number of the Lembar Disposisi that it follows, `''` = none */
export function suratPermintaan(bahan: BahanSurat, nomorDisposisi: string): TeksSurat {
  const { pengaturan, periode, batas, buku } = bahan;
  const semua = bahan.unit.flatMap(({ keadaan }) => keadaan.baris);
  // What is still blank comes first.
  const isKosong = ({ isi }: BarisIsian) => isi === 'kosong';
  const baris = [...semua.filter(isKosong), ...semua.filter((one) => !isKosong(one))];
  const dasar = nomorDisposisi === '' ? '' : `, menindaklanjuti Lembar Disposisi nomor ${nomorDisposisi}`;
  const terisi = baris.length - barisKosong(bahan).length;
  const sudah = terisi === 0 ? '' : ` (${terisi} di antaranya sudah terisi; mohon diperiksa lagi)`;
  return buildSurat(
    {
      kepada: kepadaUnit(bahan),
      perihal: `Permintaan data kinerja ${namaPeriode(periode)}: ${namaUnit(bahan)}`,
      alinea: [
        `Kami mohon data kinerja ${namaPeriode(periode)} dari ${namaUnit(bahan) || 'unit Bapak/Ibu'}${dasar}. Pengisian dilakukan di buku kerja "${buku.nama}".`,
        `Batas waktu pengisian: ${kalimatBatas(batas, pengaturan)}.`,
        ...caraMengisi(bahan),
        `Yang perlu diisi: ${baris.length} baris${sudah}.`,
      ],
      butir: butirSurat(baris, true),
      tautan: tautanSurat(bahan),
    },
    pengaturan,
  );
}
