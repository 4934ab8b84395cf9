/** Remembers the last answer to each window, so that a gesture that is sent again after a lost connection is not done twice. */

/** Windows that are remembered. */
const MOST = 50;

interface Last {
  number: number;
  answer: Promise<Record<string, unknown>>;
}

export class Answered {
  private readonly last = new Map<string, Last>();

  /**
   * @param client `''` = a caller that never sends twice
   * @param number counts up with every gesture of the window
   */
  once(
    client: string,
    number: number,
    perform: () => Promise<Record<string, unknown>>,
  ): Promise<Record<string, unknown>> {
    const known = this.last.get(client);
    if (client !== '' && known?.number === number) return known.answer;
    const answer = perform();
    if (client === '') return answer;
    this.last.delete(client);
    this.last.set(client, { number, answer });
    for (const key of [...this.last.keys()].slice(0, -MOST)) this.last.delete(key);
    return answer;
  }
}
