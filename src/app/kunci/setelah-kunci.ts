/** What suggests itself once a quarter is locked: the report that is no longer a draft. */
import { formatPeriode, type Periode } from '../../core/periode.ts';
import type { Bagian, TombolAksi } from '../tindakan/formulir.ts';
import { isTerkunci, type KeadaanKunci } from './keadaan-kunci.ts';
import type { PeriodeTriwulan } from './pilih-triwulan.ts';

/** The quarter's own report, and those of the semester and the year once all their quarters are locked. */
function periodeLaporan(keadaan: KeadaanKunci, periode: PeriodeTriwulan): Periode[] {
  const { tahun, nomor } = periode;
  const longer: Periode[] = [
    { tahun, jenis: 'semester', nomor: nomor <= 2 ? 1 : 2 },
    { tahun, jenis: 'tahun', nomor: 1 },
  ];
  return [periode, ...longer.filter((one) => isTerkunci(keadaan, one))];
}

/**
 * @param keadaan with the quarter that was just locked
 * @param koreksiTerbuka corrections of the quarter are open: its report stays a draft until they are settled
 */
export function lanjutKunci(
  keadaan: KeadaanKunci,
  periode: PeriodeTriwulan,
  koreksiTerbuka: boolean,
): { teks: Bagian; lanjut: TombolAksi[] } {
  const names = periodeLaporan(keadaan, periode).map(formatPeriode);
  const susun = names.map((nama) => ({ label: `Susun Laporan ${nama}…`, aksi: 'laporan', isian: { periode: nama } }));
  if (koreksiTerbuka) {
    const isi =
      'Masih ada koreksi yang terbuka: laporan yang disusun sekarang tetap bertanda DRAF sampai koreksinya selesai.';
    const koreksi = { label: 'Catat Koreksi…', aksi: 'koreksi', isian: { periode: formatPeriode(periode) } };
    return { teks: { tipe: 'teks', isi, nada: 'perhatian' }, lanjut: [koreksi, ...susun] };
  }
  const isi = `Susun lagi laporannya: laporan ${names.join(' dan ')} yang disusun sekarang tidak lagi bertanda DRAF.`;
  return { teks: { tipe: 'teks', isi }, lanjut: susun };
}
