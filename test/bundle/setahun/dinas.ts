/** The office of the sample and what its people do every quarter: who owes which row, what they type, who checks it. */
import { readSampleTabs, type SampleRow } from '../../../local/contoh/sample-data.ts';
import { KASUBAG, KEPALA_DINAS, type Panggung, SEKRETARIS } from './panggung.ts';

const TAHUN = 2026;

const TABS = readSampleTabs(TAHUN);

function rowsOf(tab: string): SampleRow[] {
  const found = TABS.find((one) => one.tab === tab);
  if (!found) throw new Error(`the sample has no tab ${tab}`);
  return found.baris;
}

const text = (row: SampleRow, header: string): string => String(row[header] ?? '');

const EMAILS = new Map(rowsOf('Unit Kerja').map((row) => [text(row, 'Unit Kerja'), text(row, 'Email')]));

/** Everybody who may open the workbook, each once. */
export const ORANG = [
  ...new Set([...rowsOf('Unit Kerja'), ...rowsOf('Pejabat')].map((row) => text(row, 'Email'))),
].filter((email) => email !== '');

const emailUnit = (unit: string): string => EMAILS.get(unit) ?? '';

/** Plan of the year, without what units type during it. */
export async function siapkanBuku(panggung: Panggung): Promise<string[]> {
  const { jawaban } = await panggung.halaman(KASUBAG, 'callSiapkan', { tahun: TAHUN });
  if (!jawaban.ok) throw new Error(jawaban.pesan);
  const refused: string[] = [];
  for (const tab of ['Pengaturan', 'Unit Kerja', 'Pejabat', 'Perjanjian Kinerja', 'Rencana Aksi']) {
    const key = tab === 'Pengaturan' ? 'Pengaturan' : undefined;
    refused.push(...(await panggung.ketik(KASUBAG, tab, rowsOf(tab), key)));
  }
  const pagu = rowsOf('Anggaran').map((row) => without(row, /^(Realisasi|Fisik) TW/));
  refused.push(...(await panggung.ketik(KASUBAG, 'Anggaran', pagu)));
  const setting = [{ Pengaturan: 'Lindungi Baris Unit', Nilai: 'Ya' }];
  return [...refused, ...(await panggung.ketik(KASUBAG, 'Pengaturan', setting, 'Pengaturan'))];
}

function without(row: SampleRow, headers: RegExp): SampleRow {
  return Object.fromEntries(Object.entries(row).filter(([header]) => !headers.test(header)));
}

/** Address of who types the rows of an indicator. */
function pengisi(kode: string): string {
  const indikator = rowsOf('Perjanjian Kinerja').find((row) => text(row, 'Kode') === kode);
  return emailUnit(text(indikator ?? {}, 'Penanggung Jawab'));
}

/** What is typed for a quarter: the figures only, not what the actions declare afterwards. */
function isianTriwulan(tab: string): SampleRow[] {
  return rowsOf(tab)
    .map((row) => without(row, /^(Status Isian|Verifikasi)$/))
    .filter((row) => Object.keys(row).length > 1);
}

/** Every unit types its own rows. @param kecuali Kode that nobody types yet @returns what was refused */
export async function isiTriwulan(panggung: Panggung, tab: string, kecuali: string[] = []): Promise<string[]> {
  const refused: string[] = [];
  for (const row of isianTriwulan(tab)) {
    const kode = text(row, 'Kode');
    if (!kecuali.includes(kode)) refused.push(...(await panggung.ketik(pengisi(kode), tab, [row], 'Kode')));
  }
  return refused;
}

/** @param romawi `I`…`IV` @returns what was refused */
export async function isiAnggaran(panggung: Panggung, romawi: string): Promise<string[]> {
  const refused: string[] = [];
  for (const row of rowsOf('Anggaran')) {
    const wanted = new Set(['Kode Program/Kegiatan', `Realisasi TW ${romawi}`, `Fisik TW ${romawi}`]);
    const own = Object.fromEntries(Object.entries(row).filter(([header]) => wanted.has(header)));
    const email = emailUnit(text(row, 'Penanggung Jawab')) || 'kasubag.umum@example.go.id';
    refused.push(...(await panggung.ketik(email, 'Anggaran', [own], 'Kode Program/Kegiatan')));
  }
  return refused;
}

/** Units hand in what they filled in. @param kecuali Kode that come in another way @returns Kode that were handed in */
export async function ajukanSemua(panggung: Panggung, periode: string, kecuali: string[] = []): Promise<string[]> {
  const typed = isianTriwulan(periode).map((row) => text(row, 'Kode'));
  const owners = new Set(typed.filter((kode) => !kecuali.includes(kode)).map(pengisi));
  const kode: string[] = [];
  for (const email of owners) {
    const { data } = await panggung.berhasil(email, 'verifikasi', { periode, tugas: 'ajukan' }, []);
    kode.push(...(data.baris as string[]));
  }
  return kode;
}

const PEMERIKSA = [
  SEKRETARIS,
  KEPALA_DINAS,
  'kabid.layanan@example.go.id',
  'kabid.koleksi@example.go.id',
  'kabid.kearsipan@example.go.id',
];

/** The officials above declare everything verified that was handed in. @returns Kode that were verified */
export async function verifikasiSemua(panggung: Panggung, periode: string): Promise<string[]> {
  const kode: string[] = [];
  for (const email of PEMERIKSA) {
    const isian = { periode, tugas: 'periksa', baris: ['semua'], putusan: 'Diverifikasi' };
    const { jawaban } = await panggung.jalankan(email, 'verifikasi', isian, []);
    kode.push(...((jawaban.selesai?.data.baris ?? []) as string[]));
  }
  return kode;
}
