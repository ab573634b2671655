/** The colours of a picture: those of theme.css, which a picture cannot read. */
import type { PictureTheme } from '../../src/record/picture.ts'
import type { Accent } from '../document.tsx'

export type Inks = Readonly<Record<'paper' | 'ink' | 'quiet' | 'rule' | 'accent', string>>

export const INKS: Readonly<Record<PictureTheme, Omit<Inks, 'accent'>>> = {
	light: { paper: '#fffdf9', ink: '#1b1a17', quiet: '#625d54', rule: '#dcd6ca' },
	dark: { paper: '#191816', ink: '#efebe3', quiet: '#aaa398', rule: '#3d3a35' },
}

export function inksOf(theme: PictureTheme, accent: Accent): Inks {
	return { ...INKS[theme], accent: accent[theme] }
}
