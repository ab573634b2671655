/** The script of a phrase: it gives the words to links with exactly one address, and touches nothing else of the page. */

type Said = { readonly text: string; readonly title: string }

/** @param href of the links; nothing counted, nothing done: their own words stand */
export function phraseScript(href: string, { text, title }: Said): string {
	const [address, words, saying] = [href, text, title].map(inScript)
	return `document.querySelectorAll("a.sidelines-phrase").forEach(a=>{a.href==${address}&&(a.textContent=${words},a.title=${saying})})`
}

/** As a string of JavaScript that can stand anywhere in a page (HTML, "restrictions for contents of script elements"). */
function inScript(text: string): string {
	return JSON.stringify(text).replace(/[<\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
