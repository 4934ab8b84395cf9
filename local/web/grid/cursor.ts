/** The selected cells and how keys move them. */
import { areaOf, contains, isSingle, sameArea } from './areas.ts';
import type { Area, Spot } from './grid-types.ts';
import type { KeyAction } from './keyboard.ts';
import {
  cornerOf,
  cycle,
  type Direction,
  headOf,
  jump,
  lastFilled,
  step,
  stretch,
  type Terrain,
} from './navigation.ts';

export class Cursor {
  areas: Area[] = [areaOf({ row: 0, column: 0 })];
  active: Spot = { row: 0, column: 0 };
  /** Column in which a run of Tab keys began: Enter returns to it. */
  private tabColumn: number | null = null;

  constructor(
    private readonly terrain: () => Terrain,
    private readonly rowsPerPage: () => number,
    /** Draws it; `head` is the cell to be brought into sight. */
    private readonly show: (cursor: Cursor, head: Spot) => void,
  ) {}

  /** The area with the active cell. */
  get area(): Area {
    return this.areas.at(-1) ?? areaOf(this.active);
  }

  /** What was selected with the pointer. @returns whether that is news */
  take(areas: Area[], active: Spot): boolean {
    const isSame =
      areas.length === this.areas.length &&
      areas.every((area, index) => sameArea(area, this.areas[index] ?? area)) &&
      active.row === this.active.row &&
      active.column === this.active.column;
    if (isSame) return false;
    this.areas = areas;
    this.active = active;
    this.tabColumn = null;
    return true;
  }

  set(area: Area, active: Spot = { row: area.top, column: area.left }, head: Spot = active): void {
    this.areas = [area];
    this.active = active;
    this.show(this, head);
  }

  /** Selects again what was selected before. */
  restore(areas: readonly Area[], active: Spot): void {
    this.areas = [...areas];
    this.active = active;
    this.show(this, active);
  }

  private goTo(spot: Spot): void {
    const corner = cornerOf(this.terrain(), spot);
    this.set(stretch(this.terrain(), corner, corner), corner);
  }

  private goOn(spot: Spot, extend: boolean): void {
    this.tabColumn = null;
    if (extend) this.set(stretch(this.terrain(), this.active, spot), this.active, spot);
    else this.goTo(spot);
  }

  private start(extend: boolean): Spot {
    return extend ? headOf(this.area, this.active) : this.active;
  }

  private byPage(direction: Direction, extend: boolean): void {
    let spot = this.start(extend);
    for (let count = this.rowsPerPage(); count > 0; count -= 1) spot = step(this.terrain(), spot, direction);
    this.goOn(spot, extend);
  }

  private toEdge(end: boolean, all: boolean, extend: boolean): void {
    const terrain = this.terrain();
    const { row } = this.start(extend);
    let spot: Spot = { row: all ? 0 : row, column: 0 };
    if (end && all) spot = lastFilled(terrain);
    else if (end) {
      for (let at = 0; at < terrain.columns; at += 1) if (terrain.hasContent(row, at)) spot = { row, column: at };
    }
    this.goOn(spot, extend);
  }

  private pick(what: 'semua' | 'kolom' | 'baris'): void {
    const { rows, columns } = this.terrain();
    const all = { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
    if (what === 'kolom') this.set({ ...this.area, top: 0, bottom: all.bottom }, this.active);
    else if (what === 'baris') this.set({ ...this.area, left: 0, right: all.right }, this.active);
    else this.set(this.around() ?? all, this.active);
  }

  /** The block of filled cells around the active one, when there is more of it than is selected. */
  private around(): Area | null {
    const block = this.blockAround(this.area);
    return sameArea(block, this.area) ? null : block;
  }

  /** `from`, or the active cell, grown over all filled cells that touch it. */
  blockAround(from: Area = areaOf(this.active)): Area {
    const terrain = this.terrain();
    let block = from;
    for (let again = true; again; ) {
      again = false;
      const wider = {
        top: Math.max(0, block.top - 1),
        left: Math.max(0, block.left - 1),
        bottom: Math.min(terrain.rows - 1, block.bottom + 1),
        right: Math.min(terrain.columns - 1, block.right + 1),
      };
      const rim = (row: number, column: number) => !contains(block, { row, column }) && terrain.hasContent(row, column);
      const grown = { ...block };
      for (let row = wider.top; row <= wider.bottom; row += 1) {
        for (let column = wider.left; column <= wider.right; column += 1) {
          if (!rim(row, column)) continue;
          grown.top = Math.min(grown.top, row);
          grown.bottom = Math.max(grown.bottom, row);
          grown.left = Math.min(grown.left, column);
          grown.right = Math.max(grown.right, column);
        }
      }
      again = !sameArea(grown, block);
      block = grown;
    }
    return block;
  }

  /** Tab and Enter: through the selected cells, or on to the next one. */
  next(direction: Direction): void {
    const terrain = this.terrain();
    const own = stretch(terrain, this.active, this.active);
    if (!sameArea(this.area, own) && !isSingle(this.area)) {
      const active = cycle(terrain, this.area, this.active, direction);
      this.active = active;
      this.show(this, active);
      return;
    }
    const isTab = direction === 'kanan' || direction === 'kiri';
    const column = isTab ? this.active.column : (this.tabColumn ?? this.active.column);
    const tabColumn = isTab ? (this.tabColumn ?? this.active.column) : null;
    this.goTo(step(terrain, { row: this.active.row, column }, direction));
    this.tabColumn = tabColumn;
  }

  /** @returns whether the action was one that moves or selects */
  act(action: KeyAction): boolean {
    switch (action.do) {
      case 'gerak': {
        const from = this.start(action.extend);
        const walk = action.jump ? jump : step;
        this.goOn(walk(this.terrain(), from, action.direction), action.extend);
        return true;
      }
      case 'halaman':
        this.byPage(action.direction, action.extend);
        return true;
      case 'tepi':
        this.toEdge(action.end, action.all, action.extend);
        return true;
      case 'lanjut':
        this.next(action.direction);
        return true;
      case 'pilih':
        this.pick(action.what);
        return true;
      default:
        return false;
    }
  }
}
