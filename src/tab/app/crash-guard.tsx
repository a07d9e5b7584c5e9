import { Component, type ReactNode } from 'react';
import { SHELL } from '../../texts/tab/shell.ts';

/** A fault of ours in one page must not leave a person before a white one. */
export class CrashGuard extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    return (
      <div role="alert" style={{ padding: 24 }}>
        <h1>{SHELL.crashTitle}</h1>
        <p>{SHELL.crash}</p>
        <button type="button" onClick={() => location.reload()}>
          {SHELL.reload}
        </button>
      </div>
    );
  }
}
