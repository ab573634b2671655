/** Reads a widget's picture: one that is kept where its URL asks for that, else one drawn from the record. */

import { template } from '../../.build/assets.ts'
import { kindName } from '../../widgets/kinds.ts'
import { canBeDrawn } from '../../widgets/pictures/scripts.ts'
import { KEPT_WIDTHS } from '../../widgets/pictures/size.ts'
import { hashETag } from '../answers/etag.ts'
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { drawPicture } from '../pages/pictures/draw.tsx'
import { rasterise } from '../pages/pictures/rasterise.ts'
import { goodUntil } from '../pages/prerender.ts'
import type { PictureQuery } from '../queries/picture.ts'
import { dateInTimeZone } from '../record/calendar.ts'
import type { Picture } from '../record/picture.ts'
import { keepPicture, readPicture as readKept, type StoredPicture } from '../store/pictures.ts'
import { type Moment, readMoment } from '../store/read-moment.ts'
import { dayOfCopy } from './in-copy.ts'
import { isStored, widgetInput } from './read-widget.ts'
import type { Reader } from './reader.ts'

export async function readPicture(
	reader: Reader,
	dossier: string,
	query: PictureQuery,
): Promise<Result<StoredPicture, Fault>> {
	if (reader.audience !== 'readers' || !isKept(query)) return draw(reader, dossier, query)
	const moment = await present(reader, dossier)
	if (!moment) return err({ kind: 'not-found', what: 'dossier' })
	const { version, settings, today } = moment
	const { kind, theme, width, scale } = query
	const key = { dossier, name: kindName(kind), language: query.language ?? moment.language, theme, width, scale }
	const kept = await readKept(reader.kv, key, { version, template, settings: settings.version }, today)
	if (kept) return ok(kept)
	const drawn = await draw(reader, dossier, query)
	if (drawn.ok && !reader.copy) reader.waitUntil(keepPicture(reader.kv, reader.db, drawn.value))
	return drawn
}

/** The live PNGs in the widths that pages, cards and newsletters ask for; all else is kept by the edge alone. */
function isKept(query: PictureQuery): boolean {
	return query.format === 'png' && isStored(query) && KEPT_WIDTHS.some((width) => width === query.width)
}

type Present = Pick<Moment, 'version' | 'language' | 'settings'> & { readonly today: string }

async function present({ copy: kept, db, now, edited }: Reader, dossier: string): Promise<Present | null> {
	if (kept) {
		const { settings, copy } = kept
		const { version, languages } = copy.excerpt
		return { version, language: languages[0], settings, today: dayOfCopy(copy.excerpt, settings, now()) }
	}
	const moment = await readMoment(db, dossier, 'readers')
	if (moment && moment.version > 1) edited(moment.at)
	return moment && { ...moment, today: dateInTimeZone(now(), moment.settings.timeZone) }
}

async function draw(reader: Reader, id: string, query: PictureQuery): Promise<Result<Picture, Fault>> {
	const read = await widgetInput(reader, id, query)
	if (!read.ok) return read
	const { input, around } = read.value
	const { dossier, language } = input
	if (!canBeDrawn(language)) {
		const drawn = dossier.languages.filter(canBeDrawn)
		return err({ kind: 'bad-query', parameter: 'lang', expected: `one of ${drawn.join(', ') || 'none'}` })
	}
	const { kind, theme, format, width, scale } = query
	const svg = await drawPicture(kind, input, { theme, accent: around.settings.accent, width }, reader.readFonts)
	const body = format === 'svg' ? new TextEncoder().encode(svg) : await rasterise(svg, scale)
	return ok({
		dossier: dossier.id,
		name: kindName(kind),
		...{ language, theme, width, scale },
		version: dossier.version,
		template,
		settings: around.settings.version,
		goodUntil: goodUntil(dossier, around.today),
		etag: hashETag(body),
		body,
	})
}
