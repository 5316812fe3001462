export { registerDialects } from './register-dialects.ts';
export { renderUnroutable } from './unroutable.ts';
