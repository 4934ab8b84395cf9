/** What the setup did, and where to go on. */
import { showDoneView } from '../shared/done-view.ts';
import { paragraph } from '../shared/element.ts';
import { openTindakan } from '../shared/open-tindakan.ts';
import type { SiapkanDone } from '../shared/reply.ts';
import { fold, repairItems } from './fold.ts';

const LAMBANG = { label: 'Unggah Lambang…', aksi: 'lambang', isian: {} };

export function showPrepared({ akanDibuat, akanDilengkapi }: SiapkanDone, tahun: number): void {
  showDoneView({
    title: `Buku kerja ${tahun} siap`,
    sentences: [paragraph('Mulailah dari tab Pengaturan, lalu isi Unit Kerja, Pejabat, dan Perjanjian Kinerja.')],
    content: [
      ...fold('Dilengkapi', repairItems(akanDilengkapi), { open: true, className: 'butir' }),
      ...fold('Dibuat baru', akanDibuat, { open: false, className: 'nama-tab' }),
    ],
    tab: 'Pengaturan',
    tools: [{ label: LAMBANG.label, press: () => void openTindakan(LAMBANG) }],
  });
}
