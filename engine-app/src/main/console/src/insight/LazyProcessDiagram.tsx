import { lazy, Suspense } from 'react';
import { useText } from '../i18n';
import type { Props } from './ProcessDiagram';

const ProcessDiagram = lazy(() => import('./ProcessDiagram'));

/** Comes with the viewer, which only some pages need. */
export function LazyProcessDiagram(props: Props) {
  const { flows: text } = useText();
  return (
    <Suspense fallback={<div className="diagram waiting">{text.diagramLoading}</div>}>
      <ProcessDiagram {...props} />
    </Suspense>
  );
}
