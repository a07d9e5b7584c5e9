import type { ConnectorAnswer } from '../connector/connector-answer.ts';
import { htmlPage, refusal, throttled, writesBlocked } from '../connector/connector-answer.ts';

/** Every refusal of the platform that the product knows, as it comes (platform facts §2.1, §4.2). */
export const PLATFORM_ERRORS = {
  badArgument: refusal(400, 'Bad Argument', 'Invalid argument.'),
  badSyntax: refusal(400, 'BadSyntax', 'Bad format of activity.'),
  botNotRegistered: refusal(401, 'BotNotRegistered', 'No bot is registered.'),
  unauthorized: { status: 401, body: null },
  botDisabledByAdmin: refusal(403, 'BotDisabledByAdmin', 'The tenant admin has disabled this bot.'),
  botNotInRoster: refusal(
    403,
    'BotNotInConversationRoster',
    'The bot is not part of the conversation roster.',
  ),
  blockedByUser: refusal(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.'),
  forbiddenOperation: refusal(403, 'ForbiddenOperationException', 'Bot is not installed in user scope.'),
  invalidHost: refusal(403, 'InvalidBotApiHost', 'Invalid bot api host.'),
  notEnoughPermissions: refusal(403, 'NotEnoughPermissions', 'Not enough permissions.'),
  writesBlocked: writesBlocked(),
  activityNotFound: refusal(404, 'ActivityNotFoundInConversation', 'Activity not found in conversation.'),
  conversationNotFound: refusal(404, 'ConversationNotFound', 'Conversation not found.'),
  preconditionFailed: refusal(412, 'PreconditionFailed', 'Precondition failed, please try again.'),
  tooBig: refusal(413, 'MessageSizeTooBig', 'Message size too large.'),
  throttled: throttled(null),
  serviceError: refusal(500, 'ServiceError', 'Internal server error.'),
  badGateway: htmlPage(502),
  unavailable: { status: 503, body: '' },
  gatewayTimeout: refusal(504, 'GatewayTimeout', 'The gateway timed out.'),
} as const satisfies Record<string, ConnectorAnswer>;
