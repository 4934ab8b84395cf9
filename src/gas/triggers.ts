/** The triggers port over ScriptApp: at most one daily reminder for each account. */
import type { TriggersPort } from '../app/ports.ts';

/** Global function of main.ts that Google calls every day. */
const HANDLER = 'triggerPengingat';

/** Google only tells the triggers of the account that asks. */
function ours(): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);
}

function remove(): void {
  for (const trigger of ours()) ScriptApp.deleteTrigger(trigger);
}

/** @param zone of the workbook */
export function openTriggers(zone: () => string): TriggersPort {
  return {
    isInstalled: () => ours().length > 0,
    install: (jam) => {
      // A trigger cannot be changed: it is made again.
      remove();
      ScriptApp.newTrigger(HANDLER).timeBased().everyDays(1).atHour(jam).inTimezone(zone()).create();
    },
    remove,
  };
}
