/** What a person filled in, as it comes from a page or the command line: read by name, and checked for its kind. */

import type { Tanggal } from '../../core/periode.ts';
import { parseTanggal } from '../../core/waktu.ts';
import { UserError } from '../user-error.ts';

/** Characters of one text. */
const LONGEST_TEXT = 5000;

/** Bytes of one file, about: what passes through a page call without trouble. */
const LARGEST_FILE = 8_000_000;

export interface BerkasIsian {
  nama: string;
  base64: string;
}

/** `isiSurat` → `Isi surat`: the field as its label begins. */
function sebutIsian(nama: string): string {
  const words = nama.replace(/([A-Z])/g, ' $1').toLowerCase();
  return `Isian "${words.charAt(0).toUpperCase()}${words.slice(1)}"`;
}

const ribuan = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, '.');

export class Isian {
  private readonly values: Record<string, unknown>;

  constructor(values: Record<string, unknown>) {
    this.values = values;
  }

  /** Everything that is a text: what another form starts from. */
  texts(): Record<string, string> {
    const names = Object.keys(this.values).filter((nama) => typeof this.values[nama] === 'string');
    return Object.fromEntries(names.map((nama) => [nama, this.text(nama)]));
  }

  has(nama: string): boolean {
    return this.values[nama] !== undefined;
  }

  /** Without spaces around it; `''` when it is missing. @throws UserError when it is too long: it is not silently cut */
  text(nama: string): string {
    const value = this.values[nama];
    if (typeof value !== 'string') return '';
    const text = value.trim();
    if (text.length <= LONGEST_TEXT) return text;
    throw new UserError(
      `${sebutIsian(nama)} terlalu panjang: ${ribuan(text.length)} karakter.`,
      `Persingkat menjadi paling banyak ${ribuan(LONGEST_TEXT)} karakter.`,
      [],
      true,
    );
  }

  /** As it was typed or pasted, but for spaces at its end; `''` when it is missing or blank. @throws UserError when it is longer than `limit` */
  longText(nama: string, limit: number): string {
    const value = this.values[nama];
    if (typeof value !== 'string' || value.trim() === '') return '';
    if (value.length <= limit) return value.trimEnd();
    throw new UserError(
      `${sebutIsian(nama)} terlalu panjang: ${ribuan(value.length)} karakter.`,
      `Tempelkan paling banyak ${ribuan(limit)} karakter sekaligus.`,
      [],
      true,
    );
  }

  /** @throws UserError when it is blank */
  requireText(nama: string, label: string, saran: string): string {
    const text = this.text(nama);
    if (text === '') throw new UserError(`${label} belum diisi.`, saran, [], true);
    return text;
  }

  /** Texts of check boxes; a single text counts as a list of one. */
  list(nama: string): string[] {
    const value = this.values[nama];
    if (typeof value === 'string') return value === '' ? [] : [value];
    return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
  }

  /** `null` when it is blank. @throws UserError when it is no day */
  tanggal(nama: string, label: string): Tanggal | null {
    const text = this.text(nama);
    if (text === '') return null;
    const tanggal = parseTanggal(text);
    if (tanggal) return tanggal;
    throw new UserError(`${label} "${text}" bukan tanggal.`, 'Tulis misalnya 31 Maret 2026.', [], true);
  }

  /** `null` when no file was chosen. @throws UserError when it is too large or not what a page sends */
  berkas(nama: string): BerkasIsian | null {
    const value = this.values[nama];
    if (typeof value !== 'object' || value === null) return null;
    const { nama: name, base64 } = value as Partial<Record<'nama' | 'base64', unknown>>;
    if (typeof name !== 'string' || typeof base64 !== 'string' || base64 === '') return null;
    if (base64.length > LARGEST_FILE * (4 / 3)) {
      throw new UserError(`Berkas ${name} terlalu besar.`, 'Pilih berkas yang lebih kecil dari 8 MB.');
    }
    return { nama: name, base64 };
  }
}
