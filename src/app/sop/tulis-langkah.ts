/** Writes what happened to steps of the SOP into their rows of tab Kendali SOP; what people typed there stays. */
import type { Register } from '../../core/register.ts';
import { type IsiKendali, perubahanPatch, terpenuhiText } from '../../core/render-tab/kendali-patch.ts';
import { formatLama } from '../../core/sop/batas.ts';
import { type CatatanKendali, isDilewati, kunciLangkah, readKendali } from '../../core/sop/catatan-kendali.ts';
import { type KeadaanLangkah, keadaanLangkah } from '../../core/sop/keadaan-langkah.ts';
import type { KendaliSopField } from '../../core/tab-layout/register.ts';
import { formatWaktu, type Waktu } from '../../core/tanggal.ts';
import { menitAntara } from '../../core/waktu.ts';
import type { Ports, TabInfo } from '../ports.ts';
import { forgetKendali, type KendaliTerbaca, openKendali } from './kendali-terbaca.ts';
import type { LangkahSop } from './langkah-sop.ts';

/** What happened to one step. */
export interface KejadianLangkah extends LangkahSop {
  /** Done now; otherwise begun. */
  selesai: boolean;
  /** Link (or file name) of what it made. */
  keluaran?: string;
  /** Written reason, `''` = none. */
  alasan?: string;
}

/** Prints of the texts that we wrote into Keluaran, by step: a text that a person put there is known by its absence. */
const PROPERTY = 'kendali:keluaran';

const PRINT = 8;

function readPrints(ports: Ports): Record<string, string> {
  const text = ports.workbook.readProperty(PROPERTY);
  return text.startsWith('{') ? (JSON.parse(text) as Record<string, string>) : {};
}

/** The new link where the cell is blank or holds one of ours. */
function keluaranOf(
  ports: Ports,
  catatan: CatatanKendali,
  keluaran: string,
  prints: Record<string, string>,
): IsiKendali {
  const kunci = kunciLangkah(catatan.periode, catatan.langkah);
  const isOurs = catatan.keluaran === '' || prints[kunci] === ports.sha256(catatan.keluaran).slice(0, PRINT);
  if (!isOurs || catatan.keluaran === keluaran) return {};
  prints[kunci] = ports.sha256(keluaran).slice(0, PRINT);
  return { keluaran };
}

/** Below what stands there, with its moment: nothing is replaced, and the same words are not written twice. */
export function alasanBaru(before: string, alasan: string, now: Waktu): string {
  if (alasan === '' || before.includes(alasan)) return before;
  return before === '' ? alasan : `${before}\n${formatWaktu(now)}: ${alasan}`;
}

/** First beginning and first end stay. A step that was left out and is carried out after all begins and ends now. */
function saatOf(catatan: CatatanKendali, kejadian: KejadianLangkah, now: Waktu): IsiKendali {
  const redo = isDilewati(catatan);
  const text = formatWaktu(now);
  return {
    ...(catatan.mulai.tertulis ? {} : { mulai: text }),
    ...(kejadian.selesai && (!catatan.selesai.tertulis || redo) ? { selesai: text } : {}),
  };
}

function alasanOf(catatan: CatatanKendali, kejadian: KejadianLangkah, now: Waktu): IsiKendali {
  const skipped = isDilewati(catatan) && kejadian.selesai ? 'Semula dilewati, kemudian dikerjakan.' : '';
  const alasan = alasanBaru(alasanBaru(catatan.alasan, kejadian.alasan ?? '', now), skipped, now);
  return alasan === catatan.alasan ? {} : { alasan };
}

/** The row as it will stand, so that its status can be told. */
function after(catatan: CatatanKendali, isi: IsiKendali, now: Waktu): CatatanKendali {
  const saat = (field: 'mulai' | 'selesai') =>
    isi[field] === undefined ? catatan[field] : { tertulis: true, waktu: now };
  return { ...catatan, mulai: saat('mulai'), selesai: saat('selesai'), alasan: isi.alasan ?? catatan.alasan };
}

/** Status and Lama of a step that nobody guarded: by its own row alone. */
function plainMachine(catatan: CatatanKendali, now: Waktu): IsiKendali {
  const { mulai, selesai } = catatan;
  const akhir = selesai.tertulis ? selesai.waktu : now;
  const lama = mulai.waktu && akhir ? formatLama(menitAntara(mulai.waktu, akhir)) : '';
  const status = selesai.tertulis ? (isDilewati(catatan) ? 'Dilewati' : 'Selesai') : 'Berjalan';
  return { lama, status };
}

function machineOf({ fakta }: KendaliTerbaca, catatan: CatatanKendali, now: Waktu): IsiKendali {
  if (!fakta) return plainMachine(catatan, now);
  const kendali = new Map(fakta.kendali).set(kunciLangkah(catatan.periode, catatan.langkah), catatan);
  const keadaan: KeadaanLangkah = keadaanLangkah({ ...fakta, kendali }, catatan.periode, catatan.langkah);
  return { terpenuhi: terpenuhiText(keadaan), lama: keadaan.lama, status: keadaan.status };
}

function changesOf(
  ports: Ports,
  terbaca: KendaliTerbaca,
  register: Register<KendaliSopField>,
  kejadian: readonly KejadianLangkah[],
): { row: number; isi: IsiKendali }[] {
  const now = ports.now();
  const kendali = readKendali(register, kejadian[0]?.periode.tahun ?? 0);
  const prints = kejadian.some(({ keluaran }) => keluaran) ? readPrints(ports) : {};
  const before = JSON.stringify(prints);
  const changes = kejadian.flatMap((one) => {
    const kunci = kunciLangkah(one.periode, one.langkah);
    const catatan = kendali.get(kunci);
    if (!catatan) return [];
    // Where the step was guarded a reason only counts for needs that were missing.
    const alasan = terbaca.fakta && !terbaca.lewat.has(kunci) ? '' : (one.alasan ?? '');
    const typed = { ...saatOf(catatan, one, now), ...alasanOf(catatan, { ...one, alasan }, now) };
    const link = one.keluaran ? keluaranOf(ports, catatan, one.keluaran, prints) : {};
    return [{ row: catatan.row, isi: { ...typed, ...link, ...machineOf(terbaca, after(catatan, typed, now), now) } }];
  });
  if (JSON.stringify(prints) !== before) ports.workbook.writeProperty(PROPERTY, JSON.stringify(prints));
  return changes;
}

/**
 * Moves the steps in tab Kendali SOP. Three calls as a rule, and two more for a link; nothing in a workbook without those rows.
 */
export function tulisLangkah(ports: Ports, tabs: readonly TabInfo[], kejadian: readonly KejadianLangkah[]): void {
  const terbaca = openKendali(ports, tabs);
  const { register } = terbaca;
  if (!register) return;
  const changes = changesOf(ports, terbaca, register, kejadian);
  if (changes.length === 0) return;
  ports.workbook.apply(perubahanPatch(register, changes));
  forgetKendali(tabs);
}
