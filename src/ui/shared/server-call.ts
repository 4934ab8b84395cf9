/** The one way to the add-on: a function called by name, JSON text both ways, an answer or a failure. */
import type { TindakanDone, TindakanQuestion, TombolAksi } from './formulir.ts';
import type {
  AwalPeriode,
  AwalSiapkan,
  Bertahap,
  LaporanDone,
  PratinjauDone,
  Refusal,
  RekapDone,
  SiapkanDone,
  ValidasiDone,
} from './reply.ts';

/** The actions that ask for a period and nothing else. */
export const AKSI_PERIODE = ['validasi', 'rekap-triwulan', 'rekap-semester', 'rekap-tahunan', 'laporan'] as const;

export type AksiPeriode = (typeof AKSI_PERIODE)[number];

interface PeriodeQuestion {
  periode: string;
  konfirmasi?: boolean;
  alasan?: string;
  /** Of an action in several calls: what the one before has handed on. */
  berikut?: string;
}

/** What every function of the add-on takes and, when it succeeds, gives. */
interface ServerCalls {
  callAwal: { question: { aksi: AksiPeriode | 'siapkan' }; done: AwalPeriode | AwalSiapkan };
  callValidasi: { question: PeriodeQuestion; done: ValidasiDone };
  callRekap: { question: PeriodeQuestion; done: RekapDone | Bertahap };
  callLaporan: { question: PeriodeQuestion; done: LaporanDone | Bertahap };
  callPratinjau: { question: { periode: string }; done: PratinjauDone };
  callSiapkan: { question: { tahun: number; konfirmasi: boolean }; done: SiapkanDone };
  callTindakan: { question: TindakanQuestion; done: TindakanDone | Bertahap };
  callBukaTindakan: { question: Omit<TombolAksi, 'label'>; done: { ok: true } };
  callBuka: { question: { tab: string; sel: string }; done: { ok: true } };
}

type Runner = { [Name in keyof ServerCalls]: (question: string) => void } & {
  withSuccessHandler(take: (text: unknown) => void): Runner;
  withFailureHandler(take: (error: unknown) => void): Runner;
};

declare const google: { script: { run: Runner } };

/** The first call of an action carries nothing of one before. */
export const handedOn = (berikut: string): { berikut?: string } => (berikut === '' ? {} : { berikut });

/** No execution lasts longer than 6 minutes; an answer that has not come by then never will. Milliseconds. */
const LONGEST_WAIT = 7 * 60 * 1000;

/** The call itself failed: `terputus` the answer never came, `rusak` the add-on broke. */
export class CallFailure extends Error {
  readonly kind: 'terputus' | 'rusak';
  /** Under which the add-on has logged it, `''` when it said none. */
  readonly id: string;

  constructor(kind: 'terputus' | 'rusak', id: string) {
    super(kind);
    this.name = 'CallFailure';
    this.kind = kind;
    this.id = id;
  }
}

/**
 * A bug of ours says `(kode …)`. Google localises its messages: only the name of the error and the HTTP status
 * stay the same in every language.
 */
function toFailure(error: unknown): CallFailure {
  const text = String(error);
  const id = /\(kode ([\w-]+)\)/.exec(text)?.[1] ?? '';
  const lost = id === '' && (!navigator.onLine || /NetworkError|HTTP (0|408|502|503|504)\b/.test(text));
  return new CallFailure(lost ? 'terputus' : 'rusak', id);
}

function parseReply<Done>(text: unknown): Done | Refusal {
  const reply: unknown = typeof text === 'string' ? JSON.parse(text) : null;
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) throw new SyntaxError('not a reply');
  return reply as Done | Refusal;
}

/**
 * Calls a function of the add-on.
 * @throws (rejects with) CallFailure when no usable answer comes
 */
export function callServer<Name extends keyof ServerCalls>(
  name: Name,
  question: ServerCalls[Name]['question'],
): Promise<ServerCalls[Name]['done'] | Refusal> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new CallFailure('terputus', '')), LONGEST_WAIT);
    const take = (text: unknown) => {
      clearTimeout(timer);
      try {
        resolve(parseReply<ServerCalls[Name]['done']>(text));
      } catch {
        reject(new CallFailure('rusak', ''));
      }
    };
    const fail = (error: unknown) => {
      clearTimeout(timer);
      reject(toFailure(error));
    };
    google.script.run.withSuccessHandler(take).withFailureHandler(fail)[name](JSON.stringify(question));
  });
}
