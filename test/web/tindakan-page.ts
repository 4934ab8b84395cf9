/** Opens the page of actions over made-up answers, with the presses and looks that its tests share. */
import { type Answer, type OpenOptions, withBrowser } from './page-under-test.ts';

/** What the action answers, `ok` and its fields. */
export type Reply = { ok: boolean; [field: string]: unknown };

interface Question {
  aksi: string;
  tahap: string;
  isian: Record<string, unknown>;
}

const isReply = (one: Answer | Reply): one is Reply => one !== 'never' && 'ok' in one;

/** One browser for a test file; the function opens the page of an action that answers `answers` call by call. */
export function withTindakan() {
  const open = withBrowser();
  return async (answers: (Answer | Reply)[], more: OpenOptions = {}) => {
    const given = answers.map((one): Answer => (isReply(one) ? { json: one } : one));
    const opened = await open('tindakan', {
      aksi: 'sosialisasi',
      judul: 'Sosialisasikan Laporan',
      width: 760,
      height: 520,
      ...more,
      answers: { callTindakan: given, callBuka: [{ json: { ok: true } }], ...more.answers },
    });
    await opened.page.locator('#tombol button').first().waitFor();
    const press = (name: string) => opened.page.getByRole('button', { name, exact: true }).first().click();
    const heading = (name: string) => opened.page.getByRole('heading', { level: 1, name }).waitFor();
    const questions = async () =>
      (await opened.calls()).filter((call) => call.name === 'callTindakan').map((call) => call.question as Question);
    return { ...opened, press, heading, questions };
  };
}
