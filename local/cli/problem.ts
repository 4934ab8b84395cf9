/** Why a command ends without its result: what happened, what to do about it, and the exit code. */

export class Problem extends Error {
  override readonly name = 'Problem';

  /** @param exitCode 1 = refused, 2 = the command was used wrongly */
  constructor(
    readonly pesan: string,
    readonly saran: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(`${pesan} ${saran}`);
  }
}

export function usageProblem(pesan: string, saran: string): Problem {
  return new Problem(pesan, saran, 2);
}
