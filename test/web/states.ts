/** The states in which the pages of the add-on are looked at, each with the way there. */
import type { Page } from 'playwright-core';
import * as answers from './answers.ts';
import type { Answer } from './page-under-test.ts';
import * as actions from './tindakan-answers.ts';

const long = 'Persentase_permohonan_informasi_publik_yang_diselesaikan_tepat_waktu_menurut_standar_pelayanan';

interface State {
  name: string;
  page: string;
  aksi?: string;
  answers?: Record<string, Answer[]>;
  /** Presses its way to the state and waits for it. */
  reach: (page: Page) => Promise<unknown>;
}

function runState(name: string, answer: Answer, selector: string): State {
  return {
    name,
    page: 'periode',
    aksi: 'rekap-semester',
    answers: { callAwal: [{ json: answers.PILIHAN_SEMESTER }], callRekap: [answer] },
    reach: async (page) => {
      await page.getByRole('button', { name: 'Rekap', exact: true }).click();
      await page.locator(selector).first().waitFor();
    },
  };
}

function setupState(name: string, reach: State['reach']): State {
  return {
    name,
    page: 'siapkan',
    answers: { callAwal: [{ json: answers.SIAPKAN }], callSiapkan: [{ json: answers.SIAPKAN }] },
    reach,
  };
}

/** A page of actions after `answers`, reached by pressing the main button of each form. */
function tindakanState(name: string, answer: object[], reach?: State['reach']): State {
  return {
    name,
    page: 'tindakan',
    aksi: 'contoh',
    answers: { callTindakan: answer.map((json) => ({ json })) },
    reach: async (page) => {
      await page.locator('#tombol .utama').waitFor();
      await reach?.(page);
    },
  };
}

const pressMain = (page: Page) => page.locator('#tombol .utama').click();

export const STATES: State[] = [
  tindakanState('recipients', [actions.PENERIMA]),
  tindakanState('recipients, one thing missing', [actions.PENERIMA], async (page) => {
    await pressMain(page);
    await page.getByText('Isi email belum diisi.').waitFor();
  }),
  tindakanState('agreement', [actions.PERSETUJUAN]),
  tindakanState('file', [actions.BERKAS], async (page) => {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: `${long}.docx`, mimeType: 'a/b', buffer: Buffer.from('x') });
    await page.getByText('bukan .xlsx').waitFor();
  }),
  tindakanState('reason', [actions.PERIODE, { ...actions.KURANG, kurang: [long] }], async (page) => {
    await pressMain(page);
    await page.getByLabel('Alasan tetap melanjutkan').waitFor();
    await pressMain(page);
  }),
  tindakanState('result', [actions.PERIODE, actions.TERKIRIM], async (page) => {
    await pressMain(page);
    await page.getByRole('table').waitFor();
  }),
  tindakanState('cards', [actions.KENDALI], (page) => page.locator('.kartu').nth(2).waitFor()),
  tindakanState('origin of a figure', [actions.ASAL], (page) => page.locator('.asal-suku').nth(3).waitFor()),
  tindakanState('what the columns are', [actions.KOLOM]),
  tindakanState('table examined', [actions.KOLOM, actions.TABEL_DIUJI], async (page) => {
    await pressMain(page);
    await page.getByRole('heading', { name: 'Yang perlu dilihat' }).waitFor();
  }),
  tindakanState('long words', [longWords()]),
  {
    name: 'sheets of the report',
    page: 'pratinjau',
    answers: { callPratinjau: [{ json: answers.PRATINJAU }] },
    reach: (page) => page.getByText('Isi bab').waitFor(),
  },
  { name: 'help', page: 'bantuan', reach: (page) => page.getByRole('heading', { level: 1 }).waitFor() },
  {
    name: 'choice',
    page: 'periode',
    aksi: 'validasi',
    answers: { callAwal: [{ json: answers.PILIHAN_TRIWULAN }] },
    reach: (page) => page.getByRole('radio').first().waitFor(),
  },
  {
    name: 'validated',
    page: 'periode',
    aksi: 'validasi',
    answers: {
      callAwal: [{ json: answers.PILIHAN_TRIWULAN }],
      callValidasi: [{ json: { ok: true, temuan: [...answers.TEMUAN, answers.temuan('info', long, 'AB1234', long)] } }],
    },
    reach: async (page) => {
      await page.getByRole('button', { name: 'Periksa' }).click();
      await page.locator('.temuan').first().waitFor();
    },
  },
  {
    name: 'reported',
    page: 'periode',
    aksi: 'laporan',
    answers: {
      callAwal: [{ json: answers.PILIHAN_LAPORAN }],
      callLaporan: [{ json: { ok: true, berkas: [{ nama: long, url: 'https://docs.example/d/1' }] } }],
    },
    reach: async (page) => {
      await page.getByRole('button', { name: 'Susun', exact: true }).click();
      await page.getByRole('link').waitFor();
    },
  },
  {
    name: 'on the way',
    page: 'periode',
    aksi: 'laporan',
    answers: {
      callAwal: [{ json: answers.PILIHAN_LAPORAN }],
      callLaporan: [{ json: answers.KEMAJUAN }, 'never'],
    },
    reach: async (page) => {
      await page.getByRole('button', { name: 'Susun', exact: true }).click();
      await page.getByRole('progressbar', { name: 'Langkah 2 dari 3' }).waitFor();
    },
  },
  runState('recapped', { json: answers.REKAP }, '.rata-rata'),
  runState('refused', { json: answers.TOLAK }, '.temuan'),
  runState('asking', { json: { ...answers.TANYA, bolehTanpa: true } }, '.hasil-judul--tanya'),
  runState('failed', { error: { name: 'Error', message: 'x' } }, '.hasil-judul--gagal'),
  setupState('plan', (page) => page.locator('summary').first().waitFor()),
  setupState('wrong year', async (page) => {
    await page.getByRole('spinbutton').fill('1');
    await page.keyboard.press('Enter');
    await page.getByText('antara 2000 dan 2100').waitFor();
  }),
  setupState('prepared', async (page) => {
    await page.getByRole('button', { name: 'Siapkan' }).click();
    await page.getByRole('heading', { name: 'Buku kerja 2026 siap' }).waitFor();
  }),
];

/** Nothing to break a line at, in every part. */
function longWords(): object {
  const tautan = [{ nama: long, url: 'https://docs.example/d/1', id: '1' }];
  const tombol = [{ label: long, aksi: 'x', isian: {} }];
  const pilihan = [{ nilai: 'a', label: long, keterangan: long, dicentang: true }];
  const bagian = [
    { tipe: 'teks', isi: long, nada: 'perhatian' },
    { tipe: 'tabel', judul: long, kolom: [long, 'Nilai', 'Satuan'], baris: [[long, '1.234,50', long]] },
    { tipe: 'pilihan', nama: 'p', label: long, pilihan, nilai: 'a' },
    { tipe: 'centang', nama: 'c', label: long, pilihan },
    { tipe: 'isian', nama: 'i', label: long, jenis: 'paragraf', nilai: long, wajib: true, bantuan: long },
    { tipe: 'salin', label: long, isi: long, tautan: { label: long, url: 'https://wa.me/' } },
    { tipe: 'tautan', judul: long, berkas: tautan },
    {
      tipe: 'kartu',
      judul: long,
      kartu: [{ judul: long, status: long, nada: 'galat', kalimat: [long], tautan, tombol }],
    },
  ];
  return { ok: true, formulir: { nama: 'x', judul: long, bagian, tombol: long, bahaya: true } };
}
