/** A capaian with the formula that the decision table chose, its cap, and its place on the Skala Kategori. */
import { formatAngka, roundHalfUp } from '../angka.ts';
import type { Pengaturan } from '../buku-kerja.ts';
import { type CapaianInput, type PutusanCapaian, putuskanCapaian } from '../capaian/capaian.ts';
import { kategoriOf } from '../kategori.ts';
import type { Terukur } from '../rekap/evaluate.ts';
import type { Ukuran } from '../rekap/rekap.ts';
import { type Asal, hitungan, tanpaAngka } from './asal.ts';
import { type Ekspresi, kali, kurang, persenDari, suku, terbesar, terkecil, tetap } from './ekspresi.ts';

interface CapaianAsal {
  nama: string;
  /** As the recap computed it; uncapped. */
  nilai: number | null;
  target: Asal;
  realisasi: Asal;
  ukuran: { target: Ukuran; realisasi: Ukuran };
  indikator: Terukur;
  due: boolean;
  pengaturan: Pengaturan;
}

/** Operands of every capaian. */
const [R, T] = [suku(0), suku(1)];

type Rumus = Extract<PutusanCapaian, { cara: 'persen' | 'selisih' }>;

/** The target, or the bound of a range that the realisasi is measured against. */
function pembanding(nilai: number, { ukuran }: CapaianAsal): Ekspresi {
  return nilai === ukuran.target.value ? T : tetap(nilai);
}

function ekspresiOf(putusan: Rumus, asal: CapaianAsal): Ekspresi {
  if (putusan.cara === 'selisih') {
    const t = pembanding(putusan.t, asal);
    return terbesar(tetap(0), persenDari(kurang(kali(tetap(2), t), R), t));
  }
  const { a, b } = putusan;
  const isReversed = a !== asal.ukuran.realisasi.value || (a === b && asal.indikator.arah === 'Turun');
  return isReversed ? persenDari(pembanding(a, asal), R) : persenDari(R, pembanding(b, asal));
}

const RUMUS = {
  naik: 'Makin tinggi makin baik (Arah Naik): realisasi dibagi target.',
  rasio: 'Makin rendah makin baik (Arah Turun, Rumus Rasio): target dibagi realisasi.',
  selisih:
    'Makin rendah makin baik (Arah Turun, Rumus Selisih): dua kali target dikurangi realisasi, lalu dibagi target; paling rendah 0.',
  stabilBawah: 'Harus tepat (Arah Stabil): realisasi di bawah target, jadi realisasi dibagi target.',
  stabilAtas:
    'Harus tepat (Arah Stabil): realisasi di atas target, jadi kelebihannya mengurangi capaian; paling rendah 0.',
};

function kalimatRumus(putusan: Rumus, { indikator, ukuran }: CapaianAsal): string {
  const { arah, tipe } = indikator;
  const rentang = tipe === 'Rentang' && ukuran.target.max !== undefined;
  const awal = rentang ? 'Realisasi di luar rentang, jadi diukur terhadap batas terdekat. ' : '';
  if (arah === 'Naik' || tipe === 'Predikat' || tipe === 'Ya/Tidak') return awal + RUMUS.naik;
  if (arah === 'Stabil') return awal + (putusan.cara === 'selisih' ? RUMUS.stabilAtas : RUMUS.stabilBawah);
  return awal + (putusan.cara === 'selisih' ? RUMUS.selisih : tipe === 'Rentang' ? RUMUS.naik : RUMUS.rasio);
}

/** Why there is no capaian. */
function sebabTanpa(status: string): string {
  const arti: Record<string, string> = {
    'Belum jatuh tempo': 'Belum ada capaian: indikator ini belum jatuh tempo pada periode ini.',
    'Belum ada data': 'Belum ada capaian: realisasinya masih kosong.',
    'Target belum diisi': 'Belum ada capaian: targetnya belum diisi.',
    'Tidak ada target': 'Tidak ada capaian: targetnya 0 dan arahnya Naik.',
    'Perlu penilaian manual': 'Tidak dihitung: ada angka negatif, atau angkanya tidak dapat dibagi.',
  };
  return arti[status] ?? `Tidak ada capaian: ${status}.`;
}

/** The capaian of a pair, from the very decision that the recap makes. */
export function asalCapaian(asal: CapaianAsal): Asal {
  const { nama, nilai, target, realisasi, ukuran, indikator, due, pengaturan } = asal;
  const input: CapaianInput = {
    ...{ target: ukuran.target, realisasi: ukuran.realisasi.value, due, pengaturan },
    ...{ arah: indikator.arah, tipe: indikator.tipe, rumus: indikator.rumus ?? pengaturan.rumusTurun },
  };
  const putusan = putuskanCapaian(input);
  const operands = [realisasi, target];
  switch (putusan.cara) {
    case 'tanpa':
      return tanpaAngka(nama, '', [sebabTanpa(putusan.status)], operands);
    case 'tetap': {
      const sebab = `Target ${target.teks} dan realisasi ${realisasi.teks}: capaian ditetapkan ${putusan.capaian}%.`;
      return hitungan(nama, nilai, {
        kalimat: [sebab],
        ekspresi: tetap(putusan.capaian),
        suku: operands,
        bentuk: 'persen',
      });
    }
    case 'batas': {
      const sebab = `Realisasi 0 pada Rumus Rasio tidak dapat menjadi pembagi: dipakai batas capaian ${formatAngka(putusan.batas)}%.`;
      return hitungan(nama, nilai, {
        kalimat: [sebab],
        ekspresi: tetap(putusan.batas),
        suku: operands,
        bentuk: 'persen',
      });
    }
    case 'penuh':
      return hitungan(nama, nilai, {
        ...{ kalimat: ['Realisasi berada di dalam rentang target, jadi capaiannya 100%.'], ekspresi: tetap(100) },
        ...{ suku: operands, bentuk: 'persen' },
      });
    default:
      return hitungan(nama, nilai, {
        ...{ kalimat: [kalimatRumus(putusan, asal)], ekspresi: ekspresiOf(putusan, asal) },
        ...{ suku: operands, bentuk: 'persen' },
      });
  }
}

/** The capaian under a cap; itself where there is none or it is not reached. */
export function denganBatas(capaian: Asal, nama: string, batas: number | null, sebutan: string): Asal {
  const { nilai } = capaian;
  if (nilai === null || batas === null || nilai <= batas) return { ...capaian, nama };
  return hitungan(nama, batas, {
    kalimat: [`${sebutan} di Pengaturan adalah ${formatAngka(batas)}%, jadi capaian ${capaian.teks} dibatasi.`],
    ekspresi: terkecil(suku(0), tetap(batas)),
    suku: [capaian],
    bentuk: 'persen',
  });
}

/** The kategori of a capaian by the scale. @param status stands in its place where there is none */
export function asalKategori(nama: string, capaian: Asal, status: string, pengaturan: Pengaturan): Asal {
  const { skalaKategori } = pengaturan;
  const kategori = kategoriOf(capaian.nilai, skalaKategori);
  if (capaian.nilai === null || kategori === '') {
    return tanpaAngka(nama, status, [`Tidak ada kategori: ${status || 'belum ada capaian'}.`], [capaian]);
  }
  const at = skalaKategori.findIndex((one) => one.kategori === kategori);
  const bawah = skalaKategori[at]?.batasBawah ?? null;
  const atas = at > 0 ? (skalaKategori[at - 1]?.batasBawah ?? null) : null;
  const syarat = [
    ...(bawah === null ? [] : [`lebih dari ${formatAngka(bawah)}`]),
    ...(atas === null ? [] : [`tidak lebih dari ${formatAngka(atas)}`]),
  ].join(' dan ');
  const printed = formatAngka(roundHalfUp(capaian.nilai, 2), 2);
  const kalimat = `Capaian ${printed}%${syarat === '' ? '' : ` ${syarat}`}, jadi ${kategori} (tabel Skala Kategori di Pengaturan).`;
  return {
    ...{ nama, nilai: null, teks: kategori, jenis: 'hitungan', sel: null, kalimat: [kalimat] },
    ...{ ekspresi: null, suku: [capaian], lewat: [] },
  };
}
