import { StorageError } from './storage-error.ts';

/** A forgotten `await`: the query would go into somebody else's transaction on the same connection. */
export function transactionEnded(): StorageError {
  return new StorageError('transaction_ended', {
    found: 'a query was made after its transaction had ended',
    accepted: 'queries awaited inside the work given to transaction()',
    todo: 'await every call to the repositories',
  });
}

export function nestedTransaction(): StorageError {
  return new StorageError('nested_transaction', {
    found: 'a transaction was asked for inside another one, which it would wait for for ever',
    accepted: 'one transaction at a time in one course of work',
    todo: 'use the repositories of the transaction that is already running',
  });
}
