package dev.scrim.database;

import java.util.List;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import dev.scrim.kernel.migration.InstalledModules;
import dev.scrim.kernel.migration.InstalledModules.Entry;

/** Adds the module of the test sources, which uses everything the kernel offers, after the product's. */
public class SampleModule {

    /** The product's modules and the sample. */
    @Produces
    @Singleton
    public static InstalledModules modules() {
        return InstalledModules.all().plus(new Entry("sample", List.of("identity")));
    }
}
