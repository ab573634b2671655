/** Renders a widget's picture as an SVG, from the same model as its page. */

import { countCard } from '../../../widgets/count-card/model.ts'
import { countCardSentence } from '../../../widgets/count-card/sentence.ts'
import { directionOf } from '../../../widgets/direction.ts'
import type { Accent } from '../../../widgets/document.tsx'
import type { WidgetKind } from '../../../widgets/kinds.ts'
import { miniTimeline } from '../../../widgets/mini-timeline/model.ts'
import { miniTimelineSentence } from '../../../widgets/mini-timeline/sentence.ts'
import { drawCountCard } from '../../../widgets/pictures/count-card.ts'
import { Drawing } from '../../../widgets/pictures/drawing.tsx'
import { inksOf } from '../../../widgets/pictures/inks.ts'
import { drawMiniTimeline } from '../../../widgets/pictures/mini-timeline.ts'
import { createPen, type Pen } from '../../../widgets/pictures/pen.ts'
import { drawPreviousMeetings } from '../../../widgets/pictures/previous-meetings.ts'
import { sheetOf } from '../../../widgets/pictures/size.ts'
import type { Typesetter } from '../../../widgets/pictures/typesetter.ts'
import { previousMeetings } from '../../../widgets/previous-meetings/model.ts'
import { previousMeetingsSentence } from '../../../widgets/previous-meetings/sentence.ts'
import type { WidgetInput } from '../../../widgets/widget.ts'
import type { PictureTheme } from '../../record/picture.ts'
import type { Language } from '../../record/text.ts'
import { type ReadFonts, typesetter } from './typesetter.ts'

type PictureLook = { readonly theme: PictureTheme; readonly accent: Accent; readonly width: number }

export async function drawPicture(
	kind: WidgetKind,
	input: WidgetInput,
	look: PictureLook,
	readFonts: ReadFonts,
): Promise<string> {
	const type = await typesetter(readFonts)
	const pictured = picturedOf(kind, input)
	let pen = compose(pictured, look, type)
	// A text that no font was there for is set again once it is: nobody knows of it before.
	while (await type.readMissing(readFonts)) pen = compose(pictured, look, type)
	const { sheet, marks } = pen
	const { language, alt } = pictured
	return (<Drawing {...{ language, alt, width: look.width, sheet, marks, outline: type.outline }} />).toString()
}

/** All that is drawn, and on what. */
export function compose({ language, drawOn }: Pictured, look: PictureLook, type: Typesetter): Pen {
	const pen = createPen(sheetOf(look.width), directionOf(language), inksOf(look.theme, look.accent), type)
	drawOn(pen)
	return pen
}

type Pictured = {
	readonly language: Language
	/** The sentence that says the same. */
	readonly alt: string
	readonly drawOn: (pen: Pen) => void
}

/** What a picture shows, whatever its size, theme and fonts are. */
export function picturedOf(kind: WidgetKind, input: WidgetInput): Pictured {
	const { language } = input
	switch (kind.widget) {
		case 'count-card': {
			const model = countCard({ ...input, isCompact: false }, kind.metric)
			return { language, alt: countCardSentence(model), drawOn: (pen) => drawCountCard(pen, model) }
		}
		case 'mini-timeline': {
			const model = miniTimeline(input)
			return { language, alt: miniTimelineSentence(model), drawOn: (pen) => drawMiniTimeline(pen, model) }
		}
		case 'previous-meetings': {
			const model = previousMeetings(input)
			return { language, alt: previousMeetingsSentence(model), drawOn: (pen) => drawPreviousMeetings(pen, model) }
		}
	}
}
