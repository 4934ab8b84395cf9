/** Examines the money of a table: parents against children, totals, quarters against the year, serapan, spending beyond the pagu. */
import { formatRupiah, sumDecimal } from '../angka.ts';
import { showAngka } from '../parse-tab/read-angka.ts';
import { explainCapaian, sambung } from '../penjelasan/explain-capaian.ts';
import { explainTotal, type Rincian } from '../penjelasan/explain-total.ts';
import { rumusOf } from '../penjelasan/rumus-capaian.ts';
import { isCocok, type Tercetak } from '../penjelasan/tercetak.ts';
import { type IsiUji, namaKolom } from './isi-uji.ts';
import { jumlahBertingkat } from './jumlah-bertingkat.ts';
import { tulis, tulisHasil } from './periksa-capaian.ts';
import { type Pohon, pohonAnggaran, type Simpul, turunanOf } from './pohon-anggaran.ts';
import type { BarisUji, HasilBaris, KolomUji, PeriodeKolom } from './tabel-uji.ts';

const TW: readonly PeriodeKolom[] = ['TW I', 'TW II', 'TW III', 'TW IV'];

const labelOf = ({ kode, nama, row }: BarisUji): string => kode || nama || `baris ${row}`;

function rincianOf(isi: IsiUji, nodes: readonly Simpul[], kolom: KolomUji): Rincian[] {
  return nodes.flatMap((node) => {
    const nilai = isi.angka(node.baris, kolom)?.nilai ?? null;
    return nilai === null
      ? []
      : [{ nama: labelOf(node.baris), nilai, rincian: rincianOf(isi, turunanOf(node).map(leaf), kolom) }];
  });
}

const leaf = ({ baris }: Simpul): Simpul => ({ baris, anak: [] });

/** Sums can be compared only where every part has its figure. */
function isComplete(isi: IsiUji, nodes: readonly Simpul[], kolom: KolomUji): boolean {
  return nodes.every(({ baris }) => isi.angka(baris, kolom) !== null);
}

function checkSum(isi: IsiUji, baris: BarisUji, parts: readonly Simpul[], kolom: KolomUji, isSure: boolean): void {
  const total = isi.angka(baris, kolom);
  if (!total || parts.length === 0 || !isComplete(isi, parts, kolom)) return;
  const rincian = rincianOf(isi, parts, kolom);
  const sum = sumDecimal(rincian.map(({ nilai }) => nilai));
  if (sum === null) return;
  const out = catat(isi, baris, kolom, { hitung: sum, tercetak: total.nilai, rumus: 'Jumlah rincian' });
  if (isCocok(sum, total)) return;
  const found = explainTotal(total.nilai, rincian, total.desimal, formatRupiah)?.kalimat;
  const missing =
    total.nilai > sum ? `ada rincian senilai ${formatRupiah(total.nilai - sum)} yang belum tercantum` : '';
  const data = {
    ...{ kolom: namaKolom(kolom), nilai: formatRupiah(total.nilai), hasil: formatRupiah(sum) },
    ...{ selisih: formatRupiah(total.nilai - sum), sebab: found ?? missing, barisJumlah: baris.jenis === 'jumlah' },
  };
  out.temuan.push(isi.lapor('TOTAL_MISMATCH', baris, kolom, data, isSure ? 'galat' : 'peringatan'));
}

interface Sumber {
  hitung: number;
  tercetak: number;
  rumus: HasilBaris['rumus'];
}

/** Among the figures that were computed again. */
function catat(isi: IsiUji, baris: BarisUji, kolom: KolomUji, { hitung, tercetak, rumus }: Sumber): HasilBaris {
  const out: HasilBaris = {
    ...{ sel: isi.sel(baris, kolom), row: baris.row, nama: baris.nama, kolom: namaKolom(kolom) },
    ...{
      capaianHitung: hitung,
      capaianTercetak: tercetak,
      rumus,
      dasar: rumus === 'Realisasi ÷ Pagu' ? 'tertulis' : '',
      temuan: [],
    },
  };
  isi.hasil.push(out);
  return out;
}

/** Rows that a total adds up: since the total before it, or all of them. */
function partsOfTotal(isi: IsiUji, pohon: Pohon, baris: BarisUji): Simpul[][] {
  const before = isi.baris.filter(({ indeks, jenis }) => indeks < baris.indeks && jenis === 'jumlah').pop();
  const above = pohon.puncak.filter((node) => node.baris.indeks < baris.indeks);
  const section = above.filter((node) => node.baris.indeks > (before?.indeks ?? -1));
  const below = pohon.puncak.filter((node) => node.baris.indeks > baris.indeks);
  // A total may also stand on top of what it adds up.
  return [section, above, ...(above.length === 0 ? [below] : [])].filter((parts) => parts.length > 0);
}

/** In a flat list parents may stand among their children: then the whole is a multiple of the total, or what is on top adds up to it. */
function isLayered(isi: IsiUji, parts: readonly Simpul[], total: number, kolom: KolomUji): boolean {
  if (total <= 0) return false;
  const columns = [...isi.semua('pagu'), ...isi.semua('realisasi-anggaran')];
  const rows = parts.map(({ baris }) => columns.map((one) => isi.angka(baris, one)?.nilai ?? 0));
  const at = columns.indexOf(kolom);
  const sum = sumDecimal(rows.map((row) => row[at] ?? 0)) ?? 0;
  const isOnTop = ([1, 2] as const).some((fewest) => Math.abs((jumlahBertingkat(rows, fewest)[at] ?? 0) - total) < 1);
  return isOnTop || [2, 3, 4].some((times) => Math.abs(sum - total * times) < 1);
}

function checkTotalRow(isi: IsiUji, pohon: Pohon, baris: BarisUji, kolom: KolomUji): void {
  const total = isi.angka(baris, kolom);
  const choices = partsOfTotal(isi, pohon, baris);
  const [parts] = choices;
  if (!total || !parts) return;
  const isRight = choices.some((nodes) => {
    const sum = sumDecimal(nodes.flatMap((node) => isi.angka(node.baris, kolom)?.nilai ?? []));
    return isCocok(sum, total) || (pohon.cara === 'datar' && isLayered(isi, nodes, total.nilai, kolom));
  });
  const subtotals = isi.baris.filter(({ jenis, indeks }) => jenis === 'jumlah' && indeks < baris.indeks);
  const ofSubtotals = sumDecimal(subtotals.flatMap((one) => isi.angka(one, kolom)?.nilai ?? []));
  if (isRight || (subtotals.length > 1 && isCocok(ofSubtotals, total))) {
    catat(isi, baris, kolom, { hitung: total.nilai, tercetak: total.nilai, rumus: 'Jumlah rincian' });
  } else checkSum(isi, baris, parts, kolom, true);
}

function checkSums(isi: IsiUji, pohon: Pohon): void {
  const columns = [...isi.semua('pagu'), ...isi.semua('realisasi-anggaran')];
  for (const kolom of columns) {
    if (pohon.cara !== 'datar') {
      for (const node of pohon.semua) checkSum(isi, node.baris, node.anak, kolom, pohon.cara === 'kode');
    }
    for (const baris of isi.baris) if (baris.jenis === 'jumlah') checkTotalRow(isi, pohon, baris, kolom);
  }
}

/** Realisasi of the year is the sum of its quarters, or the last of them where they run up. */
function checkYear(isi: IsiUji): void {
  const quarters = TW.flatMap((periode) => isi.find('realisasi-anggaran', periode) ?? []);
  const tahun = isi.find('realisasi-anggaran', 'Tahunan', '');
  if (!tahun || quarters.length < 4) return;
  for (const baris of isi.baris) {
    const values = quarters.flatMap((kolom) => isi.angka(baris, kolom)?.nilai ?? []);
    const total = isi.angka(baris, tahun);
    const sum = sumDecimal(values);
    if (!total || sum === null || values.length < 4) continue;
    const runsUp = values.every((value, index) => index === 0 || value >= (values[index - 1] ?? 0));
    const isLast = runsUp && !isCocok(sum, total) && isCocok(values[3] ?? null, total);
    const hitung = isLast ? total.nilai : sum;
    const out = catat(isi, baris, tahun, { hitung, tercetak: total.nilai, rumus: isLast ? '' : 'Jumlah triwulan' });
    if (isCocok(hitung, total)) continue;
    const data = {
      ...{ jenis: 'realisasi' as const, kolom: namaKolom(tahun), nilai: formatRupiah(total.nilai) },
      ...{ hasil: formatRupiah(sum), selisih: formatRupiah(total.nilai - sum) },
    };
    out.temuan.push(isi.lapor('QUARTERS_NE_YEAR', baris, tahun, data));
  }
}

/** Realisasi that a serapan may be measured by: of its own period alone, or from the year's beginning. */
function realisasiChoices(isi: IsiUji, baris: BarisUji, periode: PeriodeKolom): number[] {
  const all = isi.semua('realisasi-anggaran');
  const single = all.length === 1 ? all[0] : undefined;
  const own = isi.angka(baris, isi.find('realisasi-anggaran', periode, '', 'Tahunan') ?? single)?.nilai;
  const at = TW.indexOf(periode);
  const last = at >= 0 ? at : 3;
  const quarters = TW.slice(0, last + 1).map(
    (one) => isi.angka(baris, isi.find('realisasi-anggaran', one))?.nilai ?? null,
  );
  // Of some of the quarters no sum can be taken.
  const sofar = quarters.includes(null) ? null : sumDecimal(quarters.filter((value) => value !== null));
  return [own, sofar].filter((value) => value !== undefined && value !== null);
}

/** The pagu that may be in force: after the change, before it, and of a parent what its children come to. */
function paguChoices(isi: IsiUji, node: Simpul | undefined, baris: BarisUji, periode: PeriodeKolom): number[] {
  const changed = isi.find('pagu-perubahan');
  const own = isi.angka(baris, isi.find('pagu', periode, '', 'Tahunan'))?.nilai ?? null;
  const after = isi.angka(baris, changed)?.nilai ?? null;
  const parts = node?.anak ?? [];
  const below = changed
    ? sumDecimal(parts.flatMap((child) => paguChoices(isi, child, child.baris, periode)[0] ?? []))
    : null;
  return [after, below, own].filter((value) => value !== null);
}

interface SoalSerapan {
  isi: IsiUji;
  baris: BarisUji;
  kolom: KolomUji;
  tercetak: Tercetak;
  pagu: number;
  realisasi: number;
  /** Topmost rows: the parts of a total. */
  puncak: readonly BarisUji[];
}

/** A total whose percentage was taken over the percentages above instead of over the money. */
function explainOfRows({ isi, baris, kolom, tercetak, puncak }: SoalSerapan): string {
  if (baris.jenis === 'data') return '';
  for (const rows of [puncak, isi.data]) {
    const values = rows
      .filter(({ indeks }) => indeks < baris.indeks)
      .flatMap((one) => isi.angka(one, kolom)?.nilai ?? []);
    const sum = sumDecimal(values) ?? 0;
    if (values.length < 2) continue;
    if (isCocok(sum / values.length, tercetak)) {
      return 'persentasenya dirata-ratakan, padahal seharusnya jumlah realisasi ÷ jumlah pagu';
    }
    if (isCocok(sum, tercetak)) return 'persentasenya dijumlahkan';
  }
  return '';
}

function reportSerapan(soal: SoalSerapan) {
  const { isi, baris, kolom, tercetak, pagu, realisasi } = soal;
  const hasil = (realisasi / pagu) * 100;
  const found = explainCapaian({
    ...{ tercetak, hitung: hasil, target: pagu, realisasi, rumus: rumusOf('Naik', 'Selisih') },
    ...{ targetTahunan: null, lain: [], desimalOperan: { target: 0, realisasi: 0 } },
  });
  const [first] = found;
  const data = { kolom: namaKolom(kolom), nilai: tulis(tercetak), hasil: tulisHasil(hasil, tercetak) };
  if (first?.jenis === 'pembulatan')
    return isi.lapor('ROUNDING_TRUNC', baris, kolom, { ...data, cocok: first.kalimat });
  const asal = `Realisasi ${showAngka(realisasi)} ÷ Pagu ${showAngka(pagu)}`;
  const ofRows = explainOfRows(soal);
  const own = sambung(found).replace(/Target/g, 'Pagu');
  const cocok = ofRows === '' ? own : `tampaknya ${ofRows}`;
  return isi.lapor('CAPAIAN_MISMATCH', baris, kolom, { ...data, asal, cocok, tempat: 'tabel' });
}

function checkSerapan(isi: IsiUji, baris: BarisUji, kolom: KolomUji, pohon: Pohon): void {
  const tercetak = isi.angka(baris, kolom);
  const node = pohon.semua.find((one) => one.baris === baris);
  const pagus = paguChoices(isi, node, baris, kolom.periode).filter((pagu) => pagu > 0);
  const choices = realisasiChoices(isi, baris, kolom.periode);
  const [[pagu], [realisasi]] = [pagus, choices];
  if (!tercetak || pagu === undefined || realisasi === undefined) return;
  const isFraction = tercetak.nilai <= 1.5 && !tercetak.percent && tercetak.desimal >= 2;
  const results = choices.flatMap((value) => pagus.map((one) => (value / one) * 100));
  const right = results.find((one) => isCocok(one, tercetak) || (isFraction && isCocok(one / 100, tercetak)));
  const puncak = pohon.puncak.map((one) => one.baris);
  const hitung = right ?? (realisasi / pagu) * 100;
  const out = catat(isi, baris, kolom, { hitung, tercetak: tercetak.nilai, rumus: 'Realisasi ÷ Pagu' });
  if (right === undefined) out.temuan.push(reportSerapan({ isi, baris, kolom, tercetak, pagu, realisasi, puncak }));
}

function checkOverspend(isi: IsiUji, pohon: Pohon): void {
  const realisasi = isi.find('realisasi-anggaran', '', 'Tahunan');
  if (!realisasi) return;
  for (const node of pohon.semua) {
    const limits = paguChoices(isi, node, node.baris, '');
    const spent = isi.angka(node.baris, realisasi);
    const limit = Math.max(...limits);
    if (limits.length === 0 || !spent || spent.nilai <= limit) continue;
    isi.lapor('OVERSPEND', node.baris, realisasi, {
      ...{ realisasi: formatRupiah(spent.nilai), pagu: formatRupiah(limit), triwulan: 'akhir periode' },
    });
  }
}

export function periksaAnggaran(isi: IsiUji): void {
  const pagu = isi.semua('pagu');
  const spent = isi.semua('realisasi-anggaran');
  if (pagu.length + spent.length === 0) return;
  const rows = isi.data.filter((baris) => [...pagu, ...spent].some((kolom) => isi.angka(baris, kolom) !== null));
  const pohon = pohonAnggaran(rows);
  checkSums(isi, pohon);
  checkYear(isi);
  for (const kolom of isi.semua('serapan')) {
    for (const baris of isi.baris)
      if (baris.jenis === 'data' || baris.jenis === 'jumlah') checkSerapan(isi, baris, kolom, pohon);
  }
  checkOverspend(isi, pohon);
}
