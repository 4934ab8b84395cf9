/** Utilities and Blob: dates in a zone, digests, base64, signed bytes, zip, formatString. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate } from '../../local/host/utilities/format-date.ts';
import { formatString } from '../../local/host/utilities/format-string.ts';
import { evaluate } from './script-host.ts';

describe('formatDate', () => {
  const moment = new Date('2026-11-22T07:05:09.042Z');

  it.each([
    ['yyyy-MM-dd HH:mm:ss', 'Asia/Jakarta', '2026-11-22 14:05:09'],
    ['d/M/yy', 'Asia/Jakarta', '22/11/26'],
    ['yyyy-M-d-H-m', 'Asia/Jakarta', '2026-11-22-14-5'],
    ["dd MMM yyyy HH'.'mm", 'Asia/Jakarta', '22 Nov 2026 14.05'],
    ['EEEE, d MMMM yyyy', 'Asia/Jakarta', 'Sunday, 22 November 2026'],
    ['EEE u D', 'Asia/Jakarta', 'Sun 7 326'],
    ['hh:mm a', 'Asia/Jakarta', '02:05 PM'],
    ['K k S SSS', 'Asia/Jakarta', '2 14 42 042'],
    ["yyyy-MM-dd'T'HH:mm:ssXXX", 'Asia/Jakarta', '2026-11-22T14:05:09+07:00'],
    ["yyyy-MM-dd'T'HH:mm:ss'Z'", 'UTC', '2026-11-22T07:05:09Z'],
    ['Z X XX', 'Asia/Makassar', '+0800 +08 +0800'],
    ['HH z', 'Asia/Jayapura', '16 WIT'],
    ['HH', 'GMT+7', '14'],
    ['HH:mm', 'GMT-03:30', '03:35'],
    ['HH XXX', 'Bulan/Kawah', '07 Z'],
    ["h 'o''clock' ''", 'UTC', "7 o'clock '"],
  ])('%s in %s is %s', (pattern, zone, expected) => {
    expect(formatDate(moment, zone, pattern)).toBe(expected);
  });

  it('turns the day over with the zone', () => {
    const late = new Date('2026-12-31T17:30:00Z');
    expect(formatDate(late, 'Asia/Jakarta', 'yyyy-MM-dd')).toBe('2027-01-01');
    expect(formatDate(late, 'UTC', 'yyyy-MM-dd')).toBe('2026-12-31');
  });

  it('agrees with ISO text for every moment', () => {
    const dates = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        expect(formatDate(date, 'UTC', "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")).toBe(date.toISOString());
      }),
    );
  });

  it.each([
    [
      "Utilities.formatDate('2026', 'UTC', 'yyyy')",
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    ],
    ["Utilities.formatDate(new Date(), 'UTC', 'q')", "Illegal pattern character 'q'"],
  ])('%s is refused', (expression, message) => {
    expect(() => evaluate(expression)).toThrow(message);
  });
});

describe('formatString', () => {
  it.each([
    ['%s ada %d', ['Buku', 3.9], 'Buku ada 3'],
    ['%.2f|%8.2f|%-8.2f|%08.2f', [1.005, 2.5, 2.5, -2.5], '1.00|    2.50|2.50    |-0002.50'],
    ['%05d|%+d|% d', [42, 42, 42], '00042|+42| 42'],
    ['%x %X %o %b', [255, 255, 8, 5], 'ff FF 10 101'],
    ['%5s|%-5s|%.2s', ['ab', 'ab', 'abc'], '   ab|ab   |ab'],
    ['%2$s %1$s 100%%', ['b', 'a'], 'a b 100%'],
  ])('%j with %j', (template, args, expected) => {
    expect(formatString(template, args)).toBe(expected);
  });
});

describe('bytes', () => {
  it('are signed', () => {
    expect(evaluate("Utilities.newBlob([0, 127, -128, -1], 'x/y', 'b').getBytes()")).toEqual([0, 127, -128, -1]);
    expect(evaluate("Utilities.newBlob('é').getBytes()")).toEqual([-61, -87]);
    expect(evaluate('Utilities.newBlob(new Int8Array([-1, 1])).getBytes()')).toEqual([-1, 1]);
  });

  it('survive base64 both ways', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -128, max: 127 }), { maxLength: 50 }), (bytes) => {
        const list = JSON.stringify(bytes);
        const code = `[Utilities.base64Decode(Utilities.base64Encode(${list})), Utilities.base64DecodeWebSafe(Utilities.base64EncodeWebSafe(${list}))]`;
        expect(evaluate(code)).toEqual([bytes, bytes]);
      }),
      { numRuns: 20 },
    );
  });

  it('are digested as signed numbers', () => {
    const expected = [...new Int8Array(createHash('sha256').update('é', 'utf8').digest())];
    expect(
      evaluate("Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'é', Utilities.Charset.UTF_8)"),
    ).toEqual(expected);
    expect(evaluate('Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, [-61, -87])')).toEqual(expected);
    expect(evaluate("Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'a').length")).toBe(16);
  });

  it.each([
    [
      "Utilities.computeDigest('SHA_256', 'a')",
      "(String,String,null) don't match the method signature for Utilities.computeDigest.",
    ],
    ["Utilities.base64Decode('###')", 'Could not decode string.'],
    ['Utilities.newBlob(5)', "(number,null,null) don't match the method signature for Utilities.newBlob."],
    ["Utilities.unzip(Utilities.newBlob('no zip'))", 'not a zip file'],
    ['Utilities.sleep(300001)', 'must be between 0 and 300000'],
    ['Utilities.jsonStringify({})', 'Utilities.jsonStringify belum ditiru di host lokal'],
  ])('%s is refused', (expression, message) => {
    expect(() => evaluate(expression)).toThrow(message);
  });
});

describe('blobs', () => {
  it.each([
    ["Utilities.newBlob('teks é').getDataAsString()", 'teks é'],
    ["Utilities.newBlob('a').getContentType()", 'text/plain'],
    ['Utilities.newBlob([1]).getContentType()', null],
    ["Utilities.newBlob('a', 'text/html', 'n.html').getName()", 'n.html'],
    ["Utilities.newBlob('a').setName('x.pdf').setContentTypeFromExtension().getContentType()", 'application/pdf'],
    ["Utilities.newBlob('a').copyBlob().setDataFromString('b').getDataAsString()", 'b'],
    ["Utilities.newBlob([-23]).getDataAsString('ISO-8859-1')", 'é'],
  ])('%s', (expression, expected) => {
    expect(evaluate(expression)).toBe(expected);
  });

  it('can be zipped and unzipped', () => {
    const code = `Utilities.unzip(Utilities.zip([Utilities.newBlob('satu', null, 'a.txt'), Utilities.newBlob([-1, 2], null, 'b.bin')], 'c.zip'))
      .map(function (b) { return [b.getName(), b.getContentType(), b.getBytes().join()].join('|') })`;
    expect(evaluate(code)).toEqual(['a.txt|text/plain|115,97,116,117', 'b.bin||-1,2']);
  });
});

it('gives every caller another id', () => {
  expect(evaluate('Utilities.getUuid() !== Utilities.getUuid() && /^[0-9a-f-]{36}$/.test(Utilities.getUuid())')).toBe(
    true,
  );
});
