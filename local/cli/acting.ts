/** The options every command takes, and what they mean for the host: who acts, when it is, where files go. */
import { isAbsolute, join } from 'node:path';
import type { Arguments, OptionSpec } from './arguments.ts';
import type { Io } from './io.ts';
import { usageProblem } from './problem.ts';

/** Owner of the workbook unless somebody else is named. */
const DEFAULT_USER = 'kasubag.perencanaan@example.go.id';
const DEFAULT_FOLDER = 'hasil';

export const COMMON_OPTIONS: readonly OptionSpec[] = [
  { name: 'json', description: 'cetak satu objek JSON saja' },
  { name: 'ya', description: 'jawab ya untuk semua pertanyaan' },
  { name: 'keluar', value: 'FOLDER', description: `folder hasil (bila tidak diisi: ${DEFAULT_FOLDER})` },
  { name: 'sebagai', value: 'EMAIL', description: 'bertindak sebagai pengguna ini' },
  { name: 'hari-ini', value: 'YYYY-MM-DD', description: 'anggap hari ini tanggal itu (juga: KINERJA_HARI_INI)' },
  { name: 'help', description: 'tampilkan bantuan perintah ini' },
];

export interface Acting {
  user: string;
  /** ISO 8601, `null` = the real clock. */
  fixedNow: string | null;
  /** Absolute. */
  folder: string;
  yes: boolean;
  json: boolean;
}

/** Noon in Jakarta is the same day in every zone of Indonesia. */
function toMoment(text: string): string {
  const moment = new Date(`${text}T05:00:00.000Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(moment.getTime());
  if (!isDay || moment.toISOString().slice(0, 10) !== text) {
    throw usageProblem(`"${text}" bukan tanggal.`, 'Tulis tanggal sebagai tahun-bulan-hari, misalnya 2026-07-01.');
  }
  return moment.toISOString();
}

/** @throws Problem (exit code 2) */
export function toActing({ values, flags }: Arguments, io: Io): Acting {
  const user = values.get('sebagai') ?? DEFAULT_USER;
  if (!/^\S+@\S+\.\S+$/.test(user)) {
    throw usageProblem(`"${user}" bukan alamat email.`, 'Tulis misalnya --sebagai staf@example.go.id.');
  }
  const day = values.get('hari-ini') ?? io.env.KINERJA_HARI_INI;
  const folder = values.get('keluar') ?? DEFAULT_FOLDER;
  return {
    user,
    fixedNow: day ? toMoment(day) : null,
    folder: isAbsolute(folder) ? folder : join(io.cwd, folder),
    yes: flags.has('ya'),
    json: flags.has('json'),
  };
}

/** The owner, now, with every question answered yes: what `npm start` does is on its own sample. */
export function mainJobActing(io: Io): Acting {
  const day = io.env.KINERJA_HARI_INI;
  const fixedNow = day ? toMoment(day) : null;
  return { user: DEFAULT_USER, fixedNow, folder: join(io.cwd, DEFAULT_FOLDER), yes: true, json: false };
}
