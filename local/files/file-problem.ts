/** What went wrong with a file on disk, in two sentences a person can act on. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
  /** What happened. */
  readonly pesan: string;
  /** What to do about it. */
  readonly saran: string;

  constructor(pesan: string, saran: string, options?: { cause?: unknown }) {
    super(`${pesan} ${saran}`, options);
    this.pesan = pesan;
    this.saran = saran;
  }
}
