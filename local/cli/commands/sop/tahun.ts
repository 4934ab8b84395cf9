/** Commands at the turn of the year: `tahun-baru`, `serah-terima`, `impor-riwayat`. */
import { constants, copyFileSync, existsSync, rmSync } from 'node:fs';
import { basename, isAbsolute, join } from 'node:path';
import { Problem } from '../../problem.ts';
import { toShownPath } from '../../shown-path.ts';
import { runTindakan, type TindakanSpec, tindakanCommand } from '../../tindakan/tindakan-command.ts';
import type { Command, Invocation } from '../command.ts';

const TAHUN_BARU: TindakanSpec = {
  aksi: 'tahun-baru',
  name: 'tahun-baru',
  summary: 'membuat salinan buku kerja untuk tahun berikutnya',
  usage: 'BERKAS.xlsx --ke SALINAN.xlsx --tahun 2027',
  description:
    'Buku kerja aslinya tidak berubah. Di salinannya hasil tahun lama pindah ke Riwayat Capaian, tindak lanjut yang terbuka dibawa serta, lalu isian tahun lama dikosongkan. Unit, pejabat, dan indikator tetap.',
  examples: ['kinerja-2026.xlsx --ke kinerja-2027.xlsx --tahun 2027'],
  fields: [
    { field: 'tahun', name: 'tahun', value: '2027', description: 'tahun baru', required: true },
    { field: 'target', stands: 'pertahankan', name: 'pertahankan', description: 'target dan pagu lama tetap ada' },
  ],
};

function toCopy({ args, file, io }: Invocation): string {
  const text = args.values.get('ke') ?? '';
  const named = isAbsolute(text) ? text : join(io.cwd, text);
  const copy = /\.xlsx$/i.test(named) ? named : `${named}.xlsx`;
  if (!existsSync(file)) throw new Problem(`Berkas ${basename(file)} tidak ada.`, 'Periksa nama dan foldernya.');
  if (!existsSync(copy)) return copy;
  throw new Problem(`Berkas ${basename(copy)} sudah ada.`, 'Pakai nama lain; berkas yang ada tidak ditimpa.');
}

/** The copy goes again unless the year was turned in it: half a copy would only be taken for a workbook. */
async function runTahunBaru(invocation: Invocation): Promise<number> {
  const copy = toCopy(invocation);
  copyFileSync(invocation.file, copy, constants.COPYFILE_EXCL);
  let code = 1;
  try {
    // That it is a copy is known here; the year was said with --tahun.
    const isian = { salinan: 'ya', ketik: invocation.args.values.get('tahun') ?? '' };
    code = await runTindakan(TAHUN_BARU, { ...invocation, file: copy }, { isCopy: true, isian });
  } finally {
    if (code !== 0) rmSync(copy, { force: true });
  }
  if (code === 0 && !invocation.acting.json)
    invocation.io.out(`Buku kerja tahun baru: ${toShownPath(copy, invocation.io.cwd)}\n`);
  return code;
}

const tahunBaru = tindakanCommand(TAHUN_BARU, {
  options: [{ name: 'ke', value: 'SALINAN.xlsx', description: 'nama salinannya', required: true }],
  run: runTahunBaru,
});

const imporRiwayat = tindakanCommand({
  aksi: 'impor-riwayat',
  name: 'impor-riwayat',
  summary: 'mengambil hasil tahun sebelumnya ke tab Riwayat Capaian',
  usage: 'BERKAS.xlsx --berkas kinerja-2025.xlsx',
  description: 'Berkas asalnya hanya dibaca; baris yang sudah ada di tab Riwayat Capaian tidak diubah.',
  examples: ['kinerja-2026.xlsx --berkas kinerja-2025.xlsx'],
  fields: [
    {
      field: 'berkas',
      name: 'berkas',
      value: 'KINERJA-2025.xlsx',
      isFile: true,
      description: 'buku kerja tahun sebelumnya',
    },
  ],
});

const serahTerima = tindakanCommand({
  aksi: 'serah-terima',
  name: 'serah-terima',
  summary: 'mengambil alih buku kerja dari pendahulu',
  usage: 'BERKAS.xlsx --sebagai KASUBAG.BARU@example.go.id',
  description:
    'Menyiapkan folder arsip sendiri, menerbitkan ulang Lembar Isian yang masih terbuka, dan mengambil alih pengingat harian. Berkas pendahulu yang tidak terlihat disebutkan satu per satu.',
  examples: ['kinerja-2026.xlsx --sebagai kasubag.baru@example.go.id'],
  fields: [
    {
      field: 'pengingat',
      stands: 'biarkan',
      name: 'biarkan-pengingat',
      description: 'jangan mengambil alih pengingat',
    },
  ],
  hasRecipients: true,
  makesFiles: true,
});

export const TAHUN_COMMANDS: readonly Command[] = [serahTerima, tahunBaru, imporRiwayat];
