/** Entry of the page of actions: opens the one that it was made for, with the values to start from. */
import { openAksi } from './open-aksi.ts';

/** @param json an object of texts; anything else in it is left out */
function parseIsian(json: string): Record<string, string> {
  if (json === '') return {};
  const values: Record<string, unknown> = JSON.parse(json);
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

const { aksi = '', isian = '' } = document.body.dataset;
void openAksi({ aksi, isian: parseIsian(isian) }, null);
