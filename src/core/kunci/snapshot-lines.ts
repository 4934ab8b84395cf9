/** The snapshot of a quarter as lines of a hidden tab, and back: texts only, in one rectangle. */
import type { NomorTriwulan } from '../buku-kerja.ts';
import type { CellContent, CellValue } from '../grid.ts';
import { showCell } from '../parse-tab/read-angka.ts';
import { parsePeriode, ROMAWI } from '../periode.ts';
import { TEXT } from '../render-tab/value-format.ts';
import type { TabPatch } from '../tab-patch.ts';
import {
  type BagianPotret,
  type BarisPotret,
  KOLOM_ANGGARAN,
  KOLOM_DIKETIK,
  KOLOM_HITUNG,
  type KolomPotret,
  type Potret,
} from './snapshot.ts';

/** Hidden tabs whose names begin so are none of the workbook's layout. */
export const AWAL_TAB_POTRET = '_Kunci';

export const tabPotret = (triwulan: NomorTriwulan): string => `${AWAL_TAB_POTRET} TW ${triwulan}`;

/** How the lines are laid out, should that change one day. */
const BENTUK = '1';

const KOLOM: Record<BagianPotret, readonly KolomPotret[]> = {
  Triwulan: [...KOLOM_DIKETIK, ...KOLOM_HITUNG],
  Anggaran: KOLOM_ANGGARAN,
};

const KEPALA = ['Waktu', 'Oleh', 'Kode Data', 'Sidik Jari', 'ID Buku', 'Bentuk'] as const;

const WIDTH = Math.max(1 + KEPALA.length * 2, 2 + KOLOM.Triwulan.length);

/** Lines of one part: its header, then its rows. */
function linesOf(bagian: BagianPotret, potret: Potret): string[][] {
  const kolom = KOLOM[bagian];
  const rows = potret.baris.filter((one) => one.bagian === bagian);
  return [
    ['Bagian', 'Kode', ...kolom.map(({ header }) => header)],
    ...rows.map(({ kode, isi }) => [bagian, kode, ...kolom.map(({ field }) => isi[field] ?? '')]),
  ];
}

/** @param sidikJari SHA-256 of `canonicalPotret` */
export function potretLines(potret: Potret, sidikJari: string): string[][] {
  const { tahun, triwulan, waktu, oleh, kodeData, buku } = potret;
  const facts = [waktu, oleh, kodeData, sidikJari, buku, BENTUK];
  const head = [
    `Kunci Triwulan ${ROMAWI[triwulan]} ${tahun}`,
    ...KEPALA.flatMap((name, at) => [name, facts[at] ?? '']),
  ];
  return [head, ...linesOf('Triwulan', potret), ...linesOf('Anggaran', potret)];
}

/**
 * Writes the snapshot in one block; what is left of a longer one below it is cleared.
 * @param rowsBefore rows that stand in the tab now
 */
export function potretPatch(potret: Potret, sidikJari: string, rowsBefore: number): TabPatch {
  const lines = potretLines(potret, sidikJari);
  const count = Math.max(lines.length, rowsBefore);
  const cells = Array.from({ length: count }, (_, row) =>
    Array.from({ length: WIDTH }, (_, column) => lines[row]?.[column] ?? ''),
  );
  return {
    tab: tabPotret(potret.triwulan),
    numberFormats: [{ row: 1, column: 1, texts: cells.map((line) => line.map(() => TEXT)) }],
    values: [{ row: 1, column: 1, values: cells.map((line): CellContent[] => line.map((text) => text || null)) }],
  };
}

function readRows(lines: readonly string[][]): BarisPotret[] {
  const rows: BarisPotret[] = [];
  let headers: readonly string[] = [];
  for (const line of lines) {
    const [bagian = '', kode = ''] = line;
    if (bagian === 'Bagian') headers = line;
    if (bagian !== 'Triwulan' && bagian !== 'Anggaran') continue;
    const isi: Record<string, string> = {};
    for (const { field, header } of KOLOM[bagian]) {
      const text = line[headers.indexOf(header)] ?? '';
      if (text !== '') isi[field] = text;
    }
    rows.push({ bagian, kode, isi });
  }
  return rows;
}

/** @returns `null` when the tab holds no snapshot that can be read */
export function parsePotret(values: readonly (readonly CellValue[])[]): { potret: Potret; sidikJari: string } | null {
  const lines = values.map((line) => line.map((value) => showCell(value).replace(/\r\n?/g, '\n')));
  const head = lines[0] ?? [];
  const title = /^Kunci (Triwulan \S+ \d{4})$/.exec(head[0] ?? '');
  const periode = title ? parsePeriode(title[1] ?? '', 0) : null;
  if (periode?.jenis !== 'triwulan') return null;
  const fact = (name: (typeof KEPALA)[number]): string => {
    const at = head.indexOf(name);
    return at < 0 ? '' : (head[at + 1] ?? '');
  };
  const potret: Potret = {
    tahun: periode.tahun,
    triwulan: periode.nomor,
    waktu: fact('Waktu'),
    oleh: fact('Oleh'),
    kodeData: fact('Kode Data'),
    buku: fact('ID Buku'),
    baris: readRows(lines.slice(1)),
  };
  return { potret, sidikJari: fact('Sidik Jari') };
}
