/** What the add-on's page calls answer: one JSON object each. */
import { Problem } from './problem.ts';

export interface TemuanAnswer {
  kode: string;
  level: string;
  tab: string;
  sel: string;
  nilai: unknown;
  pesan: string;
  perbaikan: string;
}

/** Fields beyond these depend on the command. */
export interface Answer {
  ok: boolean;
  pesan?: string;
  saran?: string;
  /** A yes is needed: call again with `konfirmasi: true`. */
  perluKonfirmasi?: boolean;
  /** The action also goes on with `konfirmasi: false`. */
  bolehTanpa?: boolean;
  /** The refusal is one of wrong use, such as a period that there is not. */
  salahPakai?: boolean;
  /** Needs of the step are missing (`kurang`): call again with `alasan`. */
  perluAlasan?: boolean;
  kurang?: string[];
  temuan?: TemuanAnswer[];
  /** Remarks for the person. */
  catatan?: string[];
  [field: string]: unknown;
}

/** @throws Problem when the add-on did not answer with a JSON object */
export function parseAnswer(text: unknown): Answer {
  let answer: unknown;
  try {
    answer = JSON.parse(String(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  if (typeof answer !== 'object' || answer === null || typeof (answer as Answer).ok !== 'boolean') {
    throw new Problem(
      'Program tidak menjawab sebagaimana mestinya.',
      'Bangun ulang dengan "npm run build", lalu coba lagi.',
    );
  }
  return answer as Answer;
}

export function hasGalat(answer: Answer): boolean {
  return (answer.temuan ?? []).some(({ level }) => level === 'galat');
}
