/** "Bertindak sebagai": the page acts as another person of the workbook, with that person's rights. */
import type { Person } from '../../host/view/people.ts';
import type { Desk, WorkbookState } from '../desk.ts';
import { askConfirm } from '../dialogs/ask.ts';
import { byId, element } from '../element.ts';
import { icon } from '../icons.ts';
import { item } from '../menu/items.ts';
import { PopupMenu } from '../menu/popup-menu.ts';
import { call } from '../talk/server.ts';
import { showRefusal, showToast } from './toast.ts';

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function findPerson({ orang, pengguna }: WorkbookState): Person {
  return orang.find(({ email }) => isSame(email, pengguna)) ?? { email: pengguna, nama: pengguna, peran: '' };
}

/** The workbook is not shared with the person: the owner can do that here and now. */
async function askShare(desk: Desk, { nama, email }: Person, pesan: string): Promise<void> {
  const texts = [
    pesan,
    'Bila dibagikan, orang itu dapat membuka dan mengubah buku kerja ini, kecuali sel yang dilindungi.',
  ];
  if (await askConfirm(`Bagikan kepada ${nama}?`, texts, 'Bagikan'))
    await actAs(desk, { nama, email, peran: '' }, true);
}

async function actAs(desk: Desk, person: Person, bagikan: boolean): Promise<void> {
  desk.grid.commit();
  await desk.gestures.settled();
  const reply = await call<WorkbookState & { perluBagi?: boolean }>('pengguna', { email: person.email, bagikan });
  if (reply.ok) {
    desk.load(reply);
    showToast({ text: `Sekarang bertindak sebagai ${person.nama}.`, seconds: 4 });
  } else if (reply.perluBagi) await askShare(desk, person, reply.pesan ?? '');
  else showRefusal([reply.pesan, reply.saran].join(' '));
}

export function setUpPersonSwitch(desk: Desk): void {
  const button = byId('orang');
  button.addEventListener('click', () => {
    const { orang, pengguna } = desk.state;
    const items = orang.map((person) =>
      item(person.nama, () => void actAs(desk, person, false), {
        note: [person.peran, person.email].filter((part) => part !== '').join(' · '),
        checked: isSame(person.email, pengguna),
      }),
    );
    const onClose = () => {
      button.setAttribute('aria-expanded', 'false');
      button.focus();
    };
    PopupMenu.show(items, button.getBoundingClientRect(), { label: 'Bertindak sebagai', onClose }, true);
    button.setAttribute('aria-expanded', 'true');
  });
}

export function showPerson(desk: Desk): void {
  const { nama, peran, email } = findPerson(desk.state);
  const button = byId('orang');
  const words = element('span', { class: 'orang-kata' });
  words.append(
    element('span', { class: 'orang-atas' }, 'Bertindak sebagai'),
    element('span', { class: 'orang-nama' }, nama),
  );
  button.replaceChildren(icon('person'), words, icon('down'));
  button.title = [nama, peran, email].filter((part) => part !== '').join('\n');
}
