/** The mail port over MailApp: one address at a time, within the day's quota of the account. */
import type { Hasil, MailPort, Surat } from '../app/ports.ts';
import { isRefusal } from './drive/refusal.ts';
import { DOCX, PDF, XLSX } from './drive/service.ts';
import { toSignedBytes } from './signed-bytes.ts';

type Lampiran = NonNullable<Surat['lampiran']>[number];

const TYPES: Record<Lampiran['jenis'], string> = { pdf: PDF, docx: DOCX, xlsx: XLSX };

/** Google's limit for the attachments of one mail, in bytes. */
const LARGEST = 25 * 1024 * 1024;

const EXHAUSTED = 'jatah email akun Anda hari ini sudah habis. Kirim sisanya besok.';

function toBlob({ nama, jenis, bytes }: Lampiran): GoogleAppsScript.Base.Blob {
  const name = nama.toLowerCase().endsWith(`.${jenis}`) ? nama : `${nama}.${jenis}`;
  return Utilities.newBlob(toSignedBytes(bytes), TYPES[jenis], name);
}

function send({ kepada, perihal, isi, lampiran = [] }: Surat): Hasil {
  const refuse = (alasan: string): Hasil => ({ ok: false, alasan: `Email ke ${kepada} tidak terkirim: ${alasan}` });
  const size = lampiran.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > LARGEST) return refuse('lampirannya lebih besar dari 25 MB. Bagikan dokumennya saja.');
  const attachments = lampiran.map(toBlob);
  try {
    MailApp.sendEmail({
      to: kepada,
      subject: perihal,
      body: isi,
      ...(attachments.length > 0 ? { attachments } : {}),
    });
    return { ok: true, nilai: null };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (MailApp.getRemainingDailyQuota() < 1) return refuse(EXHAUSTED);
    return refuse('Google menolaknya. Periksa alamatnya, lalu coba lagi.');
  }
}

export const mailApp: MailPort = { sisa: () => MailApp.getRemainingDailyQuota(), send };
