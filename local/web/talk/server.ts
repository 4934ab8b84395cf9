/** Calls to the program behind the page, by name, with the key from the page's address. */

export const token = new URLSearchParams(window.location.search).get('token') ?? '';

/** This window, told apart from others that show the same workbook. */
export const client = crypto.randomUUID();

export interface Reply {
  ok: boolean;
  pesan?: string;
  saran?: string;
}

/** The program did not answer: it may be gone, or the call may never have come. */
export class LostConnection extends Error {
  override readonly name = 'LostConnection';
}

/** Another program answers there, or the same one started anew: this page's key is not its key. */
export class StrangeProgram extends Error {
  override readonly name = 'StrangeProgram';
}

/** Told of every call that was lost, so that it is shown at once. */
let onLost: () => void = () => undefined;

export function whenLost(listener: () => void): void {
  onLost = listener;
}

async function send(name: string, body: Record<string, unknown>, signal: AbortSignal | null): Promise<Response> {
  try {
    return await fetch(`/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-kinerja-token': token },
      body: JSON.stringify({ klien: client, ...body }),
      signal,
    });
  } catch {
    // Who asks with a limit of his own judges himself.
    if (!signal?.aborted) onLost();
    throw new LostConnection(name);
  }
}

/**
 * @throws (rejects with) LostConnection, StrangeProgram
 * @returns `ok: false` with pesan and saran for what the program refuses
 */
export async function call<Answer extends object = object>(
  name: string,
  body: Record<string, unknown> = {},
  signal: AbortSignal | null = null,
): Promise<Reply & Answer> {
  const response = await send(name, body, signal);
  if (response.status === 401 || response.status === 403) throw new StrangeProgram(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  try {
    return (await response.json()) as Reply & Answer;
  } catch {
    onLost();
    throw new LostConnection(name);
  }
}

/** Address of a file to download or to look at. */
export function downloadUrl(id: string, form = ''): string {
  const query = new URLSearchParams({ id, token, ...(form === '' ? {} : { bentuk: form }) });
  return `/unduh?${query.toString()}`;
}
