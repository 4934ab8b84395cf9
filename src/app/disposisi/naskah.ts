/** What was filled in for a Lembar Disposisi, read and checked; and the mail that goes with it. */

import type { Sifat } from '../../core/disposisi/lembar.ts';
import { calonTujuan, pejabatDitunjuk } from '../../core/disposisi/tujuan.ts';
import { HARAP, usulanDisposisi } from '../../core/disposisi/usulan.ts';
import type { Pejabat } from '../../core/orang.ts';
import { formatPeriode, type Periode } from '../../core/periode.ts';
import type { NomorLangkah } from '../../core/sop/langkah.ts';
import { buildSurat, type TeksSurat } from '../../core/surat/surat.ts';
import { formatTanggal } from '../../core/tanggal.ts';
import type { Ports, Surat } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import type { Isian } from '../tindakan/isian.ts';
import type { CalonPenerima } from '../tindakan/penerima.ts';
import { UserError } from '../user-error.ts';
import { type IsiDisposisi, pelaksanaLangkah, type SuratMasuk } from './terbitkan.ts';

export interface Naskah {
  isi: IsiDisposisi;
  harap: string[];
  surat: SuratMasuk | undefined;
}

const SIFAT: readonly Sifat[] = ['Biasa', 'Segera', 'Sangat Segera', 'Rahasia'];

function readSifat(isian: Isian): Sifat {
  const text = isian.text('sifat').toLowerCase();
  const sifat = text === '' ? 'Biasa' : SIFAT.find((one) => one.toLowerCase() === text);
  if (sifat) return sifat;
  throw new UserError(`Sifat "${isian.text('sifat')}" tidak dikenali.`, `Pilih ${SIFAT.join(', ')}.`, [], true);
}

/** Nothing ticked yet = those who carry out the step. */
function readKepada(ports: Ports, read: ReadBukuKerja, isian: Isian, langkah: NomorLangkah): string[] {
  const others = isian
    .text('kepadaLain')
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (isian.has('kepada')) return [...isian.list('kepada'), ...others];
  const { pejabat, pengaturan } = read.buku;
  const role = pelaksanaLangkah(read, langkah);
  const meant = pejabatDitunjuk(pejabat, pengaturan.sebutanPeran, [role], ports.now());
  const labels = calonTujuan(pejabat, pengaturan.sebutanPeran, ports.now())
    .filter((one) => meant.includes(one.pejabat))
    .map(({ label }) => label);
  return [...(labels.length > 0 ? labels : [role]), ...others];
}

function readSurat(isian: Isian): SuratMasuk | undefined {
  const surat = {
    dari: isian.text('suratDari'),
    nomor: isian.text('nomorSurat'),
    tanggal: isian.tanggal('tanggalSurat', 'Tanggal surat'),
    diterima: isian.tanggal('diterima', 'Diterima tanggal'),
    agenda: isian.text('agenda'),
  };
  const isGiven = Object.values(surat).some((value) => value !== '' && value !== null);
  return isGiven ? surat : undefined;
}

/** What is missing is as the step proposes it. @throws UserError for what cannot be read */
export function readNaskah(
  ports: Ports,
  read: ReadBukuKerja,
  isian: Isian,
  { periode, langkah }: { periode: Periode; langkah: NomorLangkah },
): Naskah {
  const usulan = usulanDisposisi(langkah, periode);
  const harap = isian.has('harap') ? isian.list('harap') : usulan.harap;
  const unknown = harap.find((one) => !HARAP.some((known) => known === one));
  if (unknown !== undefined) {
    throw new UserError(`"${unknown}" tidak ada di lembar disposisi.`, `Pilih dari: ${HARAP.join('; ')}.`, [], true);
  }
  const isi: IsiDisposisi = {
    ...{ periode, langkah, sifat: readSifat(isian), kepada: readKepada(ports, read, isian, langkah) },
    hal: isian.has('hal') ? isian.text('hal') : usulan.hal,
    isi: isian.has('isi') ? isian.text('isi') : usulan.isi,
    batasWaktu: isian.tanggal('batasWaktu', 'Batas waktu'),
    nomor: isian.text('nomor'),
  };
  return { isi, harap, surat: readSurat(isian) };
}

/** People of tab Pejabat who are addressed. */
export function tertuju(ports: Ports, { buku }: ReadBukuKerja, { kepada }: IsiDisposisi): Pejabat[] {
  return pejabatDitunjuk(buku.pejabat, buku.pengaturan.sebutanPeran, kepada, ports.now());
}

/** Those of them with an address; one mail for each address. */
export function calonEmail(people: readonly Pejabat[]): CalonPenerima[] {
  const calon = new Map<string, CalonPenerima>();
  for (const { nama, email } of people) {
    const key = email.trim().toLowerCase();
    if (key === '' || calon.has(key)) continue;
    calon.set(key, { nama, email: email.trim(), dapat: 'email dengan Lembar Disposisi terlampir' });
  }
  return [...calon.values()];
}

/** @param lampiran the sheet itself: a file in the issuer's folder is nobody else's to open */
export function suratDisposisi(
  ports: Ports,
  read: ReadBukuKerja,
  { isi }: Naskah,
  nomor: string,
  kepada: Pick<Pejabat, 'nama' | 'jabatan'>,
  lampiran: NonNullable<Surat['lampiran']>,
): TeksSurat & Pick<Surat, 'lampiran'> {
  const surat = buildSurat(
    {
      kepada: [kepada.nama, kepada.jabatan].join('\n'),
      perihal: `Disposisi ${nomor}: ${isi.hal}`,
      alinea: [`Terlampir Lembar Disposisi ${nomor} untuk Bapak/Ibu.`],
      butir: [
        `Hal: ${isi.hal}`,
        `Periode: ${formatPeriode(isi.periode)} ${isi.periode.tahun}`,
        `Sifat: ${isi.sifat}`,
        ...(isi.isi === '' ? [] : [`Isi: ${isi.isi}`]),
        ...(isi.batasWaktu ? [`Batas waktu: ${formatTanggal(isi.batasWaktu)}`] : []),
      ],
      tautan: [{ label: 'Buku kerja', url: ports.workbook.place().url }],
    },
    read.buku.pengaturan,
  );
  return { ...surat, lampiran };
}
