/** The view model of the embed kit. */

import type { Fault } from '../../faults/fault.ts'
import type { Result } from '../../faults/result.ts'
import type { Embedded } from '../../reads/embed-at.ts'
import type { Heading } from '../../record/dossier.ts'
import type { Fields } from '../fields.ts'
import type { Seat } from '../seat.ts'
import type { KitOptions } from './options.ts'

export type KitModel = {
	readonly dossier: Heading
	readonly seat: Seat
	/** The form as the address has it. */
	readonly fields: Fields
	readonly options: Result<KitOptions, Fault>
	/** What the options give, or why they give nothing. */
	readonly read: Result<Embedded, Fault>
	readonly origin: string
}
