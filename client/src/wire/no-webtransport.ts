/** Stands in the build for the socket library's third transport, which we never ask for (wire/socket.ts). */
export const WT = undefined;
