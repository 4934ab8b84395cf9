/** Why Drive refused one item, in our own words: by its codes, never by its text, which Google translates. */
import type { Hasil } from '../../app/ports.ts';

/** What an advanced service throws carries the answer of the server: an HTTP status and a reason in English. */
interface ApiError extends Error {
  details?: { code?: unknown; errors?: { reason?: unknown }[] };
}

const NAMES = new Set(['GoogleJsonResponseException', 'Exception']);

const REASONS: Record<string, string> = {
  invalidSharingRequest:
    'alamat ini tidak dapat dibagikan tanpa email undangan Google: mungkin tidak mempunyai akun Google, atau aturan kantor melarangnya. Kirim sebagai lampiran email, atau serahkan cetak.',
  domainPolicy:
    'aturan akun kantor melarang berbagi dengan alamat ini. Kirim sebagai lampiran email, atau serahkan cetak.',
  sharingRateLimitExceeded: 'jatah berbagi akun Anda hari ini sudah habis. Ulangi besok.',
  userRateLimitExceeded: 'Google Drive sedang menerima terlalu banyak permintaan. Ulangi beberapa menit lagi.',
  rateLimitExceeded: 'Google Drive sedang menerima terlalu banyak permintaan. Ulangi beberapa menit lagi.',
  exportSizeLimitExceeded: 'berkasnya terlalu besar untuk diubah oleh Google (batasnya 10 MB).',
  storageQuotaExceeded: 'ruang Google Drive akun Anda sudah penuh. Kosongkan dulu, lalu ulangi.',
};

const CODES: Record<number, string> = {
  400: 'Google Drive menolak isian permintaan ini. Periksa alamat emailnya.',
  401: 'izin akun Anda untuk Kinerja sudah tidak berlaku. Muat ulang halaman, lalu izinkan lagi.',
  403: 'akun Anda tidak berhak melakukannya pada berkas ini.',
  404: 'berkas tidak ditemukan di akun Anda: sudah dihapus, atau dibuat oleh akun lain.',
  /** Of the host on one's own computer, where LibreOffice makes the PDF. */
  501: 'LibreOffice belum terpasang di komputer ini. Buka dokumennya di Word, lalu simpan sebagai PDF.',
  429: 'Google Drive sedang menerima terlalu banyak permintaan. Ulangi beberapa menit lagi.',
};

const GENERAL = 'Google Drive tidak dapat melakukannya saat ini. Ulangi beberapa menit lagi.';

/** HTTP status, `undefined` for anything that is no answer of Drive. */
export function codeOf(error: unknown): number | undefined {
  const code = (error as ApiError | null)?.details?.code;
  return typeof code === 'number' ? code : undefined;
}

/** A refusal of Google; everything else is a bug of ours. */
export function isRefusal(error: unknown): error is Error {
  return error instanceof Error && NAMES.has(error.name);
}

/** @returns the second half of a sentence, beginning in lower case unless with a name */
export function reasonOf(error: unknown): string {
  const reason = (error as ApiError | null)?.details?.errors?.[0]?.reason;
  const known = typeof reason === 'string' ? REASONS[reason] : undefined;
  return known ?? CODES[codeOf(error) ?? 0] ?? GENERAL;
}

/**
 * Runs what may be refused for one item of a list.
 * @param what beginning of the sentence: `Tidak dibagikan ke a@example.go.id`
 * @throws whatever is no refusal of Google
 */
export function attempt<Nilai>(what: string, action: () => Nilai): Hasil<Nilai> {
  try {
    return { ok: true, nilai: action() };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { ok: false, alasan: `${what}: ${reasonOf(error)}` };
  }
}
