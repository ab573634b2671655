/** Schemas of the bodies that the API takes, made from those that validate them. */
import type { JsonSchema } from '@valibot/to-json-schema'
import { WhyBody } from '../edits/body.ts'
import { BundleBody } from '../edits/bundle-body.ts'
import { CheckBody } from '../edits/check-meetings.ts'
import { TotalBody } from '../edits/correct-total.ts'
import { EraseBody } from '../edits/erase.ts'
import { source } from '../edits/fields.ts'
import { MeetingBody } from '../edits/meeting-body.ts'
import { VisibilityBody } from '../edits/move-visibility.ts'
import { PeriodBody } from '../edits/open-period.ts'
import { CallBody } from '../edits/record-call.ts'
import { ConfirmBody, DenialBody, ReportBody } from '../edits/reported-call.ts'
import { MeetingPatch } from '../edits/save-meeting.ts'
import { PeriodFields, PeriodPatch, PeriodRemoval } from '../edits/save-period.ts'
import { AuthorityBody, TallyPatch } from '../edits/save-tally.ts'
import { UndoBody } from '../edits/undo-entry.ts'
import { jsonSchema, jsonSchemas } from './json-schema.ts'

const SCHEMAS = {
	WordsErasure: EraseBody,
	GivenSource: source,
	NewPeriod: PeriodBody,
	NewCall: CallBody,
	NewReport: ReportBody,
	Denial: DenialBody,
	Undo: UndoBody,
	StatedTotal: TotalBody,
	PeriodRemoval,
	NewMeeting: MeetingBody,
	MeetingsCheck: CheckBody,
	Reason: WhyBody,
	Bundle: BundleBody,
}
export type BodyName =
	| keyof typeof SCHEMAS
	| 'Confirmation'
	| 'MeetingChange'
	| 'PeriodChange'
	| 'TallyChange'
	| 'VisibilityMove'

export function bodySchemas(): Record<string, JsonSchema> {
	const made = jsonSchemas(SCHEMAS)
	const owned = (...names: string[]) => Object.fromEntries(names.map((name) => [name, AS_READ]))
	return {
		...made,
		Confirmation: jsonSchema(ConfirmBody),
		MeetingChange: patchOf(made['NewMeeting'], jsonSchema(MeetingPatch), owned('id', 'ordinal', 'possibleDuplicates')),
		PeriodChange: patchOf(
			jsonSchema(PeriodFields),
			jsonSchema(PeriodPatch),
			owned('id', 'count', 'countedBy', 'asOf', 'version'),
		),
		TallyChange: patchOf(
			jsonSchema(AuthorityBody),
			jsonSchema(TallyPatch),
			owned('id', 'preferred', 'total', 'asOf', 'reported', 'periods', 'version'),
		),
		VisibilityMove: patchOf({}, jsonSchema(VisibilityBody), owned('id', 'version', 'publicSince')),
	}
}

const AS_READ: JsonSchema = { description: 'The server’s own: as it was read, or left out.' }

/** What may be sent of a resource, what goes with it, and the members of its answer that are the server's own. */
function patchOf(resource: JsonSchema = {}, beside: JsonSchema, owned: Record<string, JsonSchema>): JsonSchema {
	return {
		...beside,
		properties: { ...beside.properties, ...inPart(resource).properties, ...owned },
		additionalProperties: false,
	}
}

/** Merge patches (RFC 7396) name what they change; a list is replaced whole. */
function inPart(schema: JsonSchema): JsonSchema {
	const { required: _r, default: _d, minProperties: _m, properties, ...rest } = schema
	const { additionalProperties: text } = rest
	// A text by language: `null` takes one away.
	if (typeof text === 'object') return { ...rest, additionalProperties: { ...text, type: ['string', 'null'] } }
	if (!properties) return rest
	const parts = Object.entries(properties).map(([name, part]) => [name, typeof part === 'object' ? inPart(part) : part])
	return { ...rest, properties: Object.fromEntries(parts) }
}
