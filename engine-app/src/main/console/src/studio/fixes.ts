import type { FlowProblem } from '../types';

/** An arrow that leaves an element. */
export interface Arrow {
  id: string;
  hasCondition: boolean;
}

/** What can be told of an element without knowing the modeler. */
export interface Facts {
  id: string;
  type: string;
  outgoing: Arrow[];
  incoming: string[];
  default: string | null;
  /** Of an arrow: what it leaves, and whether it is its default. */
  source?: { id: string; type: string; default: string | null; arrows: Arrow[] };
  event?: 'timer' | 'error' | 'other';
  interrupting?: boolean;
  duration?: string | null;
  errorCode?: string | null;
  language?: string | null;
  hasCondition?: boolean;
  newerTemplate?: boolean;
  executable?: boolean;
  /** Attributes that flows do not use. */
  foreign: string[];
  /** Names of the fields (or `name`) that hold a sign of an engine's expression. */
  expressions: string[];
}

/** A change that mends a problem and leaves nothing to decide. */
export type Fix =
  | { kind: 'set-default'; gateway: string; arrow: string }
  | { kind: 'drop-condition'; arrow: string }
  | { kind: 'set-language'; arrow: string }
  | { kind: 'set-duration'; event: string; duration: string }
  | { kind: 'make-interrupting'; event: string }
  | { kind: 'catch-all'; event: string }
  | { kind: 'split'; element: string }
  | { kind: 'end'; element: string }
  | { kind: 'drop-arrows'; arrows: string[] }
  | { kind: 'update-template'; element: string }
  | { kind: 'make-executable' }
  | { kind: 'drop-attributes'; element: string; attributes: string[] }
  | { kind: 'space-expressions'; element: string; fields: string[] }
  | { kind: 'remove'; element: string };

export type FixKind = Fix['kind'];

const GATEWAY = 'bpmn:ExclusiveGateway';
const DURATION = 'PT30M';

type Offer = (facts: Facts) => Fix | null;

const OFFERS: Record<string, Offer> = {
  conditions: ofConditions,
  connections: ofConnections,
  timers: ({ id, event }) => (event === 'timer' ? { kind: 'set-duration', event: id, duration: DURATION } : null),
  'boundary-events': ofBoundary,
  'step-template': ({ id, newerTemplate }) => (newerTemplate ? { kind: 'update-template', element: id } : null),
  'one-process': ({ executable }) => (executable === false ? { kind: 'make-executable' } : null),
  reachability: ({ id, incoming, type }) =>
    incoming.length === 0 && type !== 'bpmn:StartEvent' ? { kind: 'remove', element: id } : null,
  'allowed-attributes': ({ id, foreign }) =>
    foreign.length > 0 ? { kind: 'drop-attributes', element: id, attributes: foreign } : null,
  'no-expressions': ({ id, expressions }) =>
    expressions.length > 0 ? { kind: 'space-expressions', element: id, fields: expressions } : null,
};

/** The fix of a problem, or null if somebody has to think. Asked of the model as it stands, not of the message. */
export function fixOf(problem: FlowProblem, facts: Facts | null): Fix | null {
  return (facts && OFFERS[problem.rule]?.(facts)) ?? null;
}

function ofConditions(facts: Facts): Fix | null {
  const { source } = facts;
  if (source) return ofArrow(facts, source);
  if (facts.type !== GATEWAY || facts.default !== null || facts.outgoing.length < 2) return null;
  // The way without a condition is what somebody meant by "else". Of several, any would be a guess.
  const open = facts.outgoing.filter(({ hasCondition }) => !hasCondition);
  const arrow = open.length === 0 ? facts.outgoing.at(-1) : open.length === 1 ? open[0] : undefined;
  return arrow ? { kind: 'set-default', gateway: facts.id, arrow: arrow.id } : null;
}

function ofArrow(facts: Facts, source: NonNullable<Facts['source']>): Fix | null {
  const { id, hasCondition, language } = facts;
  if (hasCondition && (source.type !== GATEWAY || source.default === id)) return { kind: 'drop-condition', arrow: id };
  if (hasCondition && language !== 'feel') return { kind: 'set-language', arrow: id };
  const others = source.arrows.filter((arrow) => arrow.id !== id);
  const mayBeDefault =
    source.type === GATEWAY && source.default === null && others.every((arrow) => arrow.hasCondition);
  return !hasCondition && mayBeDefault ? { kind: 'set-default', gateway: source.id, arrow: id } : null;
}

function ofConnections({ id, type, outgoing, incoming, event }: Facts): Fix | null {
  const ends = type === 'bpmn:EndEvent';
  const begins = type === 'bpmn:StartEvent' || type === 'bpmn:BoundaryEvent';
  if (ends && outgoing.length > 0) return { kind: 'drop-arrows', arrows: outgoing.map((arrow) => arrow.id) };
  if (begins && incoming.length > 0) return { kind: 'drop-arrows', arrows: incoming };
  if (outgoing.length > 1 && !type.endsWith('Gateway')) return { kind: 'split', element: id };
  if (outgoing.length === 0 && !ends && type !== 'bpmn:SequenceFlow' && event !== 'other')
    return { kind: 'end', element: id };
  return null;
}

function ofBoundary({ id, type, event, interrupting, errorCode }: Facts): Fix | null {
  if (type !== 'bpmn:BoundaryEvent') return null;
  if (event === 'timer') return { kind: 'remove', element: id };
  if (interrupting === false) return { kind: 'make-interrupting', event: id };
  return errorCode ? { kind: 'catch-all', event: id } : null;
}
