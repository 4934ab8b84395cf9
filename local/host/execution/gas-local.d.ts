/** Types of the package gas-local, which brings none. */
declare module 'gas-local' {
  const gasLocal: {
    require(folder: string, context: object, options?: { filter?: (file: string) => boolean }): object;
  };
  export default gasLocal;
}
