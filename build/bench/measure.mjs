/**
 * Does one thing in a process of its own and prints what it cost, as one JSON line.
 * Usage: node measure.mjs codec FILE CODEC_BUNDLE, or node measure.mjs rekap|validasi|laporan FILE PERIODE
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [kind, file, detail] = process.argv.slice(2);

/** Merely reads and writes the file. */
async function readAndWrite() {
  const { readWorkbook, writeWorkbook } = await import(pathToFileURL(detail).href);
  const opened = await readWorkbook(await readFile(file), { fileName: file });
  await writeFile(file, await writeWorkbook(opened));
  return null;
}

/** @returns service calls of the action */
async function runAction() {
  const { runCommand } = await import(new URL('../local/main.mjs', import.meta.url).href);
  let out = '';
  const io = {
    out: (text) => {
      out += text;
    },
    err: (text) => process.stderr.write(text),
    ask: async () => null,
    width: 100,
    cwd: dirname(file),
    env: {},
  };
  const options = ['--json', '--ya', '--hari-ini', '2027-01-15', '--keluar', join(dirname(file), 'hasil')];
  // The workbook follows the SOP, but nobody has carried out its earlier steps.
  const reason = kind === 'validasi' ? [] : ['--alasan', 'pengukuran'];
  const code = await runCommand([kind, file, '--periode', detail, ...options, ...reason], io);
  const answer = JSON.parse(out);
  if (code !== 0 || answer.ok !== true) throw new Error(`${kind} ${detail}: ${out.slice(0, 500)}`);
  return answer.panggilan;
}

const panggilan = kind === 'codec' ? await readAndWrite() : await runAction();
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
const cost = {
  /** Milliseconds since the process began. */
  wall: performance.now(),
  /** Milliseconds of processor time, all threads. */
  cpu: (userCPUTime + systemCPUTime) / 1000,
  /** Megabytes at the peak. */
  peak: maxRSS / 1024,
  panggilan,
};
process.stdout.write(`${JSON.stringify(cost)}\n`);
