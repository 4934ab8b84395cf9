/** Catat Koreksi: writes down what officials send back after sosialisasi, and follows it until it is applied or refused. */

import { showSel } from '../../core/koreksi/sel-koreksi.ts';
import { isTerbuka, type Koreksi, koreksiOf, toKoreksi } from '../../core/koreksi.ts';
import { formatPeriode, type Periode } from '../../core/periode.ts';
import type { Register, RegisterEntry } from '../../core/register.ts';
import { KOREKSI, type KoreksiField } from '../../core/tab-layout/register.ts';
import { formatTanggal, formatWaktu, toIso } from '../../core/tanggal.ts';
import { requireRegister } from '../open-register.ts';
import { requirePeriode } from '../periode-request.ts';
import type { Ports } from '../ports.ts';
import { type ReadBukuKerja, readBukuKerja } from '../read-buku-kerja.ts';
import { catatRiwayat } from '../riwayat.ts';
import type { Bagian, Jawaban, Selesai } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import type { Permintaan } from '../tindakan/permintaan.ts';
import { UserError } from '../user-error.ts';
import { tambahKoreksi } from './catat-koreksi.ts';
import { formulirKoreksi, TANPA } from './formulir-koreksi.ts';
import { ikutiKoreksi } from './ikuti-koreksi.ts';
import { kartuKoreksi, tombolKoreksi } from './kartu-koreksi.ts';
import { isiUsulan, readSel } from './sel-buku.ts';

type Entry = RegisterEntry<KoreksiField>;

const TINDAKAN = 'Catat Koreksi';

const salahPakai = (pesan: string, saran: string): UserError => new UserError(pesan, saran, [], true);

/** Who sent it and when: fields that every row has. */
function asal(ports: Ports, periode: Periode, isian: Isian): Entry {
  const now = ports.now();
  const tanggal = isian.tanggal('tanggal', 'Tanggal diterima') ?? now;
  if (toIso(tanggal) > toIso(now)) {
    throw salahPakai(`Tanggal ${formatTanggal(tanggal)} belum tiba.`, 'Isi tanggal koreksi itu diterima.');
  }
  const dari = isian.text('dari');
  return {
    periode: formatPeriode(periode),
    dari: dari === '' || dari === TANPA ? isian.text('dariLain') : dari,
    tanggal: formatTanggal(tanggal),
    oleh: ports.user(),
    waktu: formatWaktu(now),
  };
}

/** `null` when it stands there already. @throws UserError when the period has corrections */
function nihilEntry(ports: Ports, periode: Periode, isian: Isian, own: readonly Koreksi[]): Entry | null {
  if (own.some(({ status }) => status === 'Nihil')) return null;
  if (own.length > 0) {
    throw new UserError(
      `${formatPeriode(periode)} sudah mempunyai ${own.length} koreksi di tab Koreksi, jadi bukan Nihil.`,
      own.some(isTerbuka)
        ? 'Selesaikan koreksi yang masih terbuka; Nihil tidak perlu dicatat.'
        : 'Semua koreksinya sudah selesai; Nihil tidak perlu dicatat.',
    );
  }
  return { ...asal(ports, periode, isian), isiKoreksi: 'Tidak ada koreksi', status: 'Nihil' };
}

/** The cell's columns of the entry. @throws UserError when the cell or the proposed value is not right */
function selEntry(ports: Ports, read: ReadBukuKerja, isian: Isian): Entry {
  const [tab, menjadi] = [isian.text('tab'), isian.text('menjadi')];
  const alamat = { tab, sel: isian.text('sel'), kode: isian.text('kode'), kolom: isian.text('kolom') };
  if (tab === '' || tab === TANPA) {
    if (menjadi === '' && alamat.sel === '' && alamat.kode === '' && alamat.kolom === '') return {};
    throw salahPakai(
      'Tab dari sel yang dikoreksi belum dipilih.',
      'Pilih tabnya, atau kosongkan Kode, Kolom, Sel, dan Menjadi.',
    );
  }
  const found = readSel(ports, read, alamat);
  if (!found.ok) throw salahPakai(found.alasan, 'Perbaiki isian Tab, Sel, Kode, atau Kolom.');
  const { sel } = found;
  if (alamat.sel !== '' && alamat.sel.replace(/\$/g, '').toUpperCase() !== sel.sel) {
    throw salahPakai(
      `Sel ${alamat.sel} bukan ${sel.judul} dari ${sel.kode}; itu ada di sel ${sel.sel}.`,
      'Perbaiki Sel, atau kosongkan supaya dicari dari Kode dan Kolom.',
    );
  }
  const usulan = menjadi === '' ? null : isiUsulan(read, sel, menjadi);
  if (usulan && !usulan.ok) throw salahPakai(usulan.alasan, 'Perbaiki isian Menjadi.');
  return { tab: sel.tab, sel: sel.sel, kode: sel.kode, kolom: sel.judul, semula: showSel(sel), menjadi };
}

function koreksiEntry(ports: Ports, read: ReadBukuKerja, periode: Periode, isian: Isian): Entry {
  const entry = asal(ports, periode, isian);
  if (!entry.dari) throw salahPakai('Dari siapa koreksi itu belum diisi.', 'Pilih pejabatnya, atau tulis namanya.');
  const isi = isian.requireText('isi', 'Isi koreksi', 'Tulis apa yang diminta, seperti yang disampaikan.');
  return {
    ...entry,
    bagian: isian.text('bagian'),
    isiKoreksi: isi,
    ...selEntry(ports, read, isian),
    status: 'Diusulkan',
  };
}

const SAMA: readonly (keyof Koreksi & KoreksiField)[] = ['dari', 'isiKoreksi', 'bagian', 'tab', 'sel', 'menjadi'];

/** The same correction pressed twice, or written down by a colleague already. */
function refuseDouble(own: readonly Koreksi[], entry: Entry): void {
  const same = own.find((one) => isTerbuka(one) && SAMA.every((field) => one[field] === String(entry[field] ?? '')));
  if (!same) return;
  throw new UserError(
    `Koreksi yang sama sudah tercatat${same.no === '' ? '' : ` sebagai no ${same.no}`} dan masih ${same.status}.`,
    'Lanjutkan koreksi itu; tidak ada yang ditambahkan.',
  );
}

function terbukaSekarang(ports: Ports, read: ReadBukuKerja): Koreksi[] {
  return requireRegister(ports, read.tabs, KOREKSI).rows.map(toKoreksi).filter(isTerbuka);
}

function tercatat(no: number, entry: Entry, semua: readonly Koreksi[]): Selesai {
  const isNihil = entry.status === 'Nihil';
  const own = semua.find((one) => one.no === String(no));
  const isi = isNihil
    ? `${entry.periode}: tidak ada koreksi dari pejabat.`
    : 'Terima atau tolak koreksi ini; setelah diterima, terapkan pada isian atau laporannya.';
  const bagian: Bagian[] = [{ tipe: 'teks', isi }, ...kartuKoreksi(semua)];
  return {
    judul: isNihil ? 'Nihil dicatat' : `Koreksi no ${no} dicatat`,
    bagian,
    tab: KOREKSI.tab,
    lanjut: own ? tombolKoreksi(own) : [],
    data: { no, periode: entry.periode, status: entry.status, terbuka: semua.length },
  };
}

function sudahNihil(periode: Periode, own: readonly Koreksi[]): Selesai {
  const name = formatPeriode(periode);
  const no = Number(own.find(({ status }) => status === 'Nihil')?.no ?? 0);
  return {
    judul: 'Nihil sudah dicatat',
    bagian: [{ tipe: 'teks', isi: `${name} sudah dicatat Nihil di tab Koreksi; tidak ada yang ditambahkan.` }],
    tab: KOREKSI.tab,
    data: { no, periode: name, status: 'Nihil', terbuka: own.filter(isTerbuka).length },
  };
}

function catat(ports: Ports, read: ReadBukuKerja, register: Register<KoreksiField>, isian: Isian): Selesai {
  const periode = requirePeriode(isian.text('periode'), read.buku.pengaturan.tahun, ['triwulan', 'semester', 'tahun']);
  const own = koreksiOf(register, periode);
  const isNihil = isian.text('hasil') === 'nihil';
  const entry = isNihil ? nihilEntry(ports, periode, isian, own) : koreksiEntry(ports, read, periode, isian);
  if (!entry) return sudahNihil(periode, own);
  refuseDouble(own, entry);
  const [no = 0] = tambahKoreksi(ports, register, [entry]);
  const hasil = isNihil ? 'Tidak ada koreksi (Nihil).' : `Koreksi no ${no} dicatat.`;
  catatRiwayat(ports, read.tabs, [{ tindakan: TINDAKAN, periode: formatPeriode(periode), hasil }]);
  return tercatat(no, entry, terbukaSekarang(ports, read));
}

/**
 * Isian for a new one: `periode`, `hasil` (`koreksi`, `nihil`), `dari` or `dariLain`, `tanggal`, `bagian`, `isi`, and for a cell `tab`
 * with `sel` or `kode` and `kolom`, `menjadi`; sent with tahap `catat`. For one on record: `no`, `jadi` (`Diterima`, `Ditolak`,
 * `Diterapkan`) and what ikutiKoreksi asks for.
 * @returns data `{no, periode, status, terbuka}`: the row's number and state, and how many are open in all
 * @throws UserError without tab Koreksi, and for what is not right in the form
 */
export function koreksi(ports: Ports, { tahap, isian }: Permintaan): Jawaban {
  const read = readBukuKerja(ports);
  const register = requireRegister(ports, read.tabs, KOREKSI);
  if (isian.text('jadi') !== '') return ikutiKoreksi(ports, read, register, tahap, isian);
  if (tahap === 'catat') return { selesai: catat(ports, read, register, isian) };
  return { formulir: formulirKoreksi(ports, read, register, isian) };
}
