/** Makes a workbook of any number of indikator: the setup makes the tabs, the plan and the isian are put in, four recaps fill the rest. */
import { readFile, writeFile } from 'node:fs/promises';
import { readWorkbook } from '../../local/files/xlsx/read-workbook.ts';
import { writeWorkbook } from '../../local/files/xlsx/write-workbook.ts';
import type { HostClient } from '../../local/host/client.ts';
import type { Panggilan } from '../../local/host/service-calls.ts';
import type { Scalar, SheetModel } from '../../local/host/spreadsheet/model.ts';

type Row = Readonly<Record<string, Scalar>>;

/** One way of being measured; every workbook takes them in turn. */
interface Pola {
  nama: string;
  satuan: string;
  tipe: string;
  arah: string;
  caraRekap: string;
  caraIsi: string;
  target: readonly [number, number, number, number];
  targetTahunan: number;
  /** Realisasi of TW I…IV; for Rasio pembilang over 50. */
  realisasi: readonly [number, number, number, number];
}

const POLA: readonly Pola[] = [
  {
    ...{ nama: 'Jumlah pengunjung perpustakaan keliling', satuan: 'Orang', tipe: 'Angka', arah: 'Naik' },
    ...{ caraRekap: 'Jumlah', caraIsi: 'Per Triwulan', targetTahunan: 4000 },
    ...{ target: [1000, 1000, 1000, 1000], realisasi: [950, 1010, 1100, 990] },
  },
  {
    ...{ nama: 'Persentase koleksi dalam keadaan baik', satuan: '%', tipe: 'Persen', arah: 'Naik' },
    ...{ caraRekap: 'Posisi Akhir', caraIsi: 'Per Triwulan', targetTahunan: 85 },
    ...{ target: [80, 82, 84, 85], realisasi: [79.5, 82.25, 84, 86] },
  },
  {
    ...{ nama: 'Indeks kepuasan pemustaka', satuan: 'Indeks', tipe: 'Indeks', arah: 'Naik' },
    ...{ caraRekap: 'Rata-rata', caraIsi: 'Per Triwulan', targetTahunan: 82 },
    ...{ target: [81, 82, 82, 83], realisasi: [80.5, 82, 83.25, 82.75] },
  },
  {
    ...{ nama: 'Persentase permohonan arsip selesai tepat waktu', satuan: '%', tipe: 'Persen', arah: 'Naik' },
    ...{ caraRekap: 'Rasio', caraIsi: 'Per Triwulan', targetTahunan: 90 },
    ...{ target: [90, 90, 90, 90], realisasi: [44, 45, 46, 47] },
  },
  {
    ...{ nama: 'Waktu tunggu layanan terlama', satuan: 'Menit', tipe: 'Angka', arah: 'Turun' },
    ...{ caraRekap: 'Maksimum', caraIsi: 'Per Triwulan', targetTahunan: 12 },
    ...{ target: [12, 11, 10, 12], realisasi: [11, 12, 10, 11] },
  },
  {
    ...{ nama: 'Jumlah arsip tertata', satuan: 'Berkas', tipe: 'Angka', arah: 'Naik' },
    ...{ caraRekap: 'Jumlah', caraIsi: 'Kumulatif', targetTahunan: 400 },
    ...{ target: [100, 200, 300, 400], realisasi: [98, 205, 305, 402] },
  },
];

const TW = ['TW I', 'TW II', 'TW III', 'TW IV'] as const;
const TAB_TW = ['Triwulan I', 'Triwulan II', 'Triwulan III', 'Triwulan IV'] as const;
const PENYEBUT = 50;

interface Indikator {
  kode: string;
  nomor: number;
  pola: Pola;
}

function indikatorList(count: number): Indikator[] {
  return Array.from({ length: count }, (_, index) => {
    const pola = POLA[index % POLA.length];
    if (!pola) throw new Error('there is no pola');
    return { kode: `IKU-${index + 1}`, nomor: index + 1, pola };
  });
}

function planRow({ kode, nomor, pola }: Indikator): Row {
  return {
    Kode: kode,
    'Sasaran Strategis': `Meningkatnya layanan perpustakaan dan kearsipan kelompok ${Math.ceil(nomor / 10)}`,
    'Indikator Kinerja': `${pola.nama} ${nomor}`,
    Satuan: pola.satuan,
    Tipe: pola.tipe,
    Arah: pola.arah,
    'Cara Rekap': pola.caraRekap,
    'Cara Isi': pola.caraIsi,
    Frekuensi: 'Triwulan',
    'Target Tahunan': pola.targetTahunan,
    Tingkat: 'Perangkat Daerah',
    'Sumber Data': 'Laporan bidang',
  };
}

function rencanaRow({ kode, pola }: Indikator): Row {
  const targets = Object.fromEntries(TW.map((tw, index) => [`Target ${tw}`, pola.target[index] ?? null]));
  return { Kode: kode, 'Rencana Aksi': 'Melaksanakan layanan sesuai jadwal', ...targets };
}

const angka = (value: number | null): string => String(value ?? '').replace('.', ',');

function triwulanRow({ kode, nomor, pola }: Indikator, quarter: number): Row {
  const value = pola.realisasi[quarter] ?? null;
  const figures: Row = pola.caraRekap === 'Rasio' ? { Pembilang: value, Penyebut: PENYEBUT } : { Realisasi: value };
  const narrative: Row =
    nomor % 3 === 0
      ? {
          'Faktor Pendukung/Penghambat': `Realisasi ${angka(value)} dari target ${angka(pola.target[quarter] ?? null)} pada 12 (dua belas) titik`,
          Kendala: 'Kendaraan dalam perbaikan selama 3 hari; tahun lalu realisasi 870',
          'Tindak Lanjut': 'Menjadwalkan ulang layanan',
        }
      : {};
  const bukti = `https://drive.google.com/file/d/1Bukti${kode}TW${quarter + 1}/view`;
  return { Kode: kode, ...figures, ...narrative, 'Bukti Dukung': bukti };
}

/** A tenth as many accounts as indikator, 200 at the most, under one program. */
function anggaranRows(count: number): Row[] {
  const accounts = Math.min(200, Math.max(2, Math.floor(count / 10)));
  const money = (factor: number): Row => ({
    Pagu: 1_000_000 * factor,
    ...Object.fromEntries(TW.map((tw) => [`Realisasi ${tw}`, 240_000 * factor])),
  });
  const head = {
    'Kode Program/Kegiatan': '2.23.02',
    'Program/Kegiatan/Sub Kegiatan': 'Program Pembinaan Perpustakaan',
  };
  const rows = Array.from({ length: accounts }, (_, index) => ({
    'Kode Program/Kegiatan': `2.23.02.2.01.${String(index + 1).padStart(4, '0')}`,
    'Program/Kegiatan/Sub Kegiatan': `Sub kegiatan ${index + 1}`,
    ...money(1),
  }));
  return [{ ...head, ...money(accounts) }, ...rows];
}

/** Puts rows below the header in row 1; each takes over the looks that the setup gave to row 2. */
function fill(sheets: readonly SheetModel[], tab: string, rows: readonly Row[]): void {
  const sheet = sheets.find(({ name }) => name === tab);
  if (!sheet) throw new Error(`the setup made no tab ${tab}`);
  const header = (sheet.values[0] ?? []).map((value) =>
    String(value ?? '')
      .replace(/\*$/, '')
      .trim(),
  );
  const looks = sheet.styles[1] ?? [];
  for (const [index, row] of rows.entries()) {
    const cells = header.map((name) => row[name] ?? null);
    const missing = Object.keys(row).filter((name) => !header.includes(name));
    if (missing.length > 0) throw new Error(`tab ${tab} has no column ${missing.join(', ')}`);
    sheet.values[index + 1] = cells;
    sheet.styles[index + 1] = [...looks];
  }
  sheet.maxRows = Math.max(sheet.maxRows, rows.length + 100);
}

/** What a call of an action came to. */
interface PageAnswer {
  answer: Record<string, unknown>;
  /** Of the last execution. */
  panggilan: Panggilan;
  /** Of each execution: a long action has several. */
  executions: Panggilan[];
  /** Ids of the Drive files that each execution created. */
  made: string[][];
}

/** Calls a function of the add-on as its page does, to the end of a long action. @throws Error when it fails or refuses */
export async function callPage(
  client: HostClient,
  functionName: string,
  request: Record<string, unknown>,
): Promise<PageAnswer> {
  const { result, error, panggilan, berkas } = await client.call(functionName, [JSON.stringify(request)]);
  if (error) throw new Error(`${functionName}: ${error.message}`);
  const answer = JSON.parse(String(result)) as Record<string, unknown>;
  if (answer.perluKonfirmasi === true && request.konfirmasi === undefined) {
    return callPage(client, functionName, { ...request, konfirmasi: true });
  }
  if (answer.perluAlasan === true && request.alasan === undefined) {
    return callPage(client, functionName, { ...request, alasan: 'Uji kecepatan tanpa langkah sebelumnya.' });
  }
  if (answer.ok !== true) throw new Error(`${functionName}: ${JSON.stringify(answer).slice(0, 500)}`);
  const kemajuan = answer.kemajuan as { berikut: string } | undefined;
  if (!kemajuan) return { answer, panggilan, executions: [panggilan], made: [berkas] };
  const rest = await callPage(client, functionName, { ...request, berikut: kemajuan.berikut });
  return { ...rest, executions: [panggilan, ...rest.executions], made: [berkas, ...rest.made] };
}

/** The typed rows of every input tab. @param count indikator */
export function rowsOfTabs(count: number): Record<string, readonly Row[]> {
  const list = indikatorList(count);
  const quarters = TAB_TW.map((tab, quarter) => [tab, list.map((one) => triwulanRow(one, quarter))] as const);
  return {
    'Perjanjian Kinerja': list.map(planRow),
    'Rencana Aksi': list.map(rencanaRow),
    ...Object.fromEntries(quarters),
    Anggaran: anggaranRows(count),
  };
}

/**
 * Makes the workbook file, without any temuan of level galat, with the machine-made columns of all quarters filled.
 * @param client a host whose day lies behind the year 2026
 * @returns service calls of the setup and the number of tabs it made
 */
export async function makeLargeWorkbook(
  path: string,
  count: number,
  client: HostClient,
): Promise<{ panggilan: Panggilan; tabs: number }> {
  await client.open(path, true);
  const { panggilan } = await callPage(client, 'callSiapkan', { tahun: 2026 });
  await client.save();
  const opened = await readWorkbook(await readFile(path), { fileName: path });
  const { sheets } = opened.model;
  for (const [tab, rows] of Object.entries(rowsOfTabs(count))) fill(sheets, tab, rows);
  await writeFile(path, await writeWorkbook(opened));
  await client.open(path);
  for (const periode of TAB_TW) await callPage(client, 'callRekap', { periode });
  await client.save();
  return { panggilan, tabs: sheets.length };
}
