import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LIMITS } from '../limits'

export interface Trigger {
  name: string
  type: string
  /** Cron with seven fields: second minute hour day month weekday year. */
  config: string
}

/** One deployable function: its folder and what its config.json says, with the platform's defaults. */
export interface FunctionFolder {
  name: string
  folder: string
  timeoutSeconds: number
  memoryMegabytes: number
  triggers: readonly Trigger[]
  /** The openapi names it may use. */
  openapi: readonly string[]
  /** False: clients may not call it. */
  clientsMayCall: boolean
}

/** The part of config.json that matters here. */
interface FunctionConfig {
  timeout?: number
  memorySize?: number
  triggers?: Trigger[]
  permissions?: { openapi?: string[] }
  invoke?: boolean
}

const readConfig = (file: string): FunctionConfig =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as FunctionConfig) : {}

const readFolder = (functionsDir: string, name: string): FunctionFolder => {
  const folder = join(functionsDir, name)
  const config = readConfig(join(folder, 'config.json'))
  return {
    name,
    folder,
    timeoutSeconds: config.timeout ?? LIMITS.functionSeconds,
    memoryMegabytes: config.memorySize ?? LIMITS.functionMegabytes,
    triggers: (config.triggers ?? []).filter(({ type }) => type === 'timer'),
    openapi: config.permissions?.openapi ?? [],
    clientsMayCall: config.invoke !== false,
  }
}

/** Reads all functions below a folder: every folder that holds an index.js. */
export function readFunctions(functionsDir: string): Map<string, FunctionFolder> {
  const names = readdirSync(functionsDir).filter((name) => existsSync(join(functionsDir, name, 'index.js')))
  return new Map(names.map((name) => [name, readFolder(functionsDir, name)]))
}
