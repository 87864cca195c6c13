// What the stand-in for the server tells of authorized agents. An agent named "bad" is refused, and the business id "taken".
const days = 86_400_000;
const at = (before) => new Date(Date.now() - before * days).toISOString();
const ID = /^[\w-]{1,64}$/;

let businessId = 'fernweh-outdoor';
let agents = [
  {
    id: 'data-helpers',
    name: 'Data Helpers Cooperative',
    webUrl: 'https://data-helpers.example/',
    verifyKey: '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
    vouches: true,
    addedAt: at(40),
    lastTokenAt: at(0.2),
  },
  {
    id: 'OPTOUT_NOW',
    name: 'Opt Out Now',
    webUrl: null,
    verifyKey: 'PUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=',
    vouches: false,
    addedAt: at(2),
    lastTokenAt: null,
  },
];

const directory = (empty) =>
  empty
    ? { businessId: null, apiBase: null, agents: [] }
    : { businessId, apiBase: `https://chat.fernweh.example/drp/${businessId}`, agents };

/** @param provenOnly wraps what only somebody may do who has just shown that it is them */
export const agentRoutes = (provenOnly, refused) => {
  const invalid = (field, message) => refused(422, 'invalid', { errors: [{ field, message }] });
  return [
    ['GET', '/data-rights-protocol', ({ empty }) => directory(empty)],
    [
      'PUT',
      '/data-rights-protocol/business',
      provenOnly(({ body }) => {
        if (!ID.test(body.businessId)) return invalid('businessId', 'At most 64 letters, digits, _ and -.');
        if (body.businessId === 'taken') return refused(409, 'business-id-taken');
        businessId = body.businessId;
        return directory(false);
      }),
    ],
    [
      'PUT',
      '/data-rights-protocol/agents/([^/]*)',
      provenOnly(({ id, body }) => {
        if (body.name === 'bad') return invalid('webUrl', 'An address such as https://agent.example.');
        const now = agents.find((agent) => agent.id === id) ?? { id, addedAt: at(0), lastTokenAt: null };
        agents = [...agents.filter((agent) => agent.id !== id), { ...now, ...body }];
        return directory(false);
      }),
    ],
    [
      'DELETE',
      '/data-rights-protocol/agents/([^/]*)',
      provenOnly(({ id }) => {
        agents = agents.filter((agent) => agent.id !== id);
        return { status: 204 };
      }),
    ],
  ];
};
