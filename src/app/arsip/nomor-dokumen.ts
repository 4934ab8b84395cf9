/** Numbers for documents, decided when the document is made: the form a person saw may be older than a colleague's number. */
import { dokumenArsip, nomorTerpakai, nomorTetap } from '../../core/arsip/dokumen.ts';
import { LAPORAN_KINERJA } from '../../core/arsip/jenis.ts';
import { type NomorBaru, type NomorTerpakai, nomorBaru, type UnsurNomor } from '../../core/disposisi/nomor.ts';
import type { Register } from '../../core/register.ts';
import type { ArsipField } from '../../core/tab-layout/arsip.ts';
import { DISPOSISI, type DisposisiField } from '../../core/tab-layout/register.ts';
import { readWaktu } from '../../core/waktu.ts';
import { openRegister } from '../open-register.ts';
import type { Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import { UserError } from '../user-error.ts';

/** With a place for the kind, disposisi and reports are counted apart; without it they would get the same numbers. */
const hasJenis = (format: string): boolean => /\{jenis\}/i.test(format);

function nomorDisposisi(register: Register<DisposisiField>): NomorTerpakai[] {
  return register.rows.flatMap((row) => {
    const nomor = row.text('nomor');
    const tahun = readWaktu(row.value('tanggal'))?.tahun ?? null;
    return nomor === '' ? [] : [{ tab: register.grid.tab, row: row.row, nomor, tahun }];
  });
}

/**
 * The next number of a Lembar Disposisi, or the typed one. Lembar whose row was taken away still count: they are in Arsip.
 * @throws UserError when the typed number is taken: names the row
 */
export function nomorLembar(
  format: string,
  unsur: UnsurNomor,
  registers: { disposisi: Register<DisposisiField>; arsip: Register<ArsipField> | null },
  ketik: string,
): NomorBaru {
  const { disposisi, arsip } = registers;
  const archived = arsip ? nomorTerpakai(arsip, (isDisposisi) => isDisposisi || !hasJenis(format)) : [];
  const baru = nomorBaru(format, unsur, [...nomorDisposisi(disposisi), ...archived], ketik);
  if (!baru.kembar) return baru;
  const { tab, row, nomor } = baru.kembar;
  throw new UserError(
    `Nomor ${baru.nomor} sudah dipakai: tab ${tab}, baris ${row} (${nomor}).`,
    'Tulis nomor lain, atau kosongkan supaya diberi nomor berikutnya.',
    [],
    true,
  );
}

/** The number of a report: that of its earlier revisions, otherwise the next one. At most one call. */
export function nomorLaporan(
  ports: Ports,
  read: ReadBukuKerja,
  arsip: Register<ArsipField> | null,
  unsur: UnsurNomor,
  periode: string,
): string {
  const { formatNomor } = read.buku.pengaturan;
  if (!arsip) return '';
  const kept = nomorTetap(dokumenArsip(arsip), { jenis: LAPORAN_KINERJA, periode, nomor: '' });
  if (kept !== '') return kept;
  const disposisi = hasJenis(formatNomor) ? null : openRegister(ports, read.tabs, DISPOSISI);
  const used = nomorTerpakai(arsip, (isDisposisi) => !isDisposisi || !hasJenis(formatNomor));
  return nomorBaru(formatNomor, unsur, [...used, ...(disposisi ? nomorDisposisi(disposisi) : [])]).nomor;
}
