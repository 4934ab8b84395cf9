/** The ready text for a WhatsApp group: which units owe how much, by when, and where to fill in. */
import type { Pengaturan } from '../buku-kerja.ts';
import type { Periode, Tanggal } from '../periode.ts';
import { formatHari, sisaHari } from './batas-isi.ts';
import type { KeadaanUnit } from './keadaan-isian.ts';
import { namaPeriode } from './naskah.ts';

/** Asterisks around a line make it bold there, so those in names are taken out. */
const plain = (text: string): string =>
  text
    .replace(/[*_~`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const namaDari = (unit: string): string => plain(unit) || 'Belum ada penanggung jawab';

function belumLengkap(keadaan: readonly KeadaanUnit[]): string[] {
  const late = keadaan.filter(({ kosong }) => kosong.length > 0);
  if (late.length === 0) return ['Semua unit sudah mengisi. Terima kasih.'];
  return [
    `Belum lengkap (${late.length} unit):`,
    ...late.map(({ unit, kosong, wajib }) => `• ${namaDari(unit)}: ${kosong.length} dari ${wajib} baris belum diisi`),
  ];
}

function dikembalikan(keadaan: readonly KeadaanUnit[]): string[] {
  const back = keadaan.filter((one) => one.dikembalikan > 0);
  if (back.length === 0) return [];
  return [
    '',
    'Perlu diperbaiki (dikembalikan pemeriksa):',
    ...back.map((one) => `• ${namaDari(one.unit)}: ${one.dikembalikan} baris`),
  ];
}

/** @param url link to the tab, `''` when there is none */
export function pesanWhatsapp(
  keadaan: readonly KeadaanUnit[],
  bahan: { pengaturan: Pengaturan; periode: Periode; batas: Tanggal; today: Tanggal; url: string },
): string {
  const { pengaturan, periode, batas, today, url } = bahan;
  const isOwed = keadaan.some(({ kosong }) => kosong.length > 0);
  const lines = [
    `*Pengisian data kinerja ${namaPeriode(periode)}*`,
    ...(pengaturan.namaPerangkatDaerah === '' ? [] : [plain(pengaturan.namaPerangkatDaerah)]),
    '',
    `Batas waktu: ${formatHari(batas)} (${sisaHari(batas, today)})`,
    '',
    ...belumLengkap(keadaan),
    ...dikembalikan(keadaan),
    ...(url === '' ? [] : ['', `Buku kerja: ${url}`]),
    ...(isOwed ? ['', 'Mohon segera dilengkapi. Terima kasih.'] : []),
  ];
  return lines.join('\n');
}
