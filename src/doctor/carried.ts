/** Checks the codes whose scripts carry what they say, the widget in the page and a phrase, for what a CMS took or changed. */
import type { Finding } from './finding.ts'
import type { Pasted, PastedElement } from './pasted.ts'
import { carriedBy, classesOf, type Placement, widgetKey } from './placement.ts'
import { classFindings, roomFindings, scriptFindings } from './quote.ts'

export function inPageFindings(
	{ element, url }: Placement,
	pasted: Pasted,
	designed: number | null,
	origin: string,
): Finding[] {
	if (element.name === 'script')
		return [{ kind: 'place-lost', of: 'quote' }, ...scriptFindings(element, 'in-page', origin)]
	const scripts = scriptsOf(pasted, 'inPage', origin)
	const own = scripts.find((script) => url && script.url && widgetKey(script.url) === widgetKey(url))
	const script = own ?? scripts[0]
	return [
		...classFindings(element),
		...(own ? [] : [{ kind: 'script-of-other' } as const]),
		...(script ? scriptFindings(script.element, 'in-page', origin) : []),
		...roomFindings(element, 'quote', designed),
	]
}

export function phraseFindings({ element, url }: Placement, pasted: Pasted, origin: string): Finding[] {
	if (element.name === 'script')
		return [{ kind: 'place-lost', of: 'link' }, ...scriptFindings(element, 'phrase', origin)]
	const scripts = scriptsOf(pasted, 'phrase', origin)
	// To the letter, as the script compares them.
	const own = scripts.find((script) => script.url?.href === url?.href)
	const script: PastedElement | undefined = (own ?? scripts[0])?.element
	return [
		...(classesOf(element).includes('sidelines-phrase') ? [] : [{ kind: 'no-phrase-class' } as const]),
		...(script ? scriptFindings(script, 'phrase', origin) : [{ kind: 'phrase-stripped' } as const]),
		...(script && !own ? [{ kind: 'script-of-other' } as const] : []),
	]
}

function scriptsOf({ elements }: Pasted, form: 'inPage' | 'phrase', origin: string): Placement[] {
	return elements.flatMap((e) => carriedBy(e, origin)).filter((script) => script.form === form)
}
