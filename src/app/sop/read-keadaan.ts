/** Reads what the state of all steps is decided by, with a constant number of calls. */
import type { Grid } from '../../core/grid.ts';
import { parseRegister, type Register } from '../../core/register.ts';
import { readKendali } from '../../core/sop/catatan-kendali.ts';
import { buildFakta, type FaktaRegister, type FaktaSop, TANPA_REGISTER } from '../../core/sop/fakta-sop.ts';
import { type KeadaanLangkah, keadaanSetahun, langkahBerikut } from '../../core/sop/keadaan-langkah.ts';
import { KENDALI_SOP, type KendaliSopField } from '../../core/tab-layout/register.ts';
import { readKunci } from '../kunci/keadaan-kunci.ts';
import type { Ports } from '../ports.ts';
import { type ReadBukuKerja, readBukuKerja } from '../read-buku-kerja.ts';
import { findTab } from '../tab-name.ts';
import { UserError } from '../user-error.ts';
import { readRegisterSop } from './read-register-sop.ts';

export interface KeadaanSop {
  read: ReadBukuKerja;
  /** `null` when the workbook has no tab Kendali SOP, or no header in it. */
  register: Register<KendaliSopField> | null;
  fakta: FaktaSop;
  /** In the order of the year. */
  keadaan: KeadaanLangkah[];
  berikut: KeadaanLangkah | null;
}

/** Formulas of people in between are written back as formulas. */
function readKendaliGrid(ports: Ports, { tabs }: ReadBukuKerja): Grid | undefined {
  const info = findTab(tabs, KENDALI_SOP.tab);
  return info ? ports.workbook.read([{ tab: info.tab, parts: ['formulas'] }])[0] : undefined;
}

function judge(ports: Ports, read: ReadBukuKerja, faktaRegister: FaktaRegister): KeadaanSop {
  const grid = readKendaliGrid(ports, read);
  const register = grid ? parseRegister(grid, KENDALI_SOP) : null;
  const { tahun } = read.buku.pengaturan;
  const kunci = readKunci(ports);
  const terkunci = ([1, 2, 3, 4] as const).filter((nomor) => kunci[nomor]?.terkunci === true);
  const kendali = register ? readKendali(register, tahun) : new Map();
  const fakta = buildFakta(read.buku, ports.now(), terkunci, faktaRegister, kendali);
  const keadaan = keadaanSetahun(fakta);
  return { read, register, fakta, keadaan, berikut: langkahBerikut(fakta, keadaan) };
}

/** @throws UserError in a workbook that was not set up */
export function readKeadaanSop(ports: Ports): KeadaanSop {
  const read = readBukuKerja(ports);
  if (!findTab(read.tabs, 'Perjanjian Kinerja')) {
    throw new UserError('Buku kerja ini belum disiapkan.', 'Pilih menu Kinerja, Lainnya, Siapkan Buku Kerja.');
  }
  const names = ['disposisi', 'laporan', 'pembagianTugas', 'koreksi'] as const;
  return judge(ports, read, readRegisterSop(ports, read.tabs, read.buku.pengaturan.tahun, names, TANPA_REGISTER));
}

/** After rows of Kendali SOP were written: that tab is read anew, everything else stands. */
export function readKeadaanLagi(ports: Ports, { read, fakta }: KeadaanSop): KeadaanSop {
  return judge(ports, read, fakta.register);
}
