/** Who may do what. */
package dev.scrim.kernel.role;
