/** Why there is no widget to show. */

export type Notice =
	| { readonly kind: 'unknown-dossier' }
	| { readonly kind: 'unknown-widget' }
	| { readonly kind: 'unknown-version' }
	/** `expected` is what the parameter may say, in English as in the API's answer. */
	| { readonly kind: 'bad-parameter'; readonly parameter: string; readonly expected: string }
	| { readonly kind: 'unavailable' }
