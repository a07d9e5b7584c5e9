/** Reason of a delivery that may have been sent in a life of which the data are lost (reliability F45). */
export const RESTORED = 'restored';
