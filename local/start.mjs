/** `npm start`: the workbench in the browser; `npm start -- --sekali`: the whole main job on the sample workbook. */
import { buildIfStale } from './build-if-stale.mjs';

const { runStart, terminalIo } = await import(buildIfStale());
process.exitCode = await runStart(process.argv.slice(2), terminalIo());
