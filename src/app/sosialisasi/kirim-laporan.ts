/** Hands a report over to the chosen people: shares, mails, notes paper, and says of each item how it went. */
import { appendPatch } from '../../core/register.ts';
import { type Calon, calonKey, lewatCetak, lewatEmail } from '../../core/sosialisasi/calon.ts';
import {
  BELUM_JATAH,
  type ButirDistribusi,
  DISERAHKAN,
  distribusiEntries,
  TERKIRIM,
  TERKIRIM_GOOGLE,
  TERKIRIM_PDF_BARU,
  TERPUTUS,
} from '../../core/sosialisasi/distribusi.ts';
import { isTautanBersama, suratLaporan } from '../../core/sosialisasi/surat-laporan.ts';
import type { TeksSurat } from '../../core/surat/surat.ts';
import { formatWaktu } from '../../core/tanggal.ts';
import type { Ports, SavedFile, Surat } from '../ports.ts';
import type { Isian } from '../tindakan/isian.ts';
import { requirePenerima } from '../tindakan/penerima.ts';
import { UserError } from '../user-error.ts';
import type { Bahan } from './bahan.ts';
import { type BerkasLaporan, dokumenLain, type PdfLaporan, readPdf } from './berkas-laporan.ts';
import { calonAlamat, isPemilik } from './formulir-penerima.ts';

/** Who gets it now, who waits for tomorrow's mail, and who has it already. */
export interface Pilihan {
  email: Calon[];
  tunda: Calon[];
  cetak: Calon[];
  sudah: Calon[];
}

/** @param keys addresses or names, as the check boxes or the command line say them */
function requireCetak({ calon }: Bahan, keys: readonly string[]): Calon[] {
  const cetak = lewatCetak(calon);
  const isMeant = (one: Calon, key: string): boolean =>
    calonKey(one) === key || one.penerima.nama.trim().toLowerCase() === key;
  const wanted = keys.map((key) => key.trim().toLowerCase());
  const stranger = wanted.find((key) => !cetak.some((one) => isMeant(one, key)));
  if (stranger === undefined) return cetak.filter((one) => wanted.some((key) => isMeant(one, key)));
  throw new UserError(
    `"${stranger}" tidak ada di daftar penerima laporan tercetak.`,
    'Periksa nama dan Cara Terima di tab Pejabat.',
    [],
    true,
  );
}

/**
 * Decided again at each run: those who have received it meanwhile are left out, unless sending again was asked for.
 * @throws UserError when an address may not be written to, or when nobody was chosen although somebody waits for it
 */
export function pilihanOf(ports: Ports, bahan: Bahan, isian: Isian): Pilihan {
  const agreed = requirePenerima(calonAlamat(bahan), isian.list('penerima'), bahan.aturan);
  const addresses = new Set(agreed.map(({ email }) => email.toLowerCase()));
  const byMail = lewatEmail(bahan.calon).filter(({ penerima }) => addresses.has(penerima.email.toLowerCase()));
  const onPaper = requireCetak(bahan, isian.list('diserahkan'));
  if (byMail.length + onPaper.length === 0) {
    const others = bahan.calon.filter((one) => !isPemilik(one, bahan.aturan));
    if (others.every(({ sudah }) => sudah !== null)) return { email: [], tunda: [], cetak: [], sudah: others };
    throw new UserError('Belum ada penerima yang dicentang.', 'Centang sedikitnya satu orang.', [], true);
  }
  const again = isian.list('kirimUlang').includes('ya');
  const isDue = ({ sudah }: Calon): boolean => again || sudah === null;
  const due = byMail.filter(isDue);
  const sisa = due.length === 0 ? 0 : Math.max(0, ports.mail.sisa());
  return {
    email: due.slice(0, sisa),
    tunda: due.slice(sisa),
    cetak: onPaper.filter(isDue),
    sudah: [...byMail, ...onPaper].filter((one) => !isDue(one)),
  };
}

interface Kiriman {
  bahan: Bahan;
  dokumen: SavedFile;
  /** Read only when somebody gets it. */
  pdf: PdfLaporan | null;
  emailGoogle: boolean;
  /** The document itself, where its link leads nobody else to it. */
  lampiran: Surat['lampiran'] | null;
}

function lampiranDokumen(ports: Ports, { nama, id, url }: SavedFile): Surat['lampiran'] | null {
  const bytes = isTautanBersama(url) ? null : ports.files.read(id);
  return bytes?.ok ? [{ nama: `${nama.replace(/\.docx$/i, '')}.docx`, jenis: 'docx', bytes: bytes.nilai }] : null;
}

const gagal = (alasan: string): string => `Gagal: ${alasan}`;

function kirimPdf(ports: Ports, { bahan, pdf, dokumen }: Kiriman, email: string, surat: TeksSurat): string {
  const isi = pdf?.isi;
  if (!isi?.ok) return gagal(isi?.alasan ?? 'PDF tidak dapat dibuat.');
  const nama = `${dokumen.nama.replace(/\.(?:docx|pdf)$/i, '') || bahan.nama}.pdf`;
  const sent = ports.mail.send({ kepada: email, ...surat, lampiran: [{ nama, jenis: 'pdf', bytes: isi.nilai }] });
  if (!sent.ok) return gagal(sent.alasan);
  return pdf?.baru ? TERKIRIM_PDF_BARU : TERKIRIM;
}

/** Our own mail tells of the share; only where Google insists does its invitation go out instead. */
function bagikan(ports: Ports, kiriman: Kiriman, calon: Calon, surat: TeksSurat): string {
  const { bahan, dokumen, emailGoogle } = kiriman;
  const { email } = calon.penerima;
  if (!isPemilik(calon, bahan.aturan)) {
    const shared = ports.files.share(dokumen.id, email, bahan.hak, '');
    if (!shared.ok) {
      const invited = emailGoogle ? ports.files.share(dokumen.id, email, bahan.hak, surat.isi) : shared;
      return invited.ok ? TERKIRIM_GOOGLE : gagal(invited.alasan);
    }
  }
  const sent = ports.mail.send({
    kepada: email,
    ...surat,
    ...(kiriman.lampiran ? { lampiran: kiriman.lampiran } : {}),
  });
  return sent.ok ? TERKIRIM : gagal(`dokumen sudah dibagikan, tetapi emailnya tidak terkirim. ${sent.alasan}`);
}

function kirimSatu(ports: Ports, kiriman: Kiriman, calon: Calon): string {
  const { bahan, dokumen } = kiriman;
  const { naskah, hak, read } = bahan;
  const surat = suratLaporan(calon.penerima, naskah, hak, dokumen.url, read.buku.pengaturan);
  if (calon.penerima.cara === 'PDF') return kirimPdf(ports, kiriman, calon.penerima.email, surat);
  return bagikan(ports, kiriman, calon, surat);
}

function butir(bahan: Bahan, { penerima }: Calon, hasil: string): ButirDistribusi {
  const { nama, email, cara } = penerima;
  return { nama, email, cara, hasil, hak: cara === 'Docs' ? bahan.hak : '' };
}

/** In the rows that the outcome is written into afterwards: should the run be cut off, nobody is sent to twice unasked. */
function catatDimulai(ports: Ports, bahan: Bahan, email: readonly Calon[]): void {
  const { distribusi, nama, terpilih } = bahan;
  const items = email.map((calon) => butir(bahan, calon, TERPUTUS));
  const entries = distribusiEntries(nama, terpilih.revisi, formatWaktu(ports.now()), items);
  ports.workbook.apply(appendPatch(distribusi, entries));
  // Google holds writes back until something is read: the rows must stand there before the first mail goes out.
  ports.workbook.read([{ tab: distribusi.grid.tab, rows: 1 }]);
}

/**
 * Of the workbook only Distribusi is written here, before the first mail. A refused share or a failed mail concerns that person alone.
 * @returns one item for each person: those by mail first, in the order of the list
 * @throws UserError when the account cannot reach the document: then nothing has been sent
 */
export function kirimLaporan(
  ports: Ports,
  bahan: Bahan,
  berkas: BerkasLaporan,
  { email, tunda, cetak }: Pilihan,
  emailGoogle: boolean,
): ButirDistribusi[] {
  const sent: ButirDistribusi[] = [];
  if (email.length > 0) {
    const { dokumen } = berkas;
    if (!dokumen) throw dokumenLain(bahan.terpilih, bahan.nama);
    const wantsPdf = email.some(({ penerima }) => penerima.cara === 'PDF');
    const pdf = wantsPdf ? readPdf(ports, berkas) : null;
    const wantsDocs = email.some(({ penerima }) => penerima.cara === 'Docs');
    const lampiran = wantsDocs ? lampiranDokumen(ports, dokumen) : null;
    const kiriman: Kiriman = { bahan, dokumen, pdf, emailGoogle, lampiran };
    catatDimulai(ports, bahan, email);
    for (const calon of email) sent.push(butir(bahan, calon, kirimSatu(ports, kiriman, calon)));
  }
  return [
    ...sent,
    ...tunda.map((calon) => butir(bahan, calon, BELUM_JATAH)),
    ...cetak.map((calon) => butir(bahan, calon, DISERAHKAN)),
  ];
}
