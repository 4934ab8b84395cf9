/** A person, as Spreadsheet and Protection give editors and owners. */
import { checkArguments } from './signature.ts';

export class UserService implements Pick<GoogleAppsScript.Base.User, 'getEmail'> {
  static readonly service = 'User';

  constructor(private readonly email: string) {}

  getEmail(): string {
    return this.email;
  }
}

/** Scripts say who by address or by a user object of any service. */
export type Person = string | { getEmail(): string };

export function emailOf(person: Person): string {
  return typeof person === 'string' ? person : person.getEmail();
}

checkArguments(UserService, {});
