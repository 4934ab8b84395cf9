/** The needs of each step (persyaratan): are they there, and if not, what is missing and who owes it. */
import type { NomorTriwulan } from '../buku-kerja.ts';
import { formatPeriode, type Periode, triwulanOf } from '../periode.ts';
import { kunciLangkah } from './catatan-kendali.ts';
import { type FaktaSop, laporanTerakhir, type NamaRegister } from './fakta-sop.ts';
import type { Kekurangan } from './kelengkapan.ts';
import type { NomorLangkah } from './langkah.ts';
import { pelaksanaOf, sebutPeran, tulisPelaksana } from './pelaksana.ts';

export interface Persyaratan {
  /** As the SOP names it. */
  nama: string;
  terpenuhi: boolean;
  /** One sentence: that it is there, or what is missing and who owes it. */
  kalimat: string;
  /** Who owes it, `''` when nothing is missing. */
  siapa: string;
  /** Register that would show it, when it was not read. */
  belumDibaca: NamaRegister | null;
}

/** Named in one sentence; the others are counted. */
const NAMED = 4;

const PERENCANA = 'Kasubag Perencanaan dan Pelaporan';

const triwulan = (tahun: number, nomor: NomorTriwulan): Periode => ({ tahun, jenis: 'triwulan', nomor });

const ada = (nama: string, kalimat: string): Persyaratan => ({
  ...{ nama, terpenuhi: true, kalimat, siapa: '', belumDibaca: null },
});

/** Marked as done, or left out with a reason: what it makes is taken as there. */
function isTertutup(fakta: FaktaSop, periode: Periode, langkah: NomorLangkah): boolean {
  return fakta.kendali.get(kunciLangkah(periode, langkah))?.selesai.tertulis === true;
}

function pelaksana(fakta: FaktaSop, periode: Periode, langkah: NomorLangkah): string {
  const catatan = fakta.kendali.get(kunciLangkah(periode, langkah));
  return tulisPelaksana(pelaksanaOf(langkah, catatan, fakta.pengaturan, fakta.pejabat, fakta.now));
}

const perencana = ({ pengaturan, pejabat, now }: FaktaSop): string =>
  tulisPelaksana(sebutPeran(PERENCANA, pengaturan, pejabat, now));

/** `IKU-1: Target Tahunan belum diisi (Seksi A); IKU-2: … ; dan 3 lainnya`. */
function listOf(kurang: readonly Kekurangan[]): string {
  const named = kurang.slice(0, NAMED).map(({ apa, siapa }) => (siapa === '' ? apa : `${apa} (${siapa})`));
  const rest = kurang.length - named.length;
  return [...named, ...(rest > 0 ? [`dan ${rest} lainnya`] : [])].join('; ');
}

const oweOf = (kurang: readonly Kekurangan[], fallback: string): string =>
  [...new Set(kurang.map(({ siapa }) => siapa || fallback))].join(', ');

function ofPlan(fakta: FaktaSop, periode: Periode, langkah: NomorLangkah, nama: string, kurang: Kekurangan[]) {
  const periodeText = formatPeriode(periode);
  if (kurang.length === 0) return ada(nama, `${nama} ${periodeText} lengkap.`);
  // An earlier step of the quarter asked for the same and was carried out.
  const earlier = ([1, 2, 3, 4] as const).find((one) => one < langkah && isTertutup(fakta, periode, one));
  if (earlier) return ada(nama, `${nama} sudah diperiksa pada langkah ${earlier}.`);
  const siapa = oweOf(kurang, perencana(fakta));
  const kalimat = `${nama} ${periodeText} belum lengkap: ${listOf(kurang)}. Dilengkapi oleh ${siapa}.`;
  return { nama, terpenuhi: false, kalimat, siapa, belumDibaca: null };
}

/** What an earlier step of the same period makes: on record, or that step is marked as done. */
function ofStep(
  fakta: FaktaSop,
  {
    nama,
    periode,
    langkah,
    register,
    isAda,
  }: {
    nama: string;
    periode: Periode;
    langkah: readonly NomorLangkah[];
    register: NamaRegister | null;
    isAda: boolean;
  },
): Persyaratan {
  const name = formatPeriode(periode);
  const text = nama.endsWith(name) ? nama : `${nama} ${name}`;
  if (isAda) return ada(nama, `${text} ada.`);
  const done = langkah.find((one) => isTertutup(fakta, periode, one));
  if (done) return ada(nama, `${text}: langkah ${done} sudah ditandai selesai.`);
  const first = langkah[0] ?? 1;
  const siapa = pelaksana(fakta, periode, first);
  const belumDibaca = register && fakta.register[register] === null ? register : null;
  const kalimat = `${text} belum ada: ditunggu dari ${siapa} (langkah ${first} ${name}).`;
  return { nama, terpenuhi: false, kalimat, siapa, belumDibaca };
}

function disposisi(fakta: FaktaSop, periode: Periode): Persyaratan {
  const isAda = fakta.register.disposisi?.has(kunciLangkah(periode, 1)) === true;
  return ofStep(fakta, { nama: 'Disposisi', periode, langkah: [1], register: 'disposisi', isAda });
}

const hasLaporan = (fakta: FaktaSop, periode: Periode): boolean => laporanTerakhir(fakta.register, periode) !== null;

/** Step 4 needs what step 3 worked out; step 5 what step 4 made of it. */
function draft(fakta: FaktaSop, periode: Periode, langkah: readonly NomorLangkah[]): Persyaratan {
  const isAda = hasLaporan(fakta, periode);
  return ofStep(fakta, { nama: 'Draf Laporan Kinerja', periode, langkah, register: 'laporan', isAda });
}

function laporanTriwulan(fakta: FaktaSop, nomor: NomorTriwulan, langkah: readonly NomorLangkah[]): Persyaratan {
  const periode = triwulan(fakta.tahun, nomor);
  const isAda = hasLaporan(fakta, periode);
  const nama = `Laporan Kinerja ${formatPeriode(periode)}`;
  return ofStep(fakta, { nama, periode, langkah, register: 'laporan', isAda });
}

/** The semester's recap or its report: the year is made from both semesters. */
function semester(fakta: FaktaSop, nomor: 1 | 2): Persyaratan {
  const periode: Periode = { tahun: fakta.tahun, jenis: 'semester', nomor };
  const isAda = hasLaporan(fakta, periode);
  const nama = `Laporan Kinerja ${formatPeriode(periode)}`;
  return ofStep(fakta, { nama, periode, langkah: [6, 7, 8], register: 'laporan', isAda });
}

function progres(fakta: FaktaSop, nomor: NomorTriwulan): Persyaratan {
  const nama = 'Laporan Progres Bulanan';
  const kurang = fakta.triwulan[nomor].progres;
  if (kurang.length === 0) return ada(nama, `${nama} tidak ada yang kurang.`);
  const siapa = oweOf(kurang, perencana(fakta));
  const kalimat = `${nama} belum lengkap: ${listOf(kurang)}. Dilengkapi oleh ${siapa} di tab Progres Bulanan.`;
  return { nama, terpenuhi: false, kalimat, siapa, belumDibaca: null };
}

function pembagianTugas(fakta: FaktaSop, periode: Periode): Persyaratan {
  const nama = 'Catatan pembagian tugas';
  const { pembagianTugas: ditulis } = fakta.register;
  const text = formatPeriode(periode);
  if (ditulis?.has(text)) return ada(nama, `${nama} ${text} ada di tab Pembagian Tugas.`);
  const siapa = perencana(fakta);
  const kalimat = `${nama} ${text} belum ada: ditulis oleh ${siapa} di tab Pembagian Tugas.`;
  return { nama, terpenuhi: false, kalimat, siapa, belumDibaca: ditulis === null ? 'pembagianTugas' : null };
}

/** What the officials sent back on each quarter is recorded (Nihil counts) and nothing of it is open. */
function hasilKoreksi(fakta: FaktaSop, nomor: NomorTriwulan): Persyaratan {
  const text = formatPeriode(triwulan(fakta.tahun, nomor));
  const nama = `Hasil koreksi ${text}`;
  const { koreksi } = fakta.register;
  const { ada: tercatat = false, terbuka = 0 } = koreksi?.[nomor] ?? {};
  if (tercatat && terbuka === 0) return ada(nama, `${nama} sudah selesai.`);
  const siapa = perencana(fakta);
  const apa = tercatat
    ? `${terbuka} koreksi ${text} masih terbuka: diputuskan dan diterapkan`
    : `${nama} belum dicatat (bila tidak ada, catat Nihil): dicatat`;
  const kalimat = `${apa} oleh ${siapa} di tab Koreksi.`;
  return { nama, terpenuhi: false, kalimat, siapa, belumDibaca: koreksi === null ? 'koreksi' : null };
}

function ofTriwulan(fakta: FaktaSop, periode: Periode, nomor: NomorTriwulan, langkah: NomorLangkah): Persyaratan[] {
  const { perjanjian, rencana } = fakta.triwulan[nomor];
  const plan = [
    ofPlan(fakta, periode, langkah, 'Perjanjian Kinerja', perjanjian),
    ofPlan(fakta, periode, langkah, 'Rencana Aksi', rencana),
  ];
  if (langkah === 2) return [disposisi(fakta, periode), ...plan];
  if (langkah === 3) return [disposisi(fakta, periode), ...plan, progres(fakta, nomor)];
  if (langkah === 4) return [...plan, draft(fakta, periode, [3])];
  return langkah === 5 ? [...plan, draft(fakta, periode, [4])] : plan;
}

/** The needs of one step, in the order in which the SOP prints them. */
export function persyaratanOf(fakta: FaktaSop, periode: Periode, langkah: NomorLangkah): Persyaratan[] {
  if (periode.jenis === 'triwulan') return ofTriwulan(fakta, periode, periode.nomor, langkah);
  const quarters = triwulanOf(periode);
  if (periode.jenis === 'tahun') {
    return [
      ...quarters.map((nomor) => laporanTriwulan(fakta, nomor, [4])),
      ...([1, 2] as const).map((nomor) => semester(fakta, nomor)),
    ];
  }
  if (langkah === 6) return [pembagianTugas(fakta, periode)];
  if (langkah === 7) return quarters.map((nomor) => laporanTriwulan(fakta, nomor, [4, 3]));
  return quarters.map((nomor) => hasilKoreksi(fakta, nomor));
}
