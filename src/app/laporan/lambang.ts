/** The lambang daerah that row Logo of tab Pengaturan names, for cover and kop. */
import type { Gambar } from '../../core/laporan/blocks.ts';
import { readGambar } from '../../core/laporan/read-gambar.ts';
import { idOfLink } from '../arsip/berkas-arsip.ts';
import type { Ports, SavedFile } from '../ports.ts';
import type { TombolAksi } from '../tindakan/formulir.ts';

export interface Lambang {
  logo?: Gambar;
  /** Why there is none although one is named. */
  catatan: string[];
}

const DI_MANA = 'Baris Logo di tab Pengaturan';

const CARA = 'Pilih Kinerja, Lainnya, Cetak Ulang, lalu Unggah Lambang.';

export const TOMBOL_LAMBANG: TombolAksi = { label: 'Unggah Lambang…', aksi: 'lambang', isian: {} };

/** Note in the document: id and link of the picture that was uploaded last, one to a line. */
const CATATAN = 'lambang';

/** A link on one's own computer is a path and tells no id. */
export function catatLambang(ports: Ports, { id }: SavedFile, tautan: string): void {
  ports.workbook.writeProperty(CATATAN, `${id}\n${tautan}`);
}

function idOf(ports: Ports, named: string): string {
  const inLink = idOfLink(named);
  if (inLink !== '') return inLink;
  const [id = '', tautan = ''] = ports.workbook.readProperty(CATATAN).split('\n');
  return tautan === named ? id : named;
}

/** Reads nothing while the row is blank, otherwise one file. A document is made without it rather than not at all. */
export function readLambang(ports: Ports, logo: string): Lambang {
  const named = logo.trim();
  if (named === '') return { catatan: [] };
  const read = ports.files.read(idOf(ports, named));
  if (!read.ok) {
    const why = `${DI_MANA} menunjuk ke berkas yang tidak terbaca oleh akun ini, sehingga dokumen disusun tanpa lambang.`;
    return { catatan: [`${why} ${read.alasan} Unggah gambarnya dari akun ini. ${CARA}`] };
  }
  const picture = readGambar(read.nilai, 'Lambang daerah');
  if (picture) return { logo: picture, catatan: [] };
  return {
    catatan: [`${DI_MANA} bukan gambar PNG atau JPEG, sehingga dokumen disusun tanpa lambang. ${CARA}`],
  };
}
