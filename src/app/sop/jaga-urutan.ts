/** Guards the order of the SOP: a step whose needs are missing says which and who, and goes on only with a written reason. */
import { formatPeriode } from '../../core/periode.ts';
import { findLangkah, kunciLangkah } from '../../core/sop/catatan-kendali.ts';
import { buildFakta, type FaktaSop, TANPA_REGISTER } from '../../core/sop/fakta-sop.ts';
import { type Persyaratan, persyaratanOf } from '../../core/sop/persyaratan.ts';
import type { Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import { NeedsReason } from '../user-error.ts';
import { kendaliOf, openKendali } from './kendali-terbaca.ts';
import type { LangkahSop } from './langkah-sop.ts';
import { readRegisterSop } from './read-register-sop.ts';

/**
 * A step that was carried out, or begun with a reason, is not held up when it is run again. What officials sent back is asked for
 * each time: it comes in after the step.
 */
function isDiputuskan(fakta: FaktaSop, { langkah, periode }: LangkahSop): boolean {
  const catatan = fakta.kendali.get(kunciLangkah(periode, langkah));
  if (!catatan?.mulai.tertulis || langkah === 8) return false;
  return catatan.selesai.tertulis || catatan.alasan !== '';
}

const missingOf = (fakta: FaktaSop, { periode, langkah }: LangkahSop): Persyaratan[] =>
  persyaratanOf(fakta, periode, langkah).filter(({ terpenuhi }) => !terpenuhi);

/** The facts, with those registers read that the missing needs would stand in. */
function withRegisters(ports: Ports, read: ReadBukuKerja, fakta: FaktaSop, langkah: readonly LangkahSop[]): FaktaSop {
  const unread = langkah.flatMap((one) => missingOf(fakta, one).flatMap(({ belumDibaca }) => belumDibaca ?? []));
  if (unread.length === 0) return fakta;
  return { ...fakta, register: readRegisterSop(ports, read.tabs, fakta.tahun, unread, fakta.register) };
}

/** `Langkah 2 dan 3 Triwulan I (Rekap Triwulan)`. */
function sebutLangkah(langkah: readonly LangkahSop[]): string {
  const first = langkah[0];
  if (!first) return 'Langkah ini';
  const numbers = langkah.map((one) => one.langkah).join(' dan ');
  return `Langkah ${numbers} ${formatPeriode(first.periode)} (${findLangkah(first.langkah).tindakan})`;
}

/**
 * Called before an action changes anything. A workbook whose tab Kendali SOP is missing or empty does not follow the SOP: nothing is
 * guarded there. A call, and one for each register that the needs would stand in.
 * @param alasan written reason, `''` = none
 * @returns sentences on the needs that were passed over with the reason; empty when all needs are there
 * @throws NeedsReason when needs are missing and there is no reason
 */
export function jagaUrutan(
  ports: Ports,
  read: ReadBukuKerja,
  langkah: readonly LangkahSop[],
  alasan: string,
): string[] {
  const kendali = kendaliOf(ports, read.tabs, read.buku.pengaturan.tahun);
  if (kendali.size === 0) return [];
  const plain = buildFakta(read.buku, ports.now(), [], TANPA_REGISTER, kendali);
  const guarded = langkah.filter((one) => !isDiputuskan(plain, one));
  const fakta = withRegisters(ports, read, plain, guarded);
  const missing = guarded
    .map((one) => ({ one, kurang: missingOf(fakta, one) }))
    .filter(({ kurang }) => kurang.length > 0);
  const sentences = [...new Set(missing.flatMap(({ kurang }) => kurang.map(({ kalimat }) => kalimat)))];
  if (sentences.length > 0 && alasan === '') {
    throw new NeedsReason(
      `${sebutLangkah(missing.map(({ one }) => one))} belum dapat dimulai, karena persyaratannya belum lengkap.`,
      'Lengkapi dahulu. Bila tetap harus dikerjakan sekarang, tulis alasannya; alasan itu dicatat di tab Kendali SOP dan Riwayat.',
      sentences,
    );
  }
  const terbaca = openKendali(ports, read.tabs);
  terbaca.fakta = fakta;
  for (const { one } of missing) terbaca.lewat.add(kunciLangkah(one.periode, one.langkah));
  return sentences;
}
