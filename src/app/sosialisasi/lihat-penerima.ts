/** Siapa sudah menerima: who may open the document right now beside what Distribusi says, and taking a right back. */
import { formatPeriode } from '../../core/periode.ts';
import { appendPatch } from '../../core/register.ts';
import { type CatatanDistribusi, DICABUT, distribusiEntries, penerimaan } from '../../core/sosialisasi/distribusi.ts';
import { LABEL_HAK } from '../../core/sosialisasi/hak.ts';
import { DISTRIBUSI } from '../../core/tab-layout/register.ts';
import { formatWaktu } from '../../core/tanggal.ts';
import type { IzinBerkas, Ports, SavedFile } from '../ports.ts';
import { catatRiwayat } from '../riwayat.ts';
import type { BagianKartu, Formulir, Jawaban, Selesai } from '../tindakan/formulir.ts';
import { UserError } from '../user-error.ts';
import type { Bahan } from './bahan.ts';
import { dokumenLain, findBerkas } from './berkas-laporan.ts';

/** One person: what they may do now, and how this revision reached them last. */
interface Pemegang {
  nama: string;
  email: string;
  hak: IzinBerkas['hak'] | null;
  terakhir: CatatanDistribusi | null;
  terima: CatatanDistribusi | null;
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

function requireIzin(ports: Ports, bahan: Bahan): { dokumen: SavedFile; izin: IzinBerkas[] } {
  const { dokumen } = findBerkas(ports, bahan.terpilih);
  if (!dokumen) throw dokumenLain(bahan.terpilih, bahan.nama);
  const izin = ports.files.permissions(dokumen.id);
  if (izin.ok) return { dokumen, izin: izin.nilai };
  throw new UserError(`Hak pada dokumen ${bahan.nama} tidak terbaca.`, izin.alasan);
}

/** Everybody who may open it, then those of whom only Distribusi speaks; the owner is left out. */
function pemegangOf(bahan: Bahan, izin: readonly IzinBerkas[]): Pemegang[] {
  const { terpilih, read, catatan } = bahan;
  const own = catatan.filter(({ revisi }) => revisi === terpilih.revisi);
  const people = new Map<string, { nama: string; email: string; hak: IzinBerkas['hak'] | null }>();
  for (const { email, hak } of izin) {
    const nama = read.buku.pejabat.find((one) => same(one.email, email))?.nama ?? '';
    people.set(email.toLowerCase(), { nama, email, hak });
  }
  for (const { nama, email } of own) {
    const key = (email || nama).toLowerCase();
    people.set(key, { ...(people.get(key) ?? { email, hak: null }), nama });
  }
  return [...people.values()]
    .filter(({ hak }) => hak !== 'pemilik')
    .map((one) => ({
      ...one,
      terakhir: own.filter((catatan) => same(catatan.email || catatan.nama, one.email || one.nama)).pop() ?? null,
      terima: penerimaan(catatan, terpilih.revisi, one),
    }));
}

/** What does not agree between the document and the register, `''` when all is well. */
function perhatianOf({ hak, terima, email }: Pemegang, { calon }: Bahan): string {
  if (hak && !terima) return 'Dapat membuka dokumen, tetapi tidak tercatat menerima revisi ini.';
  if (!hak && terima?.cara === 'Docs') return 'Tercatat menerima, tetapi haknya pada dokumen sudah tidak ada.';
  const isCalon = calon.some(({ penerima }) => same(penerima.email, email));
  return hak && !isCalon ? 'Tidak lagi tercatat sebagai penerima di tab Pejabat.' : '';
}

function kartuOf(bahan: Bahan, pemegang: readonly Pemegang[]): BagianKartu['kartu'] {
  const periode = formatPeriode(bahan.terpilih.periode);
  return pemegang.map((one) => {
    const { nama, email, hak, terakhir, terima } = one;
    const perhatian = perhatianOf(one, bahan);
    const catatan = terakhir ? `${terakhir.waktu}, ${terakhir.cara}: ${terakhir.hasil}` : '';
    return {
      judul: nama === '' ? email : nama,
      status: hak && hak !== 'pemilik' ? LABEL_HAK[hak] : terima ? 'Sudah menerima' : 'Belum menerima',
      nada: perhatian !== '' || !terima ? 'perhatian' : 'baik',
      kalimat: [nama === '' ? '' : email, catatan, perhatian].filter((text) => text !== ''),
      ...(hak ? { tombol: [{ label: 'Cabut hak…', aksi: 'sosialisasi', isian: { periode, cabut: email } }] } : {}),
    };
  });
}

/** @throws UserError when the account cannot reach the document */
export function lihatPenerima(ports: Ports, bahan: Bahan): Selesai {
  const { dokumen, izin } = requireIzin(ports, bahan);
  const pemegang = pemegangOf(bahan, izin);
  const { terpilih, nama } = bahan;
  const kartu = kartuOf(bahan, pemegang);
  return {
    judul: 'Siapa sudah menerima',
    bagian: [
      { tipe: 'tautan', judul: `${nama}, revisi ${terpilih.revisi}`, berkas: [dokumen] },
      kartu.length === 0
        ? { tipe: 'teks', isi: 'Belum ada yang menerima revisi ini.' }
        : { tipe: 'kartu', judul: 'Penerima', kartu },
    ],
    tab: DISTRIBUSI.tab,
    data: {
      periode: formatPeriode(terpilih.periode),
      revisi: terpilih.revisi,
      penerima: pemegang.map(({ nama: who, email, hak, terima }) => ({
        ...{ nama: who, email, hak: hak ?? '' },
        waktu: terima?.waktu ?? '',
        cara: terima?.cara ?? '',
      })),
    },
  };
}

function formulirCabut({ nama, terpilih }: Bahan, pemegang: Pemegang): Formulir {
  const siapa = pemegang.nama === '' ? pemegang.email : `${pemegang.nama} <${pemegang.email}>`;
  return {
    nama: 'cabut',
    judul: 'Cabut hak',
    bagian: [
      {
        tipe: 'teks',
        isi: `${siapa} tidak akan dapat membuka ${nama}, revisi ${terpilih.revisi}, lewat tautannya lagi. Tidak ada email yang dikirim.`,
      },
    ],
    tombol: 'Cabut hak',
    bahaya: true,
  };
}

/**
 * Runs when the form that named the person was sent.
 * @throws UserError when that address has no right there, or when Drive refuses
 */
export function cabutHak(ports: Ports, bahan: Bahan, email: string, tahap: string): Jawaban {
  const { dokumen, izin } = requireIzin(ports, bahan);
  const pemegang = pemegangOf(bahan, izin).find((one) => one.hak !== null && same(one.email, email));
  if (!pemegang) {
    throw new UserError(
      `${email} tidak mempunyai hak pada dokumen ini, jadi tidak ada yang dicabut.`,
      'Buka Siapa sudah menerima untuk melihat keadaan sekarang.',
      [],
      true,
    );
  }
  if (tahap !== 'cabut') return { formulir: formulirCabut(bahan, pemegang) };
  const taken = ports.files.unshare(dokumen.id, pemegang.email);
  if (!taken.ok) throw new UserError(`Hak ${pemegang.email} tidak dapat dicabut.`, taken.alasan);
  const { distribusi, nama, terpilih, read } = bahan;
  const butir = {
    nama: pemegang.nama || pemegang.email,
    email: pemegang.email,
    hak: '',
    cara: 'Docs',
    hasil: DICABUT,
  } as const;
  const entries = distribusiEntries(nama, terpilih.revisi, formatWaktu(ports.now()), [butir]);
  ports.workbook.apply(appendPatch(distribusi, entries));
  const periode = formatPeriode(terpilih.periode);
  const hasil = `Hak satu penerima pada revisi ${terpilih.revisi} dicabut.`;
  catatRiwayat(ports, read.tabs, [{ tindakan: 'Sosialisasikan Laporan', periode, hasil }]);
  return {
    selesai: {
      judul: 'Hak dicabut',
      bagian: [
        { tipe: 'teks', isi: `${butir.nama} tidak lagi dapat membuka dokumen ini. Tercatat di tab Distribusi.` },
      ],
      tab: DISTRIBUSI.tab,
      lanjut: [{ label: 'Siapa sudah menerima', aksi: 'sosialisasi', isian: { periode, lihat: 'penerima' } }],
      data: { periode, revisi: terpilih.revisi, dicabut: pemegang.email },
    },
  };
}
