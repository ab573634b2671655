/** DOM lookups that a page's own names cannot clobber: an image or a form named `scripts` replaces `document.scripts`. */

export function all<Of extends Element = HTMLElement>(selector: string): NodeListOf<Of> {
	return Document.prototype.querySelectorAll.call<Document, [string], NodeListOf<Of>>(document, selector)
}

export function make<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
	return Document.prototype.createElement.call<Document, [Name], HTMLElementTagNameMap[Name]>(document, name)
}
