/** Opens, makes and copies workbooks. */
import type { Desk, WorkbookState } from '../desk.ts';
import { askConfirm, askText, showMessage } from '../dialogs/ask.ts';
import { showToast } from '../status/toast.ts';
import { call, type Reply } from '../talk/server.ts';

function sentence({ pesan = '', saran = '' }: Reply): string {
  return [pesan, saran].filter((part) => part !== '').join(' ');
}

/** @returns why it could not be opened, `null` when it is open */
async function take(desk: Desk, name: string, body: Record<string, unknown>): Promise<string | null> {
  await desk.gestures.settled();
  const reply = await call<WorkbookState>(name, body);
  if (!reply.ok) return sentence(reply);
  desk.load(reply);
  return null;
}

/** @param path absolute */
export async function openWorkbook(desk: Desk, path: string): Promise<boolean> {
  const problem = await take(desk, 'buka', { berkas: path });
  if (problem !== null) showMessage('Berkas tidak dapat dibuka', [problem]);
  return problem === null;
}

export function askNewWorkbook(desk: Desk): void {
  askText({
    title: 'Buku kerja baru',
    label: 'Nama berkas',
    value: `Kinerja ${new Date().getFullYear()}`,
    button: 'Buat',
    help: `Disimpan di folder ${desk.state.folder}. Sesudah dibuat, pilih menu Kinerja, Siapkan Buku Kerja.`,
    take: async (text) => {
      if (/[\\/:*?"<>|]/.test(text)) return 'Nama berkas tidak boleh memuat \\ / : * ? " < > atau |.';
      const name = /\.xlsx$/i.test(text) ? text : `${text}.xlsx`;
      return take(desk, 'baru', { berkas: `${desk.state.folder}/${name}` });
    },
  });
}

export function askSaveCopy(desk: Desk): void {
  askText({
    title: 'Simpan salinan',
    label: 'Nama salinan',
    value: `${desk.state.berkas.replace(/\.xlsx$/i, '')} – salinan`,
    button: 'Simpan salinan',
    help: `Disimpan di folder ${desk.state.folder}; boleh juga ditulis lengkap dengan foldernya. Yang dikerjakan di sini tetap ${desk.state.berkas}.`,
    take: async (text) => {
      await desk.gestures.settled();
      const reply = await call<{ berkas: string }>('simpan-salinan', { berkas: text });
      if (!reply.ok) return sentence(reply);
      const { berkas } = reply;
      const action = { label: 'Buka salinan', run: () => void openWorkbook(desk, berkas) };
      showToast({ title: 'Salinan tersimpan', text: berkas, seconds: 12, action });
      return null;
    },
  });
}

/** What is not in the file is given up, after the person has said so. */
export async function reloadFromFile(desk: Desk): Promise<void> {
  const texts = [
    `Isi ${desk.state.berkas} diambil lagi dari berkas di komputer ini.`,
    'Perubahan di sini yang belum tersimpan akan hilang. Simpan salinan dahulu bila masih diperlukan.',
  ];
  if (!(await askConfirm('Muat ulang dari berkas?', texts, 'Muat ulang', true))) return;
  const problem = await take(desk, 'muat-ulang', {});
  if (problem !== null) showMessage('Berkas tidak dapat dimuat ulang', [problem]);
}
