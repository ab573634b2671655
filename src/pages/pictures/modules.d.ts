/** Types of the files that the Worker imports beside its code, as wrangler's default rules provide them. */
declare module '*.wasm' {
	const module: WebAssembly.Module
	export default module
}
