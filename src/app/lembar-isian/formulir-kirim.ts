/** The forms of Kirim Lembar Isian: which units, and then exactly who would get what. */
import { formatHari } from '../../core/isian/batas-isi.ts';
import { rangkai } from '../../core/isian/naskah.ts';
import { suratLembar } from '../../core/lembar-isian/surat-lembar.ts';
import { formatPeriode, type Tanggal } from '../../core/periode.ts';
import { toIso } from '../../core/tanggal.ts';
import type { PeriodeTriwulan } from '../isian/penerima-unit.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import type { Bagian, Formulir } from '../tindakan/formulir.ts';
import { type AturanAlamat, type CalonPenerima, centangPenerima } from '../tindakan/penerima.ts';
import { type UnitKirim, unitByAlamat } from './rencana-kirim.ts';

export const JUDUL = 'Kirim Lembar Isian';

const APA = {
  'Tab ini': '',
  'Lembar Isian': 'lembar isian di Google, dengan hak mengubah, dan email dengan tautannya',
  'Berkas Excel': 'email dengan berkas Excel terlampir',
  'Formulir Cetak': 'formulir untuk dicetak dan diserahkan',
};

export const teks = (isi: string, perhatian = false): Bagian => ({
  tipe: 'teks',
  isi,
  ...(perhatian ? { nada: 'perhatian' } : {}),
});

/** What the person has chosen so far. */
export interface PilihanKirim {
  periode: PeriodeTriwulan;
  batas: Tanggal;
  pesan: string;
}

function keteranganUnit({ unit, baris, anggaran, sudah }: UnitKirim): string {
  const parts = [`${unit.caraKirim}, ${baris.length} baris`];
  if (unit.caraKirim !== 'Formulir Cetak') parts.push(unit.email || 'Email belum diisi di tab Unit Kerja');
  if (anggaran !== '') parts.push(anggaran.replace(/\.$/, ''));
  if (sudah?.terputus) {
    parts.push(
      `mungkin sudah dikirimi ${sudah.waktu}, tetapi pengirimannya terputus: periksa kotak Terkirim, centang bila belum ada`,
    );
  } else if (sudah) parts.push(`sudah dibuat ${sudah.waktu}; centang bila perlu dibuat dan dikirim lagi`);
  return parts.join('; ');
}

export function formulirUnit(units: readonly UnitKirim[], { periode, batas }: PilihanKirim): Formulir {
  const sudah = units.filter((one) => one.sudah !== null).length;
  const pilihan = units.map((one) => ({
    nilai: one.unit.unitKerja,
    label: one.unit.unitKerja,
    keterangan: keteranganUnit(one),
    dicentang: one.sudah === null,
  }));
  return {
    nama: 'unit',
    judul: `${JUDUL} ${formatPeriode(periode)}`,
    bagian: [
      teks(
        'Unit yang tidak mengisi di buku kerja ini mendapat lembar isiannya sendiri. Belum ada yang dikirim pada langkah ini.',
      ),
      ...(sudah > 0
        ? [
            teks(
              `${sudah} unit sudah mempunyai lembar untuk ${formatPeriode(periode)}. Lembar yang baru tidak menghapus yang lama, tetapi Tarik Lembar Isian hanya membaca yang terakhir.`,
              true,
            ),
          ]
        : []),
      { tipe: 'centang', nama: 'unit', label: 'Unit', pilihan },
      {
        tipe: 'isian',
        nama: 'batas',
        label: 'Batas waktu pengisian',
        jenis: 'tanggal',
        nilai: toIso(batas),
        wajib: true,
      },
      { tipe: 'isian', nama: 'pesan', label: 'Pesan tambahan di email', jenis: 'paragraf', nilai: '', wajib: false },
    ],
    tombol: 'Lanjut',
  };
}

/** One candidate for each address, with everything that it would get. */
export function calonKirim(units: readonly UnitKirim[]): CalonPenerima[] {
  return unitByAlamat(units).map(({ email, units: own }) => {
    const again = own.filter(({ sudah }) => sudah !== null && !sudah.terputus).map(({ unit }) => unit.unitKerja);
    const dapat = own
      .map(({ unit, baris }) => `${unit.unitKerja} (${baris.length} baris): ${APA[unit.caraKirim]}`)
      .join('; ');
    return {
      nama:
        own.find(({ unit }) => unit.penanggungJawab !== '')?.unit.penanggungJawab ||
        rangkai(own.map(({ unit }) => unit.unitKerja)),
      email,
      dapat: again.length > 0 ? `${dapat}; dibuat ulang untuk ${rangkai(again)}` : dapat,
    };
  });
}

function contohSurat(read: ReadBukuKerja, units: readonly UnitKirim[], pilihan: PilihanKirim): Bagian[] {
  const first = unitByAlamat(units)[0];
  if (!first) return [];
  const lembar = first.units.map(({ unit, baris, anggaran }) => ({
    ...{ unit: unit.unitKerja, penanggungJawab: unit.penanggungJawab, jumlah: baris.length, anggaran },
    url: unit.caraKirim === 'Lembar Isian' ? '(tautan lembar isian)' : '',
  }));
  const { perihal, isi } = suratLembar({ ...pilihan, pengaturan: read.buku.pengaturan, lembar });
  return [teks(`Contoh email:\n\nPerihal: ${perihal}\n\n${isi}`)];
}

function bagianKuota(alamat: number, sisa: number): Bagian[] {
  if (alamat === 0 || alamat <= sisa) return [];
  return [
    teks(
      `Jatah email akun Anda hari ini tinggal ${sisa}, sedangkan yang dikirimi ${alamat} alamat. Yang tidak terkirim dilewati dan dapat dikirim besok.`,
      true,
    ),
  ];
}

/** @param sisa mails that may still be sent today */
export function formulirSetuju(
  read: ReadBukuKerja,
  units: readonly UnitKirim[],
  pilihan: PilihanKirim,
  aturan: AturanAlamat,
  sisa: number,
): Formulir {
  const calon = calonKirim(units);
  const cetak = units.filter(({ unit }) => unit.caraKirim === 'Formulir Cetak');
  return {
    nama: 'setuju',
    judul: `${JUDUL} ${formatPeriode(pilihan.periode)}`,
    bagian: [
      teks(`Batas waktu pengisian: ${formatHari(pilihan.batas)}.`),
      ...(calon.length > 0 ? [centangPenerima('penerima', 'Dikirim kepada', calon, aturan)] : []),
      ...bagianKuota(calon.length, sisa),
      ...(cetak.length > 0
        ? [
            teks(
              `Formulir untuk dicetak dibuat bagi ${rangkai(cetak.map(({ unit }) => unit.unitKerja))}; tidak ada email untuk unit ini.`,
            ),
          ]
        : []),
      ...contohSurat(read, units, pilihan),
    ],
    tombol: calon.length > 0 ? 'Buat dan Kirim' : 'Buat Formulir',
    bahaya: calon.length > 0,
  };
}
