/** Members of Apps Script enums: objects, never strings, one and the same in every execution. */

export class EnumMember {
  static readonly service = 'Enum';

  constructor(
    private readonly label: string,
    private readonly position: number,
  ) {}

  name(): string {
    return this.label;
  }

  ordinal(): number {
    return this.position;
  }

  compareTo(other: EnumMember): number {
    return this.position - other.position;
  }

  toString(): string {
    return this.label;
  }
}

/** An enum with its members in Google's order. */
export function makeEnum<Name extends string>(names: readonly Name[]): Readonly<Record<Name, EnumMember>> {
  const entries = names.map((name, position) => [name, new EnumMember(name, position)] as const);
  return Object.freeze(Object.fromEntries(entries)) as Readonly<Record<Name, EnumMember>>;
}
