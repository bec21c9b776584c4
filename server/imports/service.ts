import type { Actor } from '../kernel/actor';
import type { LifecycleContext } from '../kernel/feature';
import type { Page } from '../kernel/paging';
import type { JobRecord } from '../jobs/service';

import { applyImport } from './apply';
import { cancelImport } from './cancel';
import { changeMapping } from './change-mapping';
import { createContext } from './context';
import type { ListImportsQuery, ListRowsQuery, MappingInput, ResultFilter } from './contract';
import { findImport } from './find';
import { mayTakeBack } from './job';
import { listImports, listRows } from './list';
import { presentDetail, type ImportDetail, type ImportRowView, type ImportView } from './present';
import type { ImportRecord, RowRecord } from './record';
import { eachRow } from './result';
import { stageUpload } from './stage';
import { sweepImports } from './sweep';
import type { Upload } from './upload';

export type { ImportDetail, ImportRowView, ImportView } from './present';

/** Files of people who are to be invited. */
export interface ImportsService {
  /** See `stage.ts`. */
  upload(upload: Upload, actor: Actor): Promise<ImportDetail>;
  list(query?: ListImportsQuery): Promise<Page<ImportView>>;
  /** @throws PluginError `NotFoundError` (404) */
  find(documentId: string): Promise<ImportDetail>;
  /** @throws PluginError `NotFoundError` (404) */
  record(documentId: string): Promise<ImportRecord>;
  /** See `change-mapping.ts`. */
  changeMapping(documentId: string, mapping: MappingInput, actor: Actor): Promise<ImportDetail>;
  rows(documentId: string, query?: ListRowsQuery): Promise<Page<ImportRowView>>;
  /** The rows that a filter wants, one after the other. */
  eachRow(record: ImportRecord, filter?: ResultFilter): AsyncGenerator<RowRecord>;
  /** See `apply.ts`. */
  apply(documentId: string, actor: Actor): Promise<ImportDetail>;
  /** See `cancel.ts`. */
  cancel(documentId: string, uploader?: Actor | null): Promise<ImportDetail>;
  /** Whether somebody may cancel it only because they have uploaded it. @throws PluginError `NotFoundError` (404) */
  mayTakeBack(documentId: string, uploader: Actor): Promise<boolean>;
  /** The errors are those of the jobs. */
  pause(documentId: string): Promise<ImportDetail>;
  resume(documentId: string): Promise<ImportDetail>;
  /** Deletes what is too old; run by cron on every node. */
  sweep(): Promise<void>;
}

export const createImportsService = ({ strapi }: LifecycleContext): ImportsService => {
  const context = createContext(strapi);
  const find = async (documentId: string): Promise<ImportDetail> => {
    const { record, job } = await findImport(context, documentId);
    return presentDetail(context, record, job);
  };
  const turn =
    (change: (documentId: string) => Promise<JobRecord>) =>
    async (documentId: string): Promise<ImportDetail> => {
      const { record, job } = await findImport(context, documentId);
      return presentDetail(context, record, await change(job.documentId));
    };
  return {
    async upload(upload, actor) {
      const { documentId } = await stageUpload(context, actor, upload);
      return find(documentId);
    },
    list: (query = {}) => listImports(context, query),
    find,
    async record(documentId) {
      return (await findImport(context, documentId)).record;
    },
    async changeMapping(documentId, mapping, actor) {
      await changeMapping(context, actor, documentId, mapping);
      return find(documentId);
    },
    rows: (documentId, query = {}) => listRows(context, documentId, query),
    eachRow: (record, filter = {}) => eachRow(context, record, filter),
    async apply(documentId, actor) {
      const { record, job } = await applyImport(context, actor, documentId);
      return presentDetail(context, record, job);
    },
    async cancel(documentId, uploader = null) {
      const { record, job } = await cancelImport(context, documentId, uploader);
      return presentDetail(context, record, job);
    },
    async mayTakeBack(documentId, uploader) {
      return mayTakeBack((await findImport(context, documentId)).job, uploader);
    },
    pause: turn((documentId) => context.jobs.pause(documentId)),
    resume: turn((documentId) => context.jobs.resume(documentId)),
    sweep: () => sweepImports(context),
  };
};

declare module '../kernel/get-service' {
  interface Services {
    imports: ImportsService;
  }
}
