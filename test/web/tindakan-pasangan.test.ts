/** The part of a form in which each of several things gets a meaning from one list: what the columns of a table are. */
import { describe, expect, it } from 'vitest';
import { findFlaws } from './accessibility.ts';
import { withBrowser } from './page-under-test.ts';
import { TERCATAT } from './tindakan-answers.ts';

const open = withBrowser();

const FORM = {
  ok: true,
  formulir: {
    nama: 'kolom',
    judul: 'Uji Tabel: Kolom',
    tombol: 'Uji Tabel',
    bagian: [
      {
        tipe: 'pasangan',
        nama: 'kolom',
        label: 'Arti kolom',
        pilihan: ['Tidak dipakai', 'Target', 'Realisasi'].map((nilai) => ({ nilai, label: nilai })),
        baris: [
          { kunci: 'D', label: 'Kolom D: Rencana', keterangan: '100 · 50', nilai: 'Tidak dipakai' },
          { kunci: 'E', label: 'Kolom E: Realisasi', keterangan: '90 · 40', nilai: 'Realisasi' },
        ],
      },
    ],
  },
};

const DONE = {
  ok: true,
  selesai: {
    judul: 'Uji Tabel: Lama',
    bagian: [
      {
        tipe: 'kartu',
        judul: 'Yang perlu dilihat',
        kartu: [
          {
            ...{
              judul: 'F4 · Jumlah koleksi',
              status: 'Wajib Diperbaiki',
              nada: 'galat',
              kalimat: ['Capaian keliru.'],
            },
            sel: { tab: 'Lama', sel: 'F4' },
          },
        ],
      },
    ],
  },
};

describe('the meaning of columns', () => {
  it.each([300, 760])(
    'is chosen from lists that have names and examples, %i pixels wide, and sent by letter',
    async (width) => {
      const { page, calls } = await open('tindakan', {
        ...{ aksi: 'uji', width },
        answers: { callTindakan: [{ json: FORM }, { json: TERCATAT }] },
      });
      const list = page.getByRole('combobox', { name: 'Kolom D: Rencana' });
      await list.waitFor();
      expect(await page.getByRole('group', { name: 'Arti kolom' }).getByRole('combobox').count()).toBe(2);
      expect(await list.inputValue()).toBe('Tidak dipakai');
      const example = await list.evaluate(
        (one) => document.getElementById(one.getAttribute('aria-describedby') ?? '')?.textContent,
      );
      expect(example).toBe('100 · 50');
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(await findFlaws(page)).toEqual([]);
      await list.selectOption('Target');
      await page.locator('#tombol .utama').click();
      await expect.poll(async () => (await calls()).length).toBe(2);
      const question = (await calls())[1]?.question as { isian: Record<string, unknown> };
      expect(question.isian.kolom).toEqual(['D=Target', 'E=Realisasi']);
    },
  );

  it('leads from a card of the outcome to its cell', async () => {
    const { page, calls } = await open('tindakan', {
      aksi: 'uji',
      answers: { callTindakan: [{ json: FORM }, { json: DONE }], callBuka: [{ json: { ok: true } }] },
    });
    await page.locator('#tombol .utama').click();
    await page.getByRole('button', { name: 'F4 · Jumlah koleksi' }).click();
    await expect.poll(async () => (await calls()).some(({ name }) => name === 'callBuka')).toBe(true);
    const question = (await calls()).find(({ name }) => name === 'callBuka')?.question;
    expect(question).toMatchObject({ tab: 'Lama', sel: 'F4' });
  });
});
