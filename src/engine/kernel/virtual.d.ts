/** The compiled kernel, served by plugin.ts. */
declare module 'virtual:kernel' {
  /** WebAssembly in base64. */
  const wasm: string;
  export default wasm;
}
