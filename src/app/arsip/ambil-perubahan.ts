/** Ambil Perubahan Dokumen: lists the paragraphs that people changed in a report's document, and copies the chosen ones into tab Narasi. */
import { type DokumenArsip, dokumenArsip, sebutDokumen } from '../../core/arsip/dokumen.ts';
import { LAPORAN_KINERJA } from '../../core/arsip/jenis.ts';
import { sebutanLaporan } from '../../core/narasi/pilih-narasi.ts';
import type { PerubahanNaskah } from '../../core/naskah/banding-naskah.ts';
import { type TeksNarasi, teksNarasiBaru, type UsulanNarasi, usulkanNarasi } from '../../core/naskah/usulan-narasi.ts';
import { parseNarasi } from '../../core/parse-tab/narasi.ts';
import { formatPeriode, type Periode, parsePeriode } from '../../core/periode.ts';
import { appendPatch, updatePatch } from '../../core/register.ts';
import { ARSIP } from '../../core/tab-layout/arsip.ts';
import { BAGIAN_NARASI, NARASI } from '../../core/tab-layout/narasi.ts';
import { requireRegister } from '../open-register.ts';
import type { Ports, TabInfo } from '../ports.ts';
import { catatRiwayat } from '../riwayat.ts';
import { readTahun } from '../tahun.ts';
import type { Bagian, BagianCentang, Formulir, Jawaban, Selesai } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import type { Permintaan } from '../tindakan/permintaan.ts';
import { UserError } from '../user-error.ts';
import { perubahanDokumen } from './perubahan-dokumen.ts';

const DOKUMEN = 'ambil-dokumen';
const SALIN = 'ambil-salin';
const JUDUL = 'Ambil Perubahan Dokumen';
const JANGAN = 'jangan';

function formulirDokumen(laporan: readonly DokumenArsip[]): Formulir {
  const pilihan = laporan.map((one) => ({ nilai: one.no, label: sebutDokumen(one), keterangan: one.keadaan }));
  if (pilihan.length === 0) {
    const isi = 'Belum ada laporan di tab Arsip. Susun Laporan lebih dahulu.';
    return { nama: DOKUMEN, judul: JUDUL, bagian: [{ tipe: 'teks', isi }], tombol: 'Muat Ulang' };
  }
  const bagian: Bagian[] = [
    {
      tipe: 'teks',
      isi: 'Kalimat yang diubah langsung di dokumen dapat disalin ke tab Narasi, supaya tetap tercetak.',
    },
    { tipe: 'pilihan', nama: 'dokumen', label: 'Laporan', pilihan, nilai: pilihan[0]?.nilai ?? '' },
  ];
  return { nama: DOKUMEN, judul: JUDUL, bagian, tombol: 'Lanjut' };
}

/** Tells a change from every other one, also after the document was changed once more in between. */
const kunciOf = (ports: Ports, { lama, baru }: PerubahanNaskah): string =>
  ports.sha256(`${lama}\n${baru}`).slice(0, 12);

function keteranganOf({ lama, baru }: PerubahanNaskah): string {
  if (lama === '') return `Ditambahkan: ${baru}`;
  return baru === '' ? `Dihapus: ${lama}` : `Semula: ${lama} Menjadi: ${baru}`;
}

function centangPerubahan(ports: Ports, usulan: readonly UsulanNarasi[]): BagianCentang {
  return {
    tipe: 'centang',
    nama: 'perubahan',
    label: 'Perubahan yang disalin ke tab Narasi',
    pilihan: usulan.map((one) => ({
      nilai: kunciOf(ports, one),
      label: one.bagian ?? (one.judul || 'Bagian depan'),
      keterangan: keteranganOf(one),
      dicentang: one.bagian !== null,
    })),
  };
}

function formulirSalin(ports: Ports, dokumen: DokumenArsip, usulan: readonly UsulanNarasi[]): Formulir {
  const unknown = usulan.filter(({ bagian }) => bagian === null).length;
  const lain: Bagian[] =
    unknown === 0
      ? []
      : [
          {
            tipe: 'pilihan',
            nama: 'bagianLain',
            label: 'Yang dicentang tetapi bukan berasal dari tab Narasi',
            bantuan:
              'Misalnya kalimat yang disusun dari data. Salinannya dicetak sebagai tambahan di bagian yang dipilih.',
            pilihan: [
              { nilai: JANGAN, label: 'Jangan disalin' },
              ...BAGIAN_NARASI.map((nama) => ({ nilai: nama, label: nama })),
            ],
            nilai: JANGAN,
          },
        ];
  const isi = `${usulan.length} paragraf di ${sebutDokumen(dokumen)} berbeda dari saat disusun. Dokumennya sendiri tidak diubah.`;
  const bagian: Bagian[] = [{ tipe: 'teks', isi }, centangPerubahan(ports, usulan), ...lain];
  return { nama: SALIN, judul: JUDUL, bagian, tombol: 'Salin ke Narasi' };
}

function tidakBerubah(dokumen: DokumenArsip): Selesai {
  return {
    judul: `${sebutDokumen(dokumen)} tidak diubah.`,
    bagian: [{ tipe: 'teks', isi: 'Kalimatnya masih sama dengan saat disusun; tidak ada yang perlu disalin.' }],
    data: { periode: dokumen.periode, perubahan: 0, disalin: [] },
  };
}

/** @throws UserError when something was ticked that the document no longer says */
function pilih(ports: Ports, isian: Isian, usulan: readonly UsulanNarasi[]): UsulanNarasi[] {
  const ticked = isian.list('perubahan');
  const lain = BAGIAN_NARASI.find((nama) => nama === isian.text('bagianLain')) ?? null;
  const known = new Map(usulan.map((one) => [kunciOf(ports, one), one]));
  if (ticked.some((kunci) => !known.has(kunci))) {
    throw new UserError('Dokumennya baru saja berubah lagi.', 'Buka kembali tindakan ini untuk melihat perubahannya.');
  }
  const chosen = ticked.flatMap((kunci) => known.get(kunci) ?? []);
  return chosen.map((one): UsulanNarasi => ({ ...one, bagian: one.bagian ?? lain }));
}

interface Narasi {
  register: ReturnType<typeof requireRegister<'laporan' | 'bagian' | 'urutan' | 'teks'>>;
  rows: ReturnType<typeof parseNarasi>;
}

function openNarasi(ports: Ports, tabs: readonly TabInfo[], tahun: number): Narasi {
  const register = requireRegister(ports, tabs, NARASI);
  return { register, rows: parseNarasi(register.grid, tahun, []) };
}

function write(ports: Ports, { register }: Narasi, teks: readonly TeksNarasi[]): void {
  const changed = teks.flatMap(({ row, ...one }) => (row === null ? [] : [{ row, entry: { teks: one.teks } }]));
  const added = teks
    .filter(({ row }) => row === null)
    .map(({ laporan, bagian, teks: isi }) => ({ laporan, bagian, teks: isi }));
  if (changed.length > 0) ports.workbook.apply(updatePatch(register, changed));
  if (added.length > 0) ports.workbook.apply(appendPatch(register, added));
}

function selesaiOf(dokumen: DokumenArsip, usulan: readonly UsulanNarasi[], teks: readonly TeksNarasi[]): Selesai {
  const disalin = teks.map(({ row, laporan, bagian, teks: isi }) => ({ baris: row, laporan, bagian, teks: isi }));
  return {
    judul: disalin.length === 0 ? 'Tidak ada yang disalin.' : 'Perubahan disalin ke tab Narasi.',
    bagian: [
      {
        tipe: 'tabel',
        judul: 'Tab Narasi',
        kolom: ['Laporan', 'Bagian', 'Semula', 'Menjadi'],
        baris: teks.map((one) => [one.laporan, one.bagian, one.semula || 'baris baru', one.teks || 'dikosongkan']),
        kosong: 'Tidak ada perubahan yang dipilih.',
      },
      { tipe: 'teks', isi: `Susun Laporan ${dokumen.periode} lagi: revisi berikutnya mencetak teks ini.` },
    ],
    tab: NARASI.tab,
    data: { periode: dokumen.periode, perubahan: usulan.length, disalin },
  };
}

function salin(
  ports: Ports,
  tabs: readonly TabInfo[],
  dokumen: DokumenArsip,
  periode: Periode,
  permintaan: Permintaan,
) {
  const hasil = perubahanDokumen(ports, dokumen);
  if (!hasil.ok) {
    throw new UserError(
      `Perubahan ${sebutDokumen(dokumen)} tidak dapat dibaca. ${hasil.alasan}`,
      'Bandingkan dokumennya sendiri, lalu ketik yang perlu di tab Narasi.',
    );
  }
  if (hasil.nilai.length === 0) return { selesai: tidakBerubah(dokumen) };
  const narasi = openNarasi(ports, tabs, periode.tahun);
  const sebutan = sebutanLaporan(periode);
  const usulan = usulkanNarasi(hasil.nilai, narasi.rows, sebutan);
  if (permintaan.tahap !== SALIN) return { formulir: formulirSalin(ports, dokumen, usulan) };
  const teks = teksNarasiBaru(pilih(ports, permintaan.isian, usulan), narasi.rows, sebutan);
  write(ports, narasi, teks);
  if (teks.length > 0) {
    const catatan = `${teks.length} teks di tab Narasi diambil dari ${sebutDokumen(dokumen)}.`;
    catatRiwayat(ports, tabs, [{ tindakan: JUDUL, periode: dokumen.periode, hasil: catatan }]);
  }
  return { selesai: selesaiOf(dokumen, usulan, teks) };
}

/** By its No, or the newest revision of a period. @throws UserError when Arsip has no such report */
function findLaporan(laporan: readonly DokumenArsip[], isian: Isian, tahun: number): DokumenArsip | null {
  const [no, typed] = [isian.text('dokumen'), isian.text('periode')];
  if (no === '' && typed === '') return null;
  const periode = parsePeriode(typed, tahun);
  const isIt = (one: DokumenArsip): boolean =>
    no === '' ? periode !== null && one.periode === formatPeriode(periode) : one.no === no;
  const found = laporan.find(isIt);
  if (found) return found;
  throw new UserError(
    no === '' ? `Laporan Kinerja ${typed} tidak ada di tab Arsip.` : `Laporan nomor urut ${no} tidak ada di tab Arsip.`,
    laporan.length === 0 ? 'Susun Laporan lebih dahulu.' : 'Pilih laporan yang ada di tab Arsip.',
    [],
    true,
  );
}

/**
 * Forms `ambil-dokumen` (isian: dokumen, column No of tab Arsip; or periode for its newest revision) and `ambil-salin` (isian:
 * perubahan, keys of the form; bagianLain, a part of tab Narasi or `jangan`). Texts of this very report are changed in their row, all
 * others are copied into a row of its own.
 * `data`: `{periode, perubahan (how many there are), disalin: {baris, laporan, bagian, teks}[]}`.
 */
export function ambilPerubahan(ports: Ports, permintaan: Permintaan): Jawaban {
  const tabs = ports.workbook.listTabs();
  const all = dokumenArsip(requireRegister(ports, tabs, ARSIP));
  const laporan = all.filter(({ jenis }) => jenis === LAPORAN_KINERJA).reverse();
  const tahun = readTahun(ports, tabs);
  const dokumen = findLaporan(laporan, permintaan.isian, tahun);
  const periode = dokumen ? parsePeriode(dokumen.periode, tahun) : null;
  if (!dokumen || !periode) return { formulir: formulirDokumen(laporan) };
  return salin(ports, tabs, dokumen, periode, permintaan);
}
