/** Pembagian Tugas: who writes which part of a semester's or year's report, as rows of the tab and as mails (need of step 6). */
import { formatPeriode, hasEnded, type Periode, type Tanggal } from '../../core/periode.ts';
import type { Register } from '../../core/register.ts';
import { buildSurat } from '../../core/surat/surat.ts';
import { PEMBAGIAN_TUGAS, type PembagianTugasField } from '../../core/tab-layout/pembagian-tugas.ts';
import { formatTanggal } from '../../core/tanggal.ts';
import { readWaktu } from '../../core/waktu.ts';
import { adaMasalah, bagianKirim, dataKirim, type HasilKirim, kirimSurat, ringkasKirim } from '../isian/kirim-surat.ts';
import { requireRegister } from '../open-register.ts';
import { requirePeriode } from '../periode-request.ts';
import type { Ports } from '../ports.ts';
import { type ReadBukuKerja, readBukuKerja } from '../read-buku-kerja.ts';
import { catatRiwayat } from '../riwayat.ts';
import type { Bagian, BagianTabel, Formulir, Jawaban, Selesai } from '../tindakan/formulir.ts';
import { type CalonPenerima, centangPenerima, requirePenerima } from '../tindakan/penerima.ts';
import type { Permintaan } from '../tindakan/permintaan.ts';
import { UserError } from '../user-error.ts';
import { rencanaTugas, type Tugas, tugasPatch } from './rencana-tugas.ts';

const PERIODE = 'pembagian-tugas';
const BAGIAN = 'pembagian-tugas-bagian';
const KIRIM = 'pembagian-tugas-kirim';
const JUDUL = 'Pembagian Tugas';

const aturanOf = (ports: Ports, read: ReadBukuKerja) => ({
  diizinkan: read.buku.pengaturan.domainDiizinkan,
  pelaku: ports.user(),
});

function formulirPeriode(ports: Ports, { buku }: ReadBukuKerja): Formulir {
  const { tahun } = buku.pengaturan;
  return {
    nama: PERIODE,
    judul: JUDUL,
    bagian: [
      { tipe: 'teks', isi: 'Catatan pembagian tugas menentukan siapa menulis bagian mana dari laporan.' },
      {
        tipe: 'pilihan',
        nama: 'periode',
        label: 'Laporan',
        pilihan: ['Semester I', 'Semester II', 'Tahun'].map((nilai) => ({ nilai, label: nilai })),
        nilai: hasEnded(tahun, 4, ports.now()) ? 'Semester II' : 'Semester I',
      },
    ],
    tombol: 'Lanjut',
  };
}

function formulirBagian(periode: Periode, tugas: readonly Tugas[]): Formulir {
  const fields = tugas.map(({ nama, bagian, penulis, row }): Bagian => {
    const { nama: nilai, email } = penulis;
    const sumber = row ? 'Sesuai tab Pembagian Tugas' : 'Usulan';
    const bantuan = email === '' ? `${sumber}; email belum diketahui.` : `${sumber}; ${email}`;
    return { tipe: 'isian', nama, label: bagian, jenis: 'teks', nilai, wajib: false, bantuan };
  });
  return {
    nama: BAGIAN,
    judul: `${JUDUL} ${formatPeriode(periode)}`,
    bagian: [
      {
        tipe: 'teks',
        isi: 'Tulis nama penulis setiap bagian. Orang yang belum terdaftar ditulis dengan emailnya: Nama <alamat email>. Bagian yang dikosongkan tidak dicatat.',
      },
      ...fields,
      {
        ...{ tipe: 'isian', nama: 'batasWaktu', label: 'Batas waktu', jenis: 'tanggal', nilai: '', wajib: false },
        bantuan: 'Diisikan pada bagian yang belum mempunyai batas waktu.',
      },
    ],
    tombol: 'Lanjut',
  };
}

/** Parts by the address of their writer; those without one are told by somebody else. */
function perAlamat(tugas: readonly Tugas[]): Map<string, Tugas[]> {
  const groups = new Map<string, Tugas[]>();
  for (const one of tugas) {
    const email = one.penulis.email.trim().toLowerCase();
    if (email !== '' && one.penulis.nama !== '') groups.set(email, [...(groups.get(email) ?? []), one]);
  }
  return groups;
}

function calonOf(tugas: readonly Tugas[]): CalonPenerima[] {
  return [...perAlamat(tugas).values()].flatMap((own) => {
    const first = own[0]?.penulis;
    return first ? [{ ...first, dapat: `email dengan ${own.length} bagian yang ditulisnya` }] : [];
  });
}

function tabelTugas(tugas: readonly Tugas[]): BagianTabel {
  return {
    tipe: 'tabel',
    judul: 'Yang dicatat',
    kolom: ['Bagian Laporan', 'Penulis', 'Email'],
    baris: tugas
      .filter(({ penulis }) => penulis.nama !== '')
      .map(({ bagian, penulis }) => [bagian, penulis.nama, penulis.email]),
    kosong: 'Belum ada penulis.',
  };
}

function formulirKirim(ports: Ports, read: ReadBukuKerja, periode: Periode, tugas: readonly Tugas[]): Formulir {
  const calon = calonOf(tugas);
  const penerima: Bagian =
    calon.length === 0
      ? { tipe: 'teks', isi: 'Tidak ada email yang dikirim: alamat para penulis belum diketahui.' }
      : centangPenerima('penerima', 'Kirim email kepada', calon, aturanOf(ports, read));
  return {
    nama: KIRIM,
    judul: `${JUDUL} ${formatPeriode(periode)}`,
    bagian: [tabelTugas(tugas), penerima],
    tombol: 'Simpan dan Kirim',
  };
}

function suratTugas(ports: Ports, read: ReadBukuKerja, periode: Periode, own: readonly Tugas[], batas: Tanggal | null) {
  const laporan = `Laporan Kinerja ${formatPeriode(periode)}${periode.jenis === 'tahun' ? '' : ' Tahun'} ${periode.tahun}`;
  // a deadline in the tab is that of its part and comes before the common one
  const butir = own.map(({ bagian, row }) => {
    const limit = (row && readWaktu(row.value('batasWaktu'))) ?? batas;
    return limit ? `${bagian} (paling lambat ${formatTanggal(limit)})` : bagian;
  });
  return buildSurat(
    {
      kepada: own[0]?.penulis.nama ?? '',
      perihal: `Pembagian tugas penyusunan ${laporan}`,
      alinea: [`Dalam rangka penyusunan ${laporan}, bagian yang Bapak/Ibu tulis adalah sebagai berikut.`],
      butir,
      tautan: [{ label: 'Buku kerja', url: ports.workbook.place().url }],
    },
    read.buku.pengaturan,
  );
}

function kirimTugas(
  ports: Ports,
  read: ReadBukuKerja,
  periode: Periode,
  tugas: readonly Tugas[],
  penerima: readonly CalonPenerima[],
  batas: Tanggal | null,
): HasilKirim {
  const groups = perAlamat(tugas);
  const surat = penerima.map(({ nama, email }) => {
    const own = groups.get(email.trim().toLowerCase()) ?? [];
    return { nama, email, naskah: suratTugas(ports, read, periode, own, batas) };
  });
  return kirimSurat(ports, surat);
}

function simpan(
  ports: Ports,
  read: ReadBukuKerja,
  register: Register<PembagianTugasField>,
  periode: Periode,
  { isian }: Permintaan,
): Selesai {
  const tugas = rencanaTugas(ports, read, register, periode, isian);
  const batas = isian.tanggal('batasWaktu', 'Batas waktu');
  const terbagi = tugas.filter(({ penulis }) => penulis.nama !== '');
  if (terbagi.length === 0) {
    throw new UserError('Belum ada bagian yang mempunyai penulis.', 'Isi nama penulis paling sedikit satu bagian.');
  }
  const penerima = requirePenerima(calonOf(terbagi), isian.list('penerima'), aturanOf(ports, read));
  const patch = tugasPatch(register, periode, tugas, batas);
  if ((patch.values ?? []).length > 0) ports.workbook.apply(patch);
  const kirim = kirimTugas(ports, read, periode, terbagi, penerima, batas);
  const sent = penerima.length === 0 ? '' : ` ${ringkasKirim(kirim)}.`;
  const hasil = `${terbagi.length} bagian laporan dibagikan kepada para penulis.${sent}`;
  catatRiwayat(ports, read.tabs, [{ tindakan: JUDUL, periode: formatPeriode(periode), hasil }]);
  return {
    judul: `Pembagian tugas ${formatPeriode(periode)} dicatat: ${terbagi.length} bagian.`,
    perhatian: adaMasalah(kirim),
    bagian: [
      tabelTugas(terbagi),
      ...bagianKirim(kirim, 'Jalankan Pembagian Tugas lagi besok untuk mereka yang belum dikirimi.'),
    ],
    tab: PEMBAGIAN_TUGAS.tab,
    data: {
      bagian: terbagi.map(({ bagian, penulis }) => ({ bagian, penulis: penulis.nama, email: penulis.email })),
      ...dataKirim(kirim),
    },
  };
}

/**
 * Forms `pembagian-tugas` → `pembagian-tugas-bagian` → `pembagian-tugas-kirim`. Isian: periode (a semester or the year), one
 * `penulis-…` for each part (without it what stands in the tab, or the proposal), batasWaktu, penerima[] (addresses).
 * `data`: `{bagian: {bagian, penulis, email}[], terkirim, gagal, ditunda}`.
 */
export function pembagianTugas(ports: Ports, permintaan: Permintaan): Jawaban {
  const { tahap, isian } = permintaan;
  const read = readBukuKerja(ports);
  const register = requireRegister(ports, read.tabs, PEMBAGIAN_TUGAS);
  if (isian.text('periode') === '') return { formulir: formulirPeriode(ports, read) };
  const { tahun } = read.buku.pengaturan;
  const periode = requirePeriode(isian.text('periode'), tahun, ['semester', 'tahun']);
  if (tahap === KIRIM) return { selesai: simpan(ports, read, register, periode, permintaan) };
  const tugas = rencanaTugas(ports, read, register, periode, isian);
  if (tahap === BAGIAN) return { formulir: formulirKirim(ports, read, periode, tugas) };
  return { formulir: formulirBagian(periode, tugas) };
}
