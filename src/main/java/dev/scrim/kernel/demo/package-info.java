/** Data for trying things out, on an embedded database only. Each module brings its own. */
package dev.scrim.kernel.demo;
