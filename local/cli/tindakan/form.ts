/** Forms and outcomes of the add-on's actions, as far as the command line reads them: the same data that the pages show. */

export interface Pilihan {
  nilai: string;
  label: string;
  keterangan?: string;
  tertutup?: boolean;
  /** Of check boxes only. */
  dicentang?: boolean;
}

interface TautanBerkas {
  nama: string;
  url: string;
  id: string;
}

interface Kartu {
  judul: string;
  status: string;
  kalimat: string[];
  tautan?: TautanBerkas[];
}

/** How a figure came about: as the add-on's pages show it. */
export interface Asal {
  nama: string;
  teks: string;
  sumber: string;
  sel: { tab: string; sel: string } | null;
  kalimat: string[];
  rumus: string;
  hitungan: string;
  suku: Asal[];
  lewat: { nama: string; sebab: string; sel: { tab: string; sel: string } | null }[];
}

/** A part that is shown only. */
type BagianTampil =
  | { tipe: 'teks'; isi: string; nada?: string }
  | { tipe: 'tabel'; judul: string; kolom: string[]; baris: string[][]; kosong?: string }
  | { tipe: 'salin'; label: string; isi: string; tautan?: { label: string; url: string } }
  | { tipe: 'tautan'; judul: string; berkas: TautanBerkas[] }
  | { tipe: 'kartu'; judul: string; kartu: Kartu[] }
  | { tipe: 'asal'; asal: Asal }
  | { tipe: 'sel'; judul: string; sel: { tab: string; sel: string; label: string; keterangan: string }[] };

/** A part that is filled in, under its name. */
export type BagianMasukan =
  | { tipe: 'pilihan'; nama: string; label: string; pilihan: Pilihan[]; nilai: string }
  | { tipe: 'centang'; nama: string; label: string; pilihan: Pilihan[] }
  | {
      tipe: 'pasangan';
      nama: string;
      label: string;
      baris: { kunci: string; label: string; keterangan: string; nilai: string }[];
      pilihan: Pilihan[];
    }
  | { tipe: 'isian'; nama: string; label: string; jenis: string; nilai: string; wajib: boolean; bantuan?: string }
  | { tipe: 'berkas'; nama: string; label: string; terima: string[]; wajib: boolean };

export type Bagian = BagianTampil | BagianMasukan;

export type Centang = Extract<Bagian, { tipe: 'centang' }>;

export interface Formulir {
  nama: string;
  judul: string;
  bagian: Bagian[];
  tombol: string;
  bahaya?: boolean;
  /** Shows what will be written. */
  tinjau?: boolean;
}

export interface Selesai {
  judul: string;
  perhatian?: boolean;
  bagian: Bagian[];
  lanjut?: { label: string }[];
  data: Record<string, unknown>;
}

/** Everything filled in so far, by the names of the parts. */
export type Isian = Record<string, string | string[] | { nama: string; base64: string }>;

export function isMasukan(bagian: Bagian): bagian is BagianMasukan {
  return ['pilihan', 'centang', 'pasangan', 'isian', 'berkas'].includes(bagian.tipe);
}

/** Check boxes of people with their addresses, `Nama <a@example.go.id>`: who is written to or shared with. */
export function isPenerima(bagian: Bagian): bagian is Centang {
  if (bagian.tipe !== 'centang') return false;
  return bagian.pilihan.some(({ nilai, label }) => nilai !== '' && label.toLowerCase().includes(`<${nilai}>`));
}

/**
 * A person has to agree: it reaches other people, cannot simply be taken back, shows what will be written, or asks nothing but whether it should be done.
 * Every other form is filled in from the options alone.
 */
export function needsConsent({ bagian, bahaya, tinjau }: Formulir): boolean {
  return bahaya === true || tinjau === true || bagian.some(isPenerima) || !bagian.some(isMasukan);
}
