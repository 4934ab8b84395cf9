/** The protection port: ranges that only some people may edit, found again by their description. */
import type { Perlindungan, ProtectionPort } from '../app/ports.ts';
import { UserError } from '../app/user-error.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

const keyOf = (email: string): string => email.trim().toLowerCase();

/** The whole tab as a range: the one protection that a tab can have as such is the warning around machine-made cells. */
function rangeOf(sheet: Sheet, area: string) {
  return area === '' ? sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()) : sheet.getRange(area);
}

/** Hard protections of ours. */
function oursIn(sheet: Sheet, prefix: string): { protection: Protection; keterangan: string }[] {
  return sheet
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .map((protection) => ({ protection, keterangan: protection.getDescription() }))
    .filter(({ protection, keterangan }) => keterangan.startsWith(prefix) && !protection.isWarningOnly());
}

function areaOf(sheet: Sheet, protection: Protection): string {
  const range = protection.getRange();
  const isWhole = range.getNumRows() >= sheet.getMaxRows() && range.getNumColumns() >= sheet.getMaxColumns();
  return isWhole ? '' : range.getA1Notation();
}

/** @throws UserError when somebody else protected cells there, so that nothing is half replaced */
function removeAll(sheet: Sheet, prefix: string): void {
  const before = oursIn(sheet, prefix);
  const closed = before.find(({ protection }) => !protection.canEdit());
  if (closed) {
    throw new UserError(
      `Perlindungan "${closed.keterangan}" di tab ${sheet.getName()} dibuat oleh akun lain.`,
      'Minta pemilik buku kerja menjalankan tindakan ini.',
    );
  }
  for (const { protection } of before) protection.remove();
}

/** A new protection shuts nobody out: whoever may edit the workbook is among its editors until they are removed. */
function protect(sheet: Sheet, wanted: Perlindungan, known: readonly string[], me: string): Protection {
  const allowed = new Set([...wanted.penyunting, me].map(keyOf).filter((email) => email !== ''));
  const protection = rangeOf(sheet, wanted.area).protect().setDescription(wanted.keterangan);
  const missing = [...allowed].filter((email) => !known.includes(email));
  const others = known.filter((email) => !allowed.has(email));
  // Whose right comes from a group or a link must be named before others are removed, or Google refuses.
  if (missing.length > 0) protection.addEditors(missing);
  // Only taking somebody out closes the range to those who come by the link; the acting person cannot be taken out.
  protection.removeEditors(others.length > 0 ? others : [me]);
  return protection;
}

/** @param me address of the acting person */
export function openProtection(spreadsheet: Spreadsheet, me: () => string): ProtectionPort {
  let known: string[] | undefined;
  const editors = (): string[] => {
    known ??= spreadsheet.getEditors().map((user) => user.getEmail());
    return known;
  };
  const requireSheet = (tab: string): Sheet => {
    const sheet = spreadsheet.getSheetByName(tab);
    if (!sheet)
      throw new UserError(`Tab ${tab} tidak ada lagi.`, 'Muat ulang halaman, lalu jalankan lagi tindakan ini.');
    return sheet;
  };
  const replace = (tab: string, prefix: string, perlindungan: readonly Perlindungan[]): void => {
    const sheet = requireSheet(tab);
    removeAll(sheet, prefix);
    if (perlindungan.length === 0) return;
    const others = editors().map(keyOf);
    const made = perlindungan.map((one) => protect(sheet, one, others, me()));
    // The same for all of them: it depends on how the workbook is shared. Elsewhere setting it is an error.
    if (made[0]?.canDomainEdit()) for (const protection of made) protection.setDomainEdit(false);
  };
  return {
    editors: () => [...editors()],
    owner: () => spreadsheet.getOwner()?.getEmail() ?? '',
    list: (tab, prefix) => {
      const sheet = spreadsheet.getSheetByName(tab);
      if (!sheet) return [];
      return oursIn(sheet, prefix).map(({ protection, keterangan }) => ({
        keterangan,
        area: areaOf(sheet, protection),
      }));
    },
    replace,
    setHidden: (tab, hidden) => {
      const sheet = requireSheet(tab);
      if (sheet.isSheetHidden() === hidden) return;
      if (hidden) sheet.hideSheet();
      else sheet.showSheet();
    },
  };
}
