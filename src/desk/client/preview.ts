/** Live preview: sends a form at each keystroke and shows the widgets as they would be, one request at a time. */
import { fieldsOf, shortTimeout } from './request.ts'

/** The response to a preview request: documents by widget kind, or the required fields that are missing. */
type Look = { readonly pages: Readonly<Record<string, string>> } | { readonly waits: string }

let wanted: HTMLFormElement | null = null
let isLooking = false

addEventListener('input', ({ target }) => {
	const form = target instanceof Element ? target.closest<HTMLFormElement>('form[data-previews]') : null
	if (form) look(form)
})

// The first look would wait for what the later ones find ready.
addEventListener('focusin', ({ target }) => {
	const form = target instanceof Element ? target.closest<HTMLFormElement>('form[data-previews]') : null
	if (form && !isWarm) void warm(form)
})

addEventListener('change', ({ target }) => {
	if (target instanceof Element && target.closest('[data-options]')) refreshLive()
})

/** The frames as the chosen options have them: with what is being typed, if somebody is typing, else as published. */
export function refreshLive(): void {
	const dirty = document.querySelector<HTMLFormElement>('form[data-previews][data-dirty]')
	if (dirty) {
		look(dirty)
		return
	}
	// Not by `src`: a frame's way must not stand in the history of the page.
	for (const frame of frames()) frame.contentWindow?.location.replace(publishedIn(frame))
}

/** The canonical address, as the frame has it from the server: copies under any other may be ten seconds old. */
function publishedIn(frame: HTMLIFrameElement): URL {
	const url = new URL(frame.src)
	const others = [...url.searchParams].filter(([name]) => name !== 'lang' && name !== 'theme')
	const chosen = options().filter(([name, value]) => name !== 'theme' || value !== 'auto')
	url.search = new URLSearchParams([...chosen.sort(), ...others]).toString()
	return url
}

let isWarm = false
let isShown = false

/** The canvases with what is published on them, so that nobody sees it; and a look that is not shown. */
async function warm(form: HTMLFormElement): Promise<void> {
	isWarm = true
	const asked = ask(form)
	await Promise.all(
		frames().map(async (frame) => {
			const html = await fetch(publishedIn(frame), { signal: shortTimeout() }).then((r) => (r.ok ? r.text() : null))
			if (html === null || isShown) return
			const canvas = await canvasIn(frame)
			if (!isShown) draw(canvas, html)
		}),
	).catch(() => {})
	await asked
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
		const seen = await ask(form)
		if (seen) await show(seen)
		performance.measure('preview', { start })
	}
	isLooking = false
}

/** Null when nobody answers: the frames go on showing what they have. */
async function ask(form: HTMLFormElement): Promise<Look | null> {
	const query = new URLSearchParams([['preview', 'all'], ...options()])
	try {
		const body = fieldsOf(new FormData(form))
		const response = await fetch(`${form.action}?${query}`, { method: 'POST', body, signal: shortTimeout() })
		return response.ok ? ((await response.json()) as Look) : null
	} catch {
		return null
	}
}

async function show(seen: Look): Promise<void> {
	const place = document.querySelector('#preview-waits')
	if (place) place.textContent = 'waits' in seen ? seen.waits : ''
	if ('waits' in seen) return
	isShown = true
	await Promise.all(
		frames().map(async (frame) => {
			draw(await canvasIn(frame), seen.pages[frame.dataset['kind'] ?? ''] ?? '')
		}),
	)
}

function draw(canvas: Document | null, html: string): void {
	canvas?.open()
	canvas?.write(html)
	canvas?.close()
}

/** A published widget's policy admits its own style alone: what is not published yet is drawn on an empty page of the desk. */
const CANVAS = '/desk/preview'

/** A document that was written into is still the same one. */
const canvases = new WeakSet<Document>()

/** Canvases on their way, by their frames: asked for twice, one would wipe out what is drawn on the other. */
const coming = new WeakMap<HTMLIFrameElement, Promise<Document | null>>()

function canvasIn(frame: HTMLIFrameElement): Promise<Document | null> {
	const canvas = coming.get(frame) ?? loadCanvas(frame).finally(() => coming.delete(frame))
	coming.set(frame, canvas)
	return canvas
}

async function loadCanvas(frame: HTMLIFrameElement): Promise<Document | null> {
	if (!frame.contentDocument || !canvases.has(frame.contentDocument)) {
		const loaded = new Promise((resolve) => {
			frame.addEventListener('load', resolve, { once: true })
			// An empty page that does not come must not keep every later look from its turn.
			shortTimeout().addEventListener('abort', resolve)
		})
		frame.contentWindow?.location.replace(CANVAS)
		await loaded
		if (frame.contentDocument?.location.pathname !== CANVAS) return null
		canvases.add(frame.contentDocument)
	}
	return frame.contentDocument
}

function frames(): HTMLIFrameElement[] {
	return [...document.querySelectorAll<HTMLIFrameElement>('#live iframe')]
}

function options(): [string, string][] {
	const chosen = document.querySelectorAll<HTMLInputElement>('#live [data-options] :checked:not([name="width"])')
	return [...chosen].map(({ name, value }) => [name, value])
}
