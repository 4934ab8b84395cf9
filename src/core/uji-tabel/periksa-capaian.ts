/** Computes every printed capaian of a table again, and says what gives the printed figure where it is another one. */
import { formatAngka } from '../angka.ts';
import { calculateCapaian } from '../capaian/capaian.ts';
import { showAngka } from '../parse-tab/read-angka.ts';
import { kelompokOf, predikatKey, predikatTables } from '../parse-tab/read-word.ts';
import { explainCapaian, type PenjelasanCapaian, sambung, type TriwulanLain } from '../penjelasan/explain-capaian.ts';
import { isCocok, type Tercetak } from '../penjelasan/tercetak.ts';
import { type IsiUji, namaKolom } from './isi-uji.ts';
import { type PilihanRumus, simpulkanRumus } from './simpulkan-rumus.ts';
import { type Susunan, susunanOf } from './susunan.ts';
import type { BarisUji, HasilBaris } from './tabel-uji.ts';

/** A column that prints 0,96 for 96 %: most of its figures are right as fractions. */
function isPecahan(isi: IsiUji, { capaian, target, realisasi }: Susunan): boolean {
  let fractions = 0;
  let percents = 0;
  for (const baris of isi.data) {
    const [t, r, c] = [target, realisasi, capaian].map((kolom) => isi.angka(baris, kolom));
    if (!t || !r || !c || t.nilai <= 0) continue;
    const share = r.nilai / t.nilai;
    if (isCocok(share * 100, c)) percents += 1;
    else if (c.desimal >= 1 && isCocok(share, c)) fractions += 1;
  }
  return fractions >= 2 && fractions > percents;
}

const asPercent = ({ nilai, desimal }: Tercetak): Tercetak => ({
  nilai: Number(`${nilai.toPrecision(15)}e2`),
  desimal: Math.max(0, desimal - 2),
});

function lainOf(isi: IsiUji, baris: BarisUji, { capaian, realisasi, target }: Susunan): TriwulanLain[] {
  const periods = new Set([...isi.semua('realisasi'), ...isi.semua('target')].map(({ periode }) => periode));
  return [...periods].flatMap((periode) => {
    const [t, r] = [isi.find('target', periode), isi.find('realisasi', periode)];
    const isOwn = periode === capaian.periode || (t === target && r === realisasi) || periode === 'Tahunan';
    if (isOwn || (!t && !r)) return [];
    const nama = periode === '' ? 'tanpa periode' : periode;
    return [{ nama, target: isi.angka(baris, t)?.nilai ?? null, realisasi: isi.angka(baris, r)?.nilai ?? null }];
  });
}

interface Soal {
  isi: IsiUji;
  baris: BarisUji;
  susunan: Susunan;
  target: Tercetak;
  realisasi: Tercetak;
  tercetak: Tercetak | null;
  pilihan: PilihanRumus;
  hasil: number | null;
}

function explain({ isi, baris, susunan, target, realisasi, tercetak, pilihan, hasil }: Soal) {
  if (!tercetak || hasil === null) return [];
  const tahunan = susunan.capaian.periode === 'Tahunan' ? undefined : isi.find('target', 'Tahunan');
  return explainCapaian({
    ...{ tercetak, hitung: hasil, target: target.nilai, realisasi: realisasi.nilai, rumus: pilihan.rumus },
    targetTahunan: isi.angka(baris, tahunan)?.nilai ?? null,
    lain: lainOf(isi, baris, susunan),
    desimalOperan: { target: target.desimal, realisasi: realisasi.desimal },
  });
}

export const tulis = ({ nilai, desimal }: Tercetak): string => formatAngka(nilai, Math.min(desimal, 4));

/** Places of the computed figure beside a printed one: as fine as it, and fine enough to show the difference. */
export function tulisHasil(hasil: number, { desimal }: Tercetak): string {
  return formatAngka(hasil, Math.max(2, Math.min(desimal, 4)));
}

/** Says so where the table does not state the arah. */
const DASAR: Record<HasilBaris['dasar'], string> = {
  tertulis: '',
  'dari angka': '',
  'dari nama': ' menurut nama indikatornya',
  dianggap: ' karena Arah tidak tertulis',
  '': '',
};

/**
 * Progress towards the year beside figures of a single quarter or semester: it depends on quarters that may not stand in the
 * table, and on how they combine.
 */
function isKemajuan({ isi, susunan }: Soal): boolean {
  const { capaian, realisasi } = susunan;
  return capaian.periode === 'Tahunan' && realisasi.periode !== 'Tahunan' && isi.semua('target').length > 1;
}

/** Only a slip of the hand can be told then. @returns whether nothing can be said of the figure */
function isUnknowable(soal: Soal, found: readonly PenjelasanCapaian[]): boolean {
  return isKemajuan(soal) && found[0]?.jenis !== 'pembulatan' && found[0]?.jenis !== 'salah-ketik';
}

function reportMismatch(soal: Soal, out: HasilBaris): void {
  const { isi, baris, susunan, target, realisasi, tercetak, pilihan, hasil } = soal;
  if (!tercetak || hasil === null) return;
  const found = explain(soal);
  const [first] = found;
  if (isUnknowable(soal, found)) {
    Object.assign(out, { capaianHitung: null, rumus: '', dasar: '' });
    return;
  }
  const data = { kolom: namaKolom(susunan.capaian), nilai: tulis(tercetak), hasil: tulisHasil(hasil, tercetak) };
  if (first?.jenis === 'pembulatan' || first?.jenis === 'teliti') {
    out.temuan.push(isi.lapor('ROUNDING_TRUNC', baris, susunan.capaian, { ...data, cocok: first.kalimat }));
    return;
  }
  const asal = `Target ${showAngka(target.nilai)}, Realisasi ${showAngka(realisasi.nilai)}, rumus ${pilihan.rumus.nama}${DASAR[pilihan.dasar]}`;
  const cocok = sambung(found);
  out.temuan.push(isi.lapor('CAPAIAN_MISMATCH', baris, susunan.capaian, { ...data, asal, cocok, tempat: 'tabel' }));
}

/** The figure is right by a formula that goes against the name of the indikator: `Angka Kematian` measured as if more were better. */
function reportDirection({ isi, baris, susunan, target, realisasi, tercetak }: Soal, out: HasilBaris): void {
  const turun = calculate(isi, target.nilai, realisasi.nilai, { arah: 'Turun', rumus: 'Selisih' });
  if (!tercetak || turun === null || isCocok(turun, tercetak)) return;
  const data = {
    ...{ kolom: namaKolom(susunan.capaian), nilai: tulis(tercetak), hasil: tulisHasil(turun, tercetak) },
    asal: `menurut namanya makin rendah makin baik: Target ${showAngka(target.nilai)}, Realisasi ${showAngka(realisasi.nilai)}, rumus Turun Selisih`,
    ...{ cocok: 'angka itu cocok bila dihitung dengan rumus Naik (Realisasi ÷ Target)', tempat: 'tabel' as const },
  };
  out.temuan.push(isi.lapor('CAPAIAN_MISMATCH', baris, susunan.capaian, data, 'peringatan'));
}

function calculate(
  isi: IsiUji,
  target: number,
  realisasi: number,
  rumus: Pick<PilihanRumus['rumus'], 'arah' | 'rumus'>,
) {
  const input = { target: { value: target }, realisasi, tipe: 'Angka', due: true, pengaturan: isi.pengaturan } as const;
  return calculateCapaian({ ...input, arah: rumus.arah, rumus: rumus.rumus }).capaian;
}

function emptyHasil(
  isi: IsiUji,
  baris: BarisUji,
  { capaian, realisasi }: Susunan,
  tercetak: Tercetak | null,
): HasilBaris {
  return {
    sel: isi.sel(baris, tercetak ? capaian : realisasi),
    row: baris.row,
    nama: baris.nama,
    kolom: namaKolom(capaian),
    capaianHitung: null,
    capaianTercetak: tercetak?.nilai ?? null,
    rumus: '',
    dasar: '',
    temuan: [],
  };
}

/** Both figures are predikat of one table: their scores are compared. */
function periksaPredikat(
  isi: IsiUji,
  baris: BarisUji,
  susunan: Susunan,
  out: HasilBaris,
  tercetak: Tercetak | null,
): void {
  const texts = [susunan.target, susunan.realisasi].map((kolom) => isi.teks(baris, kolom));
  const [tables] = kelompokOf(predikatTables(isi.pengaturan.nilaiPredikat), texts[0] ?? '').filter((table) =>
    table.has(predikatKey(texts[1] ?? '')),
  );
  const [target, realisasi] = texts.map((text) => tables?.get(predikatKey(text))?.nilai);
  if (target === undefined || realisasi === undefined) return;
  out.capaianHitung = calculate(isi, target, realisasi, { arah: 'Naik', rumus: 'Selisih' });
  out.rumus = 'Predikat';
  out.dasar = 'tertulis';
  const hasil = out.capaianHitung;
  // Offices score predikat in ways of their own: only one that was reached, or not, is plain.
  if (!tercetak || hasil === null || isCocok(hasil, tercetak)) return;
  const isPlain = hasil >= 100 === tercetak.nilai >= 100;
  if (isPlain) {
    Object.assign(out, { capaianHitung: null, rumus: '', dasar: '' });
    return;
  }
  const data = { kolom: namaKolom(susunan.capaian), nilai: tulis(tercetak), hasil: tulisHasil(hasil, tercetak) };
  const asal = `Target ${texts[0]}, Realisasi ${texts[1]}`;
  out.temuan.push(
    isi.lapor('CAPAIAN_MISMATCH', baris, susunan.capaian, { ...data, asal, cocok: '', tempat: 'tabel' }, 'peringatan'),
  );
}

function periksaBaris(isi: IsiUji, baris: BarisUji, susunan: Susunan, pecahan: boolean): void {
  const [target, realisasi, printed] = [susunan.target, susunan.realisasi, susunan.capaian].map((kolom) =>
    isi.angka(baris, kolom),
  );
  const tercetak = printed && pecahan && !printed.percent ? asPercent(printed) : (printed ?? null);
  const out = emptyHasil(isi, baris, susunan, tercetak);
  isi.hasil.push(out);
  if (!target || !realisasi) {
    periksaPredikat(isi, baris, susunan, out, tercetak);
    return;
  }
  const words = { arah: isi.teks(baris, isi.find('arah')), rumus: isi.teks(baris, isi.find('rumus')) };
  const pilihan = simpulkanRumus({
    ...{ nama: baris.nama, ...words, target: target.nilai, realisasi: realisasi.nilai, tercetak },
  });
  const hasil = calculate(isi, target.nilai, realisasi.nilai, pilihan.rumus);
  Object.assign(out, { capaianHitung: hasil, rumus: hasil === null ? '' : pilihan.rumus.nama, dasar: pilihan.dasar });
  if (!tercetak || hasil === null) return;
  const soal: Soal = { isi, baris, susunan, target, realisasi, tercetak, pilihan, hasil };
  const batas = isi.pengaturan.batasCapaianTampil;
  if (isCocok(hasil, tercetak) || (batas !== null && isCocok(Math.min(hasil, batas), tercetak))) {
    if (pilihan.melawanNama) reportDirection(soal, out);
  } else reportMismatch(soal, out);
}

/** One indikator measured by two formulas in two periods: then its figures cannot be compared. */
function periksaSeragam(isi: IsiUji): void {
  const byRow = new Map<number, HasilBaris[]>();
  for (const one of isi.hasil) {
    const tells =
      one.dasar === 'dari angka' && one.temuan.length === 0 && Math.abs((one.capaianHitung ?? 100) - 100) > 0.5;
    if (tells) byRow.set(one.row, [...(byRow.get(one.row) ?? []), one]);
  }
  for (const [row, results] of byRow) {
    const [first] = results;
    const other = results.find(({ rumus }) => rumus !== first?.rumus);
    const baris = isi.data.find((one) => one.row === row);
    const kolom = isi.kolom.find(
      (one) => other !== undefined && baris !== undefined && isi.sel(baris, one) === other.sel,
    );
    if (!first || !other || !baris || !kolom) continue;
    const data = { kolom: other.kolom, rumus: other.rumus, lain: first.kolom, rumusLain: first.rumus };
    other.temuan.push(isi.lapor('RUMUS_MIX', baris, kolom, data));
  }
}

export function periksaCapaian(isi: IsiUji): void {
  for (const susunan of susunanOf(isi)) {
    const pecahan = isPecahan(isi, susunan);
    for (const baris of isi.data) {
      const isBlank = [susunan.target, susunan.realisasi, susunan.capaian].every(
        (kolom) => isi.baca(baris, kolom).jenis === 'kosong',
      );
      if (!isBlank) periksaBaris(isi, baris, susunan, pecahan);
    }
  }
  periksaSeragam(isi);
}
