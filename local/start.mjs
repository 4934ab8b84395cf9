/** `npm start`: the whole main job on the sample workbook. */
import { buildIfStale } from './build-if-stale.mjs';

const { runMainJob, terminalIo } = await import(buildIfStale());
process.exitCode = await runMainJob(terminalIo());
