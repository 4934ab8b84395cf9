/** The letter: its parts in their order, whom it greets, and who writes. */
import { describe, expect, it } from 'vitest';
import { buildSurat } from '../../../src/core/surat/surat.ts';

const KOP = { namaPerangkatDaerah: 'Dinas Contoh', namaPemerintahDaerah: 'Pemerintah Kabupaten Contoh' };

describe('a letter', () => {
  it('has greeting, paragraphs, list, links and closing with blank lines between them', () => {
    const { perihal, isi } = buildSurat(
      {
        kepada: 'Nama Pejabat\nKepala Bidang Contoh',
        perihal: 'Pengisian data\n Triwulan I',
        alinea: ['Data Triwulan I dapat diisi.', 'Mohon diisi paling lambat 10 April 2026.'],
        butir: ['IKU-1 Jumlah\npengunjung', 'IKU-2 Arsip tertata'],
        tautan: [
          { label: 'Buku kerja', url: 'https://example.go.id/buku' },
          { label: 'Tanpa alamat', url: '' },
        ],
      },
      KOP,
    );
    expect(perihal).toBe('Pengisian data Triwulan I');
    expect(isi).toBe(
      [
        'Yth. Bapak/Ibu Nama Pejabat\nKepala Bidang Contoh',
        'Dengan hormat,',
        'Data Triwulan I dapat diisi.',
        'Mohon diisi paling lambat 10 April 2026.',
        '- IKU-1 Jumlah pengunjung\n- IKU-2 Arsip tertata',
        'Buku kerja:\nhttps://example.go.id/buku',
        'Demikian kami sampaikan. Atas perhatian dan kerja sama Bapak/Ibu, kami ucapkan terima kasih.',
        'Hormat kami,\nDinas Contoh\nPemerintah Kabupaten Contoh',
      ].join('\n\n'),
    );
  });

  it.each([
    ['', 'Yth. Bapak/Ibu'],
    ['Nama Pejabat', 'Yth. Bapak/Ibu Nama Pejabat'],
    ['Ibu Nama Pejabat', 'Yth. Ibu Nama Pejabat'],
    ['Kepala Dinas', 'Yth. Kepala Dinas'],
    ['Bidang Kearsipan', 'Yth. Bidang Kearsipan'],
    ['Subbag Keuangan', 'Yth. Subbag Keuangan'],
    ['Dinastian Nama', 'Yth. Bapak/Ibu Dinastian Nama'],
    ['Yth. Sekretaris Dinas', 'Yth. Sekretaris Dinas'],
  ])('greets "%s" as "%s"', (kepada, salam) => {
    const { isi } = buildSurat({ kepada, perihal: 'x', alinea: ['y'] }, KOP);
    expect(isi.split('\n')[0]).toBe(salam);
  });

  it('closes with other words where these are given, and names somebody even without settings', () => {
    const { isi } = buildSurat(
      { kepada: 'A', perihal: 'x', alinea: ['y'], penutup: 'Terima kasih.' },
      { namaPerangkatDaerah: ' ', namaPemerintahDaerah: '' },
    );
    expect(isi).toMatch(/y\n\nTerima kasih\.\n\nHormat kami,\nPengelola Laporan Kinerja$/);
  });

  it('keeps the subject within what Google takes', () => {
    const { perihal } = buildSurat({ kepada: '', perihal: 'a'.repeat(300), alinea: [] }, KOP);
    expect(perihal).toHaveLength(250);
  });
});
