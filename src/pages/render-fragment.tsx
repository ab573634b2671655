/** Renders a widget as a fragment, for server-side includes and pages that it stands in: a module of its own, since few readers are sent one. */
import type { Child } from 'hono/jsx'
import { fragmentStyles, rightToLeftFragmentStyle } from '../../.build/fragment-assets.ts'
import { directionOf } from '../../widgets/direction.ts'
import { type Accent, accentStyle, Fragment } from '../../widgets/document.tsx'
import { fragmentRoot } from '../../widgets/fragment-root.ts'
import type { WidgetKind } from '../../widgets/kinds.ts'
import type { WidgetInput } from '../../widgets/widget.ts'
import { fragmentStyle } from './fragment-style.ts'
import { draw } from './render.tsx'

export function renderFragment(kind: WidgetKind, input: WidgetInput, accent: Accent): string {
	const { style, view } = drawFragment(kind, input, accent)
	return fragmentOf(kind, input, style, view)
}

/** The same with its style apart. */
export function renderInPage(
	kind: WidgetKind,
	input: WidgetInput,
	accent: Accent,
): { readonly style: string; readonly html: string } {
	const { style, view } = drawFragment(kind, input, accent)
	return { style, html: fragmentOf(kind, input, null, view) }
}

function fragmentOf({ widget }: WidgetKind, { language }: WidgetInput, style: string | null, view: Child): string {
	return (
		<Fragment name={widget} language={language} style={style}>
			{view}
		</Fragment>
	).toString()
}

function drawFragment(kind: WidgetKind, input: WidgetInput, accent: Accent): { style: string; view: Child } {
	const { view, places } = draw(kind, input)
	const own = fragmentStyle(kind.widget, fragmentStyles[kind.widget])
	const direction = directionOf(input.language) === 'rtl' ? rightToLeftFragmentStyle : ''
	return { view, style: `${own}${direction}${fragmentRoot('widget')} ${accentStyle(accent)}${places}` }
}
