/** The text that is being written into a cell: in the field over the cell and in the one above the grid alike. */
import type { Spot } from './grid-types.ts';
import { pickSpan, putReference, type Span } from './reference-pick.ts';

/** `timpa`: begun by typing, arrows end it. `sunting`: begun by F2, arrows move in the text. */
export type EditMode = 'timpa' | 'sunting';

export interface Written extends Spot {
  sheet: number;
  text: string;
}

export class Editor {
  private at: (Spot & { sheet: number }) | null = null;
  private picked: Span | null = null;
  mode: EditMode = 'timpa';

  /** @param onChanged after every change of what is written, also when it begins and ends */
  constructor(
    readonly cellField: HTMLTextAreaElement,
    readonly barField: HTMLTextAreaElement,
    private readonly onChanged: () => void,
  ) {
    for (const field of [cellField, barField]) {
      field.addEventListener('input', () => {
        this.picked = null;
        if (this.at) this.mirror(field);
      });
    }
  }

  get place(): (Spot & { sheet: number }) | null {
    return this.at;
  }

  get isEditing(): boolean {
    return this.at !== null;
  }

  /** The field in which the person writes. */
  get field(): HTMLTextAreaElement {
    return document.activeElement === this.barField ? this.barField : this.cellField;
  }

  get text(): string {
    return this.cellField.value;
  }

  private mirror(from: HTMLTextAreaElement): void {
    const other = from === this.cellField ? this.barField : this.cellField;
    if (other.value !== from.value) other.value = from.value;
    this.onChanged();
  }

  /** @param field where the person writes; it keeps its caret when it holds `text` already */
  start(place: Spot & { sheet: number }, text: string, mode: EditMode, field: HTMLTextAreaElement): void {
    this.at = place;
    this.mode = mode;
    this.picked = null;
    if (field.value !== text) {
      field.value = text;
      field.setSelectionRange(text.length, text.length);
    }
    if (document.activeElement !== field) field.focus({ preventScroll: true });
    this.mirror(field);
  }

  /** Ends it. @returns what was written and where; `null` when nothing was being edited */
  finish(): Written | null {
    const { at, text } = this;
    this.at = null;
    this.picked = null;
    this.cellField.value = '';
    if (document.activeElement === this.barField) this.cellField.focus({ preventScroll: true });
    this.onChanged();
    return at && { ...at, text };
  }

  /** A line break or other text where the caret is. */
  insert(text: string): void {
    const { field } = this;
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    this.mirror(field);
  }

  /** Does the text wait for a cell to be clicked? */
  get isPicking(): boolean {
    return this.at !== null && pickSpan(this.field.value, this.field.selectionEnd, this.picked) !== null;
  }

  /** Was the last thing that was done picking a cell? */
  get hasPicked(): boolean {
    return this.picked !== null;
  }

  pick(reference: string): void {
    const { field } = this;
    const span = pickSpan(field.value, field.selectionEnd, this.picked);
    if (!span) return;
    const put = putReference(field.value, span, reference);
    field.value = put.text;
    field.setSelectionRange(put.span.end, put.span.end);
    this.picked = put.span;
    this.mirror(field);
  }
}
