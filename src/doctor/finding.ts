/** The kinds of finding: what can be wrong with a saved embed code, or with the policy of its page. */
import type { Disguise } from './disguise.ts'

export type Finding =
	| { readonly kind: 'nothing' }
	| { readonly kind: 'unreadable' }
	/** The code stands where browsers do not read it as code. */
	| { readonly kind: Disguise }
	| { readonly kind: 'no-widget' }
	| { readonly kind: 'several' }
	/** A link and no more: as it was meant, or the author may not paste frames, as in WordPress without `unfiltered_html`. */
	| { readonly kind: 'remnant' }
	| { readonly kind: 'curly-quotes' }
	| { readonly kind: 'doubly-escaped' }
	/** The address has a slash too many or the like, or stands in another one that leads to it. */
	| { readonly kind: 'damaged-address' }
	| { readonly kind: 'other-host'; readonly host: string }
	| { readonly kind: 'insecure' }
	| { readonly kind: 'unknown-dossier'; readonly dossier: string }
	| { readonly kind: 'unknown-widget'; readonly widget: string }
	| { readonly kind: 'unknown-version' }
	| { readonly kind: 'bad-parameter'; readonly parameter: string }
	/** Of a phrase: without the parameter it would say another number, which is nobody's choice but the reporter's. */
	| { readonly kind: 'other-number'; readonly parameter: string }
	/** The address stands in an attribute that no browser loads: a lazy loader or a consent manager put it there. */
	| { readonly kind: 'address-moved'; readonly attribute: string }
	| { readonly kind: 'no-title' }
	| { readonly kind: 'no-sandbox' }
	| { readonly kind: 'sandbox-lacks'; readonly tokens: readonly string[] }
	| { readonly kind: 'sandbox-loose'; readonly tokens: readonly string[] }
	| { readonly kind: 'height'; readonly found: string | null; readonly designed: number }
	| { readonly kind: 'width'; readonly found: string | null }
	| { readonly kind: 'not-lazy' }
	| { readonly kind: 'bare' }
	/** Of a frame, its border comes back; of a quote or a tag, the page moves when the frame is put in. */
	| { readonly kind: 'no-style'; readonly of: 'frame' | 'quote' | 'tag' }
	| { readonly kind: 'no-class' }
	| { readonly kind: 'script-stripped' }
	/** The script that carries the widget or the words is of another address than its quote or link. */
	| { readonly kind: 'script-of-other' }
	/** The script has nowhere to put what it carries. */
	| { readonly kind: 'place-lost'; readonly of: 'quote' | 'link' }
	/** Its words stay as they were copied. */
	| { readonly kind: 'phrase-stripped' }
	| { readonly kind: 'no-phrase-class' }
	/** Its bytes follow the record: no hash is right for long. */
	| { readonly kind: 'integrity-of-record' }
	| { readonly kind: 'script-elsewhere'; readonly host: string }
	/** `by`: what keeps browsers from running it, as it stands in the tag. */
	| { readonly kind: 'script-held-back'; readonly by: string }
	/** Browsers of today run no classic script that has it. */
	| { readonly kind: 'nomodule' }
	/** The script's bytes are others than the tag insists on. */
	| { readonly kind: 'wrong-integrity' }
	| { readonly kind: 'no-crossorigin' }
	| { readonly kind: 'data-stripped' }
	/** `by`: what hides it, on its element or on one around it. */
	| { readonly kind: 'not-shown'; readonly by: string }
	/** `line`: the whole directive as it should be. */
	| { readonly kind: 'policy-lacks'; readonly directive: PolicyDirective; readonly line: string }
	/** Under `strict-dynamic` no host is trusted by its name. */
	| { readonly kind: 'policy-wants-nonce' }
	/** No script of the page runs. */
	| { readonly kind: 'policy-sandbox' }

export type PolicyDirective = 'frame-src' | 'img-src' | 'script-src'

const WORKS: ReadonlySet<Finding['kind']> = new Set([
	'remnant',
	'no-title',
	'no-sandbox',
	'sandbox-lacks',
	'sandbox-loose',
	'height',
	'width',
	'not-lazy',
	'bare',
	'no-style',
	'doubly-escaped',
	'damaged-address',
])

/** Whether readers see no widget, or another than the one meant, until it is mended. */
export function stops({ kind }: Finding): boolean {
	return !WORKS.has(kind)
}
