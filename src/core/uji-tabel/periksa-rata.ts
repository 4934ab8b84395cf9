/** Examines rows of averages and of sums of percentages: over which rows they run, and whether they may be added at all. */
import { formatAngka, sumDecimal } from '../angka.ts';
import { explainPembulatan, isCocok, type Tercetak } from '../penjelasan/tercetak.ts';
import { isPersen } from '../satuan.ts';
import { type IsiUji, namaKolom } from './isi-uji.ts';
import { tulis, tulisHasil } from './periksa-capaian.ts';
import type { BarisUji, KolomUji } from './tabel-uji.ts';

interface Butir {
  baris: BarisUji;
  nilai: number;
  /** Before it was rounded, where it is right. */
  teliti: number;
}

interface Rentang {
  butir: Butir[];
  /** Rows of the range in which the figure is missing. */
  kosong: number;
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : (sumDecimal(values) ?? 0) / values.length;

const nilaiOf = ({ butir }: Rentang): number[] => butir.map(({ nilai }) => nilai);

function rentangOf(isi: IsiUji, kolom: KolomUji, list: readonly BarisUji[]): Rentang {
  const rows = list.filter(({ jenis }) => jenis === 'data');
  const butir = rows.flatMap((baris) => {
    const nilai = isi.angka(baris, kolom)?.nilai ?? null;
    if (nilai === null) return [];
    const hasil = isi.hasil.find(({ sel }) => sel === isi.sel(baris, kolom));
    // Of a column of fractions the percentages count.
    const printed = hasil?.capaianTercetak ?? nilai;
    const isRight = hasil?.temuan.length === 0 && Math.abs((hasil.capaianHitung ?? 0) - printed) < 0.5;
    return [{ baris, nilai: printed, teliti: isRight ? (hasil.capaianHitung ?? printed) : printed }];
  });
  return { butir, kosong: rows.length - butir.length };
}

/** The rows a result may run over: from the last result or heading of a group, from the last result, or from the top. */
function rentangList(isi: IsiUji, kolom: KolomUji, at: number): Rentang[] {
  const lastOf = (kinds: readonly string[]) => {
    for (let index = at - 1; index >= 0; index -= 1)
      if (kinds.includes(isi.baris[index]?.jenis ?? '')) return index + 1;
    return 0;
  };
  const starts = [lastOf(['jumlah', 'rata-rata', 'grup']), lastOf(['jumlah', 'rata-rata']), 0];
  const sasaran = isi.baris[at]?.sasaran ?? '';
  const ofSasaran = isi.baris.slice(0, at).filter((one) => sasaran !== '' && one.sasaran === sasaran);
  const lists = [ofSasaran, ...[...new Set(starts)].map((from) => isi.baris.slice(from, at))];
  return lists.map((list) => rentangOf(isi, kolom, list)).filter(({ butir }) => butir.length > 0);
}

/** Averages printed above: a mean of them is another figure than the mean of the rows. */
function meansAbove(isi: IsiUji, kolom: KolomUji, at: number): number[] {
  return isi.baris.slice(0, at).flatMap((baris) => {
    const nilai = baris.jenis === 'rata-rata' ? (isi.angka(baris, kolom)?.nilai ?? null) : null;
    return nilai === null ? [] : [nilai];
  });
}

function leftOut(rentang: Rentang, tercetak: Tercetak): string | null {
  const values = nilaiOf(rentang);
  if (values.length < 3) return null;
  const found = rentang.butir.filter((_, index) =>
    isCocok(mean(values.filter((_value, other) => other !== index)), tercetak),
  );
  const [first] = found;
  return first && found.length === 1
    ? `baris ${first.baris.row} (${first.baris.nama}) tidak ikut dirata-ratakan`
    : null;
}

function explainMean(isi: IsiUji, kolom: KolomUji, at: number, list: readonly Rentang[], tercetak: Tercetak): string {
  const above = meansAbove(isi, kolom, at);
  if (above.length > 1 && isCocok(mean(above), tercetak))
    return 'yang dirata-ratakan rata-rata setiap kelompok, bukan barisnya';
  for (const rentang of list) {
    const values = nilaiOf(rentang);
    const withBlank = [...values, ...Array<number>(rentang.kosong).fill(0)];
    if (rentang.kosong > 0 && isCocok(mean(withBlank), tercetak)) return 'baris yang kosong dihitung sebagai 0';
    for (const batas of [100, 120]) {
      const capped = values.map((value) => Math.min(value, batas));
      if (isCocok(mean(capped), tercetak)) return `setiap capaian dibatasi ${batas} persen lebih dahulu`;
    }
    if (above.length > 0 && isCocok(mean([...values, ...above]), tercetak))
      return 'baris rata-rata ikut dirata-ratakan';
    const out = leftOut(rentang, tercetak);
    if (out) return out;
    const count = values.length;
    const total = sumDecimal(values) ?? 0;
    for (const divisor of [count - 1, count + 1]) {
      if (divisor > 0 && isCocok(total / divisor, tercetak)) return `jumlahnya dibagi ${divisor}, bukan ${count}`;
    }
  }
  return '';
}

/** `14 indikator` beside the mean of 16 rows: some of them do not belong in it, and the table does not say which. */
function isOtherCount(isi: IsiUji, baris: BarisUji, list: readonly Rentang[]): boolean {
  const texts = isi.kolom.map((kolom) => isi.teks(baris, kolom));
  const stated = texts.map((text) => /(\d+) indikator/i.exec(text)?.[1]).find((count) => count !== undefined);
  return stated !== undefined && list[0]?.butir.length !== Number(stated);
}

function acceptedMeans(isi: IsiUji, list: readonly Rentang[]): (number | null)[] {
  const batas = isi.pengaturan.batasCapaianRataRata;
  return list.flatMap((rentang) => {
    return [nilaiOf(rentang), rentang.butir.map(({ teliti }) => teliti)].flatMap((values) => [
      mean(values),
      batas === null ? null : mean(values.map((value) => Math.min(value, batas))),
    ]);
  });
}

function periksaRata(isi: IsiUji, kolom: KolomUji, at: number, tercetak: Tercetak): void {
  const baris = isi.baris[at];
  const list = rentangList(isi, kolom, at);
  const widest = list.find(({ butir }) => butir.length > 1) ?? list[0];
  const hasil = widest ? mean(nilaiOf(widest)) : null;
  if (!baris || !widest || hasil === null) return;
  const right = acceptedMeans(isi, list).find((one) => isCocok(one, tercetak)) ?? null;
  const out = resultOf(isi, baris, kolom, right ?? hasil, tercetak);
  if (right !== null) return;
  const rounding = explainPembulatan(hasil, tercetak);
  const data = { kolom: namaKolom(kolom), nilai: tulis(tercetak), hasil: tulisHasil(hasil, tercetak) };
  if (rounding) {
    out.temuan.push(isi.lapor('ROUNDING_TRUNC', baris, kolom, { ...data, cocok: rounding }));
    return;
  }
  if (isOtherCount(isi, baris, list)) {
    isi.hasil.pop();
    return;
  }
  const cocok = explainMean(isi, kolom, at, list, tercetak);
  // Rows without a figure may have had one when the mean was taken: then nothing is said without a reason.
  if (cocok === '' && list.some(({ kosong }) => kosong > 0)) {
    isi.hasil.pop();
    return;
  }
  out.temuan.push(isi.lapor('AVERAGE_RANGE_ERROR', baris, kolom, { ...data, banyak: widest.butir.length, cocok }));
}

function resultOf(isi: IsiUji, baris: BarisUji, kolom: KolomUji, hasil: number, tercetak: Tercetak) {
  const out = {
    ...{ sel: isi.sel(baris, kolom), row: baris.row, nama: baris.nama, kolom: namaKolom(kolom) },
    ...{ capaianHitung: hasil, capaianTercetak: tercetak.nilai, rumus: '' as const, dasar: '' as const },
    temuan: [] as (typeof isi.hasil)[number]['temuan'],
  };
  isi.hasil.push(out);
  return out;
}

/** A row Jumlah under percentages: adding them says nothing. Its mean, or what the sums give, is right. */
function periksaJumlah(isi: IsiUji, kolom: KolomUji, at: number, tercetak: Tercetak): void {
  const baris = isi.baris[at];
  if (!baris) return;
  for (const rentang of rentangList(isi, kolom, at)) {
    const values = nilaiOf(rentang);
    const sum = sumDecimal(values) ?? 0;
    if (values.length < 2 || !isCocok(sum, tercetak) || isCocok(mean(values), tercetak)) continue;
    const terms = values.map((value) => formatAngka(value));
    const jumlah =
      terms.length > 4 ? `${terms.slice(0, 3).join(' + ')} + … + ${terms[terms.length - 1]}` : terms.join(' + ');
    isi.lapor('PERCENT_SUMMED', baris, kolom, { kolom: namaKolom(kolom), nilai: tulis(tercetak), jumlah });
    return;
  }
}

function isPercentColumn(isi: IsiUji, { peran }: KolomUji): boolean {
  if (peran === 'capaian') return true;
  const satuan = isi.data.map((baris) => baris.satuan);
  return peran === 'realisasi' && satuan.length > 0 && satuan.every((one) => isPersen(one, 'Angka'));
}

export function periksaRataDanJumlah(isi: IsiUji): void {
  const kolomList = isi.kolom.filter((kolom) => isPercentColumn(isi, kolom));
  for (const [at, baris] of isi.baris.entries()) {
    if (baris.jenis !== 'rata-rata' && baris.jenis !== 'jumlah') continue;
    for (const kolom of kolomList) {
      const tercetak = isi.angka(baris, kolom);
      if (!tercetak) continue;
      if (baris.jenis === 'rata-rata') periksaRata(isi, kolom, at, tercetak);
      else periksaJumlah(isi, kolom, at, tercetak);
    }
  }
}

/** The year of an indikator in per cent that is the sum of its quarters, where its target is not. */
export function periksaPersenSetahun(isi: IsiUji): void {
  const quarters = (['TW I', 'TW II', 'TW III', 'TW IV'] as const).map((periode) => ({
    realisasi: isi.find('realisasi', periode),
    target: isi.find('target', periode),
  }));
  const tahun = isi.find('realisasi', 'Tahunan', '');
  const targetTahun = isi.find('target', 'Tahunan', '');
  if (!tahun) return;
  for (const baris of isi.data) {
    if (!isPersen(baris.satuan, 'Angka')) continue;
    const values = quarters.flatMap(({ realisasi }) => isi.angka(baris, realisasi)?.nilai ?? []);
    const targets = quarters.flatMap(({ target }) => isi.angka(baris, target)?.nilai ?? []);
    const [tercetak, target] = [isi.angka(baris, tahun), isi.angka(baris, targetTahun)];
    const sum = sumDecimal(values) ?? 0;
    if (!tercetak || values.filter((value) => value !== 0).length < 2 || !isCocok(sum, tercetak)) continue;
    const isPlanned = target !== null && targets.length > 1 && isCocok(sumDecimal(targets), target);
    if (isPlanned && sum <= 100) continue;
    if (sum <= 100 && targets.length === 0) continue;
    const jumlah = values.map((value) => formatAngka(value)).join(' + ');
    isi.lapor('PERCENT_SUMMED', baris, tahun, { kolom: namaKolom(tahun), nilai: tulis(tercetak), jumlah });
  }
}
