/** Tab Beranda as lines of ten cells: the year on one screen, from the state of the steps, the isian, the reports and the corrections. */
import { batasIsi, sisaHari } from '../isian/batas-isi.ts';
import { formatPeriode, hasEnded, ROMAWI } from '../periode.ts';
import { type FaktaSop, type IsianUnit, laporanTerakhir, tunggakan } from '../sop/fakta-sop.ts';
import { type KeadaanLangkah, kurang, type StatusLangkah } from '../sop/keadaan-langkah.ts';
import { langkahSetahun } from '../sop/langkah.ts';
import { tulisPelaksana } from '../sop/pelaksana.ts';
import { formatTanggal, parseIso } from '../tanggal.ts';
import { WARNA_STATUS } from './kendali-rows.ts';
import { HEADER_FILL } from './layout-patch.ts';

/** Columns of our block, from A on. */
export const LEBAR_BERANDA = 10;

export interface SelBeranda {
  text: string;
  background?: string;
  /** Opens elsewhere. */
  url?: string;
}

export interface BarisBeranda {
  sel: SelBeranda[];
  bold?: boolean;
  /** Texts wrap in their cells; otherwise they run on over the blank cells beside them. */
  tabel?: boolean;
  /** Bars of the chart stand in it. */
  grafik?: boolean;
}

export interface IsiBeranda {
  fakta: FaktaSop;
  keadaan: readonly KeadaanLangkah[];
  berikut: KeadaanLangkah | null;
  /** Whose account reminds the units, `null` = nobody's. */
  pengingat: { email: string; sejak: string } | null;
}

const TRIWULAN = [1, 2, 3, 4] as const;

const kalimat = (text: string): BarisBeranda => ({ sel: [{ text }] });

const KOSONG: BarisBeranda = { sel: [] };

const judul = (text: string): BarisBeranda => ({
  bold: true,
  sel: Array.from({ length: LEBAR_BERANDA }, (_, at) => ({
    text: at === 0 ? text : '',
    background: HEADER_FILL.typed,
  })),
});

const kepala = (texts: readonly string[]): BarisBeranda => ({
  bold: true,
  tabel: true,
  sel: texts.map((text) => ({ text, background: HEADER_FILL.machine })),
});

const sebut = ({ langkah, periode, uraian }: KeadaanLangkah): string =>
  `Langkah ${langkah} ${formatPeriode(periode)}: ${uraian}`;

function batasText({ batas }: KeadaanLangkah, { now }: FaktaSop): string {
  return batas ? `Batas ${formatTanggal(batas)}, ${sisaHari(batas, now)}.` : '';
}

function langkahBerikutnya({ fakta, berikut, keadaan }: IsiBeranda): BarisBeranda[] {
  if (fakta.kendali.size === 0) {
    return [
      judul('Langkah berikutnya'),
      kalimat(
        'Tab Kendali SOP masih kosong, jadi urutan SOP belum diikuti. Untuk mengisinya: menu Kinerja, Lainnya, Siapkan Buku Kerja.',
      ),
    ];
  }
  if (!berikut) return [judul('Langkah berikutnya'), kalimat('Semua langkah SOP tahun ini sudah selesai.')];
  const others = keadaan.filter((one) => one !== berikut && (one.status === 'Terlambat' || one.status === 'Berjalan'));
  const { status, pelaksana } = berikut;
  return [
    judul('Langkah berikutnya'),
    { bold: true, sel: [{ text: sebut(berikut) }] },
    {
      sel: [
        { text: status, background: WARNA_STATUS[status] },
        { text: `Dikerjakan oleh ${tulisPelaksana(pelaksana)}. ${batasText(berikut, fakta)}`.trim() },
      ],
    },
    ...kurang(berikut).map((one) => kalimat(one.kalimat)),
    ...others.map((one) => ({
      sel: [
        { text: one.status, background: WARNA_STATUS[one.status] },
        { text: `${sebut(one)}. ${tulisPelaksana(one.pelaksana)}. ${batasText(one, fakta)}`.trim() },
      ],
    })),
  ];
}

/** Blocks of a bar. */
const BLOK = 10;

/** `████████░░ 12/14`; a quarter that owes nothing has no bar. */
export function batang(count: number, of: number): string {
  if (of === 0) return '–';
  const filled = count === 0 ? 0 : Math.max(1, Math.floor((count / of) * BLOK));
  return `${'█'.repeat(filled)}${'░'.repeat(BLOK - filled)} ${count}/${of}`;
}

/** What is counted, and out of which rows. */
const BATANG = [
  ['terisi', 'wajib'],
  ['diajukan', 'indikator'],
  ['diverifikasi', 'indikator'],
] as const;

const sum = (isian: readonly IsianUnit[], field: (typeof BATANG)[number][0 | 1]): number =>
  isian.reduce((total, one) => total + one[field], 0);

function grafik({ fakta }: IsiBeranda): BarisBeranda[] {
  const header = ['Isian triwulan', 'Terisi', '', 'Diajukan', '', 'Diverifikasi', '', 'Kunci', '', ''];
  return [
    kepala(header),
    ...TRIWULAN.map((nomor): BarisBeranda => {
      const { isian, terkunci } = fakta.triwulan[nomor];
      const bars = BATANG.flatMap(([field, of]) => [{ text: batang(sum(isian, field), sum(isian, of)) }, { text: '' }]);
      const kunci = { text: terkunci ? 'Terkunci' : 'Terbuka' };
      return { grafik: true, sel: [{ text: `Triwulan ${ROMAWI[nomor]}` }, ...bars, kunci] };
    }),
  ];
}

const NAMA_LANGKAH = [
  ...['1 Kumpulkan', '2 Rekap', '3 Olah', '4 Susun', '5 Sosialisasi'],
  ...['6 Rekap semester', '7 Susun laporan', '8 Sosialisasi', '9 Tahunan'],
];

const statusSel = (status: StatusLangkah): SelBeranda => ({ text: status, background: WARNA_STATUS[status] });

/** One line a period, one column a step. */
function papanLangkah({ fakta, keadaan }: IsiBeranda): BarisBeranda[] {
  if (fakta.kendali.size === 0) return [];
  const periods = [...new Set(langkahSetahun(fakta.tahun).map(({ periode }) => formatPeriode(periode)))];
  return [
    kepala(['Langkah SOP', ...NAMA_LANGKAH]),
    ...periods.map((name): BarisBeranda => {
      const own = keadaan.filter(({ periode }) => formatPeriode(periode) === name);
      const cells = NAMA_LANGKAH.map((_, at): SelBeranda => {
        const step = own.find(({ langkah }) => langkah === at + 1);
        return step ? statusSel(step.status) : { text: '' };
      });
      return { tabel: true, sel: [{ text: name }, ...cells] };
    }),
    KOSONG,
  ];
}

/** Units that owe figures of quarters that are over and not locked. */
function belumMengisi({ fakta }: IsiBeranda): BarisBeranda[] {
  const { now, tahun, pengaturan } = fakta;
  const lines = TRIWULAN.filter((nomor) => hasEnded(tahun, nomor, now) && !fakta.triwulan[nomor].terkunci).flatMap(
    (nomor) =>
      tunggakan(fakta.triwulan[nomor].isian).map(({ unit, terisi, wajib }): BarisBeranda => {
        const batas = batasIsi(pengaturan, nomor);
        const cells = [unit || 'Penanggung Jawab kosong', `Triwulan ${ROMAWI[nomor]}`, `${terisi} dari ${wajib}`];
        return { tabel: true, sel: [...cells, sisaHari(batas, now)].map((text) => ({ text })) };
      }),
  );
  if (!hasEnded(tahun, 1, now)) return [judul('Belum mengisi'), kalimat('Belum ada triwulan yang berakhir.'), KOSONG];
  if (lines.length === 0)
    return [judul('Belum mengisi'), kalimat('Tidak ada: semua triwulan yang sudah berakhir terisi.'), KOSONG];
  return [judul('Belum mengisi'), kepala(['Unit kerja', 'Triwulan', 'Terisi', 'Batas isi']), ...lines, KOSONG];
}

function laporan({ fakta }: IsiBeranda): BarisBeranda[] {
  const seen = new Map(
    langkahSetahun(fakta.tahun).map(({ periode }) => [
      formatPeriode(periode),
      laporanTerakhir(fakta.register, periode),
    ]),
  );
  const made = [...seen.values()].filter((one) => one !== null);
  if (made.length === 0) return [judul('Laporan'), kalimat('Belum ada laporan yang dibuat.'), KOSONG];
  const lines = made.map(({ periode, revisi, tanggal, keadaan, berkas }): BarisBeranda => {
    const isLink = /^(?:https?|file):\/\//i.test(berkas);
    const file: SelBeranda = isLink ? { text: 'Buka', url: berkas } : { text: berkas };
    return { sel: [...[periode, String(revisi), tanggal, keadaan].map((text) => ({ text })), file] };
  });
  return [judul('Laporan'), kepala(['Periode', 'Revisi', 'Tanggal', 'Keadaan', 'Berkas']), ...lines, KOSONG];
}

function koreksi({ fakta: { register } }: IsiBeranda): string {
  const open = TRIWULAN.flatMap((nomor) => {
    const terbuka = register.koreksi?.[nomor]?.terbuka ?? 0;
    return terbuka > 0 ? [`Triwulan ${ROMAWI[nomor]} ${terbuka}`] : [];
  });
  return open.length === 0 ? 'Koreksi: tidak ada yang terbuka.' : `Koreksi yang masih terbuka: ${open.join(', ')}.`;
}

function pengingat({ pengingat: one }: IsiBeranda): string {
  if (!one) return 'Pengingat harian belum dinyalakan: menu Kinerja, Lainnya, Siapa Belum Mengisi.';
  const since = parseIso(one.sejak);
  const sejak = since ? formatTanggal(since) : one.sejak;
  return `Pengingat harian dijalankan oleh akun ${one.email}${sejak === '' ? '' : ` sejak ${sejak}`}.`;
}

/** Everything below the title and above the guide. */
export function berandaLines(isi: IsiBeranda): BarisBeranda[] {
  return [
    ...langkahBerikutnya(isi),
    KOSONG,
    ...grafik(isi),
    KOSONG,
    ...papanLangkah(isi),
    kalimat(koreksi(isi)),
    kalimat(pengingat(isi)),
    KOSONG,
    ...belumMengisi(isi),
    ...laporan(isi),
  ];
}
