/** The real KV with a test beside it (test double): it sees every call, and may fail it, or never answer. */

export function watchedKv(
	kv: KVNamespace,
	call: (method: string, ask: () => Promise<unknown>) => Promise<unknown>,
): KVNamespace {
	return new Proxy(kv, {
		get(target, name) {
			const value = Reflect.get(target, name)
			if (typeof value !== 'function') return value
			return (...args: unknown[]) => call(String(name), () => value.apply(target, args))
		},
	})
}
