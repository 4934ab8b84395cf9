/** Fields that several actions have. */
import type { FieldOption } from '../../tindakan/tindakan-command.ts';

/** A reason that the action itself asks for. @param example with its quotes */
export function alasanField(example: string, description: string): FieldOption {
  return { field: 'alasan', name: 'alasan', value: example, description };
}

/** @param example such as `"Triwulan II"`, with its quotes */
export function periodeField(example: string, description = 'periode yang dikerjakan'): FieldOption {
  return { field: 'periode', name: 'periode', value: example, description };
}
