/** Metadata in a widget's page for machines: oEmbed discovery, cards of other sites, search engines. */
import { raw } from 'hono/html'
import { type PictureAddress, pictureAddress } from './pictures/address.ts'
import type { StructuredData } from './structured-data.ts'

type WidgetHeadProps = {
	readonly address: PictureAddress
	/** What the widget is about, in a few words. */
	readonly title: string
	/** What the page says, and its picture. */
	readonly sentence: string
	/** In the words of schema.org; null where nothing is recorded. */
	readonly data: StructuredData | null
}

export function WidgetHead({ address, title, sentence, data }: WidgetHeadProps) {
	const { origin, dossier, widget, query } = address
	const picture = pictureAddress(address)
	const url = `${origin}/w/${dossier}/${widget}?${new URLSearchParams(query)}`
	const oembed = oembedAddresses(origin, url)
	return (
		<>
			<link rel="alternate" type="application/json+oembed" href={oembed.json} />
			<link rel="alternate" type="text/xml+oembed" href={oembed.xml} />
			<link rel="canonical" href={url} />
			<meta property="og:title" content={title} />
			<meta property="og:description" content={sentence} />
			{picture && (
				<>
					<meta property="og:image" content={picture} />
					<meta property="og:image:alt" content={sentence} />
					<meta name="twitter:card" content="summary_large_image" />
				</>
			)}
			{data && <script type="application/ld+json">{raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>}
		</>
	)
}

/** The URLs of a widget's oEmbed answer in both formats. @param url the widget's whole address */
export function oembedAddresses(origin: string, url: string): { readonly json: string; readonly xml: string } {
	const address = `${origin}/oembed?${new URLSearchParams({ url })}`
	return { json: `${address}&format=json`, xml: `${address}&format=xml` }
}
