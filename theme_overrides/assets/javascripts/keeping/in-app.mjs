// Browsers inside apps clear what sites keep and block downloads.

const IN_APP = /MicroMessenger|wxwork|DingTalk|Feishu|Lark\/|AliApp|QQ\/|Weibo/i;

/** @param {string} agent the browser's name for itself @returns {boolean} */
export function isInApp(agent) {
  return IN_APP.test(agent);
}
