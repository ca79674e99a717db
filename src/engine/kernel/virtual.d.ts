/** The compiled kernel, served by plugin.ts. */
declare module 'virtual:kernel' {
  /** WebAssembly as hexadecimal digits. */
  const wasm: string;
  export default wasm;
}

/** That of another network. */
declare module 'virtual:kernel?rules=*' {
  const wasm: string;
  export default wasm;
}

/** The kernels of stock ops for a backend of TF.js, served by stock/ops-plugin.ts. */
declare module 'virtual:stock-ops?backend=*' {}
