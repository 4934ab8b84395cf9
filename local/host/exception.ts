/** The errors that services throw: inside the script each is an Error with the name Google gives it. */

/** What the built-in services throw. */
export class ServiceException extends Error {
  override readonly name: string = 'Exception';
}

/** What advanced services such as Drive throw; `details.code` is the HTTP status. */
export class ApiException extends ServiceException {
  override readonly name: string = 'GoogleJsonResponseException';
  readonly details: { code: number; message: string };

  /** @param method such as `drive.files.get` */
  constructor(method: string, code: number, reason: string) {
    super(`API call to ${method} failed with error: ${reason}`);
    this.details = { code, message: reason };
  }
}
