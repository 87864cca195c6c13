/** A function of the flow language's FEEL, as the editor offers it. */
export interface FeelFunction {
  name: string;
  type: 'function';
  params: { name: string }[];
}

/** As docs/flow-language.md has them; the functions that other engines know besides are not offered. */
const FUNCTIONS: Record<string, string[]> = {
  not: ['condition'],
  contains: ['text', 'part'],
  'starts with': ['text', 'start'],
  'ends with': ['text', 'end'],
  'string length': ['text'],
  'upper case': ['text'],
  'lower case': ['text'],
  substring: ['text', 'start', 'length'],
  trim: ['text'],
  string: ['value'],
  matches: ['text', 'pattern'],
  number: ['text'],
  round: ['number', 'digits'],
  sum: ['list'],
  min: ['list'],
  max: ['list'],
  count: ['list'],
  'list contains': ['list', 'item'],
  date: ['text'],
  duration: ['text'],
  today: [],
  now: [],
  'is defined': ['value'],
};

export const functions: FeelFunction[] = Object.entries(FUNCTIONS).map(([name, params]) => ({
  name,
  type: 'function',
  params: params.map((param) => ({ name: param })),
}));
