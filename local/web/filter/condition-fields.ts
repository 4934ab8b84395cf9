/** A condition for a column of the filter: which comparison, and with what. */
import { element } from '../element.ts';

interface Comparison {
  criteria: string;
  label: string;
  /** What stands behind it; absent = nothing is compared with. */
  hint?: string;
}

const COMPARISONS: readonly Comparison[] = [
  { criteria: 'TEXT_CONTAINS', label: 'Berisi', hint: 'Teks' },
  { criteria: 'TEXT_DOES_NOT_CONTAIN', label: 'Tidak berisi', hint: 'Teks' },
  { criteria: 'TEXT_EQUAL_TO', label: 'Sama dengan', hint: 'Teks atau angka' },
  { criteria: 'TEXT_STARTS_WITH', label: 'Diawali dengan', hint: 'Teks' },
  { criteria: 'NUMBER_GREATER_THAN', label: 'Lebih dari', hint: 'Angka atau tanggal' },
  { criteria: 'NUMBER_GREATER_THAN_OR_EQUAL_TO', label: 'Lebih dari atau sama dengan', hint: 'Angka atau tanggal' },
  { criteria: 'NUMBER_LESS_THAN', label: 'Kurang dari', hint: 'Angka atau tanggal' },
  { criteria: 'NUMBER_LESS_THAN_OR_EQUAL_TO', label: 'Kurang dari atau sama dengan', hint: 'Angka atau tanggal' },
  { criteria: 'CELL_EMPTY', label: 'Kosong' },
  { criteria: 'CELL_NOT_EMPTY', label: 'Tidak kosong' },
];

/** Conditions of files that are offered under another name here. */
const SAME: Record<string, string> = { NUMBER_EQUAL_TO: 'TEXT_EQUAL_TO' };

export class ConditionFields {
  private readonly choice = element('select', { class: 'isian', 'aria-label': 'Kondisi' });
  private readonly field = element('input', { class: 'isian', autocomplete: 'off', spellcheck: 'false' });
  readonly root: HTMLElement;

  constructor(criteria: string, text: string) {
    const wanted = SAME[criteria] ?? criteria;
    this.choice.append(...COMPARISONS.map(({ criteria: value, label }) => element('option', { value }, label)));
    this.choice.value = COMPARISONS.some((one) => one.criteria === wanted) ? wanted : 'TEXT_CONTAINS';
    this.field.value = text;
    this.choice.addEventListener('change', () => this.update());
    this.root = element('div', { class: 'saring-bagian' }, this.choice, this.field);
    this.update();
  }

  private get comparison(): Comparison | undefined {
    return COMPARISONS.find(({ criteria }) => criteria === this.choice.value);
  }

  private update(): void {
    const { hint } = this.comparison ?? {};
    this.field.hidden = hint === undefined;
    this.field.placeholder = hint ?? '';
    this.field.setAttribute('aria-label', hint ?? '');
  }

  focus(): void {
    this.choice.focus();
  }

  get value(): { criteria: string; text: string } {
    return { criteria: this.choice.value, text: this.field.hidden ? '' : this.field.value };
  }

  /** What is missing; `null` = nothing. */
  problem(): string | null {
    const isMissing = !this.field.hidden && this.field.value.trim() === '';
    return isMissing ? 'Isi dahulu pembandingnya.' : null;
  }
}
