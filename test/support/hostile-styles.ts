/** Stylesheets of pages that include a fragment, as sites have them: none was written with us in mind. */

export const HOSTILE_STYLES: Readonly<Record<string, string>> = {
	'a theme of bare elements': `
		body { font: italic 21px/2 Georgia, serif; letter-spacing: .04em; word-spacing: .2em; text-align: justify; text-indent: 2em;
			text-transform: uppercase; font-variant: small-caps; cursor: crosshair; color: #400; list-style: square inside }
		p { margin: 40px 0; font-size: 24px; line-height: 2.2; hyphens: auto }
		ol, ul { list-style: decimal outside; margin: 30px; padding: 0 0 0 60px } li { margin: 12px; padding: 8px } li::marker { color: red }
		section { display: flex; padding: 60px 0; margin: 50px; background: #ffe; border: 5px dotted red; float: left; width: 50% }
		header { position: sticky; top: 0; background: #222; height: 90px } footer { background: #000; padding: 50px; text-align: center }
		h2 { font: 48px/1 Impact; text-transform: uppercase; letter-spacing: 3px; border-bottom: 4px double; margin: 1em 0 }
		data, time { color: red; font-size: 2em; display: block } a { color: #06c; text-decoration: none; font-weight: bold; display: block }
		b { font-weight: 900; color: green } i { font-style: oblique; margin: 5px } bdi, span { padding: 3px; background: yellow }
		summary { padding: 20px; display: list-item; background: #eee } details { border: 1px solid; padding: 16px; margin: 10px 0 }
		dl { display: grid } dt { float: left; clear: left; width: 30% } dd { margin-left: 40% } section div > div { padding: 9px }
		svg { height: auto; vertical-align: middle; margin: 4px } line { stroke: red } em { background: pink }`,
	'a theme with weight': `
		#content .entry p { margin: 33px; font-size: 30px } #content .entry a[href] { color: red !ie; border-bottom: 3px solid }
		.entry > * + * { margin-top: 2em } .entry-content li, #content li { padding-left: 50px; list-style: disc }
		.entry a[target="_blank"]::after { content: " ↗"; font-size: 40px } #content summary::before { content: "▶ " }
		#content section { padding: 70px; display: grid } #content h2 { font-size: 60px } #content * { line-height: 3 }
		#content p::first-letter { font-size: 40px; float: left } #content li::marker { content: "x" } #content * { --space: 30px; --accent: lime; direction: rtl }
		#content bdi { direction: rtl; unicode-bidi: bidi-override } #content details::details-content { content-visibility: visible; height: auto }
		#content time, #content data { background: lime; font-size: 40px } #content svg { max-width: 40px }`,
	'a reset like Bootstrap’s, with its components': `
		*, ::before, ::after { box-sizing: border-box } body { margin: 0; font: 400 1rem/1.5 system-ui; color: #212529; background: #fff }
		h2 { margin-top: 0; margin-bottom: .5rem; font-weight: 500; line-height: 1.2; font-size: calc(1.325rem + .9vw) }
		p { margin-top: 0; margin-bottom: 1rem } ol, ul { padding-left: 2rem } ol, ul, dl { margin-top: 0; margin-bottom: 1rem }
		dt { font-weight: 700 } dd { margin-bottom: .5rem; margin-left: 0 } b { font-weight: bolder } a { color: #0d6efd; text-decoration: underline }
		img, svg { vertical-align: middle } summary { display: list-item }
		.card { position: relative; display: flex; flex-direction: column; min-width: 0; word-wrap: break-word; background: #fff; border: 1px solid red; border-radius: 1rem; padding: 3rem }
		.above, .axis, .bare, .earlier, .announced, .scheduled, .cancelled, .down, .along { color: red; margin: 20px; padding: 20px; opacity: .5 }`,
	'a preflight like Tailwind’s': `
		*, ::before, ::after { box-sizing: border-box; border-width: 0; border-style: solid; border-color: #e5e7eb; margin: 0; padding: 0 }
		html { line-height: 1.5; font-family: ui-sans-serif; tab-size: 4 } body { line-height: inherit }
		h2 { font-size: inherit; font-weight: inherit } a { color: inherit; text-decoration: inherit } b { font-weight: bolder }
		ol, ul, menu { list-style: none } summary { display: list-item } svg { display: block; vertical-align: middle }
		img, video { max-width: 100%; height: auto }`,
	'huge type, in the dark': `
		html { font-size: 200%; color-scheme: dark } html[data-theme="dark"], [data-theme] { color-scheme: dark; background: #000; color: #fff }
		body { font-size: 40px; line-height: 1 } * { box-sizing: content-box; line-height: 1.9; letter-spacing: 1px }
		[data-theme="dark"] p { color: #ccc } [dir] { text-align: left } [lang] { quotes: none; font-family: fantasy }`,
}
