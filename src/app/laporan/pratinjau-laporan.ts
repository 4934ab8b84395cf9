/** Pratinjau: the report as it would be made now, to be looked at; nothing is written, numbered or archived. */
import { renderHtml } from '../../core/pratinjau/render-html.ts';
import { kodeDataPeriode } from '../arsip/tandai-usang.ts';
import type { Ports } from '../ports.ts';
import type { ActionRequest } from '../request.ts';
import { hitungDraf } from './periksa-laporan.ts';
import { reportOf, revisiBerikut } from './simpan-laporan.ts';

/**
 * The needs of the step are not asked for: looking at a draft is no step of the SOP.
 * @returns `{ok, judul, html, catatan}`; `html` holds sheets of paper, see core/pratinjau
 * @throws UserError while a galat stands, or when there is nothing to report
 */
export function pratinjauLaporan(ports: Ports, request: ActionRequest): Record<string, unknown> {
  const angka = hitungDraf(ports, request.periode);
  const { read, rekap } = angka;
  const { report, catatan } = reportOf(ports, angka, {
    ...{ nomor: '', rantai: '', revisi: revisiBerikut(ports, angka) },
    kodeData: kodeDataPeriode(ports, read, rekap.periode),
    keadaan: { draf: true, keadaan: 'Draf', sebab: '' },
  });
  return {
    ok: true,
    judul: report.title,
    html: renderHtml(report),
    catatan: [...read.catatan, ...catatan],
  };
}
