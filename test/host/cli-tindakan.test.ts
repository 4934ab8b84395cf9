/** Actions of the add-on from the terminal: forms filled in from options, recipients agreed to, reasons, files, copies. */
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADD_ON } from './built-host.ts';
import { buildCommandLine, type CommandLine, type Desk, type Said } from './cli-desk.ts';
import { temporaryFolder } from './script-host.ts';

let line: CommandLine;

beforeAll(async () => {
  line = await buildCommandLine(ADD_ON);
});

afterAll(() => line.remove());

async function desk(typed?: string[]): Promise<Desk> {
  const cwd = temporaryFolder();
  expect((await line.run({ cwd }, 'siapkan', 'buku.xlsx', '--tahun', '2026')).code).toBe(0);
  return typed ? { cwd, typed } : { cwd };
}

const run = (at: Desk, name: string, ...options: string[]): Promise<Said> =>
  line.run(at, name, 'buku.xlsx', ...options);

const json = ({ out }: Said) => JSON.parse(out) as Record<string, unknown>;

const KUMPULKAN = ['--periode', 'triwulan i'];

describe('recipients', () => {
  it('are shown with what they get, agreed to together, and the others one by one', async () => {
    const at = await desk(['y', 'T']);
    const { code, asked, err, out } = await run(at, 'kumpulkan', ...KUMPULKAN);
    expect(err).toContain('Judul pratinjau');
    expect(err).toContain('[x] Bidang Arsip <arsip@example.go.id> (email)');
    expect(err).toContain('[ ] RSUD <rsud@gmail.com> (di luar domain kantor)');
    expect(err).toContain('[-] Lain <x@lain.id> (ditolak)');
    expect(asked).toEqual([
      'Kirim kepada semua yang tercentang (1 orang)? [y/T] ',
      'Kirim juga kepada RSUD <rsud@gmail.com>? [y/T] ',
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Sudah\n\nPerhatian: Perlu dicek\.\n\nEmail tersimpan: hasil\/surat-keluar\/.*0001\.eml\n$/);
    const mail = /hasil\/surat-keluar\/.*\.eml/.exec(out)?.[0] ?? '';
    expect(readFileSync(join(at.cwd, mail), 'utf8')).toContain('To: arsip@example.go.id');
  });

  it('are those that are named, whoever is ticked', async () => {
    const said = await run(
      await desk(),
      'kumpulkan',
      ...KUMPULKAN,
      '--kepada',
      'RSUD@gmail.com',
      '--kepada',
      'x@y.id',
      '--json',
    );
    expect(said.asked).toEqual([]);
    // Who is not on the list is passed on, so that the action refuses.
    expect(json(said)).toMatchObject({ ok: true, penerima: ['rsud@gmail.com', 'x@y.id'], judul: 'Sudah' });
  });

  it('with --ya are those that are ticked, never others', async () => {
    const said = await run(await desk(), 'kumpulkan', ...KUMPULKAN, '--ya', '--json');
    const answer = json(said);
    expect(answer).toMatchObject({
      penerima: ['arsip@example.go.id'],
      disposisi: ['terbitkan'],
      catatan: ['Perlu dicek.'],
    });
    expect(answer.jalur).toEqual({ berkas: [], surat: [expect.stringMatching(/^hasil\/surat-keluar\//)] });
    expect(answer.panggilan).toMatchObject({ lain: 1 });
  });

  it('are nobody with --tanpa-kirim, which still has to be agreed to', async () => {
    const at = await desk(['y']);
    const { code, asked } = await run(at, 'kumpulkan', ...KUMPULKAN, '--tanpa-kirim', '--tanpa-disposisi');
    expect([code, asked]).toEqual([0, ['Kirim? [y/T] ']]);
    const said = await run(at, 'kumpulkan', ...KUMPULKAN, '--tanpa-kirim', '--tanpa-disposisi', '--ya', '--json');
    expect(json(said)).toMatchObject({ penerima: [], disposisi: [] });
    expect(existsSync(join(at.cwd, 'hasil/surat-keluar'))).toBe(false);
  });

  it('get nothing when nobody is there to agree, or somebody says no', async () => {
    const at = await desk();
    const before = readFileSync(join(at.cwd, 'buku.xlsx'));
    const silent = await run(at, 'kumpulkan', ...KUMPULKAN);
    expect([silent.code, silent.out]).toEqual([1, '']);
    expect(silent.err).toContain('Perlu persetujuan: Judul pratinjau.');
    expect(silent.err).toContain('--ya, atau sebut penerimanya dengan --kepada EMAIL');
    const machine = await run(at, 'kumpulkan', ...KUMPULKAN, '--json');
    expect([machine.code, machine.err]).toEqual([1, '']);
    expect(json(machine)).toMatchObject({ ok: false, perluPersetujuan: true, formulir: { nama: 'pratinjau' } });
    const no = await run({ ...at, typed: ['T', 'T', 'T'] }, 'kumpulkan', ...KUMPULKAN);
    expect(no.asked.at(-1)).toBe('Kirim tanpa mengirim kepada siapa pun? [y/T] ');
    expect([no.code, no.err.includes('Tidak ada yang diubah atau dikirim.')]).toEqual([1, true]);
    expect(existsSync(join(at.cwd, 'hasil/surat-keluar'))).toBe(false);
    expect(readFileSync(join(at.cwd, 'buku.xlsx')).equals(before)).toBe(true);
  });
});

describe('a form', () => {
  it('that misses a value ends with the option that gives it', async () => {
    const at = await desk();
    const choice = await run(at, 'kumpulkan', '--ya');
    expect([choice.code, choice.out]).toEqual([2, '']);
    expect(choice.err).toBe(
      'Triwulan belum diisi.\nTambahkan --periode "Triwulan II". Yang dapat dipilih: Triwulan I.\n',
    );
    const text = await run(at, 'koreksi', '--ya', '--json');
    expect(text.code).toBe(2);
    expect(json(text)).toMatchObject({
      ok: false,
      pesan: 'Isi koreksi belum diisi.',
      saran: 'Tambahkan --koreksi TEKS.',
    });
  });

  it('that asks for nothing is agreed to as a whole', async () => {
    const at = await desk(['y']);
    const { asked, code, out } = await run(at, 'kunci', '--periode', 'Triwulan I');
    expect([code, asked]).toEqual([0, ['Kirim? [y/T] ']]);
    expect(out).toContain('  Potret: hasil/Potret.pdf\n');
    // Once is enough.
    expect(out.split('hasil/Potret.pdf')).toHaveLength(2);
  });

  it('is shown with what was given, not with what it proposes', async () => {
    const at = await desk(['T']);
    const given = ['--tanpa-disposisi', '--tanpa-kirim'];
    const { err } = await run(at, 'kumpulkan', ...KUMPULKAN, ...given);
    expect(err).toContain('[ ] Terbitkan');
    expect(err).toContain('[ ] Bidang Arsip <arsip@example.go.id>');
  });

  it('that wants a file that is not there says so in plain words', async () => {
    const { code, err } = await run(await desk(), 'lampirkan', '--berkas', 'tidak ada.pdf');
    expect([code, err]).toEqual([1, 'Berkas tidak ada.pdf tidak ditemukan.\nPeriksa nama dan foldernya.\n']);
  });

  it('that only collects values is sent without a question', async () => {
    const said = await run(await desk(), 'tahan', '--baris', 'iku-1', '--baris', 'IKU-2');
    expect([said.code, said.asked, said.err]).toEqual([0, [], '']);
  });

  it('ticks every open box for semua', async () => {
    expect(json(await run(await desk(), 'tahan', '--baris', 'semua', '--json'))).toMatchObject({
      tahan: ['IKU-1', 'IKU-2'],
    });
  });

  it('is filled in by the names of its parts, too', async () => {
    expect(json(await run(await desk(), 'koreksi', '--isi', 'isi=a=b', '--json'))).toMatchObject({ isi: 'a=b' });
    const wrong = await run(await desk(), 'koreksi', '--isi', 'isi');
    expect([wrong.code, wrong.err.startsWith('"isi" bukan NAMA=ISI.')]).toEqual([2, true]);
  });
});

describe('a form with nothing to choose from', () => {
  it('is a refusal in its own words, agreed to or not', async () => {
    const at = await desk();
    for (const options of [[], ['--ya']]) {
      const { code, out, err } = await run(at, 'cetak-ulang', ...options);
      expect([code, out]).toEqual([1, '']);
      expect(err).toBe('Judul kosong belum dapat dijalankan.\nBelum ada dokumen di tab Arsip.\n');
    }
  });
});

describe('an action', () => {
  it('that comes too early says what is missing, and goes on with a reason', async () => {
    const at = await desk();
    const early = await run(at, 'sosialisasi', '--periode', 'Triwulan II', '--ya');
    expect([early.code, early.out]).toEqual([1, '']);
    expect(early.err).toBe(
      'Langkah 4 belum selesai.\n  - Rekap belum ada.\nSelesaikan dahulu.\nUntuk tetap melanjutkan, tambahkan --alasan "mengapa".\n',
    );
    const reason = ['--alasan', 'diminta Sekretaris'];
    const said = await run(at, 'sosialisasi', '--periode', 'Triwulan II', ...reason, '--ya', '--json');
    expect(json(said)).toMatchObject({ ok: true, alasan: 'diminta Sekretaris' });
  });

  it('shows links to files of this computer as paths from here, and leaves other links as they are', async () => {
    const at = await desk();
    const placeOf = async (url: string) =>
      (await run(at, 'sosialisasi', '--periode', 'TW I', '--alasan', 'x', '--perihal', url, '--ya')).out;
    const here = pathToFileURL(join(at.cwd, 'hasil/Laporan Kinerja.docx')).href;
    expect(here).toContain('%20');
    expect(await placeOf(here)).toContain('  Laporan: hasil/Laporan Kinerja.docx\n');
    expect(await placeOf('https://docs.example/d/1')).toContain('  Laporan: https://docs.example/d/1\n');
  });

  it('takes a reason only where it asks for one, and says which', async () => {
    const at = await desk();
    const help = async (name: string) => (await run(at, name, '--help')).out;
    expect(await help('sosialisasi')).toContain('alasan tertulis bila syarat langkah ini belum lengkap');
    expect(await help('tahan')).toContain('mengapa baris itu ditahan');
    expect(await help('buka')).toContain('mengapa angka yang sudah dikunci perlu diubah');
    expect(await help('kunci')).not.toContain('--alasan');
  });

  it('that asks is answered for that call', async () => {
    const at = await desk(['y']);
    const { asked, code } = await run(at, 'koreksi', '--no', '9', '--koreksi', 'x');
    // The answer holds for one call: the next one asks again, and nobody answers.
    expect([asked.length, code]).toEqual([2, 1]);
    expect((await run({ cwd: at.cwd }, 'koreksi', '--no', '9', '--koreksi', 'x')).err).toBe(
      'Sudah ada.\nYa = ganti.\nUntuk melanjutkan, ulangi dengan --ya.\n',
    );
    const yes = await run(at, 'koreksi', '--no', '1', '--koreksi', 'x', '--json');
    expect(json(yes)).toMatchObject({ ok: true, isi: 'x', konfirmasi: null });
  });

  it('shows tables, cards and texts to copy, and leaves the file alone where it changes nothing', async () => {
    const at = await desk();
    const before = readFileSync(join(at.cwd, 'buku.xlsx'));
    const { out, code } = await run(at, 'belum');
    expect(code).toBe(0);
    expect(out).toMatch(/Unit\s+Terisi\n─+\s+─+\nBidang Arsip\s+3 dari 5/);
    expect(out).toContain('  Langkah 1: Berjalan\n    Menunggu isian.\n');
    expect(out).toContain('Untuk WhatsApp\nMohon diisi.\nBuka: https://wa.me/\n');
    expect(readFileSync(join(at.cwd, 'buku.xlsx')).equals(before)).toBe(true);
  });

  it('is shown although another program has the file open, where it changes nothing', async () => {
    const at = await desk();
    writeFileSync(join(at.cwd, '.~lock.buku.xlsx#'), 'Kepala Dinas,user,komputer,22.11.2026 14:05,file:///profil;');
    expect((await run(at, 'belum')).code).toBe(0);
    const { code, err } = await run(at, 'kumpulkan', ...KUMPULKAN, '--ya');
    expect([code, err.includes('sedang terbuka di LibreOffice')]).toEqual([1, true]);
  });

  it('waits for another command on the same file, and lets one that only looks pass', async () => {
    const at = await desk();
    const lock = join(at.cwd, '.buku.xlsx.kinerja-kunci');
    writeFileSync(lock, '1 komputer-lain 1');
    expect([(await run(at, 'belum')).code, existsSync(lock)]).toEqual([0, true]);
    const timer = setTimeout(() => rmSync(lock), 2500);
    const begun = Date.now();
    expect((await run(at, 'tahan', '--baris', 'IKU-1')).code).toBe(0);
    clearTimeout(timer);
    expect(Date.now() - begun).toBeGreaterThan(2400);
    expect(existsSync(lock)).toBe(false);
  });

  it.skipIf(process.getuid?.() === 0)('makes no file and sends nothing when the workbook cannot be saved', async () => {
    const at = await desk();
    chmodSync(at.cwd, 0o555);
    const { code, err } = await run(at, 'kumpulkan', ...KUMPULKAN, '--ya', '--keluar', temporaryFolder());
    chmodSync(at.cwd, 0o755);
    expect([code, err.split('\n')[0]]).toEqual([
      1,
      'Berkas buku.xlsx tidak dapat disimpan: foldernya tidak dapat ditulisi.',
    ]);
  });

  it('is refused to an account that the workbook is not shared with', async () => {
    const at = await desk();
    const stranger = ['--sebagai', 'orang@example.com'];
    expect((await run(at, 'belum', ...stranger)).code).toBe(0);
    await run(at, 'penyunting', '--tambah', 'staf@example.go.id');
    const { code, err } = await run(at, 'belum', ...stranger);
    expect([code, err]).toEqual([
      1,
      'Akun orang@example.com tidak berhak membuka buku.xlsx.\nMinta pemilik buku kerja membagikannya kepada akun itu, atau pakai --sebagai dengan akun yang berhak.\n',
    ]);
    expect((await run(at, 'belum', '--sebagai', 'Staf@example.go.id')).code).toBe(0);
  });
});

describe('sharing by name', () => {
  it('is shown, given and taken back, by the owner only', async () => {
    const at = await desk();
    expect((await run(at, 'penyunting')).out).toContain('Tidak dibagikan menurut nama');
    const both = await run(at, 'penyunting', '--tambah', 'a@example.go.id', '--tambah', 'b@example.go.id', '--json');
    const pemilik = 'kasubag.perencanaan@example.go.id';
    expect(json(both)).toEqual({ ok: true, pemilik, penyunting: ['a@example.go.id', 'b@example.go.id'] });
    const other = await run(at, 'penyunting', '--cabut', 'b@example.go.id', '--sebagai', 'a@example.go.id');
    expect([other.code, other.err.startsWith('Hanya pemilik buku.xlsx yang dapat membagikannya.')]).toEqual([1, true]);
    const one = await run(at, 'penyunting', '--cabut', 'B@example.go.id');
    expect(one.out).toBe(`Pemilik: ${pemilik}\nPenyunting: a@example.go.id\n`);
    expect((await run(at, 'penyunting', '--tambah', 'bukan')).code).toBe(2);
  });
});

describe('the daily reminder', () => {
  it('is run by hand as who switched it on', async () => {
    const at = await desk();
    const none = await run(at, 'pengingat', '--jalankan');
    expect([none.code, none.err.startsWith('Pengingat harian belum dinyalakan')]).toEqual([1, true]);
    expect((await run(at, 'pengingat', '--nyala', '--sebagai', 'staf@example.go.id')).code).toBe(0);
    const said = await run(at, 'pengingat', '--jalankan');
    expect(said.code).toBe(0);
    expect(said.out).toMatch(
      /^Pengingat harian staf@example\.go\.id: dikirim\nEmail tersimpan: hasil\/surat-keluar\/.*0001\.eml\n$/,
    );
    const machine = json(await run(at, 'pengingat', '--jalankan', '--json'));
    expect(machine).toMatchObject({ ok: true, pengingat: [{ oleh: 'staf@example.go.id', keadaan: 'dikirim' }] });
  });
});

describe('a new year', () => {
  const TO = ['--ke', 'baru', '--tahun', '2027'];

  it('begins in a copy with an id of its own, and leaves the original alone', async () => {
    const at = await desk();
    const before = readFileSync(join(at.cwd, 'buku.xlsx'));
    const said = await run(at, 'tahun-baru', ...TO, '--ya', '--json');
    expect(json(said)).toMatchObject({ ok: true, ketik: '2027', salinan: 'ya' });
    expect(readFileSync(join(at.cwd, 'buku.xlsx')).equals(before)).toBe(true);
    expect(existsSync(join(at.cwd, 'baru.xlsx'))).toBe(true);
    const again = await run(at, 'tahun-baru', ...TO, '--ya');
    expect([again.code, again.err.startsWith('Berkas baru.xlsx sudah ada.')]).toEqual([1, true]);
  });

  it('leaves no copy behind when it is refused or not agreed to', async () => {
    const at = await desk();
    const refused = await run(at, 'tahun-baru', '--ke', 'baru.xlsx', '--tahun', '2020', '--ya');
    expect([refused.code, existsSync(join(at.cwd, 'baru.xlsx'))]).toEqual([2, false]);
    const silent = await run(at, 'tahun-baru', ...TO);
    expect([silent.code, existsSync(join(at.cwd, 'baru.xlsx'))]).toEqual([1, false]);
    expect((await run(at, 'tahun-baru', '--tahun', '2027')).code).toBe(2);
  });
});

describe('names of commands', () => {
  it.each([
    ['kumpulakn', 'kumpulkan'],
    ['siapa', 'siapa-belum'],
    ['sosialiasi', 'sosialisasi'],
    ['tahunbaru', 'tahun-baru'],
  ])('%s is nearly %s', async (typed, name) => {
    const { code, err } = await line.run({ cwd: '/' }, typed, 'a.xlsx');
    expect([code, err.includes(`"kinerja ${name}"`)]).toEqual([2, true]);
  });
});
