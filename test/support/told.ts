/** A widget's input from a record that is there whole. */
import type { Dossier } from '../../src/record/dossier.ts'
import { excerptOf } from '../../src/record/excerpt-of.ts'
import type { WidgetKind } from '../../widgets/kinds.ts'
import { questionOf } from '../../widgets/question.ts'
import type { WidgetInput } from '../../widgets/widget.ts'

export type WholeInput = Omit<WidgetInput, 'dossier'> & { readonly dossier: Dossier; readonly limit?: number }

export function inputFor(kind: WidgetKind, { dossier, limit, ...asked }: WholeInput): WidgetInput {
	const { today, published = null, from = null, to = null } = asked
	const question = questionOf(kind, { today, published, limit: limit ?? null, from, to })
	return { ...asked, dossier: excerptOf(dossier, question) }
}
