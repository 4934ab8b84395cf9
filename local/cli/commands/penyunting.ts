/** `kinerja penyunting`: who may open and change the workbook, as the dialog Bagikan does in Google Sheets. */
import { basename } from 'node:path';
import { Problem, usageProblem } from '../problem.ts';
import { openForChange, saveChange, withHost } from '../workbook-call.ts';
import type { Command, Invocation } from './command.ts';

function requireAddresses(emails: readonly string[]): void {
  const wrong = emails.find((email) => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email));
  if (wrong) throw usageProblem(`"${wrong}" bukan alamat email.`, 'Tulis misalnya seksi.arsip@example.go.id.');
}

/** @returns addresses that may edit it, the owner first; only the owner when it is shared with nobody by name */
async function share(invocation: Invocation): Promise<string[]> {
  const { args, acting, file } = invocation;
  const [added, gone] = [args.lists.get('tambah') ?? [], args.lists.get('cabut') ?? []];
  requireAddresses([...added, ...gone]);
  return withHost(invocation, async (client) => {
    await openForChange(client, invocation);
    const now = await client.share([]);
    const [owner = ''] = now;
    if (added.length + gone.length === 0) return now;
    if (owner.toLowerCase() !== acting.user.toLowerCase()) {
      throw new Problem(
        `Hanya pemilik ${basename(file)} yang dapat membagikannya.`,
        `Pemiliknya ${owner}; bertindaklah sebagai dia dengan --sebagai.`,
      );
    }
    const all = await client.share(added, gone);
    await saveChange(client, acting);
    return all;
  });
}

async function run(invocation: Invocation): Promise<number> {
  const { acting, io } = invocation;
  const [owner = '', ...editors] = await share(invocation);
  if (acting.json) io.out(`${JSON.stringify({ ok: true, pemilik: owner, penyunting: editors })}\n`);
  else if (editors.length === 0) {
    io.out(`Pemilik: ${owner}\nTidak dibagikan menurut nama: siapa pun yang memegang berkasnya dapat mengubahnya.\n`);
  } else io.out(`Pemilik: ${owner}\n${editors.map((email) => `Penyunting: ${email}\n`).join('')}`);
  return 0;
}

export const penyunting: Command = {
  name: 'penyunting',
  summary: 'mengatur siapa yang boleh membuka dan mengubah buku kerja',
  usage: 'BERKAS.xlsx [--tambah EMAIL] [--cabut EMAIL]',
  description:
    'Seperti tombol Bagikan di Google Sheets. Selama belum ada penyunting, siapa pun yang memegang berkasnya boleh mengubahnya. Kata sandi tidak ada: ini aturan main untuk --sebagai, bukan pengaman berkas.',
  examples: [
    'kinerja-2026.xlsx',
    'kinerja-2026.xlsx --tambah bidang.arsip@example.go.id --tambah seksi.arsip@example.go.id',
  ],
  options: [
    { name: 'tambah', value: 'EMAIL', many: true, description: 'beri hak mengubah kepada alamat ini (dapat diulang)' },
    { name: 'cabut', value: 'EMAIL', many: true, description: 'cabut hak alamat ini (dapat diulang)' },
  ],
  run,
};
