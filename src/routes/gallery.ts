import { Hono } from 'hono'
import type { AppEnv } from '../http/context.ts'
export const galleryRoutes = new Hono<AppEnv>()
