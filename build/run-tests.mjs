/** Runs every test and closes with the one line that says how many passed, failed and were skipped. */
import { startVitest } from 'vitest/node';

const STATES = { passed: 0, failed: 0, skipped: 0 };

function count(module) {
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    STATES[state === 'pending' ? 'skipped' : state] += 1;
  }
}

const vitest = await startVitest('test', process.argv.slice(2), { watch: false, run: true });
const modules = vitest.state.getTestModules();
for (const module of modules) count(module);
// A file that does not load has no tests to fail; it counts as one.
const broken = modules.filter((module) => module.errors().length > 0).length + vitest.state.getUnhandledErrors().length;
await vitest.close();
const failed = STATES.failed + broken;
const skipped = STATES.skipped > 0 ? `, ${STATES.skipped} skipped` : '';
console.log(`\n${STATES.passed} passed, ${failed} failed${skipped}`);
process.exit(failed > 0 || STATES.passed === 0 ? 1 : 0);
