/** Marks the archived reports whose figures are no longer today's, and takes the mark back where they are again. */
import { type DokumenArsip, dokumenArsip, type Keadaan, keadaanBlock, sebutDokumen } from '../../core/arsip/dokumen.ts';
import { type Periode, parsePeriode, triwulanOf } from '../../core/periode.ts';
import type { Register } from '../../core/register.ts';
import type { ArsipField } from '../../core/tab-layout/arsip.ts';
import { kodeDataOf } from '../kode-data.ts';
import type { Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import { openArsip } from './arsipkan.ts';
import { readCatatanBerkas } from './berkas-arsip.ts';

/** As in column Kode Data: the codes of the period's own quarters. */
export function kodeDataPeriode(ports: Ports, read: ReadBukuKerja, periode: Periode): string {
  return kodeDataOf(ports, read, triwulanOf(periode))
    .map(({ kode }) => kode)
    .join(' ');
}

function isToday(ports: Ports, read: ReadBukuKerja, { periode, kodeData }: DokumenArsip): boolean {
  const parsed = parsePeriode(periode, read.buku.pengaturan.tahun);
  return parsed === null || kodeDataPeriode(ports, read, parsed) === kodeData;
}

/** State that a document ought to have, `null` = the one it has. */
function keadaanBaru(ports: Ports, dokumen: DokumenArsip, today: boolean): Keadaan | null {
  const isMarked = dokumen.keadaan === 'Perlu Diperbarui';
  if (!today) return isMarked ? null : 'Perlu Diperbarui';
  // Figures that were changed back are those of the document again: it is what it was.
  if (!isMarked) return null;
  return readCatatanBerkas(ports, dokumen).draf ? 'Draf' : 'Berlaku';
}

/**
 * Compares the Kode Data of every document that was not replaced with today's figures.
 * @param register when it was read already
 * @returns a sentence for each document that is out of date now
 */
export function tandaiArsipUsang(
  ports: Ports,
  read: ReadBukuKerja,
  register: Register<ArsipField> | null = openArsip(ports, read.tabs),
): string[] {
  if (!register) return [];
  const current = dokumenArsip(register).filter(({ kodeData, keadaan }) => kodeData !== '' && keadaan !== 'Digantikan');
  const states = current.map((dokumen) => ({ dokumen, today: isToday(ports, read, dokumen) }));
  const changes = new Map<number, Keadaan>();
  for (const { dokumen, today } of states) {
    const keadaan = keadaanBaru(ports, dokumen, today);
    if (keadaan) changes.set(dokumen.row, keadaan);
  }
  const values = keadaanBlock(register, changes);
  if (values.length > 0) ports.workbook.apply({ tab: register.grid.tab, values });
  return states
    .filter(({ today }) => !today)
    .map(({ dokumen }) => `${sebutDokumen(dokumen)} perlu diperbarui: datanya berubah sejak laporan itu dibuat.`);
}
