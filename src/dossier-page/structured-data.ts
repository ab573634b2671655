/** What machines read of a dossier's page (schema.org): the dataset, how to download it, and its meetings as events. */
import type { DataDownload, Dataset, Event, Graph, Person } from 'schema-dts'
import { meetingEvent } from '../../widgets/structured-data.ts'
import { dossierPageAddress, type PageMoment } from '../pages/dossier-address.ts'
import { fileParameters } from '../queries/file.ts'
import { isoDate } from '../record/meeting-days.ts'
import type { DossierPageModel, ListedMeeting } from './model.ts'

/** What can be downloaded, by the name of its file. */
export const DOWNLOADS = [
	'meetings.csv',
	'meeting-details.csv',
	'calls.csv',
	'totals.csv',
	'changes.csv',
	'meetings.ics',
	'corrections.atom',
	'changes.json',
] as const
type Download = (typeof DOWNLOADS)[number]

/** By the end of a file's name (IANA, Media Types). */
const TYPES: Readonly<Record<string, string>> = {
	csv: 'text/csv',
	ics: 'text/calendar',
	atom: 'application/atom+xml',
	json: 'application/feed+json',
}

export function dossierData(model: DossierPageModel): Graph {
	return { '@context': 'https://schema.org', '@graph': [dataset(model), ...events(model)] }
}

function dataset(model: DossierPageModel): Dataset {
	const { place, language, title, page, words, description, newsroom, licence, updatedAt, calls, meetings, cited } =
		model
	const url = dossierPageAddress(place, language, model.moment)
	const { first, newest } = model.dossier.meetings
	const counted = [
		[words.say.meetingsTitle, meetings.count?.total],
		[words.say.callsTitle, calls.count?.total],
	] as const
	return {
		'@type': 'Dataset',
		'@id': url,
		url,
		name: `${title}: ${page.about}`,
		description,
		inLanguage: language,
		isAccessibleForFree: true,
		...(licence !== null && { license: licence }),
		creator: { '@type': 'Organization', name: newsroom },
		dateModified: updatedAt,
		version: String(cited.version),
		about: people(model),
		...(first && newest && { temporalCoverage: `${isoDate(first)}/${newest.until ?? isoDate(newest)}` }),
		...(calls.metric === 'calls' && calls.method && { measurementTechnique: calls.method }),
		variableMeasured: counted.flatMap(([name, value]) =>
			value === undefined ? [] : { '@type': 'PropertyValue' as const, name, value },
		),
		distribution: [
			download('application/json', page.api, apiAddress(model)),
			...DOWNLOADS.map((file) =>
				download(TYPES[file.replace(/^.*\./, '')] ?? '', page.files[file], fileAddress(model, file)),
			),
		],
	}
}

function download(encodingFormat: string, name: string, contentUrl: string): DataDownload {
	return { '@type': 'DataDownload', encodingFormat, name, contentUrl }
}

/** @param list one of the dossier's lists there; they are not of the page's moment */
export function apiAddress({ origin, place, moment }: DossierPageModel, list = ''): string {
	const query = list === '' ? queryOf(moment) : ''
	return `${origin}/api/v1/dossiers/${place.dossier.id}${list}${query}`
}

/** Of the page's own language and moment, as far as the file has any. */
export function fileAddress({ origin, place, language, moment }: DossierPageModel, file: Download): string {
	const path = `/api/v1/dossiers/${place.dossier.id}/${file}`
	const taken = fileParameters(path) ?? []
	const isOfDays = taken.includes('as-of')
	return `${origin}${path}${queryOf({ asOf: isOfDays ? moment.asOf : null, version: moment.version }, { lang: language })}`
}

function queryOf({ asOf, version }: PageMoment, first: Readonly<Record<string, string>> = {}): string {
	const query = new URLSearchParams({
		...first,
		...(asOf !== null && { 'as-of': asOf }),
		...(version !== null && { version: String(version) }),
	}).toString()
	return query === '' ? '' : `?${query}`
}

function people({ leaders }: DossierPageModel): Person[] {
	return leaders.map(({ name, office }) => ({ '@type': 'Person', name, ...(office && { jobTitle: office }) }))
}

/** What is only told of is no event that somebody says took place. */
function events(model: DossierPageModel): Event[] {
	const told = model.listed.filter(({ status }) => status !== 'reported')
	return told.map((meeting) => ({
		...meetingEvent(model.title, model.words, meeting),
		eventAttendanceMode: attendanceMode(meeting),
		performer: model.leaders.map(({ name }) => ({ '@type': 'Person', name })),
	}))
}

function attendanceMode({ isByVideo }: ListedMeeting) {
	return `https://schema.org/${isByVideo ? 'Online' : 'Offline'}EventAttendanceMode` as const
}
