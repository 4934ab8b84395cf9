/** Makes a sample workbook the way an office would: Siapkan, then typing, then Rekap Triwulan, then Beranda. */
import { parseAnswer } from '../cli/answer.ts';
import { Problem } from '../cli/problem.ts';
import type { HostClient } from '../host/client.ts';
import type { TypedCell } from '../host/protocol.ts';
import { placeMistake, placeRows } from './place-rows.ts';
import { readSampleMistakes, readSampleTabs } from './sample-data.ts';

export interface SampleRequest {
  tahun: number;
  /** With galat of every group. */
  bermasalah: boolean;
}

const TRIWULAN = ['Triwulan I', 'Triwulan II', 'Triwulan III', 'Triwulan IV'] as const;

/** @throws Problem when the add-on refuses, which the sample must not give it a reason for */
async function callPage(client: HostClient, functionName: string, request: Record<string, unknown>): Promise<void> {
  const { result, error } = await client.call(functionName, [JSON.stringify(request)]);
  if (error) throw new Error(`${functionName}: ${error.message}`);
  const answer = parseAnswer(result);
  if (answer.ok) return;
  const temuan = (answer.temuan ?? []).map(({ kode, tab, sel }) => `${kode} (${tab} ${sel})`).join(', ');
  throw new Problem(`${answer.pesan ?? functionName} ${temuan}`.trim(), answer.saran ?? '');
}

async function typeInto(client: HostClient, tab: string, place: (texts: string[][]) => TypedCell[]): Promise<void> {
  const texts = await client.texts(tab);
  if (!texts) throw new Error(`the workbook has no tab ${tab}`);
  const refused = await client.type(tab, place(texts));
  if (refused.length > 0) throw new Error(`the workbook refuses sample data: ${refused.join('; ')}`);
}

/** Opening Beranda is what brings it up to date; otherwise the sample would greet people with the guide of an empty workbook. */
async function openBeranda(client: HostClient): Promise<void> {
  const { error } = await client.call('menuBeranda', [], { from: 'menu' });
  if (error) throw new Error(`menuBeranda: ${error.message}`);
}

/**
 * Fills the workbook that is open in the host, which must be empty.
 * @throws Problem when the add-on refuses; Error when the data of the sample do not fit the workbook
 */
export async function fillSample(client: HostClient, { tahun, bermasalah }: SampleRequest): Promise<void> {
  await callPage(client, 'callSiapkan', { tahun });
  for (const sample of readSampleTabs(tahun)) await typeInto(client, sample.tab, (texts) => placeRows(sample, texts));
  for (const periode of TRIWULAN) await callPage(client, 'callRekap', { periode });
  const mistakes = bermasalah ? readSampleMistakes(tahun) : [];
  for (const mistake of mistakes) await typeInto(client, mistake.tab, (texts) => placeMistake(mistake, texts));
  await openBeranda(client);
}
