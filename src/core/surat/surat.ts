/** The letter that goes out by mail: greeting, paragraphs, a list, links and the closing with the name of the dinas. Plain text. */
import type { Pengaturan } from '../buku-kerja.ts';

export interface IsiSurat {
  /** Whom it greets: a name, with the jabatan on a second line where there is one. `''` = `Bapak/Ibu`. */
  kepada: string;
  perihal: string;
  /** Paragraphs before the list. Line breaks inside one stay. */
  alinea: readonly string[];
  /** Items, one line each. */
  butir?: readonly string[];
  /** Shown as label and address on lines of their own. Those without an address are left out. */
  tautan?: readonly { label: string; url: string }[];
  /** Last paragraph in place of the usual thanks. */
  penutup?: string;
}

export interface TeksSurat {
  perihal: string;
  isi: string;
}

/** The settings that a letter needs. */
export type KopSurat = Pick<Pengaturan, 'namaPerangkatDaerah' | 'namaPemerintahDaerah'>;

/** Characters: Google refuses longer subjects. */
const LONGEST_PERIHAL = 250;

const PENUTUP = 'Demikian kami sampaikan. Atas perhatian dan kerja sama Bapak/Ibu, kami ucapkan terima kasih.';

/** Names that already say how they are addressed, and units, which are no Bapak/Ibu. */
const SAPAAN =
  /^(?:bapak|ibu|bpk|sdr|saudara|yth|kepala|sekretaris|para|seluruh|tim|unit|bidang|seksi|sub ?bag(?:ian)?|bagian|upt|dinas|badan|kantor|inspektorat|kecamatan)\b/i;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function sapaan(kepada: string): string {
  const [nama = '', ...jabatan] = kepada
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');
  const orang = nama === '' ? 'Bapak/Ibu' : SAPAAN.test(nama) ? nama.replace(/^yth\.?\s*/i, '') : `Bapak/Ibu ${nama}`;
  return [`Yth. ${orang}`, ...jabatan].join('\n');
}

/** `Hormat kami,` and who writes: the dinas, and the government that it belongs to. */
function penutupNama({ namaPerangkatDaerah, namaPemerintahDaerah }: KopSurat): string {
  const names = [oneLine(namaPerangkatDaerah), oneLine(namaPemerintahDaerah)].filter((name) => name !== '');
  return ['Hormat kami,', ...(names.length > 0 ? names : ['Pengelola Laporan Kinerja'])].join('\n');
}

/** @returns subject on one line, and the text with a blank line between its parts */
export function buildSurat(surat: IsiSurat, kop: KopSurat): TeksSurat {
  const { kepada, perihal, alinea, butir = [], tautan = [], penutup = PENUTUP } = surat;
  const links = tautan.filter(({ url }) => url !== '').map(({ label, url }) => `${label}:\n${url}`);
  const parts = [
    sapaan(kepada),
    'Dengan hormat,',
    ...alinea,
    butir.map((one) => `- ${oneLine(one)}`).join('\n'),
    ...links,
    penutup,
    penutupNama(kop),
  ];
  const isi = parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n');
  return { perihal: oneLine(perihal).slice(0, LONGEST_PERIHAL), isi };
}
