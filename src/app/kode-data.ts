/** Kode data: the fingerprint of what a recap is made from, by which a changed source is noticed. */
import type { NomorTriwulan } from '../core/buku-kerja.ts';
import { canonicalSource } from '../core/kode-data.ts';
import type { KodeData } from '../core/render-tab/provenance.ts';
import type { Ports } from './ports.ts';
import type { ReadBukuKerja } from './read-buku-kerja.ts';

/** First 12 hex digits of SHA-256 over the canonical JSON of each quarter's source rows; each quarter is hashed once. */
export function kodeDataOf(ports: Ports, read: ReadBukuKerja, triwulan: readonly NomorTriwulan[]): KodeData[] {
  return triwulan.map((nomor) => {
    const known = read.kodeData.get(nomor);
    const kode = known ?? ports.sha256(canonicalSource(read.buku, nomor)).slice(0, 12);
    read.kodeData.set(nomor, kode);
    return { triwulan: nomor, kode };
  });
}
