/** Gives a Doc or Sheet out again: as the Office file that it is on the disk, or as a PDF. */
import { Blob } from '../blob.ts';
import { ApiException, ServiceException } from '../exception.ts';
import { CONVERTED, type DriveFile } from './drive-file.ts';
import type { DriveStore } from './drive-store.ts';
import { convertToPdf, findLibreOffice } from './export-pdf.ts';

const PDF = 'application/pdf';

/** @throws ApiException 501, which Google never gives: this computer has no program that makes a PDF */
function toPdf(bytes: Uint8Array, ending: string, path: string): Uint8Array {
  const program = findLibreOffice();
  if (!program) {
    const reason = `PDF tidak dapat dibuat karena LibreOffice tidak terpasang. Berkas ${ending} ada di ${path}.`;
    throw new ApiException('drive.files.export', 501, reason, 'libreOfficeMissing');
  }
  try {
    return convertToPdf(program, bytes, ending);
  } catch (error) {
    throw new ServiceException(`LibreOffice gagal membuat PDF dari ${path}: ${(error as Error).message}`);
  }
}

/**
 * @param file a Doc or Sheet
 * @throws ApiException 400 for a form that Google does not export to
 */
export function exportFile(drive: DriveStore, file: DriveFile, mimeType: string): Blob {
  const kept = CONVERTED[file.mimeType];
  const bytes = drive.read(file);
  if (kept && mimeType === kept.type) return new Blob(bytes, kept.type, file.name + kept.ending);
  if (kept && mimeType === PDF) {
    return new Blob(toPdf(bytes, kept.ending, drive.absolutePath(file)), PDF, `${file.name}.pdf`);
  }
  throw new ApiException('drive.files.export', 400, 'The requested conversion is not supported.', 'badRequest');
}
