/** The peer in an article: TimelineJS3 as its package ships it, with the meetings of the first dossier. */
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import seed from '../../drizzle/seed/putin-trump.json' with { type: 'json' }
import { type CompressingServer, serveCompressed } from './compressing-server.ts'

const DIST = 'node_modules/@knight-lab/timelinejs/dist'
const DATA = '/meetings.json'
/** What its own embed generator gives. */
const HEIGHT = 650

const TYPES: Readonly<Record<string, string>> = {
	'.css': 'text/css',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.json': 'application/json',
}

const held = seed.meetings.filter(({ status }) => status === 'held')

/** A word by which each meeting is known wherever it is shown: the city. */
export const CITIES = held.map(({ place }) => place.city.en)

/** Its JSON format: headlines and outcomes alone, without the pictures that it is mostly used with. */
const DATA_BODY = JSON.stringify({
	events: held.map(({ date, place, occasion, outcomes }) => {
		const [year, month, day] = date.split('-')
		const paragraphs = outcomes.map(({ en }) => `<p>${en}</p>`).join('')
		return {
			start_date: { year, month, day },
			text: { headline: occasion ? `${place.city.en}, ${occasion.en}` : place.city.en, text: paragraphs },
		}
	}),
})

export async function serveTimelineJS(): Promise<CompressingServer> {
	return serveCompressed(async (path) => {
		const [pathname = ''] = path.split('?')
		if (pathname === DATA) return new Response(DATA_BODY, { headers: { 'Content-Type': 'application/json' } })
		const file = await readFile(join(DIST, normalize(pathname))).catch(() => null)
		if (file === null) return new Response('', { status: 404 })
		const type = TYPES[extname(pathname)] ?? 'application/octet-stream'
		return new Response(file, { headers: { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' } })
	})
}

/** Its two ways into an article: the frame that its generator gives, and its script on the page with the data beside it. */
export function timelineCodes(origin: string): { readonly iframe: string; readonly script: string } {
	const source = encodeURIComponent(`${origin}${DATA}`)
	return {
		iframe: `<iframe src="${origin}/embed/index.html?source=${source}&font=Default&lang=en&initial_zoom=2&height=${HEIGHT}" width="100%" height="${HEIGHT}" webkitallowfullscreen mozallowfullscreen allowfullscreen frameborder="0"></iframe>`,
		script: `<link rel="stylesheet" href="${origin}/css/timeline.css">
<script src="${origin}/js/timeline.js"></script>
<div id="timeline-embed" style="width:100%;height:${HEIGHT}px"></div>
<script>new TL.Timeline('timeline-embed', ${DATA_BODY}, { script_path: '${origin}/js/' })</script>`,
	}
}
