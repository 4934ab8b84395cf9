/** The unit's part: rows that are filled in are handed in to be verified (Status Isian Diajukan). */

import { kolomPatch } from '../../core/isian/kolom-patch.ts';
import { rangkai } from '../../core/isian/naskah.ts';
import { emailKey } from '../../core/isian/pemverifikasi.ts';
import { suratDiajukan } from '../../core/isian/surat-verifikasi.ts';
import { formatPeriode } from '../../core/periode.ts';
import type { Ports } from '../ports.ts';
import { catatRiwayat } from '../riwayat.ts';
import type { Formulir, Selesai } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import { type CalonPenerima, centangPenerima, requirePenerima } from '../tindakan/penerima.ts';
import { UserError } from '../user-error.ts';
import { type BarisOrang, type BarisUnit, pemeriksaOf, requireGrid, uraianBaris } from './baris-orang.ts';
import { adaMasalah, bagianKirim, dataKirim, type HasilKirim, kirimSurat } from './kirim-surat.ts';
import { aturanAlamat } from './penerima-unit.ts';

/** Why the row cannot be handed in, `''` = it can. A row that was sent back can be handed in again. */
function halangan({ baris }: BarisUnit): string {
  if (baris.row === 0) return 'barisnya belum ada di tab';
  if (baris.isi === 'kosong') return `sel ${baris.sel} belum diisi`;
  if (baris.verifikasi === 'Diverifikasi') return 'sudah diverifikasi';
  return baris.diajukan && baris.verifikasi !== 'Dikembalikan' ? 'sudah diajukan' : '';
}

function calonPemeriksa(ports: Ports, { read, sendiri }: BarisOrang): CalonPenerima[] {
  const byEmail = new Map<string, CalonPenerima>();
  for (const { unit } of sendiri) {
    const pejabat = pemeriksaOf(ports, read, unit);
    if (!pejabat || pejabat.email === '') continue;
    const dapat = 'email berisi daftar baris yang diajukan';
    byEmail.set(emailKey(pejabat.email), { nama: pejabat.nama, email: pejabat.email.trim(), dapat });
  }
  return [...byEmail.values()];
}

export function formulirAjukan(ports: Ports, orang: BarisOrang): Formulir {
  const uraian = uraianBaris(ports, orang);
  const calon = calonPemeriksa(ports, orang);
  const pilihan = orang.sendiri.map((one) => {
    const { unit, baris } = one;
    const sebab = halangan(one);
    const kembali = baris.verifikasi === 'Dikembalikan' ? `dikembalikan: ${baris.baris?.catatanVerifikasi ?? ''}` : '';
    const parts = [unit, uraian(baris), kembali, sebab];
    return {
      nilai: baris.kode,
      label: `${baris.kode} ${baris.nama}`,
      keterangan: parts.filter((part) => part !== '').join('; '),
      tertutup: sebab !== '',
      dicentang: sebab === '' && kembali === '',
    };
  });
  return {
    nama: 'ajukan',
    judul: `Ajukan Isian ${formatPeriode(orang.periode)}`,
    bagian: [
      { tipe: 'centang', nama: 'baris', label: 'Baris yang diajukan untuk diperiksa', pilihan },
      ...(calon.length > 0
        ? [centangPenerima('penerima', 'Beri tahu pemeriksa lewat email', calon, aturanAlamat(ports, orang.read))]
        : []),
    ],
    tombol: 'Ajukan',
  };
}

/** @throws UserError for a row of another unit, or one that is not ready */
function requireBaris({ sendiri }: BarisOrang, kodeList: readonly string[]): BarisUnit[] {
  const byKode = new Map(sendiri.map((one) => [one.baris.kode, one]));
  const chosen = [...new Set(kodeList)].map((kode) => {
    const one = byKode.get(kode);
    if (one) return one;
    throw new UserError(`Baris ${kode} bukan milik unit Anda.`, 'Pilih baris unit Anda sendiri.');
  });
  for (const one of chosen) {
    const sebab = halangan(one);
    if (sebab === '') continue;
    throw new UserError(`Baris ${one.baris.kode} belum dapat diajukan: ${sebab}.`, 'Lengkapi barisnya, lalu ulangi.');
  }
  if (chosen.length > 0) return chosen;
  throw new UserError('Belum ada baris yang dipilih.', 'Centang paling sedikit satu baris, lalu ulangi.', [], true);
}

function tulis(ports: Ports, orang: BarisOrang, chosen: readonly BarisUnit[]): void {
  const grid = requireGrid(orang);
  const column = orang.read.buku.triwulan[orang.periode.nomor]?.table.columns.statusIsian;
  if (column === undefined) {
    throw new UserError(
      `Kolom Status Isian tidak ada di tab ${grid.tab}.`,
      'Jalankan Siapkan Buku Kerja untuk menambahkannya.',
    );
  }
  const own = new Set(orang.sendiri.map(({ baris }) => baris.row));
  const perubahan = chosen.map(({ baris }) => ({ row: baris.row, isi: { statusIsian: 'Diajukan' } }));
  ports.workbook.apply(kolomPatch(grid, { statusIsian: column }, perubahan, (row) => own.has(row)));
}

function beriTahu(
  ports: Ports,
  orang: BarisOrang,
  chosen: readonly BarisUnit[],
  penerima: readonly CalonPenerima[],
): HasilKirim {
  const { read, periode } = orang;
  const surat = penerima.flatMap(({ nama, email }) => {
    const own = chosen.filter(({ unit }) => emailKey(pemeriksaOf(ports, read, unit)?.email ?? '') === emailKey(email));
    if (own.length === 0) return [];
    const unit = [...new Set(own.map((one) => one.unit))];
    const baris = own.map((one) => one.baris);
    const { url } = ports.workbook.place();
    return [
      {
        nama,
        email,
        naskah: suratDiajukan({ pengaturan: read.buku.pengaturan, periode, kepada: nama, unit, baris, url }),
      },
    ];
  });
  return kirimSurat(ports, surat);
}

export function simpanAjukan(ports: Ports, orang: BarisOrang, isian: Isian): Selesai {
  const chosen = requireBaris(orang, isian.list('baris'));
  const calon = calonPemeriksa(ports, orang);
  const penerima = requirePenerima(calon, isian.list('penerima'), aturanAlamat(ports, orang.read));
  tulis(ports, orang, chosen);
  const hasil = beriTahu(ports, orang, chosen, penerima);
  const periode = formatPeriode(orang.periode);
  const kode = chosen.map(({ baris }) => baris.kode);
  const units = [...new Set(chosen.map(({ unit }) => unit))];
  catatRiwayat(ports, orang.read.tabs, [
    { tindakan: 'Ajukan Isian', periode, hasil: `${rangkai(units)} mengajukan ${rangkai(kode)}.` },
  ]);
  const pemeriksa = calon.map(({ nama }) => nama);
  return {
    judul: `${kode.length} baris diajukan`,
    perhatian: adaMasalah(hasil),
    bagian: [
      {
        tipe: 'teks',
        isi: `${rangkai(kode)} diajukan untuk diperiksa${pemeriksa.length > 0 ? ` oleh ${rangkai(pemeriksa)}` : ''}.`,
      },
      ...bagianKirim(hasil, 'Beri tahu pemeriksanya dengan cara lain.'),
    ],
    tab: periode,
    data: { periode, baris: kode, email: dataKirim(hasil) },
  };
}
