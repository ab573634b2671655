/** Files that the Worker brings beside its code, as wrangler's default rules hand them out. */
declare module '*.wasm' {
	const module: WebAssembly.Module
	export default module
}
