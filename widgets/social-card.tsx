/** What other sites read of a widget's page to show it as a card: the picture at the size they want (Open Graph, Twitter cards). */
import { heightOf, SCALE, WIDTH } from './pictures/size.ts'

export type SocialCardProps = {
	/** Absolute address of the PNG as it is where no size is asked. */
	readonly image: string
	/** What the picture says. */
	readonly alt: string
}

export function SocialCard({ image, alt }: SocialCardProps) {
	return (
		<>
			<meta property="og:image" content={image} />
			<meta property="og:image:type" content="image/png" />
			<meta property="og:image:width" content={String(WIDTH.normal * SCALE.normal)} />
			<meta property="og:image:height" content={String(heightOf(WIDTH.normal) * SCALE.normal)} />
			<meta property="og:image:alt" content={alt} />
			<meta name="twitter:card" content="summary_large_image" />
		</>
	)
}
