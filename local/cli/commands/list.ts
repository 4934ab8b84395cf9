/** All commands, in the order of the help. */
import type { Command } from './command.ts';
import { contoh } from './contoh.ts';
import { laporan } from './laporan.ts';
import { rekap } from './rekap.ts';
import { siapkan } from './siapkan.ts';
import { validasi } from './validasi.ts';

export const COMMANDS: readonly Command[] = [contoh, siapkan, validasi, rekap, laporan];
