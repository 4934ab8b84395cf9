/** Which addresses may receive anything, and which a person has to tick. */
import { describe, expect, it } from 'vitest';
import { golonganAlamat, isAlamat } from '../../src/core/alamat.ts';

describe('an address', () => {
  it.each([
    ['kasubag@example.go.id', true],
    ['nama.panjang+tanda@dinas.example.go.id', true],
    ['tanpa-at.example.go.id', false],
    ['dua@@example.go.id', false],
    ['a@example', false],
    ['a b@example.go.id', false],
    ['a@example.go.id;b@example.go.id', false],
    ['Nama <a@example.go.id>', false],
    ['', false],
  ])('%s is one: %s', (text, expected) => {
    expect(isAlamat(text)).toBe(expected);
  });
});

describe('the group of an address', () => {
  const pelaku = 'kasubag@example.go.id';
  it.each([
    ['kabid@example.go.id', [], pelaku, 'kantor'],
    ['kabid@dinas.example.go.id', [], pelaku, 'kantor'],
    ['KABID@EXAMPLE.GO.ID', [], pelaku, 'kantor'],
    ['kabid@lainexample.go.id', [], pelaku, 'luar'],
    ['nama@gmail.com', [], pelaku, 'luar'],
    ['teman@gmail.com', [], 'kasubag@gmail.com', 'luar'],
    ['kabid@example.go.id', [], '', 'luar'],
    ['kabid@example.go.id', ['example.go.id'], 'kasubag@gmail.com', 'kantor'],
    ['nama@gmail.com', ['example.go.id'], pelaku, 'ditolak'],
    ['bukan alamat', ['example.go.id'], pelaku, 'salah'],
  ])('%s with Domain Diizinkan %j, acting %s: %s', (alamat, diizinkan, actor, expected) => {
    expect(golonganAlamat(alamat, diizinkan, actor)).toBe(expected);
  });
});
