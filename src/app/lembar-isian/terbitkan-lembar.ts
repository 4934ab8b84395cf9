/** Makes the sheets, files and forms of the units that were agreed to, shares and mails them, and says for each what came out. */

import { renderDocx } from '../../core/docx/render-docx.ts';
import { emailKey } from '../../core/isian/pemverifikasi.ts';
import { unitKey } from '../../core/isian/unit.ts';
import { buildLembar } from '../../core/lembar-isian/build-lembar.ts';
import { buildFormulir } from '../../core/lembar-isian/formulir-cetak.ts';
import { isianText } from '../../core/lembar-isian/identitas.ts';
import { type LembarDiSurat, suratLembar } from '../../core/lembar-isian/surat-lembar.ts';
import type { UnitKerja } from '../../core/orang.ts';
import { formatPeriode } from '../../core/periode.ts';
import { formatWaktu } from '../../core/tanggal.ts';
import { writeXlsx } from '../../core/xlsx/write-xlsx.ts';
import { folderTahun } from '../folder-tahun.ts';
import type { Ports, SavedFile, Surat } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import type { LembarTerkirim } from './catatan-lembar.ts';
import { readCatatanLembar, writeCatatanLembar, writeIdLembar } from './catatan-lembar.ts';
import type { PilihanKirim } from './formulir-kirim.ts';
import { type UnitKirim, unitByAlamat } from './rencana-kirim.ts';

export interface HasilUnit {
  unit: UnitKerja;
  /** `ditunda`: nothing was made, today's mails are used up. */
  keadaan: 'terkirim' | 'dibuat' | 'gagal' | 'ditunda';
  /** One sentence. */
  hasil: string;
  /** Kept in Drive; an attachment is not. */
  berkas: SavedFile | null;
}

/** What everything made in one go shares. */
interface Terbitan {
  ports: Ports;
  read: ReadBukuKerja;
  pilihan: PilihanKirim;
  catatan: Map<string, LembarTerkirim>;
  ids: Map<string, string>;
  /** Units that something was being made for, as `unitKey` writes them. */
  dimulai: Set<string>;
}

/** What becomes of a unit that the day's mails do not reach. */
export const DITUNDA: Omit<HasilUnit, 'unit'> = {
  keadaan: 'ditunda',
  hasil: 'Belum dikirim: jatah email akun Anda hari ini habis.',
  berkas: null,
};

function kodeDataOf({ ports }: Terbitan, { baris }: UnitKirim): string {
  return ports.sha256(isianText(baris)).slice(0, 12);
}

function namaBerkas({ pilihan }: Terbitan, unit: UnitKerja, apa: string): string {
  return `${apa} ${formatPeriode(pilihan.periode)} ${pilihan.periode.tahun} - ${unit.unitKerja}`;
}

function lembarBytes(terbitan: Terbitan, one: UnitKirim): Uint8Array {
  const { ports, read, pilihan } = terbitan;
  const { tahun, nomor } = pilihan.periode;
  return writeXlsx(
    buildLembar({
      identitas: {
        ...{ buku: ports.workbook.place().id, tahun, nomor, unit: one.unit.unitKerja },
        ...{ kodeData: kodeDataOf(terbitan, one), dibuat: formatWaktu(ports.now()) },
      },
      pengaturan: read.buku.pengaturan,
      ...{ batas: pilihan.batas, baris: one.baris, diajukan: one.diajukan },
    }),
  );
}

function ingat({ ports, catatan, ids }: Terbitan, { unit }: UnitKirim, id: string): void {
  catatan.set(unitKey(unit.unitKerja), { id, waktu: formatWaktu(ports.now()) });
  if (id !== '') ids.set(unit.unitKerja, id);
}

/** Before anything is made: should the run be cut off, nobody is sent to twice unasked. One write. */
function tandaiDimulai({ ports, pilihan, catatan }: Terbitan, units: readonly UnitKirim[]): void {
  const waktu = formatWaktu(ports.now());
  for (const { unit } of units) {
    const key = unitKey(unit.unitKerja);
    const known = catatan.get(key);
    catatan.set(key, { id: known?.id ?? '', waktu, terputus: known?.terputus ?? 'dimulai' });
  }
  if (units.length > 0) writeCatatanLembar(ports, pilihan.periode.nomor, catatan);
}

/** What an interrupted sending has made already is used again: the unit may have begun to fill it in. One write for a new one. */
function lembarBerkas(terbitan: Terbitan, { unit }: UnitKirim, nama: string, bytes: () => Uint8Array): SavedFile {
  const { ports, read, pilihan, catatan } = terbitan;
  const key = unitKey(unit.unitKerja);
  const known = catatan.get(key);
  const made = known?.terputus === 'dibuat' ? ports.files.find(known.id) : null;
  if (made) return made;
  const berkas = ports.files.save(nama, 'sheet', bytes(), folderTahun(ports, read.buku.pengaturan.tahun).id);
  catatan.set(key, { id: berkas.id, waktu: formatWaktu(ports.now()), terputus: 'dibuat' });
  writeCatatanLembar(ports, pilihan.periode.nomor, catatan);
  return berkas;
}

interface Siap {
  one: UnitKirim;
  berkas: SavedFile | null;
  /** Why the sheet could not be shared, `''` when it was or needed not be. */
  tertolak: string;
  surat: LembarDiSurat;
  lampiran: NonNullable<Surat['lampiran']>;
}

/** Can others open it? A path on one's own computer is no link. */
export const isTautan = (url: string): boolean => /^https?:/i.test(url);

/** The sheet of one unit, kept and shared, or as an attachment: also where others could not open the kept sheet by a link. */
function siapkan(terbitan: Terbitan, one: UnitKirim, email: string): Siap {
  const { ports } = terbitan;
  const { unit, baris, anggaran } = one;
  const bytes = lembarBytes(terbitan, one);
  const nama = namaBerkas(terbitan, unit, 'Lembar Isian');
  const surat = { unit: unit.unitKerja, penanggungJawab: unit.penanggungJawab, jumlah: baris.length, anggaran };
  const attached = [{ nama: `${nama}.xlsx`, jenis: 'xlsx' as const, bytes }];
  if (unit.caraKirim === 'Berkas Excel') {
    return { one, berkas: null, tertolak: '', surat: { ...surat, url: '' }, lampiran: attached };
  }
  const berkas = lembarBerkas(terbitan, one, nama, () => bytes);
  const shared = ports.files.share(berkas.id, email, 'ubah', '');
  const tertolak = shared.ok ? '' : shared.alasan;
  const url = isTautan(berkas.url) ? berkas.url : '';
  return { one, berkas, tertolak, surat: { ...surat, url }, lampiran: url === '' ? attached : [] };
}

function hasilOf(
  terbitan: Terbitan,
  { one, berkas, tertolak, surat }: Siap,
  sent: ReturnType<Ports['mail']['send']>,
): HasilUnit {
  const { unit } = one;
  if (berkas) ingat(terbitan, one, berkas.id);
  if (tertolak !== '') {
    const hasil = `Lembar sudah dibuat, tetapi belum dapat dibagikan: ${tertolak} Bagikan sendiri dari tautannya, atau ganti Cara Kirim unit ini menjadi Berkas Excel.`;
    return { unit, keadaan: 'gagal', hasil, berkas };
  }
  if (!sent.ok) {
    const lanjut =
      surat.url !== ''
        ? 'Lembar sudah dibagikan; kirim tautannya lewat cara lain.'
        : 'Periksa Email di tab Unit Kerja, lalu kirim lagi.';
    return { unit, keadaan: 'gagal', hasil: `${sent.alasan} ${lanjut}`, berkas };
  }
  if (!berkas) ingat(terbitan, one, '');
  const hasil = surat.url === '' ? 'Berkas Excel dikirim.' : 'Lembar dibagikan dan tautannya dikirim.';
  return { unit, keadaan: 'terkirim', hasil, berkas };
}

/** Everything of one address in one mail. A sheet that could not be shared is not written about. */
function kirimAlamat(terbitan: Terbitan, email: string, units: readonly UnitKirim[]): HasilUnit[] {
  const { ports, read, pilihan } = terbitan;
  for (const { unit } of units) terbitan.dimulai.add(unitKey(unit.unitKerja));
  const siap = units.map((one) => siapkan(terbitan, one, email));
  const usable = siap.filter(({ tertolak }) => tertolak === '');
  if (usable.length === 0) return siap.map((one) => hasilOf(terbitan, one, { ok: true, nilai: null }));
  const lembar = usable.map(({ surat }) => surat);
  const { perihal, isi } = suratLembar({ ...pilihan, pengaturan: read.buku.pengaturan, lembar });
  const lampiran = usable.flatMap((one) => one.lampiran);
  const sent = ports.mail.send({ kepada: email, perihal, isi, ...(lampiran.length > 0 ? { lampiran } : {}) });
  return siap.map((one) => hasilOf(terbitan, one, sent));
}

function cetakFormulir(terbitan: Terbitan, one: UnitKirim): HasilUnit {
  const { ports, read, pilihan } = terbitan;
  const { unit, baris } = one;
  terbitan.dimulai.add(unitKey(unit.unitKerja));
  const { pengaturan } = read.buku;
  const docx = renderDocx(
    buildFormulir({
      ...{ pengaturan, unit, baris, periode: pilihan.periode, batas: pilihan.batas, waktu: ports.now() },
      kodeData: kodeDataOf(terbitan, one),
    }),
  );
  const folder = folderTahun(ports, pengaturan.tahun).id;
  const berkas = ports.files.saveReport(namaBerkas(terbitan, unit, 'Formulir Isian'), docx, folder);
  ingat(terbitan, one, '');
  return { unit, keadaan: 'dibuat', hasil: 'Formulir dibuat; cetak dan serahkan kepada unit.', berkas };
}

/** Calls a unit: three for a sheet, none for a file, one for a form; and one mail an address. */
function terbitkanSemua(terbitan: Terbitan, units: readonly UnitKirim[], alamat: ReadonlySet<string>): HasilUnit[] {
  const cetak = units.filter(({ unit }) => unit.caraKirim === 'Formulir Cetak');
  const agreed = unitByAlamat(units).filter(({ email }) => alamat.has(emailKey(email)));
  let sisa = agreed.length > 0 ? terbitan.ports.mail.sisa() : 0;
  const sent = agreed.flatMap(({ email, units: own }): HasilUnit[] => {
    if (sisa < 1) return own.map(({ unit }) => ({ ...DITUNDA, unit }));
    sisa -= 1;
    return kirimAlamat(terbitan, email, own);
  });
  return [...sent, ...cetak.map((one) => cetakFormulir(terbitan, one))];
}

/** Units for which nothing was made after all (no mail left today, or the mail failed) stand as they stood before. */
function pulihkan(
  { catatan }: Terbitan,
  before: ReadonlyMap<string, LembarTerkirim>,
  units: readonly UnitKirim[],
): void {
  for (const { unit } of units) {
    const key = unitKey(unit.unitKerja);
    if (!catatan.get(key)?.terputus) continue;
    const known = before.get(key);
    if (known) catatan.set(key, known);
    else catatan.delete(key);
  }
}

/**
 * @param alamat addresses that were agreed to, as `emailKey` writes them
 * @returns one result for each unit that was tried, in the order in which it was done
 */
export function terbitkanLembar(
  ports: Ports,
  read: ReadBukuKerja,
  pilihan: PilihanKirim,
  units: readonly UnitKirim[],
  alamat: ReadonlySet<string>,
): HasilUnit[] {
  const { nomor } = pilihan.periode;
  const before = readCatatanLembar(ports, nomor);
  const terbitan: Terbitan = {
    ...{ ports, read, pilihan, catatan: new Map(before) },
    ...{ ids: new Map(), dimulai: new Set() },
  };
  const isAgreed = ({ unit }: UnitKirim) => unit.caraKirim === 'Formulir Cetak' || alamat.has(emailKey(unit.email));
  const agreed = units.filter(isAgreed);
  tandaiDimulai(terbitan, agreed);
  try {
    const hasil = terbitkanSemua(terbitan, units, alamat);
    terbitan.dimulai.clear();
    return hasil;
  } finally {
    const belum = agreed.filter(({ unit }) => !terbitan.dimulai.has(unitKey(unit.unitKerja)));
    pulihkan(terbitan, before, belum);
    // What was made is remembered even when something stops the rest.
    writeCatatanLembar(ports, nomor, terbitan.catatan);
    writeIdLembar(ports, read.tabs, terbitan.ids);
  }
}
