export { registerDialects } from './register-dialects.ts';
