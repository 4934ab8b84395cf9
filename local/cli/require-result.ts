/** What a call of the add-on gave, or the problem that it has failed. */
import type { ExecutionResult } from '../host/execution/execution.ts';
import { Problem } from './problem.ts';

/**
 * @param hasSaved steps before it stand in the file already
 * @throws Problem
 */
export function requireResult({ result, error }: ExecutionResult, hasSaved = false): unknown {
  if (!error) return result;
  const reason = /^Exceeded maximum execution time/.test(error.message)
    ? 'Waktu kerja habis sebelum tindakan selesai.'
    : error.message;
  const state = hasSaved ? 'Langkah yang sudah selesai tetap tersimpan.' : 'Berkas tidak diubah.';
  throw new Problem(reason, `${state} Bila terulang, sampaikan pesan ini kepada pengelola program.`);
}
