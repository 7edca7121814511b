/** Names of environment variables: `PARAM_ADMIN_PASSWORD`. The prefix keeps them off `PATH`, `HOME` and the like. */
export class EnvironmentVariables {
  readonly #taken = new Set<string>();

  nameFor(parameter: string): string {
    const words = parameter.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
    let name = `PARAM_${words}`;
    for (let number = 2; this.#taken.has(name); number += 1) name = `PARAM_${words}_${number}`;
    this.#taken.add(name);
    return name;
  }
}
