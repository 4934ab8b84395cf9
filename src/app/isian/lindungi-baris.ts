/** Protects each unit's rows of a quarterly tab where Lindungi Baris Unit says so, and takes the protections away where it does not. */
import type { NomorTriwulan } from '../../core/buku-kerja.ts';
import { KETERANGAN_ISIAN, perlindunganBaris } from '../../core/isian/perlindungan-baris.ts';
import type { Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';

/**
 * Idempotent: what we protected there before is replaced. At most four calls for each unit.
 * @returns how many areas are protected now
 */
function lindungiBaris(ports: Ports, read: ReadBukuKerja, nomor: NomorTriwulan): number {
  const tab = read.buku.triwulan[nomor]?.table.tab;
  if (tab === undefined) return 0;
  const areas = perlindunganBaris(read.buku, nomor, ports.now());
  ports.protection.replace(
    tab,
    KETERANGAN_ISIAN,
    areas.map((area) => ({ tab, ...area })),
  );
  return areas.length;
}

/** Takes our protections of rows out of every quarterly tab that has some. @returns how many were taken away */
function bukaBaris(ports: Ports, read: ReadBukuKerja): number {
  let count = 0;
  for (const nomor of [1, 2, 3, 4] as const) {
    const tab = read.buku.triwulan[nomor]?.table.tab;
    const ours = tab === undefined ? [] : ports.protection.list(tab, KETERANGAN_ISIAN);
    if (tab === undefined || ours.length === 0) continue;
    ports.protection.replace(tab, KETERANGAN_ISIAN, []);
    count += ours.length;
  }
  return count;
}

/** As the setting says. @returns a sentence on what is so now, `''` when there is nothing to say */
export function terapkanPerlindungan(ports: Ports, read: ReadBukuKerja, nomor: NomorTriwulan): string {
  if (!read.buku.pengaturan.lindungiBarisUnit) {
    return bukaBaris(ports, read) > 0
      ? 'Perlindungan baris per unit dilepas, karena Lindungi Baris Unit di tab Pengaturan berisi Tidak.'
      : '';
  }
  const count = lindungiBaris(ports, read, nomor);
  return count > 0
    ? 'Baris setiap unit dilindungi: hanya unitnya yang dapat mengisi, hanya pemeriksanya yang dapat memverifikasi.'
    : '';
}
