/** The kinds of notice: why there is no widget to show. No notice repeats anything of the address. */

export type Notice =
	| { readonly kind: 'unknown-dossier' }
	| { readonly kind: 'unknown-widget' }
	| { readonly kind: 'unknown-version' }
	| { readonly kind: 'unknown-source' }
	/** `expected` is what the parameter may say, in English as in the API's answer. */
	| { readonly kind: 'bad-parameter'; readonly parameter: string; readonly expected: string }
	| { readonly kind: 'unavailable' }
