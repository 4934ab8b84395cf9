/** Says that the program does not answer, what waits to be sent, and how to start it again. */
import type { Desk } from '../desk.ts';
import { byId } from '../element.ts';
import type { ConnectionState } from '../talk/connection.ts';
import { hideNotice, showNotice } from './notices.ts';

const NAME = 'sambungan';

const WORDS: Record<ConnectionState, string> = {
  tersambung: 'Tersambung',
  terputus: 'Terputus',
  berakhir: 'Program berhenti',
};

function waitingWords(cells: number): string {
  return cells === 0 ? 'Tidak ada isian yang belum terkirim.' : `${cells} isian sel belum terkirim.`;
}

export function showConnection(desk: Desk | null, state: ConnectionState): void {
  const place = byId('sambungan');
  place.className = `sambungan sambungan--${state}`;
  place.textContent = WORDS[state];
  const cells = desk?.gestures.cells ?? 0;
  if (state === 'tersambung') hideNotice(NAME);
  else if (state === 'terputus') {
    const texts = [`Isian baru disimpan di halaman ini dan dikirim begitu tersambung lagi. ${waitingWords(cells)}`];
    showNotice(NAME, { tone: 'peringatan', title: 'Sambungan ke program terputus. Mencoba lagi…', texts });
  } else {
    const again = 'Jalankan lagi "npm start" di terminal, lalu pakai alamat baru yang ditampilkannya.';
    const lost =
      cells === 0
        ? waitingWords(cells)
        : `${waitingWords(cells)} Catat dahulu: isian itu hilang bila halaman ini ditutup.`;
    showNotice(NAME, { tone: 'galat', title: 'Program Rekap Kinerja sudah berhenti.', texts: [again, lost] });
  }
  desk?.grid.setReadOnly(state === 'berakhir' ? 'Program sudah berhenti. Jalankan lagi "npm start".' : null);
}
