/** Who may do what with a file of ours: one person at a time, never everybody. */
import type { HakBerkas, Hasil, IzinBerkas } from '../../app/ports.ts';
import { attempt } from './refusal.ts';
import { drivePermissions } from './service.ts';

const ROLES: Record<HakBerkas, string> = { baca: 'reader', komentar: 'commenter', ubah: 'writer' };

const HAK: Record<string, IzinBerkas['hak']> = {
  reader: 'baca',
  commenter: 'komentar',
  writer: 'ubah',
  fileOrganizer: 'ubah',
  organizer: 'ubah',
  owner: 'pemilik',
};

const LIST_FIELDS = 'permissions(id,role,emailAddress)';

interface Izin extends IzinBerkas {
  id: string;
}

function list(id: string): Izin[] {
  const { permissions = [] } = drivePermissions().list(id, { fields: LIST_FIELDS, pageSize: 100 });
  return permissions.map((one) => ({
    id: one.id ?? '',
    email: one.emailAddress ?? '',
    hak: HAK[one.role ?? ''] ?? 'baca',
  }));
}

export function permissions(id: string): Hasil<IzinBerkas[]> {
  return attempt('Hak berkas tidak terbaca', () =>
    list(id)
      .filter(({ email }) => email !== '')
      .map(({ email, hak }) => ({ email, hak })),
  );
}

export function share(id: string, email: string, hak: HakBerkas, pesan: string): Hasil {
  return attempt(`Tidak dibagikan ke ${email}`, () => {
    const resource = { type: 'user', role: ROLES[hak], emailAddress: email };
    const mail = pesan === '' ? { sendNotificationEmail: false } : { sendNotificationEmail: true, emailMessage: pesan };
    drivePermissions().create(resource, id, { ...mail, fields: 'id' });
    return null;
  });
}

/** Nothing happens when there is no such share; the owner stays. */
export function unshare(id: string, email: string): Hasil {
  return attempt(`Hak ${email} belum dicabut`, () => {
    const wanted = email.toLowerCase();
    const known = list(id).find((one) => one.email.toLowerCase() === wanted && one.hak !== 'pemilik');
    if (known) drivePermissions().remove(id, known.id);
    return null;
  });
}
