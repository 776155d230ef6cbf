package dev.scrim.kernel.version;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which published views show the rows of an entity, one row per id. A command that changes such a row takes the
 * version of any of them in If-Match.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublishedAs {

    /** The names of the views. */
    String[] value();
}
