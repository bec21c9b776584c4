import { describeCluster } from './describe-cluster';

describeCluster('postgres', 'bullmq');
