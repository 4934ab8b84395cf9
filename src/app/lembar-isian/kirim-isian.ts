/** Kirim Lembar Isian: units outside the workbook get their rows of a quarter as a shared sheet, an Excel file or a printed form. */
import { batasIsi } from '../../core/isian/batas-isi.ts';
import { emailKey } from '../../core/isian/pemverifikasi.ts';
import { unitKey } from '../../core/isian/unit.ts';
import { formatPeriode } from '../../core/periode.ts';
import { aturanAlamat, type PeriodeTriwulan, requireIndikator } from '../isian/penerima-unit.ts';
import { pilihanTriwulan } from '../isian/pilih-triwulan.ts';
import type { Ports } from '../ports.ts';
import { type ReadBukuKerja, readBukuKerja } from '../read-buku-kerja.ts';
import { catatRiwayat } from '../riwayat.ts';
import { catatLangkah } from '../sop/catat-langkah.ts';
import type { Bagian, Formulir, Jawaban, Selesai } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import { requirePenerima } from '../tindakan/penerima.ts';
import type { Permintaan, Tindakan } from '../tindakan/permintaan.ts';
import { UserError } from '../user-error.ts';
import { bukaTriwulan } from './buka-triwulan.ts';
import { calonKirim, formulirSetuju, formulirUnit, JUDUL, type PilihanKirim, teks } from './formulir-kirim.ts';
import {
  bagiGiliran,
  belumDibuat,
  denganYangHilang,
  kemajuanKirim,
  mulaiBerjalan,
  readBerjalan,
} from './kirim-bertahap.ts';
import { rencanaKirim, type UnitKirim } from './rencana-kirim.ts';
import { DITUNDA, type HasilUnit, isTautan, terbitkanLembar } from './terbitkan-lembar.ts';

function formulirPeriode(ports: Ports): Formulir {
  const read = readBukuKerja(ports);
  requireIndikator(read);
  return { nama: 'periode', judul: JUDUL, bagian: [pilihanTriwulan(ports, read)], tombol: 'Lanjut' };
}

function pilihanOf(read: ReadBukuKerja, periode: PeriodeTriwulan, isian: Isian): PilihanKirim {
  const batas = isian.tanggal('batas', 'Batas waktu pengisian') ?? batasIsi(read.buku.pengaturan, periode.nomor);
  return { periode, batas, pesan: isian.text('pesan') };
}

/** `semua` from the command line: those that the form proposes. @throws UserError when each of them has a sheet already */
function belumDikirimi(units: readonly UnitKirim[]): UnitKirim[] {
  const rest = units.filter(({ sudah }) => sudah === null);
  if (rest.length > 0) return rest;
  throw new UserError(
    'Semua unit sudah mempunyai lembar isian untuk triwulan ini.',
    'Sebutkan nama unitnya bila lembarnya memang perlu dibuat dan dikirim lagi.',
    [],
    true,
  );
}

/** @throws UserError for a name that is none of the units */
function requireUnit(units: readonly UnitKirim[], names: readonly string[]): UnitKirim[] {
  if (names.length === 1 && unitKey(names[0] ?? '') === 'semua') return belumDikirimi(units);
  const wanted = new Set(names.map(unitKey));
  for (const name of names) {
    if (units.some(({ unit }) => unitKey(unit.unitKerja) === unitKey(name))) continue;
    throw new UserError(
      `Unit "${name}" tidak ada di antara yang dikirimi lembar isian.`,
      'Periksa namanya, Cara Kirim di tab Unit Kerja, dan Penanggung Jawab di tab Perjanjian Kinerja.',
      [],
      true,
    );
  }
  if (wanted.size === 0)
    throw new UserError('Belum ada unit yang dipilih.', 'Centang paling sedikit satu unit.', [], true);
  return units.filter(({ unit }) => wanted.has(unitKey(unit.unitKerja)));
}

const jumlahOf = (hasil: readonly HasilUnit[], keadaan: HasilUnit['keadaan']): number =>
  hasil.filter((one) => one.keadaan === keadaan).length;

function ringkas(hasil: readonly HasilUnit[]): string {
  const parts = [
    [jumlahOf(hasil, 'terkirim'), 'unit dikirimi'],
    [jumlahOf(hasil, 'dibuat'), 'formulir dibuat'],
    [jumlahOf(hasil, 'gagal'), 'gagal'],
    [jumlahOf(hasil, 'ditunda'), 'ditunda karena jatah email habis'],
  ] as const;
  return (
    parts
      .filter(([count]) => count > 0)
      .map(([count, apa]) => `${count} ${apa}`)
      .join('; ') || 'tidak ada yang dikirim'
  );
}

function bagianHasil(hasil: readonly HasilUnit[], dilewati: readonly UnitKirim[]): Bagian[] {
  const rows = hasil.map(({ unit, hasil: kalimat }) => [unit.unitKerja, unit.caraKirim, kalimat]);
  const skipped = dilewati.map(({ unit }) => [unit.unitKerja, unit.caraKirim, 'Dilewati: alamatnya tidak disetujui.']);
  const berkas = hasil.flatMap((one) => one.berkas ?? []);
  const manual = hasil.filter(({ keadaan, berkas: file }) => keadaan === 'gagal' && isTautan(file?.url ?? ''));
  return [
    { tipe: 'tabel', judul: 'Hasil', kolom: ['Unit', 'Cara Kirim', 'Hasil'], baris: [...rows, ...skipped] },
    ...(berkas.length > 0 ? [{ tipe: 'tautan' as const, judul: 'Berkas', berkas }] : []),
    ...manual.map(
      ({ unit, berkas: file }): Bagian => ({
        tipe: 'salin',
        label: `Pesan untuk ${unit.unitKerja}`,
        isi: `Mohon mengisi lembar isian kinerja ${unit.unitKerja}:\n${file?.url ?? ''}`,
      }),
    ),
    ...(jumlahOf(hasil, 'ditunda') > 0
      ? [teks('Yang ditunda dapat dikirim besok dengan menjalankan Kirim Lembar Isian lagi.', true)]
      : []),
  ];
}

function selesaiOf(periode: PeriodeTriwulan, hasil: readonly HasilUnit[], dilewati: readonly UnitKirim[]): Selesai {
  const names = (keadaan: HasilUnit['keadaan']) => hasil.filter((one) => one.keadaan === keadaan);
  const bermasalah = names('gagal').length + names('ditunda').length + dilewati.length;
  const nama = formatPeriode(periode);
  return {
    judul: `${JUDUL} ${nama}: ${ringkas(hasil)}`,
    ...(bermasalah > 0 ? { perhatian: true } : {}),
    bagian: bagianHasil(hasil, dilewati),
    data: {
      periode: nama,
      terkirim: names('terkirim').map(({ unit, berkas }) => ({
        unit: unit.unitKerja,
        email: unit.email,
        cara: unit.caraKirim,
        id: berkas?.id ?? '',
      })),
      formulir: names('dibuat').map(({ unit, berkas }) => ({
        unit: unit.unitKerja,
        id: berkas?.id ?? '',
        nama: berkas?.nama ?? '',
      })),
      gagal: names('gagal').map(({ unit, hasil: alasan, berkas }) => ({
        unit: unit.unitKerja,
        alasan,
        id: berkas?.id ?? '',
      })),
      ditunda: names('ditunda').map(({ unit }) => unit.unitKerja),
      dilewati: dilewati.map(({ unit }) => unit.unitKerja),
    },
  };
}

/** This execution's part is recorded at once: a person may stop after any of them. */
function catat(ports: Ports, read: ReadBukuKerja, periode: PeriodeTriwulan, hasil: readonly HasilUnit[]): void {
  const catatan = { tindakan: JUDUL, periode: formatPeriode(periode), hasil: ringkas(hasil) };
  const diminta = jumlahOf(hasil, 'terkirim') + jumlahOf(hasil, 'dibuat') > 0;
  // Units that are asked this way are asked by now: step 1 does not stay begun.
  if (diminta) catatLangkah(ports, read.tabs, { ...catatan, langkah: [{ langkah: 1, periode }], selesai: true });
  else catatRiwayat(ports, read.tabs, [catatan]);
}

function requireAlamat(
  ports: Ports,
  read: ReadBukuKerja,
  chosen: readonly UnitKirim[],
  isian: Isian,
): { alamat: Set<string>; agreed: UnitKirim[] } {
  const penerima = requirePenerima(calonKirim(chosen), isian.list('penerima'), aturanAlamat(ports, read));
  const alamat = new Set(penerima.map(({ email }) => emailKey(email)));
  const agreed = chosen.filter(({ unit }) => unit.caraKirim === 'Formulir Cetak' || alamat.has(emailKey(unit.email)));
  if (agreed.length > 0) return { alamat, agreed };
  throw new UserError(
    'Belum ada alamat yang disetujui.',
    'Centang alamat yang boleh dikirimi, atau perbaiki Email di tab Unit Kerja.',
    [],
    true,
  );
}

function jalankan(
  ports: Ports,
  read: ReadBukuKerja,
  pilihan: PilihanKirim,
  chosen: readonly UnitKirim[],
  { isian, berikut }: Permintaan,
): Jawaban {
  const { alamat, agreed } = requireAlamat(ports, read, chosen, isian);
  const berjalan = berikut ? readBerjalan(berikut, agreed) : mulaiBerjalan(agreed);
  const lalu = denganYangHilang(berjalan, agreed);
  const belum = belumDibuat(agreed, lalu);
  const [giliran = [], ...rest] = bagiGiliran(belum);
  const kini = giliran.length > 0 ? terbitkanLembar(ports, read, pilihan, giliran, alamat) : [];
  if (kini.length > 0) catat(ports, read, pilihan.periode, kini);
  const habis = jumlahOf(kini, 'ditunda') > 0;
  const ditunda = habis ? rest.flat().map(({ unit }): HasilUnit => ({ ...DITUNDA, unit })) : [];
  const hasil = [...lalu, ...kini, ...ditunda];
  if (rest.length > 0 && !habis) {
    return { kemajuan: kemajuanKirim({ ...berjalan, hasil }, rest.flat().length, rest.length) };
  }
  const dilewati = chosen.filter((one) => !agreed.includes(one));
  return { selesai: selesaiOf(pilihan.periode, hasil, dilewati) };
}

/**
 * Isian: `periode`, `unit` (names, or `semua`), `batas` and `pesan` (may be left out), `penerima` (addresses that are agreed to). Forms: `periode`,
 * `unit`, `setuju`. Data: `periode`, `terkirim`, `formulir`, `gagal`, `ditunda`, `dilewati`. Many units are sent to by several executions.
 * @throws UserError when the quarter is locked, no unit is sent to, or its rows are not in the tab yet
 */
export const kirimIsian: Tindakan = (ports, permintaan) => {
  const { tahap, isian } = permintaan;
  if (!isian.has('periode')) return { formulir: formulirPeriode(ports) };
  const { read, periode } = bukaTriwulan(ports, isian, JUDUL);
  const pilihan = pilihanOf(read, periode, isian);
  const units = rencanaKirim(ports, read, periode);
  if (!isian.has('unit') || tahap === 'periode') return { formulir: formulirUnit(units, pilihan) };
  const chosen = requireUnit(units, isian.list('unit'));
  if (tahap === 'setuju') return jalankan(ports, read, pilihan, chosen, permintaan);
  const aturan = aturanAlamat(ports, read);
  return { formulir: formulirSetuju(read, chosen, pilihan, aturan, ports.mail.sisa()) };
};
