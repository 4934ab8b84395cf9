/** The verifier's part: rows are declared Diverifikasi, or go back to their unit with a note. */

import type { TriwulanField } from '../../core/buku-kerja.ts';
import type { TableColumns } from '../../core/indikator.ts';
import { kolomPatch, tambahCatatan } from '../../core/isian/kolom-patch.ts';
import { rangkai } from '../../core/isian/naskah.ts';
import { emailKey } from '../../core/isian/pemverifikasi.ts';
import { suratDikembalikan } from '../../core/isian/surat-verifikasi.ts';
import { SEBUT_GUGUR } from '../../core/isian/verifikasi-tercatat.ts';
import { formatPeriode } from '../../core/periode.ts';
import { formatTanggal } from '../../core/tanggal.ts';
import type { Ports } from '../ports.ts';
import { catatRiwayat } from '../riwayat.ts';
import type { Bagian, Formulir, Pilihan, Selesai } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import { type CalonPenerima, centangPenerima, requirePenerima } from '../tindakan/penerima.ts';
import { UserError } from '../user-error.ts';
import { type BarisOrang, type BarisUnit, pemeriksaOf, requireGrid, unitOf, uraianBaris } from './baris-orang.ts';
import { catatVerifikasi } from './catatan-verifikasi.ts';
import { adaMasalah, bagianKirim, dataKirim, type HasilKirim, kirimSurat } from './kirim-surat.ts';
import { aturanAlamat } from './penerima-unit.ts';

export const TINDAKAN_VERIFIKASI = 'Verifikasi Isian';

type Putusan = 'Diverifikasi' | 'Dikembalikan';

/** Why the row cannot be chosen, `''` = it can. */
function halangan({ baris }: BarisUnit): string {
  if (baris.row === 0) return 'barisnya belum ada di tab';
  if (baris.isi === 'ditahan') return 'baris ini ditahan';
  return baris.diajukan ? '' : 'belum diajukan oleh unitnya';
}

const STATE = { Diverifikasi: 'sudah diverifikasi', Dikembalikan: 'pernah dikembalikan', '': '' } as const;

function pilihanBaris(ports: Ports, orang: BarisOrang): (Pilihan & { dicentang: boolean })[] {
  const uraian = uraianBaris(ports, orang);
  return orang.diperiksa.map((one) => {
    const { unit, baris } = one;
    const sebab = halangan(one);
    const gugur = baris.gugur === '' ? '' : SEBUT_GUGUR[baris.gugur];
    const parts = [unit, uraian(baris), STATE[baris.verifikasi], gugur, sebab];
    return {
      nilai: baris.kode,
      label: `${baris.kode} ${baris.nama}`,
      keterangan: parts.filter((part) => part !== '').join('; '),
      tertutup: sebab !== '',
      dicentang: false,
    };
  });
}

/** The units whose rows are in the form; a mail only goes out for rows that are sent back. */
function calonUnit({ read, diperiksa }: BarisOrang): CalonPenerima[] {
  const units = [...new Set(diperiksa.map(({ unit }) => unit))];
  const byEmail = new Map<string, CalonPenerima>();
  for (const unit of units) {
    const { email } = unitOf(read, unit);
    const known = byEmail.get(emailKey(email));
    if (email === '') continue;
    const dapat = 'email dengan catatan, hanya bila barisnya dikembalikan';
    byEmail.set(emailKey(email), { nama: known ? `${known.nama}, ${unit}` : unit, email, dapat });
  }
  return [...byEmail.values()];
}

/** Rows of the person's own are checked by somebody else; it is said by whom. */
function bagianSendiri(ports: Ports, { read, sendiri }: BarisOrang): Bagian[] {
  const units = [...new Set(sendiri.map(({ unit }) => unit))];
  return units.map((unit) => {
    const nama = pemeriksaOf(ports, read, unit)?.nama ?? 'pejabat di atasnya (belum ada di tab Pejabat)';
    return { tipe: 'teks', isi: `Baris ${unit} Anda isi sendiri, jadi diperiksa oleh ${nama}.` };
  });
}

export function formulirPeriksa(ports: Ports, orang: BarisOrang): Formulir {
  const calon = calonUnit(orang);
  return {
    nama: 'periksa',
    judul: `Verifikasi Isian ${formatPeriode(orang.periode)}`,
    bagian: [
      ...bagianSendiri(ports, orang),
      { tipe: 'centang', nama: 'baris', label: 'Baris yang diperiksa', pilihan: pilihanBaris(ports, orang) },
      {
        tipe: 'pilihan',
        nama: 'putusan',
        label: 'Putusan untuk baris yang dicentang',
        nilai: '',
        pilihan: [
          { nilai: 'Diverifikasi', label: 'Diverifikasi' },
          { nilai: 'Dikembalikan', label: 'Dikembalikan untuk diperbaiki', keterangan: 'Catatan wajib diisi.' },
        ],
      },
      {
        tipe: 'isian',
        nama: 'catatan',
        label: 'Catatan',
        jenis: 'paragraf',
        nilai: '',
        wajib: false,
        bantuan: 'Ditambahkan di bawah catatan yang sudah ada, beserta tanggal.',
      },
      ...(calon.length > 0
        ? [
            centangPenerima(
              'penerima',
              'Bila dikembalikan, beri tahu lewat email',
              calon,
              aturanAlamat(ports, orang.read),
            ),
          ]
        : []),
    ],
    tombol: 'Simpan',
  };
}

/** @throws UserError that says why the row is not this person's to check */
function refuse(ports: Ports, { read, semua, sendiri }: BarisOrang, kode: string): never {
  const own = sendiri.find(({ baris }) => baris.kode === kode);
  const unit = (own ?? semua.find(({ baris }) => baris.kode === kode))?.unit ?? '';
  const pemeriksa = pemeriksaOf(ports, read, unit)?.nama ?? '';
  const saran =
    pemeriksa === '' ? 'Isi pejabat pemeriksanya di tab Pejabat.' : `Baris ini diperiksa oleh ${pemeriksa}.`;
  if (own) {
    throw new UserError(`Baris ${kode} milik unit Anda sendiri (${unit}), jadi tidak dapat Anda periksa.`, saran);
  }
  if (unit !== '') throw new UserError(`Baris ${kode} (${unit}) bukan wewenang akun Anda.`, saran);
  throw new UserError(`Kode ${kode} tidak ada di antara baris triwulan ini.`, 'Periksa penulisan Kode.', [], true);
}

/** @throws UserError for a row that may not be chosen, or is blank where it is to be Diverifikasi */
function requireBaris(ports: Ports, orang: BarisOrang, kodeList: readonly string[], putusan: Putusan): BarisUnit[] {
  const byKode = new Map(orang.diperiksa.map((one) => [one.baris.kode, one]));
  const chosen = [...new Set(kodeList)].map((kode) => byKode.get(kode) ?? refuse(ports, orang, kode));
  for (const one of chosen) {
    const sebab = halangan(one);
    const { kode, isi, sel } = one.baris;
    if (sebab !== '')
      throw new UserError(`Baris ${kode} tidak dapat diperiksa: ${sebab}.`, 'Pilih baris yang sudah diajukan.');
    if (putusan === 'Diverifikasi' && isi === 'kosong') {
      throw new UserError(
        `Baris ${kode} belum dapat diverifikasi: sel ${sel} masih kosong.`,
        'Kembalikan baris itu dengan catatan.',
      );
    }
  }
  if (chosen.length > 0) return chosen;
  throw new UserError('Belum ada baris yang dipilih.', 'Centang paling sedikit satu baris, lalu ulangi.', [], true);
}

function requirePutusan(isian: Isian): { putusan: Putusan; catatan: string } {
  const putusan = isian.text('putusan');
  const catatan = isian.text('catatan');
  if (putusan !== 'Diverifikasi' && putusan !== 'Dikembalikan') {
    throw new UserError('Putusan belum dipilih.', 'Pilih Diverifikasi atau Dikembalikan.', [], true);
  }
  if (putusan === 'Dikembalikan') {
    isian.requireText('catatan', 'Catatan', 'Tulis apa yang harus diperbaiki oleh unit.');
  }
  return { putusan, catatan };
}

/** Name by which the verifier signs the note: that of tab Pejabat. */
function namaPemeriksa(ports: Ports, { read, email }: BarisOrang, unit: string): string {
  return pemeriksaOf(ports, read, unit)?.nama || email;
}

function tulis(ports: Ports, orang: BarisOrang, chosen: readonly BarisUnit[], putusan: Putusan, catatan: string): void {
  const grid = requireGrid(orang);
  const columns: TableColumns<TriwulanField>['columns'] =
    orang.read.buku.triwulan[orang.periode.nomor]?.table.columns ?? {};
  if (columns.verifikasi === undefined || (catatan !== '' && columns.catatanVerifikasi === undefined)) {
    throw new UserError(
      `Kolom Verifikasi atau Catatan Verifikasi tidak ada di tab ${grid.tab}.`,
      'Jalankan Siapkan Buku Kerja untuk menambahkannya.',
    );
  }
  const tanggal = formatTanggal(ports.now());
  const perubahan = chosen.map(({ unit, baris }) => {
    const line = `${putusan} ${tanggal}, ${namaPemeriksa(ports, orang, unit)}: ${catatan}`;
    const isi = catatan === '' ? {} : { catatanVerifikasi: tambahCatatan(baris.baris?.catatanVerifikasi ?? '', line) };
    return { row: baris.row, isi: { verifikasi: putusan, ...isi } };
  });
  const own = new Set(orang.diperiksa.map(({ baris }) => baris.row));
  const fields = catatan === '' ? (['verifikasi'] as const) : (['verifikasi', 'catatanVerifikasi'] as const);
  const placed = Object.fromEntries(fields.map((field) => [field, columns[field]]));
  ports.workbook.apply(kolomPatch(grid, placed, perubahan, (row) => own.has(row)));
}

function beriTahu(
  ports: Ports,
  orang: BarisOrang,
  chosen: readonly BarisUnit[],
  penerima: readonly CalonPenerima[],
  catatan: string,
): HasilKirim {
  const { read, periode } = orang;
  const surat = penerima.flatMap(({ nama, email }) => {
    const own = chosen.filter(({ unit }) => emailKey(unitOf(read, unit).email) === emailKey(email));
    const first = own[0];
    if (!first) return [];
    const unit = [...new Set(own.map((one) => one.unit))];
    const bahan = {
      pengaturan: read.buku.pengaturan,
      periode,
      kepada: unitOf(read, first.unit).kepada,
      unit,
      baris: own.map(({ baris }) => baris),
      url: ports.workbook.place().url,
    };
    return [{ nama, email, naskah: suratDikembalikan(bahan, namaPemeriksa(ports, orang, first.unit), catatan) }];
  });
  return kirimSurat(ports, surat);
}

/** Everything is checked first, then the cells are written, then the mails go out. */
export function simpanPeriksa(ports: Ports, orang: BarisOrang, isian: Isian): Selesai {
  const { putusan, catatan } = requirePutusan(isian);
  const chosen = requireBaris(ports, orang, isian.list('baris'), putusan);
  const penerima = requirePenerima(calonUnit(orang), isian.list('penerima'), aturanAlamat(ports, orang.read));
  const rows = chosen.flatMap(({ baris }) => baris.baris ?? []);
  // Before the cells: should the run be cut off, no row says Diverifikasi without its figures on record.
  catatVerifikasi(ports, orang.periode.nomor, rows, orang.email, putusan === 'Diverifikasi');
  tulis(ports, orang, chosen, putusan, catatan);
  const hasil = beriTahu(ports, orang, chosen, putusan === 'Dikembalikan' ? penerima : [], catatan);
  const periode = formatPeriode(orang.periode);
  const kode = chosen.map(({ baris }) => baris.kode);
  catatRiwayat(ports, orang.read.tabs, [
    { tindakan: TINDAKAN_VERIFIKASI, periode, hasil: `${putusan}: ${rangkai(kode)}.` },
  ]);
  return {
    judul: `${kode.length} baris ${putusan}`,
    perhatian: adaMasalah(hasil),
    bagian: [
      { tipe: 'teks', isi: `${rangkai(kode)} di tab ${periode} dinyatakan ${putusan}.` },
      ...bagianKirim(hasil, 'Sampaikan catatannya dengan cara lain.'),
    ],
    tab: periode,
    lanjut: [
      { label: 'Periksa baris lain', aksi: 'verifikasi', isian: { periode, tugas: 'periksa' } },
      { label: 'Siapa Belum Mengisi', aksi: 'siapa-belum', isian: { periode } },
    ],
    data: { periode, putusan, baris: kode, email: dataKirim(hasil) },
  };
}
