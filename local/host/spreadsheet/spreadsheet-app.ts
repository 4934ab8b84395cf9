/** SpreadsheetApp of one execution. */
import { ServiceException } from '../exception.ts';
import type { ExecutionSession } from '../session.ts';
import { bookOf } from './book.ts';
import { type ConditionalFormatRuleBuilderService, newConditionalFormatRule } from './conditional-format.ts';
import { type DataValidationBuilderService, newDataValidation } from './data-validation.ts';
import * as enums from './enums.ts';
import type { Imitates } from './imitation.ts';
import { RangeService } from './range.ts';
import { RichTextValueBuilderService } from './rich-text.ts';
import type { Scope } from './scope.ts';
import { SheetService } from './sheet.ts';
import { checkArguments } from './signature.ts';
import { SpreadsheetService } from './spreadsheet.ts';
import { TextStyleBuilderService } from './text-style.ts';
import { UiService } from './ui.ts';

type EnumNames = Exclude<keyof typeof enums, 'ENUMS' | 'CHARTS_ENUMS' | 'Button' | 'ButtonSet'>;

export class SpreadsheetAppService
  implements Imitates<GoogleAppsScript.Spreadsheet.SpreadsheetApp, Exclude<keyof SpreadsheetAppService, EnumNames>>
{
  static readonly service = 'SpreadsheetApp';

  readonly BooleanCriteria = enums.BooleanCriteria;
  readonly BorderStyle = enums.BorderStyle;
  readonly ColorType = enums.ColorType;
  readonly CopyPasteType = enums.CopyPasteType;
  readonly DataValidationCriteria = enums.DataValidationCriteria;
  readonly Dimension = enums.Dimension;
  readonly Direction = enums.Direction;
  readonly ProtectionType = enums.ProtectionType;
  readonly RelativeDate = enums.RelativeDate;
  readonly SheetType = enums.SheetType;
  readonly TextDirection = enums.TextDirection;
  readonly ValueType = enums.ValueType;
  readonly WrapStrategy = enums.WrapStrategy;

  constructor(private readonly scope: Scope) {}

  getActive(): SpreadsheetService {
    return this.scope.spreadsheet();
  }
  getActiveSpreadsheet(): SpreadsheetService {
    return this.scope.spreadsheet();
  }
  getActiveSheet(): SheetService {
    return this.getActive().getActiveSheet();
  }
  setActiveSheet(sheet: SheetService, restoreSelection?: boolean): SheetService {
    return restoreSelection === undefined
      ? this.getActive().setActiveSheet(sheet)
      : this.getActive().setActiveSheet(sheet, restoreSelection);
  }
  getActiveRange(): RangeService {
    return this.getActiveSheet().getActiveCell();
  }
  setActiveRange(range: RangeService): RangeService {
    return range.activate();
  }
  getCurrentCell(): RangeService {
    return this.getActiveSheet().getActiveCell();
  }
  setCurrentCell(cell: RangeService): RangeService {
    return cell.activateAsCurrentCell();
  }
  /** @throws ServiceException where nobody sits in front of the screen */
  getUi(): UiService {
    if (!this.scope.session.hasUi) throw new ServiceException('Cannot call SpreadsheetApp.getUi() from this context.');
    return new UiService(this.scope.session);
  }
  flush(): void {
    this.scope.book.engine.flush();
  }
  newDataValidation(): DataValidationBuilderService {
    return newDataValidation(this.scope);
  }
  newConditionalFormatRule(): ConditionalFormatRuleBuilderService {
    return newConditionalFormatRule(this.scope);
  }
  newRichTextValue(): RichTextValueBuilderService {
    return new RichTextValueBuilderService();
  }
  newTextStyle(): TextStyleBuilderService {
    return new TextStyleBuilderService();
  }
}

checkArguments(SpreadsheetAppService, {
  setActiveSheet: 'Sheet | Sheet Boolean',
  setActiveRange: 'Range',
  setCurrentCell: 'Range',
});

/** The service object for the script; what it changes is in `session.workbook`, results of formulas after a flush or a read. */
export function createSpreadsheetApp(session: ExecutionSession): SpreadsheetAppService {
  const scope: Scope = {
    session,
    workbook: session.workbook,
    book: bookOf(session.workbook),
    rangeOf: (sheet, area) => new RangeService(scope, sheet, area),
    sheetOf: (sheet) => new SheetService(scope, sheet),
    spreadsheet: () => new SpreadsheetService(scope),
  };
  return new SpreadsheetAppService(scope);
}
