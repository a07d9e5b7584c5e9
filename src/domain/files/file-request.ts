/** Which file a link opens; its content is made of today's data each time. */
export type FileRequest =
  | { file: 'minutes'; sittingId: string; format: 'docx' | 'pdf' }
  | { file: 'register'; sittingId: string; format: 'xlsx' | 'csv' | 'pdf' }
  /** Days `yyyy-MM-dd`, both included. */
  | { file: 'attendance'; from: string; to: string; format: 'xlsx' | 'csv' }
  /** The shared projects of the network. */
  | { file: 'projects'; format: 'xlsx' | 'csv' }
  /** All that is kept about one person. */
  | { file: 'personal_data'; personId: string; format: 'json' | 'docx' }
  /** All good practices of the network, with their adoptions. */
  | { file: 'practices'; format: 'xlsx' | 'csv' }
  /** All items to publish, with what each municipality has said of them. */
  | { file: 'publications'; format: 'xlsx' | 'csv' }
  | { file: 'retention_report'; runId: string; format: 'docx' }
  | { file: 'feed' }
  | { file: 'sitting_event'; sittingId: string };
