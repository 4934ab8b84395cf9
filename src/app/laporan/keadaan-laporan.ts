/** Is a report final, or does it carry the mark DRAF? */
import type { Keadaan } from '../../core/arsip/dokumen.ts';
import { keadaanKoreksi } from '../../core/koreksi.ts';
import { type Periode, triwulanOf } from '../../core/periode.ts';
import { KOREKSI } from '../../core/tab-layout/register.ts';
import { isTerkunci, readKunci } from '../kunci/keadaan-kunci.ts';
import { openRegister } from '../open-register.ts';
import type { Ports, TabInfo } from '../ports.ts';

export interface KeadaanLaporan {
  draf: boolean;
  keadaan: Keadaan;
  /** Why it is a draft, `''` when it is final. */
  sebab: string;
}

/** Final when every quarter of the period is locked and no correction of them is open. Two calls. */
export function keadaanLaporan(ports: Ports, tabs: readonly TabInfo[], periode: Periode): KeadaanLaporan {
  const register = openRegister(ports, tabs, KOREKSI);
  const triwulan = triwulanOf(periode);
  const states = register ? keadaanKoreksi(register, triwulan) : {};
  const terbuka = triwulan.reduce((sum, nomor) => sum + (states[nomor]?.terbuka ?? 0), 0);
  const sebab = [
    ...(isTerkunci(readKunci(ports), periode) ? [] : ['datanya belum dikunci']),
    ...(terbuka > 0 ? [`${terbuka} koreksi belum selesai`] : []),
  ].join(' dan ');
  return { draf: sebab !== '', keadaan: sebab === '' ? 'Berlaku' : 'Draf', sebab };
}
