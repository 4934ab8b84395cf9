// Stands in for Node's types in the pure projects: docx refers to them, and with the real ones `console` and `Buffer` would compile in core and app.
declare module 'stream' {
  export class Stream {}
}
