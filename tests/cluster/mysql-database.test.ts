import { describeCluster } from './describe-cluster';

describeCluster('mysql', 'database');
