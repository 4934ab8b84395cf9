/** A report goes on without the pictures that cannot be made, and says which. */
import { expect, it } from 'vitest';
import { buatGambar, catatanGambar } from '../../src/app/laporan/gambar-grafik.ts';
import { contohInput, SEMESTER_I } from '../core/laporan-fixture.ts';
import { MemoryWorkbook } from './memory-ports.ts';

it('names the pictures that could not be made, with the reason', () => {
  const ports = new MemoryWorkbook().ports();
  const input = contohInput(SEMESTER_I);
  expect(catatanGambar(buatGambar(ports, input))).toEqual([]);
  const failing = {
    ...ports,
    charts: {
      toPng: ({ jenis }: { jenis: string }) =>
        jenis === 'serapan-capaian'
          ? ({ ok: false, alasan: 'layanan grafik tidak dapat membuatnya saat ini' } as const)
          : ({ ok: true, nilai: Uint8Array.of(137) } as const),
    },
  };
  const gambar = buatGambar(failing, input);
  expect(gambar.filter(({ png }) => png === null).map(({ grafik }) => grafik.jenis)).toEqual(['serapan-capaian']);
  expect(catatanGambar(gambar)).toEqual([
    '1 gambar tidak dapat dibuat (layanan grafik tidak dapat membuatnya saat ini): Capaian Kinerja dan Serapan Anggaran Semester I Tahun 2026. Laporan memuat penjelasan di tempatnya; susun ulang laporannya nanti untuk mencoba lagi.',
  ]);
});
