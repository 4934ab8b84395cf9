/** What the workbench shows of the files and mails that the add-on has made: all of it, and nothing else of the disk. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { DriveStore } from '../../../local/host/drive/drive-store.ts';
import { toEml } from '../../../local/host/mail/mime.ts';
import { findDownload } from '../../../local/server/downloads.ts';
import { listMadeFiles } from '../../../local/server/drive-list.ts';
import { listMails } from '../../../local/server/outbox-list.ts';
import { findByLink, fromPageLinks, toPageLinks } from '../../../local/server/page-links.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinerja-hasil-'));
const ORIGIN = 'http://127.0.0.1:8720';
const DOC = 'application/vnd.google-apps.document';

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const store = new DriveStore(folder);
const now = new Date('2026-01-12T05:00:00.000Z');
const bytes = new Uint8Array([1, 2, 3]);
const doc = store.create({ name: 'Laporan "I"', mimeType: DOC }, bytes, 'a@b.go.id', now);
const pdf = store.create({ name: 'Laporan "I".docx.pdf', mimeType: 'application/pdf' }, bytes, 'a@b.go.id', now);
doc.permissions.push({ id: '7', type: 'user', role: 'reader', emailAddress: 'c@d.go.id', notified: true });
store.keep();

describe('made files', () => {
  it('are listed with their shares', () => {
    expect(listMadeFiles(folder).find(({ id }) => id === doc.id)).toMatchObject({
      nama: 'Laporan "I".docx',
      jenis: 'dokumen',
      izin: [{ peran: 'Pemilik' }, { siapa: 'c@d.go.id', peran: 'Dapat membaca', diberiTahu: true }],
    });
  });

  it('are downloaded by their id, and nothing else is', async () => {
    expect(await findDownload(folder, doc.id, '')).toMatchObject({ fileName: 'Laporan _I_.docx' });
    for (const id of ['', '../drive.json', 'surat/../../etc/passwd/0', 'surat/tidak.eml/0', 'x'])
      expect(await findDownload(folder, id, '')).toBeNull();
  });

  it('have an address of the workbench in pages, and their own again on the way back', () => {
    const [docUrl, pdfUrl] = [doc, pdf].map((file) => pathToFileURL(store.absolutePath(file)).href);
    const answer = JSON.stringify({ berkas: [{ url: docUrl }, { url: pdfUrl }] });
    const shown = toPageLinks(answer, folder, ORIGIN);
    expect(shown).toBe(
      JSON.stringify({ berkas: [{ url: `${ORIGIN}/berkas/${doc.id}` }, { url: `${ORIGIN}/berkas/${pdf.id}` }] }),
    );
    expect(fromPageLinks([shown], folder, ORIGIN)).toEqual([answer]);
    expect(findByLink(folder, `${ORIGIN}/berkas/${pdf.id}`)?.id).toBe(pdf.id);
    expect(findByLink(folder, `${docUrl}#gid=1`)?.id).toBe(doc.id);
    expect(findByLink(folder, 'file:///etc/passwd')).toBeNull();
  });
});

describe('mails', () => {
  it('are read back as they were written', async () => {
    const message = {
      ...{ to: ['Kepala Dinas <k@d.go.id>', 'b@d.go.id'], cc: [], bcc: [], replyTo: '', name: 'Subbag – Perencanaan' },
      ...{ subject: 'Laporan triwulan – mohon diperiksa sebelum tanggal sepuluh bulan depan', body: 'Yth. Bapak\né' },
      ...{
        htmlBody: '<p>Yth.</p>',
        attachments: [{ name: 'Data é.xlsx', type: 'a/b', bytes }],
        inlineImages: new Map(),
      },
    };
    const outbox = join(folder, 'surat-keluar');
    mkdirSync(outbox);
    writeFileSync(join(outbox, '2026-01-12 0001.eml'), toEml(message, 'a@b.go.id', now));
    const [mail] = listMails(outbox);
    expect(mail).toMatchObject({
      kepada: 'Kepala Dinas <k@d.go.id>, b@d.go.id',
      perihal: message.subject,
      dari: 'Subbag – Perencanaan <a@b.go.id>',
      teks: 'Yth. Bapak\né',
      tanggal: '2026-01-12T05:00:00.000Z',
      lampiran: [{ nama: 'Data é.xlsx', ukuran: 3 }],
    });
    const file = await findDownload(folder, `surat/${mail?.id}/0`, '');
    expect([...(file?.bytes ?? [])]).toEqual([1, 2, 3]);
  });
});
