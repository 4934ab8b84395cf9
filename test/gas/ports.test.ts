/** Mail, triggers, protections and the workbook's own place, through the real services of the host. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { HostSession } from '../../local/host/host-session.ts';
import { createServices } from '../../local/host/services.ts';
import { newSheetModel } from '../../local/host/spreadsheet/new-model.ts';
import { makeSession, OWNER, runAddOn } from '../host/script-host.ts';
import { buildPorts, callPort } from './port-calls.ts';

const BIDANG = 'kabid.a@example.go.id';
const SEKSI = 'seksi.a@example.go.id';
const LAIN = 'seksi.b@example.go.id';

let code = '';

beforeAll(async () => {
  code = await buildPorts();
});

const call = (session: HostSession, port: string, method: string, ...args: unknown[]) =>
  callPort(code, session, port, method, ...args).result;

describe('a mail', () => {
  it('carries its text and attachments, byte by byte', () => {
    const session = makeSession();
    const bytes = Uint8Array.from([37, 80, 68, 70, 0, 128, 255]);
    const surat = { kepada: BIDANG, perihal: 'Lembar “isian”', isi: 'Yth.\nMohon diisi.' };
    const { result, outcome } = callPort(code, session, 'mail', 'send', surat);
    expect(result).toEqual({ ok: true, nilai: null });
    expect(readFileSync(outcome.surat[0] ?? '', 'utf8')).not.toContain('multipart');
    const lampiran = [{ nama: 'Lembar Isian', jenis: 'xlsx', bytes: { $bytes: [...bytes] } }];
    const second = callPort(code, session, 'mail', 'send', { ...surat, lampiran }).outcome;
    const eml = readFileSync(second.surat[0] ?? '', 'utf8');
    expect(eml).toContain('filename="Lembar Isian.xlsx"');
    expect(eml).toContain('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(eml).toContain(Buffer.from(bytes).toString('base64'));
    expect(eml).toContain(Buffer.from('Yth.\nMohon diisi.').toString('base64'));
  });

  it('that cannot be sent is a reason, not an error', () => {
    const session = makeSession();
    const surat = { kepada: 'bukan alamat', perihal: 'P', isi: 'I' };
    expect(call(session, 'mail', 'send', surat)).toEqual({
      ok: false,
      alasan: 'Email ke bukan alamat tidak terkirim: Google menolaknya. Periksa alamatnya, lalu coba lagi.',
    });
  });

  it('is refused when the quota of the day is used up', () => {
    const session = makeSession();
    session.state.file.content.mail = { day: '2026-11-22', sent: { [OWNER]: 99 } };
    expect(call(session, 'mail', 'sisa')).toBe(1);
    expect(call(session, 'mail', 'send', { kepada: BIDANG, perihal: 'P', isi: 'I' })).toEqual({
      ok: true,
      nilai: null,
    });
    const refused = call(session, 'mail', 'send', { kepada: SEKSI, perihal: 'P', isi: 'I' }) as { alasan: string };
    expect(refused.alasan).toContain('jatah email akun Anda hari ini sudah habis');
  });
});

describe('the daily reminder', () => {
  it('is installed once however often it is switched on, in the zone of the workbook', () => {
    const session = makeSession();
    expect(call(session, 'triggers', 'isInstalled')).toBe(false);
    call(session, 'triggers', 'install', 8);
    call(session, 'triggers', 'install', 7);
    expect(call(session, 'triggers', 'isInstalled')).toBe(true);
    const { triggers } = session.state.file.content;
    expect(triggers.map(({ functionName, schedule }) => ({ functionName, schedule }))).toEqual([
      { functionName: 'triggerPengingat', schedule: { everyDays: 1, atHour: 7, inTimezone: 'Asia/Jakarta' } },
    ]);
  });

  it('belongs to one account and one workbook, and goes when it is switched off', () => {
    const session = makeSession();
    call(session, 'triggers', 'install', 7);
    expect(call(makeSession({ state: session.state, user: BIDANG }), 'triggers', 'isInstalled')).toBe(false);
    const other = makeSession({ state: session.state });
    other.workbook.id = 'lain';
    expect(call(other, 'triggers', 'isInstalled')).toBe(false);
    call(session, 'triggers', 'remove');
    expect(call(session, 'triggers', 'isInstalled')).toBe(false);
    expect(session.state.file.content.triggers).toEqual([]);
  });

  it('runs without a screen and tells what came of it', () => {
    const session = makeSession({ hasUi: false });
    const run = (functionName: string) =>
      runAddOn(code, { session, services: createServices, request: { functionName, from: 'trigger' } });
    expect(JSON.parse(String(run('triggerUji').result))).toEqual({ ok: true, oleh: OWNER, tab: 1 });
    expect(JSON.parse(String(run('triggerGagal').result))).toMatchObject({ ok: false, pesan: 'Tidak jadi.' });
  });
});

function shared(): HostSession {
  const session = makeSession();
  session.workbook.editors = [BIDANG, SEKSI, LAIN];
  session.workbook.sheets = [newSheetModel(1, 'Triwulan I', 50, 10), newSheetModel(2, 'Arsip', 50, 10)];
  return session;
}

const as = (session: HostSession, user: string) => makeSession({ ...session, user });

/** Whether the person could write there. */
function mayWrite(session: HostSession, user: string, cell: string): boolean {
  const script = `function main() { SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Triwulan I').getRange('${cell}').setValue(1); }`;
  const outcome = runAddOn(script, { session: as(session, user), services: createServices });
  if (outcome.error) expect(outcome.error.message).toMatch(/protected cell/);
  return outcome.error === undefined;
}

describe('protections', () => {
  const row = (keterangan: string, area: string, penyunting: string[]) => ({
    ...{ tab: 'Triwulan I', keterangan: `Kinerja: ${keterangan}`, area, penyunting },
  });

  it('open a range to those named, to the owner and to who protects, and to nobody else', () => {
    const session = shared();
    call(as(session, BIDANG), 'protection', 'replace', 'Triwulan I', 'Kinerja: unit', [
      row('unit A', 'B2:D3', [SEKSI]),
    ]);
    expect([OWNER, BIDANG, SEKSI, LAIN].map((user) => mayWrite(session, user, 'B2'))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(mayWrite(session, LAIN, 'B4')).toBe(true);
  });

  it('are replaced by their prefix only, and never pile up', () => {
    const session = shared();
    const replace = (prefix: string, list: unknown[]) =>
      call(session, 'protection', 'replace', 'Triwulan I', prefix, list);
    replace('Kinerja: unit', [row('unit A', 'A2:C2', []), row('unit B', 'A3:C3', [])]);
    replace('Kinerja: kunci', [row('kunci', '', [])]);
    replace('Kinerja: unit', [row('unit B', 'A4:C4', [])]);
    expect(call(session, 'protection', 'list', 'Triwulan I', 'Kinerja:')).toEqual([
      { keterangan: 'Kinerja: kunci', area: '' },
      { keterangan: 'Kinerja: unit B', area: 'A4:C4' },
    ]);
    expect(mayWrite(session, LAIN, 'J50')).toBe(false);
    replace('Kinerja: kunci', []);
    expect(mayWrite(session, LAIN, 'J50')).toBe(true);
    expect(mayWrite(session, LAIN, 'A4')).toBe(false);
  });

  it('leave the warning around machine-made cells as it is', () => {
    const session = shared();
    const guard = "var s = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Triwulan I');";
    const make = `function main() { ${guard} s.protect().setDescription('Kinerja: sel buatan program').setWarningOnly(true); }`;
    runAddOn(make, { session, services: createServices });
    call(session, 'protection', 'replace', 'Triwulan I', 'Kinerja:', [row('kunci', '', [])]);
    call(session, 'protection', 'replace', 'Triwulan I', 'Kinerja:', []);
    expect(session.workbook.sheets[0]?.protections).toMatchObject([
      { area: null, warningOnly: true, description: 'Kinerja: sel buatan program' },
    ]);
  });

  it('take up the warning of a workbook that was set up before, and give it its name of today', () => {
    const session = shared();
    const sheet = "SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Triwulan I')";
    const make = `function main() { ${sheet}.protect().setDescription('Kinerja: sel buatan add-on').setWarningOnly(true); }`;
    runAddOn(make, { session, services: createServices });
    const guard = {
      description: 'Kinerja: sel buatan program',
      before: ['Kinerja: sel buatan add-on'],
      open: ['A2:B'],
    };
    call(session, 'workbook', 'apply', { tab: 'Triwulan I', guard });
    call(session, 'workbook', 'apply', { tab: 'Triwulan I', guard });
    expect(session.workbook.sheets[0]?.protections).toMatchObject([
      { area: null, warningOnly: true, description: 'Kinerja: sel buatan program' },
    ]);
  });

  it('cost at most four calls each, however many there are', () => {
    const list = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        row(`unit ${index}`, `B${index + 2}:D${index + 2}`, [SEKSI, 'baru@example.go.id']),
      );
    const cost = (count: number) => {
      const { panggilan } = callPort(
        code,
        shared(),
        'protection',
        'replace',
        'Triwulan I',
        'Kinerja: unit',
        list(count),
      ).outcome;
      return panggilan.baca + panggilan.tulis;
    };
    expect(cost(20) - cost(10)).toBe(40);
  });

  it('made by somebody else stop the action before anything is changed', () => {
    const session = shared();
    call(session, 'protection', 'replace', 'Triwulan I', 'Kinerja: unit', [row('unit A', 'A2:C2', [])]);
    const before = structuredClone(session.workbook.sheets[0]?.protections);
    expect(() => call(as(session, LAIN), 'protection', 'replace', 'Triwulan I', 'Kinerja: unit', [])).toThrow(
      /Perlindungan "Kinerja: unit A" di tab Triwulan I dibuat oleh akun lain/,
    );
    expect(session.workbook.sheets[0]?.protections).toEqual(before);
  });

  it('shut out whoever only has the link, too', () => {
    const session = shared();
    session.workbook.editors = [];
    call(session, 'protection', 'replace', 'Triwulan I', 'Kinerja: unit', [row('unit A', 'A2:C2', [SEKSI])]);
    expect([SEKSI, LAIN].map((user) => mayWrite(session, user, 'A2'))).toEqual([true, false]);
    call(session, 'protection', 'replace', 'Triwulan I', 'Kinerja: kunci', [row('kunci', 'A5:C5', [])]);
    expect(mayWrite(session, LAIN, 'A5')).toBe(false);
  });

  it('work in a workbook of a private account, which belongs to no domain', () => {
    const session = shared();
    session.workbook.owner = 'dinas@gmail.com';
    session.user = 'dinas@gmail.com';
    call(session, 'protection', 'replace', 'Triwulan I', 'Kinerja: unit', [row('unit A', 'A2:C2', [])]);
    expect(mayWrite(session, LAIN, 'A2')).toBe(false);
  });

  it('tell who owns the workbook and who may edit it', () => {
    const session = shared();
    expect(call(session, 'protection', 'owner')).toBe(OWNER);
    expect(call(session, 'protection', 'editors')).toEqual([OWNER, BIDANG, SEKSI, LAIN]);
  });

  it('hide and show a tab', () => {
    const session = shared();
    call(session, 'protection', 'setHidden', 'Arsip', true);
    call(session, 'protection', 'setHidden', 'Arsip', true);
    expect(session.workbook.sheets[1]?.hidden).toBe(true);
    call(session, 'protection', 'setHidden', 'Arsip', false);
    expect(session.workbook.sheets[1]?.hidden).toBe(false);
  });
});

describe('the workbook', () => {
  it('says its id and link, and has no link for others on one’s own computer', () => {
    const session = makeSession();
    expect(call(session, 'workbook', 'place')).toEqual({
      id: 'uji',
      url: 'https://docs.google.com/spreadsheets/d/uji/edit',
    });
    const local = makeSession({ workbookUrl: 'file:///buku.xlsx' });
    expect(call(local, 'workbook', 'place')).toEqual({ id: 'uji', url: '' });
  });

  it('keeps notes for each person', () => {
    const session = makeSession();
    const theirs = makeSession({ state: session.state, user: BIDANG });
    call(session, 'workbook', 'writeUserProperty', 'folder:2026', 'F1');
    expect(call(session, 'workbook', 'readUserProperty', 'folder:2026')).toBe('F1');
    expect(call(theirs, 'workbook', 'readUserProperty', 'folder:2026')).toBe('');
  });

  it('takes whole rows away', () => {
    const session = shared();
    const [sheet] = session.workbook.sheets;
    if (sheet) sheet.values = [['a'], ['b'], ['c'], ['d']];
    call(session, 'workbook', 'deleteRows', 'Triwulan I', 2, 2);
    expect(session.workbook.sheets[0]?.values.map(([value]) => value)).toEqual(['a', 'd']);
    expect(() => call(session, 'workbook', 'deleteRows', 'Tidak ada', 1, 1)).toThrow(/Tab Tidak ada tidak ada lagi/);
  });
});
