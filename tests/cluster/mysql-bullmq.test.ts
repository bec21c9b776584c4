import { describeCluster } from './describe-cluster';

describeCluster('mysql', 'bullmq');
