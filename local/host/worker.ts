/** The thread in which the add-on runs: it may block while the main thread asks the person. */
import { parentPort, workerData } from 'node:worker_threads';
import { awaitAnswer, clearAnswer } from './answer-box.ts';
import { DocumentHost } from './document-host.ts';
import type { Failure, Kind, Operations, Task, WorkerData, WorkerMessage } from './protocol.ts';

const { options, answers } = workerData as WorkerData;

function post(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

const host = new DocumentHost(options, {
  ask: (question) => {
    clearAnswer(answers);
    post({ type: 'ask', question });
    return awaitAnswer(answers);
  },
  notify: (notice) => post({ type: 'notice', notice }),
});

type Operation<K extends Kind> = (
  request: Operations[K]['request'],
) => Operations[K]['answer'] | Promise<Operations[K]['answer']>;

const OPERATIONS: { [K in Kind]: Operation<K> } = {
  open: (request) => host.open(request),
  call: (request) => host.call(request),
  losses: () => host.losses(),
  save: async () => {
    await host.save();
    return null;
  },
  texts: ({ tab }) => host.texts(tab),
  type: ({ tab, cells, user }) => host.type(tab, cells, user),
  triggers: ({ now }) => host.runTriggers(now),
  share: ({ emails, gone }) => host.share(emails, gone),
  view: ({ user }) => host.view(user),
  edit: ({ user, edits }) => host.edit(user, edits),
  undo: ({ user }) => host.undo(user),
  redo: ({ user }) => host.redo(user),
  refresh: ({ user }) => host.refresh(user),
  people: () => host.people(),
  disk: () => host.disk(),
  saveCopy: async ({ path }) => {
    await host.saveCopy(path);
    return null;
  },
  locate: ({ id }) => host.locate(id),
};

function toFailure(error: unknown): Failure {
  const { name, message, stack, pesan, saran } = error as Partial<Failure>;
  const failure = { name: String(name ?? 'Error'), message: String(message ?? error), stack: String(stack ?? '') };
  return pesan === undefined || saran === undefined ? failure : { ...failure, pesan, saran };
}

async function perform(task: Task): Promise<void> {
  try {
    const operation = OPERATIONS[task.kind] as (request: unknown) => unknown;
    post({ type: 'answer', id: task.id, answer: await operation(task.request) });
  } catch (error) {
    post({ type: 'failure', id: task.id, failure: toFailure(error) });
  }
}

/** One after the other: a task waits for those before it. */
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (task: Task) => {
  last = last.then(() => perform(task));
});

// As on Google, a promise that a script leaves rejected vanishes; it must not take the workbook with it.
process.on('unhandledRejection', (reason) => {
  const text = `Janji yang ditolak: ${String(reason)}`;
  post({ type: 'notice', notice: { kind: 'toast', title: 'Host lokal', text, seconds: 5 } });
});
