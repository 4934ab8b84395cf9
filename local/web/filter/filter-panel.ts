/** The choices of one column of the filter: sort by it, which values are shown, or which condition they meet. */
import type { FilterChoice } from '../../host/view/edit-types.ts';
import type { FilterColumnView, SheetView } from '../../host/view/view-types.ts';
import type { Desk } from '../desk.ts';
import { type OpenDialog, openDialog } from '../dialogs/dialog.ts';
import { element, textButton, uniqueId } from '../element.ts';
import { columnName } from '../grid/areas.ts';
import { placeUnder } from '../menu/place.ts';
import { columnTexts } from './column-texts.ts';
import { ConditionFields } from './condition-fields.ts';
import { ValueList } from './value-list.ts';

type Way = 'values' | 'condition';

class FilterPanel {
  private readonly values: ValueList;
  private readonly condition: ConditionFields;
  private readonly radios: Record<Way, HTMLInputElement>;
  private readonly problem = element('p', { class: 'isian-salah', role: 'alert' });
  private readonly dialog: OpenDialog;
  private readonly total: number;

  constructor(
    private readonly desk: Desk,
    private readonly sheet: SheetView,
    private readonly column: number,
    at: DOMRect,
  ) {
    const now: FilterColumnView | undefined = sheet.filterColumns[column];
    const texts = columnTexts(sheet, column);
    this.total = texts.length;
    const hidden = now?.kind === 'values' ? now.hidden.filter((text) => texts.some((one) => one.text === text)) : [];
    this.values = new ValueList(texts, new Set(hidden));
    const { criteria, text } = now?.kind === 'condition' ? now : { criteria: '', text: '' };
    this.condition = new ConditionFields(criteria, text);
    const name = uniqueId('saring');
    this.radios = {
      values: element('input', { type: 'radio', name, checked: now?.kind !== 'condition' }),
      condition: element('input', { type: 'radio', name, checked: now?.kind === 'condition' }),
    };
    for (const radio of Object.values(this.radios)) radio.addEventListener('change', () => this.update());
    this.dialog = this.open(now);
    this.update();
    this.place(at);
  }

  private open(now: FilterColumnView | undefined): OpenDialog {
    const header = this.sheet.cells[this.sheet.filter?.top ?? 0]?.[this.column]?.t.replace(/\s+/g, ' ') ?? '';
    const way = (key: Way, label: string) => element('label', { class: 'saring-cara' }, this.radios[key], label);
    const foreign = element(
      'p',
      { class: 'redup' },
      'Kolom ini disaring oleh program lain dengan cara yang tidak ada di sini. Pilihan baru menggantikannya.',
    );
    const dialog = openDialog({
      title: `Filter kolom ${columnName(this.column)}${header === '' ? '' : `: ${header}`}`,
      look: 'jendela--saring',
      width: 340,
      content: [
        element(
          'div',
          { class: 'saring-urut' },
          textButton('Urutkan A–Z', 'tombol tombol--garis', () => this.sort(true)),
          textButton('Urutkan Z–A', 'tombol tombol--garis', () => this.sort(false)),
        ),
        ...(now?.kind === 'foreign' ? [foreign] : []),
        way('values', 'Tampilkan menurut nilai'),
        this.values.root,
        way('condition', 'Tampilkan menurut kondisi'),
        this.condition.root,
        this.problem,
      ],
      buttons: [
        ...(now ? [{ label: 'Tampilkan semua', press: () => this.send({ kind: 'values', hidden: [] }) }] : []),
        { label: 'Batal', press: () => dialog.close() },
        { label: 'Terapkan', look: 'utama', submits: true },
      ],
      onSubmit: () => this.submit(),
      onClose: () => this.desk.grid.focus(),
      focus: now?.kind === 'condition' ? this.radios.condition : this.values.search,
    });
    return dialog;
  }

  /** Beside its header cell, as a menu would be; a press beside it closes it. */
  private place(at: DOMRect): void {
    const { root } = this.dialog;
    root.style.margin = '0';
    placeUnder(root, at);
    root.addEventListener('mousedown', (event) => {
      if (event.target === root) this.dialog.close();
    });
  }

  private update(): void {
    this.values.root.hidden = !this.radios.values.checked;
    this.condition.root.hidden = !this.radios.condition.checked;
    this.problem.textContent = '';
    if (this.radios.condition.checked && document.activeElement === this.radios.condition) this.condition.focus();
  }

  private sort(ascending: boolean): void {
    this.dialog.close();
    void this.desk.edit({ kind: 'filter-urut', sheet: this.sheet.id, column: this.column, ascending });
  }

  private submit(): void {
    const { values, condition } = this;
    if (this.radios.condition.checked) {
      this.problem.textContent = condition.problem() ?? '';
      if (this.problem.textContent === '') this.send({ kind: 'condition', ...condition.value });
      return;
    }
    const hidden = [...values.hidden];
    if (this.total > 0 && hidden.length >= this.total) this.problem.textContent = 'Pilih paling sedikit satu nilai.';
    else this.send({ kind: 'values', hidden });
  }

  private send(choice: FilterChoice): void {
    this.dialog.close();
    void this.desk.edit({ kind: 'filter-kolom', sheet: this.sheet.id, column: this.column, choice });
  }
}

/** @param at the header cell in the window */
export function openFilterPanel(desk: Desk, sheet: SheetView, column: number, at: DOMRect): void {
  desk.grid.commit();
  new FilterPanel(desk, sheet, column, at);
}
