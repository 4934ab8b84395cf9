/** Runs one action of the add-on from its first form to its outcome. */
import type { HostClient } from '../../host/client.ts';
import type { Panggilan } from '../../host/service-calls.ts';
import type { Answer } from '../answer.ts';
import type { Io } from '../io.ts';
import { Problem } from '../problem.ts';
import { callSeries, progressTo } from '../series.ts';
import { isYes } from '../workbook-call.ts';
import { fillForm, type Given, missing, openChoice } from './fill-form.ts';
import { type Formulir, type Isian, isMasukan, type Selesai } from './form.ts';

export interface Conversation {
  /** The last answer: `ok: false` for a refusal. */
  answer: Answer & { selesai?: Selesai; formulir?: Formulir };
  /** Of the call that ended it; of a long action, of all its steps together. */
  panggilan: Panggilan;
  /** Ids of files made in the imitated Drive, and paths of mails, of all calls. */
  berkas: string[];
  surat: string[];
}

/** No action has more forms and questions than this. */
const MAX_ROUNDS = 12;

/** @returns the answer to the action's question, `undefined` = nobody gives one and it cannot go on without */
async function answerQuestion(answer: Answer, given: Given, io: Io): Promise<'ya' | 'tidak' | undefined> {
  if (given.yes) return 'ya';
  const typed = given.json ? null : await io.ask(`${answer.pesan}\n${answer.saran}\nLanjutkan? [y/T] `);
  if (isYes(typed)) return 'ya';
  return answer.bolehTanpa === true ? 'tidak' : undefined;
}

/** Nothing can be chosen and nothing can be done but to look again: the form says why. */
function isDeadEnd({ bagian, tombol }: Formulir): boolean {
  return tombol === 'Muat Ulang' && !bagian.some(isMasukan);
}

function sentencesOf({ judul, bagian }: Formulir): [string, string] {
  const texts = bagian.flatMap((part) => (part.tipe === 'teks' ? [part.isi] : []));
  return [`${judul.replace(/[.?!…]+$/, '')} belum dapat dijalankan.`, texts.join(' ')];
}

/**
 * @param aksi name of the action
 * @param save keeps what a step of a long action has made
 * @throws Problem when a value is missing, nobody agrees, the add-on fails, or it goes round in circles
 */
export async function converse(
  client: HostClient,
  aksi: string,
  given: Given,
  io: Io,
  save: () => Promise<void>,
): Promise<Conversation> {
  const made: Pick<Conversation, 'berkas' | 'surat'> = { berkas: [], surat: [] };
  let tahap = '';
  let isian: Isian = given.isian;
  let konfirmasi: 'ya' | 'tidak' | undefined;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const request = { aksi, tahap, isian: konfirmasi ? { ...isian, konfirmasi } : isian };
    const series = await callSeries(client, 'callTindakan', request, { save, progress: progressTo(io, given) });
    const answer = series.answer as Conversation['answer'];
    made.berkas.push(...series.berkas);
    made.surat.push(...series.surat);
    const conversation = { answer, panggilan: series.panggilan, ...made };
    konfirmasi = undefined;
    if (answer.perluKonfirmasi === true) {
      konfirmasi = await answerQuestion(answer, given, io);
      if (konfirmasi === undefined) return conversation;
    } else if (!answer.ok || !answer.formulir) return conversation;
    else {
      const { formulir } = answer;
      const open = formulir.nama === tahap ? openChoice(formulir, isian) : undefined;
      if (open) throw missing(open, given);
      if (isDeadEnd(formulir)) throw new Problem(...sentencesOf(formulir));
      isian = { ...isian, ...(await fillForm(formulir, given, io)) };
      tahap = formulir.nama;
    }
  }
  throw new Problem('Program terus bertanya.', 'Sampaikan pesan ini kepada pengelola program.');
}
