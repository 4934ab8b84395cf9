/** The mail that reminds a unit of what it still owes of a quarter. */
import type { Tanggal } from '../periode.ts';
import { buildSurat, type TeksSurat } from '../surat/surat.ts';
import { sisaHari } from './batas-isi.ts';
import {
  type BahanSurat,
  barisKosong,
  butirSurat,
  isTabIni,
  kalimatBatas,
  kepadaUnit,
  namaPeriode,
  namaUnit,
  rangkai,
  tautanSurat,
} from './naskah.ts';

/** How the figures come in from those who do not work in the workbook. */
const CARA: Record<string, string> = {
  'Lembar Isian': 'Lembar Isian yang sudah dibagikan kepada unit Bapak/Ibu',
  'Berkas Excel': 'berkas Excel yang sudah kami kirim',
  'Formulir Cetak': 'formulir cetak yang sudah kami kirim',
};

function caraMengisi(bahan: BahanSurat): string {
  if (isTabIni(bahan)) return `Pengisian dilakukan di buku kerja "${bahan.buku.nama}".`;
  const cara = [...new Set(bahan.unit.map(({ unitKerja }) => CARA[unitKerja?.caraKirim ?? ''] ?? ''))];
  return `Pengisian dilakukan melalui ${rangkai(cara.filter((text) => text !== ''))}. Bila isiannya sudah dikirim dan belum kami masukkan, mohon abaikan surat ini.`;
}

/** Rows that were sent back are named, too: they are not finished. */
function dikembalikan({ unit }: BahanSurat): string[] {
  const kode = unit.flatMap(({ keadaan }) =>
    keadaan.baris.filter(({ verifikasi }) => verifikasi === 'Dikembalikan').map((baris) => baris.kode),
  );
  if (kode.length === 0) return [];
  return [`Selain itu ada baris yang dikembalikan pemeriksa untuk diperbaiki: ${rangkai(kode)}.`];
}

export function suratPengingat(bahan: BahanSurat, today: Tanggal): TeksSurat {
  const { pengaturan, periode, batas } = bahan;
  const kosong = barisKosong(bahan);
  return buildSurat(
    {
      kepada: kepadaUnit(bahan),
      perihal: `Pengingat: data kinerja ${namaPeriode(periode)} belum lengkap (${namaUnit(bahan)})`,
      alinea: [
        `Menurut catatan kami, data kinerja ${namaPeriode(periode)} dari ${namaUnit(bahan) || 'unit Bapak/Ibu'} belum lengkap. ${caraMengisi(bahan)}`,
        `Batas waktu pengisian: ${kalimatBatas(batas, pengaturan)}, ${sisaHari(batas, today)}.`,
        ...dikembalikan(bahan),
        `Yang belum diisi: ${kosong.length} baris.`,
      ],
      butir: butirSurat(kosong, isTabIni(bahan)),
      tautan: tautanSurat(bahan),
      penutup:
        'Bila ada kesulitan dalam mengisi, mohon hubungi kami. Atas perhatian dan kerja sama Bapak/Ibu, kami ucapkan terima kasih.',
    },
    pengaturan,
  );
}
