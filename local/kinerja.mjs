#!/usr/bin/env node
/** The command `kinerja`: brings the build up to date and hands over to it. */
import { buildIfStale } from './build-if-stale.mjs';

const { runCommand, terminalIo } = await import(buildIfStale());
process.exitCode = await runCommand(process.argv.slice(2), terminalIo());
