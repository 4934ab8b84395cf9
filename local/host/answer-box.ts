/** Carries the answer to a question from the main thread to the worker, which sleeps until it comes. */
import type { UiAnswer } from './session.ts';

/** Bytes for one answer; a longer text is cut. */
const CAPACITY = 64 * 1024;
/** Two numbers in front of the bytes: whether there is an answer, and its length. */
const HEADER = 8;

export function makeAnswerBox(): SharedArrayBuffer {
  return new SharedArrayBuffer(HEADER + CAPACITY);
}

/** Main thread: wakes the worker up. */
export function putAnswer(box: SharedArrayBuffer, answer: UiAnswer): void {
  const header = new Int32Array(box, 0, 2);
  let bytes = new TextEncoder().encode(JSON.stringify(answer));
  if (bytes.length > CAPACITY)
    bytes = new TextEncoder().encode(JSON.stringify({ ...answer, text: answer.text.slice(0, 10_000) }));
  new Uint8Array(box, HEADER).set(bytes);
  header[1] = bytes.length;
  Atomics.store(header, 0, 1);
  Atomics.notify(header, 0);
}

/** Worker: call before asking. */
export function clearAnswer(box: SharedArrayBuffer): void {
  Atomics.store(new Int32Array(box, 0, 2), 0, 0);
}

/** Worker: sleeps until there is an answer. Only the time limit of the execution ends it earlier. */
export function awaitAnswer(box: SharedArrayBuffer): UiAnswer {
  const header = new Int32Array(box, 0, 2);
  Atomics.wait(header, 0, 0);
  const bytes = new Uint8Array(box, HEADER, header[1]).slice();
  return JSON.parse(new TextDecoder().decode(bytes)) as UiAnswer;
}
