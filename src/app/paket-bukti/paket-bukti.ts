/** Paket Bukti SAKIP: copies the year's reports, signed scans and disposisi into one folder with an index, for the evaluators. */
import { inputSheet } from '../../core/arsip/data-sheets.ts';
import { dokumenArsip } from '../../core/arsip/dokumen.ts';
import { renderDocx } from '../../core/docx/render-docx.ts';
import { blankPenandatangan, findPenandatangan } from '../../core/laporan/penandatangan.ts';
import { buildIndeks } from '../../core/paket-bukti/indeks.ts';
import { type Bukti, type IsiPaket, isiPaket } from '../../core/paket-bukti/isi-paket.ts';
import { ARSIP } from '../../core/tab-layout/arsip.ts';
import { formatWaktu } from '../../core/tanggal.ts';
import { writeXlsx } from '../../core/xlsx/write-xlsx.ts';
import { toBerikut } from '../bertahap.ts';
import { folderTahun } from '../folder-tahun.ts';
import { readLambang } from '../laporan/lambang.ts';
import { requireRegister } from '../open-register.ts';
import type { Ports, SavedFile, TabInfo } from '../ports.ts';
import { readBukuKerja } from '../read-buku-kerja.ts';
import { catatRiwayat } from '../riwayat.ts';
import { findTab } from '../tab-name.ts';
import { readTahun } from '../tahun.ts';
import type { Bagian, Formulir, Jawaban, Selesai } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import type { Permintaan } from '../tindakan/permintaan.ts';
import { type HasilSalin, salinBukti } from './salin-bukti.ts';

const SUSUN = 'paket-bukti';
const JUDUL = 'Paket Bukti SAKIP';

/** Documents of one execution: five calls each stay well within its 60. */
const SEKALI = 8;

/** Tabs that tell how the reports came about. */
const REGISTER = ['Kendali SOP', 'Disposisi', 'Distribusi', 'Koreksi', 'Tindak Lanjut', 'Arsip', 'Riwayat'];

function formulir({ bukti, kurang }: IsiPaket, tahun: number): Formulir {
  const baris = bukti.map(({ nama, dokumen }) => [nama, dokumen.keadaan]);
  const bagian: Bagian[] = [
    {
      tipe: 'teks',
      isi: `Folder baru berisi salinan laporan, lembar disposisi, dan isi tab pencatatan tahun ${tahun}, dengan daftar isinya. Dokumen yang diarsipkan tidak diubah.`,
    },
    {
      ...{ tipe: 'tabel', judul: `${bukti.length} berkas yang disalin`, kolom: ['Berkas', 'Keadaan'], baris },
      kosong: 'Belum ada dokumen di tab Arsip.',
    },
    ...kurang.map((isi): Bagian => ({ tipe: 'teks', isi, nada: 'perhatian' })),
  ];
  return { nama: SUSUN, judul: JUDUL, bagian, tombol: bukti.length === 0 ? 'Muat Ulang' : 'Susun Paket' };
}

/** Every package has a folder of its own: what was handed over before stays as it was. */
function mulai(ports: Ports, tahun: number, { bukti }: IsiPaket): Jawaban {
  const nama = `Paket Bukti SAKIP ${tahun} - ${formatWaktu(ports.now())}`;
  const folder = ports.files.folder(nama, folderTahun(ports, tahun).id);
  return langkah({ folder: folder.id, nama, sudah: `Folder "${nama}" dibuat.` }, [], bukti.length);
}

interface Paket {
  folder: string;
  nama: string;
  sudah: string;
}

/** Copies, then one more step for registers and index. */
function langkah({ folder, nama, sudah }: Paket, hasil: readonly HasilSalin[], total: number): Jawaban {
  const next = Math.min(total, hasil.length + SEKALI);
  const sedang =
    hasil.length < total ? `Menyalin berkas ${hasil.length + 1}–${next} dari ${total}` : 'Menyusun daftar isi';
  return {
    kemajuan: {
      ...{ langkah: 1 + Math.ceil(hasil.length / SEKALI), dari: 2 + Math.ceil(total / SEKALI), sudah, sedang },
      berikut: toBerikut({
        ...{ folder, nama },
        berkas: hasil.map((one) => one.berkas),
        keterangan: hasil.map((one) => one.keterangan),
      }),
    },
  };
}

function hasilSejauhIni(berikut: Isian): HasilSalin[] {
  const keterangan = berikut.list('keterangan');
  return berikut.list('berkas').map((berkas, at) => ({ berkas, keterangan: keterangan[at] ?? '' }));
}

const langkahKey = (folder: string): string => `paket:${folder}`;

/** A call that is made twice because its answer was lost copies nothing twice. */
function salinBerikut(ports: Ports, paket: Paket, hasil: readonly HasilSalin[], bukti: readonly Bukti[]): Jawaban {
  const done = ports.workbook.readUserProperty(langkahKey(paket.folder));
  const known = done === '' ? null : (JSON.parse(done) as { at: number; hasil: HasilSalin[] });
  const isRepeated = known !== null && known.at === hasil.length;
  const part = bukti.slice(hasil.length, hasil.length + SEKALI);
  const copied = isRepeated ? known.hasil : part.map((one) => salinBukti(ports, one, paket.folder));
  if (!isRepeated) {
    const note = JSON.stringify({ at: hasil.length, hasil: copied });
    ports.workbook.writeUserProperty(langkahKey(paket.folder), note);
  }
  const all = [...hasil, ...copied];
  const failed = copied.filter(({ berkas }) => berkas === '').length;
  const lost = failed > 0 ? `, ${failed} tidak dapat disalin` : '';
  return langkah({ ...paket, sudah: `${copied.length - failed} berkas disalin${lost}.` }, all, bukti.length);
}

function simpanRegister(ports: Ports, tabs: readonly TabInfo[], tahun: number, folder: string): SavedFile {
  const requests = REGISTER.flatMap((name) => {
    const info = findTab(tabs, name);
    return info ? [{ tab: info.tab, parts: ['numberFormats' as const] }] : [];
  });
  const sheets = ports.workbook.read(requests).map(inputSheet);
  return ports.files.save(`00 Register SOP ${tahun}.xlsx`, 'xlsx', writeXlsx(sheets), folder);
}

function selesaiOf(nama: string, berkas: SavedFile[], hasil: readonly HasilSalin[], isi: IsiPaket): Selesai {
  const gagal = isi.bukti.flatMap((one, at) => {
    const { berkas: copied = '', keterangan = '' } = hasil[at] ?? {};
    return copied === '' ? [[one.nama, keterangan]] : [];
  });
  const table: Bagian[] =
    gagal.length === 0
      ? []
      : [{ tipe: 'tabel', judul: 'Tidak dapat disalin', kolom: ['Berkas', 'Sebab'], baris: gagal }];
  return {
    judul: `${nama} sudah disusun`,
    perhatian: gagal.length + isi.kurang.length > 0,
    bagian: [
      { tipe: 'teks', isi: `${hasil.length - gagal.length} berkas, register, dan daftar isi ada di folder "${nama}".` },
      { tipe: 'tautan', judul: 'Paket', berkas },
      ...table,
      ...isi.kurang.map((kalimat): Bagian => ({ tipe: 'teks', isi: kalimat, nada: 'perhatian' })),
    ],
    data: {
      ...{ folder: nama, berkas, kurang: isi.kurang },
      isi: isi.bukti.map((one, at) => ({ nama: one.nama, ...hasil[at] })),
    },
  };
}

function selesaikan(
  ports: Ports,
  tabs: readonly TabInfo[],
  { folder, nama }: Paket,
  hasil: HasilSalin[],
  isi: IsiPaket,
): Jawaban {
  const { buku } = readBukuKerja(ports);
  const { pengaturan } = buku;
  const waktu = ports.now();
  const register = simpanRegister(ports, tabs, pengaturan.tahun, folder);
  const tersimpan = isi.bukti.map((bukti, at) => ({ bukti, ...(hasil[at] ?? { berkas: '', keterangan: '' }) }));
  const penandatangan = findPenandatangan(buku.pejabat, waktu) ?? blankPenandatangan(pengaturan.namaPerangkatDaerah);
  const { catatan, ...logo } = readLambang(ports, pengaturan.logo);
  const docx = renderDocx(
    buildIndeks({
      ...{ pengaturan, waktu, tersimpan, register: register.nama },
      kurang: isi.kurang,
      penandatangan,
      ...logo,
    }),
  );
  const indeks = ports.files.saveReport(`00 Daftar Isi Paket Bukti SAKIP ${pengaturan.tahun}`, docx, folder);
  const copied = hasil.filter(({ berkas }) => berkas !== '').length;
  const kalimat = `${nama} disusun: ${copied} berkas${isi.kurang.length > 0 ? `, ${isi.kurang.length} catatan kelengkapan` : ''}.`;
  catatRiwayat(ports, tabs, [{ tindakan: JUDUL, periode: 'Tahun', hasil: kalimat }]);
  ports.workbook.writeUserProperty(langkahKey(folder), '');
  const found = ports.files.find(folder);
  return {
    selesai: selesaiOf(nama, [...(found ? [found] : []), indeks, register], hasil, {
      ...isi,
      kurang: [...isi.kurang, ...catatan],
    }),
  };
}

/**
 * Form `paket-bukti`, then a series of calls: some documents in each, registers and index in the last. Reads what is archived and makes
 * copies in a new folder; nothing that is archived changes.
 * `data`: `{folder, berkas: {nama, id, url}[], kurang: string[], isi: {nama, berkas, keterangan}[]}`.
 */
export function paketBukti(ports: Ports, { tahap, berikut }: Permintaan): Jawaban {
  const tabs = ports.workbook.listTabs();
  const isi = isiPaket(dokumenArsip(requireRegister(ports, tabs, ARSIP)));
  const tahun = readTahun(ports, tabs);
  if (tahap !== SUSUN || isi.bukti.length === 0) return { formulir: formulir(isi, tahun) };
  if (!berikut) return mulai(ports, tahun, isi);
  const paket: Paket = { folder: berikut.text('folder'), nama: berikut.text('nama'), sudah: '' };
  const hasil = hasilSejauhIni(berikut);
  if (hasil.length < isi.bukti.length) return salinBerikut(ports, paket, hasil, isi.bukti);
  return selesaikan(ports, tabs, paket, hasil, isi);
}
