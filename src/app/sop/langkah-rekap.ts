/** The steps of the SOP that a recap carries out: guarded before it, recorded after it, with the Lembar Disposisi that the SOP asks for. */
import { usulanDisposisi } from '../../core/disposisi/usulan.ts';
import { formatPeriode, type Periode } from '../../core/periode.ts';
import { hariKemudian } from '../../core/sop/batas.ts';
import { kunciLangkah } from '../../core/sop/catatan-kendali.ts';
import type { NomorLangkah } from '../../core/sop/langkah.ts';
import { pelaksanaOf, waktuBakuOf } from '../../core/sop/pelaksana.ts';
import { type IsiDisposisi, terbitkanBilaBelum } from '../disposisi/terbitkan.ts';
import type { Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import { catatRiwayat } from '../riwayat.ts';
import { jagaUrutan } from './jaga-urutan.ts';
import { isMengikutiSop, kendaliOf } from './kendali-terbaca.ts';
import type { LangkahSop } from './langkah-sop.ts';
import { tulisLangkah } from './tulis-langkah.ts';

const TINDAKAN: Record<Periode['jenis'], string> = {
  triwulan: 'Rekap Triwulan',
  semester: 'Rekap Semester',
  tahun: 'Rekap Tahunan',
};

/** Rekap Triwulan gathers (2) and works out (3) at once; Rekap Tahunan begins 9, which the annual report ends. */
function langkahOf(periode: Periode): LangkahSop[] {
  const nomor: readonly NomorLangkah[] = { triwulan: [2, 3] as const, semester: [6] as const, tahun: [9] as const }[
    periode.jenis
  ];
  return nomor.map((langkah) => ({ langkah, periode }));
}

/** @throws NeedsReason */
export function jagaRekap(ports: Ports, read: ReadBukuKerja, periode: Periode, alasan: string): string[] {
  return jagaUrutan(ports, read, langkahOf(periode), alasan);
}

/** Who goes on with the work: the one who carries out the step after it. */
function penerima(ports: Ports, { buku, tabs }: ReadBukuKerja, periode: Periode, langkah: NomorLangkah): string {
  const catatan = kendaliOf(ports, tabs, periode.tahun).get(kunciLangkah(periode, langkah));
  return pelaksanaOf(langkah, catatan, buku.pengaturan, buku.pejabat, ports.now()).peran;
}

/** What the SOP has written out at steps 2 and 6: the order to go on with the step that follows. The annual recap has none. */
function isiDisposisi(ports: Ports, read: ReadBukuKerja, periode: Periode): IsiDisposisi | null {
  if (periode.jenis === 'tahun') return null;
  const { pengaturan } = read.buku;
  const [langkah, berikut] = periode.jenis === 'triwulan' ? ([2, 3] as const) : ([6, 7] as const);
  const { waktu, satuan } = waktuBakuOf(berikut, undefined, pengaturan);
  const { hal, isi } = usulanDisposisi(berikut, periode);
  return {
    ...{ periode, langkah, kepada: [penerima(ports, read, periode, berikut)], hal, isi, sifat: 'Biasa' },
    batasWaktu: satuan === 'hari' ? hariKemudian(ports.now(), waktu, pengaturan.hari) : null,
  };
}

/**
 * Records the recap. A workbook that does not follow the SOP stays as it was.
 * @param alasan reason that was given, `''` when no needs were missing
 * @returns a sentence on the Lembar Disposisi that was issued
 */
export function catatRekap(
  ports: Ports,
  read: ReadBukuKerja,
  periode: Periode,
  jumlahIndikator: number,
  alasan: string,
): string[] {
  if (!isMengikutiSop(ports, read.tabs, periode.tahun)) return [];
  const isi = isiDisposisi(ports, read, periode);
  const terbit = isi ? terbitkanBilaBelum(ports, read, isi) : null;
  const link = terbit ? terbit.berkas.url || terbit.berkas.nama : '';
  tulisLangkah(
    ports,
    read.tabs,
    langkahOf(periode).map((one) => ({
      ...{ ...one, alasan, selesai: one.langkah !== 9 },
      ...(link !== '' && one.langkah !== 3 ? { keluaran: link } : {}),
    })),
  );
  const hasil = `${jumlahIndikator} indikator direkap.${terbit ? ` Lembar Disposisi ${terbit.nomor} diterbitkan.` : ''}`;
  const reason = alasan === '' ? '' : ` Alasan: ${alasan}`;
  const tindakan = TINDAKAN[periode.jenis];
  catatRiwayat(ports, read.tabs, [{ tindakan, periode: formatPeriode(periode), hasil: `${hasil}${reason}` }]);
  return terbit ? [`Lembar Disposisi nomor ${terbit.nomor} diterbitkan dan dicatat di tab Disposisi.`] : [];
}
