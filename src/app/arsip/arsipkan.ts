/** Records a document that was made in tab Arsip, and what its earlier revisions become. */
import { type DokumenArsip, digantikan, dokumenArsip, type Keadaan, keadaanBlock } from '../../core/arsip/dokumen.ts';
import { wordsOfDocx } from '../../core/docx/docx-text.ts';
import { appendPatch, type Register } from '../../core/register.ts';
import { ARSIP, type ArsipField } from '../../core/tab-layout/arsip.ts';
import { formatTanggal } from '../../core/tanggal.ts';
import { openRegister } from '../open-register.ts';
import type { Ports, TabInfo } from '../ports.ts';
import { writeCatatanBerkas } from './berkas-arsip.ts';
import type { BerkasTersimpan } from './simpan-berkas.ts';

export interface DokumenBaru {
  /** As in column Jenis: see core/arsip/jenis. */
  jenis: string;
  /** As in the registers. */
  periode: string;
  nomor: string;
  /** From 1. */
  revisi: number;
  /** The bytes as we made them: column SHA-256 is theirs. */
  docx: Uint8Array;
  berkas: BerkasTersimpan;
  /** `''` when it shows no figures. */
  kodeData: string;
  keadaan: Keadaan;
}

/** The register as it stands, `null` when the workbook has none. One call. */
export function openArsip(ports: Ports, tabs: readonly TabInfo[]): Register<ArsipField> | null {
  return openRegister(ports, tabs, ARSIP);
}

const linkOf = (file: { url: string; nama: string } | null): string => (file ? file.url || file.nama : '');

/** Numbers run on even where rows were taken away. */
function nextNo(all: readonly DokumenArsip[]): number {
  return Math.max(0, ...all.map(({ no }) => Number(no) || 0)) + 1;
}

/**
 * Appends the document; earlier drafts of the same document become `Digantikan`. Three or four calls. A workbook without tab Arsip
 * only has the files.
 * @returns column No of the new row, `''` without a register
 * @param register when it was read already
 */
export function arsipkan(
  ports: Ports,
  tabs: readonly TabInfo[],
  dokumen: DokumenBaru,
  register: Register<ArsipField> | null = openArsip(ports, tabs),
): string {
  const { docx, berkas, jenis, periode, nomor, revisi, kodeData, keadaan } = dokumen;
  const sha256 = ports.sha256Bytes(docx);
  writeCatatanBerkas(ports, sha256, {
    id: berkas.dokumen.id,
    pdf: berkas.pdf?.id ?? '',
    pdfSha256: berkas.pdfSha256,
    data: berkas.data?.id ?? '',
    pindaian: '',
    kata: ports.sha256(wordsOfDocx(docx)),
    draf: keadaan === 'Draf',
  });
  if (!register) return '';
  const all = dokumenArsip(register);
  const replaced = new Map(digantikan(all, dokumen).map(({ row }): [number, Keadaan] => [row, 'Digantikan']));
  const no = nextNo(all);
  const patch = appendPatch(register, [
    {
      ...{ no, nomorDokumen: nomor, jenis, periode, revisi, kodeData, keadaan, sha256 },
      tanggal: formatTanggal(ports.now()),
      oleh: ports.user(),
      berkas: linkOf(berkas.dokumen),
      pdf: linkOf(berkas.pdf),
    },
  ]);
  ports.workbook.apply({ ...patch, values: [...(patch.values ?? []), ...keadaanBlock(register, replaced)] });
  return String(no);
}
