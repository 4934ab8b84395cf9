/** Prints what came of an action: one JSON object, or text for people with the paths of what was made. */
import type { HostClient } from '../../host/client.ts';
import type { Invocation } from '../commands/command.ts';
import { printRefusal } from '../print-answer.ts';
import { toShownLink, toShownPath } from '../shown-path.ts';
import type { Conversation } from './converse.ts';
import type { Bagian, Selesai } from './form.ts';
import { formatParts } from './format-parts.ts';

/** Paths by the ids of the imitated Drive: of what was made, and of what the outcome links to. */
export type Paths = ReadonlyMap<string, string>;

function linkedIds(bagian: readonly Bagian[]): string[] {
  return bagian.flatMap((part) => {
    if (part.tipe === 'tautan') return part.berkas.map(({ id }) => id);
    if (part.tipe === 'kartu') return part.kartu.flatMap(({ tautan = [] }) => tautan.map(({ id }) => id));
    return [];
  });
}

export async function locateAll(client: HostClient, { answer, berkas }: Conversation): Promise<Map<string, string>> {
  const paths = new Map<string, string>();
  for (const id of new Set([...berkas, ...linkedIds(answer.selesai?.bagian ?? [])])) {
    const path = id === '' ? null : await client.locate(id);
    if (path !== null) paths.set(id, path);
  }
  return paths;
}

function remarksOf({ bagian }: Selesai): string[] {
  return bagian.flatMap((part) => (part.tipe === 'teks' && part.nada === 'perhatian' ? [part.isi] : []));
}

/** Files that were made, then mails, each as people find them. */
function jalurOf({ berkas, surat }: Conversation, paths: Paths, cwd: string) {
  const made = berkas.flatMap((id) => paths.get(id) ?? []);
  return { berkas: made.map((path) => toShownPath(path, cwd)), surat: surat.map((path) => toShownPath(path, cwd)) };
}

/** `{ok, …data, judul, catatan, jalur, panggilan}`; names of the action's own give way to these. */
function toJson(conversation: Conversation, paths: Paths, cwd: string): Record<string, unknown> {
  const { answer, panggilan } = conversation;
  const { selesai } = answer;
  if (!selesai) return { ...answer, panggilan };
  const { judul, data } = selesai;
  const catatan = Array.isArray(data.catatan) ? data.catatan : remarksOf(selesai);
  return { ok: true, ...data, judul, catatan, jalur: jalurOf(conversation, paths, cwd), panggilan };
}

function toText(conversation: Conversation, selesai: Selesai, paths: Paths, { io }: Invocation): string {
  const { berkas, surat } = jalurOf(conversation, paths, io.cwd);
  const shown = new Set<string>();
  const placeOf = ({ id, url }: { id: string; url: string }) => {
    const path = paths.get(id);
    const place = path === undefined ? toShownLink(url, io.cwd) : toShownPath(path, io.cwd);
    shown.add(place);
    return place;
  };
  const parts = formatParts(selesai.bagian, io.width, placeOf);
  const files = [
    // What stands above with its name is not named twice.
    ...berkas.filter((path) => !shown.has(path)).map((path) => `Berkas tersimpan: ${path}\n`),
    ...surat.map((path) => `Email tersimpan: ${path}\n`),
  ];
  return [`${selesai.judul}\n`, parts, files.join('')].filter((text) => text !== '').join('\n');
}

/** @returns exit code: 1 for a refusal, 2 when the add-on was asked for what there is not */
export function printConversation(
  conversation: Conversation,
  paths: Paths,
  notices: readonly string[],
  invocation: Invocation,
): number {
  const { io, acting } = invocation;
  const { answer } = conversation;
  if (acting.json) io.out(`${JSON.stringify(toJson(conversation, paths, io.cwd))}\n`);
  else if (answer.selesai) {
    io.out(toText(conversation, answer.selesai, paths, invocation));
    for (const notice of notices) io.err(`Catatan: ${notice}\n`);
  } else printRefusal(conversation, invocation);
  if (answer.salahPakai === true) return 2;
  return answer.ok ? 0 : 1;
}
