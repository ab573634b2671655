/** The URL of a widget's picture. */
import type { WidgetName } from '../kinds.ts'
import { canBeDrawn } from './scripts.ts'

export type PictureAddress = {
	/** `PUBLIC_ORIGIN`, no slash at its end. */
	readonly origin: string
	readonly dossier: string
	readonly widget: WidgetName
	/** The widget's own parameters, as they stand in its query, and `width` and `scale`. */
	readonly query: Readonly<Record<string, string>>
}

/** As a PNG: cards of other sites and mail programs take no SVG. Null where its language cannot be drawn. */
export function pictureAddress({ origin, dossier, widget, query }: PictureAddress): string | null {
	if (query.lang !== undefined && !canBeDrawn(query.lang)) return null
	const search = new URLSearchParams(query).toString()
	return `${origin}/w/${dossier}/${widget}/image.png${search && `?${search}`}`
}
