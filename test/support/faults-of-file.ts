/** What the desk says where a dossier's file is refused. */
import { faultsOfForm, IMPORT_FORM } from '../../src/desk/form.ts'
import type { Because } from '../../src/record/because.ts'
import type { DeskLanguage } from '../../src/record/editor.ts'

export const faultsOfFile = (language: DeskLanguage, file: object, pointer: string, because: Because) =>
	faultsOfForm({
		id: IMPORT_FORM,
		fields: { bundle: JSON.stringify(file) },
		fault: { kind: 'bad-body', faults: [{ pointer, because }] },
		language,
	})
