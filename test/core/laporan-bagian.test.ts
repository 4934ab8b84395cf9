/** The parts that people write are parts of the report that is built, and each is proposed to whoever answers for it. */
import { describe, expect, it } from 'vitest';
import { bagianLaporan } from '../../src/core/laporan/bagian.ts';
import type { Report } from '../../src/core/laporan/blocks.ts';
import { buildLaporan } from '../../src/core/laporan/build-laporan.ts';
import { numberReport } from '../../src/core/laporan/number-report.ts';
import { contohBuku, contohInput, SEMESTER_I, TAHUN } from './laporan-fixture.ts';

const HARI = { tahun: 2026, bulan: 7, hari: 6 };

/** Each with its number, as it is printed. */
function headings(report: Report): string[] {
  const own = numberReport(report).targets.filter(({ kind }) => kind === 'heading');
  return own.map(({ number, title }) => `${number} ${title}`.toLowerCase());
}

/** What of a part's name stands in the report: the chapter where there is nothing finer. */
function titleOf(bagian: string): string {
  return bagian
    .replace(/^BAB (?:I|II|III|IV) (?=[A-Z]\.)/, '')
    .replace(/^[AD]\. Analisis (?:per )?Sasaran (?=\d)/, '')
    .toLowerCase();
}

describe.each([
  ['semester', SEMESTER_I],
  ['year', TAHUN],
] as const)('the parts of a %s', (_, periode) => {
  const buku = contohBuku();
  const parts = bagianLaporan(buku, periode, HARI);

  it('all stand in the report as headings, each once', () => {
    const known = headings(buildLaporan(contohInput(periode, buku)));
    const missing = parts
      .map(({ bagian }) => titleOf(bagian))
      .filter((one) => !known.some((text) => text.includes(one)));
    expect(missing).toEqual([]);
    expect(new Set(parts.map(({ bagian }) => bagian)).size).toBe(parts.length);
  });

  it('each have a proposed writer', () => {
    for (const { usulan } of parts) expect(usulan.nama).not.toBe('');
  });

  it('give the analysis of a sasaran to the unit that answers for it', () => {
    const unit = { row: 2, unitKerja: 'Bidang Kearsipan', jenis: 'Bidang', induk: '', idLembarIsian: '' };
    const orang = { penanggungJawab: '[Nama PJ]', email: 'arsip@example.go.id', caraKirim: 'Tab ini' as const };
    const withUnit = bagianLaporan({ ...buku, unitKerja: [{ ...unit, ...orang }] }, periode, HARI);
    const mine = withUnit.filter(({ usulan }) => usulan.email === 'arsip@example.go.id');
    expect(mine).toHaveLength(1);
    expect(mine[0]?.bagian).toMatch(/Sasaran/);
    expect(withUnit.filter(({ bagian }) => /Analisis/.test(bagian)).length).toBeGreaterThan(1);
  });

  it('give the budget to the unit for finances', () => {
    const unit = { row: 2, unitKerja: 'Subbag Keuangan', jenis: 'Subbag', induk: '', idLembarIsian: '' };
    const orang = { penanggungJawab: '[Nama Keuangan]', email: '', caraKirim: 'Tab ini' as const };
    const parts2 = bagianLaporan({ ...buku, unitKerja: [{ ...unit, ...orang }] }, periode, HARI);
    expect(parts2.find(({ bagian }) => /Realisasi Anggaran/.test(bagian))?.usulan.nama).toBe('[Nama Keuangan]');
  });
});
