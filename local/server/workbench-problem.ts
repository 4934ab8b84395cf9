/** Problem of a call that a person can do something about. */
export class WorkbenchProblem extends Error {
  constructor(
    readonly pesan: string,
    readonly saran: string,
  ) {
    super(pesan);
  }
}
