/** Why bytes cannot be read as an .xlsx; the app turns it into sentences. */

/**
 * `xls`: Excel's old format. `sandi`: protected by a password. `ods`: LibreOffice's own format. `bukan`: something else (a .csv, a
 * document). `rusak`: cut off or damaged. `besar`: more than may be unpacked.
 */
export type SebabXlsx = 'kosong' | 'xls' | 'sandi' | 'ods' | 'bukan' | 'rusak' | 'besar';

/** Recognised by `name`: `instanceof` does not survive bundles and contexts. */
export class XlsxError extends Error {
  override readonly name = 'XlsxError';

  constructor(readonly sebab: SebabXlsx) {
    super(`xlsx: ${sebab}`);
  }
}

/** @returns `null` for every other error */
export function sebabXlsx(error: unknown): SebabXlsx | null {
  const isOurs = typeof error === 'object' && error !== null && (error as { name?: unknown }).name === 'XlsxError';
  return isOurs ? (error as XlsxError).sebab : null;
}
