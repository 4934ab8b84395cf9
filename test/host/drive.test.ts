/** Drive v3 over a folder: conversion, visibility, search, fields, permissions, export, and files of people that stay as they are. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DriveStore } from '../../local/host/drive/drive-store.ts';
import { findLibreOffice } from '../../local/host/drive/export-pdf.ts';
import { parseFields, pickFields } from '../../local/host/drive/fields.ts';
import type { HostSession } from '../../local/host/host-session.ts';
import { evaluate, makeSession, runAddOn } from './script-host.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const DOC = 'application/vnd.google-apps.document';
const FOLDER = 'application/vnd.google-apps.folder';

function createDoc(name: string, session: HostSession, more = '', content = 'isi'): string {
  const blob = `Utilities.newBlob('${content}', '${DOCX}', 'x.docx')`;
  return String(evaluate(`Drive.Files.create({name: '${name}', mimeType: '${DOC}'${more}}, ${blob}).id`, { session }));
}

function visible(session: HostSession): string[] {
  return readdirSync(session.state.drive.folder).filter((name) => !name.startsWith('.'));
}

afterEach(() => vi.unstubAllEnvs());

describe('a file', () => {
  it('converted to a Google Doc is saved as .docx', () => {
    const session = makeSession();
    const blob = `Utilities.newBlob([80, 75, -1], '${DOCX}', 'x.docx')`;
    const made = evaluate(
      `Drive.Files.create({name: 'Laporan', mimeType: '${DOC}'}, ${blob}, {fields: 'id,name,mimeType,webViewLink'})`,
      { session },
    ) as Record<string, string>;
    expect(made).toMatchObject({ name: 'Laporan', mimeType: DOC });
    expect(made.webViewLink).toMatch(/^file:.*Laporan\.docx$/);
    expect([...readFileSync(join(session.state.drive.folder, 'Laporan.docx'))]).toEqual([80, 75, 255]);
  });

  it('never takes the place of another', () => {
    const session = makeSession();
    mkdirSync(session.state.drive.folder);
    writeFileSync(join(session.state.drive.folder, 'Laporan.docx'), 'milik orang');
    createDoc('Laporan', session);
    createDoc('Laporan', session);
    expect(visible(session).sort()).toEqual(['Laporan (2).docx', 'Laporan (3).docx', 'Laporan.docx']);
    expect(readFileSync(join(session.state.drive.folder, 'Laporan.docx'), 'utf8')).toBe('milik orang');
  });

  it.each([
    ['a/b: c?', 'a_b_ c_.docx'],
    ['..', 'tanpa nama.docx'],
    ['../../luar', '_.._luar.docx'],
  ])('named %s stays inside the folder', (name, expected) => {
    const session = makeSession();
    createDoc(name, session);
    expect(visible(session)).toEqual([expected]);
  });

  it('lies in the folder it was made in', () => {
    const session = makeSession();
    const folder = String(evaluate(`Drive.Files.create({name: 'Arsip 2026', mimeType: '${FOLDER}'}).id`, { session }));
    const id = createDoc('Laporan', session, `, parents: ['${folder}']`);
    expect(existsSync(join(session.state.drive.folder, 'Arsip 2026', 'Laporan.docx'))).toBe(true);
    expect(
      evaluate(`Drive.Files.list({q: "'${folder}' in parents"}).files.map(function (f) { return f.id })`, { session }),
    ).toEqual([id]);
  });

  it('is found again by the next host', () => {
    const session = makeSession();
    const id = createDoc('Laporan', session);
    const later = makeSession();
    later.state.drive = new DriveStore(session.state.drive.folder);
    expect(evaluate(`Drive.Files.get('${id}').name`, { session: later })).toBe('Laporan');
  });

  it('is seen by nobody but its maker', () => {
    const session = makeSession();
    const id = createDoc('Laporan', session);
    const other = makeSession({ state: session.state, user: 'staf@example.go.id' });
    const code = `function main() { try { Drive.Files.get('${id}') } catch (e) { return [e.name, e.message, e.details.code, e instanceof Error] } }`;
    expect(runAddOn(code, { session: other }).result).toEqual([
      'GoogleJsonResponseException',
      `API call to drive.files.get failed with error: File not found: ${id}.`,
      404,
      true,
    ]);
    expect(evaluate('Drive.Files.list().files', { session: other })).toEqual([]);
  });

  it('that people deleted from the disk is gone', () => {
    const session = makeSession();
    const id = createDoc('Laporan', session);
    rmSync(join(session.state.drive.folder, 'Laporan.docx'));
    expect(evaluate('Drive.Files.list().files', { session })).toEqual([]);
    expect(() => evaluate(`Drive.Files.remove('${id}')`, { session })).toThrow(`File not found: ${id}.`);
  });

  it('can be renamed, moved, put in the bin and taken out', () => {
    const session = makeSession();
    const id = createDoc('Lama', session);
    const folder = String(evaluate(`Drive.Files.create({name: 'Arsip', mimeType: '${FOLDER}'}).id`, { session }));
    evaluate(
      `Drive.Files.update({name: 'Baru'}, '${id}', null, {addParents: '${folder}', removeParents: 'root'}).name`,
      { session },
    );
    expect(existsSync(join(session.state.drive.folder, 'Arsip', 'Baru.docx'))).toBe(true);
    evaluate(`Drive.Files.update({trashed: true}, '${id}').name`, { session });
    expect(existsSync(join(session.state.drive.folder, 'Arsip', 'Baru.docx'))).toBe(false);
    expect(evaluate("Drive.Files.list({q: 'trashed = true'}).files.length", { session })).toBe(1);
    evaluate(`Drive.Files.update({trashed: false}, '${id}').name`, { session });
    expect(existsSync(join(session.state.drive.folder, 'Arsip', 'Baru.docx'))).toBe(true);
  });

  it('is deleted, unless somebody has edited it', () => {
    const session = makeSession();
    const [first, second] = [createDoc('Satu', session), createDoc('Dua', session)];
    writeFileSync(join(session.state.drive.folder, 'Dua.docx'), 'disunting');
    evaluate(`(Drive.Files.remove('${first}'), Drive.Files.remove('${second}'), 1)`, { session });
    expect(visible(session)).toEqual([]);
    expect(readFileSync(join(session.state.drive.folder, '.kinerja/sampah/Dua.docx'), 'utf8')).toBe('disunting');
  });

  it('can be copied and overwritten by its own update', () => {
    const session = makeSession();
    const id = createDoc('Laporan', session);
    evaluate(`Drive.Files.copy({name: 'Salinan'}, '${id}').id`, { session });
    evaluate(`Drive.Files.update({}, '${id}', Utilities.newBlob('baru', '${DOCX}')).id`, { session });
    expect(readFileSync(join(session.state.drive.folder, 'Salinan.docx'), 'utf8')).toBe('isi');
    expect(readFileSync(join(session.state.drive.folder, 'Laporan.docx'), 'utf8')).toBe('baru');
  });

  it('of another kind keeps its name', () => {
    const session = makeSession();
    evaluate("Drive.Files.create({name: 'data.csv'}, Utilities.newBlob('a;b', 'text/csv')).id", { session });
    expect(visible(session)).toEqual(['data.csv']);
    expect(
      evaluate("Drive.Files.get(Drive.Files.list().files[0].id, {alt: 'media'}).getDataAsString()", { session }),
    ).toBe('a;b');
  });

  it('that Google would convert otherwise is refused', () => {
    const call = "Drive.Files.create({name: 'x', mimeType: 'application/vnd.google-apps.spreadsheet'})";
    expect(() => evaluate(call)).toThrow('belum ditiru di host lokal');
  });
});

describe('searching', () => {
  const session = makeSession();
  for (const name of ['Laporan Kinerja Triwulan I 2026 - Rev 1', "Laporan 'khusus'", 'Surat']) {
    createDoc(name.replace(/'/g, "\\'"), session);
  }

  it.each([
    ["name = 'Surat'", ['Surat']],
    ["name != 'Surat' and name contains 'Laporan'", ['Laporan Kinerja Triwulan I 2026 - Rev 1', "Laporan 'khusus'"]],
    ["name contains 'kinerja triwulan'", ['Laporan Kinerja Triwulan I 2026 - Rev 1']],
    ["name contains 'inerja'", []],
    ["name = 'Laporan \\\\'khusus\\\\''", ["Laporan 'khusus'"]],
    ["name contains 'Laporan' and trashed = false", ['Laporan Kinerja Triwulan I 2026 - Rev 1', "Laporan 'khusus'"]],
    ["'root' in parents and (name = 'Surat' or name = 'x')", ['Surat']],
    [`not mimeType = '${DOC}'`, []],
    [`mimeType='${DOC}' and 'me' in owners and name='Surat'`, ['Surat']],
    ["modifiedTime > '2030-01-01T00:00:00'", []],
    ["createdTime <= '2026-11-22T07:05:00Z' and name = 'Surat'", ['Surat']],
  ])('%s', (q, expected) => {
    const code = `Drive.Files.list({q: "${q.replace(/"/g, '\\"')}", fields: 'files(name)'}).files.map(function (f) { return f.name })`;
    expect(evaluate(code, { session })).toEqual(expected);
  });

  it.each([["name ~ 'x'"], ["name = 'x' and"], ['name'], ["(name = 'x'"], ["name = 'x') "]])('%s is refused', (q) => {
    expect(() => evaluate(`Drive.Files.list({q: "${q}"})`, { session })).toThrow(
      'API call to drive.files.list failed with error: Invalid Value',
    );
  });

  it('names what it does not imitate', () => {
    expect(() => evaluate(`Drive.Files.list({q: "fullText contains 'x'"})`, { session })).toThrow(
      'fullText belum ditiru',
    );
  });

  it('comes in pages and sorted', () => {
    const code = `(() => { var a = Drive.Files.list({pageSize: 2, orderBy: 'name desc'}), b = Drive.Files.list({pageSize: 2, orderBy: 'name desc', pageToken: a.nextPageToken});
      return a.files.concat(b.files).map(function (f) { return f.name.slice(0, 9) }).concat(String(b.nextPageToken)) })()`;
    expect(evaluate(code, { session })).toEqual(['Surat', 'Laporan K', "Laporan '", 'undefined']);
  });
});

describe('fields', () => {
  it('are few unless asked for', () => {
    const session = makeSession();
    const id = createDoc('A', session);
    expect(Object.keys(evaluate(`Drive.Files.get('${id}')`, { session }) as object)).toEqual([
      'kind',
      'id',
      'name',
      'mimeType',
    ]);
    expect(Object.keys(evaluate(`Drive.Files.get('${id}', {fields: '*'})`, { session }) as object)).toContain(
      'webViewLink',
    );
    expect(() => evaluate(`Drive.Files.get('${id}', {fields: 'a b'})`, { session })).toThrow(
      'Invalid field selection a b',
    );
  });

  it.each([
    ['id', { id: 1 }],
    ['files(id,owners/me)', { files: [{ id: 2, owners: [{ me: true }] }] }],
    ['files/id,id', { files: [{ id: 2 }], id: 1 }],
    ['nothing', {}],
  ])('%s', (fields, expected) => {
    const value = { id: 1, files: [{ id: 2, name: 'x', owners: [{ me: true, email: 'e' }] }] };
    expect(pickFields(value, parseFields(fields))).toEqual(expected);
  });
});

describe('permissions', () => {
  it('are recorded, listed, changed and removed', () => {
    const session = makeSession();
    const id = createDoc('A', session);
    const resource = "{type: 'user', role: 'reader', emailAddress: 'kadis@example.go.id'}";
    const permission = evaluate(`Drive.Permissions.create(${resource}, '${id}', {sendNotificationEmail: false})`, {
      session,
    }) as { id: string };
    expect(permission).toMatchObject({ kind: 'drive#permission', type: 'user', role: 'reader' });
    expect(session.state.drive.find(id, session.user)?.permissions[1]).toMatchObject({
      emailAddress: 'kadis@example.go.id',
      notified: false,
    });
    evaluate(`Drive.Permissions.update({role: 'commenter'}, '${id}', '${permission.id}').id`, { session });
    const list = `Drive.Permissions.list('${id}').permissions.map(function (p) { return p.role })`;
    expect(evaluate(list, { session })).toEqual(['owner', 'commenter']);
    evaluate(`(Drive.Permissions.remove('${id}', '${permission.id}'), 1)`, { session });
    expect(evaluate(list, { session })).toEqual(['owner']);
  });

  it.each([
    ["{type: 'user', role: 'reader'}", 'The specified emailAddress is invalid'],
    ["{type: 'user', role: 'king', emailAddress: 'a@example.go.id'}", 'The permission role field is required.'],
    ["{role: 'reader'}", 'The permission type field is required.'],
  ])('%s is refused', (resource, message) => {
    const session = makeSession();
    const id = createDoc('A', session);
    expect(() => evaluate(`Drive.Permissions.create(${resource}, '${id}')`, { session })).toThrow(message);
  });

  it('need a file that the person made', () => {
    expect(() => evaluate("Drive.Permissions.list('x')")).toThrow(
      'API call to drive.permissions.list failed with error: File not found: x.',
    );
  });
});

describe('exporting', () => {
  it('gives the .docx, and metadata without alt', () => {
    const session = makeSession();
    const id = createDoc('A', session);
    expect(evaluate(`Drive.Files.export('${id}', '${DOCX}', {alt: 'media'}).getDataAsString()`, { session })).toBe(
      'isi',
    );
    expect(evaluate(`Drive.Files.export('${id}', '${DOCX}').name`, { session })).toBe('A');
    expect(() => evaluate(`Drive.Files.get('${id}', {alt: 'media'})`, { session })).toThrow(
      'Only files with binary content',
    );
  });

  it('says where the .docx is when there is no LibreOffice', () => {
    vi.stubEnv('PATH', '');
    if (findLibreOffice()) return expect(findLibreOffice()).toMatch(/soffice/);
    const session = makeSession();
    const id = createDoc('A', session);
    const call = `Drive.Files.export('${id}', 'application/pdf', {alt: 'media'})`;
    expect(() => evaluate(call, { session })).toThrow(/LibreOffice tidak terpasang.*A\.docx/);
  });

  it.skipIf(findLibreOffice() === null)(
    'makes a PDF with LibreOffice',
    () => {
      const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
      const document = `<w:document xmlns:w="${main}"><w:body><w:p><w:r><w:t>Laporan</w:t></w:r></w:p></w:body></w:document>`;
      const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
      const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels"
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml"
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
      const parts = { '[Content_Types].xml': types, '_rels/.rels': relations, 'word/document.xml': document };
      const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
      const session = makeSession();
      const { drive } = session.state;
      const file = drive.create({ name: 'Laporan', mimeType: DOC }, bytes, session.user, session.now());
      const call = `Drive.Files.export('${file.id}', 'application/pdf', {alt: 'media'})`;
      const pdf = evaluate(
        `(() => { var b = ${call}; return [b.getName(), b.getContentType(), b.getDataAsString().slice(0, 5)] })()`,
        {
          session,
          request: { timeLimit: 120_000 },
        },
      );
      expect(pdf).toEqual(['Laporan.pdf', 'application/pdf', '%PDF-']);
    },
    120_000,
  );
});
