/** Lampirkan: keeps the scan of a signed document in the folder of the year, and its link in tab Arsip. */
import { type DokumenArsip, sebutDokumen } from '../../core/arsip/dokumen.ts';
import { type JenisPindaian, jenisPindaian } from '../../core/arsip/jenis-berkas.ts';
import { toNamaBerkas } from '../../core/arsip/nama-berkas.ts';
import { fromBase64 } from '../../core/base64.ts';
import { type Register, updatePatch } from '../../core/register.ts';
import { ARSIP, type ArsipField } from '../../core/tab-layout/arsip.ts';
import { folderTahun } from '../folder-tahun.ts';
import { requireRegister } from '../open-register.ts';
import type { Ports, SavedFile, TabInfo } from '../ports.ts';
import { catatRiwayat } from '../riwayat.ts';
import { readTahun } from '../tahun.ts';
import type { Formulir, Jawaban } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import type { Permintaan } from '../tindakan/permintaan.ts';
import { UserError } from '../user-error.ts';
import { readCatatanBerkas, writeCatatanBerkas } from './berkas-arsip.ts';
import { toSavedFile } from './keutuhan.ts';
import { dokumenDipilih, formulirKosong, pilihanDokumen } from './pilih-dokumen.ts';
import { TOMBOL_RIWAYAT } from './tombol-arsip.ts';

const PILIH = 'lampirkan';
const GANTI = 'lampirkan-ganti';
const JUDUL = 'Lampirkan Salinan Bertanda Tangan';

interface Pindaian {
  jenis: JenisPindaian;
  bytes: Uint8Array;
}

/** `null` while no file was chosen. @throws UserError for a file that is no PDF and no picture */
function readPindaian(isian: Isian): Pindaian | null {
  const berkas = isian.berkas('berkas');
  if (!berkas) return null;
  const bytes = fromBase64(berkas.base64);
  const jenis = jenisPindaian(bytes);
  if (jenis) return { jenis, bytes };
  throw new UserError(
    `Berkas ${berkas.nama} bukan PDF, JPG, atau PNG.`,
    'Pindai dokumennya sebagai PDF atau foto, lalu pilih berkas itu.',
    [],
    true,
  );
}

function formulirPilih(register: Register<ArsipField>, chosen: string): Formulir {
  const pilihan = pilihanDokumen(register);
  if (pilihan.pilihan.length === 0) return formulirKosong(PILIH, JUDUL);
  return {
    nama: PILIH,
    judul: JUDUL,
    bagian: [
      { ...pilihan, nilai: chosen || pilihan.nilai },
      {
        tipe: 'berkas',
        nama: 'berkas',
        label: 'Hasil pindai dokumen yang sudah ditandatangani',
        terima: ['.pdf', '.jpg', '.jpeg', '.png'],
        wajib: true,
        bantuan: 'Disimpan di folder arsip akun Anda; tautannya dicatat di tab Arsip.',
      },
    ],
    tombol: 'Lampirkan',
  };
}

/** Before a link that stands there is replaced. The scan behind it stays where it is. */
function formulirGanti(dokumen: DokumenArsip): Formulir {
  const file = toSavedFile(dokumen.bertandaTangan, '', dokumen.bertandaTangan);
  return {
    nama: GANTI,
    judul: 'Ganti Salinan Bertanda Tangan?',
    bagian: [
      {
        tipe: 'teks',
        nada: 'perhatian',
        isi: `${sebutDokumen(dokumen)} sudah mempunyai salinan bertanda tangan. Jika diganti, tautan di tab Arsip menunjuk ke berkas yang baru; berkas yang lama tidak dihapus.`,
      },
      ...(file ? [{ tipe: 'tautan' as const, judul: 'Salinan yang sekarang', berkas: [file] }] : []),
    ],
    tombol: 'Ganti Tautannya',
    bahaya: true,
  };
}

function lampirkanBerkas(
  ports: Ports,
  tabs: readonly TabInfo[],
  register: Register<ArsipField>,
  dokumen: DokumenArsip,
  { jenis, bytes }: Pindaian,
): SavedFile {
  const folder = folderTahun(ports, readTahun(ports, tabs));
  const base = toNamaBerkas(sebutDokumen(dokumen));
  const nama = `${base} - Bertanda Tangan.${jenis}`;
  const file = ports.files.save(nama, jenis === 'pdf' ? 'pdf' : 'gambar', bytes, folder.id);
  writeCatatanBerkas(ports, dokumen.sha256, { ...readCatatanBerkas(ports, dokumen), pindaian: file.id });
  const entry = { berkasBertandaTangan: file.url || file.nama };
  ports.workbook.apply(updatePatch(register, [{ row: dokumen.row, entry }]));
  const before = dokumen.bertandaTangan === '' ? '' : ` Sebelumnya: ${dokumen.bertandaTangan}`;
  const hasil = `Salinan bertanda tangan ${sebutDokumen(dokumen)} dilampirkan.${before}`;
  catatRiwayat(ports, tabs, [{ tindakan: 'Lampirkan', periode: dokumen.periode, hasil }]);
  return file;
}

/**
 * Forms `lampirkan` → (`lampirkan-ganti` when a scan is there already). Isian: dokumen (column No of tab Arsip), berkas.
 * `data`: `{dokumen: no, berkas: {nama, id, url}}`.
 */
export function lampirkan(ports: Ports, { tahap, isian }: Permintaan): Jawaban {
  const tabs = ports.workbook.listTabs();
  const register = requireRegister(ports, tabs, ARSIP);
  const dokumen = dokumenDipilih(register, isian);
  const pindaian = readPindaian(isian);
  if (!dokumen || !pindaian) return { formulir: formulirPilih(register, isian.text('dokumen')) };
  if (dokumen.bertandaTangan !== '' && tahap !== GANTI) return { formulir: formulirGanti(dokumen) };
  const file = lampirkanBerkas(ports, tabs, register, dokumen, pindaian);
  return {
    selesai: {
      judul: `Salinan bertanda tangan ${sebutDokumen(dokumen)} sudah dilampirkan`,
      bagian: [{ tipe: 'tautan', judul: 'Berkas', berkas: [file] }],
      tab: ARSIP.tab,
      lanjut: [TOMBOL_RIWAYAT],
      data: { dokumen: dokumen.no, berkas: file },
    },
  };
}
