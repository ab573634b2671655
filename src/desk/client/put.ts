/** Morphs the page into a response (idiomorph), and keeps focus, frames and what was typed in other forms. */
import { Idiomorph } from 'idiomorph'
import { keepWaiting, nameInAnyPage } from './drafts.ts'
import { refreshLive } from './preview.ts'

/** @param intent what the button asked for beside sending: after one more row, its first field is next */
export function put(page: Document, sent: HTMLFormElement, url: string, intent = ''): void {
	keepWaiting()
	const version = versionShown(page)
	const sentId = sent.id
	const entered = emptyTextInFocus()
	putPage(page, sentId)
	// What comes by itself into a field that somebody has just entered gives way to what they type.
	if (entered && entered.value !== '' && entered === document.activeElement) entered.select()
	const { pathname, search } = new URL(url)
	if (`${pathname}${search}` !== `${location.pathname}${location.search}`) history.pushState(null, '', url)
	const live = document.querySelector<HTMLElement>('#live')
	if (live && version && version !== versionShown(document)) {
		live.dataset['version'] = version
		refreshLive()
	}
	focusAfter(sentId, intent)
}

/** @param sentId the id of the form whose answer it is */
export function putPage(page: Document, sentId: string): void {
	placeOffers(page)
	Idiomorph.morph(document.body, [...page.body.childNodes], {
		morphStyle: 'innerHTML',
		callbacks: {
			beforeNodeMorphed: (old: Node, given: Node) => mayMorph(old, sentId) && !isPutAnew(old, given),
			beforeAttributeUpdated: (name: string, _node: Element, mutation: 'update' | 'remove') =>
				// What somebody has unfolded stays so, though there is nothing in it yet.
				!OWN_MARKS.includes(name) && !(name === 'open' && mutation === 'remove'),
		},
	})
	document.title = page.title
	document.dispatchEvent(new Event('desk:put'))
}

/** No response has what is offered above a form (offers.ts). With its place held there, it is not moved, and keeps focus. */
function placeOffers(page: Document): void {
	const forms = [...page.querySelectorAll<HTMLFormElement>('form[data-draft]')]
	for (const offer of document.querySelectorAll<HTMLElement>('.offer')) {
		forms.find((form) => nameInAnyPage(form) === offer.dataset['of'])?.before(offer.cloneNode())
	}
}

function emptyTextInFocus(): HTMLInputElement | HTMLTextAreaElement | null {
	const focused = document.activeElement
	const isText = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement
	return isText && focused.value === '' ? focused : null
}

/** Attributes that the script sets on a form and no response has: it was typed in, and no browser may fill it. */
const OWN_MARKS = ['data-dirty', 'autocomplete']

/** The version of the record that the widgets beside the form show. */
function versionShown(page: Document): string | undefined {
	return page.querySelector<HTMLElement>('#live')?.dataset['version']
}

/** Another form that somebody has typed in stays as it is, and so do offers and the frames, which have a life of their own. */
function mayMorph(old: Node, sentId: string): boolean {
	if (!(old instanceof HTMLElement)) return true
	if (old.id === 'live' || old.classList.contains('offer')) return false
	return !(old instanceof HTMLFormElement && old.id !== sentId && 'dirty' in old.dataset)
}

/** Thousands of rows are put in place in one go: to compare them one by one takes seconds. */
function isPutAnew(old: Node, given: Node): boolean {
	if (!(old instanceof HTMLElement && 'anew' in old.dataset)) return false
	old.replaceChildren(...given.childNodes)
	return true
}

function focusAfter(formId: string, intent: string): void {
	const form = document.getElementById(formId)
	const [verb, list = ''] = intent.split(':')
	const added = verb === 'add' ? [...(form?.querySelectorAll<HTMLElement>(`[name^="${list}."]`) ?? [])] : []
	// A row that was opened; what a table comes to.
	const asked = { row: `[name^="cell-${list}-"]`, look: '[data-looked]' }[verb ?? '']
	const row = /^(.+\.\d+\.)/.exec(added.at(-1)?.getAttribute('name') ?? '')?.[1]
	const target =
		(asked && form?.querySelector<HTMLElement>(asked)) ??
		form?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
		form?.querySelector<HTMLElement>('[role="alert"]') ??
		document.getElementById(`${formId}-fault`) ??
		added.find((field) => field.getAttribute('name')?.startsWith(row ?? ' '))
	if (target) target.focus()
	else if (document.activeElement === document.body || document.activeElement === null) {
		// The button that was pressed is gone. Unless it sent the form, that is next.
		const next = intent === '' ? null : form?.querySelector<HTMLElement>('button.main')
		;(next ?? document.querySelector<HTMLElement>('#done'))?.focus()
	}
}

// The address of a page that was put in place has no document of its own to go back to.
addEventListener('popstate', () => location.reload())
