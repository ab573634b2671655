/** How many bytes does a reader download for each way into an article, and how many are deployed? */
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { bundle } from '../../src/setup/bundle.ts'
import { embedCodes } from '../../widgets/embed-codes.ts'
import { WIDGETS, type WidgetName } from '../../widgets/kinds.ts'
import { textOf } from './servers.ts'

const dossier = 'putin-trump'
export const LANGUAGES = ['ru', 'en'] as const

/** In bytes: as it is, after gzip -9, after brotli 11. */
export type Size = { readonly raw: number; readonly gzip: number; readonly brotli: number }

type Weighed = {
	readonly widget: WidgetName
	readonly code: string
	/** In the order of `LANGUAGES`. */
	readonly sizes: readonly Size[]
}

/** What stands in the article and what it makes a browser ask for, one after the other as they are sent. */
export async function weighCodes(origin: string): Promise<Weighed[]> {
	const loader = sizeOf(await textOf(`${origin}/embed.js`))
	const weighed = WIDGETS.map(async (widget) => {
		const [ru, en] = await Promise.all(LANGUAGES.map((lang) => sizesOf(origin, widget, lang, loader)))
		if (!ru || !en) throw new Error(`${widget} has not been weighed`)
		return [...ru].map(([code, size]) => ({ widget, code, sizes: [size, en.get(code) ?? NOTHING] }))
	})
	return (await Promise.all(weighed)).flat()
}

/** What is deployed as code, each module compressed by itself. */
export async function weighWorker(): Promise<Size> {
	const { modules } = await bundle('src/worker.ts')
	return sum(...modules.flatMap(({ type, contents }) => (type === 'ESModule' ? [sizeOf(contents)] : [])))
}

async function sizesOf(origin: string, widget: WidgetName, lang: string, loader: Size): Promise<Map<string, Size>> {
	const at = (form: string) => textOf(`${origin}/w/${dossier}/${widget}${form}?lang=${lang}`)
	const html = await at('')
	const title = /<title>([^<]*)/.exec(html)?.[1] ?? ''
	const codes = embedCodes({ origin, dossier, widget, query: { lang }, title, sentence: (await at('/text')).trim() })
	const page = sizeOf(html)
	const picture = await sizeOfPicture(`${origin}/w/${dossier}/${widget}/image.png?lang=${lang}`)
	return new Map([
		['iframe', sum(sizeOf(codes.iframe), page)],
		['snippet', sum(sizeOf(codes.blockquote), loader, page)],
		['one tag', sum(sizeOf(codes.script), loader, page)],
		['AMP', sum(sizeOf(codes.amp), page)],
		['fragment', sizeOf(await at('/fragment'))],
		['picture, PNG', picture],
		['picture, SVG', sizeOf(await at('/image.svg'))],
		['e-mail', sum(sizeOf(codes.mail), picture)],
		['link', sizeOf(codes.link)],
	])
}

const NOTHING: Size = { raw: 0, gzip: 0, brotli: 0 }

function sum(...sizes: readonly Size[]): Size {
	return sizes.reduce((a, b) => ({ raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli }), NOTHING)
}

function sizeOf(bytes: string | Buffer): Size {
	return {
		raw: Buffer.byteLength(bytes),
		gzip: gzipSync(bytes, { level: 9 }).length,
		brotli: brotliCompressSync(bytes).length,
	}
}

/** Compressed as a PNG is; nobody compresses it once more on its way. */
async function sizeOfPicture(url: string): Promise<Size> {
	const { byteLength } = await (await fetch(url)).arrayBuffer()
	return { raw: byteLength, gzip: byteLength, brotli: byteLength }
}
