/** What the server tells of conversations, flows and processes. */

export interface Listed {
  id: string;
  flow: string;
  flowName: string;
  version: number;
  status: 'open' | 'ended';
  locale: string;
  startedAt: string;
  lastActivityAt: string;
  waitingAt: string[];
  waitingNames: string[];
  events: number;
}

export interface ConversationPage {
  conversations: Listed[];
  next: string | null;
}

export interface Visit {
  element: string;
  enteredAt: string;
  leftAt: string | null;
}

export interface ChatEvent {
  seq: number;
  at: string;
  kind: 'say' | 'ask' | 'choices' | 'form' | 'consent' | 'visitor' | 'agent' | 'handoff' | 'ended';
  element?: string;
  text?: string;
  turn?: string;
  card?: { title: string; url: string };
  image?: { url: string; alt: string };
  options?: { id: string; label: string }[];
  purpose?: string;
  answer?: { option?: string; fields?: { label: string; value: string }[]; purpose?: string; granted?: boolean };
  name?: string;
  state?: string;
  reason?: string;
}

export interface Opened extends Omit<Listed, 'events' | 'waitingNames'> {
  bpmn: string;
  path: Visit[];
  incidents: { element: string; at: string; kind: string }[];
  events: ChatEvent[];
  consent: Record<string, string>;
}

export interface Explained {
  element?: string;
  template?: string;
  flow?: string;
  version?: number;
  conditions: { flow: string; expression: string | null; result: boolean }[];
  model?: {
    prompt: string;
    model: string;
    inputTokens: number;
    outputTokens: number;
    money?: number;
    currency?: string;
  };
  sources: string[];
  consent: Record<string, boolean>;
  answers: Record<string, unknown>;
}

export interface ElementActivity {
  element: string;
  now: number;
  entered: number;
  left: number;
  dropped: number;
  medianSeconds: number | null;
  cost: number;
  /** Null if not every model's price is known. */
  money: number | null;
}

export interface Activity {
  from: string;
  to: string;
  running: number;
  /** Null if no price is known. */
  currency: string | null;
  elements: ElementActivity[];
}

export interface ProcessSummary {
  key: string;
  name: string;
  version: number;
  running: number;
  incidents: number;
}

export interface Incident {
  id: string;
  element: string;
  at: string;
  kind: string;
}

export interface ProcessRun {
  id: string;
  startedAt: string;
  waitingAt: string[];
  incidents: Incident[];
  timers: { element: string; due: string }[];
}

export interface ShownProcess {
  key: string;
  name: string;
  version: number;
  bpmn: string;
  elements: { element: string; now: number; incidents: number }[];
  instances: ProcessRun[];
}
