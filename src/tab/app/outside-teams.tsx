import { Body1, FluentProvider, Title3 } from '@fluentui/react-components';
import { OUTSIDE_TEAMS } from '../../texts/tab/configure.ts';
import { fluentTheme } from './theme.ts';

/** Instead of a page, where there is no host to say who is there. */
export function OutsideTeams() {
  return (
    <FluentProvider theme={fluentTheme('default')} style={{ minHeight: '100vh' }}>
      <main style={{ maxWidth: '640px', margin: '0 auto', padding: '20px' }}>
        <Title3 as="h1" block>
          {OUTSIDE_TEAMS.title}
        </Title3>
        <Body1 as="p">{OUTSIDE_TEAMS.about}</Body1>
      </main>
    </FluentProvider>
  );
}
