/** What the predecessor's account made and this account cannot see: archived files, and sheets of units that are still open. */
import { dokumenArsip, sebutDokumen } from '../../core/arsip/dokumen.ts';
import type { NomorTriwulan } from '../../core/buku-kerja.ts';
import { formatPeriode } from '../../core/periode.ts';
import { ARSIP } from '../../core/tab-layout/arsip.ts';
import { idDokumen } from '../arsip/berkas-arsip.ts';
import type { PeriodeTriwulan } from '../isian/penerima-unit.ts';
import { readUntukIsian } from '../isian/tambah-baris.ts';
import { type KeadaanKunci, readKunci } from '../kunci/keadaan-kunci.ts';
import { readCatatanLembar } from '../lembar-isian/catatan-lembar.ts';
import { rencanaKirim, type UnitKirim } from '../lembar-isian/rencana-kirim.ts';
import { openRegister } from '../open-register.ts';
import type { Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import type { UserError } from '../user-error.ts';

export interface BerkasTakTerlihat {
  dokumen: string;
  oleh: string;
  /** Link in tab Arsip, which opens for whom the file is shared with. */
  tautan: string;
}

/** Documents that still count; a draft that was replaced is nobody's concern. Two calls a document. */
export function arsipTakTerlihat(ports: Ports, read: ReadBukuKerja): BerkasTakTerlihat[] {
  const register = openRegister(ports, read.tabs, ARSIP);
  if (!register) return [];
  return dokumenArsip(register)
    .filter(({ keadaan, berkas }) => keadaan !== 'Digantikan' && berkas !== '')
    .filter((dokumen) => {
      const id = idDokumen(ports, dokumen);
      return id === '' || ports.files.find(id) === null;
    })
    .map((dokumen) => ({ dokumen: sebutDokumen(dokumen), oleh: dokumen.oleh, tautan: dokumen.berkas }));
}

/** Sheets of one quarter to be made anew. */
export interface LembarTerbuka {
  periode: PeriodeTriwulan;
  read: ReadBukuKerja;
  units: UnitKirim[];
}

/** Units of a quarter whose sheet belongs to another account. */
function unitsOf(
  ports: Ports,
  nomor: NomorTriwulan,
  tahun: number,
): { lembar: LembarTerbuka | null; catatan: string[] } {
  const isHidden = (id: string): boolean => id !== '' && ports.files.find(id) === null;
  const hidden = [...readCatatanLembar(ports, nomor).values()].filter(({ id }) => isHidden(id)).map(({ id }) => id);
  if (hidden.length === 0) return { lembar: null, catatan: [] };
  const periode: PeriodeTriwulan = { tahun, jenis: 'triwulan', nomor };
  const read = readUntukIsian(ports, nomor);
  try {
    const units = rencanaKirim(ports, read, periode).filter(
      ({ unit, sudah }) => unit.caraKirim === 'Lembar Isian' && hidden.includes(sudah?.id ?? ''),
    );
    return { lembar: units.length > 0 ? { periode, read, units } : null, catatan: [] };
  } catch (error) {
    if ((error as Error).name !== 'UserError') throw error;
    const { pesan, saran } = error as UserError;
    return { lembar: null, catatan: [`Lembar Isian ${formatPeriode(periode)}: ${pesan} ${saran}`] };
  }
}

/** Quarters that are locked need no sheets any more. */
export function lembarTakTerlihat(
  ports: Ports,
  read: ReadBukuKerja,
  keadaan: KeadaanKunci = readKunci(ports),
): { lembar: LembarTerbuka[]; catatan: string[] } {
  const { tahun } = read.buku.pengaturan;
  const open = ([1, 2, 3, 4] as const).filter((nomor) => keadaan[nomor]?.terkunci !== true);
  const found = open.map((nomor) => unitsOf(ports, nomor, tahun));
  return {
    lembar: found.flatMap(({ lembar }) => lembar ?? []),
    catatan: found.flatMap(({ catatan }) => catatan),
  };
}
