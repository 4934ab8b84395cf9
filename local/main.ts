/** Entry of the bundle build/local/main.mjs: what the launchers and other programs call. */
export { terminalIo } from './cli/io.ts';
export { runCommand } from './cli/run-command.ts';
export { runStart } from './cli/start.ts';
