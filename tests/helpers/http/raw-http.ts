import { connect, type Socket } from 'node:net';

/** Writes bytes as they are and gives what came back until the server closed the connection. */
export function raw(port: number, bytes: string | Uint8Array): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
  });
  socket.on('close', () => resolve(text));
  // What is still on its way when the server closes is refused with a reset.
  socket.on('error', (error: NodeJS.ErrnoException) =>
    error.code === 'ECONNRESET' || error.code === 'EPIPE' ? undefined : reject(error),
  );
  return promise;
}

/** A connection that is open; its errors are nobody's. */
export function open(port: number): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  const socket = connect(port, '127.0.0.1', () => {
    socket.off('error', reject);
    socket.on('error', () => undefined);
    resolve(socket);
  });
  socket.once('error', reject);
  return promise;
}

/** Resolves when the other side has closed the connection, or broken it. */
export function closed(socket: Socket): Promise<void> {
  if (socket.closed) return Promise.resolve();
  const { promise, resolve } = Promise.withResolvers<void>();
  socket.once('close', () => resolve());
  socket.resume();
  return promise;
}
