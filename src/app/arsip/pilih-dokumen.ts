/** The choice of an archived document in the forms about the archive. */
import { type DokumenArsip, dokumenArsip, sebutDokumen } from '../../core/arsip/dokumen.ts';
import type { Register } from '../../core/register.ts';
import type { ArsipField } from '../../core/tab-layout/arsip.ts';
import type { BagianPilihan, Formulir } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import { UserError } from '../user-error.ts';

function keteranganOf({ nomor, tanggal, oleh, keadaan, pdf, bertandaTangan }: DokumenArsip): string {
  return [
    ...[nomor, keadaan, tanggal && `dibuat ${tanggal}`, oleh && `oleh ${oleh}`],
    pdf === '' ? 'belum ada PDF' : '',
    bertandaTangan === '' ? '' : 'salinan bertanda tangan sudah dilampirkan',
  ]
    .filter((text) => text !== '')
    .join('; ');
}

/** Newest first. */
export function pilihanDokumen(register: Register<ArsipField>): BagianPilihan {
  const all = dokumenArsip(register).reverse();
  return {
    tipe: 'pilihan',
    nama: 'dokumen',
    label: 'Dokumen di tab Arsip',
    pilihan: all.map((one) => ({ nilai: one.no, label: sebutDokumen(one), keterangan: keteranganOf(one) })),
    nilai: all[0]?.no ?? '',
  };
}

/** What is shown instead of a choice when nothing was archived yet. */
export function formulirKosong(nama: string, judul: string): Formulir {
  return {
    nama,
    judul,
    bagian: [{ tipe: 'teks', isi: 'Belum ada dokumen di tab Arsip. Susun Laporan lebih dahulu.' }],
    tombol: 'Muat Ulang',
  };
}

/** `null` while none was chosen. @throws UserError when the register has no such number */
export function dokumenDipilih(register: Register<ArsipField>, isian: Isian): DokumenArsip | null {
  const no = isian.text('dokumen');
  if (no === '') return null;
  const found = dokumenArsip(register).find((one) => one.no === no);
  if (found) return found;
  throw new UserError(`Dokumen nomor urut ${no} tidak ada di tab Arsip.`, 'Pilih dokumen yang ada.', [], true);
}
