/** All commands, in the order of the help: the yearly round of the SOP. */
import type { Command } from './command.ts';
import { contoh } from './contoh.ts';
import { laporan } from './laporan.ts';
import { meja } from './meja.ts';
import { penyunting } from './penyunting.ts';
import { rekap } from './rekap.ts';
import { siapkan } from './siapkan.ts';
import { ANGKA_COMMANDS } from './sop/angka.ts';
import { DOKUMEN_COMMANDS } from './sop/dokumen.ts';
import { ISIAN_COMMANDS } from './sop/isian.ts';
import { KENDALI_COMMANDS } from './sop/kendali.ts';
import { KUNCI_COMMANDS } from './sop/kunci.ts';
import { LAPORAN_COMMANDS } from './sop/laporan.ts';
import { LEMBAR_COMMANDS } from './sop/lembar.ts';
import { TAHUN_COMMANDS } from './sop/tahun.ts';
import { uji } from './sop/uji.ts';
import { validasi } from './validasi.ts';

export const COMMANDS: readonly Command[] = [
  ...[contoh, meja, siapkan, penyunting],
  ...KENDALI_COMMANDS,
  ...ISIAN_COMMANDS,
  ...LEMBAR_COMMANDS,
  ...[validasi, rekap, laporan],
  ...ANGKA_COMMANDS,
  uji,
  ...LAPORAN_COMMANDS,
  ...KUNCI_COMMANDS,
  ...DOKUMEN_COMMANDS,
  ...TAHUN_COMMANDS,
];
