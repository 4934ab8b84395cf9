/** Drive.Files: makes, finds, changes and exports files. */
import { Blob } from '../blob.ts';
import { ApiException, ServiceException } from '../exception.ts';
import type { HostSession } from '../host-session.ts';
import { signatureMismatch } from '../signature.ts';
import { CONVERTED, type DriveDetails, type DriveFile, GOOGLE_FOLDER } from './drive-file.ts';
import { ROOT } from './drive-store.ts';
import { exportFile } from './export-file.ts';
import { parseQuery } from './query.ts';
import { requireFile } from './require-file.ts';
import { FILE_FIELDS, LIST_FIELDS, select, toFile } from './resources.ts';

type Options = Record<string, unknown>;

/** Files a page holds when the caller does not say. */
const PAGE_SIZE = 100;

function textOf(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}

function toDetails(resource: Options): DriveDetails {
  const details: DriveDetails = {};
  for (const key of ['name', 'mimeType', 'description'] as const) {
    const text = textOf(resource[key]);
    if (text !== undefined) details[key] = text;
  }
  if (Array.isArray(resource.parents)) details.parents = resource.parents.map(String);
  for (const key of ['properties', 'appProperties'] as const) {
    const entries = Object.entries((resource[key] ?? {}) as object).map(([name, value]) => [name, String(value)]);
    if (resource[key]) details[key] = Object.fromEntries(entries) as Record<string, string>;
  }
  return details;
}

/** `name`, `modifiedTime desc,name`: as Drive sorts. */
function compareBy(orderBy: string): (a: DriveFile, b: DriveFile) => number {
  const keys = orderBy.split(',').map((key) => key.trim().split(/\s+/));
  return (a, b) => {
    for (const [key = '', direction] of keys) {
      const [left, right] = [a, b].map((file) => String(file[key as keyof DriveFile] ?? '')) as [string, string];
      if (left !== right) return (left < right ? -1 : 1) * (direction === 'desc' ? -1 : 1);
    }
    return 0;
  };
}

export class Files {
  static readonly service = 'Drive.Files';
  readonly #session: HostSession;

  constructor(session: HostSession) {
    this.#session = session;
  }

  #find(id: unknown, method: string): DriveFile {
    return requireFile(this.#session, id, `drive.files.${method}`);
  }

  #answer(file: DriveFile, options: Options, method: string): object {
    return select(toFile(file, this.#session.state.drive), options, FILE_FIELDS, `drive.files.${method}`);
  }

  #bytes(media: unknown, method: string): Uint8Array | null {
    if (media === undefined || media === null) return null;
    const bytes = Blob.bytesOf(media);
    if (!bytes) throw signatureMismatch(`Drive.Files.${method}`, [media]);
    return bytes;
  }

  #requireParents(parents: readonly string[], method: string): void {
    for (const parent of parents) if (parent !== ROOT) this.#find(parent, method);
  }

  /** What Google would convert: a .docx becomes a Doc, an .xlsx a Sheet. Other conversions are not imitated. */
  #requireConvertible(mimeType: string, media: unknown): void {
    if (!mimeType.startsWith('application/vnd.google-apps.') || mimeType === GOOGLE_FOLDER) return;
    const from = media instanceof Blob ? media.getContentType() : null;
    if (from !== null && CONVERTED[mimeType]?.type === from) return;
    throw new ServiceException(`Drive.Files.create (${from ?? 'tanpa isi'} → ${mimeType}) belum ditiru di host lokal`);
  }

  create(resource: Options, media?: unknown, options: Options = {}): object {
    const bytes = this.#bytes(media, 'create');
    const details = toDetails(resource);
    if (details.mimeType === undefined && media instanceof Blob) details.mimeType = media.getContentType() ?? '';
    if (details.name === undefined && media instanceof Blob) details.name = media.getName() ?? 'Untitled';
    this.#requireConvertible(details.mimeType ?? '', media);
    this.#requireParents(details.parents ?? [], 'create');
    const { state, user } = this.#session;
    const file = state.drive.create(details, bytes, user, this.#session.now());
    this.#session.made.push(file.id);
    return this.#answer(file, options, 'create');
  }

  get(fileId: unknown, options: Options = {}): object {
    const file = this.#find(fileId, 'get');
    if (options.alt !== 'media') return this.#answer(file, options, 'get');
    if (file.mimeType.startsWith('application/vnd.google-apps.')) {
      const reason = 'Only files with binary content can be downloaded. Use Export with Docs Editors files.';
      throw new ApiException('drive.files.get', 403, reason, 'fileNotDownloadable');
    }
    return new Blob(this.#session.state.drive.read(file), file.mimeType, file.name);
  }

  list(options: Options = {}): object {
    const files = this.#session.state.drive.list(this.#session.user).filter(this.#parseQuery(options.q));
    if (typeof options.orderBy === 'string') files.sort(compareBy(options.orderBy));
    const start = Number(options.pageToken ?? 0);
    const end = start + Number(options.pageSize ?? PAGE_SIZE);
    const answer = {
      kind: 'drive#fileList',
      incompleteSearch: false,
      ...(end < files.length ? { nextPageToken: String(end) } : {}),
      files: files.slice(start, end).map((file) => toFile(file, this.#session.state.drive)),
    };
    return select(answer, options, LIST_FIELDS, 'drive.files.list');
  }

  #parseQuery(q: unknown): (file: DriveFile) => boolean {
    if (q === undefined || q === null || q === '') return () => true;
    try {
      return parseQuery(String(q));
    } catch (error) {
      if (error instanceof SyntaxError) throw new ApiException('drive.files.list', 400, 'Invalid Value');
      throw error;
    }
  }

  update(resource: Options, fileId: unknown, media?: unknown, options: Options = {}): object {
    const file = this.#find(fileId, 'update');
    const bytes = this.#bytes(media, 'update');
    const { parents: _, mimeType: __, ...details } = toDetails(resource);
    const added = textOf(options.addParents)?.split(',') ?? [];
    const removed = textOf(options.removeParents)?.split(',') ?? [];
    this.#requireParents(added, 'update');
    const kept = file.parents.filter((parent) => !removed.includes(parent) && added.length === 0);
    const parents = [...kept, ...added];
    const { drive } = this.#session.state;
    if (typeof resource.trashed === 'boolean') drive.setTrashed(file, resource.trashed);
    drive.update(file, { ...details, parents: parents.length > 0 ? parents : [ROOT] }, bytes, this.#session.now());
    return this.#answer(file, options, 'update');
  }

  copy(resource: Options, fileId: unknown, options: Options = {}): object {
    const file = this.#find(fileId, 'copy');
    const details = toDetails(resource);
    this.#requireParents(details.parents ?? [], 'copy');
    const { drive } = this.#session.state;
    const made = { name: `Copy of ${file.name}`, parents: file.parents, ...details, mimeType: file.mimeType };
    const copy = drive.create(made, drive.read(file), this.#session.user, this.#session.now());
    this.#session.made.push(copy.id);
    return this.#answer(copy, options, 'copy');
  }

  remove(fileId: unknown): void {
    this.#session.state.drive.remove(this.#find(fileId, 'delete'));
  }

  /** Without `alt: 'media'` Google answers with metadata, not with the file. */
  export(fileId: unknown, mimeType: unknown, options: Options = {}): object {
    const file = this.#find(fileId, 'export');
    if (CONVERTED[file.mimeType] === undefined) {
      const reason = 'Export only supports Docs Editors files.';
      throw new ApiException('drive.files.export', 403, reason, 'fileNotExportable');
    }
    if (options.alt !== 'media') return this.#answer(file, options, 'export');
    return exportFile(this.#session.state.drive, file, String(mimeType));
  }
}
