/** Before a new revision: what people typed into the document of the one before is named, so that none of it is lost unnoticed. */
import { type DokumenArsip, dokumenArsip, revisiTerbaru, sebutDokumen } from '../../core/arsip/dokumen.ts';
import { LAPORAN_KINERJA } from '../../core/arsip/jenis.ts';
import { sebutanLaporan } from '../../core/narasi/pilih-narasi.ts';
import type { PerubahanNaskah } from '../../core/naskah/banding-naskah.ts';
import { isDiNarasi } from '../../core/naskah/usulan-narasi.ts';
import { formatPeriode, type Periode } from '../../core/periode.ts';
import type { Register } from '../../core/register.ts';
import type { ArsipField } from '../../core/tab-layout/arsip.ts';
import { perubahanDokumen } from '../arsip/perubahan-dokumen.ts';
import type { Ports } from '../ports.ts';
import { NeedsConfirmation } from '../user-error.ts';
import type { DrafLaporan } from './periksa-laporan.ts';

const SARAN =
  'Dokumen itu tetap ada, tetapi revisi baru tidak memuatnya. Untuk membawanya, batalkan, lalu pilih Kinerja, Lainnya, Cetak Ulang, Ambil Perubahan Dokumen. Susun revisi baru sekarang?';

/** Paragraphs that are quoted, and characters of each. */
const QUOTED = 3;
const LONGEST = 90;

function revisiTerakhir(register: Register<ArsipField>, periode: Periode): DokumenArsip | null {
  const name = formatPeriode(periode);
  const same = dokumenArsip(register).filter((one) => one.jenis === LAPORAN_KINERJA && one.periode === name);
  return revisiTerbaru(same);
}

function quote({ lama, baru }: PerubahanNaskah): string {
  const teks = baru || lama;
  const cut = teks.length > LONGEST ? `${teks.slice(0, LONGEST - 1).trimEnd()}…` : teks;
  return baru === '' ? `"${cut}" (dihapus)` : `"${cut}"`;
}

/**
 * Two or three calls, none when nothing was archived yet. What was taken over into tab Narasi is not asked about again. A document that cannot be read (another account made it) is none of our
 * questions: it stays where it is.
 * @returns a sentence for the outcome when the question was answered already
 * @throws NeedsConfirmation while it was not
 */
export function tanyaUbahan(
  ports: Ports,
  { rekap, read }: DrafLaporan,
  register: Register<ArsipField> | null,
  konfirmasi: boolean,
): string[] {
  const dokumen = register ? revisiTerakhir(register, rekap.periode) : null;
  const hasil = dokumen ? perubahanDokumen(ports, dokumen) : null;
  if (!dokumen || !hasil?.ok) return [];
  const [rows, sebutan] = [read.buku.narasi ?? [], sebutanLaporan(rekap.periode)];
  const lost = hasil.nilai.filter(({ baru }) => baru === '' || !isDiNarasi(baru, rows, sebutan));
  const { length } = lost;
  if (length === 0) return [];
  const some = lost.slice(0, QUOTED).map(quote).join('; ');
  const more = length > QUOTED ? `; dan ${length - QUOTED} lainnya` : '';
  const pesan = `${length} paragraf di ${sebutDokumen(dokumen)} pernah diubah langsung di dokumennya: ${some}${more}.`;
  if (!konfirmasi) throw new NeedsConfirmation(pesan, SARAN);
  return [`${pesan} Perubahan itu tidak ikut dalam revisi baru; dapat diambil lewat Ambil Perubahan Dokumen.`];
}
