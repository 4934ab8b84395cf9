/** Verifikasi Isian: units hand their rows in, and the official above them declares them verified or sends them back. */
import { unitsOf } from '../../core/isian/unit.ts';
import { formatPeriode, parsePeriode } from '../../core/periode.ts';
import { refuseTerkunci } from '../kunci/boleh-menulis.ts';
import type { Ports } from '../ports.ts';
import { type ReadBukuKerja, readBukuKerja } from '../read-buku-kerja.ts';
import type { Formulir, Pilihan } from '../tindakan/formulir.ts';
import type { Tindakan } from '../tindakan/permintaan.ts';
import { UserError } from '../user-error.ts';
import { formulirAjukan, simpanAjukan } from './ajukan-baris.ts';
import { type BarisOrang, barisOrang, requirePelaku } from './baris-orang.ts';
import { requireIndikator } from './penerima-unit.ts';
import { formulirPeriksa, simpanPeriksa, TINDAKAN_VERIFIKASI } from './periksa-baris.ts';
import { periodeTerbuka, pilihanTriwulan, requireTriwulan } from './pilih-triwulan.ts';
import { readUntukIsian } from './tambah-baris.ts';

const TUGAS: readonly Pilihan[] = [
  { nilai: 'periksa', label: 'Memeriksa isian unit di bawah saya' },
  { nilai: 'ajukan', label: 'Mengajukan isian unit saya untuk diperiksa' },
];

function formulirPilih(ports: Ports, read: ReadBukuKerja, periode: string, nilai: string): Formulir {
  const triwulan = pilihanTriwulan(ports, read);
  return {
    nama: 'pilih',
    judul: TINDAKAN_VERIFIKASI,
    bagian: [
      { ...triwulan, nilai: periode || triwulan.nilai },
      { tipe: 'pilihan', nama: 'tugas', label: 'Yang dilakukan', pilihan: [...TUGAS], nilai },
    ],
    tombol: 'Lanjut',
  };
}

/**
 * @param kode rows that were chosen already: who names rows of their own is told who checks them
 * @throws UserError when there is nothing that this account may do in the quarter
 */
function requireTugas(orang: BarisOrang, tugas: string, kode: readonly string[]): 'periksa' | 'ajukan' {
  const { email, diperiksa, sendiri, periode } = orang;
  const nama = formatPeriode(periode);
  const isOwn = sendiri.some(({ baris }) => kode.includes(baris.kode));
  if (tugas === 'periksa' && (diperiksa.length > 0 || isOwn)) return tugas;
  if (tugas === 'ajukan' && sendiri.length > 0) return tugas;
  if (tugas === 'periksa') {
    throw new UserError(
      `Tidak ada baris ${nama} yang menjadi wewenang akun ${email} untuk diperiksa.`,
      'Pemeriksa ditetapkan dari Email di tab Pejabat dan kolom Induk di tab Unit Kerja. Baris sendiri diperiksa oleh pejabat di atasnya.',
    );
  }
  if (tugas === 'ajukan') {
    throw new UserError(
      `Tidak ada baris ${nama} yang diisi oleh akun ${email}.`,
      'Samakan kolom Email di tab Unit Kerja dengan akun Anda.',
    );
  }
  throw new UserError(`Pilihan "${tugas}" tidak dikenali.`, 'Pilih periksa atau ajukan.', [], true);
}

/** The task that is left when the account can only do one of the two, otherwise `''`. */
function onlyTugas({ diperiksa, sendiri }: BarisOrang): string {
  if (diperiksa.length > 0 && sendiri.length === 0) return 'periksa';
  return sendiri.length > 0 && diperiksa.length === 0 ? 'ajukan' : '';
}

/**
 * Isian: `periode`, `tugas` (`periksa`, `ajukan`), `baris` (Kode), `penerima` (addresses; may be left out); for `periksa` also
 * `putusan` (`Diverifikasi`, `Dikembalikan`) and `catatan`. Last forms: `periksa`, `ajukan`.
 * Data: `periode`, `baris`, `putusan` (of periksa), `email` {`terkirim`, `gagal`, `ditunda`}.
 * @throws UserError for rows that are not this account's to check or to hand in, and in a locked quarter
 */
export const verifikasi: Tindakan = (ports, { tahap, isian }) => {
  const pelaku = requirePelaku(ports);
  const text = isian.text('periode');
  const asked = isian.text('tugas') || (isian.text('putusan') === '' ? '' : 'periksa');
  const named = parsePeriode(text, 0);
  const first = named?.jenis === 'triwulan' ? readUntukIsian(ports, named.nomor) : readBukuKerja(ports);
  requireIndikator(first);
  const periode = text === '' ? periodeTerbuka(ports, first) : requireTriwulan(first, text);
  const usual = unitsOf(first.buku, pelaku).length > 0 ? 'ajukan' : 'periksa';
  if (!periode || (text === '' && asked === '')) return { formulir: formulirPilih(ports, first, text, usual) };
  refuseTerkunci(ports, periode.nomor, TINDAKAN_VERIFIKASI);
  const orang = barisOrang(ports, text === '' ? readUntukIsian(ports, periode.nomor) : first, periode);
  const wanted = asked || onlyTugas(orang);
  if (wanted === '' && orang.diperiksa.length > 0) {
    return { formulir: formulirPilih(ports, first, formatPeriode(periode), usual) };
  }
  const tugas = requireTugas(orang, wanted || 'periksa', isian.list('baris'));
  const isLast = tahap === tugas && isian.has('baris');
  if (tugas === 'periksa') {
    return isLast ? { selesai: simpanPeriksa(ports, orang, isian) } : { formulir: formulirPeriksa(ports, orang) };
  }
  return isLast ? { selesai: simpanAjukan(ports, orang, isian) } : { formulir: formulirAjukan(ports, orang) };
};
