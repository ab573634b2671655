/** Reads a widget's picture: the stored one where its URL asks for that, else one drawn from the record. */

import { template } from '../../.build/assets.ts'
import { kindName } from '../../widgets/kinds.ts'
import { canBeDrawn } from '../../widgets/pictures/scripts.ts'
import { SCALE, WIDTH } from '../../widgets/pictures/size.ts'
import { hashETag } from '../answers/etag.ts'
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { drawPicture } from '../pages/pictures/draw.tsx'
import { rasterise } from '../pages/pictures/rasterise.ts'
import { goodUntil } from '../pages/prerender.ts'
import type { PictureQuery } from '../queries/picture.ts'
import { dateInTimeZone } from '../record/calendar.ts'
import type { Picture } from '../record/picture.ts'
import { readPicture as readKept, type StoredPicture, storePicture } from '../store/pictures.ts'
import { isStored, widgetInput } from './read-widget.ts'
import type { Reader } from './reader.ts'

export async function readPicture(
	reader: Reader,
	dossier: string,
	query: PictureQuery,
): Promise<Result<StoredPicture, Fault>> {
	if (reader.audience !== 'readers' || !isKept(query)) return draw(reader, dossier, query)
	const { kind, language, theme, format } = query
	const kept = await readKept(reader.db, { dossier, name: kindName(kind), language, theme, format }, template)
	if (!kept) return err({ kind: 'not-found', what: 'dossier' })
	const { picture, timeZone } = kept
	if (picture && dateInTimeZone(reader.now(), timeZone) <= picture.goodUntil) return ok(picture)
	const drawn = await draw(reader, dossier, query)
	if (drawn.ok) reader.waitUntil(storePicture(reader.db, drawn.value))
	return drawn
}

/** The live ones at the size of cards and newsletters; all others are kept by the edge alone. */
function isKept({ width, scale, ...query }: PictureQuery): boolean {
	return isStored(query) && width === WIDTH.normal && scale === SCALE.normal
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
		language,
		theme,
		format,
		version: dossier.version,
		template,
		settings: around.settings.version,
		goodUntil: goodUntil(dossier, around.today),
		etag: hashETag(body),
		body,
	})
}
