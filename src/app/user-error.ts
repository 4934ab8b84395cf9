/** The error for an action that cannot run: what happened, what to do, and the temuan that stand in the way. */
import type { Temuan } from '../core/temuan/temuan.ts';

/** Recognised by `name`: `instanceof` does not survive bundles and contexts. */
export class UserError extends Error {
  override readonly name = 'UserError';

  /**
   * @param pesan one Indonesian sentence: what happened
   * @param saran one Indonesian sentence: what to do
   */
  constructor(
    readonly pesan: string,
    readonly saran: string,
    readonly temuan: Temuan[] = [],
    /** The caller named something that does not exist: wrong use rather than a refusal. */
    readonly salahPakai: boolean = false,
  ) {
    super(`${pesan} ${saran}`);
  }
}

/** A question that must be answered with yes before the action goes on. */
export class NeedsConfirmation extends Error {
  override readonly name = 'NeedsConfirmation';

  /**
   * @param pesan what would happen
   * @param saran what yes and no mean
   * @param bolehTanpa the action can also go on without: `konfirmasi: false` says so
   */
  constructor(
    readonly pesan: string,
    readonly saran: string,
    readonly bolehTanpa: boolean = false,
  ) {
    super(pesan);
  }
}

/** The order of the SOP: needs of a step are missing, and going on anyway takes a written reason (`alasan`). */
export class NeedsReason extends Error {
  override readonly name = 'NeedsReason';

  /**
   * @param pesan which step cannot begin
   * @param kurang a sentence for each need that is missing: what, and who owes it
   */
  constructor(
    readonly pesan: string,
    readonly saran: string,
    readonly kurang: string[],
  ) {
    super(pesan);
  }
}
