/** The errors that services throw: inside the script each is an Error with the name Google gives it. */

/** What the built-in services throw. */
export class ServiceException extends Error {
  override readonly name: string = 'Exception';
}

/** What advanced services such as Drive throw; `details.code` is the HTTP status. */
export class ApiException extends ServiceException {
  override readonly name: string = 'GoogleJsonResponseException';
  readonly details: { code: number; message: string; errors: { domain: string; message: string; reason: string }[] };

  /**
   * @param method such as `drive.files.get`
   * @param reason Google's word for the kind of error, which is never translated: `notFound`
   */
  constructor(method: string, code: number, message: string, reason = REASONS[code] ?? 'invalid') {
    super(`API call to ${method} failed with error: ${message}`);
    this.details = { code, message, errors: [{ domain: 'global', message, reason }] };
  }
}

/** By HTTP status, where a method gives none of its own. */
const REASONS: Record<number, string> = { 403: 'forbidden', 404: 'notFound' };
