/** Renders a widget's picture as an SVG, from the same model as its page. */

import { countCard } from '../../../widgets/count-card/model.ts'
import { directionOf } from '../../../widgets/direction.ts'
import type { Accent } from '../../../widgets/document.tsx'
import type { WidgetKind } from '../../../widgets/kinds.ts'
import { miniTimeline } from '../../../widgets/mini-timeline/model.ts'
import { drawCountCard } from '../../../widgets/pictures/count-card.ts'
import { Drawing } from '../../../widgets/pictures/drawing.tsx'
import { inksOf } from '../../../widgets/pictures/inks.ts'
import { drawMiniTimeline } from '../../../widgets/pictures/mini-timeline.ts'
import { createPen, type Pen } from '../../../widgets/pictures/pen.ts'
import { drawPreviousMeetings } from '../../../widgets/pictures/previous-meetings.ts'
import { sheetOf } from '../../../widgets/pictures/size.ts'
import type { Typesetter } from '../../../widgets/pictures/typesetter.ts'
import { previousMeetings } from '../../../widgets/previous-meetings/model.ts'
import type { WidgetInput } from '../../../widgets/widget.ts'
import type { PictureTheme } from '../../record/picture.ts'
import { renderText } from '../render.tsx'
import { type ReadFonts, typesetter } from './typesetter.ts'

type PictureLook = { readonly theme: PictureTheme; readonly accent: Accent; readonly width: number }

export async function drawPicture(
	kind: WidgetKind,
	input: WidgetInput,
	look: PictureLook,
	readFonts: ReadFonts,
): Promise<string> {
	const type = await typesetter(readFonts)
	let pen = compose(kind, input, look, type)
	// A text that no font was there for is set again once it is: nobody knows of it before.
	while (await type.readMissing(readFonts)) pen = compose(kind, input, look, type)
	const { sheet, marks } = pen
	const { language } = input
	const alt = renderText(kind, input)
	return (<Drawing {...{ language, alt, width: look.width, sheet, marks, outline: type.outline }} />).toString()
}

/** All that is drawn, and on what. */
export function compose(kind: WidgetKind, input: WidgetInput, look: PictureLook, type: Typesetter): Pen {
	const inks = inksOf(look.theme, look.accent)
	const pen = createPen(sheetOf(look.width), directionOf(input.language), inks, type)
	switch (kind.widget) {
		case 'count-card':
			drawCountCard(pen, countCard({ ...input, isCompact: false }, kind.metric))
			break
		case 'mini-timeline':
			drawMiniTimeline(pen, miniTimeline(input))
			break
		case 'previous-meetings':
			drawPreviousMeetings(pen, previousMeetings(input))
			break
	}
	return pen
}
