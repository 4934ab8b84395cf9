/** Files, mail, triggers and protections over plain arrays, for the ports of the tests. */
import type {
  FilesPort,
  HakBerkas,
  Hasil,
  IzinBerkas,
  JenisBerkas,
  MailPort,
  Perlindungan,
  ProtectionPort,
  SavedFile,
  Surat,
  TriggersPort,
} from '../../src/app/ports.ts';

export interface MemoryFile {
  id: string;
  nama: string;
  jenis: JenisBerkas | 'folder';
  bytes: Uint8Array;
  folder: string;
  /** Account that made it: nobody else's account sees it. */
  owner: string;
  izin: IzinBerkas[];
}

const fail = <Nilai>(alasan: string): Hasil<Nilai> => ({ ok: false, alasan });
const done = <Nilai>(nilai: Nilai): Hasil<Nilai> => ({ ok: true, nilai });

export class MemoryFiles {
  files: MemoryFile[] = [];
  /** Addresses that cannot be shared with. */
  refused = new Set<string>();
  /** `false`: as on a computer without LibreOffice. */
  hasPdf = true;

  private saved({ nama, id }: MemoryFile): SavedFile {
    return { nama, id, url: `https://example.go.id/${id}` };
  }

  private add(file: Omit<MemoryFile, 'id' | 'izin'>): SavedFile {
    const id = `berkas-${this.files.length + 1}`;
    const made = { ...file, id, izin: [{ email: file.owner, hak: 'pemilik' as const }] };
    this.files.push(made);
    return this.saved(made);
  }

  port(user: () => string): FilesPort {
    const own = (id: string) => this.files.find((file) => file.id === id && file.owner === user());
    const gone = <Nilai>(): Hasil<Nilai> => fail('Berkas tidak ditemukan di akun ini.');
    const save = (nama: string, jenis: JenisBerkas, bytes: Uint8Array, folder: string) =>
      this.add({ nama, jenis, bytes, folder, owner: user() });
    return {
      listReports: (prefix) => this.files.map(({ nama }) => nama).filter((nama) => nama.startsWith(prefix)),
      saveReport: (nama, bytes, folder = '') => save(nama, 'doc', bytes, folder),
      save,
      folder: (nama, induk) => {
        const known = this.files.find(
          (file) => file.jenis === 'folder' && file.nama === nama && file.folder === induk && file.owner === user(),
        );
        if (known) return this.saved(known);
        return this.add({ nama, jenis: 'folder', bytes: new Uint8Array(), folder: induk, owner: user() });
      },
      find: (id) => {
        const file = own(id);
        return file ? this.saved(file) : null;
      },
      read: (id) => {
        const file = own(id);
        return file ? done(file.bytes) : gone();
      },
      toPdf: (id) => {
        const file = own(id);
        if (!file) return gone();
        return this.hasPdf ? done(new TextEncoder().encode(`%PDF ${file.nama}`)) : fail('LibreOffice belum terpasang.');
      },
      permissions: (id) => {
        const file = own(id);
        return file ? done([...file.izin]) : gone();
      },
      share: (id, email, hak: HakBerkas) => {
        const file = own(id);
        if (!file) return gone();
        if (this.refused.has(email)) return fail('Alamat ini tidak mempunyai akun Google.');
        file.izin = [...file.izin.filter((izin) => izin.email !== email), { email, hak }];
        return done(null);
      },
      unshare: (id, email) => {
        const file = own(id);
        if (!file) return gone();
        file.izin = file.izin.filter((izin) => izin.email !== email);
        return done(null);
      },
    };
  }
}

export class MemoryMail {
  sent: (Surat & { dari: string })[] = [];
  quota = 100;
  /** Addresses to which sending fails. */
  refused = new Set<string>();

  port(user: () => string): MailPort {
    return {
      sisa: () => this.quota,
      send: (surat) => {
        if (this.quota < 1) return fail('Jatah email hari ini habis.');
        if (this.refused.has(surat.kepada)) return fail('Email ditolak.');
        this.sent.push({ ...surat, dari: user() });
        this.quota -= 1;
        return done(null);
      },
    };
  }
}

export class MemoryTriggers {
  /** Hour of the reminder by account. */
  installed = new Map<string, number>();

  port(user: () => string): TriggersPort {
    return {
      isInstalled: () => this.installed.has(user()),
      install: (jam) => {
        this.installed.set(user(), jam);
      },
      remove: () => {
        this.installed.delete(user());
      },
    };
  }
}

export class MemoryProtections {
  ownerEmail = 'kasubag.perencanaan@example.go.id';
  editorEmails = ['kasubag.perencanaan@example.go.id'];
  ranges: Perlindungan[] = [];
  hidden = new Set<string>();

  port(): ProtectionPort {
    return {
      editors: () => [...this.editorEmails],
      owner: () => this.ownerEmail,
      list: (tab, prefix) => this.ranges.filter((one) => one.tab === tab && one.keterangan.startsWith(prefix)),
      replace: (tab, prefix, perlindungan) => {
        this.ranges = this.ranges.filter((one) => one.tab !== tab || !one.keterangan.startsWith(prefix));
        this.ranges.push(...perlindungan);
      },
      setHidden: (tab, hidden) => {
        if (hidden) this.hidden.add(tab);
        else this.hidden.delete(tab);
      },
    };
  }
}
