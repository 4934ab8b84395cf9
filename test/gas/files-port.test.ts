/** The files port over the imitated Drive: folders, conversion, reading back, PDF, shares, and what is refused. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { emptyWorkbook } from '../../local/files/xlsx/empty-workbook.ts';
import { writeWorkbook } from '../../local/files/xlsx/write-workbook.ts';
import { findLibreOffice } from '../../local/host/drive/export-pdf.ts';
import { ACCOUNTS_FILE } from '../../local/host/drive/google-accounts.ts';
import type { HostSession } from '../../local/host/host-session.ts';
import { makeSession, OWNER } from '../host/script-host.ts';
import { buildPorts, callPort } from './port-calls.ts';

const SUCCESSOR = 'kasubag.baru@example.go.id';
const UNIT = 'rsud@example.go.id';
const BYTES = Uint8Array.from([80, 75, 3, 4, 0, 127, 128, 255]);

interface Saved {
  id: string;
  nama: string;
  url: string;
}
interface Outcome {
  ok: boolean;
  nilai?: unknown;
  alasan?: string;
}

let code = '';

beforeAll(async () => {
  code = await buildPorts();
});

afterEach(() => vi.unstubAllEnvs());

function files(session: HostSession) {
  const call = (method: string, ...args: unknown[]) => callPort(code, session, 'files', method, ...args).result;
  return {
    call,
    saved: (method: string, ...args: unknown[]) => call(method, ...args) as Saved,
    outcome: (method: string, ...args: unknown[]) => call(method, ...args) as Outcome,
    path: ({ id }: Saved) => session.state.drive.pathOf(id) ?? '',
  };
}

describe('a folder', () => {
  it('is made once, as a real folder, and found again by its name and place', () => {
    const { saved, path } = files(makeSession());
    const year = saved('folder', "Rekap 'Kinerja' 2026", '');
    const inside = saved('folder', 'Surat', year.id);
    expect(saved('folder', "Rekap 'Kinerja' 2026", '').id).toBe(year.id);
    expect(saved('folder', 'Surat', year.id).id).toBe(inside.id);
    expect(saved('folder', 'Surat', '').id).not.toBe(inside.id);
    expect(statSync(path(inside)).isDirectory()).toBe(true);
    expect(dirname(path(inside))).toBe(path(year));
  });

  it('belongs to the account that made it', () => {
    const session = makeSession();
    const year = files(session).saved('folder', 'Rekap Kinerja 2026', '');
    const theirs = files(makeSession({ state: session.state, user: SUCCESSOR }));
    expect(theirs.saved('folder', 'Rekap Kinerja 2026', '').id).not.toBe(year.id);
    expect(theirs.call('find', year.id)).toBeNull();
  });
});

describe('a file', () => {
  it.each([
    ['pdf', 'Laporan', 'Laporan.pdf', 'Laporan.pdf'],
    ['pdf', 'Laporan.PDF', 'Laporan.PDF', 'Laporan.PDF'],
    ['xlsx', 'Lembar', 'Lembar.xlsx', 'Lembar.xlsx'],
    ['docx', 'Laporan', 'Laporan.docx', 'Laporan.docx'],
    ['doc', 'Laporan', 'Laporan', 'Laporan.docx'],
    ['sheet', 'Lembar', 'Lembar', 'Lembar.xlsx'],
    ['gambar', 'Pindaian.jpg', 'Pindaian.jpg', 'Pindaian.jpg'],
  ])('of kind %s named %s is called %s and lies on the disk as %s', (jenis, nama, shown, disk) => {
    const { saved, path, outcome } = files(makeSession());
    const folder = saved('folder', 'F', '');
    const file = saved('save', nama, jenis, BYTES, folder.id);
    expect(file.nama).toBe(shown);
    expect(path(file)).toBe(join(path(folder), disk));
    expect([...readFileSync(path(file))]).toEqual([...BYTES]);
    expect(outcome('read', file.id)).toEqual({ ok: true, nilai: BYTES });
  });

  it('comes back as it is on the disk now', () => {
    const { saved, path, outcome } = files(makeSession());
    const file = saved('save', 'Lembar', 'sheet', BYTES, '');
    writeFileSync(path(file), Uint8Array.from([1, 200]));
    expect(outcome('read', file.id).nilai).toEqual(Uint8Array.from([1, 200]));
  });

  it('is not found when it is gone, in the bin or nobody’s', () => {
    const session = makeSession();
    const { saved, call, outcome } = files(session);
    const file = saved('save', 'Laporan', 'pdf', BYTES, '');
    expect(call('find', file.id)).toEqual(file);
    const kept = session.state.drive.find(file.id, OWNER);
    if (kept) session.state.drive.setTrashed(kept, true);
    expect(call('find', file.id)).toBeNull();
    expect(call('find', '')).toBeNull();
    expect(call('find', 'tidak-ada')).toBeNull();
    expect(outcome('read', 'tidak-ada')).toEqual({
      ok: false,
      alasan: 'Berkas tidak terbaca: berkas tidak ditemukan di akun Anda: sudah dihapus, atau dibuat oleh akun lain.',
    });
  });

  it('counts what was made in the execution', () => {
    const session = makeSession();
    const { outcome, result } = callPort(code, session, 'files', 'save', 'Laporan', 'doc', BYTES, '');
    expect(outcome.berkas).toEqual([(result as Saved).id]);
    expect(outcome.panggilan.lain).toBe(1);
  });
});

describe('a PDF', () => {
  it('is refused in our own words where LibreOffice is missing', () => {
    vi.stubEnv('PATH', '/kosong');
    const { saved, outcome } = files(makeSession());
    const file = saved('save', 'Lembar', 'sheet', BYTES, '');
    expect(outcome('toPdf', file.id)).toEqual({
      ok: false,
      alasan:
        'PDF tidak dapat dibuat: LibreOffice belum terpasang di komputer ini. Buka dokumennya di Word, lalu simpan sebagai PDF.',
    });
  });

  it.skipIf(findLibreOffice() === null)(
    'is made of a Sheet with LibreOffice',
    async () => {
      const xlsx = await writeWorkbook(emptyWorkbook('Lembar'));
      const { saved, outcome } = files(makeSession());
      const file = saved('save', 'Lembar', 'sheet', xlsx, '');
      const made = outcome('toPdf', file.id);
      expect(made.ok).toBe(true);
      expect(strFromU8((made.nilai as Uint8Array).slice(0, 5))).toBe('%PDF-');
    },
    120_000,
  );

  it('is not made of what is no Doc or Sheet', () => {
    const { saved, outcome } = files(makeSession());
    const file = saved('save', 'a.png', 'gambar', BYTES, '');
    expect(outcome('toPdf', file.id).ok).toBe(false);
  });
});

describe('a share', () => {
  it('gives one person one right, which is listed and can be taken back', () => {
    const { saved, outcome } = files(makeSession());
    const { id } = saved('save', 'Laporan', 'doc', BYTES, '');
    for (const hak of ['baca', 'komentar', 'ubah']) {
      expect(outcome('share', id, UNIT, hak, '')).toEqual({ ok: true, nilai: null });
      expect(outcome('permissions', id).nilai).toEqual([
        { email: OWNER, hak: 'pemilik' },
        { email: UNIT, hak },
      ]);
    }
    expect(outcome('unshare', id, UNIT.toUpperCase())).toEqual({ ok: true, nilai: null });
    expect(outcome('unshare', id, UNIT)).toEqual({ ok: true, nilai: null });
    expect(outcome('permissions', id).nilai).toEqual([{ email: OWNER, hak: 'pemilik' }]);
  });

  it('never takes the right of the owner', () => {
    const { saved, outcome } = files(makeSession());
    const { id } = saved('save', 'Laporan', 'doc', BYTES, '');
    outcome('share', id, OWNER, 'baca', '');
    outcome('unshare', id, OWNER);
    expect(outcome('permissions', id).nilai).toEqual([{ email: OWNER, hak: 'pemilik' }]);
  });

  it('tells the person by mail only when there is something to say', () => {
    const session = makeSession();
    const { id } = files(session).saved('save', 'Laporan', 'doc', BYTES, '');
    expect(callPort(code, session, 'files', 'share', id, UNIT, 'komentar', '').outcome.surat).toEqual([]);
    const { surat } = callPort(code, session, 'files', 'share', id, UNIT, 'komentar', 'Mohon dibaca.').outcome;
    expect(surat).toHaveLength(1);
    const eml = readFileSync(surat[0] ?? '', 'utf8');
    expect(eml).toContain('From: drive-shares-noreply@google.com');
    expect(eml).toContain(`To: ${UNIT}`);
  });

  it('with an address without a Google account needs the mail', () => {
    const session = makeSession();
    const { saved, outcome } = files(session);
    const { id } = saved('save', 'Laporan', 'doc', BYTES, '');
    const accounts = join(session.state.drive.folder, ACCOUNTS_FILE);
    mkdirSync(dirname(accounts), { recursive: true });
    writeFileSync(accounts, JSON.stringify([OWNER]));
    const refused = outcome('share', id, UNIT, 'komentar', '');
    expect(refused.ok).toBe(false);
    expect(refused.alasan).toContain(
      `Tidak dibagikan ke ${UNIT}: alamat ini tidak dapat dibagikan tanpa email undangan`,
    );
    expect(refused.alasan).not.toMatch(/You are trying|Bad Request/);
    expect(outcome('permissions', id).nilai).toHaveLength(1);
    expect(outcome('share', id, UNIT, 'komentar', 'Mohon dibaca.').ok).toBe(true);
  });

  it('of a file of another account is refused, and so is a wrong address', () => {
    const session = makeSession();
    const { id } = files(session).saved('save', 'Laporan', 'doc', BYTES, '');
    const theirs = files(makeSession({ state: session.state, user: SUCCESSOR }));
    expect(theirs.outcome('share', id, UNIT, 'baca', '').alasan).toContain('dibuat oleh akun lain');
    expect(files(session).outcome('share', id, 'bukan alamat', 'baca', '').alasan).toContain('Periksa alamat emailnya');
  });

  it('does not let the colleague’s account see the file through the add-on', () => {
    const session = makeSession();
    const { id } = files(session).saved('save', 'Laporan', 'doc', BYTES, '');
    files(session).outcome('share', id, SUCCESSOR, 'ubah', '');
    expect(files(makeSession({ state: session.state, user: SUCCESSOR })).call('find', id)).toBeNull();
  });
});

describe('a Google Sheet on the disk', () => {
  it('is an .xlsx that other programs open', async () => {
    const xlsx = zipSync({ 'a.xml': strToU8('<a/>') });
    const { saved, path } = files(makeSession());
    const file = saved('save', 'Lembar Isian RSUD', 'sheet', xlsx, '');
    expect(existsSync(path(file))).toBe(true);
    expect(Object.keys(unzipSync(new Uint8Array(readFileSync(path(file)))))).toEqual(['a.xml']);
  });
});
