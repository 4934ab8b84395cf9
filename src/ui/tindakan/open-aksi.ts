/** Runs an action in this page, from its first call over its forms to its result; from there other actions are opened. */
import { findAksiPeriode, openPeriode } from '../periode/action.ts';
import type { Selesai, TombolAksi } from '../shared/formulir.ts';
import { runAction } from '../shared/outcome.ts';
import { callServer, handedOn } from '../shared/server-call.ts';
import { leadBack } from '../shared/view.ts';
import { afterAnswer, begin, nextShown, type Shown, type Stand, toQuestion, withValues } from './conversation.ts';
import { showForm } from './form-view.ts';
import { showSelesai } from './selesai-view.ts';

type Start = Omit<TombolAksi, 'label'>;

/** From where an action was opened, and the way back there. */
interface From {
  run: Run;
  show: () => void;
}

/** An action that was opened in this page; the first has no `from`. */
interface Run {
  start: Start;
  from: From | null;
  /** It turned out to be something to look at. */
  isList: boolean;
}

/** An outcome that leads to the list it came from takes that list's place: otherwise the way back would grow with every round. */
function originOf(start: Start, from: From): From | null {
  if (from.run.isList) return from;
  for (let at = from.run.from; at; at = at.run.from) {
    if (at.run.isList && at.run.start.aksi === start.aksi) return at.run.from;
  }
  return from;
}

function show(run: Run, shown: Shown): void {
  const { before } = shown;
  const again = () => show(run, shown);
  leadBack(run.from?.show ?? null);
  showForm(shown, {
    send: (values) => void send(run, withValues(shown, values), shown),
    back: before ? () => show(run, before) : null,
    open: (tombol) => void openAksi(tombol, { run, show: again }),
  });
}

/** A list is asked for anew whenever one comes back to it: what was opened from it has changed it. */
function finish(run: Run, selesai: Selesai): void {
  const { isList } = run;
  const reload = () => void openAksi(run.start, run.from);
  const again = isList ? reload : () => finish(run, selesai);
  leadBack(run.from?.show ?? null);
  showSelesai(selesai, {
    reload: isList ? reload : null,
    open: (tombol) => void openAksi(tombol, originOf(tombol, { run, show: again })),
  });
}

/** @param last the form that is sent, `null` at the first call */
function send(run: Run, stand: Stand, last: Shown | null): Promise<void> {
  return runAction({
    busyText: last ? 'Sedang dikerjakan …' : 'Memuat …',
    ...(last ? { judul: last.formulir.judul } : {}),
    call: (persetujuan, berikut) =>
      callServer('callTindakan', { ...toQuestion(stand, persetujuan), ...handedOn(berikut) }),
    showDone: (done, persetujuan) => {
      if ('formulir' in done) return show(run, nextShown(done.formulir, afterAnswer(stand, persetujuan), last));
      const { bagian, segarkan } = done.selesai;
      const isList = segarkan !== undefined || bagian.some(({ tipe }) => tipe === 'kartu');
      finish({ ...run, isList: last === null && isList }, done.selesai);
    },
    back: last ? () => show(run, last) : null,
  });
}

/**
 * Opens an action over what is shown now.
 * @param from leads back there; `null` = there is nothing to go back to
 */
export function openAksi(start: Start, from: From | null): Promise<void> {
  const aksiPeriode = findAksiPeriode(start.aksi);
  leadBack(from?.show ?? null);
  if (aksiPeriode) {
    return openPeriode(aksiPeriode, start.isian.periode ?? null, (tombol) => void openAksi(tombol, from));
  }
  return send({ start, from, isList: false }, begin(start.aksi, start.isian), null);
}
