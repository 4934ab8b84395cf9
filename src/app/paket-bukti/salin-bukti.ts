/** Puts one archived document, or the scan of its signed paper, into the folder of the package. */
import { jenisPindaian } from '../../core/arsip/jenis-berkas.ts';
import type { Bukti } from '../../core/paket-bukti/isi-paket.ts';
import { type CatatanBerkas, idOfLink, readCatatanBerkas } from '../arsip/berkas-arsip.ts';
import type { Hasil, JenisBerkas, Ports } from '../ports.ts';

/** What became of one piece of evidence; plain texts, so that it can be handed on to the next call. */
export interface HasilSalin {
  /** Name of the file with its ending, `''` = not copied. */
  berkas: string;
  /** SHA-256 of the copy, or why there is none. */
  keterangan: string;
}

interface Isi {
  bytes: Uint8Array;
  jenis: JenisBerkas;
  ending: string;
}

function isiPindaian(ports: Ports, id: string): Hasil<Isi> {
  if (id === '') return { ok: false, alasan: 'Salinan bertanda tangan hanya dicatat sebagai tautan.' };
  const read = ports.files.read(id);
  if (!read.ok) return read;
  const jenis = jenisPindaian(read.nilai);
  if (!jenis) return { ok: false, alasan: 'Salinan bertanda tangan bukan PDF atau gambar.' };
  return { ok: true, nilai: { bytes: read.nilai, jenis: jenis === 'pdf' ? 'pdf' : 'gambar', ending: `.${jenis}` } };
}

/** As PDF: the one that was archived, otherwise made from the document; where none can be made, the document itself. */
function isiDokumen(ports: Ports, catatan: CatatanBerkas): Hasil<Isi> {
  const toPdf = (bytes: Uint8Array): Hasil<Isi> => ({ ok: true, nilai: { bytes, jenis: 'pdf', ending: '.pdf' } });
  const archived = catatan.pdf === '' ? null : ports.files.read(catatan.pdf);
  if (archived?.ok) return toPdf(archived.nilai);
  if (catatan.id === '') return { ok: false, alasan: 'Berkasnya tidak terlihat dari akun Anda.' };
  const made = ports.files.toPdf(catatan.id);
  if (made.ok) return toPdf(made.nilai);
  const read = ports.files.read(catatan.id);
  return read.ok ? { ok: true, nilai: { bytes: read.nilai, jenis: 'docx', ending: '.docx' } } : read;
}

/** At most five calls. */
export function salinBukti(ports: Ports, { dokumen, bentuk, nama }: Bukti, folder: string): HasilSalin {
  const catatan = readCatatanBerkas(ports, dokumen);
  const scan = catatan.pindaian || idOfLink(dokumen.bertandaTangan);
  const isi = bentuk === 'pindaian' ? isiPindaian(ports, scan) : isiDokumen(ports, catatan);
  if (!isi.ok) return { berkas: '', keterangan: isi.alasan };
  const { bytes, jenis, ending } = isi.nilai;
  const saved = ports.files.save(`${nama}${ending}`, jenis, bytes, folder);
  return { berkas: saved.nama, keterangan: ports.sha256Bytes(bytes) };
}
