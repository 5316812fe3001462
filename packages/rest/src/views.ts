import type { View } from '@tagsmith/application';
import { easysocialViews } from './dialects/easysocial/views.ts';
import { highLevelViews } from './dialects/highlevel/views.ts';
import { nexorViews } from './dialects/nexor/views.ts';

/** The views of all dialects: who performs for them has to have these. */
export const views: readonly View[] = [...nexorViews, ...highLevelViews, ...easysocialViews];
