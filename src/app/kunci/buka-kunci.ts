/** Buka Kunci: asks for a written reason, checks the snapshot, and lets the quarter be changed again. */
import { buildPotret } from '../../core/kunci/snapshot.ts';
import { formatPeriode } from '../../core/periode.ts';
import { formatWaktu } from '../../core/tanggal.ts';
import type { Ports } from '../ports.ts';
import { type ReadBukuKerja, readBukuKerja } from '../read-buku-kerja.ts';
import { catatRiwayat } from '../riwayat.ts';
import type { Bagian, Formulir, Jawaban, Selesai } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import type { Permintaan } from '../tindakan/permintaan.ts';
import { UserError } from '../user-error.ts';
import { requireBolehMenulis } from './boleh-menulis.ts';
import { type KeadaanKunci, readKunci, writeKunci } from './keadaan-kunci.ts';
import { lepasTriwulan } from './lindungi.ts';
import { type Perubahan, perubahanSejakKunci, tabelPerubahan } from './perubahan.ts';
import { keadaanText, type PeriodeTriwulan, pilihTriwulan, triwulanDipilih } from './pilih-triwulan.ts';
import { readPotret } from './potret-terkunci.ts';

const ALASAN = 'alasan-buka';

/** Characters: four reasons must fit into one note of the document. */
const LONGEST_REASON = 500;

/** What was changed although the quarter was locked (the owner can), and whether the snapshot is as it was written. */
function sejakDikunci(ports: Ports, read: ReadBukuKerja, { nomor }: PeriodeTriwulan, keadaan: KeadaanKunci): Perubahan {
  const kepala = { triwulan: nomor, waktu: '', oleh: '', kodeData: '', buku: '' };
  const sekarang = buildPotret(read.buku, kepala, ports.now());
  return perubahanSejakKunci(ports, sekarang, readPotret(ports, read.tabs, nomor, keadaan[nomor]), keadaan[nomor]);
}

function formulirAlasan(periode: PeriodeTriwulan, keadaan: KeadaanKunci, perubahan: Perubahan): Formulir {
  const nama = formatPeriode(periode);
  const { perbedaan, catatan } = perubahan;
  return {
    nama: ALASAN,
    judul: `Buka Kunci ${nama}`,
    bagian: [
      { tipe: 'teks', isi: `${nama} ${keadaanText(keadaan, periode.nomor)}.` },
      ...catatan.map((isi): Bagian => ({ tipe: 'teks', isi, nada: 'perhatian' })),
      ...(perbedaan.length === 0 ? [] : [tabelPerubahan('Sudah berubah walaupun terkunci', perbedaan, periode.nomor)]),
      {
        tipe: 'teks',
        isi: 'Setelah dibuka, tab triwulan dan realisasi anggarannya dapat diubah lagi dan laporannya kembali bertanda DRAF. Waktu dikunci lagi, setiap perubahan dicatat di tab Koreksi dengan alasan ini.',
      },
      {
        tipe: 'isian',
        nama: 'alasan',
        label: 'Alasan membuka',
        jenis: 'paragraf',
        nilai: '',
        wajib: true,
        bantuan: 'Misalnya: koreksi realisasi IKU-2 dari hasil reviu Sekretaris Dinas.',
      },
    ],
    tombol: `Buka Kunci ${nama}`,
  };
}

function requireAlasan(isian: Isian): string {
  const alasan = isian
    .requireText('alasan', 'Alasan membuka', 'Tulis mengapa angka yang sudah dikunci perlu diubah.')
    .replace(/\s+/g, ' ');
  if (alasan.length <= LONGEST_REASON) return alasan;
  throw new UserError(
    `Alasan membuka terlalu panjang: ${alasan.length} huruf.`,
    `Ringkas menjadi paling banyak ${LONGEST_REASON} huruf.`,
    [],
    true,
  );
}

function laksanakan(
  ports: Ports,
  read: ReadBukuKerja,
  periode: PeriodeTriwulan,
  keadaan: KeadaanKunci,
  { alasan, catatan }: { alasan: string; catatan: string[] },
): Selesai {
  const nama = formatPeriode(periode);
  const before = keadaan[periode.nomor];
  lepasTriwulan(ports, read, periode.nomor);
  const waktu = formatWaktu(ports.now());
  const oleh = ports.user() || 'tidak diketahui';
  const terbuka = { kodeData: '', ...before, terkunci: false, waktu, oleh, alasan };
  writeKunci(ports, { ...keadaan, [periode.nomor]: terbuka });
  const hasil = `Kunci ${nama} dibuka. Alasan: ${alasan} ${catatan.join(' ')}`;
  catatRiwayat(ports, read.tabs, [{ tindakan: 'Buka Kunci', periode: nama, hasil }]);
  return {
    judul: `Kunci ${nama} dibuka`,
    perhatian: catatan.length > 0,
    bagian: [
      {
        tipe: 'teks',
        isi: `Tab ${nama} dapat diubah lagi. Kunci kembali setelah selesai, agar perubahannya tercatat di tab Koreksi.`,
      },
      ...catatan.map((isi): Bagian => ({ tipe: 'teks', isi, nada: 'perhatian' })),
    ],
    tab: read.buku.triwulan[periode.nomor]?.table.tab ?? nama,
    lanjut: [{ label: `Kunci ${nama} lagi`, aksi: 'kunci', isian: { periode: nama } }],
    data: { periode: nama, terkunci: false, potretUtuh: catatan.length === 0, alasan, catatan },
  };
}

/**
 * Forms: the quarter, then `alasan-buka`. Isian: `periode, alasan`.
 * Data: `periode, terkunci, potretUtuh, alasan, catatan` (sentences).
 * @throws UserError for a quarter that is not locked, or locked by somebody else in a workbook of somebody else
 */
export function bukaKunci(ports: Ports, { tahap, isian }: Permintaan): Jawaban {
  const read = readBukuKerja(ports);
  const { tahun } = read.buku.pengaturan;
  const keadaan = readKunci(ports);
  const locked = ([1, 2, 3, 4] as const).filter((nomor) => keadaan[nomor]?.terkunci === true);
  if (locked.length === 0) {
    throw new UserError('Belum ada triwulan yang terkunci.', 'Tidak ada yang perlu dibuka.');
  }
  const periode = triwulanDipilih(isian, tahun);
  if (!periode) {
    return { formulir: pilihTriwulan('Buka Kunci', tahun, locked, (nomor) => keadaanText(keadaan, nomor)) };
  }
  if (!locked.includes(periode.nomor)) {
    throw new UserError(`${formatPeriode(periode)} tidak terkunci.`, 'Tidak ada yang perlu dibuka.');
  }
  requireBolehMenulis(ports, periode, 'Buka Kunci');
  const perubahan = sejakDikunci(ports, read, periode, keadaan);
  if (tahap !== ALASAN) return { formulir: formulirAlasan(periode, keadaan, perubahan) };
  const alasan = requireAlasan(isian);
  return { selesai: laksanakan(ports, read, periode, keadaan, { alasan, catatan: perubahan.catatan }) };
}
