/** Several ranges of one sheet that are changed together. */
import type { EnumMember } from '../enum-member.ts';
import type { Imitates } from './imitation.ts';
import type { Area, SheetModel } from './model.ts';
import type { ClearOptions, RangeService } from './range.ts';
import type { Scope } from './scope.ts';
import { checkArguments, type Signatures } from './signature.ts';

function each(list: RangeListService, change: (range: RangeService) => void): RangeListService {
  for (const range of list.getRanges()) change(range);
  return list;
}

export class RangeListService implements Imitates<GoogleAppsScript.Spreadsheet.RangeList, keyof RangeListService> {
  static readonly service = 'SpreadsheetApp.RangeList';

  constructor(
    private readonly scope: Scope,
    private readonly sheet: SheetModel,
    private readonly areas: readonly Area[],
  ) {}

  getRanges(): RangeService[] {
    return this.areas.map((area) => this.scope.rangeOf(this.sheet, area));
  }
  activate(): RangeListService {
    each(this, (range) => range.activate());
    this.scope.book.selection = { sheetId: this.sheet.id, areas: [...this.areas] };
    return this;
  }
  breakApart(): RangeListService {
    return each(this, (range) => range.breakApart());
  }
  clear(options?: ClearOptions): RangeListService {
    return each(this, (range) => (options ? range.clear(options) : range.clear()));
  }
  clearContent(): RangeListService {
    return each(this, (range) => range.clearContent());
  }
  clearDataValidations(): RangeListService {
    return each(this, (range) => range.clearDataValidations());
  }
  clearFormat(): RangeListService {
    return each(this, (range) => range.clearFormat());
  }
  clearNote(): RangeListService {
    return each(this, (range) => range.clearNote());
  }
  setBackground(color: string | null): RangeListService {
    return each(this, (range) => range.setBackground(color));
  }
  setFontColor(color: string | null): RangeListService {
    return each(this, (range) => range.setFontColor(color));
  }
  setFontFamily(family: string | null): RangeListService {
    return each(this, (range) => range.setFontFamily(family));
  }
  setFontLine(line: string | null): RangeListService {
    return each(this, (range) => range.setFontLine(line));
  }
  setFontSize(size: number): RangeListService {
    return each(this, (range) => range.setFontSize(size));
  }
  setFontStyle(style: string | null): RangeListService {
    return each(this, (range) => range.setFontStyle(style));
  }
  setFontWeight(weight: string | null): RangeListService {
    return each(this, (range) => range.setFontWeight(weight));
  }
  setFormula(formula: string): RangeListService {
    return each(this, (range) => range.setFormula(formula));
  }
  setHorizontalAlignment(alignment: string | null): RangeListService {
    return each(this, (range) => range.setHorizontalAlignment(alignment));
  }
  setNote(note: string | null): RangeListService {
    return each(this, (range) => range.setNote(note));
  }
  setNumberFormat(format: string): RangeListService {
    return each(this, (range) => range.setNumberFormat(format));
  }
  setValue(value: unknown): RangeListService {
    return each(this, (range) => range.setValue(value));
  }
  setVerticalAlignment(alignment: string | null): RangeListService {
    return each(this, (range) => range.setVerticalAlignment(alignment));
  }
  setWrap(isWrapEnabled: boolean): RangeListService {
    return each(this, (range) => range.setWrap(isWrapEnabled));
  }
  setWrapStrategy(strategy: EnumMember): RangeListService {
    return each(this, (range) => range.setWrapStrategy(strategy));
  }
}

const SIGNATURES: Signatures<RangeListService> = {
  clear: ' | Object',
  setBackground: 'String?',
  setFontColor: 'String?',
  setFontFamily: 'String?',
  setFontLine: 'String?',
  setFontSize: 'number',
  setFontStyle: 'String?',
  setFontWeight: 'String?',
  setFormula: 'String',
  setHorizontalAlignment: 'String?',
  setNote: 'String?',
  setNumberFormat: 'String',
  setValue: 'any',
  setVerticalAlignment: 'String?',
  setWrap: 'Boolean',
  setWrapStrategy: 'WrapStrategy',
};

checkArguments(RangeListService, SIGNATURES);
