/** The words of the mail by which a report is handed over: what people may edit, and what is added for each recipient. */
import type { Periode } from '../periode.ts';
import { buildSurat, type KopSurat, type TeksSurat } from '../surat/surat.ts';
import { namaLaporan } from './distribusi.ts';
import type { HakBagi } from './hak.ts';
import { jabatanLain, type Penerima } from './penerima-laporan.ts';

export interface LaporanDikirim {
  periode: Periode;
  revisi: number;
  draf: boolean;
}

/** Subject that is proposed. */
export function perihalLaporan({ periode, draf }: LaporanDikirim, { namaPerangkatDaerah }: KopSurat): string {
  const dinas = namaPerangkatDaerah.trim();
  return `${draf ? 'Draf ' : ''}${namaLaporan(periode)}${dinas === '' ? '' : ` - ${dinas}`}`;
}

/** Text that is proposed: paragraphs with a blank line between them. Greeting, link and closing are added for each recipient. */
export function isiLaporan({ periode, revisi, draf }: LaporanDikirim, { namaPerangkatDaerah }: KopSurat): string {
  const dinas = namaPerangkatDaerah.trim();
  const nama = `${namaLaporan(periode)}${dinas === '' ? '' : ` ${dinas}`}`;
  const keadaan = draf ? `revisi ${revisi}, masih berupa draf` : `revisi ${revisi}`;
  const minta =
    'Mohon kesediaan Bapak/Ibu mencermati isinya. Bila ada yang perlu dikoreksi, mohon disebutkan bagian dan perbaikannya; bila tidak ada koreksi, mohon kami juga diberi tahu supaya dapat kami catat.';
  return [`Bersama ini kami sampaikan ${nama} (${keadaan}).`, minta].join('\n\n');
}

const CARA_BUKA: Record<HakBagi, string> = {
  komentar:
    'Laporan dapat dibuka melalui tautan di bawah ini. Koreksi dapat ditulis sebagai komentar pada dokumen, atau dengan membalas email ini.',
  baca: 'Laporan dapat dibuka melalui tautan di bawah ini. Koreksi dapat disampaikan dengan membalas email ini.',
  ubah: 'Laporan dapat dibuka dan diubah melalui tautan di bawah ini. Koreksi dapat ditulis langsung pada dokumen, atau dengan membalas email ini.',
};

const CARA_DOKUMEN =
  'Laporan terlampir sebagai dokumen. Koreksi dapat ditulis sebagai komentar di dalamnya, lalu dikirim kembali sebagai balasan email ini.';

const CARA_PDF = 'Laporan terlampir sebagai berkas PDF. Koreksi dapat disampaikan dengan membalas email ini.';

/** Only what lies on a server can be opened by others; on one's own computer the document goes along instead. */
export function isTautanBersama(url: string): boolean {
  return /^https?:/i.test(url);
}

function caraBuka(isDocs: boolean, hak: HakBagi, tautan: string): string {
  if (!isDocs) return CARA_PDF;
  return isTautanBersama(tautan) ? CARA_BUKA[hak] : CARA_DOKUMEN;
}

/**
 * The mail to one recipient.
 * @param naskah subject and text as edited
 * @param tautan link of the document; it goes only to those who may open it
 */
export function suratLaporan(
  penerima: Penerima,
  naskah: TeksSurat,
  hak: HakBagi,
  tautan: string,
  kop: KopSurat,
): TeksSurat {
  const isDocs = penerima.cara === 'Docs';
  const alinea = naskah.isi
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  return buildSurat(
    {
      kepada: [penerima.nama, jabatanLain(penerima)].filter((text) => text !== '').join('\n'),
      perihal: naskah.perihal,
      alinea: [...alinea, caraBuka(isDocs, hak, tautan)],
      ...(isDocs && isTautanBersama(tautan) ? { tautan: [{ label: 'Tautan laporan', url: tautan }] } : {}),
    },
    kop,
  );
}
