import type { Activity } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { CallOptions } from './connector.ts';

/** Sends an activity to a conversation; gives the id the message has, when Teams says it. */
export type Send = (
  client: ConnectorClient,
  conversationId: string,
  activity: Partial<Activity>,
  options: CallOptions,
) => Promise<{ id?: string }>;

type Operation = Parameters<ConnectorClient['sendOperationRequest']>[1];

/** Activities are JSON already; botbuilder's own description of them leaves out what is newer than itself. */
const AS_IT_IS: Operation['serializer'] = {
  modelMappers: {},
  isXML: false,
  validateConstraints: () => undefined,
  serialize: (_mapper, value) => value,
  deserialize: (_mapper, value) => value,
};

const TEXT = { name: 'String' } as const;
const ANSWER = { bodyMapper: { type: { name: 'Composite', modelProperties: {} } } } as const;

const SEND_TARGETED: Operation = {
  httpMethod: 'POST',
  path: 'v3/conversations/{conversationId}/activities',
  urlParameters: [
    {
      parameterPath: 'conversationId',
      mapper: { required: true, serializedName: 'conversationId', type: TEXT },
    },
  ],
  queryParameters: [
    {
      parameterPath: 'isTargetedActivity',
      mapper: { required: true, serializedName: 'isTargetedActivity', type: TEXT },
    },
  ],
  requestBody: {
    parameterPath: 'activity',
    mapper: { required: true, serializedName: 'activity', type: { name: 'any' } },
  },
  responses: { 200: ANSWER, 201: ANSWER, 202: ANSWER, default: ANSWER },
  serializer: AS_IT_IS,
};

/**
 * Shows the activity to its `recipient` alone. botbuilder knows no targeted messages and would post it for everybody
 * (platform facts §2.6); through its client the request still has the token, the connections and the errors of every
 * other.
 */
export const sendTargeted: Send = (client, conversationId, activity, options) =>
  client.sendOperationRequest(
    { conversationId, activity, isTargetedActivity: 'true', options },
    SEND_TARGETED,
  ) as Promise<{ id?: string }>;
