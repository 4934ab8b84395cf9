/** Notes: what people wrote above or below our block stays to the letter, and our block never piles up. */
import { describe, expect, it } from 'vitest';
import { mergeNote } from '../../../src/core/render-tab/note.ts';

const OURS = 'Perlu Dicek: Realisasi 150 lebih dari 100 persen. Periksa angkanya.';
const OTHER = 'Info: Target TW I berisi 0. Biarkan.';

describe('a note', () => {
  it('keeps what people wrote above our block', () => {
    const note = mergeNote('Catatan kantor', [OURS]);
    expect(note).toBe(`Catatan kantor\n\n[Kinerja] ${OURS}`);
    expect(mergeNote(note, [])).toBe('Catatan kantor');
  });

  it.each([[[OURS]], [[OURS, OTHER]]])('keeps what people added below our block of %j', (sentences) => {
    const note = `${mergeNote('Catatan kantor', sentences)}\nSudah dicek bidang.`;
    expect(mergeNote(note, [])).toBe('Catatan kantor\nSudah dicek bidang.');
    expect(mergeNote(note, [OTHER])).toBe(`Catatan kantor\nSudah dicek bidang.\n\n[Kinerja] ${OTHER}`);
  });

  it('does not touch a note that holds nothing of ours', () => {
    expect(mergeNote('Catatan \n', [])).toBe('Catatan \n');
  });

  it('removes a block whose sentence quotes a cell of two lines', () => {
    expect(mergeNote(mergeNote('', ['Perlu Dicek: "1\n2" tidak terbaca.']), [])).toBe('');
  });

  it('is the same when it is merged twice', () => {
    const once = mergeNote('Catatan', [OURS, OTHER]);
    expect(mergeNote(once, [OURS, OTHER])).toBe(once);
  });
});
