/** Which target and which realisasi every capaian column of a table is made from. */
import { hitung, RUMUS_CAPAIAN } from '../penjelasan/rumus-capaian.ts';
import { isCocok } from '../penjelasan/tercetak.ts';
import type { IsiUji } from './isi-uji.ts';
import type { KolomUji, PeriodeKolom } from './tabel-uji.ts';

const TW: readonly PeriodeKolom[] = ['TW I', 'TW II', 'TW III', 'TW IV'];

/** Columns of one capaian: the figures it is made from. */
export interface Susunan {
  capaian: KolomUji;
  target: KolomUji;
  realisasi: KolomUji;
}

/** The realisasi that an annual capaian is measured by: of the year, of the table, or of the last quarter there is. */
function realisasiOf(isi: IsiUji, periode: PeriodeKolom): KolomUji | undefined {
  if (periode !== 'Tahunan') return isi.find('realisasi', periode, '');
  const all = isi.semua('realisasi');
  return (
    isi.find('realisasi', 'Tahunan', '') ?? (all.length === 1 ? all[0] : isi.find('realisasi', ...[...TW].reverse()))
  );
}

export function susunanOf(isi: IsiUji): Susunan[] {
  return isi.semua('capaian').flatMap((capaian) => {
    const { periode } = capaian;
    const target =
      periode === 'Tahunan' ? isi.find('target', 'Tahunan', '') : isi.find('target', periode, '', 'Tahunan');
    // `Target` and `Realisasi TW III` belong together where there is no other realisasi.
    const single = isi.semua('realisasi');
    const realisasi = realisasiOf(isi, periode) ?? (single.length === 1 ? single[0] : undefined);
    const own = target ?? (isi.semua('target').length === 1 ? isi.semua('target')[0] : undefined);
    return own && realisasi ? [pilihTarget(isi, { capaian, target: own, realisasi })] : [];
  });
}

/** Rows whose printed capaian one of the formulas gives. */
function banyakCocok(isi: IsiUji, { capaian, target, realisasi }: Susunan): number {
  return isi.data.filter((baris) => {
    const [t, r, c] = [target, realisasi, capaian].map((kolom) => isi.angka(baris, kolom));
    return t && r && c && RUMUS_CAPAIAN.some((rumus) => isCocok(hitung(rumus, t.nilai, r.nilai), c));
  }).length;
}

/** `Target`, `TW II: Target, Realisasi`, `Capaian`: only the figures tell against which of the targets it was measured. */
function pilihTarget(isi: IsiUji, own: Susunan): Susunan {
  const { capaian, realisasi } = own;
  const other = realisasi.periode === '' ? undefined : isi.find('target', realisasi.periode);
  if (capaian.periode !== '' || !other || other === own.target) return own;
  const choice = { ...own, target: other };
  return banyakCocok(isi, choice) > banyakCocok(isi, own) ? choice : own;
}
