/** Kendali SOP: where every step of the year stands, and noting what happened outside the product. */

import { formatPeriode } from '../../core/periode.ts';
import { type IsiKendali, perubahanPatch } from '../../core/render-tab/kendali-patch.ts';
import { type CatatanKendali, isDilewati } from '../../core/sop/catatan-kendali.ts';
import { toDataLangkah, toDataSop } from '../../core/sop/data-sop.ts';
import { tulisPelaksana } from '../../core/sop/pelaksana.ts';
import { formatWaktu, type Waktu } from '../../core/tanggal.ts';
import { menitAntara } from '../../core/waktu.ts';
import { perbaruiBeranda, tulisBeranda } from '../beranda.ts';
import type { Ports } from '../ports.ts';
import { catatRiwayat } from '../riwayat.ts';
import type { Bagian, Jawaban } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import type { Permintaan } from '../tindakan/permintaan.ts';
import { UserError } from '../user-error.ts';
import {
  bisaDilewati,
  formulirCatat,
  formulirLewati,
  type LangkahTercatat,
  requireLangkah,
  requireSaat,
  sebutLangkah,
} from './formulir-langkah.ts';
import { kartuLangkah } from './kartu-langkah.ts';
import { type KeadaanSop, readKeadaanLagi, readKeadaanSop } from './read-keadaan.ts';
import { alasanBaru } from './tulis-langkah.ts';

const TINDAKAN = 'Kendali SOP';

function ringkasan({ fakta, berikut }: KeadaanSop): Bagian[] {
  if (fakta.kendali.size === 0) {
    const isi =
      'Tab Kendali SOP belum berisi langkah, jadi urutan SOP belum dijaga. Jalankan Siapkan Buku Kerja di menu Kinerja, Lainnya.';
    return [{ tipe: 'teks', isi, nada: 'perhatian' }];
  }
  if (!berikut) return [{ tipe: 'teks', isi: 'Semua langkah SOP tahun ini sudah selesai.' }];
  const { uraian, pelaksana, status } = berikut;
  const isi = `Langkah berikutnya: ${sebutLangkah(berikut)}, ${uraian.charAt(0).toLowerCase()}${uraian.slice(1)}. Dikerjakan oleh ${tulisPelaksana(pelaksana)}.`;
  return [{ tipe: 'teks', isi, nada: status === 'Terlambat' ? 'perhatian' : 'biasa' }];
}

/** Shows the cards. @param sop as it was read and written to Beranda */
function tampilkan(sop: KeadaanSop): Jawaban {
  const { fakta, keadaan, berikut } = sop;
  return {
    selesai: {
      judul: `Kendali SOP ${fakta.tahun}`,
      bagian: [...ringkasan(sop), ...kartuLangkah(fakta, keadaan, berikut)],
      ...(sop.register ? { tab: sop.register.grid.tab } : {}),
      data: { ...toDataSop(fakta, keadaan, berikut) },
    },
  };
}

/** Writes rows of the tab and the log, then everything that shows the state of the steps. */
function simpan(
  ports: Ports,
  sop: KeadaanSop,
  changes: { langkah: LangkahTercatat; isi: IsiKendali }[],
  hasil: string,
): Jawaban {
  const { register, read } = sop;
  const [first] = changes;
  if (!register || !first) throw new UserError('Tidak ada langkah yang dipilih.', 'Centang langkahnya lebih dahulu.');
  ports.workbook.apply(
    perubahanPatch(
      register,
      changes.map(({ langkah, isi }) => ({ row: langkah.catatan.row, isi })),
    ),
  );
  catatRiwayat(ports, read.tabs, [{ tindakan: TINDAKAN, periode: formatPeriode(first.langkah.periode), hasil }]);
  const after = readKeadaanLagi(ports, sop);
  tulisBeranda(ports, after);
  const nomor = changes.map(({ langkah }) => langkah.langkah);
  const own = after.keadaan.filter(
    (one) => formatPeriode(one.periode) === formatPeriode(first.langkah.periode) && nomor.includes(one.langkah),
  );
  return {
    selesai: {
      judul: `${sebutLangkah(first.langkah)} dicatat`,
      bagian: [{ tipe: 'teks', isi: hasil }],
      tab: register.grid.tab,
      lanjut: [{ label: 'Lihat Kendali SOP', aksi: 'kendali', isian: {} }],
      data: { langkah: own.map(toDataLangkah) },
    },
  };
}

/**
 * Only what was sent and says something else than the row: a blank takes nothing away that stands there. The end of a step that was
 * left out is the exception: it only says when it was left out.
 */
function isiCatat(catatan: CatatanKendali, isian: Isian, now: Waktu): IsiKendali {
  const isi: IsiKendali = {};
  for (const [field, label] of [
    ['mulai', 'Mulai'],
    ['selesai', 'Selesai'],
  ] as const) {
    const waktu = requireSaat(isian, field, label, now);
    const before = catatan[field].waktu;
    if (waktu && (!before || formatWaktu(before) !== formatWaktu(waktu))) isi[field] = formatWaktu(waktu);
  }
  if (isDilewati(catatan) && isian.has('selesai') && isian.text('selesai') === '') isi.selesai = '';
  const keluaran = isian.text('keluaran');
  if (keluaran !== '' && keluaran !== catatan.keluaran) isi.keluaran = keluaran;
  const alasan = alasanBaru(catatan.alasan, isian.text('catatan'), now);
  if (alasan !== catatan.alasan) isi.alasan = alasan;
  return isi;
}

/** @throws UserError when the moments cannot be */
function catat(ports: Ports, sop: KeadaanSop, langkah: LangkahTercatat, isian: Isian): Jawaban {
  const now = ports.now();
  const { catatan } = langkah;
  if (!catatan.mulai.tertulis) {
    isian.requireText('mulai', 'Mulai', `Tulis kapan langkah ini dimulai, misalnya ${formatWaktu(now)}.`);
  }
  const isi = isiCatat(catatan, isian, now);
  const mulai = requireSaat(isian, 'mulai', 'Mulai', now) ?? catatan.mulai.waktu;
  const selesai = isi.selesai === '' ? null : (requireSaat(isian, 'selesai', 'Selesai', now) ?? catatan.selesai.waktu);
  if (mulai && selesai && menitAntara(mulai, selesai) < 0) {
    throw new UserError(
      `Selesai ${formatWaktu(selesai)} lebih awal daripada Mulai ${formatWaktu(mulai)}.`,
      'Perbaiki salah satunya.',
      [],
      true,
    );
  }
  const awal = mulai ? formatWaktu(mulai) : 'seperti tertulis di tab';
  const akhir = selesai ? `, selesai ${formatWaktu(selesai)}` : ', belum selesai';
  return simpan(
    ports,
    sop,
    [{ langkah, isi }],
    `${sebutLangkah(langkah)} dicatat di luar program: mulai ${awal}${akhir}.`,
  );
}

function lewati(ports: Ports, sop: KeadaanSop, langkah: LangkahTercatat, isian: Isian): Jawaban {
  const now = ports.now();
  formulirLewati(langkah, sop.keadaan);
  const alasan = isian.requireText('alasan', 'Alasan', 'Tulis mengapa langkah ini dilewati.');
  const chosen = isian.has('dilewati') ? isian.list('dilewati') : [String(langkah.langkah)];
  const skipped = bisaDilewati(langkah, sop.keadaan).filter((one) => chosen.includes(String(one.langkah)));
  const changes = skipped.map((one) => ({
    langkah: one,
    isi: { selesai: formatWaktu(now), alasan: alasanBaru(one.catatan.alasan, alasan, now) },
  }));
  const nomor = skipped.map((one) => one.langkah).join(', ');
  const hasil = `Langkah ${nomor} ${formatPeriode(langkah.periode)} dilewati. Alasan: ${alasan}`;
  return simpan(ports, sop, changes, hasil);
}

/**
 * Without anything filled in: the cards of all steps; tab Kendali SOP and Beranda are brought up to date. With `periode` and
 * `langkah`: the form by which the step is noted (`tugas` `catat`), or left out (`lewati`).
 * Form `catat` takes `mulai`, `selesai`, `keluaran`, `catatan`; form `lewati` takes `dilewati` (steps) and `alasan`.
 * @returns data: `{tahun, langkah, berikut, unit}` as status; after a form `{langkah: […]}` with the steps that were noted
 */
export function kendali(ports: Ports, { tahap, isian }: Permintaan): Jawaban {
  if (isian.text('langkah') === '') return tampilkan(perbaruiBeranda(ports));
  const sop = readKeadaanSop(ports);
  const langkah = requireLangkah(isian, sop.keadaan, sop.fakta.tahun);
  if (tahap === 'catat') return catat(ports, sop, langkah, isian);
  if (tahap === 'lewati') return lewati(ports, sop, langkah, isian);
  const isSkip = isian.text('tugas') === 'lewati';
  return { formulir: isSkip ? formulirLewati(langkah, sop.keadaan) : formulirCatat(langkah, ports.now()) };
}

/**
 * The same state without writing anything.
 * @returns data: `{tahun, langkah: [{periode, langkah, uraian, pelaksana, status, kurang, mulai, selesai, lama, batas, keluaran,
 * alasan}], berikut, unit: [{unit, periode, wajib, terisi, diajukan, diverifikasi, dikembalikan, batas}]}`
 */
export function status(ports: Ports): Jawaban {
  return tampilkan(readKeadaanSop(ports));
}
