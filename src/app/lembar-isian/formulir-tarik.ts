/** The forms of Tarik Lembar Isian: where from, and then what would change, with a choice for every cell that is disputed. */

import type { SelBanding } from '../../core/lembar-isian/banding-isian.ts';
import { judulKolom } from '../../core/lembar-isian/kolom.ts';
import { tampilIsi } from '../../core/lembar-isian/sama-isi.ts';
import { formatPeriode } from '../../core/periode.ts';
import type { PeriodeTriwulan } from '../isian/penerima-unit.ts';
import type { Bagian, BagianPilihan, Formulir } from '../tindakan/formulir.ts';
import { teks } from './formulir-kirim.ts';
import { namaPilihan, nilaiAmbil, nilaiIsian, nilaiTetap, type UnitTarik } from './rencana-tarik.ts';
import type { LembarUnit } from './sumber-lembar.ts';

export const JUDUL = 'Tarik Lembar Isian';

/** Cells of one table on a page; of the rest only the number is said. */
const SHOWN = 80;

export function formulirSumber(lembar: readonly LembarUnit[], periode: PeriodeTriwulan): Formulir {
  const asing = lembar.filter(({ berkas }) => berkas === null).length;
  const pilihan = lembar.map(({ unit, berkas, waktu }) => ({
    nilai: unit.unitKerja,
    label: unit.unitKerja,
    keterangan: berkas ? `dikirim ${waktu}` : `dikirim ${waktu}; dibuat oleh akun lain atau sudah dihapus`,
    tertutup: berkas === null,
    dicentang: berkas !== null,
  }));
  return {
    nama: 'sumber',
    judul: `${JUDUL} ${formatPeriode(periode)}`,
    bagian: [
      ...(lembar.length > 0
        ? [{ tipe: 'centang' as const, nama: 'lembar', label: 'Lembar Isian yang dibagikan', pilihan }]
        : [teks(`Belum ada Lembar Isian yang dibagikan untuk ${formatPeriode(periode)}.`)]),
      ...(asing > 0
        ? [
            teks(
              `${asing} lembar tidak terlihat oleh akun Anda karena dibuat oleh akun lain. Minta pembuatnya menarik lembar itu, jalankan Serah Terima, atau pilih berkas Excel-nya di bawah.`,
              true,
            ),
          ]
        : []),
      {
        tipe: 'berkas',
        nama: 'berkas',
        label: 'Berkas Excel dari unit',
        terima: ['.xlsx'],
        wajib: false,
        bantuan: 'Berkas yang dikirim kembali oleh unit, misalnya lewat email.',
      },
    ],
    tombol: 'Periksa',
  };
}

const place = ({ kode, kolom, sel }: SelBanding): string => `${kode}, ${kolom} (${sel})`;

const orKosong = (text: string): string => (text === '' ? '(kosong)' : text);

function keteranganSel({ awal, tidakDiubahUnit, terverifikasi, rumus, keadaan }: SelBanding): string {
  const parts = awal ? [`saat dikirim: ${orKosong(tampilIsi(awal))}`] : [];
  if (tidakDiubahUnit) parts.push('unit tidak mengubahnya; yang berubah adalah tab');
  if (keadaan === 'dikosongkan') parts.push('unit mengosongkan sel ini');
  if (terverifikasi) parts.push('baris ini sudah diverifikasi');
  if (rumus) parts.push('sel di tab berisi rumus dan tidak diganti');
  return parts.join('; ');
}

/** Tab and unit side by side; the tab's stays unless somebody chooses the other. */
function pilihanSel(unit: UnitTarik, sel: SelBanding): BagianPilihan {
  const dari = tampilIsi(sel.isian);
  return {
    tipe: 'pilihan',
    nama: namaPilihan(unit.sumber.unit, sel),
    label: place(sel),
    pilihan: [
      { nilai: 'tab', label: `Putuskan nanti; di tab tetap: ${orKosong(tampilIsi(sel.tab))}` },
      {
        nilai: nilaiIsian(unit),
        label: dari === '' ? 'Kosongkan seperti isian unit' : `Pakai isian unit: ${dari}`,
        ...(sel.rumus ? { tertutup: true } : {}),
      },
      { nilai: nilaiTetap(unit), label: `Yang di tab sudah benar: ${orKosong(tampilIsi(sel.tab))}` },
    ],
    nilai: 'tab',
    bantuan: keteranganSel(sel),
  };
}

function tabelBaru({ baru, sumber }: UnitTarik): Bagian[] {
  if (baru.length === 0) return [];
  const baris = baru.slice(0, SHOWN).map((sel) => [sel.kode, sel.kolom, sel.sel, tampilIsi(sel.isian)]);
  if (baru.length > SHOWN) baris.push([`… dan ${baru.length - SHOWN} lainnya`, '', '', '']);
  return [{ tipe: 'tabel', judul: `Isian baru dari ${sumber.unit}`, kolom: ['Kode', 'Kolom', 'Sel', 'Isi'], baris }];
}

/** What of the sheet is not taken at all, and why. */
export function catatanLembar({ sumber, banding }: UnitTarik): string[] {
  const { lembar, nama } = sumber;
  const list = (kode: readonly string[]) => kode.slice(0, 10).join(', ') + (kode.length > 10 ? ' dan lainnya' : '');
  return [
    ...(banding.asing.length > 0 ? [`${nama}: Kode ${list(banding.asing)} tidak ada di tab, jadi tidak diambil.`] : []),
    ...(banding.unitLain.length > 0
      ? [`${nama}: Kode ${list(banding.unitLain)} sekarang menjadi tanggung jawab unit lain, jadi tidak diambil.`]
      : []),
    ...(lembar.ganda.length > 0
      ? [`${nama}: Kode ${list(lembar.ganda)} tertulis lebih dari sekali, jadi tidak diambil.`]
      : []),
    ...(lembar.tanpaKode > 0 ? [`${nama}: ${lembar.tanpaKode} baris berisi tanpa Kode tidak diambil.`] : []),
    ...(banding.galat.length > 0
      ? [`${nama}: sel ${list(banding.galat)} berisi kesalahan rumus, jadi tidak diambil. Minta unit memperbaikinya.`]
      : []),
    ...(banding.tanpaKolom.length > 0
      ? [`${nama}: kolom ${banding.tanpaKolom.map(judulKolom).join(', ')} tidak ada di tab, jadi isinya tidak diambil.`]
      : []),
  ];
}

/** What is written there takes the verification away; the disputed cells say so one by one. */
function barisTerverifikasi({ baru }: UnitTarik): Bagian[] {
  const kode = [...new Set(baru.filter(({ terverifikasi }) => terverifikasi).map((sel) => sel.kode))];
  if (kode.length === 0) return [];
  const isi = `Isian baru ini mengenai baris yang sudah diverifikasi: ${kode.join(', ')}. Bila Realisasi, Pembilang, atau Penyebutnya ditulis, baris itu perlu diperiksa lagi lewat Verifikasi Isian.`;
  return [teks(isi, true)];
}

function bagianUnit(unit: UnitTarik): Bagian[] {
  const { sumber, baru, pilihan, sama, diajukan } = unit;
  const kosong = pilihan.filter(({ keadaan }) => keadaan === 'dikosongkan').length;
  const beda = pilihan.length - kosong;
  const status = sumber.lembar.diajukan
    ? 'Unit menyatakan isiannya selesai (Diajukan)'
    : 'Unit belum menyatakan isiannya selesai (Draf)';
  const baris = diajukan.length > 0 ? `; Status Isian ${diajukan.length} baris menjadi Diajukan` : '';
  return [
    teks(
      `${sumber.nama}: ${baru.length} isian baru, ${sama} sama, ${beda} berbeda, ${kosong} dikosongkan. ${status}${baris}.`,
      beda + kosong > 0,
    ),
    ...catatanLembar(unit).map((kalimat) => teks(kalimat, true)),
    ...(diajukan.length > 0 && pilihan.length > 0
      ? [teks('Baris yang selnya berbeda baru menjadi Diajukan setelah sel itu diputuskan di bawah ini.', true)]
      : []),
    ...barisTerverifikasi(unit),
    ...tabelBaru(unit),
    ...pilihan.map((sel) => pilihanSel(unit, sel)),
  ];
}

/** @param basi the form was shown before, and something changed since */
export function formulirPeriksa(units: readonly UnitTarik[], periode: PeriodeTriwulan, basi: boolean): Formulir {
  const pilihan = units.map((unit) => {
    const count = unit.baru.length;
    const status = unit.diajukan.length > 0 ? `; Status Isian ${unit.diajukan.length} baris menjadi Diajukan` : '';
    return {
      nilai: nilaiAmbil(unit),
      label: `${unit.sumber.unit}: ${count} isian baru${status}`,
      dicentang: true,
    };
  });
  return {
    nama: 'periksa',
    judul: `${JUDUL} ${formatPeriode(periode)}`,
    bagian: [
      ...(basi
        ? [
            teks(
              'Isian unit atau tab berubah sejak terakhir diperiksa. Periksa sekali lagi; belum ada yang ditulis.',
              true,
            ),
          ]
        : []),
      ...units.flatMap(bagianUnit),
      { tipe: 'centang', nama: 'ambil', label: 'Tulis isian baru ke tab', pilihan },
    ],
    tombol: 'Tulis ke Tab',
  };
}
