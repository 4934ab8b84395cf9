/** What one execution of Kirim Lembar Isian hands on to the next: so many units take more calls than one has. */
import { unitKey } from '../../core/isian/unit.ts';
import { type Kemajuan, toBerikut } from '../bertahap.ts';
import type { SavedFile } from '../ports.ts';
import type { Isian } from '../tindakan/isian.ts';
import { type UnitKirim, unitByAlamat } from './rencana-kirim.ts';
import type { HasilUnit } from './terbitkan-lembar.ts';

/** Units of one execution: a sheet, its note, its share and a mail each. */
const SEKALI_BUAT = 8;

export interface Berjalan {
  hasil: HasilUnit[];
  /** When each unit had been sent to before the first execution, by `unitKey`; `''` = never. */
  awal: Map<string, string>;
}

const waktuOf = ({ sudah }: UnitKirim): string => (sudah ? `${sudah.waktu} ${sudah.id}` : '');

const keyOf = ({ unit }: Pick<UnitKirim, 'unit'>): string => unitKey(unit.unitKerja);

export function mulaiBerjalan(agreed: readonly UnitKirim[]): Berjalan {
  return { hasil: [], awal: new Map(agreed.map((one) => [keyOf(one), waktuOf(one)])) };
}

type Tercatat = [unit: string, keadaan: HasilUnit['keadaan'], hasil: string, berkas: SavedFile | null];

/** Units that are gone from the workbook since are gone from the outcome. */
export function readBerjalan(berikut: Isian, agreed: readonly UnitKirim[]): Berjalan {
  const byKey = new Map(agreed.map((one) => [keyOf(one), one.unit]));
  const hasil = berikut.list('hasil').flatMap((json): HasilUnit[] => {
    const [key, keadaan, kalimat, berkas] = JSON.parse(json) as Tercatat;
    const unit = byKey.get(key);
    return unit ? [{ unit, keadaan, hasil: kalimat, berkas }] : [];
  });
  return { hasil, awal: new Map(berikut.list('awal').map((json) => JSON.parse(json) as [string, string])) };
}

/**
 * Adds the units that something was sent to since the action began although no answer tells of it. The document remembers each before
 * its mail goes out, so nobody is sent to twice.
 */
export function denganYangHilang({ hasil, awal }: Berjalan, agreed: readonly UnitKirim[]): HasilUnit[] {
  const told = new Set(hasil.map(keyOf));
  const lost = agreed.filter((one) => !told.has(keyOf(one)) && waktuOf(one) !== awal.get(keyOf(one)));
  return [
    ...hasil,
    ...lost.map(({ unit, sudah }): HasilUnit => {
      if (!sudah?.terputus) return { unit, keadaan: 'terkirim', hasil: 'Sudah dikirim.', berkas: null };
      const kalimat = 'Pengirimannya terputus; mungkin sudah terkirim. Periksa kotak Terkirim.';
      return { unit, keadaan: 'gagal', hasil: kalimat, berkas: null };
    }),
  ];
}

export function belumDibuat(agreed: readonly UnitKirim[], hasil: readonly HasilUnit[]): UnitKirim[] {
  const told = new Set(hasil.map(keyOf));
  return agreed.filter((one) => !told.has(keyOf(one)));
}

/** Parts for one execution each. The units of one address stay together: they get one mail. */
export function bagiGiliran(units: readonly UnitKirim[]): UnitKirim[][] {
  const cetak = units.filter(({ unit }) => unit.caraKirim === 'Formulir Cetak').map((one) => [one]);
  const parts: UnitKirim[][] = [];
  for (const group of [...unitByAlamat(units).map((one) => one.units), ...cetak]) {
    const last = parts[parts.length - 1];
    if (last && last.length + group.length <= SEKALI_BUAT) last.push(...group);
    else parts.push([...group]);
  }
  return parts;
}

/** @param sisa units that are left, for `giliran` executions */
export function kemajuanKirim({ hasil, awal }: Berjalan, sisa: number, giliran: number): Kemajuan {
  const langkah = Math.max(1, Math.ceil(hasil.length / SEKALI_BUAT));
  const jumlah = hasil.length + sisa;
  const tercatat = hasil.map((one): Tercatat => [keyOf(one), one.keadaan, one.hasil, one.berkas]);
  return {
    ...{ langkah, dari: langkah + giliran },
    sudah: `${hasil.length} dari ${jumlah} unit selesai.`,
    sedang: `Membuat dan mengirim untuk unit ke-${hasil.length + 1} sampai ke-${Math.min(hasil.length + SEKALI_BUAT, jumlah)} dari ${jumlah}`,
    berikut: toBerikut({
      hasil: tercatat.map((one) => JSON.stringify(one)),
      awal: [...awal].map((one) => JSON.stringify(one)),
    }),
  };
}
