import { EnvironmentError, readEnvironment, type Environment } from '../lib/environment.ts';

/** The environment, or an exit with the reason in one line. */
export function environmentOrExit(): Environment {
  try {
    return readEnvironment();
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
