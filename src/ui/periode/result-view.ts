/** What came out of validating, recapping or reporting, in the same dialog. */
import { formatAngka } from '../shared/angka.ts';
import { noteSection, showDoneView } from '../shared/done-view.ts';
import { element, link, list, paragraph } from '../shared/element.ts';
import type { TombolAksi } from '../shared/formulir.ts';
import { nextActions } from '../shared/next-actions.ts';
import { openBeside } from '../shared/open-tindakan.ts';
import type { LaporanDone, Level, RekapDone, ValidasiDone } from '../shared/reply.ts';
import { countLevels, levelCounts, temuanGroups } from '../shared/temuan-list.ts';
import { isBeside, type ViewButton } from '../shared/view.ts';

function advice(counts: Record<Level, number>): string {
  if (counts.galat > 0) return 'Perbaiki dahulu yang wajib diperbaiki: rekap dan laporan belum dapat dibuat.';
  if (counts.peringatan > 0) return 'Tidak ada yang wajib diperbaiki. Periksa yang perlu dicek sebelum merekap.';
  return 'Tidak ada yang wajib diperbaiki. Periode ini siap direkap.';
}

/** The list beside the cells stays while people work in them; the window over them closes at the first cell. */
function besideTools(count: number, sebutan: string): ViewButton[] {
  const tombol = { label: 'Tampilkan di samping', aksi: 'validasi', isian: { periode: sebutan } };
  return count === 0 ? [] : [{ label: tombol.label, press: () => void openBeside(tombol) }];
}

/**
 * `sebutan` is the period with its year, as in `Triwulan II 2026`.
 * @param periode as the actions take it
 * @param ways `open` shows Perbaiki, `again` validates once more
 */
export function showValidasi(
  { temuan, catatan }: ValidasiDone,
  sebutan: string,
  periode: string,
  { open, again }: { open: (tombol: TombolAksi) => void; again: () => void },
): void {
  const counts = countLevels(temuan);
  const label = 'Perbaiki…';
  const fix = ({ tab, sel }: { tab: string; sel: string }) =>
    open({ label, aksi: 'perbaiki', isian: { periode, sel: `${tab}!${sel}` } });
  const fixAll = () => open({ label, aksi: 'perbaiki', isian: { periode } });
  showDoneView({
    attention: counts.galat > 0,
    title: `${sebutan} sudah diperiksa`,
    sentences: [levelCounts(counts), paragraph(advice(counts))],
    content: [...temuanGroups(temuan, fix), ...noteSection(catatan ?? [])],
    tab: 'Hasil Pemeriksaan',
    tools: isBeside() ? [{ label: 'Periksa lagi', press: again }] : besideTools(temuan.length, sebutan),
    next: temuan.some(({ dapatDiperbaiki }) => dapatDiperbaiki) ? [{ label, press: fixAll }] : [],
  });
}

function averageCard({ nilai, kategori, n, tidakDihitung }: RekapDone['rataRata']): HTMLElement {
  const value = nilai === null ? 'Belum ada' : `${formatAngka(nilai)}%`;
  const badge = kategori ? [element('span', { class: 'kategori' }, kategori)] : [];
  return element(
    'div',
    { class: 'rata-rata' },
    element('p', { class: 'rata-rata-sebutan' }, 'Rata-rata capaian'),
    element('p', { class: 'rata-rata-nilai' }, value, ' ', ...badge),
    element('p', { class: 'rata-rata-dasar' }, `dari ${n} indikator, ${tidakDihitung} tidak dihitung`),
  );
}

export function showRekap({ tab, rataRata, catatan }: RekapDone, sebutan: string): void {
  showDoneView({
    title: `Rekap ${sebutan} selesai`,
    sentences: [averageCard(rataRata)],
    content: noteSection(catatan ?? []),
    tab,
  });
}

/** @param open shows the action that was chosen as the next */
export function showLaporan(
  { berkas, catatan, lanjut = [] }: LaporanDone,
  sebutan: string,
  open: (tombol: TombolAksi) => void,
): void {
  const { atFoot, others } = nextActions(lanjut, open);
  const links = berkas.map(({ nama, url }) => link(nama, url));
  showDoneView({
    title: `Laporan ${sebutan} selesai`,
    sentences: [paragraph(links.length > 1 ? 'Berkas laporan sudah disimpan:' : 'Berkas laporan sudah disimpan.')],
    content: [list(links, 'berkas'), ...noteSection(catatan ?? []), ...others],
    tab: null,
    next: atFoot,
  });
}
