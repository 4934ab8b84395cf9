/** Tabs are known by the names people give them. */
import { describe, expect, it } from 'vitest';
import { findByName } from '../../../src/core/tab-layout/tab-name.ts';

const tabs = (...names: string[]) => names.map((tab) => ({ tab }));

describe('a tab', () => {
  it.each([
    ['TW I', 'Triwulan I'],
    ['tw.2', 'Triwulan II'],
    ['Triwulan Il', 'Triwulan II'],
    ['TRIWULAN 3', 'Triwulan III'],
    [' triwulan IV ', 'Triwulan IV'],
    ['Semester 2', 'Semester II'],
    ['perjanjian  kinerja', 'Perjanjian Kinerja'],
  ])('named %s is %s', (name, canonical) => {
    expect(findByName(tabs('Catatan', name), canonical)?.tab).toBe(name);
  });

  it('with the exact name wins over another spelling', () => {
    expect(findByName(tabs('TW I', 'Triwulan I'), 'Triwulan I')?.tab).toBe('Triwulan I');
  });

  it.each(['I', 'Tahun', 'Triwulan V', 'TW I lama'])('named %s is no quarter', (name) => {
    expect(findByName(tabs(name), 'Triwulan I')).toBeUndefined();
  });
});
