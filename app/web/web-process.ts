/** Set by the main process for each of the processes that answer requests (WEB_PROCESSES). */
export const webProcessVariable = "GROUNDSWELL_WEB_PROCESS";

/** Whether this process is one of several that answer requests. */
export const isWebProcess = process.env[webProcessVariable] !== undefined;
