/** Kumpulkan Data Triwulan: the plan is checked, rows are added in order, units are asked once, what fails is shown. */
import { describe, expect, it } from 'vitest';
import { kumpulkan } from '../../../src/app/isian/kumpulkan.ts';
import { Isian } from '../../../src/app/tindakan/isian.ts';
import {
  atur,
  barisOf,
  centangDari,
  formulirDari,
  isi,
  isianBook,
  ketik,
  kumpulkanTriwulan2,
  nilai,
  selesaiDari,
  surel,
  tanya,
} from './isian-book.ts';
import { rekapTriwulanTyped } from './rekap-after.ts';

const kodeDi = (book: ReturnType<typeof isianBook>, tab: string) =>
  book
    .tab(tab)
    .values.slice(1)
    .map((line) => line[0])
    .filter((kode) => kode !== '' && kode !== undefined);

const pratinjau = (book: ReturnType<typeof isianBook>) =>
  formulirDari(tanya(book, 'kumpulkan', 'periode', { periode: 'Triwulan II' }));

describe('the forms', () => {
  it('proposes the quarter that has just ended', () => {
    const formulir = formulirDari(tanya(isianBook(), 'kumpulkan', ''));
    expect(formulir.nama).toBe('periode');
    expect(formulir.bagian.find(({ tipe }) => tipe === 'pilihan')).toMatchObject({ nilai: 'Triwulan II' });
  });

  it('shows every row, unit and address before anything is written', () => {
    const book = isianBook();
    book.patches = [];
    const text = JSON.stringify(pratinjau(book).bagian);
    expect(text).toContain('IKU-4');
    expect(text).toContain('Kepala Bidang Kearsipan');
    expect(text).toContain('Jumat, 10 Juli 2026');
    expect(book.patches).toEqual([]);
    expect(book.mail.sent).toEqual([]);
  });

  it('ticks the office, leaves an address elsewhere to be ticked, and asks no unit that uses a Lembar Isian', () => {
    const book = isianBook();
    book.tab('Unit Kerja').values[5]![4] = 'seksi.pemustaka@gmail.com';
    const boxes = centangDari(pratinjau(book), 'penerima');
    expect(boxes.get(surel('kabid.layanan'))?.dicentang).toBe(true);
    expect(boxes.get('seksi.pemustaka@gmail.com')?.dicentang).toBe(false);
    expect(boxes.has(surel('data.disdik'))).toBe(false);
  });

  it('says that sorting is hindered where rows are protected', () => {
    const book = isianBook();
    atur(book, 'Lindungi Baris Unit', 'Ya');
    expect(JSON.stringify(pratinjau(book))).toContain('mengurutkan');
  });

  it('only runs with the form that showed the addresses', () => {
    const book = isianBook();
    const jawaban = tanya(book, 'kumpulkan', 'periode', { periode: 'Triwulan II', penerima: [surel('kabid.layanan')] });
    expect(formulirDari(jawaban).nama).toBe('pratinjau');
    expect(book.mail.sent).toEqual([]);
  });
});

describe('the plan', () => {
  it('refuses while an indikator lacks its Cara Rekap, and names it', () => {
    const book = isianBook();
    ketik(book, 'Perjanjian Kinerja', 'IKU-3', { 'Cara Rekap': '' });
    expect(() => pratinjau(book)).toThrowError(/IKU-3 \(Cara Rekap, tab Perjanjian Kinerja sel [A-Z]+4\)/);
  });

  it('refuses while an indikator has no Rencana Aksi', () => {
    const book = isianBook();
    book.tab('Rencana Aksi').values[2] = [];
    expect(() => pratinjau(book)).toThrowError(/IKU-2/);
  });

  it('goes on, and says so, where a unit has no address or nobody is named', () => {
    const book = isianBook();
    ketik(book, 'Perjanjian Kinerja', 'IKU-1', { 'Penanggung Jawab': '' });
    ketik(book, 'Unit Kerja', 'Bidang Kearsipan', { Email: '' });
    ketik(book, 'Perjanjian Kinerja', 'IKU-3', { 'Penanggung Jawab': 'Seksi Lain' });
    const text = JSON.stringify(pratinjau(book));
    expect(text).toContain('Penanggung Jawab kosong: IKU-1');
    expect(text).toContain('Bidang Kearsipan: Email kosong');
    expect(text).toContain('Seksi Lain (1 baris) tidak ada di tab Unit Kerja');
  });

  it('refuses a locked quarter', () => {
    const book = isianBook();
    book.properties.set(
      'kunci',
      JSON.stringify({ 2: { terkunci: true, waktu: '1 Jul 2026 08.00', oleh: 'a', kodeData: '', alasan: '' } }),
    );
    expect(() => pratinjau(book)).toThrowError(/terkunci/);
  });

  it('refuses a quarter that does not exist as wrong use', () => {
    expect(() => tanya(isianBook(), 'kumpulkan', '', { periode: 'Semester I' })).toThrowError(
      expect.objectContaining({ salahPakai: true }),
    );
  });
});

describe('the rows', () => {
  it('adds every indikator in force, those of one verifier and one unit adjacent', () => {
    const book = isianBook();
    kumpulkanTriwulan2(book);
    // Sekretaris: Perencanaan, Bidang Layanan · Kepala Bidang Layanan: Pemustaka · Kepala Bidang Kearsipan: Arsip Statis · Kasubag: OPD.
    expect(kodeDi(book, 'Triwulan II')).toEqual(['IKU-5', 'IKU-3', 'IKU-1', 'IKU-7', 'IKU-2', 'IKU-4', 'IKU-6']);
  });

  it('fills their machine-made columns, and no column that people fill in', () => {
    const book = isianBook();
    kumpulkanTriwulan2(book);
    expect(nilai(book, 'Triwulan II', 'IKU-2', 'Indikator Kinerja')).toBe('Persentase arsip tertata');
    expect(nilai(book, 'Triwulan II', 'IKU-2', 'Target TW')).toBe(40);
    expect(nilai(book, 'Triwulan II', 'IKU-2', 'Penanggung Jawab')).toBe('Seksi Arsip Statis');
    expect(nilai(book, 'Triwulan II', 'IKU-2', 'Realisasi')).toBe('');
    expect(nilai(book, 'Triwulan II', 'IKU-2', 'Status Isian')).toBe('');
  });

  it('never moves or changes a row that stands there, and goes on from its unit', () => {
    const book = isianBook();
    isi(book, 'Triwulan II', [
      { Kode: 'IKU-4', 'Indikator Kinerja': 'ketikan sendiri', Pembilang: 45, Penyebut: 50, Kendala: 'hujan' },
    ]);
    const before = structuredClone(book.tab('Triwulan II').values[1]);
    kumpulkanTriwulan2(book);
    expect(book.tab('Triwulan II').values[1]).toEqual(before);
    expect(kodeDi(book, 'Triwulan II').slice(0, 3)).toEqual(['IKU-4', 'IKU-2', 'IKU-5']);
  });

  it('puts rows above what stands below the table', () => {
    const book = isianBook();
    isi(book, 'Triwulan II', [{ Kode: 'IKU-1', Realisasi: 10 }]);
    const { values } = book.tab('Triwulan II');
    values[2] = [];
    values[3] = ['Mengetahui,'];
    values[4] = ['Kepala Dinas'];
    kumpulkanTriwulan2(book);
    expect(barisOf(book, 'Triwulan II', 'IKU-7')).toBe(3);
    expect(barisOf(book, 'Triwulan II', 'Mengetahui,')).toBe(10);
  });

  it('adds nothing the second time', () => {
    const book = isianBook();
    kumpulkanTriwulan2(book);
    const before = structuredClone(book.tab('Triwulan II').values);
    const { data } = kumpulkanTriwulan2(book);
    expect(book.tab('Triwulan II').values).toEqual(before);
    expect(data.baris).toEqual([]);
  });

  it('adds only what a PK Perubahan brings', () => {
    const book = isianBook();
    kumpulkanTriwulan2(book);
    const lines = book.tab('Perjanjian Kinerja').values;
    isi(
      book,
      'Perjanjian Kinerja',
      [
        {
          Kode: 'IKU-8',
          'Indikator Kinerja': 'Jumlah naskah kuno',
          Satuan: 'Naskah',
          Arah: 'Naik',
          'Cara Rekap': 'Jumlah',
          'Target Tahunan': 3,
          'Penanggung Jawab': 'Seksi Arsip Statis',
        },
      ],
      lines.length + 1,
    );
    isi(
      book,
      'Rencana Aksi',
      [{ Kode: 'IKU-8', 'Rencana Aksi': 'Alih media', 'Target TW II': 1, 'Target TW IV': 2 }],
      book.tab('Rencana Aksi').values.length + 1,
    );
    const { data } = kumpulkanTriwulan2(book);
    expect(data.baris).toEqual(['IKU-8']);
    expect(barisOf(book, 'Triwulan II', 'IKU-8')).toBe(9);
  });

  it('makes the tab where it is missing', () => {
    const book = isianBook();
    book.tabs = book.tabs.filter(({ tab }) => tab !== 'Triwulan II');
    kumpulkanTriwulan2(book);
    expect(kodeDi(book, 'Triwulan II')).toHaveLength(7);
  });

  it('writes what the recap takes for its own: a changed name asks nobody', () => {
    const book = isianBook();
    kumpulkanTriwulan2(book);
    ketik(book, 'Perjanjian Kinerja', 'IKU-1', { 'Indikator Kinerja': 'Jumlah pengunjung perpustakaan' });
    expect(rekapTriwulanTyped(book, 'Triwulan II')).toBe('');
    expect(nilai(book, 'Triwulan II', 'IKU-1', 'Indikator Kinerja')).toBe('Jumlah pengunjung perpustakaan');
  });

  it('leaves typed machine-made cells of older rows to be asked about', () => {
    const book = isianBook();
    isi(book, 'Triwulan II', [{ Kode: 'IKU-1', 'Target TW': 200, 'Sasaran Strategis': 'ketikan sendiri' }]);
    kumpulkanTriwulan2(book);
    expect(rekapTriwulanTyped(book, 'Triwulan II')).toMatch(/1 sel/);
  });
});

describe('the mails', () => {
  it('writes to each address once, with its rows, link and deadline', () => {
    const book = isianBook();
    const { data } = kumpulkanTriwulan2(book);
    const surat = book.mail.sent.find(({ kepada }) => kepada === surel('kasi.arsip'));
    const row = barisOf(book, 'Triwulan II', 'IKU-2');
    const { gid } = book.tab('Triwulan II');
    expect(surat?.perihal).toContain('Triwulan II tahun 2026');
    expect(surat?.isi).toContain('Jumat, 10 Juli 2026 (10 hari kalender setelah triwulan berakhir)');
    expect(surat?.isi).toContain(`IKU-2 Persentase arsip tertata, target 40%: isi Realisasi di sel E${row}`);
    expect(surat?.isi).toContain(`#gid=${gid}&range=E${row}`);
    expect(surat?.isi).not.toContain('IKU-1');
    expect(data.email).toMatchObject({ gagal: [], ditunda: [] });
    expect(new Set(book.mail.sent.map(({ kepada }) => kepada)).size).toBe(book.mail.sent.length);
  });

  it('asks Subbag Keuangan for the realisasi of every account that names nobody', () => {
    const book = isianBook();
    kumpulkanTriwulan2(book);
    const isiSurat = (nama: string) => book.mail.sent.find(({ kepada }) => kepada === surel(nama))?.isi ?? '';
    expect(isiSurat('kasubag.umum')).toContain('2.23.02 Program Perpustakaan');
    expect(isiSurat('kasubag.umum')).not.toContain('2.24.03');
    expect(isiSurat('kabid.kearsipan')).toContain('2.24.02 Program Arsip');
  });

  it('asks before it writes to the same address again', () => {
    const book = isianBook();
    kumpulkanTriwulan2(book);
    const count = book.mail.sent.length;
    const box = centangDari(pratinjau(book), 'penerima').get(surel('kasi.arsip'));
    expect(box?.dicentang).toBe(false);
    expect(box?.keterangan).toContain('sudah dikirimi 6 Jul 2026 09.00');
    kumpulkanTriwulan2(book);
    expect(book.mail.sent).toHaveLength(count);
  });

  it('sends what the quota allows, keeps the rest, and proposes exactly that the next time', () => {
    const book = isianBook();
    book.mail.quota = 2;
    const first = kumpulkanTriwulan2(book);
    const { terkirim, ditunda } = first.data.email as { terkirim: string[]; ditunda: string[] };
    expect(terkirim).toHaveLength(2);
    expect(ditunda.length).toBeGreaterThan(1);
    expect(first.perhatian).toBe(true);
    expect(JSON.stringify(first.bagian)).toContain('jatah email hari ini habis');
    book.mail.quota = 100;
    const second = kumpulkanTriwulan2(book);
    expect((second.data.email as { terkirim: string[] }).terkirim).toEqual(ditunda);
  });

  it('shows an address that was refused, and proposes it again', () => {
    const book = isianBook();
    book.mail.refused.add(surel('kasi.arsip'));
    const { data, perhatian, bagian } = kumpulkanTriwulan2(book);
    expect(perhatian).toBe(true);
    expect((data.email as { gagal: unknown[] }).gagal).toEqual([
      { email: surel('kasi.arsip'), alasan: 'Email ditolak.' },
    ]);
    expect(JSON.stringify(bagian)).toContain('Gagal: Email ditolak.');
    expect(centangDari(pratinjau(book), 'penerima').get(surel('kasi.arsip'))?.dicentang).toBe(true);
  });

  it('proposes nobody again who may have been written to before an interruption, and says so', () => {
    const book = isianBook();
    const ports = book.ports();
    const { send } = ports.mail;
    ports.mail.send = (surat) => {
      if (book.mail.sent.length === 2) throw new Error('interrupted');
      return send(surat);
    };
    const isian = { periode: 'Triwulan II', penerima: [...centangDari(pratinjau(book), 'penerima').keys()] };
    const permintaan = { aksi: 'kumpulkan', tahap: 'pratinjau', isian: new Isian(isian) };
    expect(() => kumpulkan(ports, permintaan)).toThrowError('interrupted');
    const sent = book.mail.sent.map(({ kepada }) => kepada);
    const boxes = centangDari(pratinjau(book), 'penerima');
    expect(sent).toHaveLength(2);
    for (const email of sent) expect(boxes.get(email)?.dicentang).toBe(false);
    expect(boxes.get(sent[0] ?? '')?.keterangan).toContain('mungkin sudah dikirimi 6 Jul 2026 09.00');
  });

  it('sends nothing at all when an address was not in the list', () => {
    const book = isianBook();
    book.patches = [];
    expect(() =>
      tanya(book, 'kumpulkan', 'pratinjau', { periode: 'Triwulan II', penerima: ['orang@lain.example'] }),
    ).toThrowError(/tidak ada di daftar penerima/);
    expect(book.patches).toEqual([]);
    expect(book.mail.sent).toEqual([]);
  });

  it('refuses a domain that Domain Diizinkan does not have', () => {
    const book = isianBook();
    atur(book, 'Domain Diizinkan', 'lain.go.id');
    expect(() =>
      tanya(book, 'kumpulkan', 'pratinjau', { periode: 'Triwulan II', penerima: [surel('kasi.arsip')] }),
    ).toThrowError(/Domain Diizinkan/);
    expect(book.mail.sent).toEqual([]);
  });
});

describe('nobody asked', () => {
  const langkah1 = (book: ReturnType<typeof isianBook>) => {
    const [header = [], ...rows] = book.tab('Kendali SOP').values;
    const row = rows.find((one) => one.includes('Triwulan II') && one.includes(1)) ?? [];
    return ['Mulai', 'Selesai'].map((name) => (row[header.indexOf(name)] ?? '') !== '');
  };

  it('because all addresses are outside the office: says how many, and leaves step 1 begun', () => {
    const book = isianBook();
    book.user = 'staf@gmail.com';
    const { judul, perhatian, data, bagian } = kumpulkanTriwulan2(book);
    const luar = (data.email as { luar: string[] }).luar;
    expect(luar).toContain(surel('kasi.arsip'));
    expect(judul).toBe(
      `Triwulan II disiapkan; tidak ada email yang dikirim; ${luar.length} alamat di luar domain kantor tidak dikirimi`,
    );
    expect([perhatian, langkah1(book)]).toEqual([true, [true, false]]);
    expect(JSON.stringify(bagian)).toContain('centang satu per satu');
    const isian = { periode: 'TW II', penerima: [luar[0]] };
    expect(selesaiDari(tanya(book, 'kumpulkan', 'pratinjau', isian)).judul).toContain('1 email terkirim');
    expect(langkah1(book)).toEqual([true, true]);
  });

  it('on purpose: the step is begun, not done', () => {
    const book = isianBook();
    tanya(book, 'kumpulkan', 'pratinjau', { periode: 'TW II', penerima: [] });
    expect(langkah1(book)).toEqual([true, false]);
  });
});

describe('a quarter that has not begun', () => {
  it('is asked for with a written reason only, and nothing is written before', () => {
    const book = isianBook();
    book.patches = [];
    const isian = { periode: 'TW IV', penerima: [] };
    const call = () => tanya(book, 'kumpulkan', 'pratinjau', isian);
    expect(call).toThrowError(
      expect.objectContaining({ name: 'NeedsReason', kurang: ['Triwulan IV tahun 2026 belum dimulai.'] }),
    );
    expect(book.patches).toEqual([]);
    const { data } = selesaiDari(tanya(book, 'kumpulkan', 'pratinjau', { ...isian, alasan: 'latihan' }));
    expect(data.catatan).toContain('Triwulan IV tahun 2026 belum dimulai.');
  });
});

describe('the Lembar Disposisi', () => {
  const nomorDi = (book: ReturnType<typeof isianBook>) =>
    book
      .tab('Disposisi')
      .values.slice(1)
      .map((line) => line[0])
      .filter((nomor) => nomor !== '' && nomor !== undefined);

  it('is issued once for the quarter, and the mails name it', () => {
    const book = isianBook();
    const { data } = kumpulkanTriwulan2(book);
    expect(nomorDi(book)).toEqual([data.disposisi]);
    expect(book.mail.sent[0]?.isi).toContain(`Lembar Disposisi nomor ${data.disposisi}`);
    expect(JSON.stringify(pratinjau(book))).toContain(`sudah terbit (nomor ${data.disposisi})`);
    expect(kumpulkanTriwulan2(book).data.disposisi).toBe(data.disposisi);
    expect(nomorDi(book)).toHaveLength(1);
  });

  it('is left out when its box is not ticked', () => {
    const book = isianBook();
    expect(kumpulkanTriwulan2(book, { disposisi: [] }).data.disposisi).toBeNull();
    expect(nomorDi(book)).toEqual([]);
  });
});

describe('around it', () => {
  it('writes the event into Riwayat and opens the way to what comes next', () => {
    const book = isianBook();
    const { lanjut } = kumpulkanTriwulan2(book);
    expect(JSON.stringify(book.tab('Riwayat').values)).toContain('Kumpulkan Data Triwulan');
    expect(lanjut?.map(({ aksi }) => aksi)).toEqual(['kirim-isian', 'siapa-belum', 'pengingat']);
  });

  it('hides the other quarters and the registers only when asked to, and brings them back', () => {
    const book = isianBook();
    kumpulkanTriwulan2(book);
    expect(book.protections.hidden.size).toBe(0);
    kumpulkanTriwulan2(book, { tampilan: 'sembunyikan' });
    expect(book.protections.hidden).toContain('Triwulan I');
    expect(book.protections.hidden).toContain('Riwayat');
    expect(book.protections.hidden).not.toContain('Triwulan II');
    kumpulkanTriwulan2(book, { tampilan: 'tampilkan' });
    expect(book.protections.hidden.size).toBe(0);
  });

  it('takes everything at once, as the command line sends it', () => {
    const book = isianBook();
    const isian = { periode: 'TW II', penerima: [surel('kasi.arsip')], disposisi: [] };
    const { data } = selesaiDari(tanya(book, 'kumpulkan', 'pratinjau', isian));
    expect(data).toMatchObject({
      periode: 'Triwulan II',
      batas: '2026-07-10',
      email: { terkirim: [surel('kasi.arsip')] },
    });
  });
});
