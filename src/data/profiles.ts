/** The profile of every role, built once for the comparisons. */
import { profileOf, type Profile } from '../domain/compare/profile.ts';
import { probabilityOf } from '../domain/ledger.ts';
import { isKnown, payWords } from '../lib/money.ts';
import { graph } from './index.ts';

const profiles = new Map<string, Profile>(
  graph.content.roles.map((role) => [
    role.id,
    profileOf(role, graph, {
      pay: isKnown(role.pay) ? payWords(role.pay) : undefined,
      forecasts: graph.forecastsAbout(role.id).map((f) => ({
        id: f.id,
        claim: f.claim,
        probability: probabilityOf(f),
        resolvesBy: f.resolvesBy,
      })),
    }),
  ]),
);

/** Profiles in the order of the ids. An id that does not exist is a fault of the code: the list of pairs is checked. */
export const profilesOf = (ids: readonly string[]): Profile[] =>
  ids.map((id) => {
    const profile = profiles.get(id);
    if (!profile) throw new Error(`there is no profile of “${id}”`);
    return profile;
  });
