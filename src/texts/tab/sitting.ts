export const OWN_ANSWER = { title: 'La propria risposta' } as const;
