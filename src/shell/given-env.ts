let given: NodeJS.ProcessEnv | undefined;

/** Keeps the environment we were started with. */
export function startedWith(env: NodeJS.ProcessEnv): void {
  given = env;
}

/** The environment for a command of somebody else: what we settled for ourselves in ours is not for it. */
export const givenEnv = (): NodeJS.ProcessEnv => given ?? process.env;
