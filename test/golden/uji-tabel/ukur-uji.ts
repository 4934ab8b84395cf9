/** How precise Uji Tabel is over its golden tables. */
import { parsePengaturan } from '../../../src/core/parse-tab/pengaturan.ts';
import { bacaTempelan } from '../../../src/core/uji-tabel/tempelan.ts';
import { ujiTabel } from '../../../src/core/uji-tabel/uji-tabel.ts';
import { Hitungan, type Ukuran } from '../hitungan.ts';
import { type KasusUji, readKasusUji } from './kasus-uji.ts';

/** What is said of a table, as `SEL KODE`; an info accuses nobody, and counts only where it is labelled. */
function ditemukan({ teks, harapan }: KasusUji): string[] {
  const { pengaturan } = parsePengaturan(null, 2026);
  const hasil = ujiTabel({ tab: 'Tabel', baris: 1, kolom: 1, values: bacaTempelan(teks) }, pengaturan);
  const wanted = new Set(harapan.map(({ sel, kode }) => `${sel} ${kode}`));
  return (hasil?.temuan ?? [])
    .filter(({ level, sel, kode }) => level !== 'info' || wanted.has(`${sel} ${kode}`))
    .map(({ sel, kode }) => `${sel} ${kode}`);
}

const kodeOf = (label: string): string => label.split(' ')[1] ?? '';

/** @param folder of the tables */
export function measureUji(folder: string): { ukuran: Ukuran[]; bersih: number; salah: number } {
  const cases = readKasusUji(folder);
  const hitungan = new Hitungan();
  for (const kasus of cases) {
    const found = ditemukan(kasus);
    const wanted = kasus.harapan.map(({ sel, kode }) => `${sel} ${kode}`);
    for (const label of wanted) hitungan.count(kodeOf(label), found.includes(label) ? 'tepat' : 'luput');
    for (const label of found) if (!wanted.includes(label)) hitungan.count(kodeOf(label), 'lebih');
  }
  const bersih = cases.filter(({ harapan }) => harapan.length === 0).length;
  return { ukuran: hitungan.ukuran(), bersih, salah: cases.length - bersih };
}
