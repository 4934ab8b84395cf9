/** Checks addresses as far as it can be known without sending to them. */

export interface MasalahEmail {
  email: string;
  /** End of a sentence. */
  sebab: string;
  /** What was probably meant, `''` when nobody can tell. */
  usulan: string;
}

const ALAMAT =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;

/** Domains as hurried fingers write them. */
const SALAH_KETIK: readonly (readonly [RegExp, string])[] = [
  [/@g(?:mial|amil|mal|nail|mai)\.com$/i, '@gmail.com'],
  [/@gmail\.(?:con|co|cm|om|comm|vom)$/i, '@gmail.com'],
  [/@(?:yaho|yhoo|yahho)\.(com|co\.id)$/i, '@yahoo.$1'],
  [/@yahoo\.(?:con|cm|om)$/i, '@yahoo.com'],
  [/\.go\.(?:idd|di|ud|i)$/i, '.go.id'],
  [/\.goid$/i, '.go.id'],
  [/,(?=(?:com|co|go|id|net)\b)/i, '.'],
];

function usulanOf(email: string): string {
  const tidy = email
    .replace(/\s+/g, '')
    .replace(/\.+$/, '')
    .replace(/\.{2,}/g, '.')
    .replace(/@{2,}/g, '@');
  const fixed = SALAH_KETIK.reduce((text, [wrong, right]) => text.replace(wrong, right), tidy);
  return fixed !== email && ALAMAT.test(fixed) ? fixed : '';
}

/** The first address of a cell (separated by `;`, `,` and spaces, or line breaks) that no mail can reach; `null` when all may. */
export function masalahEmail(text: string): MasalahEmail | null {
  for (const part of text.split(/[;\n]|,\s/)) {
    const email = part.trim();
    if (email === '') continue;
    const typo = SALAH_KETIK.some(([wrong]) => wrong.test(email));
    if (ALAMAT.test(email) && !typo) continue;
    const sebab = email.includes('@')
      ? typo
        ? 'tampaknya salah ketik'
        : 'tidak berbentuk alamat email'
      : 'tidak memuat tanda @';
    return { email, sebab, usulan: usulanOf(email) };
  }
  return null;
}
