/// What a benchmark runs: a store, an issuer of tokens, and a service in a process of its own.
@NullMarked
package org.alliance.benchmarks.running;

import org.jspecify.annotations.NullMarked;
