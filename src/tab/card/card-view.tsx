import { render } from '../../cards/render.ts';
import type { View } from '../../domain/view/view.ts';
import { CardPart } from './card-part.tsx';

/** What has no part of its own, as the chat shows it. @param props.titled see `CardPart` */
export function CardView({ view, titled }: { view: View; titled: boolean }) {
  const { card } = render(view);
  return card === null ? null : <CardPart card={card} titled={titled} />;
}
