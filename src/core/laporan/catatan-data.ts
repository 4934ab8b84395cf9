/** What readers must know about the data: open notes of the check, held and unverified rows, a missing signer. */
import { belumDiverifikasi } from '../isian/belum-diverifikasi.ts';
import { SEBUT_GUGUR } from '../isian/verifikasi-tercatat.ts';
import { ROMAWI, triwulanOf } from '../periode.ts';
import type { Temuan } from '../temuan/temuan.ts';
import type { Block } from './blocks.ts';
import type { LaporanInput } from './laporan-input.ts';
import { narasiTemuan } from './narasi-blocks.ts';
import { STRIP } from './ukuran-text.ts';

function catatanTable(temuan: Temuan[]): Block {
  return {
    type: 'table',
    caption: 'Catatan Data',
    columns: [
      { header: 'No.', width: 2, align: 'center' },
      { header: 'Tab dan Sel', width: 5 },
      { header: 'Kode', width: 5 },
      { header: 'Catatan', width: 14 },
      { header: 'Saran Perbaikan', width: 12 },
    ],
    rows: temuan.map((item, index) => ({
      cells: [
        String(index + 1),
        [item.tab, item.sel].filter((text) => text !== '').join(' '),
        item.kodeIndikator || STRIP,
        item.pesan,
        item.perbaikan,
      ],
    })),
  };
}

/** Kode and reason of every row that its unit asked to hold. */
function barisDitahan({ rekap, buku }: LaporanInput): string[] {
  return triwulanOf(rekap.periode).flatMap((nomor) =>
    (buku.triwulan[nomor]?.rows ?? [])
      .filter((row) => row.tahan.trim() !== '')
      .map((row) => `Indikator ${row.kode} pada Triwulan ${ROMAWI[nomor]} ditahan: ${row.tahan.trim()}`),
  );
}

/** Figures that nobody has verified as they stand: a report may be final all the same, but its readers must know. */
function barisBelumDiverifikasi({ rekap, buku }: LaporanInput): string[] {
  return triwulanOf(rekap.periode).flatMap((nomor) => {
    const rows = belumDiverifikasi(buku, nomor);
    return (['', 'berubah', 'tanpa-tindakan'] as const).flatMap((sebab) => {
      const kode = rows.filter(({ gugur }) => gugur === sebab).map((row) => row.kode);
      if (kode.length === 0) return [];
      const apa = sebab === '' ? 'belum diverifikasi' : SEBUT_GUGUR[sebab];
      return [`Angka Triwulan ${ROMAWI[nomor]} pada ${kode.length} indikator ${apa}: ${kode.join(', ')}.`];
    });
  });
}

export function catatanDataBlocks(input: LaporanInput): Block[] {
  const open = [...input.temuan, ...narasiTemuan(input)].filter((item) => item.level !== 'info');
  const lain = [
    ...barisDitahan(input),
    ...barisBelumDiverifikasi(input),
    ...(input.penandatangan
      ? []
      : [
          'Kepala Dinas yang menjabat pada tanggal laporan belum tercatat pada tab Pejabat, sehingga nama penanda tangan dikosongkan.',
        ]),
  ];
  if (open.length === 0 && lain.length === 0) {
    return [{ type: 'paragraph', text: 'Tidak ada catatan data yang masih terbuka pada saat laporan ini disusun.' }];
  }
  return [
    {
      type: 'paragraph',
      indent: true,
      text: 'Hal-hal berikut perlu diperhatikan dalam membaca data pada laporan ini.',
    },
    ...(open.length > 0 ? [catatanTable(open)] : []),
    ...(lain.length > 0 ? [{ type: 'list', ordered: false, items: lain } satisfies Block] : []),
  ];
}
