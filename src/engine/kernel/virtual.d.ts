/** The compiled kernel, served by plugin.ts. */
declare module 'virtual:kernel' {
  /** WebAssembly as hexadecimal digits. */
  const wasm: string;
  export default wasm;
}
