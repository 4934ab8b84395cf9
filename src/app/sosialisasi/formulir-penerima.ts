/** Second form of Sosialisasikan Laporan: exactly who gets what, by which mail; and the question when the day's mail does not suffice. */
import { formatPeriode } from '../../core/periode.ts';
import {
  type Calon,
  calonKey,
  lewatCetak,
  lewatEmail,
  sebutDapat,
  sebutSudah,
  tanpaAlamat,
} from '../../core/sosialisasi/calon.ts';
import { jenisLaporan, sebutPenerima } from '../../core/sosialisasi/penerima-laporan.ts';
import { isTautanBersama, suratLaporan } from '../../core/sosialisasi/surat-laporan.ts';
import type { Ports, SavedFile } from '../ports.ts';
import type { Bagian, Formulir } from '../tindakan/formulir.ts';
import { type AturanAlamat, type CalonPenerima, centangPenerima } from '../tindakan/penerima.ts';
import { UserError } from '../user-error.ts';
import type { Bahan } from './bahan.ts';
import { type BerkasLaporan, dokumenLain, findBerkas } from './berkas-laporan.ts';

export function isPemilik({ penerima }: Calon, { pelaku }: AturanAlamat): boolean {
  return pelaku !== '' && penerima.email.toLowerCase() === pelaku.trim().toLowerCase();
}

/** Everybody who can be reached by mail, as the list of addresses shows them. */
export function calonAlamat({ calon, hak, aturan }: Bahan): CalonPenerima[] {
  return lewatEmail(calon).map((one) => {
    const own = isPemilik(one, aturan);
    const lewati = one.sudah ? sebutSudah(one.sudah) : own ? 'akun Anda sendiri' : '';
    return {
      nama: sebutPenerima(one.penerima),
      email: one.penerima.email,
      dapat: sebutDapat(one.penerima, hak, own),
      ...(lewati === '' ? {} : { lewati }),
    };
  });
}

/** @throws UserError when nobody is to receive this kind of report */
function requireCalon({ calon, terpilih }: Bahan): void {
  if (calon.length > 0) return;
  const jenis = jenisLaporan(terpilih.periode);
  throw new UserError(
    `Belum ada pejabat yang menerima laporan ${jenis.toLowerCase()}.`,
    `Di tab Pejabat, isi kolom Menerima dengan ${jenis} (dan Email, Cara Terima) pada pejabat yang sedang menjabat.`,
  );
}

function bagianLaporan({ terpilih, berubah, nama, draf }: Bahan, { dokumen, pdf }: BerkasLaporan): Bagian[] {
  const files = [dokumen, pdf].filter((file): file is SavedFile => file !== null);
  const keadaan = draf ? ', masih berupa Draf' : '';
  const usang = terpilih.keadaan === 'Perlu Diperbarui';
  return [
    { tipe: 'teks', isi: `${nama}, revisi ${terpilih.revisi}${keadaan}.` },
    ...(berubah
      ? [
          {
            ...{ tipe: 'teks' as const, nada: 'perhatian' as const },
            isi: `Revisi ${terpilih.revisi} disusun sementara formulir ini terbuka. Belum ada yang dikirim; periksa lagi penerima dan suratnya.`,
          },
        ]
      : []),
    ...(usang
      ? [
          {
            ...{ tipe: 'teks' as const, nada: 'perhatian' as const },
            isi: 'Laporan ini perlu diperbarui: datanya berubah sejak disusun. Sebaiknya Susun Laporan dahulu.',
          },
        ]
      : []),
    ...(files.length > 0 ? [{ tipe: 'tautan' as const, judul: 'Berkas laporan', berkas: files }] : []),
  ];
}

/** Sent back with the form, so that no other revision goes out than the one that was shown. */
function bagianRevisi({ terpilih: { revisi } }: Bahan): Bagian {
  const nilai = String(revisi);
  return {
    tipe: 'pilihan',
    nama: 'revisi',
    label: 'Yang dikirim',
    pilihan: [{ nilai, label: `Revisi ${nilai}` }],
    nilai,
  };
}

function bagianCetak(bahan: Bahan): Bagian[] {
  const cetak = lewatCetak(bahan.calon);
  if (cetak.length === 0) return [];
  return [
    {
      ...{ tipe: 'centang', nama: 'diserahkan', label: 'Diserahkan tercetak' },
      pilihan: cetak.map((one) => ({
        nilai: calonKey(one),
        label: sebutPenerima(one.penerima),
        ...(one.sudah ? { keterangan: sebutSudah(one.sudah) } : {}),
        dicentang: false,
      })),
      bantuan: 'Centang yang laporan cetaknya sudah diserahkan; dicatat di tab Distribusi.',
    },
  ];
}

/** Subject and text to be edited, and how the whole mail looks to the first recipient. */
function bagianSurat({ calon, naskah, hak, read }: Bahan, tautan: string): Bagian[] {
  const first = lewatEmail(calon).find(({ sudah }) => sudah === null) ?? lewatEmail(calon)[0];
  if (!first) return [];
  const contoh = suratLaporan(first.penerima, naskah, hak, tautan, read.buku.pengaturan);
  const isTautan = first.penerima.cara === 'Docs' && isTautanBersama(tautan);
  const lampiran = isTautan ? '' : `\n\nLampiran: laporan sebagai ${first.penerima.cara === 'PDF' ? 'PDF' : 'dokumen'}`;
  return [
    {
      ...{ tipe: 'isian', nama: 'perihal', label: 'Perihal email', jenis: 'teks', nilai: naskah.perihal, wajib: true },
    },
    {
      ...{ tipe: 'isian', nama: 'isiSurat', label: 'Isi email', jenis: 'paragraf', nilai: naskah.isi, wajib: true },
      bantuan: 'Salam, cara membuka laporan, tautan, dan penutup ditambahkan sendiri untuk setiap penerima.',
    },
    {
      tipe: 'teks',
      isi: `Contoh email kepada ${first.penerima.nama}:\n\nPerihal: ${contoh.perihal}\n\n${contoh.isi}${lampiran}`,
    },
  ];
}

function bagianPersetujuan({ calon }: Bahan): Bagian[] {
  const byMail = lewatEmail(calon);
  const bagian: Bagian[] = [];
  if (byMail.some(({ penerima }) => penerima.cara === 'Docs')) {
    bagian.push({
      ...{ tipe: 'centang', nama: 'emailGoogle', label: 'Bila alamat penerima tidak mempunyai akun Google' },
      pilihan: [{ nilai: 'ya', label: 'Izinkan Google mengirim undangannya sendiri', dicentang: true }],
      bantuan:
        'Google hanya mau berbagi dengan alamat seperti itu lewat emailnya sendiri; isinya sama dengan surat di atas.',
    });
  }
  if (calon.some(({ sudah }) => sudah !== null)) {
    bagian.push({
      ...{ tipe: 'centang', nama: 'kirimUlang', label: 'Yang sudah menerima revisi ini' },
      pilihan: [{ nilai: 'ya', label: 'Kirim sekali lagi bila namanya dicentang', dicentang: false }],
      bantuan: 'Tanpa centang ini, yang sudah menerima dilewati.',
    });
  }
  return bagian;
}

function peringatan({ calon }: Bahan): Bagian[] {
  const names = tanpaAlamat(calon).map(({ penerima }) => penerima.nama);
  if (names.length === 0) return [];
  const isi = `Belum dapat dikirimi karena kolom Email di tab Pejabat kosong: ${names.join(', ')}. Isi emailnya, atau ubah Cara Terima menjadi Cetak.`;
  return [{ tipe: 'teks', nada: 'perhatian', isi }];
}

/** Without an archived PDF those who get one get the document as it is when it is sent. */
function bagianPdfBaru({ calon }: Bahan, { dokumen, pdf }: BerkasLaporan): Bagian[] {
  const wantsPdf = lewatEmail(calon).some(({ penerima }) => penerima.cara === 'PDF');
  if (!dokumen || pdf || !wantsPdf) return [];
  const isi =
    'Salinan PDF laporan ini tidak ada di arsip, jadi PDF dibuat dari dokumennya saat dikirim. Bila dokumen itu pernah disunting, suntingannya ikut terkirim.';
  return [{ tipe: 'teks', nada: 'perhatian', isi }];
}

function bagianEmail(ports: Ports, bahan: Bahan, dokumen: SavedFile): Bagian[] {
  if (lewatEmail(bahan.calon).length === 0) return [];
  return [
    centangPenerima('penerima', 'Dikirim kepada', calonAlamat(bahan), bahan.aturan),
    ...bagianSurat(bahan, dokumen.url),
    ...bagianPersetujuan(bahan),
    { tipe: 'teks', isi: `Sisa jatah email akun Anda hari ini: ${ports.mail.sisa()}.` },
  ];
}

/** @throws UserError when nobody receives it, or when the account cannot reach the document and everybody wants it by mail */
export function formulirPenerima(ports: Ports, bahan: Bahan): Formulir {
  requireCalon(bahan);
  const berkas = findBerkas(ports, bahan.terpilih);
  const { dokumen } = berkas;
  const lain = dokumen ? null : dokumenLain(bahan.terpilih, bahan.nama);
  if (lain && lewatCetak(bahan.calon).length === 0) throw lain;
  return {
    nama: 'penerima',
    judul: `Sosialisasikan ${bahan.nama}`,
    bagian: [
      ...bagianLaporan(bahan, berkas),
      bagianRevisi(bahan),
      ...(lain ? [{ tipe: 'teks' as const, nada: 'perhatian' as const, isi: `${lain.pesan} ${lain.saran}` }] : []),
      ...peringatan(bahan),
      ...bagianPdfBaru(bahan, berkas),
      ...(dokumen ? bagianEmail(ports, bahan, dokumen) : []),
      ...bagianCetak(bahan),
    ],
    tombol: 'Kirim dan catat',
    bahaya: true,
  };
}

/** When more are chosen than the day's mail suffices for. */
export function formulirJatah({ nama, terpilih }: Bahan, kirim: readonly Calon[], tunda: readonly Calon[]): Formulir {
  const rows = (list: readonly Calon[], hasil: string) =>
    list.map(({ penerima }) => [penerima.nama, penerima.email, hasil]);
  return {
    nama: 'jatah',
    judul: 'Jatah email hari ini tidak cukup',
    bagian: [
      {
        ...{ tipe: 'teks', nada: 'perhatian' },
        isi: `Email yang masih dapat dikirim akun Anda hari ini: ${kirim.length}. Sisanya dicatat di tab Distribusi; besok jalankan lagi Sosialisasikan Laporan ${formatPeriode(terpilih.periode)}, dan hanya mereka yang diusulkan.`,
      },
      {
        ...{ tipe: 'tabel', judul: nama, kolom: ['Nama', 'Email', 'Hari ini'] },
        baris: [...rows(kirim, 'Dikirim'), ...rows(tunda, 'Menunggu')],
      },
    ],
    tombol: 'Kirim yang cukup',
    bahaya: true,
  };
}
