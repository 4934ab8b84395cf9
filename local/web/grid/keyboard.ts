/** What a key means in the grid, as in Google Sheets. */
import type { Direction } from './navigation.ts';

export interface Stroke {
  key: string;
  /** Ctrl, or ⌘ on a Mac. */
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
}

export type KeyAction =
  | { do: 'gerak'; direction: Direction; jump: boolean; extend: boolean }
  | { do: 'halaman'; direction: Direction; extend: boolean }
  /** To the edge of the row, or with `all` of the tab. */
  | { do: 'tepi'; end: boolean; all: boolean; extend: boolean }
  | { do: 'lanjut'; direction: Direction }
  | { do: 'pilih'; what: 'semua' | 'kolom' | 'baris' }
  | { do: 'isi'; along: 'bawah' | 'kanan' }
  | { do: 'huruf'; part: 'bold' | 'italic' | 'underline' }
  /** `sunting`: Enter or F2. `daftar`: open the choices. `keluar`: leave the grid by keyboard. */
  | {
      do:
        | 'sunting'
        | 'kosongkan'
        | 'urungkan'
        | 'ulangi'
        | 'cari'
        | 'ganti'
        | 'tanggal'
        | 'centang'
        | 'daftar'
        | 'tautan'
        | 'batal';
    }
  | { do: 'keluar'; back: boolean };

const ARROWS: Record<string, Direction> = {
  ArrowUp: 'atas',
  ArrowDown: 'bawah',
  ArrowLeft: 'kiri',
  ArrowRight: 'kanan',
};

function withCtrl({ key, shift }: Stroke): KeyAction | null {
  switch (key.toLowerCase()) {
    case 'a':
      return { do: 'pilih', what: 'semua' };
    case ' ':
      return { do: 'pilih', what: 'kolom' };
    case 'd':
      return { do: 'isi', along: 'bawah' };
    case 'r':
      return { do: 'isi', along: 'kanan' };
    case 'z':
      return { do: shift ? 'ulangi' : 'urungkan' };
    case 'y':
      return { do: 'ulangi' };
    case 'f':
      return { do: 'cari' };
    case 'h':
      return { do: 'ganti' };
    case ';':
      return { do: 'tanggal' };
    case 'b':
      return { do: 'huruf', part: 'bold' };
    case 'i':
      return { do: 'huruf', part: 'italic' };
    case 'u':
      return { do: 'huruf', part: 'underline' };
    default:
      return null;
  }
}

function plain({ key, shift }: Stroke): KeyAction | null {
  switch (key) {
    case 'Tab':
      return { do: 'lanjut', direction: shift ? 'kiri' : 'kanan' };
    case 'Enter':
      return shift ? { do: 'lanjut', direction: 'atas' } : { do: 'sunting' };
    case 'F2':
      return { do: 'sunting' };
    case 'F6':
      return { do: 'keluar', back: shift };
    case 'Delete':
    case 'Backspace':
      return { do: 'kosongkan' };
    case 'Escape':
      return { do: 'batal' };
    case 'PageDown':
    case 'PageUp':
      return { do: 'halaman', direction: key === 'PageUp' ? 'atas' : 'bawah', extend: shift };
    case ' ':
      return shift ? { do: 'pilih', what: 'baris' } : { do: 'centang' };
    default:
      return null;
  }
}

/** Of a key when nothing is being edited; `null` = none of ours: a letter, or the browser's. */
export function actionOf(stroke: Stroke): KeyAction | null {
  const { key, ctrl, shift, alt } = stroke;
  const direction = ARROWS[key];
  if (alt) {
    if (key === 'ArrowDown' && !ctrl) return { do: 'daftar' };
    return key === 'Enter' ? { do: 'tautan' } : null;
  }
  if (direction) return { do: 'gerak', direction, jump: ctrl, extend: shift };
  if (key === 'Home' || key === 'End') return { do: 'tepi', end: key === 'End', all: ctrl, extend: shift };
  return ctrl ? withCtrl(stroke) : plain(stroke);
}

export type EditKey =
  | { do: 'simpan'; direction: Direction | null; everywhere: boolean }
  | { do: 'buang' | 'baris-baru' | 'ganti-cara' | 'biarkan' }
  /** An arrow while the text was begun by typing: it ends editing, or picks a cell for a formula. */
  | { do: 'panah'; direction: Direction; extend: boolean };

/** Of a key while a cell is being edited; `biarkan` = the text field's own. */
export function editKeyOf({ key, ctrl, shift, alt }: Stroke): EditKey {
  const direction = ARROWS[key];
  if (direction && !ctrl && !alt) return { do: 'panah', direction, extend: shift };
  switch (key) {
    case 'Enter':
      if (alt) return { do: 'baris-baru' };
      return { do: 'simpan', direction: ctrl ? null : shift ? 'atas' : 'bawah', everywhere: ctrl };
    case 'Tab':
      return { do: 'simpan', direction: shift ? 'kiri' : 'kanan', everywhere: false };
    case 'Escape':
      return { do: 'buang' };
    case 'F2':
      return { do: 'ganti-cara' };
    default:
      return { do: 'biarkan' };
  }
}
