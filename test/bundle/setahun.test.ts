/** A whole year by the SOP through the bundle: five roles with different rights, from the set-up to the archived annual report and the next year. */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ajukanSemua, isiAnggaran, isiTriwulan, ORANG, siapkanBuku, verifikasiSemua } from './setahun/dinas.ts';
import { isiLembar, lampiranSurat } from './setahun/lembar.ts';
import {
  KABID_LAYANAN,
  KASI_PEMUSTAKA,
  KASUBAG,
  KASUBAG_BARU,
  KEPALA_DINAS,
  Panggung,
  SEKRETARIS,
} from './setahun/panggung.ts';

let p: Panggung;

beforeAll(async () => {
  p = await Panggung.buka();
});

afterAll(() => p.tutup());

const DILINDUNGI = /You are trying to edit a protected cell or object/;

async function laporan(periode: string): Promise<{ nama: string; id: string; url: string }[]> {
  const { jawaban } = await p.halaman(KASUBAG, 'callLaporan', { periode });
  expect(jawaban.ok, JSON.stringify(jawaban)).toBe(true);
  return jawaban.berkas as { nama: string; id: string; url: string }[];
}

async function rekap(periode: string): Promise<Record<string, unknown>[]> {
  const { jawaban } = await p.halaman(KASUBAG, 'callRekap', { periode, konfirmasi: true });
  expect(jawaban.ok, JSON.stringify(jawaban)).toBe(true);
  return jawaban.rows as Record<string, unknown>[];
}

/** Steps of a period by number, as the Sekretaris sees them. */
async function langkah(periode: string): Promise<Record<string, string>> {
  const { data } = await p.berhasil(SEKRETARIS, 'status', {});
  const all = data.langkah as { periode: string; langkah: number; status: string }[];
  const own = all.filter((one) => one.periode === periode);
  return Object.fromEntries(own.map((one) => [one.langkah, one.status]));
}

/** Units type and hand in, officials verify: all but what comes in from elsewhere. */
async function isiDanPeriksa(periode: string, romawi: string, kecuali: string[] = []): Promise<void> {
  expect(await isiTriwulan(p, periode, kecuali)).toEqual([]);
  expect(await isiAnggaran(p, romawi)).toEqual([]);
  const handedIn = await ajukanSemua(p, periode, kecuali);
  expect((await verifikasiSemua(p, periode)).sort()).toEqual([...handedIn, ...kecuali].sort());
}

/** From the recap to the lock, with nothing unusual. @param hari of the report and of the lock */
async function selesaikan(periode: string, hari: [string, string]): Promise<void> {
  p.tanggal(hari[0]);
  await rekap(periode);
  await laporan(periode);
  p.tanggal(hari[1]);
  await p.berhasil(KASUBAG, 'sosialisasi', { periode });
  await p.berhasil(KASUBAG, 'koreksi', { periode, hasil: 'nihil' });
  await p.berhasil(KASUBAG, 'kunci', { periode });
  expect(new Set(Object.values(await langkah(periode)))).toEqual(new Set(['Selesai']));
}

describe('in January', () => {
  it('the Kasubag sets the workbook up and shares it with the people of the office', async () => {
    p.tanggal('2026-01-12');
    expect(await siapkanBuku(p)).toEqual([]);
    expect(await p.client.share(ORANG)).toEqual([KASUBAG, ...ORANG.filter((email) => email !== KASUBAG)]);
    expect(await p.client.type('Beranda', [{ row: 1, column: 1, text: 'x' }], 'orang@example.com')).toEqual([
      'You do not have permission to access the requested document.',
    ]);
    expect(await langkah('Triwulan I')).toEqual({ 1: 'Siap', 2: 'Belum', 3: 'Belum', 4: 'Belum', 5: 'Belum' });
  });

  it('nothing can be recapped or reported before it was collected', async () => {
    for (const functionName of ['callRekap', 'callLaporan']) {
      const { jawaban } = await p.halaman(KASUBAG, functionName, { periode: 'Triwulan I' });
      expect(jawaban).toMatchObject({ ok: false, pesan: expect.stringContaining('belum dapat dibuat') });
    }
    expect((await p.jalankan(KASUBAG, 'kunci', { periode: 'Triwulan I' })).jawaban.ok).toBe(false);
  });
});

describe('the first quarter', () => {
  it('is collected: rows for every unit, a disposition, and a mail to each', async () => {
    p.tanggal('2026-03-25');
    const { data, surat } = await p.berhasil(KASUBAG, 'kumpulkan', { periode: 'Triwulan I' });
    expect(data).toMatchObject({ periode: 'Triwulan I', batas: '2026-04-10' });
    expect(data.baris).toHaveLength(16);
    expect(data.disposisi).toBe('001/DSP/DAP/III/2026');
    expect((data.email as { terkirim: string[] }).terkirim).toHaveLength(11);
    expect(surat).toHaveLength(11);
    const eml = readFileSync(
      surat.find((path) => readFileSync(path, 'utf8').includes(`To: ${KASI_PEMUSTAKA}`)) ?? '',
      'utf8',
    );
    const body = Buffer.from(eml.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8');
    expect(body).toContain('IKU-3');
    expect(body).not.toContain('IKU-8');
    expect(await langkah('Triwulan I')).toMatchObject({ 1: 'Selesai', 2: 'Menunggu isian' });
  });

  it('is filled in by each unit in its own rows, and nowhere else', async () => {
    p.tanggal('2026-04-02');
    const [other] = await p.ketik(KASI_PEMUSTAKA, 'Triwulan I', [{ Kode: 'IKU-8', Realisasi: 1 }], 'Kode');
    expect(other).toMatch(DILINDUNGI);
    const [own] = await p.ketik(KASI_PEMUSTAKA, 'Triwulan I', [{ Kode: 'IKU-3', Verifikasi: 'Diverifikasi' }], 'Kode');
    expect(own).toMatch(DILINDUNGI);
    expect(await isiTriwulan(p, 'Triwulan I', ['IKU-12'])).toEqual([]);
    expect(await isiAnggaran(p, 'I')).toEqual([]);
  });

  it('shows who still owes what, and reminds only them, once a day', async () => {
    const late = await p.berhasil(SEKRETARIS, 'siapa-belum', {});
    const owing = (late.data.unit as { unit: string; kosong: { kode: string }[] }[]).filter(
      ({ kosong }) => kosong.length > 0,
    );
    expect(owing).toMatchObject([{ unit: 'Seksi Pengelolaan Arsip Statis', kosong: [{ kode: 'IKU-12' }] }]);
    expect(late.data.whatsapp).toContain('Seksi Pengelolaan Arsip Statis');
    const on = await p.berhasil(KASUBAG, 'pengingat', { pilih: 'nyalakan' });
    expect(on.data).toMatchObject({ pengingat: true, jam: 7 });
    expect((await p.pengingatHarian()).map(({ outcome }) => JSON.parse(String(outcome.result)).keadaan)).toEqual([
      'bukan hari pengingat',
    ]);
    p.tanggal('2026-04-08');
    const [run] = await p.pengingatHarian();
    expect(run?.user).toBe(KASUBAG);
    expect(JSON.parse(String(run?.outcome.result))).toMatchObject({
      keadaan: 'dikirim',
      terkirim: ['kasi.arsip.statis@example.go.id'],
    });
    const [again] = await p.pengingatHarian();
    expect([JSON.parse(String(again?.outcome.result)).keadaan, again?.outcome.surat]).toEqual([
      'sudah dikirim hari ini',
      [],
    ]);
  });

  it('is handed in by the units and verified by those above them, never by themselves', async () => {
    await isiTriwulan(p, 'Triwulan I');
    const handedIn = await ajukanSemua(p, 'Triwulan I');
    expect(handedIn).toHaveLength(12);
    const self = await p.jalankan(KASI_PEMUSTAKA, 'verifikasi', {
      ...{ periode: 'Triwulan I', tugas: 'periksa', baris: ['IKU-3'], putusan: 'Diverifikasi' },
    });
    expect(self.jawaban).toMatchObject({ ok: false });
    const back = { periode: 'Triwulan I', tugas: 'periksa', baris: ['IKU-3'], putusan: 'Dikembalikan' };
    const without = await p.jalankan(KABID_LAYANAN, 'verifikasi', back);
    expect(without.jawaban).toMatchObject({ ok: false, pesan: expect.stringMatching(/[Cc]atatan/) });
    const returned = await p.berhasil(KABID_LAYANAN, 'verifikasi', { ...back, catatan: 'Lampirkan rekap per bulan.' });
    expect(returned.data).toMatchObject({ putusan: 'Dikembalikan', email: { terkirim: [KASI_PEMUSTAKA] } });
    await p.berhasil(KASI_PEMUSTAKA, 'verifikasi', { periode: 'Triwulan I', tugas: 'ajukan', baris: ['IKU-3'] }, []);
    expect((await verifikasiSemua(p, 'Triwulan I')).sort()).toEqual(handedIn.sort());
  });

  it('is recapped, and reported as a draft while it is not locked', async () => {
    p.tanggal('2026-04-09');
    const early = await p.halaman(KASUBAG, 'callLaporan', { periode: 'Triwulan I' });
    expect(early.jawaban).toMatchObject({ ok: false, perluAlasan: true });
    expect(early.jawaban.kurang?.length).toBeGreaterThan(0);
    const rows = await rekap('Triwulan I');
    expect(rows.find(({ kode }) => kode === 'IKU-3')).toMatchObject({ target: 9000, realisasi: 9412, terisi: '1/1' });
    const files = await laporan('Triwulan I');
    expect(files[0]?.nama).toBe('Laporan Kinerja Triwulan I 2026 - Rev 1');
    for (const { url } of files) expect(existsSync(fileURLToPath(url))).toBe(true);
    expect(await langkah('Triwulan I')).toEqual({ 1: 'Selesai', 2: 'Selesai', 3: 'Selesai', 4: 'Selesai', 5: 'Siap' });
  });

  it('is shared with the officials, each with the right that was shown, and not twice', async () => {
    p.tanggal('2026-04-13');
    const first = await p.jalankan(KASUBAG, 'sosialisasi', { periode: 'Triwulan I' });
    expect(first.formulir.map(({ nama, bahaya }) => [nama, bahaya === true])).toContainEqual(['penerima', true]);
    // Everybody who receives quarterly reports, but not the Kasubag who makes them.
    expect(first.jawaban.selesai?.data).toMatchObject({ revisi: 1, terkirim: 11, gagal: [] });
    expect(first.outcome.surat).toHaveLength(11);
    const seen = await p.berhasil(SEKRETARIS, 'siapa-belum', {});
    expect(seen.data.periode).toBe('Triwulan I');
    const again = await p.jalankan(KASUBAG, 'sosialisasi', { periode: 'Triwulan I' });
    expect(again.outcome.surat).toEqual([]);
    expect((await p.register('Distribusi')).map((row) => row.Email)).toHaveLength(11);
    const drive = JSON.parse(readFileSync(p.path('hasil/.kinerja/drive.json'), 'utf8')) as {
      name: string;
      permissions: { type: string; role: string; emailAddress: string }[];
    }[];
    const shared = drive.find(({ name }) => name === 'Laporan Kinerja Triwulan I 2026 - Rev 1')?.permissions ?? [];
    expect(shared.map(({ type }) => type)).not.toContain('anyone');
    expect(shared.find(({ emailAddress }) => emailAddress === KEPALA_DINAS)?.role).toBe('commenter');
    // Who gets the PDF has no right on the document.
    expect(shared.some(({ emailAddress }) => emailAddress === KASI_PEMUSTAKA)).toBe(false);
    expect(await langkah('Triwulan I')).toMatchObject({ 5: 'Selesai' });
  });

  it('gets a correction from the Sekretaris, which is accepted, applied to its cell and reported again', async () => {
    const sel = { tab: 'Triwulan I', kode: 'IKU-3', kolom: 'Realisasi', menjadi: '9.512' };
    const proposed = await p.berhasil(KASUBAG, 'koreksi', {
      ...{ periode: 'Triwulan I', dari: 'Sekretaris Dinas', isi: 'Pengunjung ruang baca anak belum dihitung.', ...sel },
    });
    expect(proposed.data).toMatchObject({ no: 1, status: 'Diusulkan', terbuka: 1 });
    await p.berhasil(SEKRETARIS, 'koreksi', { no: '1', jadi: 'Diterima' });
    const applied = await p.berhasil(KASUBAG, 'koreksi', { no: '1', jadi: 'Diterapkan', cara: 'tulis' });
    expect(applied.data).toMatchObject({ no: 1, status: 'Diterapkan', terbuka: 0 });
    const rows = await rekap('Triwulan I');
    expect(rows.find(({ kode }) => kode === 'IKU-3')).toMatchObject({ realisasi: 9512 });
    expect((await laporan('Triwulan I'))[0]?.nama).toBe('Laporan Kinerja Triwulan I 2026 - Rev 2');
  });

  it('is locked: not even its own unit can change it, and opening it takes a reason that stays on record', async () => {
    p.tanggal('2026-04-15');
    expect((await p.berhasil(KASUBAG, 'kunci', { periode: 'Triwulan I' })).data).toMatchObject({
      terkunci: true,
      koreksi: 0,
    });
    const change = [{ Kode: 'IKU-3', Realisasi: 9612 }];
    expect((await p.ketik(KASI_PEMUSTAKA, 'Triwulan I', change, 'Kode'))[0]).toMatch(DILINDUNGI);
    const held = await p.jalankan(KASUBAG, 'tahan', { periode: 'Triwulan I', tahan: ['IKU-3'], alasan: 'x' });
    expect(held.jawaban.ok).toBe(false);
    expect((await p.jalankan(KABID_LAYANAN, 'buka-kunci', { periode: 'Triwulan I', alasan: 'x' })).jawaban.ok).toBe(
      false,
    );
    const open = await p.berhasil(KASUBAG, 'buka-kunci', {
      periode: 'Triwulan I',
      alasan: 'Hasil reviu Sekretaris Dinas.',
    });
    expect(open.data).toMatchObject({ terkunci: false, potretUtuh: true });
    expect(await p.ketik(KASUBAG, 'Triwulan I', change, 'Kode')).toEqual([]);
    const locked = await p.berhasil(KASUBAG, 'kunci', { periode: 'Triwulan I' });
    expect(locked.data).toMatchObject({ terkunci: true, koreksi: 1 });
    const koreksi = (await p.register('Koreksi')).at(-1);
    expect(koreksi).toMatchObject({ Kode: 'IKU-3', Semula: '9.512', Menjadi: '9.612', Oleh: KASUBAG });
    expect(JSON.stringify(koreksi)).toContain('Hasil reviu Sekretaris Dinas.');
    await rekap('Triwulan I');
    expect((await laporan('Triwulan I'))[0]?.nama).toBe('Laporan Kinerja Triwulan I 2026 - Rev 3');
  });

  it('survives saving and opening again, protections and lock included', async () => {
    await p.bukaLagi();
    p.tanggal('2026-04-16');
    expect((await p.ketik(KASI_PEMUSTAKA, 'Triwulan I', [{ Kode: 'IKU-3', Realisasi: 1 }], 'Kode'))[0]).toMatch(
      DILINDUNGI,
    );
    const { jawaban } = await p.jalankan(KASUBAG, 'kunci', { periode: 'Triwulan I' });
    expect(jawaban.pesan).toContain('sudah terkunci');
  });
});

const UNIT_LUAR = 'Seksi Pengelolaan Arsip Statis';

describe('the half year', () => {
  it('begins with a unit outside the workbook, which gets its rows as an Excel file and hands them back', async () => {
    p.tanggal('2026-06-24');
    const way = [{ 'Unit Kerja': UNIT_LUAR, 'Cara Kirim': 'Berkas Excel' }];
    expect(await p.ketik(KASUBAG, 'Unit Kerja', way, 'Unit Kerja')).toEqual([]);
    const asked = await p.berhasil(KASUBAG, 'kumpulkan', { periode: 'Triwulan II' });
    expect((asked.data.email as { terkirim: string[] }).terkirim).not.toContain('kasi.arsip.statis@example.go.id');
    const sent = await p.berhasil(KASUBAG, 'kirim-isian', { periode: 'Triwulan II', unit: [UNIT_LUAR] });
    expect(sent.data).toMatchObject({ gagal: [] });
    const lampiran = lampiranSurat(sent.surat[0] ?? '');
    expect(lampiran.nama).toMatch(/\.xlsx$/);
    const filled = await isiLembar(lampiran.bytes, { '2.24.02.2.02-1': 310, 'IKU-12': 19.4 });
    // Somebody typed one of the figures into the workbook meanwhile: it is not overwritten.
    p.tanggal('2026-07-03');
    expect(await p.ketik(KASUBAG, 'Triwulan II', [{ Kode: 'IKU-12', Realisasi: 20.1 }], 'Kode')).toEqual([]);
    const berkas = { nama: lampiran.nama, base64: Buffer.from(filled).toString('base64') };
    const back = await p.berhasil(KASUBAG, 'tarik', { periode: 'Triwulan II', berkas });
    expect(back.data.ditulis).toMatchObject([{ unit: UNIT_LUAR, kode: '2.24.02.2.02-1' }]);
    expect(back.data.tetap).toMatchObject([{ unit: UNIT_LUAR, kode: 'IKU-12', keadaan: 'konflik' }]);
    const rows = await p.register('Triwulan II');
    expect(rows.find((row) => row.Kode === 'IKU-12')).toMatchObject({ Realisasi: '20.1' });
    expect(rows.find((row) => row.Kode === '2.24.02.2.02-1')).toMatchObject({ Realisasi: '310' });
    // The disputed row is handed in only once somebody has decided which figure is right.
    const statusOf = async () =>
      (await p.register('Triwulan II')).find((row) => row.Kode === 'IKU-12')?.['Status Isian'] ?? '';
    expect(await statusOf()).not.toBe('Diajukan');
    const putusan = { [`sel:${UNIT_LUAR}:IKU-12:realisasi`]: 'tetap' };
    await p.berhasil(KASUBAG, 'tarik', { periode: 'Triwulan II', berkas, ...putusan });
    expect(await statusOf()).toBe('Diajukan');
  });

  it('follows the second quarter: tasks are shared out, the semester is recapped, reported and shared', async () => {
    await isiDanPeriksa('Triwulan II', 'II', ['2.24.02.2.02-1', 'IKU-12']);
    await selesaikan('Triwulan II', ['2026-07-08', '2026-07-10']);
    p.tanggal('2026-07-13');
    const tasks = await p.berhasil(KASUBAG, 'pembagian-tugas', { periode: 'Semester I', batasWaktu: '2026-07-17' });
    expect((tasks.data.bagian as unknown[]).length).toBeGreaterThan(0);
    await rekap('Semester I');
    const [report] = await laporan('Semester I');
    expect(report?.nama).toBe('Laporan Kinerja Semester I 2026 - Rev 1');
    await p.berhasil(KASUBAG, 'sosialisasi', { periode: 'Semester I' });
    await p.berhasil(KASUBAG, 'koreksi', { periode: 'Semester I', hasil: 'nihil' });
    expect(Object.values(await langkah('Semester I'))).toEqual(['Selesai', 'Selesai', 'Selesai']);
  }, 240_000);

  it('gives every disposition a number of its own, without gaps', async () => {
    const numbers = (await p.register('Disposisi')).map((row) => Number(/^\d+/.exec(row.Nomor ?? '')?.[0]));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});

describe('the end of the year', () => {
  it('comes with the third and fourth quarter and the second semester', async () => {
    p.tanggal('2026-09-24');
    // The unit has got an account by now.
    const way = [{ 'Unit Kerja': UNIT_LUAR, 'Cara Kirim': 'Tab ini' }];
    expect(await p.ketik(KASUBAG, 'Unit Kerja', way, 'Unit Kerja')).toEqual([]);
    await p.berhasil(KASUBAG, 'kumpulkan', { periode: 'Triwulan III' });
    p.tanggal('2026-10-02');
    await isiDanPeriksa('Triwulan III', 'III');
    await selesaikan('Triwulan III', ['2026-10-07', '2026-10-09']);
    p.tanggal('2026-12-21');
    await p.berhasil(KASUBAG, 'kumpulkan', { periode: 'Triwulan IV' });
    p.tanggal('2027-01-05');
    await isiDanPeriksa('Triwulan IV', 'IV');
    await selesaikan('Triwulan IV', ['2027-01-07', '2027-01-11']);
    p.tanggal('2027-01-14');
    await p.berhasil(KASUBAG, 'pembagian-tugas', { periode: 'Semester II' });
    await rekap('Semester II');
    await laporan('Semester II');
    await p.berhasil(KASUBAG, 'sosialisasi', { periode: 'Semester II' });
    await p.berhasil(KASUBAG, 'koreksi', { periode: 'Semester II', hasil: 'nihil' });
  }, 240_000);

  it('makes the annual report final, and archives document, PDF and data under their fingerprints', async () => {
    p.tanggal('2027-01-20');
    await rekap('Tahun');
    const files = await laporan('Tahun');
    const [dokumen] = files;
    expect(dokumen?.nama).toBe('Laporan Kinerja Tahun 2026 - Rev 1');
    expect(await langkah('Tahun')).toEqual({ 9: 'Selesai' });
    // Step 7 is about the annual report as well.
    expect(await langkah('Semester II')).toEqual({ 6: 'Selesai', 7: 'Selesai', 8: 'Selesai' });
    const arsip = (await p.register('Arsip')).at(-1);
    expect(arsip?.Keadaan).toBe('Berlaku');
    const sha256 = createHash('sha256')
      .update(readFileSync(fileURLToPath(dokumen?.url ?? '')))
      .digest('hex');
    expect(JSON.stringify(arsip)).toContain(sha256);
    const [reprint, ...others] = (await p.berhasil(KASUBAG, 'cetak-ulang', {})).data.berkas as { id: string }[];
    expect([...files.map(({ id }) => id)]).toContain(reprint?.id);
    expect(others.every(({ id }) => files.some((file) => file.id === id))).toBe(true);
    await p.berhasil(KASUBAG, 'sosialisasi', { periode: 'Tahun' });
  });

  it('keeps a scan of the signed copy beside it', async () => {
    const pdf = Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64');
    const { data } = await p.berhasil(KASUBAG, 'lampirkan', { berkas: { nama: 'pindaian.pdf', base64: pdf } });
    const path = await p.client.locate((data.berkas as { id: string }).id);
    expect(readFileSync(path ?? '', 'latin1')).toMatch(/^%PDF/);
    expect(basename(join(path ?? '', '..'))).toBe('Rekap Kinerja 2026');
  });

  it('proves its log unaltered, and shows where somebody altered it', async () => {
    expect((await p.berhasil(SEKRETARIS, 'periksa-riwayat', {})).data).toMatchObject({ utuh: true });
    const rows = await p.isi('Riwayat');
    const at = rows.findIndex((row) => row.includes('Kunci Triwulan'));
    const column = rows[at]?.findIndex((cell) => cell.startsWith('Triwulan I dikunci')) ?? -1;
    const original = rows[at]?.[column] ?? '';
    expect(original).not.toBe('');
    await p.client.type('Riwayat', [{ row: at + 1, column: column + 1, text: 'Tidak ada apa-apa.' }], KASUBAG);
    const altered = await p.berhasil(SEKRETARIS, 'periksa-riwayat', {});
    expect(altered.data).toMatchObject({ utuh: false, baris: [at + 1] });
    await p.client.type('Riwayat', [{ row: at + 1, column: column + 1, text: original }], KASUBAG);
    expect((await p.berhasil(SEKRETARIS, 'periksa-riwayat', {})).data).toMatchObject({ utuh: true });
  });
});

describe('the next year', () => {
  it('can be taken over by a successor, who is told what the account cannot see', async () => {
    p.tanggal('2027-01-25');
    await p.client.share([KASUBAG_BARU]);
    const { data } = await p.berhasil(KASUBAG_BARU, 'serah-terima', {});
    expect(data.akun).toBe(KASUBAG_BARU);
    expect((data.arsipTakTerlihat as unknown[]).length).toBeGreaterThan(0);
    const folder = await p.client.locate(String(data.folder));
    expect(basename(folder ?? '')).toMatch(/^Rekap Kinerja 2026/);
    expect(folder).not.toBe(p.path('hasil/Rekap Kinerja 2026'));
    expect((await p.berhasil(KASUBAG_BARU, 'cetak-ulang', {})).data).toMatchObject({ dokumen: 'tidak-terbaca' });
  });

  it('begins in a copy: results move to Riwayat Capaian, people stay, the old workbook stays as it is', async () => {
    const original = p.path('kinerja-2026.xlsx');
    const refused = await p.jalankan(KASUBAG, 'tahun-baru', { tahun: '2027', ketik: '2027', salinan: ['ya'] });
    expect(refused.jawaban.ok).toBe(false);
    await p.bukaLagi();
    const before = readFileSync(original);
    const copy = p.path('kinerja-2027.xlsx');
    copyFileSync(original, copy);
    await p.client.openCopy(copy);
    p.tanggal('2027-01-26');
    const { data } = await p.berhasil(KASUBAG, 'tahun-baru', { tahun: '2027', ketik: '2027', salinan: ['ya'] });
    expect(data).toMatchObject({ dari: 2026, tahun: 2027 });
    expect(data.riwayatCapaian as number).toBeGreaterThan(0);
    const capaian = await p.register('Riwayat Capaian');
    expect(capaian.some((row) => JSON.stringify(row).includes('IKU-3'))).toBe(true);
    expect((await p.register('Pejabat')).map((row) => row.Email)).toContain(KEPALA_DINAS);
    expect((await p.register('Triwulan I')).filter((row) => row.Realisasi)).toEqual([]);
    expect(await p.register('Arsip')).toEqual([]);
    expect((await langkah('Triwulan I'))['2']).toBe('Belum');
    await p.client.save();
    expect(readFileSync(original).equals(before)).toBe(true);
  });
});
