/** Lembar Disposisi: issues one, tells those addressed by mail, lists those that were issued and marks them as done. */
import { KODE_DISPOSISI } from '../../core/arsip/jenis.ts';
import { formatPeriode } from '../../core/periode.ts';
import type { Register } from '../../core/register.ts';
import { DISPOSISI, type DisposisiField } from '../../core/tab-layout/register.ts';
import { formatTanggal } from '../../core/tanggal.ts';
import { openArsip } from '../arsip/arsipkan.ts';
import { nomorLembar } from '../arsip/nomor-dokumen.ts';
import { saranPdf } from '../arsip/simpan-berkas.ts';
import { adaMasalah, bagianKirim, dataKirim, type HasilKirim, kirimSurat, ringkasKirim } from '../isian/kirim-surat.ts';
import { requireRegister } from '../open-register.ts';
import type { Ports, Surat } from '../ports.ts';
import { type ReadBukuKerja, readBukuKerja } from '../read-buku-kerja.ts';
import { catatRiwayat } from '../riwayat.ts';
import type { Bagian, Formulir, Jawaban, Selesai } from '../tindakan/formulir.ts';
import { centangPenerima, requirePenerima } from '../tindakan/penerima.ts';
import type { Permintaan } from '../tindakan/permintaan.ts';
import { tandaiSelesai } from './daftar-disposisi.ts';
import { formulirIsi, formulirMulai, MULAI, readTujuanSop } from './formulir-disposisi.ts';
import { calonEmail, type Naskah, readNaskah, suratDisposisi, tertuju } from './naskah.ts';
import { requireIsi, terbitkanLembar } from './terbitkan.ts';

const KIRIM = 'disposisi-terbit';

const TINDAKAN = 'Lembar Disposisi';

const aturanOf = (ports: Ports, read: ReadBukuKerja) => ({
  diizinkan: read.buku.pengaturan.domainDiizinkan,
  pelaku: ports.user(),
});

function nomorBerikut(ports: Ports, read: ReadBukuKerja, disposisi: Register<DisposisiField>, ketik: string): string {
  const unsur = { jenis: KODE_DISPOSISI, tanggal: ports.now() };
  const arsip = openArsip(ports, read.tabs);
  return nomorLembar(read.buku.pengaturan.formatNomor, unsur, { disposisi, arsip }, ketik).nomor;
}

function formulirKirim(ports: Ports, read: ReadBukuKerja, naskah: Naskah, nomor: string): Formulir {
  const { isi } = naskah;
  const calon = calonEmail(tertuju(ports, read, isi));
  const baris: [string, string][] = [
    ['Nomor', isi.nomor ? nomor : `${nomor} (ditetapkan saat diterbitkan)`],
    ['Periode', `${formatPeriode(isi.periode)}, langkah ${isi.langkah}`],
    ['Hal', isi.hal],
    ['Sifat', isi.sifat],
    ['Diteruskan kepada', isi.kepada.join('; ')],
    ['Isi disposisi', isi.isi],
    ['Batas waktu', isi.batasWaktu ? formatTanggal(isi.batasWaktu) : 'tidak ditentukan'],
  ];
  const penerima: Bagian =
    calon.length === 0
      ? { tipe: 'teks', isi: 'Tidak ada email yang dikirim: yang dituju belum mempunyai alamat email di tab Pejabat.' }
      : centangPenerima('penerima', 'Kirim juga lewat email kepada', calon, aturanOf(ports, read));
  return {
    nama: KIRIM,
    judul: `Terbitkan Lembar Disposisi`,
    bagian: [{ tipe: 'tabel', judul: 'Isi lembar', kolom: ['Bagian', 'Isi'], baris }, penerima],
    tombol: 'Terbitkan',
  };
}

type Terbit = ReturnType<typeof terbitkanLembar>;

/** The PDF where there is one, otherwise the document itself. */
function lampiranOf({ berkas, docx }: Terbit): NonNullable<Surat['lampiran']> {
  const { nama } = berkas.dokumen;
  if (berkas.pdfBytes) return [{ nama: `${nama}.pdf`, jenis: 'pdf', bytes: berkas.pdfBytes }];
  return [{ nama: `${nama}.docx`, jenis: 'docx', bytes: docx }];
}

function selesaiTerbit(read: ReadBukuKerja, terbit: Terbit, kirim: HasilKirim): Selesai {
  const { nomor, berkas, catatan } = terbit;
  const files = [berkas.dokumen, ...(berkas.pdf ? [berkas.pdf] : [])];
  const bagian: Bagian[] = [
    { tipe: 'tautan', judul: 'Berkas', berkas: files },
    ...(berkas.alasanPdf === ''
      ? []
      : [{ tipe: 'teks' as const, nada: 'perhatian' as const, isi: saranPdf(berkas.alasanPdf) }]),
    ...bagianKirim(kirim, 'Serahkan lembarnya secara cetak, atau kirim besok dari email Anda dengan berkas di atas.'),
    ...[...read.catatan, ...catatan].map((isi) => ({ tipe: 'teks' as const, isi })),
  ];
  return {
    judul: `Lembar Disposisi ${nomor} diterbitkan.`,
    perhatian: adaMasalah(kirim),
    bagian,
    tab: DISPOSISI.tab,
    data: { nomor, berkas: files, ...dataKirim(kirim) },
  };
}

function terbitkan(ports: Ports, read: ReadBukuKerja, naskah: Naskah, terpilih: readonly string[]): Selesai {
  const people = tertuju(ports, read, naskah.isi);
  // Addresses are refused before anything is written.
  const penerima = requirePenerima(calonEmail(people), terpilih, aturanOf(ports, read));
  const terbit = terbitkanLembar(ports, read, naskah.isi, {
    harap: naskah.harap,
    denganPdf: true,
    ...(naskah.surat ? { surat: naskah.surat } : {}),
  });
  const lampiran = lampiranOf(terbit);
  const kirim = kirimSurat(
    ports,
    penerima.map(({ nama, email }) => {
      const jabatan = people.find((one) => one.nama === nama)?.jabatan ?? '';
      return { nama, email, naskah: suratDisposisi(ports, read, naskah, terbit.nomor, { nama, jabatan }, lampiran) };
    }),
  );
  const periode = formatPeriode(naskah.isi.periode);
  const sent = penerima.length === 0 ? '' : ` ${ringkasKirim(kirim)}.`;
  const hasil = `Disposisi ${terbit.nomor} untuk langkah ${naskah.isi.langkah} diterbitkan.${sent}`;
  catatRiwayat(ports, read.tabs, [{ tindakan: TINDAKAN, periode, hasil }]);
  return selesaiTerbit(read, terbit, kirim);
}

/**
 * Forms `disposisi` → `disposisi-isi` → `disposisi-terbit`, or `disposisi` → `disposisi-selesai`. Isian: apa (`buat`, `selesai`),
 * periode, langkah, hal, isi, sifat, batasWaktu, kepada[], kepadaLain, harap[], nomor, suratDari, nomorSurat, tanggalSurat, diterima,
 * agenda, penerima[] (addresses); for `selesai`: nomor[].
 * `data`: `{nomor, berkas, terkirim, gagal, ditunda}` or `{selesai: string[]}`.
 * @throws UserError for what is wrong, before anything is written
 */
export function disposisi(ports: Ports, { tahap, isian }: Permintaan): Jawaban {
  const read = readBukuKerja(ports);
  const register = requireRegister(ports, read.tabs, DISPOSISI);
  if (isian.text('apa') === 'selesai') return tandaiSelesai(ports, read, register, isian);
  const tujuan = readTujuanSop(read, isian);
  if (!tujuan) return { formulir: formulirMulai(ports, read, register) };
  if (tahap === '' || tahap === MULAI) {
    const nomor = nomorBerikut(ports, read, register, '');
    return { formulir: formulirIsi(ports, read, tujuan.periode, tujuan.langkah, nomor) };
  }
  const naskah = readNaskah(ports, read, isian, tujuan);
  requireIsi(naskah.isi);
  if (tahap !== KIRIM) {
    const nomor = nomorBerikut(ports, read, register, naskah.isi.nomor ?? '');
    return { formulir: formulirKirim(ports, read, naskah, nomor) };
  }
  return { selesai: terbitkan(ports, read, naskah, isian.list('penerima')) };
}
