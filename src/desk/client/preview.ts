/** The widgets beside a form, as they will be: each keystroke sends the form for a look, and no more than one look at a time. */
import { word } from './say.ts'

let wanted: HTMLFormElement | null = null
let isLooking = false

addEventListener('input', ({ target }) => {
	const form = target instanceof Element ? target.closest<HTMLFormElement>('form[data-previews]') : null
	if (form) look(form)
})

addEventListener('change', ({ target }) => {
	if (target instanceof Element && target.closest('[data-options]')) refreshLive()
})

/** The frames anew, as the chosen options have them: with what is being typed, if somebody is typing. */
export function refreshLive(): void {
	const dirty = document.querySelector<HTMLFormElement>('form[data-previews][data-dirty]')
	if (dirty) {
		look(dirty)
		return
	}
	for (const frame of frames()) {
		const url = new URL(
			frame.src || `/w/${location.pathname.split('/')[2]}/${frame.dataset['kind']?.split('/')[0]}`,
			location.href,
		)
		for (const [name, value] of options()) url.searchParams.set(name, value)
		const [, metric] = frame.dataset['kind']?.split('/') ?? []
		if (metric) url.searchParams.set('metric', metric)
		const fresh = successor(frame)
		fresh.src = url.href
		void shown(fresh, frame)
	}
}

function look(form: HTMLFormElement): void {
	wanted = form
	if (!isLooking) void lookOnce()
}

async function lookOnce(): Promise<void> {
	isLooking = true
	while (wanted) {
		const form = wanted
		wanted = null
		const start = performance.now()
		await Promise.all(frames().map((frame) => draw(form, frame)))
		performance.measure('preview', { start })
	}
	isLooking = false
}

/** The form is posted into a new frame, which takes the old one's place once it is drawn: nothing flickers, no history grows. */
function draw(form: HTMLFormElement, frame: HTMLIFrameElement): Promise<void> {
	const fresh = successor(frame)
	const query = new URLSearchParams({ preview: frame.dataset['kind'] ?? '', ...Object.fromEntries(options()) })
	const copy = document.createElement('form')
	copy.method = 'post'
	copy.action = `${new URL(form.action).pathname}?${query}`
	copy.target = fresh.name
	for (const [name, value] of new FormData(form)) {
		const field = document.createElement('input')
		field.type = 'hidden'
		field.name = name
		field.value = String(value)
		copy.append(field)
	}
	copy.hidden = true
	document.body.append(copy)
	const done = shown(fresh, frame)
	HTMLFormElement.prototype.submit.call(copy)
	copy.remove()
	return done
}

let count = 0

function successor(frame: HTMLIFrameElement): HTMLIFrameElement {
	const fresh = document.createElement('iframe')
	fresh.name = `${frame.name.split('~')[0]}~${++count}`
	fresh.title = frame.title
	fresh.height = frame.height
	fresh.dataset['kind'] = frame.dataset['kind'] ?? ''
	fresh.dataset['fresh'] = ''
	frame.parentElement?.append(fresh)
	return fresh
}

/** Longer than any local answer takes: a frame that never arrives must not stop the next look. */
const PATIENCE_MS = 5_000

function shown(fresh: HTMLIFrameElement, old: HTMLIFrameElement): Promise<void> {
	return new Promise((resolve) => {
		const giveUp = setTimeout(() => {
			fresh.remove()
			resolve()
		}, PATIENCE_MS)
		fresh.addEventListener('load', () => {
			// An empty frame loads, too.
			if (fresh.contentDocument?.URL === 'about:blank') return
			clearTimeout(giveUp)
			take(fresh, old)
			resolve()
		})
	})
}

function take(fresh: HTMLIFrameElement, old: HTMLIFrameElement): void {
	const waits = fresh.contentDocument?.querySelector<HTMLElement>('[data-waits]')?.dataset['waits']
	const place = document.querySelector('#preview-waits')
	if (place) place.textContent = waits === undefined ? '' : `${word('previewWaits')} ${waits}`
	const isDrawn = waits === undefined && fresh.contentDocument?.querySelector('.sl') !== null
	if (isDrawn) {
		delete fresh.dataset['fresh']
		old.remove()
	} else {
		fresh.remove()
	}
}

function frames(): HTMLIFrameElement[] {
	return [...document.querySelectorAll<HTMLIFrameElement>('#live iframe:not([data-fresh])')]
}

function options(): [string, string][] {
	const chosen = document.querySelectorAll<HTMLInputElement>('#live [data-options] :checked:not([name="width"])')
	return [...chosen].map(({ name, value }) => [name, value])
}
