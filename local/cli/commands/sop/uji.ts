/** The command `uji`: Uji Tabel over a tab of any .xlsx file, or over a table in a text file. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Problem } from '../../problem.ts';
import { runTindakan, type TindakanSpec, tindakanCommand } from '../../tindakan/tindakan-command.ts';
import type { Command, Invocation } from '../command.ts';

const UJI: TindakanSpec = {
  aksi: 'uji',
  name: 'uji',
  summary: 'menghitung ulang setiap angka sebuah tabel dan menjelaskan yang salah',
  usage: 'BERKAS.xlsx --tab NAMA [--rentang A3:K20] [--kolom D=Realisasi]',
  description:
    'Berlaku untuk tabel apa pun, juga berkas .xlsx dari luar, .csv, dan .tsv. Tidak mengubah apa pun. Kode keluar 1 bila ada yang wajib diperbaiki.',
  examples: [
    'lkjip-2024.xlsx --tab "Tabel 3.1"',
    'kinerja-2026.xlsx --tab Tahunan --rentang A4:T30 --json',
    'rekap.xlsx --tab Sheet1 --kolom D=Realisasi --kolom "E=Tidak dipakai"',
    'ekspor.csv',
  ],
  fields: [
    { field: 'tab', name: 'tab', value: 'NAMA', description: 'nama tab (bila tidak diisi: yang terbuka di berkas)' },
    { field: 'rentang', name: 'rentang', value: 'A3:K20', description: 'letak tabel (bila tidak diisi: seluruh tab)' },
    {
      ...{ field: 'kolom', name: 'kolom', value: 'D=Realisasi', many: true },
      description: 'arti sebuah kolom, bila keliru dikenali (dapat diulang)',
    },
  ],
  isReadOnly: true,
  isBad: ({ ringkasan }) => Number((ringkasan as { galat?: unknown } | undefined)?.galat ?? 0) > 0,
};

/** A table in a text file is handed over as if it had been pasted into an empty workbook. @throws Problem */
async function runTeks(invocation: Invocation): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-uji-'));
  try {
    const tempelan = decodeText(readText(invocation.file));
    if (tempelan.trim() === '') {
      throw new Problem(`Berkas ${basename(invocation.file)} kosong.`, 'Simpan ulang tabelnya beserta judul kolomnya.');
    }
    return await runTindakan(
      UJI,
      { ...invocation, file: join(folder, 'tabel.xlsx') },
      { create: true, isian: { tempelan, nama: basename(invocation.file) } },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @throws Problem */
function readText(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new Problem(
      `Berkas ${basename(file)} ${isMissing ? 'tidak ditemukan' : 'tidak dapat dibaca'}.`,
      'Periksa nama dan foldernya.',
    );
  }
}

/** Excel writes UTF-8 with a mark, UTF-16 as "Unicode text", and otherwise the code page of Windows. */
function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le');
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  return text.includes('\uFFFD') ? new TextDecoder('windows-1252').decode(bytes) : text;
}

export const uji: Command = tindakanCommand(UJI, {
  options: [],
  run: (invocation) =>
    /\.(?:csv|tsv|txt)$/i.test(invocation.file) ? runTeks(invocation) : runTindakan(UJI, invocation),
});
