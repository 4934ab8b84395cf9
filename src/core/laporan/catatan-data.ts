/** What readers must know about the data: open notes of the check, held rows, a missing signer. */
import { ROMAWI, triwulanOf } from '../periode.ts';
import type { Temuan } from '../temuan/temuan.ts';
import type { Block } from './blocks.ts';
import type { LaporanInput } from './laporan-input.ts';
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

export function catatanDataBlocks(input: LaporanInput): Block[] {
  const open = input.temuan.filter((item) => item.level !== 'info');
  const lain = [
    ...barisDitahan(input),
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
