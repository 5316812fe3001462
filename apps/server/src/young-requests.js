// JavaScript, and imported first, as `compile-cache.js` is.
import { setFlagsFromString } from 'node:v8';

// V8 notes which places in the code make objects that outlive its first collections, and has those places make all later ones in
// the old generation at once (allocation site pretenuring). Requests that wait together for a commit, or just for their turn at the
// start, teach it so of everything that a request is made of, for as long as the process lives. From then on each
// request leaves what it was made of to the next collection of the old generation, and keeps alive what is young and hangs on it.
setFlagsFromString('--no-allocation-site-pretenuring');
