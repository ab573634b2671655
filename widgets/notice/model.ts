/** Why there is no widget to show. Nothing of the address is repeated: a page of ours says only what we say. */

export type Notice =
	| { readonly kind: 'unknown-dossier' }
	| { readonly kind: 'unknown-widget' }
	| { readonly kind: 'unknown-version' }
	| { readonly kind: 'unknown-source' }
	/** `expected` is what the parameter may say, in English as in the API's answer. */
	| { readonly kind: 'bad-parameter'; readonly parameter: string; readonly expected: string }
	| { readonly kind: 'unavailable' }
