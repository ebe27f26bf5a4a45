import type { Profile } from '../../domain/compare/profile.ts';

/** Profiles, each fetched when it is first asked for and then kept; one that could not be loaded is asked for again. */
export class ProfileStore {
  readonly #known = new Map<string, Profile>();
  readonly #address: (id: string) => string;

  /** @param address gives the address of a role's profile */
  constructor(address: (id: string) => string) {
    this.#address = address;
  }

  /** @throws where one of them cannot be loaded; the others are kept all the same */
  async load(ids: readonly string[]): Promise<Profile[]> {
    const loaded = await Promise.allSettled(ids.map((id) => this.#profile(id)));
    return loaded.map((result) => {
      if (result.status === 'rejected') throw result.reason;
      return result.value;
    });
  }

  /** Those of the ids that are not there. */
  missing(ids: readonly string[]): string[] {
    return ids.filter((id) => !this.#known.has(id));
  }

  async #profile(id: string): Promise<Profile> {
    const known = this.#known.get(id);
    if (known) return known;
    const response = await fetch(this.#address(id));
    if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
    const profile = (await response.json()) as Profile;
    this.#known.set(id, profile);
    return profile;
  }
}
