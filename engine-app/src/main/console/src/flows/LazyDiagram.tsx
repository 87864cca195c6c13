import { type ComponentProps, lazy, Suspense } from 'react';
import { useText } from '../i18n';

const Diagram = lazy(() => import('./Diagram'));
const Picture = lazy(() => import('./Picture'));

/** The viewer is as large as the rest of the console: it comes only with a page that shows a diagram. */
export function LazyDiagram(props: ComponentProps<typeof Diagram>) {
  const { flows: text } = useText();
  return (
    <Suspense fallback={<div className="diagram waiting">{text.diagramLoading}</div>}>
      <Diagram {...props} />
    </Suspense>
  );
}

export function LazyPicture(props: ComponentProps<typeof Picture>) {
  const { flows: text } = useText();
  return (
    <Suspense fallback={<div className="picture waiting">{text.diagramLoading}</div>}>
      <Picture {...props} />
    </Suspense>
  );
}
