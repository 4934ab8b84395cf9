/** Changes the look of a range as the buttons above the grid do. */
import type { RangeService } from '../spreadsheet/range.ts';
import type { LookChange } from './edit-types.ts';

function changeFont(range: RangeService, look: LookChange): void {
  if (look.bold !== undefined) range.setFontWeight(look.bold ? 'bold' : 'normal');
  if (look.italic !== undefined) range.setFontStyle(look.italic ? 'italic' : 'normal');
  if (look.underline !== undefined) range.setFontLine(look.underline ? 'underline' : 'none');
  if (look.strikethrough !== undefined) range.setFontLine(look.strikethrough ? 'line-through' : 'none');
  if (look.fontSize !== undefined) range.setFontSize(look.fontSize);
  if (look.fontFamily !== undefined) range.setFontFamily(look.fontFamily);
  if (look.fontColor !== undefined) range.setFontColor(look.fontColor);
}

/** @throws ServiceException when the range is protected from the acting person */
export function changeLook(range: RangeService, look: LookChange): void {
  changeFont(range, look);
  if (look.background !== undefined) range.setBackground(look.background);
  if (look.align !== undefined) range.setHorizontalAlignment(look.align);
  if (look.vertical !== undefined) range.setVerticalAlignment(look.vertical);
  if (look.wrap !== undefined) range.setWrap(look.wrap);
  if (look.numberFormat !== undefined) range.setNumberFormat(look.numberFormat);
}
