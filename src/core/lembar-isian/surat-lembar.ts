/** The mail with which a Lembar Isian or an Excel file goes to those who fill it in. */
import type { Pengaturan } from '../buku-kerja.ts';
import { formatHari } from '../isian/batas-isi.ts';
import { namaPeriode, rangkai } from '../isian/naskah.ts';
import type { Periode, Tanggal } from '../periode.ts';
import { buildSurat, type TeksSurat } from '../surat/surat.ts';

/** One unit of the address. */
export interface LembarDiSurat {
  unit: string;
  penanggungJawab: string;
  /** Rows to fill in. */
  jumlah: number;
  /** Link of the shared sheet, `''` = the sheet is attached as an Excel file. */
  url: string;
  /** How its Realisasi anggaran is handed in, which the sheet does not hold; `''` = it has none. */
  anggaran: string;
}

export interface BahanSuratLembar {
  pengaturan: Pengaturan;
  periode: Periode;
  batas: Tanggal;
  lembar: readonly LembarDiSurat[];
  /** Words of the sender's own, `''` = none. */
  pesan: string;
}

const CARA =
  'Isi hanya sel berwarna putih: ketik angkanya saja, tanpa satuan; kosongkan bila belum ada data, dan tulis 0 hanya bila hasilnya memang nol. Bila sudah selesai, pilih Diajukan pada Status Isian di bagian atas lembar.';

const CARA_TAUTAN = 'Isian di lembar yang dibagikan tersimpan sendiri; tidak perlu dikirim kembali.';

const CARA_BERKAS = 'Setelah berkas Excel diisi, simpan lalu kirim kembali sebagai balasan email ini.';

export function suratLembar({ pengaturan, periode, batas, lembar, pesan }: BahanSuratLembar): TeksSurat {
  const units = rangkai(lembar.map(({ unit }) => unit));
  const nama = lembar.find(({ penanggungJawab }) => penanggungJawab !== '')?.penanggungJawab ?? '';
  const adaTautan = lembar.some(({ url }) => url !== '');
  const adaBerkas = lembar.some(({ url }) => url === '');
  return buildSurat(
    {
      kepada: [nama, units].filter((line) => line !== '').join('\n'),
      perihal: `Lembar isian kinerja ${namaPeriode(periode)}: ${units}`,
      alinea: [
        `Kami mohon data kinerja ${namaPeriode(periode)} dari ${units}, paling lambat ${formatHari(batas)}.`,
        ...(pesan === '' ? [] : [pesan]),
        ...lembar.flatMap(({ anggaran }) => (anggaran === '' ? [] : [anggaran])),
        [CARA, ...(adaTautan ? [CARA_TAUTAN] : []), ...(adaBerkas ? [CARA_BERKAS] : [])].join(' '),
      ],
      butir: lembar.map(
        ({ unit, jumlah, url }) =>
          `${unit}: ${jumlah} baris${url === '' ? ', berkas Excel terlampir' : ', lewat tautan di bawah'}`,
      ),
      tautan: lembar.map(({ unit, url }) => ({ label: `Lembar isian ${unit}`, url })),
    },
    pengaturan,
  );
}
