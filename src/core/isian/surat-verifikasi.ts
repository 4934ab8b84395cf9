/** The mails around verification: rows that go back to their unit, and rows that a unit has handed in. */
import type { Pengaturan } from '../buku-kerja.ts';
import type { Periode } from '../periode.ts';
import { buildSurat, type TeksSurat } from '../surat/surat.ts';
import type { BarisIsian } from './keadaan-isian.ts';
import { butirSurat, namaPeriode, rangkai } from './naskah.ts';
import { tautanUnit } from './tautan-baris.ts';

export interface BahanVerifikasi {
  pengaturan: Pengaturan;
  periode: Periode;
  /** Whom it greets, as `buildSurat` takes it. */
  kepada: string;
  unit: readonly string[];
  baris: readonly BarisIsian[];
  /** Link of the workbook, `''` on one's own computer. */
  url: string;
}

/** @param pemeriksa name of who sent the rows back; @param catatan why */
export function suratDikembalikan(bahan: BahanVerifikasi, pemeriksa: string, catatan: string): TeksSurat {
  const { pengaturan, periode, kepada, unit, baris, url } = bahan;
  return buildSurat(
    {
      kepada,
      perihal: `Isian ${namaPeriode(periode)} dikembalikan untuk diperbaiki: ${rangkai(unit)}`,
      alinea: [
        `Isian ${namaPeriode(periode)} di bawah ini dikembalikan oleh ${pemeriksa} untuk diperbaiki.`,
        `Catatan: ${catatan}`,
        'Mohon diperbaiki di barisnya, lalu diajukan lagi lewat menu Kinerja, atau pada kolom Status Isian.',
      ],
      butir: butirSurat(baris, false),
      tautan: tautanUnit(url, baris),
    },
    pengaturan,
  );
}

export function suratDiajukan(bahan: BahanVerifikasi): TeksSurat {
  const { pengaturan, periode, kepada, unit, baris, url } = bahan;
  return buildSurat(
    {
      kepada,
      perihal: `Isian ${namaPeriode(periode)} siap diperiksa: ${rangkai(unit)}`,
      alinea: [
        `${rangkai(unit)} telah mengajukan isian ${namaPeriode(periode)} di bawah ini. Mohon diperiksa, lalu dinyatakan Diverifikasi atau Dikembalikan dengan catatan.`,
      ],
      butir: butirSurat(baris, false),
      tautan: tautanUnit(url, baris).map((link) => ({ ...link, label: link.label.replace('Baris Anda', 'Barisnya') })),
    },
    pengaturan,
  );
}
