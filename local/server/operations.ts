/** What the page may ask, by name: checks what comes in, and hands it to the workbench. */
import { join } from 'node:path';
import type { UiAnswer } from '../host/session.ts';
import type { Edit } from '../host/view/edit-types.ts';
import { listMadeFiles } from './drive-list.ts';
import { listFolder } from './folder-list.ts';
import type { Operation } from './http-server.ts';
import { listMails } from './outbox-list.ts';
import { findByLink } from './page-links.ts';
import { canMakePdf } from './preview.ts';
import { toSelection } from './selection.ts';
import type { Workbench } from './workbench.ts';
import { WorkbenchProblem } from './workbench-problem.ts';

const BUTTONS = ['OK', 'CANCEL', 'YES', 'NO', 'CLOSE'] as const;

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function requireText(value: unknown, pesan: string): string {
  const given = text(value).trim();
  if (given === '') throw new WorkbenchProblem(pesan, 'Isi dahulu, lalu coba lagi.');
  return given;
}

function toAnswer({ tombol, isi }: Record<string, unknown>): UiAnswer {
  const button = BUTTONS.find((one) => one === tombol) ?? 'CLOSE';
  return { button, text: text(isi) };
}

/** Names of functions of the add-on: letters only, so that nothing else can be reached. */
function functionName(value: unknown): string {
  const name = text(value);
  if (/^[A-Za-z]\w*$/.test(name)) return name;
  throw new WorkbenchProblem('Tindakan ini tidak dikenali.', 'Muat ulang halaman ini.');
}

/** Other windows show another workbook, or the same one with other eyes: they load it anew. */
function tellOthers(workbench: Workbench, client: unknown): void {
  workbench.options.events.send({ kind: 'muat-ulang', dari: text(client) });
}

function people(workbench: Workbench): Record<string, Operation> {
  return {
    pengguna: async ({ email, bagikan, klien }) => {
      const address = requireText(email, 'Alamat pengguna belum dipilih.');
      const reply = await workbench.actAs(address, bagikan === true);
      if (reply.ok) tellOthers(workbench, klien);
      return reply;
    },
    jawab: (body) => {
      const isTaken = workbench.answerQuestion(Number(body.id), toAnswer(body));
      return Promise.resolve({ ok: true, diterima: isTaken });
    },
  };
}

function opening(workbench: Workbench): Record<string, Operation> {
  return {
    buka: async ({ berkas, klien }) => {
      await workbench.open(requireText(berkas, 'Berkas belum dipilih.'));
      tellOthers(workbench, klien);
      return workbench.state();
    },
    baru: async ({ berkas, klien }) => {
      const name = requireText(berkas, 'Nama berkas belum diisi.');
      await workbench.open(/\.xlsx$/i.test(name) ? name : `${name}.xlsx`, true);
      tellOthers(workbench, klien);
      return workbench.state();
    },
    'muat-ulang': async ({ klien }) => {
      await workbench.reload();
      tellOthers(workbench, klien);
      return workbench.state();
    },
    daftar: ({ folder }) => Promise.resolve(listFolder(text(folder) || workbench.options.dataFolder)),
    disk: async () => ({ ok: true, disk: await workbench.client.send('disk', null) }),
  };
}

function saving(workbench: Workbench): Record<string, Operation> {
  return {
    'simpan-salinan': async ({ berkas }) => ({
      ok: true,
      berkas: await workbench.saveCopy(requireText(berkas, 'Nama salinan belum diisi.')),
    }),
    simpan: async () => {
      await workbench.autosave.now();
      return { ok: true, simpan: workbench.autosave.current };
    },
    'izinkan-hilang': async () => {
      await workbench.autosave.allowLosses();
      return { ok: true, simpan: workbench.autosave.current };
    },
  };
}

/** What the add-on has made. */
function results(workbench: Workbench): Record<string, Operation> {
  const { driveFolder } = workbench.options;
  const pdf = canMakePdf();
  return {
    hasil: () => Promise.resolve({ ok: true, folder: driveFolder, berkas: listMadeFiles(driveFolder), pdf }),
    tautan: ({ url }) => Promise.resolve({ ok: true, berkas: findByLink(driveFolder, text(url)), pdf }),
    surat: () => {
      const folder = join(driveFolder, 'surat-keluar');
      return Promise.resolve({ ok: true, folder, surat: listMails(folder) });
    },
  };
}

function editing(workbench: Workbench): Record<string, Operation> {
  const once = (body: Record<string, unknown>, perform: () => Promise<Record<string, unknown>>) =>
    workbench.answered.once(text(body.klien), Number(body.nomor), perform);
  return {
    edit: (body) => once(body, () => workbench.edit(Array.isArray(body.edits) ? (body.edits as Edit[]) : [])),
    urungkan: (body) => once(body, () => workbench.step('undo')),
    ulangi: (body) => once(body, () => workbench.step('redo')),
  };
}

export function operationsOf(workbench: Workbench): Record<string, Operation> {
  return {
    ...people(workbench),
    ...opening(workbench),
    ...saving(workbench),
    ...results(workbench),
    ...editing(workbench),
    denyut: () => Promise.resolve({ ok: true }),
    sapa: () => Promise.resolve(workbench.hello()),
    keadaan: () => workbench.state(),
    menu: ({ fungsi, klien, pilihan }) =>
      workbench.runMenu(functionName(fungsi), { client: text(klien), selection: toSelection(pilihan) }),
    panggil: ({ fungsi, isi, klien, pilihan }) => {
      const who = { client: text(klien), selection: toSelection(pilihan) };
      return workbench.run(functionName(fungsi), Array.isArray(isi) ? isi : [], 'page', who);
    },
  };
}
