/** Links to evidence and addresses of mail: what is wrong with one, and when two links are the same. */
import { describe, expect, it } from 'vitest';
import { masalahEmail } from '../../../src/core/rules/alamat-email.ts';
import { isFolder, sebabTautan, tautanKey, tautanOf } from '../../../src/core/rules/tautan-bukti.ts';

describe('tautanOf', () => {
  it.each([
    ['https://a.go.id/x.pdf; www.b.go.id/y', ['https://a.go.id/x.pdf', 'www.b.go.id/y']],
    ['Laporan (https://a.go.id/x.pdf).', ['https://a.go.id/x.pdf']],
    ['Laporan Triwulan I, lemari 3', []],
    ['SK Nomor 800/12/2026', []],
    ['https://a.go.id/x\nhttps://a.go.id/y', ['https://a.go.id/x', 'https://a.go.id/y']],
  ])('finds the links of "%s"', (text, links) => {
    expect(tautanOf(text)).toEqual(links);
  });
});

describe('sebabTautan', () => {
  it.each([
    'https://drive.google.com/file/d/1AbC/view?usp=sharing',
    'http://arsip.example.go.id:8080/bukti.pdf',
    'www.example.go.id/bukti',
    'drive.google.com/file/d/1AbC/view',
    'https://drive.google.com/drive/folders/1AbC',
    'https://bit.ly/bukti-tw1',
  ])('has nothing to say of %s', (link) => {
    expect(sebabTautan(link)).toBe('');
  });

  it.each([
    ['C:\\Data\\bukti.pdf', 'komputer sendiri'],
    ['file:///home/bukti.pdf', 'komputer sendiri'],
    ['\\\\server\\bukti.pdf', 'komputer sendiri'],
    ['https//drive.google.com/file/d/1/view', 'awal alamatnya'],
    ['htps://example.go.id/x', 'awal alamatnya'],
    ['https:/example.go.id/x', 'awal alamatnya'],
    ['http://192.168.1.5/bukti.pdf', 'jaringan kantor'],
    ['http://localhost/bukti.pdf', 'jaringan kantor'],
    ['https://drive/bukti', 'nama situsnya'],
    ['https://drive.google.com', 'halaman depan'],
    ['https://drive.google.com/drive/u/0/my-drive', 'halaman depan'],
  ])('says what is wrong with %s', (link, sebab) => {
    expect(tautanOf(link)).toEqual([link]);
    expect(sebabTautan(link)).toContain(sebab);
  });
});

describe('tautanKey', () => {
  it('is equal for two ways of writing one link, and only then', () => {
    const key = tautanKey('https://drive.google.com/file/d/1AbC/view?usp=sharing');
    for (const same of [
      'drive.google.com/file/d/1AbC/edit',
      'http://www.drive.google.com/file/d/1AbC/',
      'https://DRIVE.google.com/file/d/1AbC#x',
    ]) {
      expect(tautanKey(same)).toBe(key);
    }
    expect(tautanKey('https://drive.google.com/file/d/1abc/view')).not.toBe(key);
    expect(tautanKey('https://drive.google.com/open?id=1')).not.toBe(tautanKey('https://drive.google.com/open?id=2'));
  });

  it('tells folders from files', () => {
    expect(isFolder('https://drive.google.com/drive/folders/1AbC')).toBe(true);
    expect(isFolder('https://arsip.example.go.id/bukti/')).toBe(true);
    expect(isFolder('https://arsip.example.go.id/bukti/tw1.pdf')).toBe(false);
  });
});

describe('masalahEmail', () => {
  it.each(['', 'nama@example.go.id', 'a.b-c@sub.example.co.id', 'a@example.go.id; b@example.go.id', 'a@x.id, b@y.id'])(
    'has nothing to say of "%s"',
    (text) => {
      expect(masalahEmail(text)).toBeNull();
    },
  );

  it.each([
    ['nama.example.go.id', 'nama.example.go.id', ''],
    ['nama@gmail.con', 'nama@gmail.con', 'nama@gmail.com'],
    ['nama@example.go,id', 'nama@example.go,id', 'nama@example.go.id'],
    ['nama @example.go.id', 'nama @example.go.id', 'nama@example.go.id'],
    ['a@example.go.id; b@@example.go.id', 'b@@example.go.id', 'b@example.go.id'],
    ['nama@dinas', 'nama@dinas', ''],
    ['nama@example.go.id.', 'nama@example.go.id.', 'nama@example.go.id'],
  ])('finds the bad address in "%s"', (text, email, usulan) => {
    expect(masalahEmail(text)).toMatchObject({ email, usulan });
  });
});
