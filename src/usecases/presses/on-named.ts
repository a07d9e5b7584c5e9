import type { CardAction } from '../../domain/card-action.ts';
import type { View } from '../../domain/view/view.ts';
import type { Context } from '../context.ts';
import type { Press, PressHandler } from '../inbound/press-handler.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';

/** An action that names its subject: by id, or as what was chosen from a list. */
type Naming<Name extends string> = { chosenId: string } | Record<`${Name}Id`, string>;

interface Subjects<Name extends string, Found> {
  name: Name;
  kept(tx: Tx): { byId(networkId: string, id: string): Promise<Found | null> };
}

/** Runs with what the card names; what is not of the caller's network does not exist for them. */
export function onNamed<Name extends string, Found, A extends CardAction & Naming<Name>>(
  { name, kept }: Subjects<Name, Found>,
  run: (context: Context, tx: Tx, press: Press<A> & Record<Name, Found>) => Promise<View>,
): PressHandler<A>['run'] {
  return async (context, tx, press) => {
    const found = await kept(tx).byId(press.caller.network.id, idIn(press.action, name));
    if (found === null) return UNKNOWN_ITEM;
    return run(context, tx, { ...press, ...({ [name]: found } as Record<Name, Found>) });
  };
}

function idIn<Name extends string>(action: Naming<Name>, name: Name): string {
  return 'chosenId' in action ? action.chosenId : action[`${name}Id`];
}
