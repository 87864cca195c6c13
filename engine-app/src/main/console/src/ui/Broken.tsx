import { Component, type ReactNode } from 'react';
import { type Dictionary, SpeechContext } from '../i18n';

/** What is left of a page that threw an error. */
export class Broken extends Component<{ children: ReactNode }, { broken: boolean }> {
  static override contextType = SpeechContext;
  declare context: { text: Dictionary };
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    const { errors } = this.context.text;
    return (
      <div className="card blank" role="alert">
        <h2>{errors.crashTitle}</h2>
        <p className="soft">{errors.crashText}</p>
        <button type="button" className="plain-button" onClick={() => location.reload()}>
          {errors.crashReload}
        </button>
      </div>
    );
  }
}
