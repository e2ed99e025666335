import { config as readDotenv } from 'dotenv';
import { type Config, readConfig } from '../config.js';

/**
 * The settings of this run: the environment, completed by `.env` in the working directory.
 *
 * @throws {ConfigError}
 */
export function loadConfig(): Config {
  readDotenv({ quiet: true });
  return readConfig(process.env);
}
